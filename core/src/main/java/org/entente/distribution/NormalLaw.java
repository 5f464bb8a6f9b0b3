package org.entente.distribution;

import org.entente.numeric.Numeric;

/**
 * Normal: Q(u) = mean + sd · Φ<sup>-1</sup>(u).
 *
 * @param mean mean
 * @param sd standard deviation, over 0
 */
record NormalLaw(double mean, double sd) implements Law {
  NormalLaw {
    Check.finite("mean", mean);
    Check.positive("sd", sd);
  }

  @Override
  public double quantile(double u) {
    return mean + sd * Numeric.normalQuantile(u);
  }

  @Override
  public double upperQuantile(double q) {
    return mean - sd * Numeric.normalQuantile(q);
  }

  @Override
  public double cdf(double x) {
    return Numeric.normalCdf((x - mean) / sd);
  }

  @Override
  public double survival(double x) {
    return Numeric.normalCdf((mean - x) / sd);
  }

  @Override
  public double low() {
    return Double.NEGATIVE_INFINITY;
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
