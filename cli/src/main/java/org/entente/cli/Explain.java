package org.entente.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.entente.analysis.Odds;
import org.entente.analysis.explanation.Explanation;
import org.entente.engine.RunControl;
import org.entente.engine.SimulationException;
import org.entente.result.Settings;
import org.entente.scenario.ScenarioFile;
import org.entente.scenario.ScenarioFileException;
import org.entente.scenario.Scenarios;

/** What {@code entente explain} does. */
final class Explain {
  /** Trials of the run that tells what chances the formulas of events imply. */
  static final int TRIALS = 10_000;

  private Explain() {}

  /**
   * Explains a scenario.
   *
   * @param console where the explanation goes unless a file is named
   * @param input a scenario file
   * @param format the form of the explanation
   * @param out the file to write to, if any
   * @return the exit code
   */
  static int execute(
      Console console, Path input, ExplainCommand.Format format, Optional<Path> out) {
    Target target = new Target(console, out);
    Optional<ScenarioFile> file = read(console, input);
    if (file.isEmpty()) {
      return ExitCode.INPUT;
    }
    ScenarioFile read = file.get();
    Explanation explanation = Explanation.of(read.scenario(), odds(console, read));
    switch (format) {
      case JSON -> target.write(stream -> ExplanationJson.write(stream, read, explanation));
      case TEXT -> target.write(ExplanationText.of(read, explanation, target.terminal()));
      case MARKDOWN -> target.write(ExplanationMarkdown.of(explanation), StandardCharsets.UTF_8);
    }
    return ExitCode.FINE;
  }

  /** The implied odds; none, with a word about why, if the run stops. */
  private static List<Odds> odds(Console console, ScenarioFile file) {
    Settings settings = Settings.defaults().trials(TRIALS).seed(1);
    try {
      return Odds.of(file.scenario(), settings, RunControl.NONE);
    } catch (SimulationException stopped) {
      console.tell(
          Runs.place(file, stopped.failure().path())
              + stopped.getMessage()
              + "\nNo chances of events are shown, since a run stops.");
      return List.of();
    }
  }

  /** Reads one scenario, or tells what is wrong with it. */
  static Optional<ScenarioFile> read(Console console, Path input) {
    if (Files.isDirectory(input)) {
      throw Failure.input(input + " is a folder; this command takes one scenario file");
    }
    try {
      return Optional.of(Scenarios.read(input));
    } catch (ScenarioFileException wrong) {
      wrong.diagnostics().forEach(console::tell);
      return Optional.empty();
    }
  }
}
