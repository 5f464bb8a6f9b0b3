package org.entente.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MomentsTest {
  private static double[] of(double... values) {
    double[] moments = new double[Moments.WIDTH];
    Moments.add(moments, 0, values, values.length);
    return moments;
  }

  @Property(tries = 50)
  void theFirstWholeNumbersHaveTheirClosedForm(@ForAll @IntRange(min = 1, max = 3000) int n) {
    double[] moments = of(IntStream.rangeClosed(1, n).asDoubleStream().toArray());

    assertThat(moments[0]).isEqualTo(n);
    assertThat(moments[1]).isEqualTo((n + 1) / 2.0);
    double squares = (double) n * n * n / 12 - n / 12.0;
    assertThat(moments[2]).isCloseTo(squares, within(1e-12 * squares));
  }

  @Property(tries = 50)
  void aConstantHasItsOwnMeanAndNoSpreadAtAll(
      @ForAll double value, @ForAll @IntRange(min = 1, max = 100) int n) {
    double[] column = new double[n];
    java.util.Arrays.fill(column, value / 1e10);
    double[] moments = of(column);
    Moments.mergeAll(moments, of(column));
    Moments.mergeAll(moments, of(column));

    assertThat(moments).containsExactly(3 * n, value / 1e10, 0);
  }

  @Test
  void aLargeOffsetDoesNotDrownTheSpread() {
    double[] moments = of(1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16);

    assertThat(moments).containsExactly(4, 1e9 + 10, 90);
  }

  @Test
  void mergingIsAddingTheColumnsOneAfterTheOther() {
    double[] merged = of(1, 2, 3);
    Moments.mergeAll(merged, of(10, 20));

    assertThat(merged[0]).isEqualTo(5);
    assertThat(merged[1]).isCloseTo(7.2, within(1e-15));
    assertThat(merged[2]).isCloseTo(254.8, within(1e-12));
  }

  @Test
  void mergingNothingChangesNothing() {
    double[] moments = of(1, 2, 4);
    double[] before = moments.clone();
    Moments.mergeAll(moments, new double[Moments.WIDTH]);

    assertThat(moments).containsExactly(before);
  }
}
