package org.entente.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SelectionTest {
  private static final int[] SIZES = {1, 2, 3, 64, 65, 66, 67, 100, 1000, 5001};

  /** Every shape of sample, at every size, for ranks at either end, in the middle, and all. */
  private static void requireOrder(IntToDoubleFunction shape) {
    for (int n : SIZES) {
      double[] values = IntStream.range(0, n).mapToDouble(shape).toArray();
      double[] expected = values.clone();
      Arrays.sort(expected);
      int[][] wanted = {{0, 0}, {n - 1, n - 1}, {0, n - 1}, {n / 2, n / 2}, {n / 3, 2 * n / 3}};
      for (int[] ranks : wanted) {
        double[] found = values.clone();
        Selection.sort(found, ranks[0], ranks[1]);
        assertThat(Arrays.copyOfRange(found, ranks[0], ranks[1] + 1))
            .as("%s of %s", Arrays.toString(ranks), n)
            .isEqualTo(Arrays.copyOfRange(expected, ranks[0], ranks[1] + 1));
        Arrays.sort(found);
        assertThat(found).isEqualTo(expected);
      }
    }
  }

  @Test
  void theRanksAskedForAreWhereASortWouldPutThem() {
    Random random = new Random(1);
    requireOrder(i -> random.nextGaussian());
  }

  @Test
  void valuesThatAreOftenTheSameAreInOrder() {
    Random random = new Random(2);
    requireOrder(i -> random.nextInt(3));
    requireOrder(i -> 7);
  }

  @Test
  void valuesThatAreInSomeOrderAlreadyAreInOrder() {
    requireOrder(i -> i);
    requireOrder(i -> -i);
    requireOrder(i -> Math.min(i, 2000 - i));
  }

  @Test
  void valuesLaidOutAgainstItAreInOrder() {
    // The pivot is next to the least each time, so that each parting takes off a few only.
    requireOrder(i -> i % 2 == 0 ? i : 10_000 - i);
  }
}
