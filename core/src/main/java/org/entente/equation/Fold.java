package org.entente.equation;

import java.util.Optional;
import org.entente.formula.Function;
import org.entente.formula.Operator;

/** Folds terms whose parts are constants, with the very arithmetic that a run would use. */
final class Fold {
  private Fold() {}

  /** The constant that a term comes to, or the term itself if it varies or fails. */
  static Term constant(Term term) {
    if (term instanceof Term.Negate negate && negate.operand() instanceof Term.Constant operand) {
      return new Term.Constant(-operand.value(), false);
    }
    if (term instanceof Term.Not not && not.operand() instanceof Term.Constant operand) {
      return new Term.Constant(1 - operand.value(), true);
    }
    if (term instanceof Term.Binary binary) {
      return binary(binary);
    }
    if (term instanceof Term.Apply apply) {
      return apply(apply);
    }
    if (term instanceof Term.If choice && choice.condition() instanceof Term.Constant condition) {
      return condition.value() != 0
          ? typed(choice, Optional.of(choice.then()))
          : typed(choice, choice.otherwise());
    }
    return term;
  }

  /** An arm in the place of its if: a yes/no arm beside a number counts as a number. */
  private static Term typed(Term.If choice, Optional<Term> arm) {
    if (arm.isEmpty()) {
      return choice;
    }
    Term value = arm.get();
    if (value instanceof Term.Constant constant) {
      return new Term.Constant(constant.value(), choice.yesNo());
    }
    return value.yesNo() == choice.yesNo() ? value : choice;
  }

  private static Term binary(Term.Binary binary) {
    if (binary.left() instanceof Term.Constant left
        && binary.right() instanceof Term.Constant right) {
      return finite(binary, binary.operator().apply(left.value(), right.value()));
    }
    if (binary.left() instanceof Term.Constant left) {
      boolean no = binary.operator() == Operator.AND && left.value() == 0;
      boolean yes = binary.operator() == Operator.OR && left.value() != 0;
      return no || yes ? new Term.Constant(yes ? 1 : 0, true) : binary;
    }
    return binary;
  }

  private static Term apply(Term.Apply apply) {
    double[] values = new double[apply.arguments().size()];
    for (int i = 0; i < values.length; i++) {
      if (!(apply.arguments().get(i) instanceof Term.Constant constant)) {
        return apply;
      }
      values[i] = constant.value();
    }
    return finite(apply, apply(apply.function(), values));
  }

  static double apply(Function function, double[] values) {
    return function.apply(values);
  }

  /** A failing constant is left to fail in the run, if it is ever reached. */
  private static Term finite(Term term, double value) {
    return Double.isFinite(value) ? new Term.Constant(value, term.yesNo()) : term;
  }

  /** A number as people write it: without a point if it is whole. */
  static String show(double value) {
    return Math.rint(value) == value && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
