package org.entente.equation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.entente.formula.FormulaException;
import org.entente.formula.Node;
import org.entente.formula.Parser;
import org.entente.model.Distribution;
import org.entente.model.Future;
import org.entente.model.Outcome;
import org.entente.model.Parameter;
import org.entente.model.Path;
import org.entente.model.Problem;
import org.entente.model.Quantity;
import org.entente.model.Scenario;
import org.entente.model.Time;
import org.entente.random.Role;

/** Builds the equations of a scenario part by part, in the order in which the parts may use each other. */
final class EquationBuilder {
  private final Scenario scenario;
  private final Problems problems = new Problems();
  private final SymbolTable table;
  private final Formulas formulas;
  private final List<ParameterEquation> parameters = new ArrayList<>();
  private final List<OutcomeEquation> outcomes = new ArrayList<>();
  private final List<FutureEquation> futures = new ArrayList<>();
  private List<StepEquation> atStart = List.of();
  private List<StepEquation> inStep = List.of();
  private final Correlations correlations;

  EquationBuilder(Scenario scenario) {
    this.scenario = scenario;
    this.table = new SymbolTable(scenario, problems);
    int lastStep = scenario.time().map(Time::steps).orElse(0);
    this.formulas = new Formulas(table.symbols(), scenario.time(), lastStep, problems);
    clock();
    bindParameters();
    steps();
    bindOutcomes();
    bindFutures();
    this.correlations = new Correlations(scenario, problems);
  }

  Scenario scenario() {
    return scenario;
  }

  List<Problem> problems() {
    return problems.all();
  }

  List<ParameterEquation> parameters() {
    return List.copyOf(parameters);
  }

  List<StepEquation> atStart() {
    return atStart;
  }

  List<StepEquation> inStep() {
    return inStep;
  }

  List<OutcomeEquation> outcomes() {
    return List.copyOf(outcomes);
  }

  List<FutureEquation> futures() {
    return List.copyOf(futures);
  }

  Correlated noises() {
    return correlations.noises();
  }

  Correlated correlatedParameters() {
    return correlations.parameters();
  }

  private void clock() {
    boolean moves = !scenario.factors().isEmpty() || !scenario.events().isEmpty();
    if (moves && scenario.time().isEmpty()) {
      problems.add(
          "no-time",
          Path.ROOT,
          "the scenario has factors or events, but no 'time'",
          "add \"time\": {\"start\": 2024, \"end\": 2044}");
    }
  }

  /** Names that a quantity mentions, before anything is bound. */
  private static Set<String> mentions(Quantity quantity) {
    Set<String> names = new LinkedHashSet<>();
    Quantity bare = quantity.bare();
    if (bare instanceof Distribution distribution) {
      DistributionWalk.visit(
          distribution, Path.ROOT, (argument, path) -> names.addAll(mentions(argument)));
    } else if (bare instanceof Quantity.Formula formula) {
      try {
        collect(Parser.parse(formula.text()), names);
      } catch (FormulaException reportedWhenBound) {
        return names;
      }
    }
    return names;
  }

  private static void collect(Node node, Set<String> names) {
    if (node instanceof Node.Name name) {
      names.add(name.name());
    } else if (node instanceof Node.Option option) {
      names.add(option.name());
    } else if (node instanceof Node.Negate negate) {
      collect(negate.operand(), names);
    } else if (node instanceof Node.Not not) {
      collect(not.operand(), names);
    } else if (node instanceof Node.Binary binary) {
      collect(binary.left(), names);
      collect(binary.right(), names);
    } else if (node instanceof Node.Call call) {
      call.arguments().forEach(argument -> collect(argument, names));
    }
  }

  private void bindParameters() {
    Map<String, Set<String>> needs = new LinkedHashMap<>();
    scenario.parameters().forEach((name, p) -> needs.put(name, mentions(p.value())));
    for (String name : Order.sort(needs, cycle -> cycle("parameters", cycle))) {
      Parameter parameter = scenario.parameters().get(name);
      Path path = Path.of("parameters", name, "value");
      Rule rule =
          formulas.rule(parameter.value(), path, Place.PARAMETER, name, Role.PARAMETER);
      constant(rule).ifPresent(value -> table.constant(name, value));
      parameters.add(new ParameterEquation(name, rule, path));
    }
  }

  private static OptionalDouble constant(Rule rule) {
    return rule instanceof Rule.Computed computed
            && computed.term() instanceof Term.Constant constant
        ? OptionalDouble.of(constant.value())
        : OptionalDouble.empty();
  }

  private void steps() {
    if (scenario.time().isEmpty()) {
      return;
    }
    StepBuilder builder = new StepBuilder(scenario, scenario.time().get(), formulas, problems);
    Map<String, StepEquation> equations = builder.equations();
    atStart = sorted(equations, builder.needs(true));
    inStep = sorted(equations, builder.needs(false));
  }

  private List<StepEquation> sorted(
      Map<String, StepEquation> equations, Map<String, Set<String>> needs) {
    List<StepEquation> sorted = new ArrayList<>();
    for (String name : Order.sort(needs, this::stepCycle)) {
      sorted.add(equations.get(name));
    }
    return List.copyOf(sorted);
  }

  private void stepCycle(List<String> cycle) {
    String first = cycle.get(0);
    String second = cycle.get(1);
    problems.add(
        "cycle",
        table.symbols().get(first).path(),
        "within a step these need each other first: " + String.join(" -> ", cycle),
        first.equals(second)
            ? "write previous(" + second + ") to use its value of the step before"
            : "write previous(" + second + ") in '" + first
                + "' to use its value of the step before");
  }

  private void cycle(String collection, List<String> cycle) {
    problems.add(
        "cycle",
        Path.of(collection, cycle.get(0)),
        "these need each other first: " + String.join(" -> ", cycle),
        "one of them must stand on its own");
  }

  private void bindOutcomes() {
    Map<String, Set<String>> needs = new LinkedHashMap<>();
    scenario.outcomes().forEach((name, o) -> needs.put(name, mentions(o.formula())));
    for (String name : Order.sort(needs, cycle -> cycle("outcomes", cycle))) {
      Outcome outcome = scenario.outcomes().get(name);
      Path path = Path.of("outcomes", name, "formula");
      Term term = formulas.number(outcome.formula(), path, Place.OUTCOME);
      table.optional(name, term.optional());
      outcomes.add(new OutcomeEquation(name, term, path));
    }
  }

  private void bindFutures() {
    String rest = "";
    for (Map.Entry<String, Future> entry : scenario.futures().entrySet()) {
      Path path = Path.of("futures", entry.getKey(), "when");
      Optional<Term> when =
          entry.getValue().when().map(w -> formulas.yesNo(w, path, Place.OUTCOME));
      if (when.isEmpty() && !rest.isEmpty()) {
        problems.add(
            "two-rests",
            Path.of("futures", entry.getKey()),
            "'" + rest + "' already takes every path that no other future takes",
            "give one of the two a 'when'");
      }
      rest = when.isEmpty() ? entry.getKey() : rest;
      futures.add(new FutureEquation(entry.getKey(), when, path));
    }
  }
}
