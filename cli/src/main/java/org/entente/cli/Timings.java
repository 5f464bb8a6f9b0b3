package org.entente.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.analysis.timing.Timing;
import org.entente.engine.RunCancelledException;
import org.entente.engine.SimulationException;
import org.entente.model.Problem;
import org.entente.model.Scenario;
import org.entente.model.ScenarioException;
import org.entente.result.Settings;
import org.entente.scenario.ScenarioFile;

/** What {@code entente timing} does. */
final class Timings {
  /** A threshold with a name of its own; formulas have no colon. */
  private static final Pattern NAMED = Pattern.compile("\\s*([^:]*?)\\s*:(.*)", Pattern.DOTALL);

  private final Console console;
  private final TimingCommand.Options options;
  private final Settings settings;
  private final Target target;
  private final Map<String, String> whens;

  /**
   * An analysis.
   *
   * @throws Failure if an option has a value that makes no sense
   */
  Timings(Console console, TimingCommand.Options options) {
    this.console = console;
    this.options = options;
    this.settings = Simulating.settings(options.simulation());
    this.target = new Target(console, options.target().file());
    this.whens = whens(options.whens());
    if (options.format() != Format.TABLE) {
      Years.requireTable(options.years());
    }
    if (options.years().isPresent() && !options.some()) {
      throw Failure.input(
          "--years says what tables by year show; ask for one by --event, --when or --first");
    }
  }

  private static Map<String, String> whens(List<String> texts) {
    Map<String, String> whens = new LinkedHashMap<>();
    for (String text : texts) {
      Matcher named = NAMED.matcher(text);
      boolean hasName = named.matches();
      String name = hasName ? named.group(1) : text.strip();
      String formula = hasName ? named.group(2).strip() : text.strip();
      if (name.isEmpty() || formula.isEmpty()) {
        throw Failure.input(
            "--when: expected a formula such as \"trade > 10\", found '" + text + "'");
      }
      if (whens.put(name, formula) != null) {
        throw Failure.input("--when: two thresholds are called '" + name + "'");
      }
    }
    return whens;
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
    check(file.get().scenario());
    try {
      write(file.get(), timing(file.get()));
      return ExitCode.FINE;
    } catch (SimulationException stopped) {
      console.tell(Runs.place(file.get(), stopped.failure().path()) + stopped.getMessage());
      return ExitCode.FAILED;
    } catch (ScenarioException refused) {
      throw Failure.input(words(file.get(), refused));
    }
  }

  private void check(Scenario scenario) {
    options.years().ifPresent(years -> checkYears(years, scenario));
    SingleTrial.known(options.events(), scenario.events().keySet(), "--event", "event");
    for (String name : whens.keySet()) {
      if (scenario.events().containsKey(name)) {
        throw Failure.input("--when: '" + name + "' is an event; choose another name");
      }
    }
    List<String> names = new ArrayList<>(scenario.events().keySet());
    names.addAll(whens.keySet());
    for (String race : options.races()) {
      List<String> members = members(race);
      SingleTrial.known(members, names, "--first", "event");
      if (members.size() < 2 || members.stream().distinct().count() < members.size()) {
        throw Failure.input(
            "--first: expected two or more different events and thresholds, found '" + race + "'");
      }
    }
  }

  /** Nothing strikes at the start, so the tables begin a year later. */
  private static void checkYears(List<Integer> years, Scenario scenario) {
    Years.check(years, scenario.time().stream().toList());
    scenario
        .time()
        .filter(time -> years.contains(time.start()))
        .ifPresent(
            time -> {
              throw Failure.input(
                  "--years: nothing strikes at the close of "
                      + time.start()
                      + ", where the scenario starts; the first year is "
                      + (time.start() + 1));
            });
  }

  private static List<String> members(String race) {
    return Arrays.stream(race.split(",")).map(String::strip).toList();
  }

  /** Problems of the scenario, or of a formula that was asked for, with a mark under it. */
  private String words(ScenarioFile file, ScenarioException refused) {
    List<String> lines = new ArrayList<>();
    for (Problem problem : refused.problems()) {
      boolean asked =
          problem.path().names().size() == 1 && whens.containsKey(problem.path().names().get(0));
      lines.add((asked ? "--when: " : file.file() + ": ") + problem);
      if (asked && problem.span().isPresent()) {
        Problem.Span span = problem.span().get();
        lines.add("  " + span.formula());
        int length = Math.max(1, span.end() - span.start());
        lines.add("  " + " ".repeat(span.start()) + "^".repeat(length));
      }
    }
    return String.join("\n", lines);
  }

  private Timing timing(ScenarioFile file) {
    Timing.Setup setup = Timing.of(file.scenario()).settings(settings);
    for (String event : options.events()) {
      setup = setup.event(event);
    }
    for (Map.Entry<String, String> when : whens.entrySet()) {
      setup = setup.when(when.getKey(), when.getValue());
    }
    for (String race : options.races()) {
      setup = setup.first(members(race));
    }
    if (options.period() == TimingCommand.Period.STEP) {
      setup = setup.by(Timing.Grain.STEP);
    }
    return run(file, setup);
  }

  private Timing run(ScenarioFile file, Timing.Setup setup) {
    Progress progress = Simulating.progress(options.simulation(), console, 1, settings.trials());
    try (Interruption interruption = new Interruption(progress, console)) {
      progress.begin(file.title());
      Timing timing = setup.run(progress);
      progress.end();
      if (interruption.happened()) {
        throw new RunCancelledException(settings.trials(), settings.trials());
      }
      return timing;
    }
  }

  private void write(ScenarioFile file, Timing timing) {
    switch (options.format()) {
      case JSON -> target.write(out -> TimingJson.write(out, file, timing));
      case CSV -> target.write(out -> TimingCsv.write(out, file, timing));
      case TABLE ->
          target.write(
              TimingReport.of(file, timing, options.some(), options.years(), target.terminal()));
    }
  }
}
