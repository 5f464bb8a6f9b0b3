package org.entente.distribution;

import org.apache.commons.math3.special.Beta;
import org.entente.numeric.Numeric;

/**
 * The regularised incomplete beta function I_x(a, b): a continued fraction that converges fast
 * below the mean (A. R. DiDonato, A. H. Morris, "Significant digit computation of the incomplete
 * beta function ratios", 1992, equation 9; above the mean the mirrored function is used), and for
 * large a and b the first terms of Temme's uniform expansion (DLMF 8.18.9).
 *
 * <p>The complement y = 1 - x is an argument of its own, so that neither end loses digits.
 */
final class BetaFunction {
  private static final double LARGE = 1e6;

  private static final int MAX_TERMS = 20_000;

  private final double a;
  private final double b;
  private final double error;
  private final double root;
  private final double logScale;

  /** The function of two shapes over 0; what does not depend on x is computed here. */
  BetaFunction(double a, double b) {
    this.a = a;
    this.b = b;
    double n = a + b;
    error = Saddle.stirlingError(n) - Saddle.stirlingError(a) - Saddle.stirlingError(b);
    root = Math.sqrt(a / n * b / (2 * Math.PI));
    logScale = Numeric.log(a) + Beta.logBeta(a, b);
  }

  /** ln(a B(a, b)): near 0, ln I_x(a, b) is a ln x less this. */
  double logScale() {
    return logScale;
  }

  double a() {
    return a;
  }

  double b() {
    return b;
  }

  /** x^a y^b / B(a, b), y = 1 - x: the density times x y, and a factor of both tails. */
  double power(double x, double y) {
    return Numeric.exp(error - Saddle.deviance(a, b, x, y)) * root;
  }

  /** I_x(a, b), y = 1 - x. */
  double lower(double x, double y) {
    return x > 0 && y > 0 ? lower(x, y, power(x, y)) : edge(x, y);
  }

  /** 1 - I_x(a, b), y = 1 - x. */
  double upper(double x, double y) {
    return x > 0 && y > 0 ? upper(x, y, power(x, y)) : edge(y, x);
  }

  private static double edge(double x, double y) {
    return x <= 0 ? 0 : y <= 0 ? 1 : Double.NaN;
  }

  /** The lower tail inside (0, 1), given the power there. */
  double lower(double x, double y, double power) {
    return tail(a, b, x, y, power);
  }

  /** The upper tail inside (0, 1), given the power there. */
  double upper(double x, double y, double power) {
    return tail(b, a, y, x, power);
  }

  private static double tail(double a, double b, double x, double y, double power) {
    if (Math.min(a, b) > LARGE) {
      return uniform(a, b, x, y);
    }
    return x * (a + b + 2) < a + 1 ? fraction(a, b, x, y, power) : 1 - fraction(b, a, y, x, power);
  }

  private static double fraction(double a, double b, double x, double y, double power) {
    return power == 0 ? 0 : Math.min(1, power / lentz(a, b, x, y));
  }

  /** Lentz's method, as modified by Thompson and Barnett. */
  private static double lentz(double a, double b, double x, double y) {
    double excess = a * y - b * x;
    double f = a * (excess + 1) / (a + 1);
    double c = f;
    double d = 0;
    double inverse = 1 / (a + 1);
    for (int n = 1; n < MAX_TERMS; n++) {
      double term = n * (b - n) * x * inverse;
      double numerator = (a + n - 1) * (a + b + n - 1) * x * inverse * term;
      inverse = 1 / (a + 2 * n + 1);
      double denominator = n + term + (a + n) * inverse * (excess + 1 + n * (2 - x));
      d = 1 / nonZero(denominator + numerator * d);
      c = nonZero(denominator + numerator / c);
      double factor = c * d;
      f *= factor;
      if (Math.abs(factor - 1) < 2e-16) {
        break;
      }
    }
    return f;
  }

  private static double nonZero(double value) {
    return Math.abs(value) < 1e-300 ? 1e-300 : value;
  }

  private static double uniform(double a, double b, double x, double y) {
    double n = a + b;
    double deviance = Saddle.deviance(a, b, x, y);
    double excess = b * x - a * y;
    double z = Math.copySign(Math.sqrt(2 * deviance), excess);
    double main = Numeric.normalCdf(z);
    double density = Numeric.exp(-deviance);
    if (density == 0) {
      return main;
    }
    double square = a / n * (b / n);
    double spread = Math.sqrt(square);
    double eta = z / Math.sqrt(n);
    double c0 =
        Math.abs(eta) < 1e-4 * spread
            ? (b - a) / n / (3 * spread) - eta * (1 - square) / (12 * square)
            : 1 / eta - spread / (excess / n);
    return main + density / Math.sqrt(2 * Math.PI * n) * c0;
  }
}
