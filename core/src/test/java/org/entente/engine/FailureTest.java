package org.entente.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.entente.equation.Equations;
import org.entente.model.Bounds;
import org.entente.model.Distribution;
import org.entente.model.Event;
import org.entente.model.Factor;
import org.entente.model.Family;
import org.entente.model.Outcome;
import org.entente.model.Parameter;
import org.entente.model.Process;
import org.entente.model.Quantity;
import org.entente.model.Scenario;
import org.entente.model.Time;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run that meets what is not a number stops, and says where, when, in which trial and why. */
class FailureTest {
  private static final Scenario WALK =
      Scenario.of("walk", Time.yearly(2024, 2034))
          .factor("x", Factor.of("previous(x) + noise").initial(1).noise(0.5));

  private static Failure failure(Scenario scenario, int threads) {
    Program program = Program.compile(Equations.of(scenario), OutputChoice.ALL);
    try {
      Engine.run(program, 1, 0, 100_000, threads, Silent::new, RunControl.NONE);
    } catch (SimulationException exception) {
      return exception.failure();
    }
    throw new AssertionError("Expected the run to stop");
  }

  private static final class Silent implements BlockSink {
    @Override
    public void startChunk(long chunk) {}

    @Override
    public void column(int output, long firstTrial, double[] values, double[] present, int n) {}

    @Override
    public void endChunk() {}
  }

  @Test
  void namesTheFactorTheYearTheTrialAndTheInputs() {
    Failure failure = failure(WALK.factor("y", Factor.of("log(x)")), 1);
    assertThat(failure.path().toString()).isEqualTo("factors.y");
    assertThat(failure.what()).isEqualTo("not a number");
    assertThat(failure.formula()).isEqualTo("log(x)");
    assertThat(failure.inputs().get("x")).isNegative();
    assertThat(failure.toString())
        .matches(
            "(?s)factors.y: not a number in 20\\d\\d \\(trial \\d+, seed 1\\)\n"
                + "  in log\\(x\\)\n  with x = -[0-9.E-]+");
  }

  @Test
  void isTheFirstFailingTrialOnAnyNumberOfThreads() {
    Scenario rare = WALK.factor("y", Factor.of("sqrt(x + 5)"));
    Failure one = failure(rare, 1);
    assertThat(failure(rare, 4)).isEqualTo(one);
    assertThat(one.trial()).isPositive();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "if(log(x) > 0, 1, 2)",
        "1 / (1 / (x - x))",
        "min(1 / (x - x), 3)",
        "exp(-1 / (x - x)^2)",
        "tanh(exp(x * 1e5))",
        "(0 * x)^(-1) * 0",
        "normalCdf(1e308 * 10 * x)"
      })
  void isSeenEvenWhereAnOperationWouldSwallowIt(String formula) {
    assertThat(failure(WALK.factor("y", Factor.of(formula)), 1).path().toString())
        .isEqualTo("factors.y");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "if(x > 0, log(x), 0)",
        "if(x > 0 and log(x) > 0, 1, 0)",
        "if(x <= 0 or log(x) > 0, 1, 0)",
        "if(x != 0, if(1 / x > 2, 1, 2), 3)",
        "if(false, 1 / 0, 1)"
      })
  void doesNotComeFromAnArmThatIsNotChosen(String formula) {
    Scenario scenario = WALK.factor("y", Factor.of(formula));
    assertThat(Samples.of(scenario, 20_000, 1).factor("y", 10)).doesNotContain(Double.NaN);
  }

  @Test
  void doesNotComeFromWhatHasNoValue() {
    Scenario scenario =
        WALK.event("e", Event.of(0.1))
            .factor("y", Factor.of("if(1 / since(e, 1) > 0.3, 1, 0)"))
            .outcome("z", Outcome.of("if(final(x) > 0, log(final(x)))"))
            .outcome("w", Outcome.of("if(ever(e), average(if(x > 0, log(x))))"));
    assertThatThrownBy(() -> Samples.of(scenario, 10_000, 1))
        .isInstanceOf(SimulationException.class)
        .hasMessageContaining("since(e, 1)");
    Scenario sound =
        scenario.factor("y", Factor.of("if(since(e) > 0 and 1 / since(e, 1) > 0, 1, 0)"));
    assertThat(Samples.of(sound, 10_000, 1).outcome("z")).contains(Double.NaN);
  }

  @Test
  void tellsAProbabilityOutOfRangeWhereItCounts() {
    Failure failure = failure(WALK.event("e", Event.of("x")), 1);
    assertThat(failure.what())
        .startsWith("expected the yearly probability to be from 0 to 1, found ");
    Scenario gated = WALK.event("e", Event.of("x").requires("x >= 0 and x <= 1"));
    assertThat(Samples.of(gated, 10_000, 1).struck("e", 10)).contains(1.0);
  }

  @Test
  void tellsAnInvalidSpreadASpeedOutOfRangeAndCrossedBounds() {
    assertThat(failure(WALK.factor("y", Factor.of("noise").noise("x")), 1).what()).contains("sd");
    Process reverting =
        new Process.MeanReverting(Quantity.of("x"), Quantity.of(1), java.util.Optional.empty());
    assertThat(failure(WALK.factor("y", Factor.of(reverting).initial(1)), 1).what())
        .contains("the share of the gap closed in a year");
    Bounds crossed =
        new Bounds(java.util.Optional.of(Quantity.of(0)), java.util.Optional.of(Quantity.of("x")));
    assertThat(failure(WALK.factor("y", Factor.of("1").bounds(crossed)), 1).what())
        .contains("lower bound");
  }

  @Test
  void tellsInvalidArgumentsOfAParameter() {
    Scenario scenario =
        WALK.parameter("m", Parameter.of(Distribution.normal(0, 1)))
            .parameter("p", Parameter.of(Distribution.of(Family.NORMAL, "mean", 0, "sd", "m")))
            .outcome("o", Outcome.of("p"));
    assertThat(failure(scenario, 2).path().toString()).isEqualTo("parameters.p.value");
  }
}
