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

/** Reads the options of {@code entente compare}; {@link Compare} does the work. */
@Command(
    name = "compare",
    description = {
      "Compares scenarios with the first of them, trial by trial on the same draws.",
      "A folder stands for the scenario files directly in it, the base first."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false)
final class CompareCommand implements Callable<Integer> {
  @ParentCommand private Main main;

  @Parameters(
      paramLabel = "FILE|FOLDER",
      arity = "1..*",
      description = "Scenarios in JSON, two or more; the first is the one compared with.")
  private List<Path> inputs;

  @Mixin private SimulationOptions simulation;

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

  @Mixin private TargetOption target;

  @Override
  public Integer call() {
    Options options = new Options(inputs, simulation, Optional.ofNullable(years), format, target);
    return new Compare(main.console(), options).execute();
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
