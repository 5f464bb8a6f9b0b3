package org.entente.cli;

import java.util.List;
import java.util.Optional;
import org.entente.analysis.Disputes;
import org.entente.analysis.Disputes.Dispute;
import org.entente.engine.RunCancelledException;
import org.entente.engine.SimulationException;
import org.entente.result.Settings;
import org.entente.scenario.ScenarioFile;

/** What {@code entente sensitivity} does. */
final class Sensitivity {
  private final Console console;
  private final SensitivityCommand.Options options;
  private final Settings settings;
  private final Target target;

  /**
   * An analysis.
   *
   * @throws Failure if an option has a value that makes no sense
   */
  Sensitivity(Console console, SensitivityCommand.Options options) {
    this.console = console;
    this.options = options;
    this.settings = Simulating.settings(options.simulation());
    this.target = new Target(console, options.target().file());
  }

  /**
   * Settles every dispute each way.
   *
   * @return the exit code
   */
  int execute() {
    Optional<ScenarioFile> file = Explain.read(console, options.input());
    if (file.isEmpty()) {
      return ExitCode.INPUT;
    }
    try {
      write(file.get(), disputes(file.get()));
      return ExitCode.FINE;
    } catch (SimulationException stopped) {
      console.tell(Runs.place(file.get(), stopped.failure().path()) + stopped.getMessage());
      return ExitCode.FAILED;
    }
  }

  private List<Dispute> disputes(ScenarioFile file) {
    long trials = Math.max(1, Disputes.trials(file.scenario(), settings));
    Progress progress = Simulating.progress(options.simulation(), console, 1, trials);
    try (Interruption interruption = new Interruption(progress, console)) {
      progress.begin(file.title());
      List<Dispute> disputes = Disputes.of(file.scenario(), settings, progress);
      progress.end();
      if (interruption.happened()) {
        throw new RunCancelledException(trials, trials);
      }
      return disputes;
    }
  }

  private void write(ScenarioFile file, List<Dispute> disputes) {
    if (options.format() == SensitivityCommand.Format.JSON) {
      target.write(out -> DisputeJson.write(out, file, settings, disputes));
    } else {
      target.write(DisputeReport.of(file, settings, disputes, target.terminal()));
    }
  }
}
