package org.entente.analysis.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.entente.engine.RunControl;
import org.entente.model.Scenario;
import org.entente.result.Estimate;
import org.entente.result.Probability;
import org.entente.result.Settings;

/**
 * Attributes the change of a result between a base and a variant to each change that the variant
 * makes.
 *
 * <pre>{@code
 * Waterfall waterfall = Waterfall.of(base, variant).future("growing-frictions").run();
 * waterfall.parts().get(0).value();
 * }</pre>
 *
 * <p>What a change does depends on which others are made already. Its part is what it does on
 * average over all orders in which the changes could be made, its Shapley value (L. S. Shapley
 * 1953, "A value for n-person games", in Contributions to the Theory of Games II): for <i>n</i>
 * changes and <i>v(S)</i> the result with the changes <i>S</i> made, <i>Σ<sub>S</sub> |S|! (n − |S|
 * − 1)! / n! · (v(S ∪ i) − v(S))</i> over all <i>S</i> without <i>i</i>. The parts sum to the whole
 * difference, and a change that does nothing has the part 0.
 *
 * <p>Up to {@value #EXACT} changes all 2<sup>n</sup> mixtures are run. Of more, orders are drawn at
 * random, each together with its reverse (R. Mitchell, J. Cooper, E. Frank &amp; G. Holmes 2022,
 * "Sampling permutations for Shapley value estimation", Journal of Machine Learning Research 23:
 * what hangs on two changes together is then shared exactly). Every trial is run in all mixtures on
 * the same draws. The standard error of a part has two sources that add as variances: the trials,
 * from the spread of the part trial by trial, and the orders, from the spread between pairs of
 * orders beyond what their trials explain.
 *
 * @param settings how many trials in all, and which
 * @param present share of trials in which the result has a value in all mixtures; the waterfall is
 *     over these
 * @param base the result in the base
 * @param variant the result in the variant
 * @param difference variant less base, paired
 * @param parts one for each change, in the order of the changes
 * @param orders how many orders were sampled; 0 if the parts are averages over all
 */
public record Waterfall(
    Settings settings,
    Probability present,
    Estimate base,
    Estimate variant,
    Estimate difference,
    List<Part> parts,
    int orders) {
  /** Up to so many changes all orders are taken. */
  static final int EXACT = 6;

  /** The most changes that all orders can be taken of: twice as many mixtures for each. */
  static final int MOST_EXACT = 16;

  /** The most changes. */
  static final int MOST = 60;

  /** How many orders are sampled unless somebody says otherwise. */
  static final int ORDERS = 8;

  /** Fewer would not tell how far orders are apart. */
  private static final int LEAST_ORDERS = 4;

  private static final int MOST_ORDERS = 200;

  /** Copies the parts. */
  public Waterfall {
    Objects.requireNonNull(settings, "settings");
    Objects.requireNonNull(present, "present");
    Objects.requireNonNull(base, "base");
    Objects.requireNonNull(variant, "variant");
    Objects.requireNonNull(difference, "difference");
    parts = List.copyOf(parts);
  }

  /**
   * What one change does.
   *
   * @param change the change
   * @param value what it adds to the result, with the error of trials and orders together
   * @param orderError the standard error that sampling orders alone gives it; 0 if all were taken
   */
  public record Part(Change change, Estimate value, double orderError) {
    /** Refuses missing members. */
    public Part {
      Objects.requireNonNull(change, "change");
      Objects.requireNonNull(value, "value");
    }
  }

  /**
   * The parts by size.
   *
   * @return the largest first, whatever its sign
   */
  public List<Part> largestFirst() {
    List<Part> sorted = new ArrayList<>(parts);
    sorted.sort(Comparator.comparingDouble((Part part) -> -Math.abs(part.value().value())));
    return sorted;
  }

  /**
   * Prepares a waterfall of all that differs between two scenarios.
   *
   * @param base where it begins
   * @param variant where it ends
   * @return a waterfall to be set up and started
   */
  public static Setup of(Scenario base, Scenario variant) {
    return of(base, Changes.between(base, variant));
  }

  /**
   * Prepares a waterfall of some changes.
   *
   * @param base where it begins
   * @param changes what is changed
   * @return a waterfall to be set up and started
   */
  public static Setup of(Scenario base, List<Change> changes) {
    return new Setup(base, List.copyOf(changes), Result.NONE, Settings.defaults(), ORDERS, false);
  }

  /** A waterfall to be set up and started. Immutable: each method returns a copy. */
  public static final class Setup {
    private final Scenario base;
    private final List<Change> changes;
    private final Result result;
    private final Settings settings;
    private final int orders;
    private final boolean exact;

    private Setup(
        Scenario base,
        List<Change> changes,
        Result result,
        Settings settings,
        int orders,
        boolean exact) {
      this.base = base;
      this.changes = changes;
      this.result = result;
      this.settings = settings;
      this.orders = orders;
      this.exact = exact;
    }

    /**
     * Of the probability of a future. A scenario that does not have it never ends in it.
     *
     * @param id its id
     * @return the changed setup
     */
    public Setup future(String id) {
      return new Setup(base, changes, Result.future(id), settings, orders, exact);
    }

    /**
     * Of the mean of an outcome that is a number, or the probability of a yes/no.
     *
     * @param name its name
     * @return the changed setup
     */
    public Setup outcome(String name) {
      return new Setup(base, changes, Result.outcome(name), settings, orders, exact);
    }

    /**
     * With other settings.
     *
     * @param settings of which trials, seed and threads are used
     * @return the changed setup
     * @throws IllegalArgumentException if they have a sampling plan, under which the errors would
     *     be wrong, or a stop rule
     */
    public Setup settings(Settings settings) {
      return new Setup(base, changes, result, settings.requireIndependent(), orders, exact);
    }

    /**
     * With another number of trials; 100,000 unless set.
     *
     * @param trials 1 to 10<sup>12</sup>
     * @return the changed setup
     */
    public Setup trials(long trials) {
      return settings(settings.trials(trials));
    }

    /**
     * With another seed; 1 unless set. It also says which orders are sampled.
     *
     * @param seed any number
     * @return the changed setup
     */
    public Setup seed(long seed) {
      return settings(settings.seed(seed));
    }

    /**
     * With another number of threads; all processors unless set.
     *
     * @param threads at least 1
     * @return the changed setup
     */
    public Setup threads(int threads) {
      return settings(settings.threads(threads));
    }

    /**
     * With another number of sampled orders, where orders are sampled; 8 unless set.
     *
     * @param orders an even number, 4 to 200: the work and the memory of their errors grow with it
     * @return the changed setup
     * @throws IllegalArgumentException if it is not
     */
    public Setup orders(int orders) {
      if (orders < LEAST_ORDERS || orders > MOST_ORDERS || orders % 2 != 0) {
        throw new IllegalArgumentException(
            "Expected an even number of orders, "
                + LEAST_ORDERS
                + " to "
                + MOST_ORDERS
                + ", found "
                + orders);
      }
      return new Setup(base, changes, result, settings, orders, exact);
    }

    /**
     * Averaging over all orders, however many changes there are, up to 16: each more doubles the
     * work.
     *
     * @return the changed setup
     */
    public Setup exact() {
      return new Setup(base, changes, result, settings, orders, true);
    }

    /**
     * Finds out which changes make sense alone, and what there is to run.
     *
     * @return a plan that can be run
     * @throws IllegalArgumentException if there is nothing to attribute: no change, no result
     *     chosen, a result that a scenario does not have; or too many changes
     * @throws org.entente.model.ScenarioException if base or variant has problems
     */
    public Plan plan() {
      result.check(base, changes);
      Grouping grouping = Grouping.of(base, changes);
      int size = grouping.changes().size();
      requireAtMost(MOST, size);
      boolean all = exact || size <= EXACT;
      if (all) {
        requireAtMost(MOST_EXACT, size);
        grouping = allSound(grouping);
        return new Plan(result, settings, grouping, List.of(Mixtures.all(grouping, settings)), 0);
      }
      List<Mixtures> mixtures = Mixtures.sampled(grouping, settings, orders / 2);
      return mixtures.isEmpty() ? plan() : new Plan(result, settings, grouping, mixtures, orders);
    }

    /** Also mixtures of several changes must be sound. */
    private static Grouping allSound(Grouping grouping) {
      long mixture = 0;
      while (mixture < 1L << grouping.changes().size()) {
        mixture = grouping.repair(mixture) ? 0 : mixture + 1;
      }
      return grouping;
    }

    private static void requireAtMost(int most, int found) {
      if (found > most) {
        throw new IllegalArgumentException("Expected at most " + most + " changes, found " + found);
      }
    }

    /**
     * Runs it.
     *
     * @return the parts
     * @throws IllegalArgumentException as {@link #plan} does
     * @throws MixtureException if a trial cannot be calculated in some mixture
     */
    public Waterfall run() {
      return plan().run(RunControl.NONE);
    }
  }

  /** What there is to run. */
  public static final class Plan {
    private final Result result;
    private final Settings settings;
    private final Grouping grouping;
    private final List<Mixtures> mixtures;
    private final int orders;

    private Plan(
        Result result, Settings settings, Grouping grouping, List<Mixtures> mixtures, int orders) {
      this.result = result;
      this.settings = settings;
      this.grouping = grouping;
      this.mixtures = mixtures;
      this.orders = orders;
    }

    /**
     * The changes, those put together that make sense only together.
     *
     * @return one for each part
     */
    public List<Change> changes() {
      return grouping.changes();
    }

    /**
     * How many trials all runs take together.
     *
     * @return trials times mixtures
     */
    public long work() {
      return mixtures.stream().mapToLong(Mixtures::work).sum();
    }

    /**
     * Runs all mixtures.
     *
     * @param control told how much of {@link #work} is done, asked whether to go on
     * @return the parts
     * @throws MixtureException if a trial cannot be calculated in some mixture
     * @throws org.entente.engine.RunCancelledException if the control or an interrupt ended the run
     */
    public Waterfall run(RunControl control) {
      List<Tallied> tallied = new Attribution(result, settings, grouping, control).run(mixtures);
      return new Parts(settings, grouping.changes(), tallied, orders).waterfall();
    }
  }

  /** An estimate of which nothing is known but its value and standard error. */
  static Estimate estimate(double value, OptionalDouble error) {
    if (error.isEmpty()) {
      return new Estimate(
          value, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
    }
    double half = Z95 * error.getAsDouble();
    return new Estimate(
        value, error, OptionalDouble.of(value - half), OptionalDouble.of(value + half));
  }

  private static final double Z95 = 1.959963984540054;
}
