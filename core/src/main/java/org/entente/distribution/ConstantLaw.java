package org.entente.distribution;

/**
 * A single value: what every family becomes when its spread is 0.
 *
 * @param value the value
 */
record ConstantLaw(double value) implements Law {
  ConstantLaw {
    Check.finite("value", value);
  }

  @Override
  public double quantile(double u) {
    return value;
  }

  @Override
  public double upperQuantile(double q) {
    return value;
  }

  @Override
  public double cdf(double x) {
    return x >= value ? 1 : 0;
  }

  @Override
  public double survival(double x) {
    return x >= value ? 0 : 1;
  }

  @Override
  public double mean() {
    return value;
  }

  @Override
  public double sd() {
    return 0;
  }

  @Override
  public double low() {
    return value;
  }

  @Override
  public double high() {
    return value;
  }

  @Override
  public boolean discrete() {
    return true;
  }
}
