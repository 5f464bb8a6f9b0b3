package org.entente.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Reads the options of {@code entente timing}; {@link Timings} does the work. */
@Command(
    name = "timing",
    description = {
      "Shows when events strike and thresholds are passed: how likely by each year, and in each",
      "year if not before; when half of the trials have come that far; which of several is first."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false)
final class TimingCommand implements Callable<Integer> {
  @ParentCommand private Main main;

  @Parameters(paramLabel = "FILE", description = "A scenario in JSON.")
  private Path input;

  @Option(
      names = "--event",
      paramLabel = "NAME",
      split = ",",
      description = "Show these events by year. Without any, all are shown in short.")
  private List<String> events = List.of();

  @Option(
      names = "--when",
      paramLabel = "FORMULA",
      description = {
        "Time a threshold, too: a yes/no formula of the step, such as \"trade > 10\",",
        "with a name in front if it is to have one: \"boom: trade > 10\". Can be repeated."
      })
  private List<String> whens = List.of();

  @Option(
      names = "--first",
      paramLabel = "NAME,NAME…",
      description = "Show which of these events and thresholds comes first. Can be repeated.")
  private List<String> races = List.of();

  @Option(
      names = "--by",
      paramLabel = "PERIOD",
      defaultValue = "year",
      description = "One of: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private Period period;

  @Option(
      names = "--years",
      paramLabel = "YEAR",
      split = ",",
      description = "Years that a table shows, such as 2030,2040. Default: all.")
  private List<Integer> years;

  @Mixin private SimulationOptions simulation;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "One of: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private Format format;

  @Mixin private TargetOption target;

  @Override
  public Integer call() {
    Options options =
        new Options(
            input,
            events,
            whens,
            races,
            period,
            Optional.ofNullable(years),
            simulation,
            format,
            target);
    return new Timings(main.console(), options).execute();
  }

  /** How finely time is told. */
  enum Period {
    /** By calendar year. */
    YEAR,
    /** By step. */
    STEP;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
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
   * What the user asked for.
   *
   * @param input a scenario file
   * @param events events to be shown by year
   * @param whens thresholds, each a formula or a name, a colon and a formula
   * @param races names with commas between them, that compete to be first
   * @param period how finely time is told
   * @param years which years a table shows, if not all
   * @param simulation how the run is to go
   * @param format the form of the result
   * @param target where the result goes
   */
  record Options(
      Path input,
      List<String> events,
      List<String> whens,
      List<String> races,
      Period period,
      Optional<List<Integer>> years,
      SimulationOptions simulation,
      Format format,
      TargetOption target) {
    /** Whether something was asked for by name. */
    boolean some() {
      return !events.isEmpty() || !whens.isEmpty() || !races.isEmpty();
    }
  }
}
