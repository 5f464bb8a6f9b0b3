package org.entente.random;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How the trials of a run are laid out.
 *
 * <p>Trials of the plain plan are independent, so the spread among them tells the error. Under the
 * other plans trials hang together on purpose. A run then consists of {@link #REPLICATIONS}
 * replications of equal size, one after the other in the order of trials; each is a randomisation
 * of its own, independent of the others, and the spread among their results tells the error.
 */
public enum Sampling {
  /** All trials are independent. */
  MONTE_CARLO("monteCarlo", "plain Monte Carlo") {
    @Override
    SamplingPlan replicated(long seed, long size, List<Address> addresses) {
      return new MonteCarlo(seed);
    }
  },
  /**
   * Trials come in pairs: where the first of a pair has <i>u</i>, the second has 1 − <i>u</i>, at
   * every address (Hammersley &amp; Morton 1956). Serves results that rise or fall with each draw;
   * for one that is even in the draws a pair is worth but a single trial.
   */
  ANTITHETIC("antithetic", "antithetic pairs") {
    @Override
    SamplingPlan replicated(long seed, long size, List<Address> addresses) {
      return new Antithetic(seed);
    }

    @Override
    long unit() {
      return 2;
    }
  },
  /**
   * At every address each of the <i>n</i> trials of a replication has one of <i>n</i> equal slices
   * of (0, 1) for its own (McKay, Beckman &amp; Conover 1979). Takes away the error of whatever
   * adds up over draws; it is never worse than plain Monte Carlo with one trial fewer (Owen 1997,
   * "Monte Carlo variance of scrambled net quadrature", §3).
   */
  LATIN_HYPERCUBE("latinHypercube", "Latin hypercube") {
    @Override
    SamplingPlan replicated(long seed, long size, List<Address> addresses) {
      return new LatinHypercube(seed, size);
    }
  },
  /**
   * The trials of a replication are a Sobol' sequence with Owen's scrambling, which is even in
   * several dimensions at once. Parameters have the first dimensions, then what is drawn at the
   * start, then the steps in order; addresses beyond the 1,000 dimensions of the table are laid out
   * as a Latin hypercube. Serves best with a power of two of trials in a replication.
   */
  SOBOL("sobol", "scrambled Sobol'") {
    @Override
    SamplingPlan replicated(long seed, long size, List<Address> addresses) {
      return new Sobol(seed, size, Sobol.dimensions(addresses));
    }

    @Override
    long most() {
      return SobolDirections.POINTS;
    }
  };

  /** Replications of a run under every plan but the plain one. */
  public static final int REPLICATIONS = 32;

  private final String word;
  private final String title;

  Sampling(String word, String title) {
    this.word = word;
    this.title = title;
  }

  abstract SamplingPlan replicated(long seed, long size, List<Address> addresses);

  /** What a replication's size must be a multiple of. */
  long unit() {
    return 1;
  }

  /** The most trials of a replication. */
  long most() {
    return Long.MAX_VALUE / REPLICATIONS;
  }

  /**
   * The plan of that word.
   *
   * @param word such as "latinHypercube"
   * @return the plan; empty if there is none
   */
  public static Optional<Sampling> of(String word) {
    return Arrays.stream(values()).filter(plan -> plan.word.equals(word)).findFirst();
  }

  /**
   * The word that stands for the plan on the command line and in JSON.
   *
   * @return such as "latinHypercube"
   */
  public String word() {
    return word;
  }

  /**
   * What the plan is called in a sentence.
   *
   * @return such as "Latin hypercube"
   */
  public String title() {
    return title;
  }

  /**
   * How many replications a run has.
   *
   * @return 1 for the plain plan, whose trials are independent, else {@link #REPLICATIONS}
   */
  public int replications() {
    return this == MONTE_CARLO ? 1 : REPLICATIONS;
  }

  /**
   * What is wrong with a number of trials.
   *
   * @param trials how many trials a run is to have, at least 1
   * @return what was expected and found, and which number would do; empty if nothing is wrong
   */
  public String problem(long trials) {
    long step = step();
    if (this == MONTE_CARLO || (trials % step == 0 && trials / REPLICATIONS <= most())) {
      return "";
    }
    if (trials / REPLICATIONS > most()) {
      return "Expected at most "
          + most() * REPLICATIONS
          + " trials of "
          + word
          + ", found "
          + trials;
    }
    long below = trials / step * step;
    return "Expected a multiple of "
        + step
        + " trials for "
        + word
        + " ("
        + REPLICATIONS
        + " replications"
        + (unit() == 1 ? "" : " of whole pairs")
        + "), found "
        + trials
        + "; take "
        + (below == 0 ? "" : below + " or ")
        + (below + step);
  }

  private long step() {
    return REPLICATIONS * unit();
  }

  /**
   * The plan of a run.
   *
   * @param seed any number; another seed gives another randomisation
   * @param trials how many trials the run has
   * @param addresses where the run draws from; those that matter most need not come first
   * @return the plan
   * @throws IllegalArgumentException if there is a {@link #problem} with the number of trials
   */
  public SamplingPlan plan(long seed, long trials, List<Address> addresses) {
    String problem = problem(trials);
    if (!problem.isEmpty()) {
      throw new IllegalArgumentException(problem);
    }
    return replicated(seed, trials / replications(), addresses);
  }

  /** The word of the plan. */
  @Override
  public String toString() {
    return word;
  }
}
