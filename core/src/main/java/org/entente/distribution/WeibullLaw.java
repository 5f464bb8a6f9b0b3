package org.entente.distribution;

import org.entente.numeric.Numeric;

/**
 * Weibull: Q(u) = scale · (-ln(1 - u))<sup>1/shape</sup>; exponential with shape 1.
 *
 * @param shape shape, over 0
 * @param scale scale, over 0
 */
record WeibullLaw(double shape, double scale) implements Law {
  WeibullLaw {
    Check.positive("shape", shape);
    Check.positive("scale", scale);
  }

  @Override
  public double quantile(double u) {
    return ofHazard(-Numeric.log1p(-u));
  }

  @Override
  public double upperQuantile(double q) {
    return ofHazard(-Numeric.log(q));
  }

  private double ofHazard(double hazard) {
    return scale * (shape == 1 ? hazard : Numeric.pow(hazard, 1 / shape));
  }

  private double hazard(double x) {
    return shape == 1 ? x / scale : Numeric.pow(x / scale, shape);
  }

  @Override
  public double cdf(double x) {
    return x > 0 ? -Numeric.expm1(-hazard(x)) : 0;
  }

  @Override
  public double survival(double x) {
    return x > 0 ? Numeric.exp(-hazard(x)) : 1;
  }

  @Override
  public double mean() {
    return scale * Numeric.exp(Saddle.lnGamma1p(1 / shape));
  }

  @Override
  public double sd() {
    double first = Saddle.lnGamma1p(1 / shape);
    double second = Saddle.lnGamma1p(2 / shape);
    return mean() * Math.sqrt(Numeric.expm1(second - 2 * first));
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
}
