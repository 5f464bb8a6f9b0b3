package org.entente.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.entente.equation.Equations;
import org.entente.model.Copula;
import org.entente.model.Correlation;
import org.entente.model.Distribution;
import org.entente.model.Factor;
import org.entente.model.Outcome;
import org.entente.model.Parameter;
import org.entente.model.Scenario;
import org.entente.model.Time;
import org.entente.random.SamplingPlan;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The compiled program gives, bit for bit, what walking the trees of each trial gives. */
class TwinTest {
  static void assertTwins(Scenario scenario, int trials, long seed) {
    assertTwins(scenario, trials, seed, org.entente.random.Sampling.MONTE_CARLO);
  }

  private static void assertTwins(
      Scenario scenario, int trials, long seed, org.entente.random.Sampling sampling) {
    Samples samples = Samples.of(scenario, trials, seed, 1, sampling);
    Equations equations = Equations.of(scenario);
    Program program = Program.compile(equations, OutputChoice.FUTURES);
    SamplingPlan plan = sampling.plan(seed, trials, program.addresses());
    TrialWalker walker = new TrialWalker(equations, plan);
    List<Output> outputs = samples.outputs();
    for (int trial = 0; trial < trials; trial++) {
      Trajectory trajectory = walker.walk(trial);
      for (int k = 0; k < outputs.size(); k++) {
        OptionalDouble plain = trajectory.value(outputs.get(k));
        double fast = samples.values(k)[trial];
        assertThat(bits(fast))
            .as("%s of trial %s, seed %s: %s", outputs.get(k), trial, seed, fast)
            .isEqualTo(bits(plain.orElse(Double.NaN)));
      }
    }
  }

  /** Signs of zero are not told apart: no formula can see them but through failure. */
  private static long bits(double value) {
    return Double.doubleToLongBits(value == 0 ? 0.0 : value);
  }

  @ParameterizedTest(name = "{0} steps in a year")
  @ValueSource(ints = {1, 4, 12, 52})
  void agreeOnARichScenario(int perYear) {
    assertTwins(RichScenario.at(perYear), 300, 17);
  }

  /** The twin has its plan from a program of fewer outputs: that must change no draw. */
  @ParameterizedTest
  @EnumSource(org.entente.random.Sampling.class)
  void agreeUnderEverySamplingPlan(org.entente.random.Sampling sampling) {
    assertTwins(RichScenario.at(4), 320, 5, sampling);
  }

  @ParameterizedTest(name = "{0} trials")
  @ValueSource(ints = {1, 2, 1023, 1024, 1025, 2049})
  void agreeAtTheBordersOfBlocks(int trials) {
    Scenario small =
        Scenario.of("small", Time.yearly(2024, 2026))
            .factor("x", Factor.of("previous(x) + noise").initial(1).noise(0.1))
            .outcome("positive", Outcome.of("if(final(x) > 1, log(final(x)))"));
    assertTwins(small, trials, 3);
  }

  @ParameterizedTest(name = "df {0}")
  @ValueSource(doubles = {1, 4, 30})
  void agreeUnderStudentsCopula(double df) {
    Scenario scenario =
        Scenario.of("t", Time.yearly(2024, 2027))
            .copula(Copula.studentT(df))
            .parameter("p", Parameter.of(Distribution.normal(1, 2)))
            .parameter("q", Parameter.of(Distribution.pert(0, 1, 5)))
            .factor("x", Factor.of("noise + p").noise(1))
            .factor("y", Factor.of("noise * q").noise(Distribution.uniform(-1, 1)))
            .correlation(Correlation.of("x", "y", 0.7))
            .correlation(Correlation.of("p", "q", -0.7));
    assertTwins(scenario, 200, 5);
  }
}
