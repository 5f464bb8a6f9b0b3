package org.entente.distribution;

import java.util.Arrays;

/**
 * What was observed, joined by straight lines: with the ordered observations x<sub>0</sub> …
 * x<sub>n-1</sub> and h = (n - 1) u, Q(u) = x<sub>⌊h⌋</sub> + (h - ⌊h⌋) (x<sub>⌊h⌋+1</sub> -
 * x<sub>⌊h⌋</sub>). This is definition 7 of R. J. Hyndman and Y. Fan, "Sample quantiles in
 * statistical packages", 1996 (the default of R and NumPy). Nothing lies outside the observations,
 * so the spread is slightly below that of the sample.
 */
final class EmpiricalLaw implements Law {
  private final double[] values;

  private EmpiricalLaw(double[] values) {
    this.values = values;
  }

  /**
   * The law of at least two observations that are not all equal, or the constant.
   *
   * @param observations finite numbers in any order
   */
  static Law of(double[] observations) {
    if (observations.length == 0) {
      throw new IllegalArgumentException("values must hold at least one number, was empty");
    }
    double[] sorted = observations.clone();
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = Check.finite("values[" + i + "]", sorted[i]) + 0.0;
    }
    Arrays.sort(sorted);
    boolean constant = sorted[0] == sorted[sorted.length - 1];
    return constant ? new ConstantLaw(sorted[0]) : new EmpiricalLaw(sorted);
  }

  @Override
  public double quantile(double u) {
    double h = u * (values.length - 1);
    int i = (int) h;
    return values[i] + (h - i) * (values[i + 1] - values[i]);
  }

  @Override
  public double upperQuantile(double q) {
    double h = q * (values.length - 1);
    int i = values.length - 1 - (int) h;
    return values[i] - (h - (int) h) * (values[i] - values[i - 1]);
  }

  @Override
  public double cdf(double x) {
    int i = lastAtMost(x);
    if (i < 0 || i == values.length - 1) {
      return i < 0 ? 0 : 1;
    }
    return (i + (x - values[i]) / (values[i + 1] - values[i])) / (values.length - 1);
  }

  @Override
  public double survival(double x) {
    int i = lastAtMost(x);
    int last = values.length - 1;
    if (i < 0 || i == last) {
      return i < 0 ? 1 : 0;
    }
    return (last - i - 1 + (values[i + 1] - x) / (values[i + 1] - values[i])) / last;
  }

  private int lastAtMost(double x) {
    int low = -1;
    int high = values.length;
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (values[middle] <= x) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  @Override
  public double mean() {
    double sum = 0;
    for (int i = 1; i < values.length; i++) {
      sum += values[i - 1] / 2 + values[i] / 2;
    }
    return sum / (values.length - 1);
  }

  @Override
  public double sd() {
    double mean = mean();
    double sum = 0;
    for (int i = 1; i < values.length; i++) {
      double a = values[i - 1] - mean;
      double b = values[i] - mean;
      sum += (a * a + a * b + b * b) / 3;
    }
    return Math.sqrt(sum / (values.length - 1));
  }

  @Override
  public double low() {
    return values[0];
  }

  @Override
  public double high() {
    return values[values.length - 1];
  }

  @Override
  public boolean discrete() {
    return false;
  }
}
