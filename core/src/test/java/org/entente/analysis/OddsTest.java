package org.entente.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.entente.engine.RunControl;
import org.entente.model.Event;
import org.entente.model.Scenario;
import org.entente.model.Time;
import org.entente.result.Settings;
import org.junit.jupiter.api.Test;

class OddsTest {
  private static final Settings SETTINGS = Settings.defaults().trials(100_000).seed(5);

  @Test
  void anEventOfConstantChanceImpliesThatChanceAtAnyStep() {
    for (int perYear : new int[] {1, 4}) {
      Scenario scenario =
          Scenario.of("odds", new Time(2024, 2034, perYear))
              .event("rare", Event.of(0.05).lasts(0))
              .event("never", Event.of(0));
      List<Odds> odds = Odds.of(scenario, SETTINGS, RunControl.NONE);
      double ever = 1 - Math.pow(0.95, 10);
      double error = Math.sqrt(ever * (1 - ever) / SETTINGS.trials());
      assertThat(odds.get(0).everStrikes().value()).isCloseTo(ever, within(4 * error));
      assertThat(odds.get(0).perYear()).isCloseTo(0.05, within(0.001));
      assertThat(0.05).isBetween(odds.get(0).low() - 0.0005, odds.get(0).high() + 0.0005);
      assertThat(odds.get(1).perYear()).isZero();
    }
  }

  @Test
  void aScenarioWithoutEventsHasNoOdds() {
    assertThat(Odds.of(Scenario.of("still"), SETTINGS, RunControl.NONE)).isEmpty();
  }
}
