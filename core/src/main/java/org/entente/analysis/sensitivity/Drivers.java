package org.entente.analysis.sensitivity;

import java.util.List;
import org.entente.engine.Engine;
import org.entente.engine.Program;
import org.entente.engine.RunControl;
import org.entente.equation.Equations;
import org.entente.model.Scenario;
import org.entente.random.SamplingPlan;
import org.entente.result.Settings;

/**
 * What drives the targets of a scenario, read off one run: the trials are those of a plain run with
 * the same seed, and nothing is drawn but what such a run draws. Immutable.
 *
 * <pre>{@code
 * Drivers drivers = Drivers.of(scenario).targets("growing-frictions").trials(100_000).run();
 * for (Driver driver : drivers.target("growing-frictions").resolved()) {
 *   System.out.println(driver.input().name() + " " + driver.firstOrder());
 * }
 * }</pre>
 *
 * <p><b>Inputs</b> are the drawn parameters and initial values, the noise of each factor, and
 * events. <b>Correlated inputs:</b> first-order index, PAWN and conditional means are those of what
 * goes with an input, whatever causes it, so two correlated inputs both count what they share, and
 * the indices no longer add up to at most 1; the partial rank correlation takes off what goes with
 * the others. {@link Input#sharedWith} names them.
 *
 * <p>The run is passed over once; memory is one table of counts for each pair of an input and a
 * target, whatever the number of trials. The first {@code 8192} trials are run before to find the
 * bounds of the bins.
 */
public final class Drivers {
  private final Settings settings;
  private final List<TargetDrivers> targets;

  private Drivers(Settings settings, List<TargetDrivers> targets) {
    this.settings = settings;
    this.targets = List.copyOf(targets);
  }

  /**
   * Prepares the analysis of every future.
   *
   * @param scenario what to analyse
   * @return an analysis to be set up and started
   */
  public static Setup of(Scenario scenario) {
    return new Setup(scenario, Settings.defaults(), List.of(), false, true);
  }

  /**
   * How the run was made.
   *
   * @return trials, seed and threads
   */
  public Settings settings() {
    return settings;
  }

  /**
   * What drives each target.
   *
   * @return the targets, first those of the whole path, then by year
   */
  public List<TargetDrivers> targets() {
    return targets;
  }

  /**
   * What drives one target over the whole path.
   *
   * @param name the text by which it was asked for
   * @return its drivers
   * @throws java.util.NoSuchElementException if it was not asked for
   */
  public TargetDrivers target(String name) {
    return targets.stream()
        .filter(one -> one.target().name().equals(name) && one.target().time().isEmpty())
        .findFirst()
        .orElseThrow(
            () -> new java.util.NoSuchElementException("No target is called \"" + name + "\""));
  }

  private static Drivers run(Setup setup, RunControl control) {
    requireTrials(setup.settings.trials());
    Targets targets = Targets.of(setup.scenario, setup.targets, setup.byYear);
    return new Drivers(setup.settings, measured(targets, setup, control));
  }

  private static List<TargetDrivers> measured(Targets targets, Setup setup, RunControl control) {
    Settings settings = setup.settings;
    Program program = Program.compile(Equations.of(targets.scenario()), targets.choice(true));
    Layout layout = new Layout(program, targets);
    SamplingPlan plan = SamplingPlan.monteCarlo(settings.seed());
    int first = (int) Math.min(settings.trials(), Pilot.TRIALS);
    Pilot pilot = new Pilot(layout, first);
    Engine.run(program, plan, 0, first, 1, () -> pilot, quietly(control));
    Tally tally = new Tally(layout, pilot, settings.seed(), setup.partial);
    Engine.run(program, plan, 0, settings.trials(), settings.threads(), tally, control);
    return new Measures(tally, targets.scenario().time(), settings.trials()).all();
  }

  /** The same control for a run whose trials are none of those that are counted. */
  private static RunControl quietly(RunControl control) {
    return new RunControl() {
      @Override
      public boolean cancelled() {
        return control.cancelled();
      }
    };
  }

  static void requireTrials(long trials) {
    if (trials < Measures.FEWEST) {
      throw new IllegalArgumentException(
          "Expected at least "
              + Measures.FEWEST
              + " trials to tell what drives a result, found "
              + trials);
    }
  }

  /** An analysis to be set up and started. Immutable: each method returns a copy. */
  public static final class Setup {
    private final Scenario scenario;
    private final Settings settings;
    private final List<String> targets;
    private final boolean byYear;
    private final boolean partial;

    private Setup(
        Scenario scenario,
        Settings settings,
        List<String> targets,
        boolean byYear,
        boolean partial) {
      this.scenario = scenario;
      this.settings = settings;
      this.targets = List.copyOf(targets);
      this.byYear = byYear;
      this.partial = partial;
    }

    /**
     * For other targets; every future unless set.
     *
     * @param targets names and formulas, see {@link SensitivityTarget}
     * @return the changed setup
     */
    public Setup targets(String... targets) {
      return targets(List.of(targets));
    }

    /**
     * For other targets; every future unless set.
     *
     * @param targets names and formulas, see {@link SensitivityTarget}
     * @return the changed setup
     */
    public Setup targets(List<String> targets) {
      return new Setup(scenario, settings, targets, byYear, partial);
    }

    /**
     * With each year, too: futures as judged at its close, factors as they stand then, events by
     * whether they have been on by then.
     *
     * @return the changed setup
     */
    public Setup byYear() {
      return new Setup(scenario, settings, targets, true, partial);
    }

    /**
     * Without partial rank correlations, which take a third of the time where many inputs are
     * drawn.
     *
     * @return the changed setup
     */
    public Setup withoutPartialRanks() {
      return new Setup(scenario, settings, targets, byYear, false);
    }

    /**
     * With other settings, of which trials, seed and threads count.
     *
     * @param settings all of them
     * @return the changed setup
     * @throws IllegalArgumentException if they have a sampling plan, under which the errors would
     *     be wrong, or a stop rule
     */
    public Setup settings(Settings settings) {
      return new Setup(scenario, settings.requireIndependent(), targets, byYear, partial);
    }

    /**
     * With another number of trials; 100,000 unless set.
     *
     * @param trials at least 100
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
     * How many trials it takes in all, to tell how far it has come.
     *
     * @return the trials of its run
     */
    public long allTrials() {
      return settings.trials();
    }

    /**
     * Runs it.
     *
     * @return the drivers
     * @throws org.entente.model.ScenarioException if the scenario has problems, with all of them
     * @throws IllegalArgumentException if a target is unknown or the trials are too few
     * @throws org.entente.engine.SimulationException if a trial cannot be calculated
     */
    public Drivers run() {
      return run(RunControl.NONE);
    }

    /**
     * Runs it under control.
     *
     * @param control told of progress, asked whether to go on
     * @return the drivers
     * @throws org.entente.model.ScenarioException if the scenario has problems, with all of them
     * @throws IllegalArgumentException if a target is unknown or the trials are too few
     * @throws org.entente.engine.SimulationException if a trial cannot be calculated
     * @throws org.entente.engine.RunCancelledException if the control or an interrupt ended the run
     */
    public Drivers run(RunControl control) {
      return Drivers.run(this, control);
    }
  }
}
