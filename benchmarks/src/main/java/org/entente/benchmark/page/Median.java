package org.entente.benchmark.page;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The median of repeated measurements with a 95 % interval by the percentile bootstrap (Efron
 * 1979): the median of as many values drawn with replacement, 2000 times. With fewer than six
 * repetitions the interval reaches from the least to the greatest value or nearly so.
 */
final class Median {
  private static final int RESAMPLES = 2000;

  private Median() {}

  static Figure of(List<Double> values) {
    double[] sample = values.stream().mapToDouble(Double::doubleValue).toArray();
    SplittableRandom random = new SplittableRandom(1);
    double[] medians = new double[RESAMPLES];
    double[] drawn = new double[sample.length];
    for (int i = 0; i < RESAMPLES; i++) {
      Arrays.setAll(drawn, k -> sample[random.nextInt(sample.length)]);
      medians[i] = median(drawn);
    }
    Arrays.sort(medians);
    return new Figure(
        median(sample), medians[RESAMPLES / 40], medians[RESAMPLES - 1 - RESAMPLES / 40]);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    return (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
  }
}
