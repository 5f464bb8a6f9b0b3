package org.entente.engine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.entente.equation.Equations;
import org.entente.model.Factor;
import org.entente.model.Future;
import org.entente.model.Outcome;
import org.entente.model.Scenario;
import org.entente.model.ScenarioException;
import org.entente.model.Time;
import org.junit.jupiter.api.Test;

/** A scenario that would exhaust the process is refused while it is compiled. */
class ProgramSizeTest {
  private static final Scenario LONG =
      Scenario.of("long", Time.yearly(0, 6000))
          .factor("x", Factor.of("previous(x) * 1.0001 + noise").initial(1).noise(1));

  private static Scenario judged(Scenario scenario) {
    return scenario
        .future("high", Future.of("High", "o > 2"))
        .future("other", Future.rest("Other"));
  }

  private static void assertRefused(Scenario scenario, String why) {
    Equations equations = Equations.of(scenario);
    assertThatThrownBy(() -> Program.compile(equations, OutputChoice.ALL))
        .isInstanceOf(ScenarioException.class)
        .hasMessageContaining("the scenario is too large: " + why)
        .hasMessageContaining("use fewer steps");
  }

  @Test
  void refusesTooManyOperations() {
    assertRefused(
        judged(LONG.outcome("o", Outcome.of("peak(x - average(x))"))),
        "it takes more than 1000000 operations in a trial");
  }

  @Test
  void refusesTooManyLooksAtThePath() {
    assertRefused(
        judged(LONG.outcome("o", Outcome.of("peak(x) + trough(x)"))),
        "its outcomes and futures look at more than 30000000 values in a trial");
  }

  @Test
  void refusesTooManyJudgements() {
    Scenario scenario = judged(LONG.outcome("o", Outcome.of("1")));
    for (int i = 0; i < 20; i++) {
      scenario = scenario.outcome("o" + i, Outcome.of("2"));
    }
    assertRefused(scenario, "years times outcomes and futures");
  }
}
