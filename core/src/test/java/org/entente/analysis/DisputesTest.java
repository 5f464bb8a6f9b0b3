package org.entente.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.entente.engine.RunControl;
import org.entente.model.About;
import org.entente.model.Distribution;
import org.entente.model.Event;
import org.entente.model.Future;
import org.entente.model.Parameter;
import org.entente.model.Scenario;
import org.entente.model.Time;
import org.entente.result.Settings;
import org.junit.jupiter.api.Test;

/**
 * Tolerances are 4 standard errors at fixed seeds: each fails by chance with probability 6·10^-5.
 */
class DisputesTest {
  private static final Settings SETTINGS = Settings.defaults().trials(200_000).seed(3);

  private static final Scenario SCENARIO =
      Scenario.of("disputed", Time.yearly(2024, 2025))
          .parameter(
              "direction",
              Parameter.of(Distribution.choice("helps", 0.3, "harms")).about(About.STRUCTURE))
          .parameter("luck", Parameter.of(Distribution.choice("good", 0.5, "bad")))
          .parameter("open", Parameter.of(Distribution.bernoulli(0.2)).about(About.STRUCTURE))
          .event("war", Event.of("if(direction.helps, 0.1, 0.4)"))
          .future("war", Future.of("War", "ever(war)"))
          .future("peace", Future.rest("Peace"));

  private static Disputes.Dispute dispute(String name) {
    return Disputes.of(SCENARIO, SETTINGS, RunControl.NONE).stream()
        .filter(dispute -> dispute.parameter().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void areTheChoicesAndYesNoParametersAboutStructure() {
    assertThat(Disputes.of(SCENARIO, SETTINGS, RunControl.NONE))
        .extracting(Disputes.Dispute::parameter)
        .containsExactly("direction", "open");
  }

  @Test
  void giveTheChanceOfEachFutureUnderEachAnswer() {
    List<Disputes.Answer> answers = dispute("direction").answers();
    assertThat(answers).extracting(Disputes.Answer::option).containsExactly("helps", "harms");
    double[] expected = {0.1, 0.4};
    for (int i = 0; i < 2; i++) {
      double error = Math.sqrt(expected[i] * (1 - expected[i]) / SETTINGS.trials());
      assertThat(answers.get(i).effects().get(0).probability().value())
          .isCloseTo(expected[i], within(4 * error));
    }
  }

  @Test
  void takeDifferencesOverSharedDraws() {
    Difference difference = dispute("direction").answers().get(1).effects().get(0).difference();
    double shared = Math.sqrt(0.3 * 0.7 / SETTINGS.trials());
    assertThat(difference.standardError()).isCloseTo(shared, within(0.02 * shared));
    assertThat(difference.value()).isCloseTo(0.3, within(4 * shared));
    double apart = Math.sqrt((0.1 * 0.9 + 0.4 * 0.6) / SETTINGS.trials());
    assertThat(difference.standardError()).isLessThan(apart);
  }

  @Test
  void showNoEffectWhereThereIsNone() {
    for (Disputes.Answer answer : dispute("open").answers()) {
      assertThat(answer.effects())
          .allSatisfy(e -> assertThat(e.difference().value()).isZero())
          .allSatisfy(e -> assertThat(e.difference().standardError()).isZero());
    }
  }

  @Test
  void areTheSameOnAnyNumberOfThreads() {
    assertThat(Disputes.of(SCENARIO, SETTINGS.threads(3), RunControl.NONE))
        .isEqualTo(Disputes.of(SCENARIO, SETTINGS.threads(1), RunControl.NONE));
  }
}
