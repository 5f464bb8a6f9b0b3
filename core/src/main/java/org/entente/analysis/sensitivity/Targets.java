package org.entente.analysis.sensitivity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.analysis.sensitivity.SensitivityTarget.Kind;
import org.entente.engine.Output;
import org.entente.engine.OutputChoice;
import org.entente.engine.Program;
import org.entente.equation.Equations;
import org.entente.equation.ValueType;
import org.entente.formula.Names;
import org.entente.model.Factor;
import org.entente.model.Outcome;
import org.entente.model.Problem;
import org.entente.model.Scenario;
import org.entente.model.Time;

/**
 * The targets of an analysis, and the scenario with an outcome added for each that is not there
 * yet.
 */
final class Targets {
  private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

  private final Scenario original;
  private final boolean byYear;
  private final Set<String> futures = new LinkedHashSet<>();
  private final Map<String, SensitivityTarget> outcomes = new LinkedHashMap<>();
  private final Map<String, Integer> yearly = new LinkedHashMap<>();
  private Scenario scenario;

  /**
   * Looks targets up.
   *
   * @param scenario any scenario
   * @param wanted names and formulas; if none, every future
   * @param byYear whether futures, factors and events are also looked at year by year
   * @return the targets
   * @throws org.entente.model.ScenarioException if the scenario is not sound
   * @throws IllegalArgumentException if a text is neither a name nor a formula that can be computed
   */
  static Targets of(Scenario scenario, List<String> wanted, boolean byYear) {
    Equations.of(scenario);
    Set<String> futures = scenario.futures().keySet();
    if (wanted.isEmpty() && futures.isEmpty()) {
      throw new IllegalArgumentException(
          "Expected a target, for the scenario has no futures: name an outcome or a factor, or"
              + " write a formula such as at(x, 2035)");
    }
    return new Targets(scenario, wanted.isEmpty() ? List.copyOf(futures) : wanted, byYear);
  }

  private Targets(Scenario scenario, List<String> wanted, boolean byYear) {
    this.original = scenario;
    this.scenario = scenario;
    this.byYear = byYear;
    wanted.forEach(this::add);
  }

  /** The scenario with the outcomes that the targets need. */
  Scenario scenario() {
    return scenario;
  }

  /** Which outputs a program needs for the targets. */
  OutputChoice choice(boolean inputs) {
    boolean judged = byYear && !futures.isEmpty();
    OutputChoice choice =
        new OutputChoice(false, inputs, !outcomes.isEmpty(), !futures.isEmpty(), judged);
    return inputs ? choice.withInputs() : choice;
  }

  private void add(String text) {
    if (original.futures().containsKey(text)) {
      futures.add(text);
    } else if (original.outcomes().containsKey(text)) {
      Outcome outcome = original.outcomes().get(text);
      outcomes.put(text, target(text, outcome.label(), outcome.unit(), ""));
    } else if (original.factors().containsKey(text) && original.time().isPresent()) {
      Factor factor = original.factors().get(text);
      added(target(text, factor.label(), factor.unit(), ""), "final(" + text + ")", text);
      eachYear(text, factor.label(), factor.unit(), "at(" + text + ", ");
    } else if (original.events().containsKey(text)) {
      String label = original.events().get(text).label();
      added(target(text, label, "", ""), "ever(" + text + ")", text);
      eachYear(text, label, "", "ever(" + text + ", start, ");
    } else {
      added(target(text, "", "", ""), text, text);
    }
  }

  private static SensitivityTarget target(String name, String label, String unit, String time) {
    return new SensitivityTarget(name, label.isEmpty() ? name : label, unit, Kind.NUMBER, time);
  }

  private void eachYear(String name, String label, String unit, String formula) {
    if (byYear) {
      Time time = original.time().orElseThrow();
      for (int year = time.start() + 1; year <= time.end(); year++) {
        String added =
            added(target(name, label, unit, String.valueOf(year)), formula + year + ")", name);
        yearly.put(added, (year - time.start()) * time.perYear());
      }
    }
  }

  private String added(SensitivityTarget target, String formula, String text) {
    String name = freeName();
    Scenario more = scenario.outcome(name, Outcome.of(formula));
    List<Problem> problems = Equations.check(more);
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(refusal(text, problems));
    }
    scenario = more;
    outcomes.put(name, target);
    return name;
  }

  private String freeName() {
    int number = outcomes.size() + 1;
    String name = "target" + number;
    while (isTaken(name)) {
      number++;
      name = "target" + number;
    }
    return name;
  }

  private boolean isTaken(String name) {
    return scenario.parameters().containsKey(name)
        || scenario.factors().containsKey(name)
        || scenario.events().containsKey(name)
        || scenario.outcomes().containsKey(name);
  }

  private String refusal(String text, List<Problem> problems) {
    Set<String> known = new LinkedHashSet<>(original.futures().keySet());
    known.addAll(original.outcomes().keySet());
    known.addAll(original.factors().keySet());
    known.addAll(original.events().keySet());
    boolean aName = WORD.matcher(text).matches() && !known.contains(text);
    List<String> near = aName ? Names.didYouMean(text, known) : List.of();
    String found =
        "Expected a future, an outcome, a factor, an event or a formula of the path as"
            + " target, found '"
            + text
            + "'";
    return near.isEmpty()
        ? found + ": " + problems.stream().map(Targets::told).collect(Collectors.joining("; "))
        : found + "; did you mean '" + String.join("' or '", near) + "'?";
  }

  private static String told(Problem problem) {
    return problem.hint().isEmpty()
        ? problem.message()
        : problem.message() + " (" + problem.hint() + ")";
  }

  /**
   * Where the targets stand among a program's outputs.
   *
   * @param program compiled from {@link #scenario} with {@link #choice}
   * @return columns of the whole path first, then those of years
   */
  List<TargetColumn> columns(Program program) {
    List<TargetColumn> whole = new ArrayList<>();
    List<TargetColumn> years = new ArrayList<>();
    List<Output> outputs = program.outputs();
    for (int i = 0; i < outputs.size(); i++) {
      Output output = outputs.get(i);
      if (output.kind() == Output.Kind.FUTURE) {
        whole.add(new TargetColumn(i, futures(""), Output.WHOLE_PATH));
      } else if (output.kind() == Output.Kind.JUDGED) {
        String time = original.time().orElseThrow().label(output.step());
        years.add(new TargetColumn(i, futures(year(time, output.step())), output.step()));
      } else if (output.kind() == Output.Kind.OUTCOME && outcomes.containsKey(output.name())) {
        int step = yearly.getOrDefault(output.name(), Output.WHOLE_PATH);
        TargetColumn column = new TargetColumn(i, outcome(output), step);
        (column.whole() ? whole : years).add(column);
      }
    }
    whole.addAll(years);
    return whole;
  }

  /** A year's judgement belongs to the year, however its last step is called. */
  private String year(String label, int step) {
    Time time = original.time().orElseThrow();
    return time.perYear() == 1 ? label : String.valueOf(time.year(step));
  }

  private List<Optional<SensitivityTarget>> futures(String time) {
    List<Optional<SensitivityTarget>> all = new ArrayList<>();
    original
        .futures()
        .forEach(
            (id, future) ->
                all.add(
                    futures.contains(id)
                        ? Optional.of(
                            new SensitivityTarget(id, future.title(), "", Kind.FUTURE, time))
                        : Optional.empty()));
    return all;
  }

  private List<Optional<SensitivityTarget>> outcome(Output output) {
    SensitivityTarget target = outcomes.get(output.name());
    boolean yesNo = output.type() instanceof ValueType.YesNo;
    Kind kind = yesNo ? Kind.YES_NO : Kind.NUMBER;
    return List.of(
        Optional.of(
            new SensitivityTarget(
                target.name(), target.label(), target.unit(), kind, target.time())));
  }
}
