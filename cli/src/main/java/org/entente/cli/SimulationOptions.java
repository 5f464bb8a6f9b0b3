package org.entente.cli;

import java.util.Optional;

/**
 * The options of every command that simulates: how many trials, which, on how many threads. A
 * command has them by a field of this type. Whoever adds an option that all of them should know
 * adds it here. {@link Simulating} turns them into what the library takes: this class must not
 * mention that, as it would be loaded with the help text.
 */
final class SimulationOptions {
  private final Argument<Long> trials;
  private final Argument<Long> seed;
  private final Argument<Integer> threads;
  private final Argument<Boolean> quiet;

  private SimulationOptions(Command command, String usualTrials) {
    trials =
        command
            .option(
                "--trials",
                "N",
                long.class,
                "How many trials, such as 100000, 1e5, 100k or 1M. Default: ${DEFAULT-VALUE}.")
            .byDefault(usualTrials)
            .readBy(new Count());
    seed =
        command
            .option(
                "--seed",
                "N",
                long.class,
                "Which trials: the same seed gives the same. Default: ${DEFAULT-VALUE}.")
            .byDefault("1");
    threads = threads(command);
    quiet = quiet(command);
  }

  /** Adds the options to a command. */
  static SimulationOptions of(Command command) {
    return new SimulationOptions(command, "100000");
  }

  /** Adds the options to a command that runs a scenario many times over. */
  static SimulationOptions withFewerTrials(Command command) {
    return new SimulationOptions(command, "20000");
  }

  /** The option of every command that works on several threads. */
  static Argument<Integer> threads(Command command) {
    return command.option(
        "--threads",
        "N",
        Integer.class,
        "How many threads work; changes nothing but the time. Default: all processors.");
  }

  /** The option of every command that shows its progress. */
  static Argument<Boolean> quiet(Command command) {
    return command.flag("--quiet", "Show no progress.");
  }

  /** Whether the number of trials was given. */
  boolean trialsGiven() {
    return trials.given();
  }

  /** How many trials. */
  long trials() {
    return trials.value();
  }

  /** Which trials. */
  long seed() {
    return seed.value();
  }

  /** How many threads, if not all processors. */
  Optional<Integer> threads() {
    return threads.optional();
  }

  /** Whether to show no progress. */
  boolean quiet() {
    return quiet.value();
  }
}
