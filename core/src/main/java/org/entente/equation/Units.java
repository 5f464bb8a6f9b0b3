package org.entente.equation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.equation.Problems.Text;
import org.entente.formula.Node;
import org.entente.model.Bounds;
import org.entente.model.Distribution;
import org.entente.model.Event;
import org.entente.model.Factor;
import org.entente.model.Future;
import org.entente.model.Outcome;
import org.entente.model.Parameter;
import org.entente.model.Path;
import org.entente.model.Process;
import org.entente.model.Quantity;
import org.entente.model.Scenario;
import org.entente.unit.Unit;

/**
 * Checks the units of a scenario: what is declared of parameters, factors and outcomes against what
 * their formulas come to. A name without a unit takes that of its formula, if that has one; if not,
 * nothing is held against it.
 */
final class Units {
  private static final Set<String> PURE_ARGUMENTS =
      Set.of(
          "alpha",
          "beta",
          "shape",
          "df",
          "lambda",
          "probability",
          "logMean",
          "logSd",
          "weight",
          "weights",
          "options");

  private final Scenario scenario;
  private final SymbolTable table;
  private final Map<String, Node> trees;
  private final Problems problems;
  private final Map<String, Optional<Unit>> read = new HashMap<>();
  private final Map<String, Measure> known = new HashMap<>();
  private final Set<String> open = new HashSet<>();

  /**
   * Units of a scenario.
   *
   * @param trees the trees of all formulas that can be read, by their text
   */
  Units(Scenario scenario, SymbolTable table, Map<String, Node> trees, Problems problems) {
    this.scenario = scenario;
    this.table = table;
    this.trees = trees;
    this.problems = problems;
  }

  /** Reports every formula whose units do not go together. */
  void check() {
    settle();
    for (Map.Entry<String, Parameter> entry : scenario.parameters().entrySet()) {
      check(entry.getKey(), entry.getValue());
    }
    for (Map.Entry<String, Factor> entry : scenario.factors().entrySet()) {
      check(entry.getKey(), entry.getValue());
    }
    for (Map.Entry<String, Event> entry : scenario.events().entrySet()) {
      check(entry.getKey(), entry.getValue());
    }
    for (Map.Entry<String, Outcome> entry : scenario.outcomes().entrySet()) {
      check(entry.getKey(), entry.getValue());
    }
    for (Map.Entry<String, Future> entry : scenario.futures().entrySet()) {
      check(entry.getValue().when(), Path.of("futures", entry.getKey(), "when"), Need.NOTHING);
    }
  }

  /** Looks at names in an order in which no chain of them is ever followed far. */
  private void settle() {
    for (String name : table.order()) {
      of(name);
    }
  }

  /** Reports every number that has no unit. */
  void missing() {
    settle();
    scenario.parameters().forEach((name, p) -> missing("parameters", name, p.unit()));
    scenario.factors().forEach((name, f) -> missing("factors", name, f.unit()));
    scenario.outcomes().forEach((name, o) -> missing("outcomes", name, o.unit()));
  }

  private void missing(String collection, String name, String unit) {
    Symbol symbol = table.symbols().get(name);
    if (unit.isEmpty() && symbol != null && symbol.type() == ValueType.NUMBER) {
      Measure measure = of(name);
      String found = measure.unit().isPure() ? "1" : measure.unit().toString();
      problems.add(
          "missing-unit",
          Path.of(collection, name),
          "'" + name + "' has no unit, so nothing that it is used in can be checked",
          measure.known()
              ? "its formula comes to \"unit\": \"" + found + "\""
              : "write a \"unit\"; that of a pure number is \"1\"");
    }
  }

  /** The unit that a name has in formulas. */
  Measure of(String name) {
    Measure measure = known.get(name);
    if (measure != null) {
      return measure;
    }
    Symbol symbol = table.symbols().get(name);
    if (symbol == null || !open.add(name)) {
      return Measure.UNKNOWN;
    }
    measure = symbol.type() == ValueType.YES_NO ? Measure.COUNT : measure(symbol, name);
    open.remove(name);
    known.put(name, measure);
    return measure;
  }

  private Measure measure(Symbol symbol, String name) {
    if (symbol.type() != ValueType.NUMBER) {
      return Measure.UNKNOWN;
    }
    Optional<Unit> declared = declared(name);
    if (declared.isPresent()) {
      return Measure.of(declared.get());
    }
    Measure inferred = decides(name).map(this::inferred).orElse(Measure.UNKNOWN);
    return inferred.kind() == Measure.Kind.OPEN ? Measure.UNKNOWN : inferred;
  }

  private Optional<Unit> declared(String name) {
    Parameter parameter = scenario.parameters().get(name);
    if (parameter != null) {
      return unit(parameter.unit());
    }
    Factor factor = scenario.factors().get(name);
    return factor != null ? unit(factor.unit()) : unit(scenario.outcomes().get(name).unit());
  }

  /** What a name without a unit takes its unit from. */
  private Optional<Quantity> decides(String name) {
    if (scenario.parameters().containsKey(name)) {
      return Optional.of(scenario.parameters().get(name).value());
    }
    Factor factor = scenario.factors().get(name);
    return factor == null
        ? Optional.of(scenario.outcomes().get(name).formula())
        : factor.initial().filter(q -> q.bare() instanceof Quantity.Formula).or(factor::formula);
  }

  /** The unit of a text; empty if it says none, which is reported where it is declared. */
  private Optional<Unit> unit(String text) {
    Optional<Unit> unit = read.get(text);
    if (unit == null) {
      unit = parse(text);
      read.put(text, unit);
    }
    return unit;
  }

  private static Optional<Unit> parse(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(Unit.parse(text));
    } catch (IllegalArgumentException reportedWhereDeclared) {
      return Optional.empty();
    }
  }

  /** The unit that a value comes to, without a word about what is wrong with it. */
  private Measure inferred(Quantity quantity) {
    Quantity bare = quantity.bare();
    if (bare instanceof Distribution distribution) {
      return spread(distribution);
    }
    Node tree = bare instanceof Quantity.Formula formula ? trees.get(formula.text()) : null;
    return tree == null
        ? Measure.UNKNOWN
        : new UnitChecker(this, Measure.UNKNOWN, new Text("", Path.ROOT), new Problems())
            .measure(tree, Optional.empty());
  }

  /** The unit of the first argument of a distribution that has one. */
  private Measure spread(Distribution distribution) {
    Measure[] found = {Measure.UNKNOWN};
    DistributionWalk.visit(
        distribution,
        Path.ROOT,
        (argument, at) -> {
          if (!found[0].known() && !isPure(at) && !isRate(at)) {
            found[0] = inferred(argument);
          }
        });
    return found[0].known() ? found[0] : Measure.UNKNOWN;
  }

  private static String role(Path at) {
    int last = at.names().size() - 1;
    String before = last > 0 ? at.names().get(last - 1) : "";
    boolean listed = Set.of("options", "weights", "values", "truncate").contains(before);
    return listed ? before : at.names().get(last);
  }

  private static boolean isPure(Path at) {
    return PURE_ARGUMENTS.contains(role(at));
  }

  private static boolean isRate(Path at) {
    return role(at).equals("rate");
  }

  /** Whether a value has a formula in it; a bare number has the unit that is needed. */
  private static boolean saysSomething(Quantity quantity) {
    Quantity bare = quantity.bare();
    if (bare instanceof Distribution.Parametric parametric) {
      for (Quantity argument : parametric.arguments().values()) {
        if (argument.bare() instanceof Quantity.Formula) {
          return true;
        }
      }
      return false;
    }
    return !(bare instanceof Quantity.Constant);
  }

  private void check(Optional<Quantity> quantity, Path path, Need need) {
    if (quantity.isPresent() && saysSomething(quantity.get())) {
      check(quantity.get(), path, need, Measure.UNKNOWN);
    }
  }

  private void check(Quantity quantity, Path path, Need need) {
    check(quantity, path, need, Measure.UNKNOWN);
  }

  private void check(Quantity quantity, Path path, Need need, Measure noise) {
    Quantity bare = quantity.bare();
    if (bare instanceof Distribution distribution) {
      arguments(distribution, path, need);
      return;
    }
    Node tree = bare instanceof Quantity.Formula formula ? trees.get(formula.text()) : null;
    if (tree == null) {
      return;
    }
    Text text = new Text(((Quantity.Formula) bare).text(), path);
    Measure found = new UnitChecker(this, noise, text, problems).measure(tree, need.unit());
    if (!need.isMet(found)) {
      differs(text, tree, need, found.unit());
    }
  }

  private void differs(Text text, Node tree, Need need, Unit found) {
    String message = "expected " + need + ", found " + found;
    problems.add("unit-mismatch", text, tree, message, hint(need.unit().orElseThrow(), found));
  }

  private static String hint(Unit needed, Unit found) {
    if (found.times(Unit.YEAR).isSame(needed)) {
      return "what is yearly must be multiplied by 'dt' to give what one step adds";
    }
    if (found.over(Unit.YEAR).isSame(needed)) {
      return "total(...) adds f * dt over years: count(e) counts strikes, average(f) keeps the unit";
    }
    return UnitChecker.conversion(found, needed);
  }

  private void arguments(Distribution distribution, Path path, Need need) {
    Need value = need;
    if (need.unit().isEmpty()) {
      Measure spread = spread(distribution);
      value = spread.known() ? Need.like(spread.unit()) : need;
    }
    Need wanted = value;
    DistributionWalk.visit(
        distribution, path, (argument, at) -> check(argument, at, argument(at, wanted)));
  }

  private static Need argument(Path at, Need value) {
    if (isPure(at)) {
      return Need.PURE;
    }
    return isRate(at) ? value.inverse() : value;
  }

  private void check(String name, Parameter parameter) {
    Path path = Path.of("parameters", name);
    Need own = Need.unitOf(name, declared(parameter.unit(), path));
    if (saysSomething(parameter.value())) {
      check(parameter.value(), path.child("value"), own);
    }
  }

  private Optional<Unit> declared(String text, Path path) {
    Optional<Unit> unit = unit(text);
    if (unit.isEmpty() && !text.isEmpty()) {
      try {
        Unit.parse(text);
      } catch (IllegalArgumentException unreadable) {
        problems.add("bad-unit", path.child("unit"), unreadable.getMessage(), "");
      }
    }
    return unit;
  }

  private void check(String name, Factor factor) {
    Path path = Path.of("factors", name);
    Optional<Unit> unit = declared(factor.unit(), path);
    Need own = Need.unitOf(name, unit);
    check(factor.initial(), path.child("initial"), own);
    if (factor.bounds().isPresent()) {
      Bounds bounds = factor.bounds().get();
      check(bounds.low(), path.child("bounds").child(0), own);
      check(bounds.high(), path.child("bounds").child(1), own);
    }
    if (factor.process().isPresent()) {
      check(factor.process().get(), path.child("process"), own);
    }
    noise(factor, path, own);
  }

  private void check(Process process, Path path, Need own) {
    if (process instanceof Process.Markov markov) {
      check(markov, path.child("states"));
    }
    for (Map.Entry<String, Quantity> argument : process.arguments().entrySet()) {
      String key = argument.getKey();
      check(argument.getValue(), path.child(key), argument(process, key, own));
    }
  }

  private void noise(Factor factor, Path path, Need own) {
    Path at = path.child("noise");
    if (factor.process().isPresent()) {
      boolean relative = isOfLogarithm(factor.process().get());
      check(factor.noise(), at, Need.spread(relative ? Optional.of(Unit.PURE) : own.unit()));
      return;
    }
    check(factor.noise(), at, Need.NOTHING);
    Measure noise = factor.noise().isPresent() ? inferred(factor.noise().get()) : Measure.UNKNOWN;
    if (factor.formula().isPresent()) {
      check(
          factor.formula().get(),
          path.child("formula"),
          own,
          noise.known() ? noise : Measure.UNKNOWN);
    }
  }

  private static boolean isOfLogarithm(Process process) {
    return process instanceof Process.Geometric || process instanceof Process.Logistic;
  }

  private static Need argument(Process process, String key, Need own) {
    return switch (key) {
      case "speed" -> Need.SPEED;
      case "growth", "rate" -> Need.GROWTH;
      case "drift" -> Need.drift(own.unit());
      case "jump" -> isOfLogarithm(process) ? Need.JUMP : own;
      default -> own;
    };
  }

  private void check(Process.Markov markov, Path path) {
    for (Map.Entry<String, Map<String, Quantity>> state : markov.states().entrySet()) {
      for (Map.Entry<String, Quantity> chance : state.getValue().entrySet()) {
        check(chance.getValue(), path.child(state.getKey()).child(chance.getKey()), Need.CHANCE);
      }
    }
  }

  private void check(String name, Event event) {
    Path path = Path.of("events", name);
    check(event.initial(), path.child("initial"), Need.NOTHING);
    check(event.probability(), path.child("probability"), Need.CHANCE);
    check(event.rate(), path.child("rate"), Need.RATE);
    check(event.requires(), path.child("requires"), Need.NOTHING);
    check(event.endProbability(), path.child("endProbability"), Need.CHANCE);
    check(event.lasts(), path.child("lasts"), Need.YEARS);
  }

  private void check(String name, Outcome outcome) {
    Path path = Path.of("outcomes", name);
    check(
        outcome.formula(),
        path.child("formula"),
        Need.unitOf(name, declared(outcome.unit(), path)));
  }
}
