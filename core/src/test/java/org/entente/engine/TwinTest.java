package org.entente.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.entente.equation.Equations;
import org.entente.formula.Node;
import org.entente.formula.Printer;
import org.entente.formula.RandomFormulas;
import org.entente.model.Copula;
import org.entente.model.Correlation;
import org.entente.model.Distribution;
import org.entente.model.Factor;
import org.entente.model.Outcome;
import org.entente.model.Parameter;
import org.entente.model.Scenario;
import org.entente.model.Time;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The compiled program gives, bit for bit, what walking the trees of each trial gives. */
class TwinTest {
  private static void assertTwins(Scenario scenario, int trials, long seed) {
    Samples samples = Samples.of(scenario, trials, seed);
    TrialWalker walker = new TrialWalker(Equations.of(scenario), seed);
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

  @Provide
  Arbitrary<Node> formulas() {
    return RandomFormulas.numbers(List.of("a", "b", "c"), List.of("yes", "odd"), 5);
  }

  /** A formula may fail in some trials: then both must say so, and name the same first trial. */
  @Property(tries = 300)
  void agreeOnRandomFormulas(@ForAll("formulas") Node formula) {
    Scenario scenario =
        Scenario.of("random", Time.yearly(2024, 2027))
            .parameter("a", Parameter.of(Distribution.normal(0, 2)))
            .parameter("b", Parameter.of(Distribution.uniform(0, 1)))
            .parameter("yes", Parameter.of(Distribution.bernoulli(0.5)))
            .factor("c", Factor.of("previous(c) + noise").initial("a").noise(1))
            .factor("odd", Factor.of("mod(year, 2) = 1 and c > 0"))
            .factor("f", Factor.of(Printer.print(formula)));
    TrialWalker walker = new TrialWalker(Equations.of(scenario), 9);
    long failing = -1;
    for (int trial = 0; trial < 64 && failing < 0; trial++) {
      failing = walker.failure(trial).isPresent() ? trial : -1;
    }
    if (failing < 0) {
      assertTwins(scenario, 64, 9);
    } else {
      assertFailsAt(scenario, failing);
    }
  }

  private static void assertFailsAt(Scenario scenario, long trial) {
    try {
      Samples.of(scenario, 64, 9);
    } catch (SimulationException exception) {
      assertThat(exception.failure().trial()).isEqualTo(trial);
      return;
    }
    throw new AssertionError("The program ran although trial " + trial + " fails");
  }
}
