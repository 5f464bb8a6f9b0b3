package org.entente.distribution;

import org.entente.numeric.Numeric;

/**
 * Gamma: Q(u) = scale · P<sup>-1</sup>(shape, u), found by Halley's method from Wilson and
 * Hilferty's approximation (shape 1 and over) or from the ends' asymptotics.
 */
final class GammaLaw implements Law {
  private final double shape;
  private final double scale;
  private final GammaFunction function;
  private final double lnGamma;

  /**
   * A gamma distribution.
   *
   * @param shape shape, over 0
   * @param scale scale, over 0
   */
  GammaLaw(double shape, double scale) {
    this.shape = Check.positive("shape", shape);
    this.scale = Check.positive("scale", scale);
    function = new GammaFunction(shape);
    lnGamma = Saddle.lnGamma1p(shape);
  }

  @Override
  public double quantile(double u) {
    return scale * standard(u, 1 - u);
  }

  @Override
  public double upperQuantile(double q) {
    return scale * standard(1 - q, q);
  }

  /** The quantile for scale 1, of which at least the smaller of p and q = 1 - p is exact. */
  private double standard(double p, double q) {
    double start = start(p, q);
    if (start < 1e-290) {
      return start;
    }
    boolean lower = p <= q;
    return Inversion.solve(
        new Tail(function, shape, lower), lower, lower ? p : q, start, Double.MAX_VALUE);
  }

  private double start(double p, double q) {
    // P(a, x) is x^a / Γ(a + 1) near 0.
    double small = Numeric.exp((Numeric.log(p) + lnGamma) / shape);
    if (small < 0.01) {
      return small;
    }
    double z = p <= q ? Numeric.normalQuantile(p) : -Numeric.normalQuantile(q);
    double root = 1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape));
    return shape < 1 && p > q ? 1 - Numeric.log(q) : shape * Math.max(0.01, root * root * root);
  }

  @Override
  public double cdf(double x) {
    return function.lower(x / scale);
  }

  @Override
  public double survival(double x) {
    return function.upper(x / scale);
  }

  @Override
  public double mean() {
    return shape * scale;
  }

  @Override
  public double sd() {
    return Math.sqrt(shape) * scale;
  }

  @Override
  public double low() {
    return 0;
  }

  @Override
  public double high() {
    return Double.POSITIVE_INFINITY;
  }

  @Override
  public boolean discrete() {
    return false;
  }

  private record Tail(GammaFunction function, double shape, boolean lower)
      implements Inversion.Tail {
    @Override
    public double power(double x) {
      return function.power(x);
    }

    @Override
    public double probability(double x, double power) {
      return lower ? function.lower(x, power) : function.upper(x, power);
    }

    @Override
    public double scaledDensity(double x, double power) {
      return shape * power;
    }

    @Override
    public double bend(double x) {
      return shape - x;
    }
  }
}
