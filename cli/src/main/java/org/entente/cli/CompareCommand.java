package org.entente.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the options of {@code entente compare}; {@link Compare} does the work. */
final class CompareCommand extends Command {
  private final Argument<List<Path>> inputs =
      parameters(
          "FILE|FOLDER",
          "1..*",
          Path.class,
          "Scenarios in JSON, two or more; the first is the one compared with.");

  private final SimulationOptions simulation = SimulationOptions.of(this);
  private final Argument<List<Integer>> years =
      options(
              "--years",
              "YEAR",
              Integer.class,
              "Years of factors and events that a table shows, such as 2030,2040.")
          .withCommas();
  private final Argument<Format> format = format(Format.class, "table");
  private final TargetOption target = new TargetOption(this);

  CompareCommand() {
    super(
        "compare",
        "Compares scenarios with the first of them, trial by trial on the same draws.",
        "A folder stands for the scenario files directly in it, the base first.");
  }

  @Override
  int execute(Console console) {
    Options options =
        new Options(inputs.value(), simulation, years.optional(), format.value(), target);
    return new Compare(console, options).execute();
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
   * @param inputs files and folders
   * @param simulation how the runs are to go
   * @param years which years a table shows, if not the usual ones
   * @param format the form of the result
   * @param target where the result goes
   */
  record Options(
      List<Path> inputs,
      SimulationOptions simulation,
      Optional<List<Integer>> years,
      Format format,
      TargetOption target) {}
}
