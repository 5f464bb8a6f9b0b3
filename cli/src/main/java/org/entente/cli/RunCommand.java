package org.entente.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads the options of {@code entente run}; {@link Runs} does the work. */
final class RunCommand extends Command {
  private final Argument<List<Path>> inputs =
      parameters("FILE|FOLDER", "1..*", Path.class, "Scenarios in JSON.");
  private final SimulationOptions simulation = SimulationOptions.of(this);
  private final SamplingOption sampling = new SamplingOption(this);
  private final Argument<List<String>> precision =
      options(
          "--precision",
          "TARGET",
          String.class,
          "Stop as soon as this is known so precisely: 'every future 0.5 points',",
          "'mean of NAME 1 %%', 'p95 of at(NAME, 2035) 2 %%' ... May be given several times.",
          "--trials is then the most that a run may take. Default: 10000000.");
  private final Argument<Long> leastTrials =
      option(
              "--min-trials",
              "N",
              Long.class,
              "With --precision: trials before the first look. Default: 16384.")
          .readBy(new Count());
  private final Argument<List<Integer>> years =
      options(
              "--years",
              "YEAR",
              Integer.class,
              "Years of factors and events that a table shows, such as 2030,2040.")
          .withCommas();
  private final Argument<Format> format = format(Format.class, "table");
  private final Argument<Layout> layout =
      option(
              "--layout",
              "LAYOUT",
              Layout.class,
              "Of CSV: long, a line for each statistic, or wide, a column for each.")
          .byDefault("long");
  private final Argument<Path> samples =
      option(
          "--samples",
          "FILE",
          Path.class,
          "Also write all trials to this CSV file, one a line: parameters, outcomes, the future,",
          "factors by year. Compressed if the name ends in .gz. For one scenario at a time.");
  private final TargetOption target = new TargetOption(this);
  private final Argument<Path> record =
      option(
          "--record",
          "RECORD",
          Path.class,
          "Also write what it takes to repeat the run: see 'entente verify'.");

  RunCommand() {
    super(
        "run",
        "Runs scenarios and shows how likely each future is.",
        "A folder stands for the scenario files directly in it, side by side.");
  }

  @Override
  int execute(Console console) {
    Stop stop = new Stop(precision.optional().orElse(List.of()), leastTrials.optional());
    Options options =
        new Options(
            inputs.value(),
            simulation,
            simulation.trialsGiven(),
            sampling.plan(),
            stop,
            years.optional(),
            format.value(),
            layout.value(),
            samples.optional(),
            target,
            record.optional());
    return new Runs(console, options).execute();
  }

  /**
   * When a run may stop before its last trial.
   *
   * @param targets what is to be known how precisely, in words; none for never
   * @param leastTrials trials before the first look, if not the usual number
   */
  record Stop(List<String> targets, Optional<Long> leastTrials) {}

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
