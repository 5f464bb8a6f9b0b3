package org.entente.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.entente.equation.Equations;
import org.entente.model.Distribution;
import org.entente.model.Outcome;
import org.entente.model.Parameter;
import org.entente.model.Scenario;
import org.entente.random.SamplingPlan;
import org.junit.jupiter.api.Test;

/** Several programs over the same trials. */
class SideBySideTest {
  private static final int TRIALS = Engine.CHUNK + 700;

  private static final SamplingPlan PLAN = SamplingPlan.monteCarlo(5);

  private static final Scenario ONE =
      Scenario.of("one")
          .parameter("p", Parameter.of(Distribution.normal(0, 1)))
          .outcome("x", Outcome.of("p"))
          .outcome("y", Outcome.of("2 * p"));

  private static final Scenario OTHER = ONE.outcome("x", Outcome.of("p + 1"));

  private static Program program(Scenario scenario) {
    return Program.compile(Equations.of(scenario), OutputChoice.ALL);
  }

  private static double[][] run(List<Program> programs, int threads) {
    int outputs = programs.stream().mapToInt(program -> program.outputs().size()).sum();
    double[][] kept = new double[outputs][TRIALS];
    Engine.run(programs, PLAN, 0, TRIALS, threads, () -> new Keep(kept), RunControl.NONE);
    return kept;
  }

  private record Keep(double[][] kept) implements BlockSink {
    @Override
    public void startChunk(long chunk) {}

    @Override
    public void column(int output, long firstTrial, double[] values, double[] present, int n) {
      System.arraycopy(values, 0, kept[output], (int) firstTrial, n);
    }

    @Override
    public void endChunk() {}
  }

  @Test
  void outputsAreNumberedThroughAndAreThoseOfEachProgramAlone() {
    double[][] both = run(List.of(program(ONE), program(OTHER)), 2);
    assertThat(both).hasNumberOfRows(4);
    double[][] one = run(List.of(program(ONE)), 1);
    double[][] other = run(List.of(program(OTHER)), 1);
    assertThat(both[0]).isEqualTo(one[0]);
    assertThat(both[1]).isEqualTo(one[1]);
    assertThat(both[2]).isEqualTo(other[0]);
    assertThat(both[3]).isEqualTo(other[1]);
  }

  @Test
  void scenariosInOneProgramHaveTheBitsOfEachAlone() {
    Scenario rich = RichScenario.at(4);
    Parameter open = rich.parameters().get("open");
    Scenario settled = rich.parameter("open", open.value(Distribution.bernoulli(1)));
    Program together =
        Program.compile(List.of(Equations.of(rich), Equations.of(settled)), OutputChoice.ALL);
    double[][] expected = run(List.of(program(rich), program(settled)), 1);
    assertThat(run(List.of(together), 2)).isDeepEqualTo(expected);
    int apart = program(rich).instructions() + program(settled).instructions();
    assertThat(together.instructions()).isLessThan(apart);
  }

  @Test
  void aScenarioWithoutChangesCostsOnlyItsOutputs() {
    Program alone = program(ONE);
    Program twice =
        Program.compile(
            List.of(Equations.of(ONE), Equations.of(ONE.title("Another"))), OutputChoice.ALL);
    assertThat(twice.instructions()).isEqualTo(alone.instructions() + alone.outputs().size());
  }

  @Test
  void chunksBeginAndEndOnceForAllProgramsTogether() {
    AtomicIntegerArray calls = new AtomicIntegerArray(2);
    BlockSink counting =
        new BlockSink() {
          @Override
          public void startChunk(long chunk) {
            calls.incrementAndGet(0);
          }

          @Override
          public void column(int output, long first, double[] values, double[] present, int n) {}

          @Override
          public void endChunk() {
            calls.incrementAndGet(1);
          }
        };
    List<Program> programs = List.of(program(ONE), program(OTHER));
    Engine.run(programs, PLAN, 0, TRIALS, 1, () -> counting, RunControl.NONE);
    assertThat(calls.get(0)).isEqualTo(2);
    assertThat(calls.get(1)).isEqualTo(2);
  }

  @Test
  void theFirstFailureIsToldWithTheProgramItIsIn() {
    Scenario failing = ONE.outcome("x", Outcome.of("log(4 - p)"));
    List<Program> programs = List.of(program(ONE), program(OTHER), program(failing));
    assertThatExceptionOfType(SimulationException.class)
        .isThrownBy(
            () -> Engine.run(programs, PLAN, 0, 40L * TRIALS, 3, () -> NOTHING, RunControl.NONE))
        .satisfies(stopped -> assertThat(stopped.program()).isEqualTo(2))
        .satisfies(stopped -> assertThat(stopped.failure()).isEqualTo(alone(failing)));
  }

  @Test
  void theFirstFailureInOneProgramIsToldWithTheScenarioItIsIn() {
    Scenario failing = ONE.outcome("x", Outcome.of("log(4 - p)"));
    List<Equations> scenarios =
        List.of(Equations.of(ONE), Equations.of(failing), Equations.of(OTHER));
    List<Program> programs = List.of(Program.compile(scenarios, OutputChoice.ALL));
    assertThatExceptionOfType(SimulationException.class)
        .isThrownBy(
            () -> Engine.run(programs, PLAN, 0, 40L * TRIALS, 3, () -> NOTHING, RunControl.NONE))
        .satisfies(stopped -> assertThat(stopped.program()).isEqualTo(1))
        .satisfies(stopped -> assertThat(stopped.failure()).isEqualTo(alone(failing)));
  }

  private static Failure alone(Scenario failing) {
    try {
      Engine.run(program(failing), 5, 0, 40L * TRIALS, 1, () -> NOTHING, RunControl.NONE);
    } catch (SimulationException stopped) {
      return stopped.failure();
    }
    throw new AssertionError("expected a failure");
  }

  private static final BlockSink NOTHING =
      new BlockSink() {
        @Override
        public void startChunk(long chunk) {}

        @Override
        public void column(int output, long first, double[] values, double[] present, int n) {}

        @Override
        public void endChunk() {}
      };

  @Test
  void oneOutcomeAloneCanBeAskedFor() {
    Program program = Program.compile(Equations.of(ONE), OutputChoice.outcome("y"));
    assertThat(program.outputs()).extracting(Output::name).containsExactly("y");
  }
}
