package org.entente.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Reads the options of {@code entente report}; {@link Reports} does the work. */
@Command(
    name = "report",
    description = {
      "Runs scenarios and makes one page of HTML for people to read and pass on.",
      "The first scenario is the base, the others stand beside it. A folder stands for the scenario"
          + " files directly in it, the base first."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false)
final class ReportCommand implements Callable<Integer> {
  @ParentCommand private Main main;

  @Parameters(paramLabel = "FILE|FOLDER", arity = "1..*", description = "Scenarios in JSON.")
  private List<Path> inputs;

  @Mixin private SimulationOptions simulation;

  @Option(
      names = "--title",
      paramLabel = "TEXT",
      description = "The title of the page. Default: that of the base.")
  private String title;

  @Mixin private TargetOption target;

  @Override
  public Integer call() {
    Options options = new Options(inputs, simulation, Optional.ofNullable(title), target);
    return new Reports(main.console(), options).execute();
  }

  /**
   * What the user asked for.
   *
   * @param inputs files and folders
   * @param simulation how the runs are to go
   * @param title the title of the page, if not that of the base
   * @param target where the page goes
   */
  record Options(
      List<Path> inputs,
      SimulationOptions simulation,
      Optional<String> title,
      TargetOption target) {}
}
