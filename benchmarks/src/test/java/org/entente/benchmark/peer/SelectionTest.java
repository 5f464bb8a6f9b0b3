package org.entente.benchmark.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SelectionTest {
  private static final double[] SHARES = {0, 0.05, 0.05, 0.25, 0.5, 0.75, 0.95, 1};

  @Test
  void aSelectedValueIsThatOfTheSortedArray() {
    SplittableRandom random = new SplittableRandom(1);
    for (int size = 1; size < 400; size++) {
      double[] values = random.doubles(size, -9, 9).toArray();
      checkAgainstSorting(values);
    }
  }

  @Test
  void manyEqualValuesAreSelectedFrom() {
    double[] values = new double[100_000];
    Arrays.setAll(values, i -> i % 3);
    checkAgainstSorting(values);
  }

  private static void checkAgainstSorting(double[] values) {
    int[] places = Arrays.stream(SHARES).mapToInt(p -> (int) (p * (values.length - 1))).toArray();
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    Selection.select(values, places);
    for (int place : places) {
      assertThat(values[place]).isEqualTo(sorted[place]);
    }
  }
}
