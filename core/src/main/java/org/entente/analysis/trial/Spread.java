package org.entente.analysis.trial;

/** Mean and sum of squares of each state in each group. */
final class Spread {
  private final int states;
  final long[] counts;
  private final double[][] means;
  private final double[][] squares;

  Spread(int groups, int states) {
    this.states = states;
    this.counts = new long[groups];
    this.means = new double[groups][states];
    this.squares = new double[groups][states];
  }

  long count(int group) {
    return counts[group];
  }

  /** Adds the trials that come after those that are here. */
  void merge(Spread later) {
    for (int g = 0; g < counts.length; g++) {
      for (int j = 0; j < states; j++) {
        merge(g, j, later.counts[g], later.means[g][j], later.squares[g][j]);
      }
      counts[g] += later.counts[g];
    }
  }

  /**
   * Adds values of one state: Chan, Golub, LeVeque (1983), equations 2.1; the count is left to the
   * caller.
   */
  void merge(int group, int state, long n, double mean, double square) {
    if (n == 0) {
      return;
    }
    double before = counts[group];
    double share = n / (before + n);
    double difference = mean - means[group][state];
    means[group][state] += difference * share;
    squares[group][state] += square + difference * difference * before * share;
  }

  Centre centre() {
    double[][] weights = new double[counts.length][states];
    for (int g = 0; g < counts.length; g++) {
      for (int j = 0; j < states; j++) {
        double variance = squares[g][j] / counts[g];
        weights[g][j] = variance > 0 && 1 / variance < Double.MAX_VALUE ? 1 / variance : 0;
      }
    }
    return new Centre(means, weights);
  }
}
