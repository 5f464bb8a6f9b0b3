package org.entente.distribution;

import org.apache.commons.math3.special.Gamma;
import org.entente.numeric.Numeric;

/**
 * Terms of the gamma and beta densities that do not cancel, however large the arguments (C. Loader,
 * "Fast and accurate computation of binomial probabilities", 2000), for real arguments over 0.
 */
final class Saddle {
  private static final double HALF_LOG_TWO_PI = 0.9189385332046727;

  private Saddle() {}

  /** ln Γ(1 + x), without loss for small x. */
  static double lnGamma1p(double x) {
    return x <= 1.5 ? Gamma.logGamma1p(x) : Gamma.logGamma(1 + x);
  }

  /** ln Γ(n + 1) less Stirling's approximation (n + ½) ln n - n + ½ ln 2π. */
  static double stirlingError(double n) {
    if (n > 15) {
      double s = 1 / (n * n);
      return (1.0 / 12 - s * (1.0 / 360 - s * (1.0 / 1260 - s * (1.0 / 1680 - s / 1188)))) / n;
    }
    return lnGamma1p(n) - (n + 0.5) * Numeric.log(n) + n - HALF_LOG_TWO_PI;
  }

  /** x ln(x / m) + m - x, by a series where x and m are close. */
  static double deviance(double x, double m) {
    return deviance(x, m, x - m);
  }

  /** The sum of the deviances of a from (a + b) x and of b from (a + b) y, where y = 1 - x. */
  static double deviance(double a, double b, double x, double y) {
    // a - (a + b) x, without the rounding of the sum.
    double difference = a * y - b * x;
    return deviance(a, (a + b) * x, difference) + deviance(b, (a + b) * y, -difference);
  }

  private static double deviance(double x, double m, double difference) {
    if (Math.abs(difference) >= 0.1 * (x + m)) {
      return x * (Numeric.log(x) - Numeric.log(m)) - difference;
    }
    double v = difference / (x + m);
    double sum = difference * v;
    double term = 2 * x * v;
    double square = v * v;
    for (int j = 3; j < 60; j += 2) {
      term *= square;
      double next = sum + term / j;
      if (next == sum) {
        break;
      }
      sum = next;
    }
    return sum;
  }
}
