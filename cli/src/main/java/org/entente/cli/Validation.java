package org.entente.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.scenario.ScenarioFile;

/** What {@code entente validate} does: all files, good news and bad, in one go. */
final class Validation {
  private Validation() {}

  /**
   * Checks scenarios.
   *
   * @param console the good news goes to its output, the bad to its messages
   * @param inputs files and folders
   * @return the exit code
   */
  static int execute(Console console, List<Path> inputs) {
    Inputs read = Inputs.read(inputs);
    String good =
        read.read().stream()
            .map(file -> file.file() + ": ok" + extended(file) + "\n")
            .collect(Collectors.joining());
    new Target(console, java.util.Optional.empty())
        .write(out -> out.write(good.getBytes(console.charset())));
    read.problems().forEach(console::tell);
    return read.problems().isEmpty() ? ExitCode.FINE : ExitCode.INPUT;
  }

  private static String extended(ScenarioFile file) {
    List<String> files = file.files();
    return files.size() < 2
        ? ""
        : ", over " + String.join(" over ", files.subList(1, files.size()));
  }
}
