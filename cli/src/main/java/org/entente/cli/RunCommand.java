package org.entente.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Reads the options of {@code entente run}; {@link Runs} does the work. */
@Command(
    name = "run",
    description = {
      "Runs scenarios and shows how likely each future is.",
      "A folder stands for the scenario files directly in it, side by side."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false)
final class RunCommand implements Callable<Integer> {
  @ParentCommand private Main main;

  @Parameters(paramLabel = "FILE|FOLDER", arity = "1..*", description = "Scenarios in JSON.")
  private List<Path> inputs;

  @Option(
      names = "--trials",
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

  @Option(
      names = "--years",
      paramLabel = "YEAR",
      split = ",",
      description = "Years of factors and events that a table shows, such as 2030,2040.")
  private List<Integer> years;

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
            inputs,
            trials,
            seed,
            Optional.ofNullable(threads),
            Optional.ofNullable(years),
            format,
            Optional.ofNullable(out),
            quiet);
    return new Runs(main.console(), options).execute();
  }

  /** The form of a result. */
  enum Format {
    /** For people. */
    TABLE,
    /** For programs. */
    JSON,
    /** For spreadsheets and statistics. */
    CSV;

    @Override
    public String toString() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * What the user asked for.
   *
   * @param inputs files and folders
   * @param trials how many trials
   * @param seed which trials
   * @param threads how many threads, if not all processors
   * @param years which years a table shows, if not the usual ones
   * @param format the form of the result
   * @param out the file to write to, if not standard output
   * @param quiet whether to show no progress
   */
  record Options(
      List<Path> inputs,
      long trials,
      long seed,
      Optional<Integer> threads,
      Optional<List<Integer>> years,
      Format format,
      Optional<Path> out,
      boolean quiet) {}
}
