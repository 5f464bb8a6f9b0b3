package org.entente.equation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.entente.formula.Names;
import org.entente.model.Factor;
import org.entente.model.Path;
import org.entente.model.Problem;
import org.entente.model.Scenario;

/** The one name space of parameters, factors, events and outcomes. */
final class SymbolTable {
  /** The most names a scenario may have, so that no file can exhaust the process. */
  static final int MAX_NAMES = 2000;

  private final Map<String, Symbol> symbols = new LinkedHashMap<>();
  private final Problems problems;
  private final Types types;

  SymbolTable(Scenario scenario, Problems problems) {
    this.problems = problems;
    this.types = new Types(scenario);
    define(scenario.parameters().keySet(), Term.Kind.PARAMETER, "parameters");
    define(scenario.factors().keySet(), Term.Kind.FACTOR, "factors");
    define(scenario.events().keySet(), Term.Kind.EVENT, "events");
    define(scenario.outcomes().keySet(), Term.Kind.OUTCOME, "outcomes");
    scenario.factors().forEach(this::noise);
  }

  /** A scenario with too many names has this one problem: nothing else in it is looked at. */
  static Optional<Problem> tooManyNames(Scenario scenario) {
    int names =
        scenario.parameters().size()
            + scenario.factors().size()
            + scenario.events().size()
            + scenario.outcomes().size();
    String message =
        "expected at most "
            + MAX_NAMES
            + " parameters, factors, events and outcomes, found "
            + names;
    return names > MAX_NAMES
        ? Optional.of(Problem.of("too-many-names", Path.ROOT, message, ""))
        : Optional.empty();
  }

  private SymbolTable(SymbolTable table) {
    this.problems = table.problems;
    this.types = table.types;
    symbols.putAll(table.symbols);
  }

  /** A table whose outcomes may be bound again. */
  SymbolTable copy() {
    return new SymbolTable(this);
  }

  Map<String, Symbol> symbols() {
    return symbols;
  }

  /** The names in an order in which each stands after those that it is made of. */
  List<String> order() {
    return types.order();
  }

  void constant(String name, double value) {
    symbols.computeIfPresent(name, (key, symbol) -> symbol.constant(value));
  }

  void optional(String name, boolean may) {
    symbols.computeIfPresent(name, (key, symbol) -> symbol.optional(may));
  }

  /** The type of a factor's noise, under a name that no formula can write. */
  private void noise(String name, Factor factor) {
    String key = "noise of " + name;
    symbols.put(
        key,
        new Symbol(
            Term.Kind.NOISE,
            key,
            types.noise(factor),
            OptionalDouble.empty(),
            false,
            Path.of("factors", name, "noise")));
  }

  private void define(Set<String> names, Term.Kind kind, String collection) {
    for (String name : names) {
      Path path = Path.of(collection, name);
      if (isFree(name, path)) {
        symbols.put(
            name, new Symbol(kind, name, types.of(name), OptionalDouble.empty(), false, path));
      }
    }
  }

  private boolean isFree(String name, Path path) {
    if (!Names.isValid(name)) {
      problems.add(
          "bad-name",
          path,
          "expected a name of letters, digits and '_' that starts with a letter, found '"
              + name
              + "'",
          "");
      return false;
    }
    if (Names.isReserved(name)) {
      problems.add(
          "name-clash",
          path,
          "'" + name + "' is a built-in name of formulas",
          "choose another name");
      return false;
    }
    Symbol other = symbols.get(name);
    if (other != null) {
      problems.add(
          "name-clash",
          path,
          "'" + name + "' is already the name of " + other.path(),
          "parameters, factors, events and outcomes share one name space: rename one of the two");
      return false;
    }
    return true;
  }
}
