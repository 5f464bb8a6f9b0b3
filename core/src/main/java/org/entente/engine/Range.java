package org.entente.engine;

import org.entente.distribution.Sampler;
import org.entente.formula.Function;
import org.entente.formula.Operator;

/**
 * Bounds of a column's values in every trial that is not poisoned: interval arithmetic over the
 * graph. Rounding is monotone, so the bounds of a sum are the rounded sums of the bounds. What is
 * known to be a finite number may be compared and chosen without branches, and needs no check.
 *
 * @param low a lower bound of the values that are numbers, −∞ if there is none
 * @param high an upper bound of the values that are numbers, +∞ if there is none
 * @param number whether no value is NaN
 */
record Range(double low, double high, boolean number) {
  /** Nothing is known. */
  static final Range ANY = new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, false);

  /** Finite, and no more is known. */
  static final Range FINITE = of(-Double.MAX_VALUE, Double.MAX_VALUE);

  /** A yes/no, or a share. */
  static final Range UNIT = of(0, 1);

  /** Normal scores of draws: none of them lies beyond. */
  static final Range SCORE = of(-9, 9);

  private static final double ROUNDING = 1e-9;

  static Range of(double low, double high) {
    return new Range(low, high, true);
  }

  static Range of(double value) {
    return new Range(value, value, !Double.isNaN(value));
  }

  boolean isFinite() {
    return number && low >= -Double.MAX_VALUE && high <= Double.MAX_VALUE;
  }

  boolean within(double least, double most) {
    return number && low >= least && high <= most;
  }

  /** The values of another range once they have been checked to lie in this one. */
  Range within(Range other) {
    return of(Math.max(low, other.low), Math.min(high, other.high));
  }

  /** What a distribution draws, and a little more, for a quantile function may round. */
  static Range of(Sampler sampler) {
    double margin = ROUNDING * (Math.abs(sampler.low()) + Math.abs(sampler.high()));
    Range range = of(sampler.low() - margin, sampler.high() + margin);
    return range.isFinite() ? range : ANY;
  }

  Range hull(Range other) {
    return new Range(Math.min(low, other.low), Math.max(high, other.high), number && other.number);
  }

  private boolean isTruth() {
    return within(0, 1);
  }

  /** The opposite of a yes/no. */
  Range not() {
    return isTruth() ? of(1 - high, 1 - low) : UNIT;
  }

  Range negated() {
    return new Range(-high, -low, number);
  }

  static Range binary(Operator operator, Range a, Range b) {
    return switch (operator.kind()) {
      case LOGICAL -> a.isTruth() && b.isTruth() ? logical(operator, a, b) : UNIT;
      case COMPARISON -> a.number && b.number ? comparison(operator, a, b) : UNIT;
      case ARITHMETIC ->
          switch (operator) {
            case ADD -> sum(a, b);
            case SUBTRACT -> sum(a, b.negated());
            case MULTIPLY -> product(a, b);
            case DIVIDE -> quotient(a, b);
            default -> ANY;
          };
    };
  }

  private static Range logical(Operator operator, Range a, Range b) {
    return operator == Operator.AND ? a.min(b) : a.max(b);
  }

  private static Range comparison(Operator operator, Range a, Range b) {
    return switch (operator) {
      case LESS -> truth(a.high < b.low, a.low >= b.high);
      case AT_MOST -> truth(a.high <= b.low, a.low > b.high);
      case GREATER -> truth(a.low > b.high, a.high <= b.low);
      case AT_LEAST -> truth(a.low >= b.high, a.high < b.low);
      case EQUAL -> truth(a.same(b), a.apart(b));
      default -> truth(a.apart(b), a.same(b));
    };
  }

  /** The range of a yes/no that may be known. */
  private static Range truth(boolean always, boolean never) {
    return always || never ? of(always ? 1 : 0) : UNIT;
  }

  /** Whether both are one value, the same. */
  private boolean same(Range other) {
    return low == high && other.low == other.high && low == other.low;
  }

  private boolean apart(Range other) {
    return high < other.low || low > other.high;
  }

  private static Range sum(Range a, Range b) {
    return a.isFinite() && b.isFinite() ? of(a.low + b.low, a.high + b.high) : ANY;
  }

  private static Range product(Range a, Range b) {
    if (!a.isFinite() || !b.isFinite()) {
      return ANY;
    }
    return ofFour(a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high);
  }

  private static Range quotient(Range a, Range b) {
    boolean zero = b.low <= 0 && b.high >= 0;
    if (zero || !a.isFinite() || !b.isFinite()) {
      return ANY;
    }
    return ofFour(a.low / b.low, a.low / b.high, a.high / b.low, a.high / b.high);
  }

  private static Range ofFour(double a, double b, double c, double d) {
    return of(Math.min(Math.min(a, b), Math.min(c, d)), Math.max(Math.max(a, b), Math.max(c, d)));
  }

  static Range function(Function function, Range... a) {
    return switch (function) {
      case MIN -> pairwise(a, true);
      case MAX -> pairwise(a, false);
      case CLAMP -> pairwise(new Range[] {pairwise(new Range[] {a[0], a[1]}, false), a[2]}, true);
      case ABS -> new Range(0, Math.max(Math.abs(a[0].low), Math.abs(a[0].high)), a[0].number);
      case FLOOR -> new Range(Math.floor(a[0].low), Math.floor(a[0].high), a[0].number);
      case CEIL -> new Range(Math.ceil(a[0].low), Math.ceil(a[0].high), a[0].number);
      case LOGISTIC, NORMAL_CDF -> new Range(0, 1, a[0].number);
      case TANH, ERF, SIGN -> new Range(-1, 1, a[0].number);
      case EXP -> new Range(0, a[0].high <= 700 ? 1e305 : Double.POSITIVE_INFINITY, a[0].number);
      default -> ANY;
    };
  }

  private static Range pairwise(Range[] a, boolean least) {
    Range all = a[0];
    for (int i = 1; i < a.length; i++) {
      all = least ? all.min(a[i]) : all.max(a[i]);
    }
    return all;
  }

  private Range min(Range other) {
    return new Range(Math.min(low, other.low), Math.min(high, other.high), number && other.number);
  }

  private Range max(Range other) {
    return new Range(Math.max(low, other.low), Math.max(high, other.high), number && other.number);
  }
}
