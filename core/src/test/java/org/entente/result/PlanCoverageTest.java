package org.entente.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.entente.model.Distribution;
import org.entente.model.Outcome;
import org.entente.model.Parameter;
import org.entente.model.Scenario;
import org.entente.random.Sampling;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * How often the intervals that a run states hold the truth, over 1,000 seeds of a small model whose
 * truth is known. An interval that holds it with 95 % does so in 950 of 1,000 seeds with a standard
 * error of 6.9; the band of 920 to 985 is left once in 100,000 such counts. It is not even around
 * 950 because intervals of shares are made to err on the safe side.
 */
class PlanCoverageTest {
  private static final int SEEDS = 1000;
  private static final long TRIALS = 32 * 64;
  private static final NormalDistribution SUM = NormalDistribution.of(0, Math.sqrt(5));

  private static final Scenario SCENARIO =
      Scenario.of("known")
          .parameter("x", Parameter.of(Distribution.normal(0, 1)))
          .parameter("w", Parameter.of(Distribution.normal(0, 1)))
          .parameter("u", Parameter.of(Distribution.uniform(0, 1)))
          .outcome("sum", Outcome.of("x + 2 * w"))
          .outcome("product", Outcome.of("exp(0.5 * x) * u"))
          .outcome("above", Outcome.of("x + 2 * w > 1"))
          .outcome("rare", Outcome.of("u < 0.02 and x > 0"))
          .outcome("sometimes", Outcome.of("if(u < 0.5, x + 2 * w)"))
          .outcome("dice", Outcome.of("floor(6 * u)"));

  private final Map<String, Integer> held = new LinkedHashMap<>();

  private void hold(String name, double truth, OptionalDouble low, OptionalDouble high) {
    boolean holds =
        low.orElse(Double.NEGATIVE_INFINITY) <= truth
            && truth <= high.orElse(Double.POSITIVE_INFINITY);
    held.merge(name, holds ? 1 : 0, Integer::sum);
  }

  private void mean(Simulation run, String outcome, double truth) {
    Estimate mean = run.outcome(outcome).mean();
    hold("mean of " + outcome, truth, mean.low(), mean.high());
  }

  private void probability(Simulation run, String outcome, double truth) {
    Probability probability = run.outcome(outcome).probability();
    hold(
        outcome,
        truth,
        OptionalDouble.of(probability.low()),
        OptionalDouble.of(probability.high()));
  }

  private void quantile(Simulation run, String outcome, double p, double truth) {
    Quantile quantile = run.outcome(outcome).quantile(p);
    hold(p + " of " + outcome, truth, quantile.low(), quantile.high());
  }

  private void look(Simulation run) {
    mean(run, "sum", 0);
    mean(run, "product", 0.5 * Math.exp(0.125));
    mean(run, "sometimes", 0);
    probability(run, "above", SUM.survivalProbability(1));
    probability(run, "rare", 0.01);
    for (double p : new double[] {0.05, 0.5, 0.95}) {
      quantile(run, "sum", p, SUM.inverseCumulativeProbability(p));
      quantile(run, "sometimes", p, SUM.inverseCumulativeProbability(p));
    }
    quantile(run, "dice", 0.25, 1);
  }

  @ParameterizedTest
  @EnumSource(Sampling.class)
  void intervalsHoldTheTruthAsOftenAsTheySay(Sampling sampling) {
    Simulation.Setup setup = Simulation.of(SCENARIO).trials(TRIALS).threads(1).sampling(sampling);
    for (int seed = 1; seed <= SEEDS; seed++) {
      look(setup.seed(seed).run());
    }
    Set<String> exact = exact(sampling);
    held.forEach(
        (name, count) ->
            assertThat(count).as(name).isBetween(920, exact.contains(name) ? 1000 : 985));
  }

  /** What an even layout or equal values leave no error in. */
  private static Set<String> exact(Sampling sampling) {
    return sampling == Sampling.ANTITHETIC
        ? Set.of("mean of sum", "0.5 of sum", "0.25 of dice")
        : Set.of("0.25 of dice");
  }
}
