package org.entente.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.entente.equation.Equations;
import org.entente.model.Distribution;
import org.entente.model.Event;
import org.entente.model.Factor;
import org.entente.model.Outcome;
import org.entente.model.Parameter;
import org.entente.model.Scenario;
import org.entente.model.Time;
import org.junit.jupiter.api.Test;

class InputsTest {
  private static final int TRIALS = 500;

  private static final Scenario SCENARIO =
      Scenario.of("inputs", Time.yearly(2024, 2026))
          .parameter("drawn", Parameter.of(Distribution.uniform(2, 3)))
          .parameter("fixed", Parameter.of(4))
          .parameter("side", Parameter.of(Distribution.choice("left", 0.5, "right")))
          .factor("level", Factor.of("previous(level) + noise").initial(Distribution.uniform(0, 1)))
          .factor("steady", Factor.of("drawn"))
          .event("crisis", Event.of(0.5))
          .outcome("first", Outcome.of("at(level, 2024)"))
          .outcome("drawnTwice", Outcome.of("2 * drawn"));

  private static Scenario noisy() {
    Factor level = SCENARIO.factors().get("level");
    return SCENARIO.factor("level", level.noise(0.1));
  }

  private static final class Kept implements BlockSink {
    private final double[][] values;

    Kept(int outputs) {
      values = new double[outputs][TRIALS];
    }

    @Override
    public void startChunk(long chunk) {}

    @Override
    public void column(int output, long firstTrial, double[] column, double[] present, int n) {
      System.arraycopy(column, 0, values[output], (int) firstTrial, n);
    }

    @Override
    public void endChunk() {}
  }

  private static Program program() {
    OutputChoice choice = new OutputChoice(false, false, true, false, false).withInputs();
    return Program.compile(Equations.of(noisy()), choice);
  }

  private static double[][] run(Program program) {
    Kept kept = new Kept(program.outputs().size());
    Engine.run(program, 5, 0, TRIALS, 1, () -> kept, RunControl.NONE);
    return kept.values;
  }

  private static int place(Program program, Output.Kind kind, String name) {
    List<Output> outputs = program.outputs();
    for (int i = 0; i < outputs.size(); i++) {
      if (outputs.get(i).kind() == kind && outputs.get(i).name().equals(name)) {
        return i;
      }
    }
    throw new AssertionError("no " + kind + " " + name + " in " + outputs);
  }

  @Test
  void areTheDrawnParametersInitialValuesAndNoisesOfEachStep() {
    assertThat(program().outputs().stream().map(o -> o.kind() + " " + o.name() + " " + o.step()))
        .containsExactly(
            "PARAMETER drawn -1",
            "PARAMETER side -1",
            "INITIAL level 0",
            "NOISE level 1",
            "NOISE level 2",
            "OUTCOME first -1",
            "OUTCOME drawnTwice -1");
  }

  @Test
  void areTheValuesThatTheTrialsHave() {
    Program program = program();
    double[][] values = run(program);
    assertThat(values[place(program, Output.Kind.INITIAL, "level")])
        .isEqualTo(values[place(program, Output.Kind.OUTCOME, "first")]);
    double[] doubled = Arrays.stream(values[0]).map(x -> 2 * x).toArray();
    assertThat(values[place(program, Output.Kind.OUTCOME, "drawnTwice")]).isEqualTo(doubled);
  }

  @Test
  void areToldOnlyWhereAskedFor() {
    Program program = Program.compile(Equations.of(noisy()), OutputChoice.ALL);
    assertThat(program.outputs())
        .noneMatch(output -> output.kind() == Output.Kind.PARAMETER)
        .noneMatch(output -> output.kind() == Output.Kind.INITIAL)
        .noneMatch(output -> output.kind() == Output.Kind.NOISE);
  }
}
