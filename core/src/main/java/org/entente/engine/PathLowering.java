package org.entente.engine;

import org.entente.formula.Function;
import org.entente.formula.Operator;

/**
 * Folds the values of a path into one, step by step from the first to the last, so that windows
 * with the same beginning share their work. Steps without a value are passed over.
 */
final class PathLowering {
  private final Graph graph;
  private final Function function;
  private Column value;
  private Column count;
  private Column present;
  private boolean finite = true;

  PathLowering(Graph graph, Function function) {
    this.graph = graph;
    this.function = function;
  }

  /** Whether the fold could swallow a value that is not finite. */
  boolean needsFinite() {
    return function == Function.PEAK || function == Function.TROUGH;
  }

  void add(Value next, int year, boolean first) {
    finite &= next.finite() || needsFinite();
    switch (function) {
      case AT, FINAL -> {
        value = next.column();
        present = next.present();
      }
      case EVER -> value = first ? next.column() : graph.or(value, next.column());
      case ALWAYS -> value = first ? next.column() : graph.and(value, next.column());
      case YEARS_WHERE -> value = first ? next.column() : plus(value, next.column());
      case FIRST_YEAR -> firstYear(next.column(), year, first);
      default -> accumulate(next, first);
    }
  }

  private Column plus(Column a, Column b) {
    return graph.binary(Operator.ADD, a, b);
  }

  private void firstYear(Column holds, int year, boolean first) {
    Column known = graph.literal(year);
    if (first) {
      value = known;
      present = holds;
      return;
    }
    value = graph.select(present, value, known);
    present = graph.or(present, holds);
  }

  private void accumulate(Value next, boolean first) {
    Column there = next.present() == null ? graph.yes() : next.present();
    if (first) {
      value =
          function == Function.TOTAL || function == Function.AVERAGE
              ? graph.select(there, next.column(), graph.literal(0))
              : next.column();
      count = there;
      present = there;
      return;
    }
    Column joined =
        switch (function) {
          case PEAK -> graph.function(Function.MAX, value, next.column());
          case TROUGH -> graph.function(Function.MIN, value, next.column());
          default -> plus(value, next.column());
        };
    boolean sum = function == Function.TOTAL || function == Function.AVERAGE;
    Column fresh = sum ? joined : graph.select(present, joined, next.column());
    value = graph.select(there, fresh, value);
    count = plus(count, there);
    present = graph.or(present, there);
  }

  Value result(double dt) {
    Column result =
        switch (function) {
          case TOTAL, YEARS_WHERE -> graph.binary(Operator.MULTIPLY, value, graph.literal(dt));
          case AVERAGE -> graph.binary(Operator.DIVIDE, value, divisor());
          default -> value;
        };
    boolean always = present == null || present.isFixed(1);
    boolean sound =
        switch (function) {
          case EVER, ALWAYS, YEARS_WHERE, FIRST_YEAR -> true;
          case TOTAL, AVERAGE -> false;
          default -> finite;
        };
    return new Value(result, always ? null : present, sound);
  }

  /** Where no step has a value there is no average either; 1 keeps the division quiet. */
  private Column divisor() {
    return count.isFixed() ? count : graph.function(Function.MAX, count, graph.literal(1));
  }
}
