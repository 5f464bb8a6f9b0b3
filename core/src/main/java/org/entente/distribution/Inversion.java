package org.entente.distribution;

import org.entente.numeric.Numeric;

/**
 * Inverts probabilities of positive values: Newton's method for the logarithm of the probability as
 * a function of the logarithm of the value, where tails are close to straight lines, held inside a
 * bracket that is halved in the order of the floating-point numbers whenever a step leaves it.
 */
final class Inversion {
  private static final int MAX_STEPS = 200;

  /** Newton's error is squared: after a relative step of this size the next is below rounding. */
  private static final double LAST_STEP = 1e-9;

  private Inversion() {}

  /** A tail probability of a positive value. */
  interface Tail {
    /** What probability and density have in common, and what takes the time. */
    double power(double x);

    /** The probability, monotone in x. */
    double probability(double x, double power);

    /** x times the density at x. */
    double scaledDensity(double x, double power);
  }

  /**
   * The value whose tail has a probability.
   *
   * @param tail the tail
   * @param rising whether the probability rises with x
   * @param target its wanted value, over 0
   * @param start first guess
   * @param high no solution lies above; none lies below 0
   */
  static double solve(Tail tail, boolean rising, double target, double start, double high) {
    double low = 0;
    double top = high;
    double x = start > low && start < top ? start : middle(low, top);
    for (int i = 0; i < MAX_STEPS; i++) {
      double power = tail.power(x);
      double p = tail.probability(x, power);
      if (p < target == rising) {
        low = x;
      } else {
        top = x;
      }
      double slope = tail.scaledDensity(x, power) / p;
      double step = Numeric.log(target / p) / (rising ? slope : -slope);
      double next = x * Numeric.exp(step);
      if (Math.abs(step) < LAST_STEP) {
        return Math.min(next, high);
      }
      x = next > low && next < top ? next : middle(low, top);
      if (x == low || x == top) {
        return top;
      }
    }
    return x;
  }

  /** Half-way between two numbers of at least 0, counted in floating-point numbers. */
  static double middle(double low, double high) {
    long a = Double.doubleToRawLongBits(low);
    long b = Double.doubleToRawLongBits(high);
    return Double.longBitsToDouble(a + (b - a) / 2);
  }
}
