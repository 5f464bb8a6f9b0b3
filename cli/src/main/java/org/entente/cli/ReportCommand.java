package org.entente.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads the options of {@code entente report}; {@link Reports} does the work. */
final class ReportCommand extends Command {
  private final Argument<List<Path>> inputs =
      parameters("FILE|FOLDER", "1..*", Path.class, "Scenarios in JSON.");
  private final SimulationOptions simulation = SimulationOptions.of(this);
  private final Argument<String> title =
      option("--title", "TEXT", String.class, "The title of the page. Default: that of the base.");
  private final TargetOption target = new TargetOption(this);

  ReportCommand() {
    super(
        "report",
        "Runs scenarios and makes one page of HTML for people to read and pass on.",
        "The first scenario is the base, the others stand beside it. A folder stands for the scenario"
            + " files directly in it, the base first.");
  }

  @Override
  int execute(Console console) {
    Options options = new Options(inputs.value(), simulation, title.optional(), target);
    return new Reports(console, options).execute();
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
