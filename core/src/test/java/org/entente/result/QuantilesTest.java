package org.entente.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantilesTest {
  private static Quantiles of(double... values) {
    NumberTotal total = new NumberTotal();
    NumberCounter counter = total.newCounter(new NumberCounter.Scratch());
    counter.add(values, values.length);
    total.absorb(List.of(counter));
    return total.quantiles(new IntervalRanks());
  }

  /** R 4: {@code quantile(1:10, c(0.05, 0.25, 0.5, 0.75, 0.95))}, type 7 by default. */
  @ParameterizedTest
  @CsvSource({"0, 1", "0.05, 1.45", "0.25, 3.25", "0.5, 5.5", "0.75, 7.75", "0.95, 9.55", "1, 10"})
  void theFirstTenNumbersHaveTheQuantilesThatRGives(double p, double expected) {
    assertThat(of(7, 3, 10, 1, 5, 2, 8, 4, 9, 6).at(p).value()).isCloseTo(expected, within(1e-14));
  }

  /** NumPy's manual: {@code np.percentile([[10, 7, 4], [3, 2, 1]], 50)} gives 3.5. */
  @Test
  void theMedianOfNumPysManualIsFound() {
    assertThat(of(10, 7, 4, 3, 2, 1).at(0.5).value()).isEqualTo(3.5);
  }

  @Property
  void everyQuantileIsTheLibrarysOfTypeSeven(
      @ForAll @Size(min = 1, max = 50) double[] values,
      @ForAll @IntRange(min = 1, max = 1000) int thousandths) {
    double p = thousandths / 1000.0;
    double expected =
        new Percentile().withEstimationType(EstimationType.R_7).evaluate(values, 100 * p);

    double largest = DoubleStream.of(values).map(Math::abs).max().orElseThrow();
    assertThat(of(values).at(p).value()).isCloseTo(expected, within(1e-11 * largest));
  }

  @Property
  void quantilesRiseWithTheShare(
      @ForAll @Size(min = 1, max = 50) double[] values,
      @ForAll @DoubleRange(min = 0, max = 1) double a,
      @ForAll @DoubleRange(min = 0, max = 1) double b) {
    Quantiles quantiles = of(values);

    assertThat(quantiles.at(Math.min(a, b)).value())
        .isLessThanOrEqualTo(quantiles.at(Math.max(a, b)).value());
  }

  @Test
  void aSampleTooSmallForAnIntervalSaysSo() {
    Quantile median = of(1, 2, 3, 4, 5).at(0.5);

    assertThat(median.value()).isEqualTo(3);
    assertThat(median.low()).isEmpty();
    assertThat(median.high()).isEmpty();
    assertThat(median).hasToString("3.0000 (? to ?)");
  }

  @Test
  void theIntervalsEndsAreValuesOfTheSample() {
    Quantile median = of(10, 20, 30, 40, 50, 60, 70, 80, 90, 100).at(0.5);

    assertThat(median.low()).hasValue(20);
    assertThat(median.high()).hasValue(90);
    assertThat(median.exact()).isTrue();
  }

  /**
   * For a continuous distribution the coverage follows from the binomial exactly; 2,000 seeds may
   * miss it by 4.9 standard errors once in a million.
   */
  @ParameterizedTest
  @CsvSource({"200, 0.95", "100, 0.5", "1000, 0.05"})
  void theIntervalCoversTheTruthAsOftenAsTheBinomialSays(int n, double p) {
    OrderStatistics ranks = OrderStatistics.of(n, p);
    BinomialDistribution binomial = BinomialDistribution.of(n, p);
    double expected = binomial.probability((int) ranks.low() - 1, (int) ranks.high() - 1);
    double truth = -Math.log1p(-p);
    int seeds = 2_000;
    int covered = 0;
    for (int seed = 0; seed < seeds; seed++) {
      Random random = new Random(seed);
      double[] sample = random.doubles(n).map(u -> -Math.log1p(-u)).toArray();
      Quantile quantile = of(sample).at(p);
      boolean above = quantile.low().orElseThrow() <= truth;
      covered += above && truth < quantile.high().orElseThrow() ? 1 : 0;
    }
    double error = Math.sqrt(expected * (1 - expected) / seeds);

    assertThat(expected).isBetween(0.95, 0.975);
    assertThat((double) covered / seeds).isCloseTo(expected, within(4.9 * error));
  }
}
