package org.entente.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.entente.benchmark.peer.ShapeModel;
import org.entente.engine.OutputChoice;
import org.entente.engine.Program;
import org.entente.equation.Equations;
import org.entente.model.Scenario;
import org.entente.scenario.Scenarios;
import org.junit.jupiter.api.Test;

/**
 * Guards against programs that get slower, by counting what a machine's load does not change. A
 * limit is what was counted when the limit was set, and some room; where a change is meant to need
 * more, say so in its commit and move the limit. Where it needs much less, move the limit, too.
 */
class RegressionTest {
  private static final OutputChoice FACTORS_AND_FUTURES =
      new OutputChoice(true, false, false, true, false);

  @Test
  void theShapeModelTakesNoMoreInstructionsThanItDid() {
    Program program = Program.compile(Equations.of(ShapeModel.scenario()), FACTORS_AND_FUTURES);
    assertThat(program.instructions())
        .as("instructions: each costs some 0.5 to 1 ns for each trial, at least")
        .isLessThanOrEqualTo(3100);
    assertThat(program.registers())
        .as("registers of 8 KiB: the second-level cache of a core holds 64 to 256 of them")
        .isLessThanOrEqualTo(85);
  }

  @Test
  void theFlagshipTakesNoMoreInstructionsThanItDid() {
    Program program = Program.compile(Equations.of(flagship()), OutputChoice.ALL);
    assertThat(program.instructions()).isLessThanOrEqualTo(28_000);
    assertThat(program.registers()).isLessThanOrEqualTo(660);
  }

  @Test
  void whatNoResultNeedsIsLeftOut() {
    Program futures = Program.compile(Equations.of(ShapeModel.scenario()), OutputChoice.FUTURES);
    Program all = Program.compile(Equations.of(ShapeModel.scenario()), OutputChoice.ALL);
    assertThat(futures.instructions()).isLessThan(all.instructions() * 3 / 4);
  }

  @Test
  void aBlockOfTheShapeModelAllocatesNothing() {
    assertThat(Allocation.ofSimulation(ShapeModel.scenario(1, 2), 256))
        .as("bytes for each block of 1024 trials, over 4096 blocks")
        .isLessThan(1);
  }

  /** What is left are cells of quantile functions, made when first met: ever more seldom. */
  @Test
  void aBlockOfTheFlagshipAllocatesNextToNothing() {
    assertThat(Allocation.ofSimulation(flagship(), 4))
        .as("bytes for each block of 1024 trials, over 64 blocks")
        .isLessThan(2_000);
  }

  private static Scenario flagship() {
    return Scenarios.read(Path.of("..", "scenarios", "russia-iran", "base.json")).scenario();
  }
}
