package org.entente.engine;

import java.util.ArrayList;
import java.util.List;
import org.entente.equation.Check;
import org.entente.equation.Term;
import org.entente.formula.Function;
import org.entente.formula.Operator;

/**
 * Lowers terms to columns at one step, and collects the checks that the result must pass.
 *
 * <p>A value that is not finite shows in whatever is computed from it, but for operations that can
 * swallow it: a comparison, a quotient by infinity, {@code min}, {@code exp(-infinity)} ... There a
 * check is made of the operand. All checks look only at trials in which the operand counts: inside
 * the chosen arm of an {@code if}, after an {@code and} that is not settled yet.
 */
final class Lowering {
  private final Graph graph;
  private final State state;
  private final int step;
  private final boolean insidePath;
  private final Column pathWhere;
  private final List<Column> checks = new ArrayList<>();

  Lowering(Graph graph, State state, int step) {
    this(graph, state, step, false, null);
  }

  private Lowering(Graph graph, State state, int step, boolean insidePath, Column pathWhere) {
    this.graph = graph;
    this.state = state;
    this.step = step;
    this.insidePath = insidePath;
    this.pathWhere = pathWhere;
  }

  /**
   * The value of a term as others see it: checked to be finite.
   *
   * @param where trials in which it counts; {@code null} for all
   */
  Value named(Term term, Column where) {
    return named(lower(term, where), where);
  }

  Value named(Value value, Column where) {
    guard(value, where);
    return new Value(checked(value.column()), value.present(), true);
  }

  /** A column that is used only once all checks so far have been made. */
  Column checked(Column column) {
    if (checks.isEmpty()) {
      return column;
    }
    List<Column> operands = new ArrayList<>();
    operands.add(column);
    operands.addAll(checks);
    checks.clear();
    return graph.column(new Operations.Checked(), operands.toArray(new Column[0]));
  }

  /** A number that must lie in a range where it counts. */
  Column within(Check check, Column where) {
    Column column = lower(check.term(), where).column();
    require(column, check.low(), check.high(), where);
    return column;
  }

  void require(Column column, double low, double high, Column where) {
    if (column.range.within(low, high)) {
      return;
    }
    Operation range = new Operations.Within(low, high);
    if (where == null) {
      checks.add(graph.column(range, column));
    } else if (!where.isFixed(0)) {
      checks.add(graph.column(range, column, where));
    }
  }

  /** Makes sure that a value is finite where it counts. */
  void guard(Value value, Column where) {
    if (value.finite() || value.column().isFixed() || value.column().range.isFinite()) {
      return;
    }
    Column counts = graph.both(where, value.present());
    if (counts == null || counts.isFixed(1)) {
      checks.add(graph.column(new Operations.Finite(), value.column()));
    } else if (!counts.isFixed(0)) {
      checks.add(graph.column(new Operations.Finite(), value.column(), counts));
    }
  }

  Value lower(Term term, Column where) {
    if (term instanceof Term.Constant constant) {
      return Value.sound(graph.literal(constant.value()));
    }
    if (term instanceof Term.Reference reference) {
      return state.read(reference, step);
    }
    if (term instanceof Term.Clock clock) {
      return Value.sound(graph.literal(state.clock(clock, step)));
    }
    if (term instanceof Term.Binary binary) {
      return binary(binary, where);
    }
    if (term instanceof Term.Negate negate) {
      Value a = lower(negate.operand(), where);
      return new Value(graph.column(new Operations.Negate(), a.column()), a.present(), a.finite());
    }
    if (term instanceof Term.Not not) {
      return Value.sound(graph.not(lower(not.operand(), where).column()));
    }
    if (term instanceof Term.Apply apply) {
      return apply(apply, where);
    }
    if (term instanceof Term.If choice) {
      return choice(choice, where);
    }
    if (term instanceof Term.OrElse orElse) {
      return orElse(orElse, where);
    }
    return overPath((Term.OverPath) term, where);
  }

  private Value binary(Term.Binary binary, Column where) {
    return switch (binary.operator().kind()) {
      case LOGICAL -> logical(binary, where);
      case COMPARISON -> comparison(binary, where);
      case ARITHMETIC -> arithmetic(binary, where);
    };
  }

  private Value arithmetic(Term.Binary binary, Column where) {
    Value a = lower(binary.left(), where);
    Value b = lower(binary.right(), where);
    Operator operator = binary.operator();
    if (operator == Operator.POWER) {
      guard(a, where);
    }
    if (operator == Operator.POWER || operator == Operator.DIVIDE) {
      guard(b, where);
    }
    return new Value(
        graph.binary(operator, a.column(), b.column()),
        graph.both(a.present(), b.present()),
        false);
  }

  private Value comparison(Term.Binary binary, Column where) {
    Value a = lower(binary.left(), where);
    Value b = lower(binary.right(), where);
    guard(a, where);
    guard(b, where);
    Column holds = graph.binary(binary.operator(), a.column(), b.column());
    Column present = graph.both(a.present(), b.present());
    return Value.sound(present == null ? holds : graph.and(present, holds));
  }

  /** The right side counts only where the left one leaves the answer open. */
  private Value logical(Term.Binary binary, Column where) {
    Column a = lower(binary.left(), where).column();
    boolean and = binary.operator() == Operator.AND;
    Column open = graph.both(where, and ? a : graph.not(a));
    Column b = lower(binary.right(), open).column();
    return Value.sound(and ? graph.and(a, b) : graph.or(a, b));
  }

  private Value apply(Term.Apply apply, Column where) {
    Column[] arguments = new Column[apply.arguments().size()];
    Column present = null;
    for (int i = 0; i < arguments.length; i++) {
      Value argument = lower(apply.arguments().get(i), where);
      if (swallows(apply.function())) {
        guard(argument, where);
      }
      arguments[i] = argument.column();
      present = graph.both(present, argument.present());
    }
    return new Value(graph.function(apply.function(), arguments), present, false);
  }

  /** Whether a function can make something finite of an argument that is not. */
  private static boolean swallows(Function function) {
    return switch (function) {
      case ABS, FLOOR, CEIL, ROUND, SQRT, LOG, LOG10, LOG1P, SIN, COS, TAN -> false;
      default -> true;
    };
  }

  private Value choice(Term.If choice, Column where) {
    Column condition = lower(choice.condition(), where).column();
    Value then = lower(choice.then(), graph.both(where, condition));
    if (choice.otherwise().isEmpty()) {
      return new Value(then.column(), graph.both(condition, then.present()), then.finite());
    }
    Value otherwise = lower(choice.otherwise().get(), graph.both(where, graph.not(condition)));
    return either(condition, then, otherwise);
  }

  private Value either(Column condition, Value then, Value otherwise) {
    if (condition.isFixed()) {
      return condition.isFixed(0) ? otherwise : then;
    }
    return new Value(
        graph.select(condition, then.column(), otherwise.column()),
        either(condition, then.present(), otherwise.present()),
        then.finite() && otherwise.finite());
  }

  private Column either(Column condition, Column then, Column otherwise) {
    if (then == null && otherwise == null) {
      return null;
    }
    return graph.select(
        condition, then == null ? graph.yes() : then, otherwise == null ? graph.yes() : otherwise);
  }

  private Value orElse(Term.OrElse orElse, Column where) {
    Value value = lower(orElse.value(), where);
    if (value.present() == null) {
      return value;
    }
    Value standIn = lower(orElse.standIn(), graph.both(where, graph.not(value.present())));
    if (value.present().isFixed()) {
      return value.present().isFixed(0) ? standIn : new Value(value.column(), null, value.finite());
    }
    Column present =
        standIn.present() == null ? null : graph.or(value.present(), standIn.present());
    return new Value(
        graph.select(value.present(), value.column(), standIn.column()),
        present,
        value.finite() && standIn.finite());
  }

  /**
   * A path function has one value for the whole path, wherever it is read. One that stands inside
   * another counts wherever that one does.
   */
  private Value overPath(Term.OverPath path, Column where) {
    Value known = state.overPath(path);
    if (known == null) {
      Column counts = insidePath ? pathWhere : where;
      Lowering whole = new Lowering(graph, state, step);
      known = whole.named(whole.fold(path, counts), counts);
      state.overPath(path, known);
    }
    return known;
  }

  private Value fold(Term.OverPath path, Column where) {
    PathLowering fold = new PathLowering(graph, path.function());
    for (int k = path.first(); k <= path.last(); k++) {
      Lowering at = new Lowering(graph, state, k, true, where);
      Value value = at.lower(path.body(), where);
      if (fold.needsFinite()) {
        at.guard(value, where);
      }
      checks.addAll(at.checks);
      fold.add(value, state.year(k), k == path.first());
    }
    return fold.result(state.dt());
  }
}
