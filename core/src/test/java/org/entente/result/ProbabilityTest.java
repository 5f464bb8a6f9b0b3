package org.entente.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProbabilityTest {
  /** Newcombe 1998, Statistics in Medicine 17:857-872, table I, method 3. */
  @ParameterizedTest
  @CsvSource({
    "81, 263, 0.2553, 0.3662",
    "15, 148, 0.0624, 0.1605",
    "0, 20, 0.0000, 0.1611",
    "1, 29, 0.0061, 0.1718"
  })
  void theIntervalIsThatOfThePublishedExamples(long count, long n, double low, double high) {
    Probability probability = Probability.of(count, n);

    assertThat(probability.low()).isCloseTo(low, within(0.00005));
    assertThat(probability.high()).isCloseTo(high, within(0.00005));
  }

  @Test
  void theStandardErrorIsThatOfAShare() {
    assertThat(Probability.of(25, 100).standardError())
        .isCloseTo(Math.sqrt(0.25 * 0.75 / 100), within(1e-16));
  }

  @Property
  void theIntervalHoldsTheValueAndStaysWithinZeroAndOne(
      @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long n,
      @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long some) {
    Probability probability = Probability.of(some % (n + 1), n);

    assertThat(probability.low()).isBetween(0.0, probability.value());
    assertThat(probability.high()).isBetween(probability.value(), 1.0);
  }

  @Test
  void withoutOneCaseTheIntervalStillReachesUp() {
    Probability none = Probability.of(0, 100_000);

    assertThat(none.low()).isZero();
    assertThat(none.high()).isBetween(3.8e-5, 3.9e-5);
    assertThat(Probability.of(100_000, 100_000).high()).isEqualTo(1);
  }

  /**
   * The coverage follows from the binomial exactly; 2,000 seeds may miss it by 4.9 standard errors
   * once in a million.
   */
  @ParameterizedTest
  @CsvSource({"100, 0.3", "50, 0.05", "1000, 0.9"})
  void theIntervalCoversTheTruthAsOftenAsTheBinomialSays(int n, double p) {
    BinomialDistribution binomial = BinomialDistribution.of(n, p);
    double expected = 0;
    for (int k = 0; k <= n; k++) {
      expected += covers(Probability.of(k, n), p) ? binomial.probability(k) : 0;
    }
    int seeds = 2_000;
    int covered = 0;
    for (int seed = 0; seed < seeds; seed++) {
      long count = new Random(seed).doubles(n).filter(u -> u < p).count();
      covered += covers(Probability.of(count, n), p) ? 1 : 0;
    }
    double error = Math.sqrt(expected * (1 - expected) / seeds);

    assertThat(expected).isCloseTo(0.95, within(0.02));
    assertThat((double) covered / seeds).isCloseTo(expected, within(4.9 * error));
  }

  private static boolean covers(Probability probability, double truth) {
    return probability.low() <= truth && truth <= probability.high();
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "-1, 5", "6, 5"})
  void anImpossibleCountIsRefusedWithItsValue(long count, long trials) {
    assertThatThrownBy(() -> Probability.of(count, trials))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("found " + count + " of " + trials);
  }

  @Test
  void itReadsInPercentWithItsInterval() {
    assertThat(Probability.of(81, 263)).hasToString("30.80 % (25.53 % to 36.62 %)");
  }
}
