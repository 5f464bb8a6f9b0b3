package org.entente.analysis.trial;

import java.util.Arrays;
import org.entente.result.Probability;
import org.entente.result.Settings;

/** How many trials there are in each group, and of them that with the least distance. */
final class Nearest {
  private final double[] distances;
  private final long[] numbers;

  private final long[][] counts;
  private final long size;

  Nearest(int groups, Settings settings) {
    int replications = settings.sampling().replications();
    counts = new long[groups][replications];
    size = settings.trials() / replications;
    distances = new double[groups];
    Arrays.fill(distances, Double.POSITIVE_INFINITY);
    numbers = new long[groups];
    Arrays.fill(numbers, Long.MAX_VALUE);
  }

  /** Takes a trial; of several with the least distance the first is kept. */
  synchronized void offer(int group, double distance, long number) {
    counts[group][(int) (number / size)]++;
    boolean nearer = distance < distances[group];
    if (nearer || distance == distances[group] && number < numbers[group]) {
      distances[group] = distance;
      numbers[group] = number;
    }
  }

  /** How likely the group is, with the error that suits the sampling plan. */
  Probability probability(int group) {
    long[] counted = counts[group];
    return counted.length == 1
        ? Probability.of(counted[0], size)
        : Probability.ofReplications(counted, size);
  }

  long number(int group) {
    return numbers[group];
  }

  double distance(int group) {
    return distances[group];
  }
}
