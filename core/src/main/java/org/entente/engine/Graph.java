package org.entente.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.entente.formula.Function;
import org.entente.formula.Operator;
import org.entente.model.Path;
import org.entente.model.Problem;
import org.entente.model.ScenarioException;

/**
 * The columns of a program as they are made: constants are folded, and what was made before is used
 * again, which shares common sub-expressions and takes out of the steps whatever does not change
 * with time. Every rewriting here keeps every bit.
 */
final class Graph {
  /** The most columns a program may have: a million take some 200 MB while they are made. */
  static final int MAX_COLUMNS = 1_000_000;

  /** How often columns may be asked for, made before or not: some seconds of work. */
  static final int MAX_REQUESTS = 30_000_000;

  private final Map<Column.Key, Column> known = new HashMap<>();
  private final List<Column> columns = new ArrayList<>();
  private int requests;

  List<Column> columns() {
    return columns;
  }

  Column column(Operation operation, Column... operands) {
    OptionalDouble fixed = fold(operation, operands);
    if (fixed.isPresent()) {
      return literal(fixed.getAsDouble());
    }
    requests++;
    if (requests > MAX_REQUESTS) {
      throw tooLarge("its outcomes and futures look at more than", MAX_REQUESTS, "values");
    }
    Column.Key key = new Column.Key(operation, operands);
    Column there = known.get(key);
    if (there != null) {
      return there;
    }
    if (columns.size() >= MAX_COLUMNS) {
      throw tooLarge("it takes more than", MAX_COLUMNS, "operations");
    }
    Column made = new Column(columns.size(), operation, operands);
    columns.add(made);
    known.put(key, made);
    return made;
  }

  /** What a scenario is told that would exhaust the process. */
  static ScenarioException tooLarge(String work, int most, String what) {
    return new ScenarioException(
        List.of(
            Problem.of(
                "too-large",
                Path.ROOT,
                "the scenario is too large: " + work + " " + most + " " + what + " in a trial",
                "use fewer steps, or fewer path functions inside one another")));
  }

  /** Folds to finite values only: what fails is left to fail in the run, if it is reached. */
  private static OptionalDouble fold(Operation operation, Column[] operands) {
    if (operands.length == 0) {
      return OptionalDouble.empty();
    }
    double[] values = new double[operands.length];
    for (int i = 0; i < values.length; i++) {
      if (!operands[i].isFixed()) {
        return OptionalDouble.empty();
      }
      values[i] = operands[i].fixed();
    }
    OptionalDouble value = operation.fold(values);
    return value.isPresent() && Double.isFinite(value.getAsDouble())
        ? value
        : OptionalDouble.empty();
  }

  Column literal(double value) {
    return column(new Operations.Literal(value));
  }

  Column yes() {
    return literal(1);
  }

  Column no() {
    return literal(0);
  }

  Column binary(Operator operator, Column left, Column right) {
    return column(new Operations.Binary(operator), left, right);
  }

  Column function(Function function, Column... arguments) {
    return column(new Operations.Call(function), arguments);
  }

  Column not(Column a) {
    if (a.operation instanceof Operations.Not) {
      return a.operands[0];
    }
    return column(new Operations.Not(), a);
  }

  Column and(Column a, Column b) {
    if (a.isFixed()) {
      return a.isFixed(0) ? a : b;
    }
    if (b.isFixed()) {
      return b.isFixed(0) ? b : a;
    }
    return a == b ? a : binary(Operator.AND, a, b);
  }

  Column or(Column a, Column b) {
    if (a.isFixed()) {
      return a.isFixed(0) ? b : a;
    }
    if (b.isFixed()) {
      return b.isFixed(0) ? a : b;
    }
    return a == b ? a : binary(Operator.OR, a, b);
  }

  Column select(Column condition, Column then, Column otherwise) {
    if (condition.isFixed()) {
      return condition.isFixed(0) ? otherwise : then;
    }
    return then == otherwise ? then : column(new Operations.Select(), condition, then, otherwise);
  }

  /** Both, where nothing stands for always yes. */
  Column both(Column a, Column b) {
    if (a == null) {
      return b;
    }
    return b == null ? a : and(a, b);
  }
}
