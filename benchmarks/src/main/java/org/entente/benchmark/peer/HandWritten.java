package org.entente.benchmark.peer;

import static org.entente.benchmark.peer.ShapeModel.KEPT;
import static org.entente.benchmark.peer.ShapeModel.STEPS;

import java.util.Arrays;
import java.util.List;

/**
 * The model written by hand: {@link HandPath} keeps its samples, and mean, standard deviation and
 * percentiles are taken at the end, one column after the other on all threads.
 */
final class HandWritten {
  private HandWritten() {}

  static ShapeResult run(int trials, int threads, long seed) {
    double[][] columns = new double[KEPT * STEPS][trials];
    long[] futures = new long[ShapeModel.FUTURES];
    Workers.split(
        trials,
        threads,
        (worker, from, to) -> {
          long[] counts = simulate(new HandPath(seed + worker), columns, from, to);
          synchronized (futures) {
            Arrays.setAll(futures, i -> futures[i] + counts[i]);
          }
        });
    ShapeResult.Column[] results = new ShapeResult.Column[columns.length];
    Workers.each(columns.length, threads, i -> results[i] = describe(columns[i]));
    return new ShapeResult(ShapeResult.shares(futures), List.of(results));
  }

  private static long[] simulate(HandPath path, double[][] columns, int from, int to) {
    long[] counts = new long[ShapeModel.FUTURES];
    for (int trial = from; trial < to; trial++) {
      counts[path.trial(columns, trial)]++;
    }
    return counts;
  }

  /** Statistics of a sample, which is reordered. */
  static ShapeResult.Column describe(double[] values) {
    double shift = values[0];
    double sum = 0;
    double squares = 0;
    for (double value : values) {
      double d = value - shift;
      sum += d;
      squares += d * d;
    }
    int n = values.length;
    double sd = Math.sqrt((squares - sum * sum / n) / (n - 1));
    return new ShapeResult.Column(shift + sum / n, sd, percentiles(values));
  }

  /** Percentiles between neighbouring order statistics, at rank 1 + (n − 1) p. */
  private static double[] percentiles(double[] values) {
    double[] percentiles = new double[ShapeResult.PERCENTILES.length];
    int[] places = new int[2 * percentiles.length];
    for (int k = 0; k < percentiles.length; k++) {
      int below = (int) (rank(k, values.length));
      places[2 * k] = below;
      places[2 * k + 1] = Math.min(below + 1, values.length - 1);
    }
    Selection.select(values, places);
    for (int k = 0; k < percentiles.length; k++) {
      double low = values[places[2 * k]];
      double share = rank(k, values.length) - places[2 * k];
      percentiles[k] = low + share * (values[places[2 * k + 1]] - low);
    }
    return percentiles;
  }

  private static double rank(int k, int n) {
    return ShapeResult.PERCENTILES[k] / 100 * (n - 1);
  }
}
