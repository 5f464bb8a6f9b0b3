package org.entente.analysis.explanation;

import java.util.Optional;
import java.util.Set;
import org.entente.formula.FormulaException;
import org.entente.formula.Node;
import org.entente.formula.Parser;
import org.entente.model.Distribution;
import org.entente.model.Quantity;
import org.entente.model.Time;

/**
 * Tells whether a value claims something by itself, and so ought to rest on something. Formulas
 * carry structure and parameters carry numbers: a formula of names alone claims nothing. Neither do
 * 0, 1, 2 and 100 in a formula, which say that something is absent, whole, halved, squared or in
 * percent, nor the years of the clock.
 *
 * @param time the scenario's clock
 */
record Literals(Optional<Time> time) {
  private static final Set<Double> STRUCTURAL = Set.of(0.0, 1.0, 2.0, 100.0);

  /** Whether a value is, or has, a number of its own. */
  boolean needsSupport(Quantity quantity) {
    if (quantity.bare() instanceof Distribution.Parametric parametric) {
      return parametric.arguments().values().stream().anyMatch(this::needsSupport);
    }
    if (!(quantity.bare() instanceof Quantity.Formula formula)) {
      return true;
    }
    try {
      return claims(Parser.parse(formula.text()));
    } catch (FormulaException unreadable) {
      return true;
    }
  }

  private boolean claims(Node node) {
    if (node instanceof Node.Number number) {
      return !STRUCTURAL.contains(number.value()) && !isYear(number.value());
    }
    if (node instanceof Node.Negate negate) {
      return claims(negate.operand());
    }
    if (node instanceof Node.Not not) {
      return claims(not.operand());
    }
    if (node instanceof Node.Binary binary) {
      return claims(binary.left()) || claims(binary.right());
    }
    return node instanceof Node.Call call && call.arguments().stream().anyMatch(this::claims);
  }

  private boolean isYear(double value) {
    return time.filter(t -> value >= t.start() && value <= t.end()).isPresent();
  }
}
