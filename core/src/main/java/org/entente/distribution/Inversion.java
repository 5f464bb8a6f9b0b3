package org.entente.distribution;

import org.entente.numeric.Numeric;

/**
 * Inverts probabilities of positive values: Halley's method for the logarithm of the probability as
 * a function of the logarithm of the value, where tails are close to straight lines, held inside a
 * bracket that is halved in the order of the floating-point numbers whenever a step leaves it.
 */
final class Inversion {
  private static final int MAX_STEPS = 200;

  /** Halley's error is cubed: after a step of this size, in units of the bend, nothing is left. */
  private static final double LAST_STEP = 1e-5;

  private Inversion() {}

  /** A tail probability of a positive value. */
  interface Tail {
    /** What probability and density have in common, and what takes the time. */
    double power(double x);

    /** The probability, monotone in x. */
    double probability(double x, double power);

    /** x times the density at x. */
    double scaledDensity(double x, double power);

    /** The derivative of the logarithm of the scaled density by the logarithm of x. */
    double bend(double x);
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
      double slope = tail.scaledDensity(x, power) / p * (rising ? 1 : -1);
      double bend = tail.bend(x) - slope;
      double step = Numeric.log(target / p) / slope;
      double correction = step * bend / 2;
      step /= Math.abs(correction) < 0.5 ? 1 + correction : 1;
      double next = x * Numeric.exp(step);
      if (Math.abs(step) * Math.max(1, Math.abs(bend)) < LAST_STEP) {
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
