package org.entente.distribution;

import java.util.function.DoublePredicate;
import org.entente.numeric.Numeric;

/** Finds the quantile of a count. */
final class Counts {
  private Counts() {}

  /** The rounded guess of Cornish and Fisher, from the first three moments. */
  static double guess(double p, double q, double mean, double sd, double skewness) {
    double z = p <= q ? Numeric.normalQuantile(p) : -Numeric.normalQuantile(q);
    return Math.floor(mean + sd * (z + skewness * (z * z - 1) / 6));
  }

  /**
   * The smallest whole number at which a condition that stays true holds: steps away from the guess
   * that double, then bisection.
   *
   * @param reached the condition, true at {@code high}
   * @param guess where to start
   * @param high the greatest candidate; the smallest is 0
   */
  static double smallest(DoublePredicate reached, double guess, double high) {
    double at = Math.max(0, Math.min(guess, high));
    double low = -1;
    double top = high;
    double step = 1;
    while (top - low > 1) {
      if (reached.test(at)) {
        top = at;
        at = Math.max(at - step, low + 1);
      } else {
        low = at;
        at = Math.min(at + step, top - 1);
      }
      step *= 2;
      if (low >= 0 && top < high) {
        at = Math.floor((low + top) / 2);
      }
    }
    return top;
  }
}
