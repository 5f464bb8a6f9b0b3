package org.entente.cli;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.analysis.trial.Trial;
import org.entente.analysis.trial.TypicalTrial;
import org.entente.analysis.trial.TypicalTrials;
import org.entente.engine.RunCancelledException;
import org.entente.engine.SimulationException;
import org.entente.formula.Names;
import org.entente.model.Scenario;
import org.entente.model.ScenarioException;
import org.entente.result.Rounding;
import org.entente.result.Settings;
import org.entente.scenario.ScenarioFile;

/** What {@code entente trial} does: walk one trial, or find the most typical ones. */
final class SingleTrial {
  private final Console console;
  private final TrialCommand.Options options;
  private final Settings settings;
  private final Target target;

  /**
   * A look at trials.
   *
   * @throws Failure if an option has a value that makes no sense
   */
  SingleTrial(Console console, TrialCommand.Options options) {
    this.console = console;
    this.options = options;
    this.settings =
        Simulating.settings(options.simulation(), options.trialsGiven(), options.sampling());
    this.target = new Target(console, options.target().file());
    int asked = options.number().isPresent() ? 1 : 0;
    asked += options.typical() ? 1 : 0;
    asked += options.future().isPresent() ? 1 : 0;
    if (asked != 1) {
      throw Failure.input(
          "which trial? Give one of --number N, --future ID (the most typical trial of a future)"
              + " and --typical (the number of that trial for each future)");
    }
    if (options.typical() && options.narrowing().any()) {
      throw Failure.input(
          "--parameter, --factor, --event and --years narrow one trial, and --typical shows none;"
              + " give them with --number or --future");
    }
  }

  /**
   * Shows what was asked for.
   *
   * @return the exit code
   */
  int execute() {
    Optional<ScenarioFile> file = Explain.read(console, options.input());
    if (file.isEmpty()) {
      return ExitCode.INPUT;
    }
    try {
      execute(file.get());
      return ExitCode.FINE;
    } catch (SimulationException stopped) {
      console.tell(Runs.place(file.get(), stopped.failure().path()) + stopped.getMessage());
      return ExitCode.FAILED;
    } catch (ScenarioException refused) {
      throw Failure.input(file.get().file() + ": " + refused.getMessage());
    }
  }

  private void execute(ScenarioFile file) {
    checkNames(file.scenario());
    if (options.typical()) {
      write(file, typical(file));
    } else if (options.future().isPresent()) {
      TypicalTrial typical = typicalOf(file, options.future().get());
      write(file, Trial.of(file.scenario(), settings, typical.number().orElseThrow()), typical);
    } else {
      write(file, walk(file, options.number().orElseThrow()), null);
    }
  }

  private void checkNames(Scenario scenario) {
    TrialCommand.Narrowing narrowing = options.narrowing();
    narrowing
        .parameters()
        .ifPresent(
            names -> known(names, scenario.parameters().keySet(), "--parameter", "parameter"));
    narrowing
        .factors()
        .ifPresent(names -> known(names, scenario.factors().keySet(), "--factor", "factor"));
    narrowing
        .events()
        .ifPresent(names -> known(names, scenario.events().keySet(), "--event", "event"));
    options
        .future()
        .ifPresent(id -> known(List.of(id), scenario.futures().keySet(), "--future", "future"));
    narrowing.years().ifPresent(years -> Years.check(years, scenario.time().stream().toList()));
  }

  /**
   * Checks names that somebody asked for.
   *
   * @throws Failure if one of them is not known, with the nearest that are
   */
  static void known(
      Collection<String> names, Collection<String> known, String option, String kind) {
    for (String name : names) {
      if (!known.contains(name)) {
        throw Failure.input(
            option + ": the scenario has no " + kind + " '" + name + "'" + help(name, known));
      }
    }
  }

  private static String help(String name, Collection<String> known) {
    List<String> near = Names.didYouMean(name, known);
    if (!near.isEmpty()) {
      return "; did you mean '" + String.join("' or '", near) + "'?";
    }
    return known.isEmpty() ? "; it has none" : "; it has " + String.join(", ", known);
  }

  private Trial walk(ScenarioFile file, long number) {
    if (number < 0 || number >= settings.trials()) {
      throw Failure.input(
          String.format(
              Locale.ROOT,
              "--number: expected one of the %d trials, 0 to %d, found %d;"
                  + " --trials says how many there are",
              settings.trials(),
              settings.trials() - 1,
              number));
    }
    return Trial.of(file.scenario(), settings, number);
  }

  private TypicalTrial typicalOf(ScenarioFile file, String id) {
    TypicalTrial typical =
        typical(file).stream()
            .filter(candidate -> candidate.future().equals(id))
            .findFirst()
            .orElseThrow();
    if (typical.number().isEmpty()) {
      throw Failure.input(
          String.format(
              Locale.ROOT,
              "--future: none of the %d trials ended in '%s', whose probability is below %s %%;"
                  + " more trials may find one",
              settings.trials(),
              id,
              Rounding.number(100 * typical.probability().high(), 0)));
    }
    return typical;
  }

  private List<TypicalTrial> typical(ScenarioFile file) {
    long trials = TypicalTrials.trials(settings);
    Progress progress = Simulating.progress(options.simulation(), console, 1, trials);
    try (Interruption interruption = new Interruption(progress, console)) {
      progress.begin(file.title());
      List<TypicalTrial> typical = TypicalTrials.of(file.scenario(), settings, progress);
      progress.end();
      if (interruption.happened()) {
        throw new RunCancelledException(trials, trials);
      }
      return typical;
    }
  }

  private void write(ScenarioFile file, List<TypicalTrial> typical) {
    switch (options.format()) {
      case JSON -> target.write(out -> TypicalOutput.json(out, file, settings, typical));
      case CSV -> target.write(out -> TypicalOutput.csv(out, file, typical));
      case TABLE -> target.write(TypicalOutput.table(file, settings, typical, target.terminal()));
    }
  }

  /** Writes a trial; typical is what it is typical of, {@code null} if nobody asked. */
  private void write(ScenarioFile file, Trial trial, TypicalTrial typical) {
    TrialCommand.Narrowing narrowing = options.narrowing();
    switch (options.format()) {
      case JSON -> target.write(out -> TrialJson.write(out, file, trial, narrowing));
      case CSV -> target.write(out -> TrialCsv.write(out, file, trial, narrowing));
      case TABLE ->
          target.write(
              TrialReport.of(
                  file, trial, Optional.ofNullable(typical), narrowing, target.terminal()));
    }
  }
}
