package org.entente.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
    defaultValueProvider = SimulationOptions.FewerTrials.class,
    sortOptions = false)
final class SensitivityCommand implements Callable<Integer> {
  @ParentCommand private Main main;

  @Parameters(paramLabel = "FILE", description = "A scenario in JSON.")
  private Path input;

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
    Options options = new Options(input, simulation, format, target);
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
   * @param simulation how each run is to go
   * @param format the form of the result
   * @param target where the result goes
   */
  record Options(Path input, SimulationOptions simulation, Format format, TargetOption target) {}
}
