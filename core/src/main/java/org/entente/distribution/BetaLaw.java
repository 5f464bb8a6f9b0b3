package org.entente.distribution;

import org.entente.numeric.Numeric;

/**
 * Beta, moved to min .. max: Q(u) = min + (max - min) · I<sup>-1</sup>(u; alpha, beta). The half of
 * the unit interval in which the solution lies is found first, and the distance to the nearer end
 * solved for, so neither end loses digits.
 */
final class BetaLaw implements Law {
  private final double alpha;
  private final double beta;
  private final double min;
  private final double max;
  private final BetaFunction function;
  private final BetaFunction mirrored;
  private final double lowerHalf;
  private final double upperHalf;

  /**
   * A beta distribution.
   *
   * @param alpha first shape, over 0
   * @param beta second shape, over 0
   * @param min lower end
   * @param max upper end, over {@code min}
   */
  BetaLaw(double alpha, double beta, double min, double max) {
    this.alpha = Check.positive("alpha", alpha);
    this.beta = Check.positive("beta", beta);
    this.min = Check.finite("min", min);
    this.max = Check.over("max", max, "min", min);
    function = new BetaFunction(alpha, beta);
    mirrored = new BetaFunction(beta, alpha);
    lowerHalf = function.lower(0.5, 0.5);
    upperHalf = function.upper(0.5, 0.5);
  }

  double alpha() {
    return alpha;
  }

  double beta() {
    return beta;
  }

  @Override
  public double quantile(double u) {
    return value(u, 1 - u, u <= lowerHalf);
  }

  @Override
  public double upperQuantile(double q) {
    return value(1 - q, q, q > upperHalf);
  }

  private double value(double p, double q, boolean lowerHalf) {
    return lowerHalf
        ? min + (max - min) * distance(function, p, q)
        : max - (max - min) * distance(mirrored, q, p);
  }

  /** The solution of I_x(a, b) = p = 1 - q in (0, ½]. */
  private static double distance(BetaFunction function, double p, double q) {
    double start = start(function, p, q);
    if (start < 1e-290) {
      return start;
    }
    boolean lower = p <= q;
    return Inversion.solve(new Tail(function, lower), lower, lower ? p : q, start, 0.5);
  }

  /** Near 0, I_x(a, b) is x^a / (a B(a, b)); otherwise Abramowitz and Stegun 26.5.22. */
  private static double start(BetaFunction function, double p, double q) {
    double a = function.a();
    double b = function.b();
    double small = Numeric.exp((Numeric.log(p) + function.logScale()) / a);
    if (small * Math.max(1, b) < 0.01 || a < 1 || b < 1) {
      return small;
    }
    double z = p <= q ? -Numeric.normalQuantile(p) : Numeric.normalQuantile(q);
    double s = 1 / (2 * a - 1);
    double t = 1 / (2 * b - 1);
    double h = 2 / (s + t);
    double k = (z * z - 3) / 6;
    double w = z * Math.sqrt(Math.max(0, k + h)) / h - (t - s) * (k + 5.0 / 6 - 2 / (3 * h));
    return a / (a + b * Numeric.exp(2 * w));
  }

  @Override
  public double cdf(double x) {
    double width = max - min;
    return function.lower((x - min) / width, (max - x) / width);
  }

  @Override
  public double survival(double x) {
    double width = max - min;
    return function.upper((x - min) / width, (max - x) / width);
  }

  @Override
  public double mean() {
    return min + (max - min) * (alpha / (alpha + beta));
  }

  @Override
  public double sd() {
    double n = alpha + beta;
    return (max - min) * Math.sqrt(alpha / n * (beta / n) / (n + 1));
  }

  @Override
  public double low() {
    return min;
  }

  @Override
  public double high() {
    return max;
  }

  @Override
  public boolean discrete() {
    return false;
  }

  private record Tail(BetaFunction function, boolean lower) implements Inversion.Tail {
    @Override
    public double power(double x) {
      return function.power(x, 1 - x);
    }

    @Override
    public double probability(double x, double power) {
      return lower ? function.lower(x, 1 - x, power) : function.upper(x, 1 - x, power);
    }

    @Override
    public double scaledDensity(double x, double power) {
      return power / (1 - x);
    }

    @Override
    public double bend(double x) {
      return function.a() - (function.b() - 1) * x / (1 - x);
    }
  }
}
