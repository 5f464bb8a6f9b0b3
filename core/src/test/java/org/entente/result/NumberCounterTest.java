package org.entente.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The quick loop over slots counts and keeps what finding each value's cell would. */
class NumberCounterTest {
  private static final int PILOT = 4096;

  private enum Numbers {
    BELL,
    LONG_TAILED,
    HALF_ZERO,
    WHOLE,
    ALL_THE_SAME;

    DoubleSupplier from(Random random) {
      return switch (this) {
        case BELL -> random::nextGaussian;
        case LONG_TAILED -> () -> Math.exp(2 * random.nextGaussian());
        case HALF_ZERO -> () -> Math.max(0, random.nextGaussian());
        case WHOLE -> () -> random.nextInt(5);
        case ALL_THE_SAME -> () -> 7;
      };
    }
  }

  @ParameterizedTest
  @EnumSource
  void valuesAreCountedAndKeptAsOneByOne(Numbers numbers) {
    DoubleSupplier next = numbers.from(new Random(3));
    double[] pilot = draw(next, PILOT);
    Arrays.sort(pilot);
    Cells cells = Cells.of(new Pilot(pilot, new double[] {0.4, 0.6}), PILOT / 2);
    byte[] keep = new byte[cells.size()];
    for (int cell = 0; cell < keep.length; cell += 3) {
      keep[cell] = 1;
    }
    NumberCounter counter = new NumberCounter(cells, keep, new NumberCounter.Scratch());
    long[] counts = new long[cells.size()];
    DoubleStream.Builder kept = DoubleStream.builder();
    List<double[]> columns = new ArrayList<>();
    // Columns shorter and longer than a block, and more of one value than a slot's short count
    // holds.
    for (int n : new int[] {1, 700, 1024, 5000, 0, 3}) {
      columns.add(draw(next, n));
    }
    columns.add(draw(() -> pilot[PILOT / 2], 40_000));
    for (double[] column : columns) {
      counter.add(column, column.length);
      for (double value : column) {
        int cell = cells.find(value);
        counts[cell]++;
        if (keep[cell] == 1) {
          kept.add(value);
        }
      }
    }

    assertThat(counter.counts()).isEqualTo(counts);
    assertThat(DoubleStream.of(all(counter.kept())).sorted())
        .containsExactlyElementsOf(kept.build().sorted().boxed().toList());
  }

  private static double[] all(Kept kept) {
    return kept.first(kept.size());
  }

  private static double[] draw(DoubleSupplier next, int n) {
    return DoubleStream.generate(next).limit(n).toArray();
  }

  @ParameterizedTest
  @EnumSource
  void theSmallestAndTheLargestAreKnown(Numbers numbers) {
    DoubleSupplier next = numbers.from(new Random(4));
    double[] values = draw(next, 20_000);
    NumberTotal total = new NumberTotal();
    count(total, Arrays.copyOf(values, PILOT));
    total.setUpCells(new Windows(new double[] {0.5}, values.length), PILOT);
    count(total, Arrays.copyOfRange(values, PILOT, values.length));

    NumberTotal.Range range = total.quantiles(Ranks.UNKNOWN).range();

    assertThat(range.min()).isEqualTo(DoubleStream.of(values).min().orElseThrow());
    assertThat(range.max()).isEqualTo(DoubleStream.of(values).max().orElseThrow());
  }

  private static void count(NumberTotal total, double[] values) {
    NumberCounter counter = total.newCounter(new NumberCounter.Scratch());
    counter.add(values, values.length);
    total.absorb(List.of(counter));
  }
}
