package org.entente.equation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.formula.FormulaError;
import org.entente.formula.Node;
import org.entente.model.Path;
import org.entente.model.Problem;

/** Collects what is wrong with a scenario, so that everything is said at once. */
final class Problems {
  private final List<Problem> found = new ArrayList<>();

  void add(String code, Path path, String message, String hint) {
    add(Problem.of(code, path, message, hint));
  }

  void add(String code, Text text, Node node, String message, String hint) {
    add(
        new Problem(
            code,
            text.path(),
            message,
            hint,
            Optional.of(new Problem.Span(text.formula(), node.start(), node.end()))));
  }

  void add(Text text, FormulaError error) {
    add(
        new Problem(
            error.code(),
            text.path(),
            error.message(),
            error.hint(),
            Optional.of(new Problem.Span(text.formula(), error.start(), error.end()))));
  }

  private void add(Problem problem) {
    if (!found.contains(problem)) {
      found.add(problem);
    }
  }

  void cycle(String collection, List<String> cycle) {
    add(
        "needs-itself",
        Path.of(collection, cycle.get(0)),
        "these need each other first: " + String.join(" -> ", cycle),
        "one of them must stand on its own");
  }

  int count() {
    return found.size();
  }

  List<Problem> all() {
    return List.copyOf(found);
  }

  /** A formula and where it is written. */
  record Text(String formula, Path path) {}
}
