package org.entente.distribution;

/**
 * Uniform: Q(u) = min + u · (max - min).
 *
 * @param min lower end
 * @param max upper end, over {@code min}
 */
record UniformLaw(double min, double max) implements Law {
  UniformLaw {
    Check.finite("min", min);
    Check.over("max", max, "min", min);
  }

  @Override
  public double quantile(double u) {
    return min + u * (max - min);
  }

  @Override
  public double upperQuantile(double q) {
    return max - q * (max - min);
  }

  @Override
  public double cdf(double x) {
    return Math.min(1, Math.max(0, (x - min) / (max - min)));
  }

  @Override
  public double survival(double x) {
    return Math.min(1, Math.max(0, (max - x) / (max - min)));
  }

  @Override
  public double mean() {
    return min + (max - min) / 2;
  }

  @Override
  public double sd() {
    return (max - min) / Math.sqrt(12);
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
}
