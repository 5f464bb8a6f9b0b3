package org.entente.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.entente.model.Distribution;
import org.entente.model.Outcome;
import org.entente.model.Parameter;
import org.entente.model.Scenario;
import org.junit.jupiter.api.Test;

/**
 * What stopping does to the stated intervals, over 1,000 seeds of models for which stopping is
 * hard: a rare event, and the mean and a high quantile of a skewed number, whose estimated spread
 * hangs on the same chance as the estimate. Runs stop at the second to fifth look.
 *
 * <p>An interval that holds the truth with 95 % does so in 950 of 1,000 seeds with a standard error
 * of 6.9: fewer than 920 or more than 980 happen once in 100,000 such counts.
 */
class StopCoverageTest {
  private static final int SEEDS = 1000;
  private static final double SIGMA = 1.2;
  private static final double MEAN = Math.exp(SIGMA * SIGMA / 2);
  private static final double P95 =
      Math.exp(SIGMA * NormalDistribution.of(0, 1).inverseCumulativeProbability(0.95));

  private static final Scenario SKEWED =
      Scenario.of("skewed")
          .parameter("x", Parameter.of(Distribution.normal(0, SIGMA)))
          .outcome("skewed", Outcome.of("exp(x)"));

  private static final Scenario RARE =
      Scenario.of("rare")
          .parameter("u", Parameter.of(Distribution.uniform(0, 1)))
          .outcome("rare", Outcome.of("u < 0.001"));

  private final Set<Long> stops = new TreeSet<>();
  private int held;
  private double sum;

  private void look(Simulation run, double value, double truth, double low, double high) {
    held += low <= truth && truth <= high ? 1 : 0;
    stops.add(run.settings().trials());
    sum += value / truth - 1;
    assertThat(run.attained()).allMatch(Attained::met);
  }

  private static Simulation run(Scenario scenario, Precision target, int seed) {
    return Simulation.of(scenario)
        .trials(1_000_000)
        .threads(1)
        .seed(seed)
        .quantiles(0.95)
        .until(target)
        .run();
  }

  /**
   * Stopping moves the estimates by little of the half-width that they are known to. The mean over
   * the seeds has a standard error of 1.4 % of it, and the largest shift measured is 2.5 % (of the
   * rare event, downwards); five standard errors beyond that happen once in a million.
   */
  private void assertCoversWithoutBias(double relativeHalfWidth) {
    assertThat(held).isBetween(920, 980);
    assertThat(Math.abs(sum / SEEDS / relativeHalfWidth)).isLessThan(0.1);
    assertThat(stops).as("numbers of trials at which runs stopped").hasSizeGreaterThan(1);
  }

  private static double end(OptionalDouble end) {
    return end.orElseThrow();
  }

  @Test
  void theMeanOfASkewedNumberIsCovered() {
    Precision target = Precision.mean("skewed", 0.02).ofValue();
    for (int seed = 1; seed <= SEEDS; seed++) {
      Simulation run = run(SKEWED, target, seed);
      Estimate mean = run.outcome("skewed").mean();
      look(run, mean.value(), MEAN, end(mean.low()), end(mean.high()));
    }
    assertCoversWithoutBias(0.02);
  }

  @Test
  void aHighQuantileIsCovered() {
    Precision target = Precision.quantile(0.95, "skewed", 0.03).ofValue();
    for (int seed = 1; seed <= SEEDS; seed++) {
      Simulation run = run(SKEWED, target, seed);
      Quantile quantile = run.outcome("skewed").quantile(0.95);
      look(run, quantile.value(), P95, end(quantile.low()), end(quantile.high()));
    }
    assertCoversWithoutBias(0.03);
  }

  @Test
  void theProbabilityOfARareEventIsCovered() {
    Precision target = Precision.probability("rare", 0.0003);
    for (int seed = 1; seed <= SEEDS; seed++) {
      Simulation run = run(RARE, target, seed);
      Probability rare = run.outcome("rare").probability();
      look(run, rare.value(), 0.001, rare.low(), rare.high());
    }
    assertCoversWithoutBias(0.3);
  }
}
