package org.entente.analysis.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.engine.Engine;
import org.entente.result.Settings;

/**
 * Which mixtures of changes some trials are run in, and how the parts are made of their results:
 * each part is a sum of results with weights. Where several pairs of orders share their trials,
 * there is one row of parts for each.
 *
 * @param firstTrial the first trial, a multiple of a chunk
 * @param trials how many trials
 * @param size how many changes there are
 * @param rows how many rows of parts
 * @param weights for each mixture the weights of its result: part {@code i} of row {@code r} at
 *     {@code r * size + i}
 */
record Mixtures(long firstTrial, long trials, int size, int rows, Map<Long, double[]> weights) {
  /** A pair of orders has trials of its own only where these are so many, in whole chunks. */
  private static final long SHARE = 4L * Engine.CHUNK;

  /** Trials times mixtures. */
  long work() {
    return trials * weights.size();
  }

  /** The mixture of all changes. */
  long whole() {
    return (1L << size) - 1;
  }

  /** Every mixture, with the weights of the Shapley value. */
  static Mixtures all(Grouping grouping, Settings settings) {
    int size = grouping.changes().size();
    Map<Long, double[]> weights = new LinkedHashMap<>();
    for (long mixture = 0; mixture < 1L << size; mixture++) {
      double[] row = new double[size];
      int made = Long.bitCount(mixture);
      for (int i = 0; i < size; i++) {
        row[i] = (mixture >> i & 1) != 0 ? share(made - 1, size) : -share(made, size);
      }
      weights.put(mixture, row);
    }
    return new Mixtures(0, settings.trials(), size, 1, weights);
  }

  /** |S|! (n - |S| - 1)! / n! for |S| changes made before. */
  private static double share(int before, int size) {
    double share = 1.0 / size;
    for (int k = 1; k <= before; k++) {
      share *= (double) k / (size - k);
    }
    return share;
  }

  /**
   * Mixtures along some orders and their reverses. Where there are chunks of trials enough, every
   * pair of orders has trials of its own; else all pairs share all trials.
   *
   * @param pairs how many orders, not counting reverses
   * @return the mixtures; none if changes had to be put together for one of them to be sound
   */
  static List<Mixtures> sampled(Grouping grouping, Settings settings, int pairs) {
    int size = grouping.changes().size();
    List<int[]> orders = Orders.random(settings.seed(), size, pairs);
    for (int[] order : orders) {
      if (repair(grouping, order) || repair(grouping, Orders.reversed(order))) {
        return List.of();
      }
    }
    long shares = (settings.trials() + SHARE - 1) / SHARE;
    List<Mixtures> all = new ArrayList<>();
    if (shares < pairs) {
      all.add(of(0, settings.trials(), size, orders));
      return all;
    }
    for (int k = 0; k < pairs; k++) {
      long first = shares * k / pairs * SHARE;
      long end = Math.min(settings.trials(), shares * (k + 1) / pairs * SHARE);
      all.add(of(first, end - first, size, List.of(orders.get(k))));
    }
    return all;
  }

  private static boolean repair(Grouping grouping, int[] order) {
    long mixture = 0;
    for (int change : order) {
      mixture |= 1L << change;
      if (grouping.repair(mixture)) {
        return true;
      }
    }
    return false;
  }

  private static Mixtures of(long first, long trials, int size, List<int[]> orders) {
    Map<Long, double[]> weights = new LinkedHashMap<>();
    for (int row = 0; row < orders.size(); row++) {
      along(orders.get(row), row, orders.size(), weights);
      along(Orders.reversed(orders.get(row)), row, orders.size(), weights);
    }
    return new Mixtures(first, trials, size, orders.size(), weights);
  }

  private static void along(int[] order, int row, int rows, Map<Long, double[]> weights) {
    long mixture = 0;
    for (int change : order) {
      int place = row * order.length + change;
      weights.computeIfAbsent(mixture, key -> new double[rows * order.length])[place] -= HALF;
      mixture |= 1L << change;
      weights.computeIfAbsent(mixture, key -> new double[rows * order.length])[place] += HALF;
    }
  }

  /** The weight of an order beside its reverse. */
  private static final double HALF = 0.5;
}
