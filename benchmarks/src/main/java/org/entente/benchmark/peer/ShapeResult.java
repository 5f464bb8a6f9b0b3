package org.entente.benchmark.peer;

import static org.entente.benchmark.peer.ShapeModel.KEPT;
import static org.entente.benchmark.peer.ShapeModel.STEPS;

import java.util.List;
import java.util.Locale;

/**
 * What each program finds out about {@link ShapeModel}.
 *
 * @param shares share of each future
 * @param columns statistics of each kept factor at the end of each step: factor <i>i</i> at step
 *     <i>s</i>, counted from 0, is at {@code i * STEPS + s}
 */
public record ShapeResult(double[] shares, List<Column> columns) {
  /** The percentiles wanted, in percent. */
  static final double[] PERCENTILES = {5, 25, 50, 75, 95};

  /**
   * Statistics of a factor in a year.
   *
   * @param mean mean
   * @param sd standard deviation
   * @param percentiles the values of {@link #PERCENTILES}
   */
  public record Column(double mean, double sd, double[] percentiles) {}

  static double[] shares(long[] futures) {
    long trials = 0;
    for (long count : futures) {
      trials += count;
    }
    double[] shares = new double[futures.length];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = (double) futures[i] / trials;
    }
    return shares;
  }

  /** All numbers as text, as a program would print them. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (double share : shares) {
      text.append(String.format(Locale.ROOT, "%.5f ", share));
    }
    for (int i = 0; i < KEPT; i++) {
      for (int step = 0; step < STEPS; step++) {
        Column column = columns.get(i * STEPS + step);
        text.append('\n').append("level").append(i).append(' ').append(2025 + step);
        text.append(' ').append(column.mean()).append(' ').append(column.sd());
        for (double percentile : column.percentiles()) {
          text.append(' ').append(percentile);
        }
      }
    }
    return text.toString();
  }
}
