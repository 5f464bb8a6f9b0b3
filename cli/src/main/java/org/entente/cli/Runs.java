package org.entente.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.engine.RunCancelledException;
import org.entente.engine.SimulationException;
import org.entente.model.ScenarioException;
import org.entente.model.Time;
import org.entente.result.Precision;
import org.entente.result.Settings;
import org.entente.result.Simulation;
import org.entente.result.StopRule;
import org.entente.result.TargetException;
import org.entente.scenario.ScenarioFile;

/** What {@code entente run} does: read all scenarios, run those that can be, write one result. */
final class Runs {
  /** The most trials of a run that stops by precision. */
  private static final long MOST_TRIALS = 10_000_000;

  private final Console console;
  private final RunCommand.Options options;
  private final Settings settings;
  private final Target target;

  /**
   * A run.
   *
   * @throws Failure if an option has a value that makes no sense
   */
  Runs(Console console, RunCommand.Options options) {
    this.console = console;
    this.options = options;
    this.settings = settings(options);
    this.target = new Target(console, options.target().file());
  }

  private static Settings settings(RunCommand.Options options) {
    StopRule until = until(options.stop());
    boolean stops = !until.targets().isEmpty();
    if (stops && options.sampling() != SamplingOption.Plan.MONTE_CARLO) {
      throw Failure.input(
          "--precision: expected --sampling monteCarlo, found "
              + options.sampling()
              + ": a sampling plan must know its number of trials beforehand");
    }
    boolean given = options.trialsGiven();
    Settings settings =
        Simulating.settings(options.simulation(), given, options.sampling()).until(until);
    return stops && !given ? settings.trials(MOST_TRIALS) : settings;
  }

  private static StopRule until(RunCommand.Stop stop) {
    if (stop.targets().isEmpty() && stop.leastTrials().isPresent()) {
      throw Failure.input("--min-trials is for a run that stops by --precision");
    }
    try {
      return new StopRule(
          stop.targets().stream().map(Precision::parse).toList(),
          stop.leastTrials().orElse(StopRule.NONE.leastTrials()));
    } catch (IllegalArgumentException wrong) {
      throw Failure.input("--precision: " + wrong.getMessage());
    }
  }

  /**
   * Runs everything.
   *
   * @return the exit code: that the input is wrong weighs more than that a run failed
   */
  int execute() {
    checkLayout();
    Inputs inputs = Inputs.read(options.inputs());
    inputs.problems().forEach(console::tell);
    inputs.read().forEach(this::tellDoubts);
    checkYears(inputs);
    checkSamples(inputs);
    options.record().ifPresent(this::checkRecord);
    List<Integer> years = years(inputs.read());
    List<Ran> results = new ArrayList<>();
    int failed = run(inputs.read(), years, results);
    if (!results.isEmpty()) {
      write(results, years, inputs.several(), inputs.problems().size() + failed);
    }
    boolean whole = inputs.problems().isEmpty() && failed == 0;
    options.record().ifPresent(record -> record(record, results, whole));
    if (!inputs.problems().isEmpty()) {
      return ExitCode.INPUT;
    }
    return failed == 0 ? ExitCode.FINE : ExitCode.FAILED;
  }

  private void checkLayout() {
    if (options.layout() == RunCommand.Layout.WIDE && options.format() != Format.CSV) {
      throw Failure.input("--layout wide is for --format csv");
    }
    if (options.format() != Format.TABLE) {
      Years.requireTable(options.years());
    }
  }

  private void checkSamples(Inputs inputs) {
    if (options.samples().isPresent()) {
      Target.requireWritable("--samples", options.samples().get());
      if (inputs.several()) {
        throw Failure.input(
            "--samples takes one scenario at a time: its columns are that scenario's; the trials of"
                + " several have the same numbers and can be joined by them");
      }
    }
  }

  /** A record is of trials that are known beforehand, as many as may be repeated. */
  private void checkRecord(Path record) {
    Target.requireWritable("--record", record);
    if (!settings.until().targets().isEmpty()) {
      throw Failure.input(
          "--record: expected a run without --precision, whose trials are known beforehand; run"
              + " again with --trials and the number at which it stopped");
    }
    if (settings.trials() > RecordReader.MAX_TRIALS) {
      throw Failure.input("--record: expected at most 10^9 trials, found " + settings.trials());
    }
  }

  /** Writes the record of the run; none of a run that did not come to its end. */
  private void record(Path file, List<Ran> results, boolean whole) {
    if (!whole) {
      console.tell("no record was written, since not every scenario has a result");
      return;
    }
    Path folder = Optional.ofNullable(file.getParent()).orElse(Path.of(""));
    RunRecord record = RunRecord.of(folder, results);
    new Target(console, Optional.of(file)).write(record::write);
  }

  /** One line at most: {@code validate} says more. */
  private void tellDoubts(ScenarioFile file) {
    int doubts = file.doubts().size();
    if (doubts > 0) {
      String count = doubts == 1 ? "1 warning" : doubts + " warnings";
      console.tell(file.file() + ": " + count + "; 'entente validate " + file.file() + "' tells");
    }
  }

  /** Before anybody waits for a run in vain. */
  private void checkYears(Inputs inputs) {
    List<Time> clocks =
        inputs.read().stream().flatMap(file -> file.scenario().time().stream()).toList();
    if (!inputs.read().isEmpty()) {
      options.years().ifPresent(years -> Years.check(years, clocks));
    }
  }

  /** Runs one scenario after the other, and counts those that fail. */
  private int run(List<ScenarioFile> files, List<Integer> years, List<Ran> results) {
    boolean table = options.format() == Format.TABLE;
    boolean few = table && options.record().isEmpty(); // a record is of all results
    Settings asked = few ? settings.years(years) : settings; // what is not shown is not counted
    Progress progress =
        Simulating.progress(options.simulation(), console, files.size(), settings.trials());
    int failed = 0;
    try (Interruption interruption = new Interruption(progress, console)) {
      for (ScenarioFile file : files) {
        progress.begin(file.title());
        failed += run(file, asked, progress, results) ? 0 : 1;
        progress.end();
        requireGoingOn(interruption);
      }
    }
    return failed;
  }

  private void requireGoingOn(Interruption interruption) {
    if (interruption.happened()) {
      throw new RunCancelledException(0, settings.trials());
    }
  }

  /**
   * Runs one scenario.
   *
   * @throws Failure if it is too large, which only its program can tell
   */
  private boolean run(ScenarioFile file, Settings asked, Progress progress, List<Ran> results) {
    try {
      Simulation simulation = Simulation.run(file.scenario(), asked, progress);
      results.add(new Ran(file, simulation));
      PrecisionTable.missed(simulation)
          .ifPresent(missed -> console.tell(file.file() + ": " + missed));
      Settings done = settings.trials(simulation.settings().trials());
      options.samples().ifPresent(path -> Samples.write(path, file.scenario(), done, progress));
      return true;
    } catch (TargetException unsuited) {
      throw Failure.input(file.file() + ": --precision: " + unsuited.getMessage());
    } catch (SimulationException stopped) {
      console.tell(place(file, stopped.failure().path()) + stopped.getMessage());
      return false;
    } catch (ScenarioException tooLarge) {
      throw Failure.input(file.file() + ": " + tooLarge.getMessage());
    }
  }

  /** Where a formula is written, as a prefix of a message. */
  static String place(ScenarioFile file, org.entente.model.Path path) {
    return file.origin(path).map(Object::toString).orElse(file.file()) + ": ";
  }

  private void write(List<Ran> results, List<Integer> years, boolean several, int problems) {
    switch (options.format()) {
      case JSON -> target.write(out -> ResultJson.write(out, results, several));
      case CSV ->
          target.write(
              out -> ResultCsv.write(out, results, options.layout() == RunCommand.Layout.WIDE));
      case TABLE -> target.write(RunReport.of(results, years, problems, target.terminal()));
    }
  }

  private List<Integer> years(List<ScenarioFile> files) {
    return options.years().map(Years::inOrder).orElseGet(() -> Years.usual(files));
  }
}
