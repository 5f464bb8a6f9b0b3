package org.entente.equation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.entente.model.Parameter;
import org.entente.model.Path;
import org.entente.model.Problem;
import org.entente.model.Scenario;
import org.entente.model.Time;
import org.entente.random.Role;

/**
 * Builds the equations of a scenario part by part, in the order in which the parts may use each
 * other.
 */
final class EquationBuilder {
  private final Scenario scenario;
  private final Problems problems = new Problems();
  private final SymbolTable table;
  private final Formulas formulas;
  private final List<ParameterEquation> parameters = new ArrayList<>();
  private final OutcomeBuilder ending;
  private List<StepEquation> atStart = List.of();
  private List<StepEquation> inStep = List.of();
  private final Correlations correlations;
  private final Units units;

  EquationBuilder(Scenario scenario) {
    this.scenario = scenario;
    this.table = new SymbolTable(scenario, problems);
    int lastStep = scenario.time().map(Time::steps).orElse(0);
    this.formulas = new Formulas(table.symbols(), scenario.time(), lastStep, problems);
    clock();
    bindParameters();
    steps();
    this.ending = new OutcomeBuilder(scenario, table, formulas, problems);
    this.correlations = new Correlations(scenario, problems);
    this.units = new Units(scenario, table, formulas.trees(), problems);
    units.check();
  }

  Scenario scenario() {
    return scenario;
  }

  List<Problem> problems() {
    return problems.all();
  }

  /** What is doubtful, though nothing may be wrong with it. */
  List<Problem> warnings() {
    Problems warnings = new Problems();
    new Units(scenario, table, formulas.trees(), warnings).missing();
    Set<String> used = new HashSet<>();
    formulas.trees().values().forEach(tree -> used.addAll(Mentions.in(tree)));
    for (String name : scenario.parameters().keySet()) {
      if (!used.contains(name) && !isCorrelated(name)) {
        warnings.add(
            "unused-parameter",
            Path.of("parameters", name),
            "nothing uses the parameter '" + name + "'",
            "");
      }
    }
    return warnings.all().stream().map(p -> p.as(Problem.Severity.WARNING)).toList();
  }

  private boolean isCorrelated(String name) {
    return scenario.correlations().stream()
        .anyMatch(pair -> pair.first().equals(name) || pair.second().equals(name));
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
    return ending.outcomes();
  }

  List<FutureEquation> futures() {
    return ending.futures();
  }

  SymbolTable table() {
    return table;
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
          "add \"time\": {\"start\": 2024, \"end\": 2044, \"step\": \"year\"}");
    }
  }

  private void bindParameters() {
    Map<String, Set<String>> needs = new LinkedHashMap<>();
    scenario.parameters().forEach((name, p) -> needs.put(name, Mentions.in(p.value())));
    for (String name : Order.sort(needs, cycle -> problems.cycle("parameters", cycle))) {
      Parameter parameter = scenario.parameters().get(name);
      Path path = Path.of("parameters", name, "value");
      Rule rule = formulas.rule(parameter.value(), path, Place.PARAMETER, name, Role.PARAMETER);
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
        "needs-itself",
        table.symbols().get(first).path(),
        "within a step these need each other first: " + String.join(" -> ", cycle),
        first.equals(second)
            ? "write previous(" + second + ") to use its value of the step before"
            : "write previous("
                + second
                + ") in '"
                + first
                + "' to use its value of the step before");
  }
}
