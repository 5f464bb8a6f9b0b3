package org.entente.result;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.entente.engine.BlockSink;
import org.entente.engine.ColumnSinks;
import org.entente.engine.OutputChoice;
import org.entente.engine.Program;
import org.entente.engine.RunControl;
import org.entente.equation.Equations;
import org.entente.model.Scenario;
import org.entente.random.Sampling;

/**
 * A scenario's outcomes: what a run of many trials found out. Immutable.
 *
 * <pre>{@code
 * Simulation simulation = Simulation.of(scenario).trials(100_000).seed(1).run();
 * System.out.println(simulation.summary());
 * simulation.future("growing-frictions").probability();
 * simulation.factor("trade").at(2035).quantile(0.95);
 * simulation.event("snapback").at(2025).struck();
 * simulation.outcome("trade2035").mean();
 * }</pre>
 *
 * <p>Every number comes with its Monte Carlo error. The same scenario, trials and seed give the
 * same bits on any machine and any number of threads; only {@link #seconds} differs. A name that
 * the results do not have is answered by a {@link java.util.NoSuchElementException} with the
 * nearest one that they do have.
 */
public final class Simulation {
  private static final double NANOS = 1e9;

  /** Sees nothing. */
  private static final ColumnSinks NOBODY = () -> BlockSink.NONE;

  private final Scenario scenario;
  private final Settings settings;
  private final double seconds;
  private final Map<String, FactorResult> factors;
  private final Map<String, EventResult> events;
  private final Map<String, OutcomeResult> outcomes;
  private final Map<String, FutureResult> futures;
  private final Optional<Probability> noFuture;
  private final List<Gain> gains;
  private final List<Attained> attained;

  private Simulation(Scenario scenario, Results results, long nanos) {
    this.scenario = scenario;
    this.settings = results.settings();
    this.seconds = nanos / NANOS;
    this.factors = Collections.unmodifiableMap(results.factors());
    this.events = Collections.unmodifiableMap(results.events());
    this.outcomes = Collections.unmodifiableMap(results.outcomes());
    this.futures = Collections.unmodifiableMap(results.futures());
    this.noFuture = results.noFuture();
    this.gains = results.gains();
    this.attained = results.attained();
  }

  /**
   * Prepares a run with default settings.
   *
   * @param scenario what to simulate
   * @return a run to be set up and started
   */
  public static Setup of(Scenario scenario) {
    return new Setup(scenario, Settings.defaults());
  }

  /**
   * Runs a scenario.
   *
   * @param scenario what to simulate
   * @param settings how
   * @return the results
   * @throws IllegalArgumentException if the sampling plan cannot lay out that number of trials
   * @throws TargetException if a target of precision names nothing, or the wrong kind
   * @throws org.entente.model.ScenarioException if the scenario has problems, with all of them
   * @throws org.entente.engine.SimulationException if a trial cannot be calculated
   */
  public static Simulation run(Scenario scenario, Settings settings) {
    return run(scenario, settings, RunControl.NONE);
  }

  /**
   * Runs a scenario under control.
   *
   * @param scenario what to simulate
   * @param settings how
   * @param control told of progress, asked whether to go on
   * @return the results
   * @throws org.entente.model.ScenarioException if the scenario has problems, with all of them
   * @throws org.entente.engine.SimulationException if a trial cannot be calculated
   * @throws org.entente.engine.RunCancelledException if the control or an interrupt ended the run
   */
  public static Simulation run(Scenario scenario, Settings settings, RunControl control) {
    return run(scenario, settings, control, program -> NOBODY);
  }

  /**
   * Runs a scenario under control, and shows all that it computes to somebody else, too.
   *
   * @param scenario what to simulate
   * @param settings how
   * @param control told of progress, asked whether to go on
   * @param witness makes sinks for the outputs of the program, one for each worker. The first
   *     trials may come twice, with the same values
   * @return the results
   * @throws org.entente.model.ScenarioException if the scenario has problems, with all of them
   * @throws org.entente.engine.SimulationException if a trial cannot be calculated
   * @throws org.entente.engine.RunCancelledException if the control or an interrupt ended the run
   */
  public static Simulation run(
      Scenario scenario,
      Settings settings,
      RunControl control,
      Function<Program, ColumnSinks> witness) {
    long begin = System.nanoTime(); // the only clock: it tells how long a run took, and no more
    Program program = Program.compile(Equations.of(scenario), choice(settings));
    Results results =
        Counting.results(scenario, program, settings, control, witness.apply(program));
    return new Simulation(scenario, results, System.nanoTime() - begin);
  }

  private static OutputChoice choice(Settings settings) {
    Set<Settings.Part> parts = settings.parts();
    OutputChoice all =
        new OutputChoice(
            parts.contains(Settings.Part.FACTORS),
            parts.contains(Settings.Part.EVENTS),
            parts.contains(Settings.Part.OUTCOMES),
            parts.contains(Settings.Part.FUTURES),
            parts.contains(Settings.Part.FUTURES_BY_YEAR));
    return settings.years().map(years -> all.at(withTargets(years, settings))).orElse(all);
  }

  /** What a stop rule looks at is counted, whether or not its year was asked for. */
  private static Set<Integer> withTargets(Set<Integer> years, Settings settings) {
    Set<Integer> all = new HashSet<>(years);
    for (Precision target : settings.until().targets()) {
      target.time().ifPresent(time -> all.add((int) Math.ceil(time)));
    }
    return all;
  }

  /**
   * What was simulated.
   *
   * @return the scenario
   */
  public Scenario scenario() {
    return scenario;
  }

  /**
   * How it was simulated.
   *
   * @return the settings; where a stop rule ended the run, with the trials that there were
   */
  public Settings settings() {
    return settings;
  }

  /**
   * How long the run took, from compiling the scenario to the last quantile.
   *
   * @return wall-clock seconds
   */
  public double seconds() {
    return seconds;
  }

  /**
   * The futures.
   *
   * @return all futures in the order in which they are judged; empty if not asked for
   */
  public List<FutureResult> futures() {
    return List.copyOf(futures.values());
  }

  /**
   * A future.
   *
   * @param id its id
   * @return how likely it is
   */
  public FutureResult future(String id) {
    return Finder.find(futures, id, "future");
  }

  /**
   * The share of trials that ended in no future, because no condition held and none takes the rest.
   *
   * @return the share; absent if futures were not asked for
   */
  public Optional<Probability> noFuture() {
    return noFuture;
  }

  /**
   * The factors that the scenario reports.
   *
   * @return factors in the scenario's order; empty if not asked for
   */
  public Collection<FactorResult> factors() {
    return factors.values();
  }

  /**
   * A factor.
   *
   * @param name its name
   * @return the factor through time
   */
  public FactorResult factor(String name) {
    return Finder.find(factors, name, "factor");
  }

  /**
   * The events.
   *
   * @return events in the scenario's order; empty if not asked for
   */
  public Collection<EventResult> events() {
    return events.values();
  }

  /**
   * An event.
   *
   * @param name its name
   * @return the event through time
   */
  public EventResult event(String name) {
    return Finder.find(events, name, "event");
  }

  /**
   * The outcomes.
   *
   * @return outcomes in the scenario's order; empty if not asked for
   */
  public Collection<OutcomeResult> outcomes() {
    return outcomes.values();
  }

  /**
   * An outcome.
   *
   * @param name its name
   * @return what was found out about it
   */
  public OutcomeResult outcome(String name) {
    return Finder.find(outcomes, name, "outcome");
  }

  /**
   * What the sampling plan gained over plain Monte Carlo, result by result: futures, then factors,
   * events and outcomes in the scenario's order.
   *
   * @return the gains; empty for plain Monte Carlo itself
   */
  public List<Gain> gains() {
    return gains;
  }

  /**
   * How precisely the run got to know what its stop rule asked for.
   *
   * @return each target with what was attained; empty without a stop rule
   */
  public List<Attained> attained() {
    return attained;
  }

  /**
   * The futures and outcomes as text, for a person to read.
   *
   * @return some lines, the same for the same results
   */
  public String summary() {
    return Text.summary(this);
  }

  /** The title of the scenario with trials and seed. */
  @Override
  public String toString() {
    return Text.title(this);
  }

  /** A run to be set up and started. Immutable: each method returns a copy. */
  public static final class Setup {
    private final Scenario scenario;
    private final Settings settings;

    private Setup(Scenario scenario, Settings settings) {
      this.scenario = scenario;
      this.settings = settings;
    }

    /**
     * With other settings.
     *
     * @param settings all of them
     * @return the changed setup
     */
    public Setup settings(Settings settings) {
      return new Setup(scenario, settings);
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
     * With another seed; 1 unless set.
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
     * With other quantiles; p5, p25, p50, p75 and p95 unless set.
     *
     * @param quantiles shares between 0 and 1
     * @return the changed setup
     */
    public Setup quantiles(double... quantiles) {
      return settings(settings.quantiles(quantiles));
    }

    /**
     * Asking for these parts only; all unless set.
     *
     * @param first a part
     * @param more more parts
     * @return the changed setup
     */
    public Setup only(Settings.Part first, Settings.Part... more) {
      return settings(settings.only(first, more));
    }

    /**
     * Asking for factors and events at the close of these years only; at every step unless set.
     *
     * @param first a calendar year
     * @param more more years
     * @return the changed setup
     */
    public Setup years(int first, int... more) {
      return settings(
          settings.years(
              IntStream.concat(IntStream.of(first), IntStream.of(more)).boxed().toList()));
    }

    /**
     * With another sampling plan; plain Monte Carlo unless set.
     *
     * @param sampling how the trials are laid out
     * @return the changed setup
     */
    public Setup sampling(Sampling sampling) {
      return settings(settings.sampling(sampling));
    }

    /**
     * Stopping as soon as all of these are known so precisely, looked at after 16,384 trials and
     * then after each quarter more. {@link #trials} is then the most that there may be, and {@link
     * Simulation#attained} tells what was attained.
     *
     * @param first what to know how precisely
     * @param more more of that
     * @return the changed setup
     */
    public Setup until(Precision first, Precision... more) {
      List<Precision> targets = new ArrayList<>(List.of(first));
      targets.addAll(List.of(more));
      return settings(settings.until(new StopRule(targets, StopRule.NONE.leastTrials())));
    }

    /**
     * Runs it.
     *
     * @return the results
     * @throws org.entente.model.ScenarioException if the scenario has problems, with all of them
     * @throws org.entente.engine.SimulationException if a trial cannot be calculated
     */
    public Simulation run() {
      return Simulation.run(scenario, settings);
    }

    /**
     * Runs it under control.
     *
     * @param control told of progress, asked whether to go on
     * @return the results
     * @throws org.entente.model.ScenarioException if the scenario has problems, with all of them
     * @throws org.entente.engine.SimulationException if a trial cannot be calculated
     * @throws org.entente.engine.RunCancelledException if the control or an interrupt ended the run
     */
    public Simulation run(RunControl control) {
      return Simulation.run(scenario, settings, control);
    }
  }
}
