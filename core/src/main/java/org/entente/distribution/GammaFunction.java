package org.entente.distribution;

import org.entente.numeric.Numeric;

/**
 * Regularised incomplete gamma functions: the power series below a + 1, Legendre's continued
 * fraction above (DLMF 8.7.1, 8.9.2), and Temme's uniform expansion for large a (DLMF 8.12.3-4).
 * Both tails keep a relative error of about 10^-13.
 */
final class GammaFunction {
  private static final double LARGE = 1e5;

  private static final int MAX_TERMS = 20_000;

  /** Coefficients of Temme's c0, c1 in powers of η (A. R. DiDonato, A. H. Morris, 1986). */
  private static final double[] C0 = {
    -1.0 / 3, 1.0 / 12, -2.0 / 135, 1.0 / 864, 1.0 / 2835, -139.0 / 777600, 1.0 / 25515
  };

  private static final double[] C1 = {-1.0 / 540, -1.0 / 288, 1.0 / 378, -77.0 / 77760};

  private final double a;
  private final double error;
  private final double root;

  /** The functions of a shape over 0; what does not depend on x is computed here. */
  GammaFunction(double a) {
    this.a = a;
    error = Saddle.stirlingError(a);
    root = Math.sqrt(2 * Math.PI * a);
  }

  /** x^a e^-x / Γ(a + 1): the density times x / a, and a factor of both tails. */
  double power(double x) {
    return Numeric.exp(-error - Saddle.deviance(a, x)) / root;
  }

  /** P(a, x): the lower tail of the gamma distribution of shape a and scale 1. */
  double lower(double x) {
    if (!(x > 0 && x <= Double.MAX_VALUE)) {
      return x <= 0 ? 0 : x > 0 ? 1 : Double.NaN;
    }
    return lower(x, power(x));
  }

  /** Q(a, x) = 1 - P(a, x). */
  double upper(double x) {
    if (!(x > 0 && x <= Double.MAX_VALUE)) {
      return x <= 0 ? 1 : x > 0 ? 0 : Double.NaN;
    }
    return upper(x, power(x));
  }

  /** P(a, x) for a positive x, given the power there. */
  double lower(double x, double power) {
    if (a > LARGE) {
      return uniform(a, x, false);
    }
    return x < a + 1 ? series(a, x, power) : 1 - fraction(a, x, power);
  }

  /** Q(a, x) for a positive x, given the power there. */
  double upper(double x, double power) {
    if (a > LARGE) {
      return uniform(a, x, true);
    }
    return x < a + 1 ? 1 - series(a, x, power) : fraction(a, x, power);
  }

  private static double series(double a, double x, double power) {
    double term = 1;
    double sum = 1;
    for (int n = 1; n < MAX_TERMS && term > sum * 1e-17; n++) {
      term *= x / (a + n);
      sum += term;
    }
    return Math.min(1, sum * power);
  }

  /** Lentz's method, as modified by Thompson and Barnett. */
  private static double fraction(double a, double x, double power) {
    double b = x + 1 - a;
    double c = 1e300;
    double d = 1 / b;
    double h = d;
    for (int n = 1; n < MAX_TERMS; n++) {
      double an = -n * (n - a);
      b += 2;
      d = 1 / nonZero(an * d + b);
      c = nonZero(b + an / c);
      double factor = c * d;
      h *= factor;
      if (Math.abs(factor - 1) < 2e-16) {
        break;
      }
    }
    return Math.min(1, h * a * power);
  }

  private static double nonZero(double value) {
    return Math.abs(value) < 1e-300 ? 1e-300 : value;
  }

  private static double uniform(double a, double x, boolean upper) {
    double deviance = Saddle.deviance(a, x);
    double z = Math.copySign(Math.sqrt(2 * deviance), x - a);
    double density = Numeric.exp(-deviance);
    double main = Numeric.normalCdf(upper ? -z : z);
    if (density == 0) {
      return main;
    }
    double eta = z / Math.sqrt(a);
    double rest = density / Math.sqrt(2 * Math.PI * a) * (at(C0, eta) + at(C1, eta) / a);
    return upper ? main + rest : main - rest;
  }

  private static double at(double[] coefficients, double x) {
    double sum = 0;
    for (int i = coefficients.length - 1; i >= 0; i--) {
      sum = sum * x + coefficients[i];
    }
    return sum;
  }
}
