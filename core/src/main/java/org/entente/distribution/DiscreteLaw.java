package org.entente.distribution;

import java.util.Arrays;

/**
 * Separate values with weights: numbers, options by index, or yes and no as 1 and 0. The quantile
 * is the first value at which the cumulated weight reaches u. A table of guides (H.-C. Chen, Y.
 * Asau, 1974) starts the search next to its end, so that a draw takes the same time for any number
 * of values.
 */
final class DiscreteLaw implements Law {
  private final double[] values;
  private final double[] cumulated;
  private final double[] remaining;
  private final int[] guides;

  private DiscreteLaw(double[] values, double[] cumulated, double[] remaining) {
    this.values = values;
    this.cumulated = cumulated;
    this.remaining = remaining;
    guides = guides();
  }

  /** Takes rising values and their probabilities, which sum to 1 up to rounding. */
  private static DiscreteLaw ofRising(double[] values, double[] probabilities) {
    int n = values.length;
    double[] cumulated = new double[n];
    double[] remaining = new double[n];
    double below = 0;
    double above = 0;
    for (int i = 0; i < n; i++) {
      below += probabilities[i];
      cumulated[i] = Math.min(1, below);
      remaining[n - 1 - i] = Math.min(1, above);
      above += probabilities[n - 1 - i];
    }
    // What rounding left out belongs to the last value that has any weight.
    for (int i = n - 1; i >= 0 && remaining[i] == 0; i--) {
      cumulated[i] = 1;
    }
    return new DiscreteLaw(values, cumulated, remaining);
  }

  private int[] guides() {
    int n = values.length;
    int[] first = new int[n];
    int at = 0;
    for (int i = 0; i < n; i++) {
      while (cumulated[at] < (double) i / n) {
        at++;
      }
      first[i] = at;
    }
    return first;
  }

  /**
   * Values in any order; equal ones count together.
   *
   * @param values finite numbers
   * @param weights probabilities, summing to 1
   */
  static DiscreteLaw of(double[] values, double[] weights) {
    Integer[] order = new Integer[values.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (i, j) -> Double.compare(values[i], values[j]));
    double[] sorted = new double[values.length];
    double[] sums = new double[values.length];
    int n = 0;
    for (int i : order) {
      if (n == 0 || values[i] != sorted[n - 1]) {
        sorted[n++] = values[i];
      }
      sums[n - 1] += weights[i];
    }
    return ofRising(Arrays.copyOf(sorted, n), Arrays.copyOf(sums, n));
  }

  /** Options by index, 0 to n - 1. */
  static DiscreteLaw ofOptions(double[] weights) {
    double[] indices = new double[weights.length];
    Arrays.setAll(indices, i -> i);
    return ofRising(indices, weights);
  }

  /** Yes (1) with a probability, no (0) without. */
  static DiscreteLaw ofYesNo(double probability) {
    return ofOptions(new double[] {1 - probability, probability});
  }

  /**
   * A count that has nearly all of its probability on a few values, from its own law.
   *
   * @param law a law on whole numbers
   * @param first lowest value to keep
   * @param last highest value to keep
   */
  static DiscreteLaw ofCounts(Law law, double first, double last) {
    int n = (int) (last - first) + 1;
    double[] values = new double[n];
    double[] cumulated = new double[n];
    double[] remaining = new double[n];
    for (int i = 0; i < n; i++) {
      values[i] = first + i;
      cumulated[i] = i == n - 1 ? 1 : law.cdf(first + i);
      remaining[i] = i == n - 1 ? 0 : law.survival(first + i);
    }
    return new DiscreteLaw(values, cumulated, remaining);
  }

  @Override
  public double quantile(double u) {
    int i = guides[(int) (u * guides.length)];
    while (cumulated[i] < u) {
      i++;
    }
    return values[i];
  }

  @Override
  public double upperQuantile(double q) {
    int i = guides[(int) ((1 - q) * (guides.length - 1))];
    while (i > 0 && remaining[i - 1] <= q) {
      i--;
    }
    while (remaining[i] > q) {
      i++;
    }
    return values[i];
  }

  @Override
  public double cdf(double x) {
    int i = last(x);
    return i < 0 ? 0 : cumulated[i];
  }

  @Override
  public double survival(double x) {
    int i = last(x);
    return i < 0 ? 1 : remaining[i];
  }

  /** Index of the last value that is at most x, -1 if there is none. */
  private int last(double x) {
    int i = Arrays.binarySearch(values, x + 0.0);
    return i >= 0 ? i : -i - 2;
  }

  @Override
  public double mean() {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += values[i] * weight(i);
    }
    return sum;
  }

  @Override
  public double sd() {
    double mean = mean();
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += (values[i] - mean) * (values[i] - mean) * weight(i);
    }
    return Math.sqrt(sum);
  }

  private double weight(int i) {
    return i == 0 ? cumulated[0] : cumulated[i] - cumulated[i - 1];
  }

  @Override
  public double low() {
    return quantile(Double.MIN_VALUE);
  }

  @Override
  public double high() {
    return upperQuantile(Double.MIN_VALUE);
  }

  @Override
  public boolean discrete() {
    return true;
  }

  /** The values from low to high, their weights in proportion. */
  Law truncated(double low, double high) {
    double mass = TruncatedLaw.mass(this, low, high);
    TruncatedLaw.requireMass(mass, low, high);
    int first = last(Math.nextDown(low)) + 1;
    int end = last(high) + 1;
    double[] weights = new double[end - first];
    for (int i = first; i < end; i++) {
      weights[i - first] = weight(i) / mass;
    }
    return ofRising(Arrays.copyOfRange(values, first, end), weights);
  }
}
