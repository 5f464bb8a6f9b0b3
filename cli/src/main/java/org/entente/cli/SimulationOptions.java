package org.entente.cli;

import java.util.Optional;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/**
 * The options of every command that simulates: how many trials, which, on how many threads. A
 * command has them by a field of this type, annotated with picocli's {@code @Mixin}; one whose
 * usual number of trials is smaller names {@link FewerTrials} as its provider of defaults. Whoever
 * adds an option that all of them should know adds it here. {@link Simulating} turns them into what
 * the library takes: this class must not mention that, as picocli would load it with the help text.
 */
final class SimulationOptions {
  private static final String TRIALS = "--trials";

  @Option(
      names = TRIALS,
      paramLabel = "N",
      defaultValue = "100000",
      converter = Count.class,
      description = "How many trials, such as 100000, 1e5, 100k or 1M. Default: ${DEFAULT-VALUE}.")
  private long trials;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Which trials: the same seed gives the same. Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many threads work; changes nothing but the time. Default: all processors.")
  private Integer threads;

  @Option(names = "--quiet", description = "Show no progress.")
  private boolean quiet;

  /**
   * Whether the number of trials was given.
   *
   * @param command what the command line said
   */
  static boolean trialsGiven(ParseResult command) {
    return command.hasMatchedOption(TRIALS);
  }

  /** How many trials. */
  long trials() {
    return trials;
  }

  /** Which trials. */
  long seed() {
    return seed;
  }

  /** How many threads, if not all processors. */
  Optional<Integer> threads() {
    return Optional.ofNullable(threads);
  }

  /** Whether to show no progress. */
  boolean quiet() {
    return quiet;
  }

  /** For commands that run a scenario many times over: 20,000 trials unless told otherwise. */
  static final class FewerTrials implements IDefaultValueProvider {
    @Override
    public String defaultValue(ArgSpec argument) {
      boolean trials = argument instanceof OptionSpec option && TRIALS.equals(option.longestName());
      return trials ? "20000" : null;
    }
  }
}
