package org.entente.cli;

import java.util.List;
import org.entente.analysis.comparison.Comparison;
import org.entente.analysis.comparison.IncomparableException;
import org.entente.engine.RunCancelledException;
import org.entente.engine.SimulationException;
import org.entente.model.ScenarioException;
import org.entente.model.Time;
import org.entente.result.Settings;
import org.entente.scenario.ScenarioFile;

/** What {@code entente compare} does. */
final class Compare {
  private final Console console;
  private final CompareCommand.Options options;
  private final Settings settings;
  private final Target target;

  /**
   * A comparison.
   *
   * @throws Failure if an option has a value that makes no sense
   */
  Compare(Console console, CompareCommand.Options options) {
    this.console = console;
    this.options = options;
    this.settings = Simulating.settings(options.simulation());
    this.target = new Target(console, options.target().file());
  }

  /**
   * Compares all scenarios with the first.
   *
   * @return the exit code
   */
  int execute() {
    if (options.format() != CompareCommand.Format.TABLE) {
      Years.requireTable(options.years());
    }
    Inputs inputs = Inputs.read(options.inputs());
    if (!inputs.problems().isEmpty()) {
      // With one left out, another would be the first, and the answer one to another question.
      inputs.problems().forEach(console::tell);
      return ExitCode.INPUT;
    }
    List<ScenarioFile> files = inputs.read();
    if (files.size() < 2) {
      throw Failure.input(
          "expected at least two scenarios to compare, found " + files.size() + found(files));
    }
    checkYears(files);
    List<Integer> years = options.years().map(Years::inOrder).orElseGet(() -> Years.few(files));
    try {
      write(files, years, compare(files, years));
      return ExitCode.FINE;
    } catch (SimulationException stopped) {
      ScenarioFile file = files.get(stopped.program());
      console.tell(Runs.place(file, stopped.failure().path()) + stopped.getMessage());
      return ExitCode.FAILED;
    }
  }

  private static String found(List<ScenarioFile> files) {
    return files.isEmpty() ? "" : " (" + files.get(0).file() + ")";
  }

  private void checkYears(List<ScenarioFile> files) {
    List<Time> clocks = files.stream().flatMap(file -> file.scenario().time().stream()).toList();
    options.years().ifPresent(years -> Years.check(years, clocks));
  }

  private Comparison compare(List<ScenarioFile> files, List<Integer> years) {
    boolean table = options.format() == CompareCommand.Format.TABLE;
    Settings asked = table ? settings.years(years) : settings; // what is not shown is not counted
    Comparison.Setup setup =
        Comparison.of(files.stream().map(ScenarioFile::scenario).toList()).settings(asked);
    Progress progress = Simulating.progress(options.simulation(), console, 1, setup.work());
    try (Interruption interruption = new Interruption(progress, console)) {
      progress.begin(files.get(0).title());
      Comparison comparison = setup.run(progress);
      progress.end();
      if (interruption.happened()) {
        throw new RunCancelledException(setup.work(), setup.work());
      }
      return comparison;
    } catch (IncomparableException nothing) {
      progress.end();
      throw Failure.input(files.get(nothing.other()).file() + ": " + nothing.getMessage());
    } catch (ScenarioException tooLarge) {
      progress.end();
      throw Failure.input(tooLarge.getMessage());
    }
  }

  private void write(List<ScenarioFile> files, List<Integer> years, Comparison comparison) {
    if (options.format() == CompareCommand.Format.JSON) {
      target.write(out -> ComparisonJson.write(out, files, comparison));
    } else {
      target.write(ComparisonReport.of(files, comparison, years, target.terminal()));
    }
  }
}
