package org.entente.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Reads the options of {@code entente sensitivity}; {@link Sensitivity} does the work. */
@Command(
    name = "sensitivity",
    description = {
      "Shows how much hangs on each disputed sign or mechanism of a scenario:",
      "how likely each future is if the dispute is settled one way or the other."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false)
final class SensitivityCommand implements Callable<Integer> {
  @ParentCommand private Main main;

  @Parameters(paramLabel = "FILE", description = "A scenario in JSON.")
  private Path input;

  @Option(
      names = "--trials",
      paramLabel = "N",
      defaultValue = "20000",
      converter = Count.class,
      description = "Trials of each run, such as 100000, 1e5 or 100k. Default: ${DEFAULT-VALUE}.")
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

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "One of: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private Format format;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write the result to this file, which appears whole or not at all.")
  private Path out;

  @Option(names = "--quiet", description = "Show no progress.")
  private boolean quiet;

  @Override
  public Integer call() {
    Options options =
        new Options(
            input,
            trials,
            seed,
            Optional.ofNullable(threads),
            format,
            Optional.ofNullable(out),
            quiet);
    return new Sensitivity(main.console(), options).execute();
  }

  /** The form of a result. */
  enum Format {
    /** For people. */
    TABLE,
    /** For programs. */
    JSON;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What the user asked for.
   *
   * @param input a scenario file
   * @param trials trials of each run
   * @param seed which trials
   * @param threads how many threads, if not all processors
   * @param format the form of the result
   * @param out the file to write to, if not standard output
   * @param quiet whether to show no progress
   */
  record Options(
      Path input,
      long trials,
      long seed,
      Optional<Integer> threads,
      Format format,
      Optional<Path> out,
      boolean quiet) {}
}
