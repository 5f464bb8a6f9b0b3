package org.entente.analysis.sensitivity;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.entente.equation.Correlated;
import org.entente.equation.Equations;
import org.entente.equation.ParameterEquation;
import org.entente.equation.Rule;
import org.entente.equation.Term;
import org.entente.model.Correlation;

/** Which draws hang together: by correlation, or because one's distribution uses the other. */
final class SharedDraws {
  private final Equations equations;
  private final Map<String, Set<String>> joined = new HashMap<>();
  private final Map<String, Set<String>> behind = new HashMap<>();

  SharedDraws(Equations equations) {
    this.equations = equations;
    for (Correlation pair : equations.scenario().correlations()) {
      join(pair.first(), pair.second());
    }
    joinAll(equations.noises());
    joinAll(equations.correlatedParameters());
    equations.parameters().forEach(this::behind);
  }

  private void join(String a, String b) {
    joined.computeIfAbsent(a, key -> new TreeSet<>()).add(b);
    joined.computeIfAbsent(b, key -> new TreeSet<>()).add(a);
  }

  /** Under Student's t copula all share one more draw, even those without a correlation. */
  private void joinAll(Correlated correlated) {
    if (correlated.df().isPresent()) {
      String first = correlated.names().get(0);
      correlated.names().stream().skip(1).forEach(other -> join(first, other));
    }
  }

  /** Parameters come in an order of evaluation, so what one uses is known before. */
  private void behind(ParameterEquation equation) {
    Set<String> drawn = new TreeSet<>();
    if (equation.rule() instanceof Rule.Computed computed) {
      collect(computed.term(), drawn);
    } else {
      ((Rule.Draw) equation.rule()).arguments().forEach(argument -> collect(argument, drawn));
    }
    behind.put(equation.name(), drawn);
  }

  private void collect(Term term, Set<String> drawn) {
    if (term instanceof Term.Reference reference) {
      Rule rule = rule(reference.name());
      if (rule instanceof Rule.Draw) {
        drawn.add(reference.name());
      }
      drawn.addAll(behind.getOrDefault(reference.name(), Set.of()));
    }
    term.parts().forEach(part -> collect(part, drawn));
  }

  private Rule rule(String parameter) {
    return equations.parameters().stream()
        .filter(equation -> equation.name().equals(parameter))
        .findFirst()
        .map(ParameterEquation::rule)
        .orElse(null);
  }

  /** All that a parameter or a factor's noise is correlated with, directly or by way of others. */
  Set<String> correlatedWith(String name) {
    Set<String> found = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>(joined.getOrDefault(name, Set.of()));
    while (!open.isEmpty()) {
      String next = open.pop();
      if (!next.equals(name) && found.add(next)) {
        open.addAll(joined.get(next));
      }
    }
    return found;
  }

  /** Names of parameters that a parameter shares its influence with. */
  List<String> ofParameter(String name) {
    Set<String> names = new LinkedHashSet<>(correlatedWith(name));
    names.addAll(behind.getOrDefault(name, Set.of()));
    equations.parameters().stream()
        .filter(other -> other.rule() instanceof Rule.Draw)
        .filter(other -> behind.get(other.name()).contains(name))
        .forEach(other -> names.add(other.name()));
    return List.copyOf(names);
  }
}
