package org.entente.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.entente.analysis.Disputes;
import org.entente.analysis.sensitivity.Drivers;
import org.entente.analysis.sensitivity.Grouping;
import org.entente.analysis.sensitivity.SobolIndices;
import org.entente.cli.SensitivityCommand.Method;
import org.entente.engine.RunCancelledException;
import org.entente.engine.RunControl;
import org.entente.engine.SimulationException;
import org.entente.model.Scenario;
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
    if (options.top() < 1) {
      throw Failure.input("Expected --top to be at least 1, found " + options.top());
    }
    checkMethods();
  }

  /** An option of a method that is not asked for would do nothing. */
  private void checkMethods() {
    List<Method> methods = options.methods();
    if (methods.isEmpty()) {
      return;
    }
    if (!options.groups().isEmpty() && !methods.contains(Method.INDICES)) {
      throw Failure.input("--groups is for --method indices");
    }
    if (options.wide() && !methods.contains(Method.DRIVERS)) {
      throw Failure.input("--wide is for --method drivers");
    }
    if (options.byYear() && Set.copyOf(methods).equals(Set.of(Method.DISPUTES))) {
      throw Failure.input("--by-year is for --method drivers and indices");
    }
  }

  private void checkScenario(Scenario scenario) {
    if (options.byYear() && scenario.time().isEmpty()) {
      throw Failure.input("--by-year: the scenario has no time, so there are no years to follow");
    }
    boolean others =
        !options.targets().isEmpty()
            && options.targets().stream().noneMatch(scenario.futures()::containsKey);
    if (others && options.methods().contains(Method.DISPUTES)) {
      throw Failure.input(
          "--method disputes tells what becomes of futures; leave out --target, or name a future");
    }
  }

  /**
   * Analyses the scenario.
   *
   * @return the exit code
   */
  int execute() {
    Optional<ScenarioFile> file = Explain.read(console, options.input());
    if (file.isEmpty()) {
      return ExitCode.INPUT;
    }
    try {
      write(analysed(file.get()));
      return ExitCode.FINE;
    } catch (SimulationException stopped) {
      console.tell(Runs.place(file.get(), stopped.failure().path()) + stopped.getMessage());
      return ExitCode.FAILED;
    } catch (IllegalArgumentException wrong) {
      throw Failure.input(file.get().file() + ": " + Main.decapitalised(wrong.getMessage()));
    }
  }

  private SensitivityResult analysed(ScenarioFile file) {
    Scenario scenario = file.scenario();
    checkScenario(scenario);
    Set<Method> methods = methods(scenario);
    Drivers.Setup drivers = drivers(scenario);
    SobolIndices.Setup indices = indices(scenario);
    long trials = 0;
    trials += methods.contains(Method.DRIVERS) ? drivers.allTrials() : 0;
    trials += methods.contains(Method.INDICES) ? indices.allTrials() : 0;
    trials += methods.contains(Method.DISPUTES) ? Disputes.trials(scenario, settings) : 0;
    Progress progress = Simulating.progress(options.simulation(), console, 1, Math.max(1, trials));
    try (Interruption interruption = new Interruption(progress, console)) {
      progress.begin(file.title());
      Stages stages = new Stages(progress);
      SensitivityResult result =
          new SensitivityResult(
              file,
              settings,
              options.top(),
              options.wide(),
              stages.next(methods.contains(Method.DRIVERS), drivers::run),
              stages.next(methods.contains(Method.INDICES), indices::run),
              stages.next(
                  methods.contains(Method.DISPUTES),
                  control -> Disputes.of(scenario, settings, control)));
      progress.end();
      if (interruption.happened()) {
        throw new RunCancelledException(trials, trials);
      }
      return result;
    }
  }

  /** Disputes are about futures, so they are left out where other targets are asked for. */
  private Set<Method> methods(Scenario scenario) {
    boolean futures =
        options.targets().isEmpty()
            || options.targets().stream().anyMatch(scenario.futures()::containsKey);
    if (options.methods().isEmpty()) {
      return futures ? EnumSet.allOf(Method.class) : EnumSet.of(Method.DRIVERS, Method.INDICES);
    }
    return EnumSet.copyOf(options.methods());
  }

  private Drivers.Setup drivers(Scenario scenario) {
    Drivers.Setup setup = Drivers.of(scenario).targets(options.targets()).settings(settings);
    return options.byYear() ? setup.byYear() : setup;
  }

  private SobolIndices.Setup indices(Scenario scenario) {
    SobolIndices.Setup setup =
        SobolIndices.of(scenario).targets(options.targets()).settings(settings);
    if (!options.groups().isEmpty()) {
      List<Grouping> groupings =
          options.groups().stream().map(group -> Grouping.valueOf(group.name())).toList();
      setup = setup.groups(EnumSet.copyOf(groupings));
    }
    return options.byYear() ? setup.byYear() : setup;
  }

  private void write(SensitivityResult result) {
    switch (options.format()) {
      case JSON -> target.write(out -> SensitivityJson.write(out, result));
      case CSV -> target.write(out -> SensitivityCsv.write(out, result));
      case TABLE -> target.write(SensitivityReport.of(result, target.terminal()));
    }
  }

  /** Analyses one after another, whose progress is that of one. */
  private static final class Stages {
    private final RunControl control;
    private long before;
    private long done;

    Stages(RunControl control) {
      this.control = control;
    }

    <T> Optional<T> next(boolean wanted, Function<RunControl, T> analysis) {
      if (!wanted) {
        return Optional.empty();
      }
      RunControl stage =
          new RunControl() {
            @Override
            public boolean cancelled() {
              return control.cancelled();
            }

            @Override
            public void progress(long trialsDone) {
              synchronized (Stages.this) {
                done = Math.max(done, before + trialsDone);
              }
              control.progress(before + trialsDone);
            }
          };
      T result = analysis.apply(stage);
      before = done;
      return Optional.of(result);
    }
  }
}
