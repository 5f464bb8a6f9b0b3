package org.entente.engine;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.entente.equation.Term;
import org.entente.equation.TermText;
import org.entente.formula.Function;
import org.entente.formula.Operator;
import org.entente.model.Time;

/**
 * Evaluates terms one trial at a time by walking their trees: the obvious twin of {@link Lowering}.
 * No value is {@code null}; whatever comes out not finite ends the walk.
 */
final class TermEvaluator {
  private final Trajectory trajectory;
  private final Time time;
  private final Map<Term.OverPath, Double> overPaths = new IdentityHashMap<>();

  TermEvaluator(Trajectory trajectory, Time time) {
    this.trajectory = trajectory;
    this.time = time;
  }

  /** An operation whose result is not finite. */
  static final class NotFinite extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Term term;
    private final double value;
    private final int step;

    NotFinite(Term term, double value, int step) {
      this.term = term;
      this.value = value;
      this.step = step;
    }

    Term term() {
      return term;
    }

    double value() {
      return value;
    }

    int step() {
      return step;
    }
  }

  Double evaluate(Term term, int step) {
    if (term instanceof Term.Constant constant) {
      return constant.value();
    }
    if (term instanceof Term.Reference reference) {
      return trajectory.read(reference, step, time == null ? 1 : time.perYear());
    }
    if (term instanceof Term.Clock clock) {
      return State.reading(time, clock.reading(), Math.max(0, step - clock.lag()));
    }
    if (term instanceof Term.Binary binary) {
      return binary(binary, step);
    }
    if (term instanceof Term.Negate negate) {
      Double value = evaluate(negate.operand(), step);
      return value == null ? null : Double.valueOf(-value);
    }
    if (term instanceof Term.Not not) {
      return 1 - evaluate(not.operand(), step);
    }
    if (term instanceof Term.Apply apply) {
      return apply(apply, step);
    }
    if (term instanceof Term.If choice) {
      return choice(choice, step);
    }
    if (term instanceof Term.OrElse orElse) {
      Double value = evaluate(orElse.value(), step);
      return value == null ? evaluate(orElse.standIn(), step) : value;
    }
    return overPath((Term.OverPath) term);
  }

  boolean holds(Term term, int step) {
    return evaluate(term, step) != 0;
  }

  private static double finite(Term term, double value, int step) {
    if (!Double.isFinite(value)) {
      throw new NotFinite(term, value, step);
    }
    return value;
  }

  private Double binary(Term.Binary binary, int step) {
    Double left = evaluate(binary.left(), step);
    Operator operator = binary.operator();
    if (operator == Operator.AND && left == 0 || operator == Operator.OR && left != 0) {
      return left;
    }
    Double right = evaluate(binary.right(), step);
    if (left == null || right == null) {
      return operator.kind() == Operator.Kind.COMPARISON ? Double.valueOf(0) : null;
    }
    return finite(binary, operator.apply(left, right), step);
  }

  private Double apply(Term.Apply apply, int step) {
    List<Term> arguments = apply.arguments();
    double[] values = new double[arguments.size()];
    boolean missing = false;
    for (int i = 0; i < values.length; i++) {
      Double value = evaluate(arguments.get(i), step);
      missing |= value == null;
      values[i] = value == null ? 0 : value;
    }
    return missing ? null : Double.valueOf(finite(apply, apply.function().apply(values), step));
  }

  private Double choice(Term.If choice, int step) {
    if (holds(choice.condition(), step)) {
      return evaluate(choice.then(), step);
    }
    return choice.otherwise().isPresent() ? evaluate(choice.otherwise().get(), step) : null;
  }

  private Double overPath(Term.OverPath path) {
    if (!overPaths.containsKey(path)) {
      overPaths.put(path, fold(path));
    }
    return overPaths.get(path);
  }

  /** Path functions inside are evaluated first, whatever stands around them. */
  private Double fold(Term.OverPath path) {
    TermText.paths(path.body()).forEach(this::overPath);
    Double result = null;
    int count = 0;
    for (int step = path.first(); step <= path.last(); step++) {
      Double value = evaluate(path.body(), step);
      if (value != null) {
        result = join(path.function(), result, value, step);
        count++;
      }
    }
    return finish(path, result, count);
  }

  private Double join(Function function, Double before, double value, int step) {
    return switch (function) {
      case AT, FINAL -> value;
      case EVER -> before == null ? value : Math.max(before, value);
      case ALWAYS -> before == null ? value : before * value;
      case PEAK -> before == null ? value : Math.max(before, value);
      case TROUGH -> before == null ? value : Math.min(before, value);
      case FIRST_YEAR -> before == null && value != 0 ? Double.valueOf(time.year(step)) : before;
      default -> before == null ? value : before + value;
    };
  }

  private Double finish(Term.OverPath path, Double result, int count) {
    if (result == null) {
      return null;
    }
    double finished =
        switch (path.function()) {
          case TOTAL, YEARS_WHERE -> result * time.dt();
          case AVERAGE -> result / count;
          default -> result;
        };
    return finite(path, finished, path.last());
  }
}
