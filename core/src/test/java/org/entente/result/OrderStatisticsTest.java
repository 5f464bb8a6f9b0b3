package org.entente.result;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderStatisticsTest {
  /** Conover 1999, table A3 with 2.5 % to either side; 0 and n + 1 stand for no limit. */
  @ParameterizedTest
  @CsvSource({"5, 0, 6", "6, 1, 6", "10, 2, 9", "20, 6, 15", "30, 10, 21", "100, 40, 61"})
  void aMediansIntervalHasTheRanksOfTheSignTest(long n, long low, long high) {
    assertThat(OrderStatistics.of(n, 0.5)).isEqualTo(new OrderStatistics(low, high));
  }

  @Property
  void eachSideMissesWithAtMostTwoAndAHalfPercentAndNotNeedlesslyLess(
      @ForAll @LongRange(min = 1, max = 20_000) long n,
      @ForAll @IntRange(min = 1, max = 999) int thousandths) {
    double p = thousandths / 1000.0;
    OrderStatistics ranks = OrderStatistics.of(n, p);
    BinomialDistribution binomial = BinomialDistribution.of((int) n, p);
    double blur = 1e-9; // of the library's incomplete beta function

    int low = (int) ranks.low();
    assertThat(binomial.cumulativeProbability(low - 1)).isLessThanOrEqualTo(0.025 + blur);
    assertThat(binomial.cumulativeProbability(low)).isGreaterThan(0.025 - blur);
    int high = (int) ranks.high();
    assertThat(binomial.cumulativeProbability(high - 1)).isGreaterThanOrEqualTo(0.975 - blur);
    assertThat(binomial.cumulativeProbability(high - 2)).isLessThan(0.975 + blur);
  }

  @Test
  void theLimitForLargeSamplesIsAtMostThreeRanksWider() {
    long n = 1L << 24;
    for (double p : new double[] {0.001, 0.05, 0.25, 0.5, 0.95}) {
      OrderStatistics exact = OrderStatistics.of(n, p);
      OrderStatistics limit = OrderStatistics.of(n + 1, p);
      assertThat(exact.low() - limit.low()).isBetween(0L, 3L);
      assertThat(limit.high() - exact.high()).isBetween(0L, 3L);
    }
  }

  @Test
  void theLeastAndTheGreatestValueBoundTheEndsFromOneSideOnly() {
    assertThat(OrderStatistics.of(7, 0)).isEqualTo(new OrderStatistics(0, 1));
    assertThat(OrderStatistics.of(7, 1)).isEqualTo(new OrderStatistics(7, 8));
  }

  @Test
  void aTrillionTrialsTakeNoTime() {
    OrderStatistics ranks = OrderStatistics.of(1_000_000_000_000L, 0.5);

    assertThat(ranks.low()).isBetween(499_999_020_015L, 499_999_020_020L);
    assertThat(ranks.high()).isBetween(500_000_979_982L, 500_000_979_986L);
  }
}
