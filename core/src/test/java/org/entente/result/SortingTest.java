package org.entente.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sorting gives what the library's sort gives. */
class SortingTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 10, 100, 4096, 20_000})
  void agreesWithTheLibrary(int size) {
    SplittableRandom random = new SplittableRandom(size);
    double[] values = random.doubles(size, -1, 1).map(x -> x * Math.exp(300 * x)).toArray();
    for (int i = 0; i < size; i += 7) {
      values[i] = i % 2 == 0 ? 0.0 : -0.0;
    }
    double[] expected = values.clone();
    Arrays.sort(expected);
    Sorting.sort(values);
    assertThat(Arrays.equals(values, expected)).isTrue();
  }
}
