package org.entente.distribution;

import org.entente.numeric.Numeric;

/**
 * Lognormal: Q(u) = exp(logMean + logSd · Φ<sup>-1</sup>(u)).
 *
 * @param logMean mean of the logarithm
 * @param logSd standard deviation of the logarithm, over 0
 */
record LognormalLaw(double logMean, double logSd) implements Law {
  LognormalLaw {
    Check.finite("logMean", logMean);
    Check.positive("logSd", logSd);
  }

  @Override
  public double quantile(double u) {
    return Numeric.exp(logMean + logSd * Numeric.normalQuantile(u));
  }

  @Override
  public double upperQuantile(double q) {
    return Numeric.exp(logMean - logSd * Numeric.normalQuantile(q));
  }

  @Override
  public double cdf(double x) {
    return x > 0 ? Numeric.normalCdf((Numeric.log(x) - logMean) / logSd) : 0;
  }

  @Override
  public double survival(double x) {
    return x > 0 ? Numeric.normalCdf((logMean - Numeric.log(x)) / logSd) : 1;
  }

  @Override
  public double mean() {
    return Numeric.exp(logMean + logSd * logSd / 2);
  }

  @Override
  public double sd() {
    return mean() * Math.sqrt(Numeric.expm1(logSd * logSd));
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
