package org.entente.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.entente.scenario.ScenarioFileException;
import org.entente.scenario.Scenarios;

/** What {@code entente format} does: each file that has another layout is written again, whole. */
final class Formatting {
  private final Console console;
  private final boolean check;
  private final List<String> lines = new ArrayList<>();
  private int different;
  private int broken;

  private Formatting(Console console, boolean check) {
    this.console = console;
    this.check = check;
  }

  /**
   * Lays files out.
   *
   * @param console receives a line for each file
   * @param inputs files, and folders that stand for the scenario files directly in them
   * @param check whether only to look
   * @return the exit code: that a file is broken weighs more than that one has another layout
   */
  static int execute(Console console, List<Path> inputs, boolean check) {
    Formatting formatting = new Formatting(console, check);
    Inputs.files(inputs).forEach(formatting::format);
    if (!formatting.lines.isEmpty()) {
      new Target(console, Optional.empty()).write(formatting.lines);
    }
    if (formatting.broken > 0) {
      return ExitCode.INPUT;
    }
    return check && formatting.different > 0 ? ExitCode.FAILED : ExitCode.FINE;
  }

  private void format(Path file) {
    try {
      byte[] wanted = Scenarios.format(file).getBytes(StandardCharsets.UTF_8);
      if (Arrays.equals(wanted, Files.readAllBytes(file))) {
        lines.add(file + ": unchanged");
        return;
      }
      different++;
      lines.add(file + (check ? ": has another layout" : ": laid out"));
      if (!check) {
        Target.writeWhole(file.toRealPath(), out -> out.write(wanted));
      }
    } catch (ScenarioFileException wrong) {
      broken++;
      wrong.diagnostics().forEach(console::tell);
    } catch (IOException failed) {
      throw Failure.failed("cannot write to " + file + ": " + Target.reason(failed));
    }
  }
}
