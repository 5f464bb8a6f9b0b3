package org.entente.equation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.model.Future;
import org.entente.model.Outcome;
import org.entente.model.Path;
import org.entente.model.Quantity;
import org.entente.model.Scenario;

/** Builds the equations of outcomes and the rules of futures. */
final class OutcomeBuilder {
  private final Scenario scenario;
  private final SymbolTable table;
  private final Formulas formulas;
  private final Problems problems;
  private final List<OutcomeEquation> outcomes = new ArrayList<>();
  private final List<FutureEquation> futures = new ArrayList<>();

  /** All outcomes and rules. */
  OutcomeBuilder(Scenario scenario, SymbolTable table, Formulas formulas, Problems problems) {
    this(scenario, table, formulas, problems, scenario.outcomes().keySet());
  }

  /**
   * Rules, and some outcomes.
   *
   * @param wanted names of outcomes, with all that these mention
   */
  OutcomeBuilder(
      Scenario scenario,
      SymbolTable table,
      Formulas formulas,
      Problems problems,
      Set<String> wanted) {
    this.scenario = scenario;
    this.table = table;
    this.formulas = formulas;
    this.problems = problems;
    bindOutcomes(wanted);
    bindFutures();
  }

  /** Outcomes that rules mention, or that such outcomes mention. */
  static Set<String> ofRules(Scenario scenario) {
    Set<String> used = new LinkedHashSet<>();
    Deque<Quantity> open = new ArrayDeque<>();
    scenario.futures().values().forEach(future -> future.when().ifPresent(open::add));
    while (!open.isEmpty()) {
      for (String name : Mentions.in(open.remove())) {
        Outcome outcome = scenario.outcomes().get(name);
        if (outcome != null && used.add(name)) {
          open.add(outcome.formula());
        }
      }
    }
    return used;
  }

  List<OutcomeEquation> outcomes() {
    return List.copyOf(outcomes);
  }

  List<FutureEquation> futures() {
    return List.copyOf(futures);
  }

  private void bindOutcomes(Set<String> wanted) {
    Map<String, Set<String>> needs = new LinkedHashMap<>();
    scenario.outcomes().forEach((name, o) -> needs.put(name, Mentions.in(o.formula())));
    needs.keySet().retainAll(wanted);
    for (String name : Order.sort(needs, cycle -> problems.cycle("outcomes", cycle))) {
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
