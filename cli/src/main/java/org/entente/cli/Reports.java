package org.entente.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.entente.engine.RunCancelledException;
import org.entente.engine.SimulationException;
import org.entente.model.Conflict;
import org.entente.model.ScenarioException;
import org.entente.report.Report;
import org.entente.report.Subject;
import org.entente.result.Settings;
import org.entente.scenario.Conflicts;
import org.entente.scenario.ScenarioFile;
import org.entente.scenario.ScenarioFileException;

/** What {@code entente report} does: read all scenarios, run them, write one page. */
final class Reports {
  private final Console console;
  private final ReportCommand.Options options;
  private final Settings settings;
  private final Target target;

  /**
   * A report.
   *
   * @throws Failure if an option has a value that makes no sense
   */
  Reports(Console console, ReportCommand.Options options) {
    this.console = console;
    this.options = options;
    this.settings = Simulating.settings(options.simulation());
    this.target = new Target(console, options.target().file());
  }

  /**
   * Makes the report. A scenario that cannot be read is told and left out, as long as others can.
   *
   * @return the exit code
   */
  int execute() {
    Inputs inputs = Inputs.read(options.inputs());
    inputs.problems().forEach(console::tell);
    if (inputs.read().isEmpty()) {
      return ExitCode.INPUT;
    }
    Optional<Report> report = run(inputs.read());
    report.ifPresent(
        page -> target.write(out -> out.write(page.html().getBytes(StandardCharsets.UTF_8))));
    if (!inputs.problems().isEmpty()) {
      return ExitCode.INPUT;
    }
    return report.isPresent() ? ExitCode.FINE : ExitCode.FAILED;
  }

  /** The report; empty, with a word about why, if a trial could not be calculated. */
  private Optional<Report> run(List<ScenarioFile> files) {
    Report.Setup setup = setup(files);
    long trials = setup.trials();
    Progress progress = Simulating.progress(options.simulation(), console, 1, trials);
    try (Interruption interruption = new Interruption(progress, console)) {
      progress.begin(files.get(0).title());
      Report report = setup.run(progress);
      progress.end();
      if (interruption.happened()) {
        throw new RunCancelledException(trials, trials);
      }
      return Optional.of(report);
    } catch (SimulationException stopped) {
      console.tell(place(files, stopped) + stopped.getMessage());
      return Optional.empty();
    } catch (ScenarioException tooLarge) {
      throw Failure.input(tooLarge.getMessage());
    }
  }

  private Report.Setup setup(List<ScenarioFile> files) {
    Report.Setup setup = Report.of(subject(files.get(0))).settings(settings);
    for (ScenarioFile variant : files.subList(1, files.size())) {
      setup = setup.variant(subject(variant));
    }
    setup = setup.conflicts(conflicts(files.get(0)));
    return options.title().map(setup::title).orElse(setup);
  }

  /** What lies beside the base about its sources; a mistake in it leaves no report. */
  private static List<Conflict> conflicts(ScenarioFile base) {
    try {
      return Conflicts.beside(Path.of(base.file()));
    } catch (ScenarioFileException wrong) {
      throw Failure.input(wrong.getMessage());
    }
  }

  private static Subject subject(ScenarioFile file) {
    return new Subject(file.scenario(), file.file(), file.sha256());
  }

  /** Where the formula stands, as far as all files agree on it. */
  private static String place(List<ScenarioFile> files, SimulationException stopped) {
    return files.size() == 1 ? Runs.place(files.get(0), stopped.failure().path()) : "";
  }
}
