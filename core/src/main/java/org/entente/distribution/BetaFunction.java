package org.entente.distribution;

import org.entente.numeric.Numeric;

/**
 * The regularised incomplete beta function I_x(a, b): a continued fraction (DLMF 8.17.22, which
 * converges fast below the mean; above it the mirrored function is used), and for large a and b the
 * first terms of Temme's uniform expansion (DLMF 8.18.9).
 *
 * <p>The complement y = 1 - x is an argument of its own, so that neither end loses digits.
 */
final class BetaFunction {
  private static final double LARGE = 1e6;

  private static final int MAX_TERMS = 20_000;

  private BetaFunction() {}

  /** I_x(a, b), y = 1 - x; the upper tail is {@code lower(b, a, y, x)}. */
  static double lower(double a, double b, double x, double y) {
    if (!(x > 0 && y > 0)) {
      return x <= 0 ? 0 : y <= 0 ? 1 : Double.NaN;
    }
    if (Math.min(a, b) > LARGE) {
      return uniform(a, b, x, y);
    }
    return x * (a + b + 2) < a + 1 ? fraction(a, b, x, y) : 1 - fraction(b, a, y, x);
  }

  private static double fraction(double a, double b, double x, double y) {
    double power = Saddle.betaPower(a, b, x, y);
    return power == 0 ? 0 : Math.min(1, power / a * lentz(a, b, x));
  }

  /** Lentz's method, as modified by Thompson and Barnett; even and odd step at once. */
  private static double lentz(double a, double b, double x) {
    double c = 1;
    double d = 1 / nonZero(1 - (a + b) * x / (a + 1));
    double h = d;
    for (int m = 1; m < MAX_TERMS; m++) {
      double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
      d = 1 / nonZero(1 + even * d);
      c = nonZero(1 + even / c);
      h *= d * c;
      double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
      d = 1 / nonZero(1 + odd * d);
      c = nonZero(1 + odd / c);
      double factor = d * c;
      h *= factor;
      if (Math.abs(factor - 1) < 2e-16) {
        break;
      }
    }
    return h;
  }

  private static double nonZero(double value) {
    return Math.abs(value) < 1e-300 ? 1e-300 : value;
  }

  private static double uniform(double a, double b, double x, double y) {
    double n = a + b;
    double deviance = Saddle.deviance(a, n * x) + Saddle.deviance(b, n * y);
    double z = Math.copySign(Math.sqrt(2 * deviance), n * x - a);
    double main = Numeric.normalCdf(z);
    double density = Numeric.exp(-deviance);
    if (density == 0) {
      return main;
    }
    double mean = a / n;
    double square = mean * (b / n);
    double spread = Math.sqrt(square);
    double eta = z / Math.sqrt(n);
    double c0 =
        Math.abs(eta) < 1e-4 * spread
            ? (b - a) / n / (3 * spread) - eta * (1 - square) / (12 * square)
            : 1 / eta - spread / (x - mean);
    return main + density / Math.sqrt(2 * Math.PI * n) * c0;
  }
}
