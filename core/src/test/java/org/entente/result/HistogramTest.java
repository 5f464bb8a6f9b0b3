package org.entente.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.entente.model.Distribution;
import org.entente.model.Outcome;
import org.entente.model.Parameter;
import org.entente.model.Scenario;
import org.entente.numeric.Numeric;
import org.junit.jupiter.api.Test;

class HistogramTest {
  private static NumberSummary outcome(Distribution distribution, String formula, long trials) {
    Scenario scenario =
        Scenario.of("One number")
            .parameter("x", Parameter.of(distribution))
            .outcome("y", Outcome.of(formula));
    return (NumberSummary) Simulation.of(scenario).trials(trials).run().outcome("y").summary();
  }

  @Test
  void theBinsAreSideBySideAndHoldEverything() {
    NumberSummary number = outcome(Distribution.normal(3, 2), "x", 20_000);
    List<Histogram.Bin> bins = Histogram.of(number, 30).bins();
    assertThat(bins).hasSizeBetween(10, 33);
    double sum = 0;
    for (int i = 0; i < bins.size(); i++) {
      sum += bins.get(i).share().value();
      if (i > 0) {
        assertThat(bins.get(i).from()).isEqualTo(bins.get(i - 1).to());
      }
    }
    assertThat(sum).isCloseTo(1, within(1e-12));
    assertThat(bins.get(0).from()).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(bins.get(bins.size() - 1).to()).isEqualTo(Double.POSITIVE_INFINITY);
  }

  /** Every bin within 5 standard errors: a false alarm in 60,000 runs, and the seed is fixed. */
  @Test
  void theSharesAreThoseOfTheDistribution() {
    NumberSummary number = outcome(Distribution.normal(0, 1), "x", 100_000);
    for (Histogram.Bin bin : Histogram.of(number, 30).bins()) {
      double exact = Numeric.normalCdf(bin.to()) - Numeric.normalCdf(bin.from());
      double error = Math.sqrt(exact * (1 - exact) / 100_000);
      assertThat(bin.share().value()).isCloseTo(exact, within(5 * error));
    }
  }

  @Test
  void whatCountsSomethingHasBinsAroundWholeNumbers() {
    NumberSummary number = outcome(Distribution.uniform(0, 6), "floor(x)", 6_000);
    List<Histogram.Bin> bins = Histogram.of(number, 30).bins();
    assertThat(bins).hasSize(6);
    assertThat(bins.get(0).from()).isEqualTo(-0.5);
    for (Histogram.Bin bin : bins) {
      assertThat(bin.share().value()).isCloseTo(1.0 / 6, within(5 * 0.0048));
    }
  }

  @Test
  void aConstantHasOneBin() {
    NumberSummary number = outcome(Distribution.normal(0, 1), "7 + 0 * x", 100);
    assertThat(Histogram.of(number, 30).bins()).hasSize(1);
    assertThat(Histogram.of(number, 30).bins().get(0).share().value()).isEqualTo(1);
  }

  @Test
  void aShareOfARangeCountsItsLowerEndAndNotItsUpper() {
    NumberSummary number = outcome(Distribution.uniform(0, 6), "floor(x)", 600);
    double two = number.share(2, 3).value();
    assertThat(number.share(2, 2).value()).isZero();
    assertThat(number.share(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY).value()).isOne();
    assertThat(number.share(2, 2.5).value()).isEqualTo(two);
    assertThat(number.share(1.5, 2).value()).isZero();
  }
}
