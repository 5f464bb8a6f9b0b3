package org.entente.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the options of {@code entente timing}; {@link Timings} does the work. */
final class TimingCommand extends Command {
  private final Argument<Path> input = parameter("FILE", Path.class, "A scenario in JSON.");
  private final Argument<List<String>> events =
      options(
              "--event",
              "NAME",
              String.class,
              "Show these events by year. Without any, all are shown in short.")
          .withCommas();
  private final Argument<List<String>> whens =
      options(
          "--when",
          "FORMULA",
          String.class,
          "Time a threshold, too: a yes/no formula of the step, such as \"trade > 10\",",
          "with a name in front if it is to have one: \"boom: trade > 10\". Can be repeated.");
  private final Argument<List<String>> races =
      options(
          "--first",
          "NAME,NAME…",
          String.class,
          "Show which of these events and thresholds comes first. Can be repeated.");
  private final Argument<Period> period =
      option(
              "--by",
              "PERIOD",
              Period.class,
              "One of: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
          .byDefault("year");
  private final Argument<List<Integer>> years =
      options(
              "--years",
              "YEAR",
              Integer.class,
              "Years that a table shows, such as 2030,2040. Default: all.")
          .withCommas();
  private final SimulationOptions simulation = SimulationOptions.of(this);
  private final Argument<Format> format = format(Format.class, "table");
  private final TargetOption target = new TargetOption(this);

  TimingCommand() {
    super(
        "timing",
        "Shows when events strike and thresholds are passed.",
        "It tells how likely that is by each year, and in each year if not before; when half of the",
        "trials have come that far; which of several is first.");
  }

  @Override
  int execute(Console console) {
    Options options =
        new Options(
            input.value(),
            events.optional().orElse(List.of()),
            whens.optional().orElse(List.of()),
            races.optional().orElse(List.of()),
            period.value(),
            years.optional(),
            simulation,
            format.value(),
            target);
    return new Timings(console, options).execute();
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
