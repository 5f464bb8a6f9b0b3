package org.entente.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

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
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE|FOLDER", arity = "1..*", description = "Scenarios in JSON.")
  private List<Path> inputs;

  @Mixin private SimulationOptions simulation;

  @Mixin private SamplingOption sampling;

  @Option(
      names = "--precision",
      paramLabel = "TARGET",
      description = {
        "Stop as soon as this is known so precisely: 'every future 0.5 points',",
        "'mean of NAME 1 %%', 'p95 of at(NAME, 2035) 2 %%' ... May be given several times.",
        "--trials is then the most that a run may take. Default: 10000000."
      })
  private List<String> precision;

  @Option(
      names = "--min-trials",
      paramLabel = "N",
      converter = Count.class,
      description = "With --precision: trials before the first look. Default: 16384.")
  private Long leastTrials;

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
      names = "--layout",
      paramLabel = "LAYOUT",
      defaultValue = "long",
      description = "Of CSV: long, a line for each statistic, or wide, a column for each.")
  private Layout layout;

  @Option(
      names = "--samples",
      paramLabel = "FILE",
      description = {
        "Also write all trials to this CSV file, one a line: parameters, outcomes, the future,",
        "factors by year. Compressed if the name ends in .gz. For one scenario at a time."
      })
  private Path samples;

  @Mixin private TargetOption target;

  @Option(
      names = "--record",
      paramLabel = "RECORD",
      description = "Also write what it takes to repeat the run: see 'entente verify'.")
  private Path record;

  @Override
  public Integer call() {
    boolean trialsGiven = SimulationOptions.trialsGiven(spec.commandLine().getParseResult());
    List<String> targets = precision == null ? List.of() : precision;
    Stop stop = new Stop(targets, Optional.ofNullable(leastTrials));
    Options options =
        new Options(
            inputs,
            simulation,
            trialsGiven,
            sampling.plan(),
            stop,
            Optional.ofNullable(years),
            format,
            layout,
            Optional.ofNullable(samples),
            target,
            Optional.ofNullable(record));
    return new Runs(main.console(), options).execute();
  }

  /**
   * When a run may stop before its last trial.
   *
   * @param targets what is to be known how precisely, in words; none for never
   * @param leastTrials trials before the first look, if not the usual number
   */
  record Stop(List<String> targets, Optional<Long> leastTrials) {}

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

  /** How a CSV result stands in lines. */
  enum Layout {
    /** One statistic a line. */
    LONG,
    /** One quantity at one time a line. */
    WIDE
  }

  /**
   * What the user asked for.
   *
   * @param inputs files and folders
   * @param simulation how the runs are to go
   * @param trialsGiven whether a number of trials was asked for
   * @param sampling how trials are laid out
   * @param stop when a run may stop
   * @param years which years a table shows, if not the usual ones
   * @param format the form of the result
   * @param layout how a CSV result stands in lines
   * @param samples the file that receives all trials, if they are wanted
   * @param target where the result goes
   * @param record where the record of the run goes, if one is wanted
   */
  record Options(
      List<Path> inputs,
      SimulationOptions simulation,
      boolean trialsGiven,
      SamplingOption.Plan sampling,
      Stop stop,
      Optional<List<Integer>> years,
      Format format,
      Layout layout,
      Optional<Path> samples,
      TargetOption target,
      Optional<Path> record) {}
}
