package org.entente.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.engine.TwinTest.assertTwins;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.entente.equation.Equations;
import org.entente.formula.Node;
import org.entente.formula.Printer;
import org.entente.formula.RandomFormulas;
import org.entente.model.Distribution;
import org.entente.model.Factor;
import org.entente.model.Parameter;
import org.entente.model.Scenario;
import org.entente.model.Time;
import org.entente.random.SamplingPlan;

/** On random formulas the program and the tree walk agree, in value and in failure. */
class RandomTwinTest {
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
    TrialWalker walker = new TrialWalker(Equations.of(scenario), SamplingPlan.monteCarlo(9));
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
