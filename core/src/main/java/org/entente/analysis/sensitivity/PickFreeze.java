package org.entente.analysis.sensitivity;

/**
 * Sums from which the indices of one group and one target are estimated, trial by trial.
 *
 * <p>With f(A) and f(B) the target under two unrelated sets of draws, and f(A_B) that under A with
 * the group's draws taken from B, all less about their mean:
 *
 * <pre>
 * V     = mean of (f(A)² + f(B)²) / 2  −  (mean of (f(A) + f(B)) / 2)²
 * first = mean of f(B) (f(A_B) − f(A)) / V       A. Saltelli et al. 2010, table 2, (b)
 *      or 1 − mean of (f(B) − f(A_B))² / 2 / V   M. J. W. Jansen 1999; Saltelli 2010, table 2, (c)
 * total = mean of (f(A) − f(A_B))² / 2 / V       Jansen 1999; Saltelli 2010, table 2, (f)
 * </pre>
 *
 * <p>Of the two ways to the first-order index, the first is the surer one where the index is small,
 * the second where it is large: the one with the smaller standard error is taken.
 *
 * <p>All are quotients of means, so their standard errors are those of the linear part (the delta
 * method), for which the sums of products are kept. Trials are added in their order, which makes
 * the bits independent of who computed them.
 *
 * <p>References: A. Saltelli, P. Annoni, I. Azzini, F. Campolongo, M. Ratto, S. Tarantola, 2010,
 * "Variance based sensitivity analysis of model output", Computer Physics Communications 181; M. J.
 * W. Jansen, 1999, "Analysis of variance designs for model output", CPC 117.
 */
final class PickFreeze {
  private static final int U = 0;
  private static final int W = 1;
  private static final int Q = 2;
  private static final int M = 3;
  private static final int J = 4;
  private static final int SIZE = 5;

  /** Which means an index adds up, before it is divided by the variance. */
  private static final double[] SALTELLI = {1, 0, 0, 0, 0};

  private static final double[] JANSEN = {0, 0, 0, 0, -1};
  private static final double[] TOTAL = {0, 1, 0, 0, 0};

  private final double[] sums = new double[SIZE];
  private final double[][] products = new double[SIZE][SIZE];
  private long n;

  /** Adds trials, whose values are taken less a number near their mean. */
  void add(double[] a, double[] b, double[] frozen, int trials, double center) {
    double[] x = new double[SIZE];
    for (int i = 0; i < trials; i++) {
      double fa = a[i] - center;
      double fb = b[i] - center;
      double fc = frozen[i] - center;
      double step = fc - fa;
      x[U] = fb * step;
      x[W] = step * step / 2;
      x[Q] = (fa * fa + fb * fb) / 2;
      x[M] = (fa + fb) / 2;
      x[J] = (fb - fc) * (fb - fc) / 2;
      for (int j = 0; j < SIZE; j++) {
        sums[j] += x[j];
        for (int k = j; k < SIZE; k++) {
          products[j][k] += x[j] * x[k];
        }
      }
    }
    n += trials;
  }

  private double mean(int j) {
    return sums[j] / n;
  }

  /** The target's variance. */
  double variance() {
    return Math.max(0, mean(Q) - mean(M) * mean(M));
  }

  /** The mean of the values less the number near it. */
  double shift() {
    return mean(M);
  }

  Index firstOrder(double z) {
    return isLarge() ? index(JANSEN, 1, z) : index(SALTELLI, 0, z);
  }

  /** Whether the way for large indices is surer. */
  private boolean isLarge() {
    return index(JANSEN, 1, 0).standardError() < index(SALTELLI, 0, 0).standardError();
  }

  Index total(double z) {
    return index(TOTAL, 0, z);
  }

  /** Total less first-order. */
  Index together(double z) {
    double[] first = isLarge() ? JANSEN : SALTELLI;
    double[] weights = new double[SIZE];
    for (int j = 0; j < SIZE; j++) {
      weights[j] = TOTAL[j] - first[j];
    }
    return index(weights, isLarge() ? -1 : 0, z);
  }

  /** The index that is a number and, over the variance, so much of each mean. */
  private Index index(double[] weights, double constant, double z) {
    double variance = variance();
    double quotient = 0;
    double[] slope = new double[SIZE];
    for (int j = 0; j < SIZE; j++) {
      quotient += weights[j] * mean(j) / variance;
      slope[j] = weights[j] / variance;
    }
    slope[Q] -= quotient / variance;
    slope[M] += 2 * quotient * mean(M) / variance;
    double square = 0;
    for (int j = 0; j < SIZE; j++) {
      for (int k = 0; k < SIZE; k++) {
        double product = j <= k ? products[j][k] : products[k][j];
        square += slope[j] * slope[k] * (product / n - mean(j) * mean(k));
      }
    }
    double value = constant + quotient;
    double se = Math.sqrt(Math.max(0, square) / n);
    return Index.share(value, se, value > z * se);
  }
}
