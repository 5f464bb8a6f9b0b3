package org.entente.result;

/**
 * Count, mean and sum of squared deviations of several outputs, side by side in one array: output
 * <i>k</i> has its count at {@code 3k}, its mean at {@code 3k + 1} and the sum of squared
 * deviations from the mean (M2) at {@code 3k + 2}.
 *
 * <p>A column is summed twice, first for its mean and then for its squared deviations, in four
 * partial sums whatever its length; both passes subtract the column's first value, so a constant
 * has a spread of exactly 0. Two summaries merge by Chan, Golub &amp; LeVeque (1983), "Algorithms
 * for computing the sample variance", eq. 2.1. The result depends on the columns and on the order
 * of merging alone, never on who did it.
 */
final class Moments {
  /** Numbers kept for each output. */
  static final int WIDTH = 3;

  private Moments() {}

  /** Adds {@code values[0..n)} to the moments that begin at {@code at}. */
  static void add(double[] into, int at, double[] values, int n) {
    if (n == 0) {
      return;
    }
    double first = values[0];
    double shift = sum(values, n, first) / n;
    merge(into, at, n, first + shift, squares(values, n, first, shift));
  }

  /** Merges all outputs of {@code from} into those of {@code into}. */
  static void mergeAll(double[] into, double[] from) {
    for (int at = 0; at < into.length; at += WIDTH) {
      merge(into, at, from[at], from[at + 1], from[at + 2]);
    }
  }

  private static void merge(double[] into, int at, double count, double mean, double m2) {
    if (count == 0) {
      return;
    }
    double before = into[at];
    double all = before + count;
    double delta = mean - into[at + 1];
    into[at] = all;
    into[at + 1] = before == 0 ? mean : into[at + 1] + delta * (count / all);
    into[at + 2] = before == 0 ? m2 : into[at + 2] + m2 + delta * delta * (before * (count / all));
  }

  private static double sum(double[] values, int n, double first) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int i = 0;
    for (; i + 3 < n; i += 4) {
      a += values[i] - first;
      b += values[i + 1] - first;
      c += values[i + 2] - first;
      d += values[i + 3] - first;
    }
    for (; i < n; i++) {
      a += values[i] - first;
    }
    return (a + b) + (c + d);
  }

  private static double squares(double[] values, int n, double first, double shift) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int i = 0;
    for (; i + 3 < n; i += 4) {
      a += square(values[i] - first - shift);
      b += square(values[i + 1] - first - shift);
      c += square(values[i + 2] - first - shift);
      d += square(values[i + 3] - first - shift);
    }
    for (; i < n; i++) {
      a += square(values[i] - first - shift);
    }
    return (a + b) + (c + d);
  }

  private static double square(double x) {
    return x * x;
  }
}
