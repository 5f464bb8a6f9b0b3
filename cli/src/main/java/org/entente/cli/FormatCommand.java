package org.entente.cli;

import java.nio.file.Path;
import java.util.List;

/** Reads the options of {@code entente format}; {@link Formatting} does the work. */
final class FormatCommand extends Command {
  private final Argument<List<Path>> inputs =
      parameters(
          "FILE|FOLDER",
          "1..*",
          Path.class,
          "JSON files; a folder stands for the scenario files directly in it.");

  private final Argument<Boolean> check =
      flag(
          "--check",
          "Write nothing; name the files that have another layout, and fail if any has.");

  FormatCommand() {
    super(
        "format",
        "Puts scenario files into the canonical layout, and changes nothing else.",
        "Members keep their order, and names, texts and numbers their spelling.");
  }

  @Override
  int execute(Console console) {
    return Formatting.execute(console, inputs.value(), check.value());
  }
}
