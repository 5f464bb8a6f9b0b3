package org.entente.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.entente.result.NumberSummary;
import org.entente.result.Simulation;
import org.junit.jupiter.api.Test;

/**
 * The benchmark compares like with like: both programs give the same numbers. With two independent
 * samples the error of a difference is √2 times that of one; 83 comparisons at 4.5 such errors
 * raise a false alarm with probability 6·10^-4.
 */
class HandWrittenTest {
  private static final int TRIALS = 100_000;

  @Test
  void theLoopAndTheScenarioAgree() {
    HandWritten.Result loop = HandWritten.run(TRIALS, 2, 11);
    Simulation simulation = Simulation.of(ShapeModel.scenario()).trials(TRIALS).seed(7).run();
    for (int i = 0; i < loop.shares().length; i++) {
      double share = simulation.futures().get(i).probability().value();
      double error = Math.sqrt(2 * share * (1 - share) / TRIALS);
      assertThat(loop.shares()[i]).isCloseTo(share, within(4.5 * error));
    }
    for (int i = 0; i < loop.means().length; i++) {
      for (int step = 0; step < ShapeModel.STEPS; step++) {
        NumberSummary summary =
            (NumberSummary) simulation.factor("level" + i).at(2025 + step).summary();
        double error = summary.sd().orElseThrow() * Math.sqrt(2.0 / TRIALS);
        assertThat(loop.means()[i][step]).isCloseTo(summary.mean().value(), within(4.5 * error));
      }
    }
  }
}
