package org.entente.cli;

import org.entente.random.Sampling;
import org.entente.result.Settings;

/** What the options of a command that simulates stand for in the library. */
final class Simulating {
  /** A power of two in each replication suits every plan. */
  private static final long EVEN_TRIALS = 4096L * Sampling.REPLICATIONS;

  private Simulating() {}

  /**
   * How a run is to go.
   *
   * @throws Failure if an option has a value that makes no sense, saying which
   */
  static Settings settings(SimulationOptions options) {
    try {
      Settings settings = Settings.defaults().trials(options.trials()).seed(options.seed());
      return options.threads().map(settings::threads).orElse(settings);
    } catch (IllegalArgumentException wrong) {
      throw Failure.input(wrong.getMessage());
    }
  }

  /**
   * How a run is to go under a sampling plan.
   *
   * @param options trials, seed and threads
   * @param trialsGiven whether the number of trials was given, or the plan may choose it
   * @param plan how trials are laid out
   * @throws Failure if an option has a value that makes no sense, saying which
   */
  static Settings settings(
      SimulationOptions options, boolean trialsGiven, SamplingOption.Plan plan) {
    Sampling sampling = Sampling.of(plan.toString()).orElseThrow();
    Settings settings = settings(options).sampling(sampling);
    if (!trialsGiven && sampling != Sampling.MONTE_CARLO) {
      settings = settings.trials(EVEN_TRIALS);
    }
    String problem = sampling.problem(settings.trials());
    if (!problem.isEmpty()) {
      throw Failure.input("--trials: " + problem);
    }
    return settings;
  }

  /**
   * The progress of some runs, shown where it makes sense and is wanted.
   *
   * @param options whether it is wanted
   * @param console where it is shown
   * @param runs how many runs there are
   * @param trials how many trials each has
   */
  static Progress progress(SimulationOptions options, Console console, int runs, long trials) {
    boolean shown = console.live() && !options.quiet();
    return new Progress(console.err(), shown, System::nanoTime, runs, trials);
  }
}
