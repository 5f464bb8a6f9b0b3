package org.entente.analysis.trial;

import java.util.Arrays;

/** The trial with the least distance in each group; of several the first. */
final class Nearest {
  private final double[] distances;
  private final long[] numbers;

  Nearest(int groups) {
    distances = new double[groups];
    Arrays.fill(distances, Double.POSITIVE_INFINITY);
    numbers = new long[groups];
    Arrays.fill(numbers, Long.MAX_VALUE);
  }

  synchronized void offer(int group, double distance, long number) {
    boolean nearer = distance < distances[group];
    if (nearer || distance == distances[group] && number < numbers[group]) {
      distances[group] = distance;
      numbers[group] = number;
    }
  }

  long number(int group) {
    return numbers[group];
  }

  double distance(int group) {
    return distances[group];
  }
}
