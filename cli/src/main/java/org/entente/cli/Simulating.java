package org.entente.cli;

import org.entente.result.Settings;

/** What the options of a command that simulates stand for in the library. */
final class Simulating {
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
