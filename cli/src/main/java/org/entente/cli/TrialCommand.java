package org.entente.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Reads the options of {@code entente trial}; {@link SingleTrial} does the work. */
@Command(
    name = "trial",
    description = {
      "Shows one trial: every draw and state by year, what struck, and why it ended as it did;",
      "or finds for each future the trial that is most typical of it."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false)
final class TrialCommand implements Callable<Integer> {
  @ParentCommand private Main main;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "A scenario in JSON.")
  private Path input;

  @Option(
      names = "--number",
      paramLabel = "N",
      description = "Show this trial; the first of a run is 0.")
  private Long number;

  @Option(
      names = "--typical",
      description = "Name the most typical trial of each future instead of showing one.")
  private boolean typical;

  @Option(
      names = "--future",
      paramLabel = "ID",
      description = "Show the most typical trial of this future.")
  private String future;

  @Option(
      names = "--parameter",
      paramLabel = "NAME",
      split = ",",
      description = "Show only these parameters.")
  private List<String> parameters;

  @Option(
      names = "--factor",
      paramLabel = "NAME",
      split = ",",
      description = "Show only these factors, with the draws behind them.")
  private List<String> factors;

  @Option(
      names = "--event",
      paramLabel = "NAME",
      split = ",",
      description = "Show only these events, with the draws behind them.")
  private List<String> events;

  @Option(
      names = "--years",
      paramLabel = "YEAR",
      split = ",",
      description = "Show only these years of factors and events, such as 2030,2031.")
  private List<Integer> years;

  @Mixin private SimulationOptions simulation;

  @Mixin private SamplingOption sampling;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "One of: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private Format format;

  @Mixin private TargetOption target;

  @Override
  public Integer call() {
    Narrowing narrowing =
        new Narrowing(
            Optional.ofNullable(parameters),
            Optional.ofNullable(factors),
            Optional.ofNullable(events),
            Optional.ofNullable(years));
    Options options =
        new Options(
            input,
            number == null ? OptionalLong.empty() : OptionalLong.of(number),
            typical,
            Optional.ofNullable(future),
            narrowing,
            simulation,
            SimulationOptions.trialsGiven(spec.commandLine().getParseResult()),
            sampling.plan(),
            format,
            target);
    return new SingleTrial(main.console(), options).execute();
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
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What to show of a trial; absent for all.
   *
   * @param parameters names of parameters
   * @param factors names of factors
   * @param events names of events
   * @param years years of factors and events
   */
  record Narrowing(
      Optional<List<String>> parameters,
      Optional<List<String>> factors,
      Optional<List<String>> events,
      Optional<List<Integer>> years) {
    /** Whether only some kinds of things are to be shown. */
    boolean some() {
      return parameters.isPresent() || factors.isPresent() || events.isPresent();
    }

    /** Whether anything is to be left out. */
    boolean any() {
      return some() || years.isPresent();
    }
  }

  /**
   * What the user asked for.
   *
   * @param input a scenario file
   * @param number the trial to show, if one is named
   * @param typical whether the typical trials are to be named
   * @param future the future whose typical trial is to be shown, if one is named
   * @param narrowing what to show of a trial
   * @param simulation the run that the trial belongs to
   * @param trialsGiven whether the number of its trials was given
   * @param sampling how its trials are laid out
   * @param format the form of the result
   * @param target where the result goes
   */
  record Options(
      Path input,
      OptionalLong number,
      boolean typical,
      Optional<String> future,
      Narrowing narrowing,
      SimulationOptions simulation,
      boolean trialsGiven,
      SamplingOption.Plan sampling,
      Format format,
      TargetOption target) {}
}
