package org.entente.analysis.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.entente.analysis.trial.Clause.Join;
import org.entente.analysis.trial.Trial.JudgedFuture;
import org.entente.analysis.trial.Trial.JudgedYear;
import org.entente.analysis.trial.Trial.Verdict;
import org.entente.engine.Asked;
import org.entente.engine.Draw;
import org.entente.engine.Samples;
import org.entente.model.Correlation;
import org.entente.model.Distribution;
import org.entente.model.Event;
import org.entente.model.Factor;
import org.entente.model.Future;
import org.entente.model.Outcome;
import org.entente.model.Parameter;
import org.entente.model.Scenario;
import org.entente.model.Time;
import org.entente.numeric.Numeric;
import org.entente.random.Draws;
import org.entente.random.Role;
import org.entente.random.Sampling;
import org.entente.result.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrialTest {
  private static final int TRIALS = 60;
  private static final Settings SETTINGS = Settings.defaults().trials(TRIALS).seed(7);

  private static final Scenario SCENARIO =
      Scenario.of("two", Time.quarterly(2024, 2027))
          .parameter("growth", Parameter.of(Distribution.uniform(-0.1, 0.3)))
          .parameter("luck", Parameter.of(Distribution.normal(0, 1)))
          .parameter("lean", Parameter.of(Distribution.choice("east", 0.5, "west")))
          .parameter("limit", Parameter.of(2))
          .factor(
              "trade",
              Factor.of("previous(trade) + growth * dt + noise")
                  .initial(Distribution.uniform(1, 2))
                  .noise(0.5)
                  .bounds(0.5, 2.5))
          .factor("mood", Factor.of("previous(mood) + noise").initial(0).noise(1))
          .event("crisis", Event.of("if(trade < 1.5, 0.8, 0.2)").endProbability(0.5))
          .event("war", Event.of(0.9).requires("crisis").lasts(0))
          .correlation(Correlation.of("trade", "mood", 0.8))
          .outcome("late", Outcome.of("average(trade, end, end)"))
          .outcome("calm", Outcome.of("if(not ever(war), final(trade))"))
          .future("boom", Future.of("Boom", "late > limit and not ever(war)"))
          .future("ruin", Future.of("Ruin", "late < 1 or (wars > 3 and late < 1.2)"))
          .future("war", Future.of("War", "ever(war)"))
          .future("same", Future.rest("Same"))
          .outcome("wars", Outcome.of("final(count(war))"));

  private static Trial trial(long number) {
    return Trial.of(SCENARIO, SETTINGS, number);
  }

  @ParameterizedTest
  @EnumSource(Sampling.class)
  void hasTheStatesThatARunHasBitForBit(Sampling sampling) {
    Settings settings = SETTINGS.trials(64).sampling(sampling);
    Samples run = Samples.of(SCENARIO, 64, 7, 1, sampling);
    for (int number = 0; number < 64; number++) {
      Trial trial = Trial.of(SCENARIO, settings, number);
      for (int step = 0; step <= 12; step++) {
        for (FactorPath factor : trial.factors().values()) {
          assertThat(factor.steps().get(step).value())
              .isEqualTo(run.factor(factor.name(), step)[number]);
        }
        for (EventPath event : trial.events().values()) {
          EventPath.State state = event.steps().get(step);
          assertThat(state.on()).isEqualTo(run.active(event.name(), step)[number] != 0);
          assertThat(state.count() > 0).isEqualTo(run.struck(event.name(), step)[number] != 0);
        }
      }
      for (OutcomeValue outcome : trial.outcomes().values()) {
        assertThat(Double.valueOf(outcome.value().orElse(Double.NaN)))
            .isEqualTo(Double.valueOf(run.outcome(outcome.name())[number]));
      }
      List<String> ids = trial.futures().stream().map(JudgedFuture::id).toList();
      assertThat(trial.future()).contains(ids.get((int) run.future()[number]));
    }
  }

  @Test
  void refusesANumberOfTrialsThatItsPlanCannotHave() {
    Settings settings = SETTINGS.sampling(Sampling.SOBOL);
    assertThatThrownBy(() -> Trial.of(SCENARIO, settings, 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Expected a multiple of 32 trials for sobol");
  }

  @Test
  void tellsTheNumberBehindEachDraw() {
    Trial trial = trial(11);
    Draw growth = trial.parameters().get("growth").draw().orElseThrow();
    long key = Draws.key(7, "growth", Role.PARAMETER, 0);
    assertThat(growth.uniform()).isEqualTo(Draws.uniform(key, 11));
    assertThat(growth.normal()).isEmpty();
    assertThat(growth.value())
        .isEqualTo(trial.parameters().get("growth").value())
        .isEqualTo(-0.1 + 0.4 * growth.uniform());
    Draw luck = trial.parameters().get("luck").draw().orElseThrow();
    assertThat(luck.normal()).hasValue(Numeric.normalQuantile(luck.uniform()));
    assertThat(luck.value()).isEqualTo(luck.normal().getAsDouble());
    assertThat(trial.parameters().get("limit").draw()).isEmpty();
    assertThat(trial.factors().get("trade").at(2024).initial()).isPresent();
    assertThat(trial.factors().get("trade").at(2024).noise()).isEmpty();
  }

  @Test
  void showsTheScoreOfACorrelatedDrawAsItWasMixed() {
    FactorPath.State trade = trial(3).factors().get("trade").at(2025.25);
    FactorPath.State mood = trial(3).factors().get("mood").at(2025.25);
    double first = Numeric.normalQuantile(mood.noise().orElseThrow().uniform());
    double second = Numeric.normalQuantile(trade.noise().orElseThrow().uniform());
    assertThat(mood.noise().orElseThrow().normal()).hasValue(first);
    assertThat(trade.noise().orElseThrow().normal().orElseThrow())
        .isCloseTo(0.8 * first + 0.6 * second, within(1e-14));
  }

  @Test
  void saysWhatABoundCut() {
    boolean cut = false;
    for (int number = 0; number < TRIALS; number++) {
      for (FactorPath.State state : trial(number).factors().get("trade").steps()) {
        cut |= state.cut();
        assertThat(state.value()).isEqualTo(Math.min(2.5, Math.max(0.5, state.uncut())));
      }
    }
    assertThat(cut).isTrue();
  }

  @Test
  void holdsEachChanceAgainstItsDraw() {
    int barred = 0;
    int ended = 0;
    for (int number = 0; number < TRIALS; number++) {
      Trial trial = trial(number);
      EventPath crisis = trial.events().get("crisis");
      for (int step = 1; step <= 12; step++) {
        EventPath.State now = crisis.steps().get(step);
        boolean before = crisis.steps().get(step - 1).on();
        assertThat(now.strike().isPresent()).isEqualTo(!before);
        assertThat(now.end().isPresent()).isEqualTo(before);
        assertThat(now.struck()).isEqualTo(now.strike().map(Asked::below).orElse(false));
        assertThat(now.on()).isEqualTo(before ? !now.end().orElseThrow().below() : now.struck());
        ended += before && !now.on() ? 1 : 0;
        EventPath.State war = trial.events().get("war").steps().get(step);
        assertThat(war.barred()).isEqualTo(!now.on());
        assertThat(war.strike().isPresent()).isEqualTo(now.on());
        barred += war.barred() ? 1 : 0;
        double yearly = trial.factors().get("trade").steps().get(step).value() < 1.5 ? 0.8 : 0.2;
        now.strike()
            .ifPresent(
                asked -> assertThat(asked.chance()).isEqualTo(1 - Numeric.pow(1 - yearly, 0.25)));
      }
    }
    assertThat(barred).isPositive();
    assertThat(ended).isPositive();
  }

  @Test
  void saysWhyItEndedInItsFutureAndWhatFailedInTheOthers() {
    for (int number = 0; number < TRIALS; number++) {
      Trial trial = trial(number);
      double late = trial.outcomes().get("late").value().orElseThrow();
      boolean war = trial.events().get("war").steps().get(12).count() > 0;
      Clause boom = trial.futures().get(0).rule().orElseThrow();
      assertThat(boom.join()).isEqualTo(Join.AND);
      assertThat(boom.holds()).contains(late > 2 && !war);
      Clause above = boom.parts().get(0);
      assertThat(above.text()).isEqualTo("late > limit");
      assertThat(above.holds()).contains(late > 2);
      assertThat(above.readings())
          .containsExactly(
              new Clause.Reading("late", OptionalDouble.of(late)),
              new Clause.Reading("limit", OptionalDouble.of(2)));
      Clause peace = boom.parts().get(1);
      assertThat(peace.join()).isEqualTo(Join.NOT);
      assertThat(peace.parts().get(0).text()).isEqualTo("ever(war)");
      assertThat(peace.parts().get(0).holds()).contains(war);
      Clause ruin = trial.futures().get(1).rule().orElseThrow();
      assertThat(ruin.join()).isEqualTo(Join.OR);
      assertThat(ruin.parts().get(1).join()).isEqualTo(Join.AND);
      assertThat(trial.futures().get(3).rule()).isEmpty();
    }
  }

  @Test
  void givesEachFutureAVerdict() {
    boolean later = false;
    for (int number = 0; number < TRIALS; number++) {
      Trial trial = trial(number);
      String ended = trial.future().orElseThrow();
      boolean taken = false;
      for (JudgedFuture future : trial.futures()) {
        Optional<Boolean> holds = future.rule().flatMap(Clause::holds);
        Verdict expected =
            future.id().equals(ended)
                ? holds.isPresent() ? Verdict.HELD : Verdict.TOOK_THE_REST
                : holds.isEmpty()
                    ? Verdict.NOT_LEFT
                    : holds.get() ? Verdict.COMES_LATER : Verdict.FAILED;
        assertThat(future.verdict()).isEqualTo(expected);
        assertThat(expected != Verdict.COMES_LATER || taken).isTrue();
        taken |= future.id().equals(ended);
        later |= expected == Verdict.COMES_LATER;
      }
    }
    assertThat(later).isTrue();
  }

  @Test
  void isJudgedAtTheCloseOfEachYear() {
    Trial trial = trial(5);
    assertThat(trial.judged()).extracting(JudgedYear::time).containsExactly(2025.0, 2026.0, 2027.0);
    assertThat(trial.judged().get(2).future()).isEqualTo(trial.future());
  }

  @Test
  void isOneOfTheTrialsOfTheRun() {
    assertThatThrownBy(() -> trial(TRIALS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected the number of one of the 60 trials, 0 to 59, found 60");
    assertThatThrownBy(() -> trial(-1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void needsNeitherClockNorFutures() {
    Scenario sum =
        Scenario.of("sum")
            .parameter("a", Parameter.of(Distribution.uniform(0, 1)))
            .outcome("twice", Outcome.of("2 * a"));
    Trial trial = Trial.of(sum, SETTINGS, 0);
    assertThat(trial.outcomes().get("twice").value())
        .hasValue(2 * trial.parameters().get("a").value());
    assertThat(trial.future()).isEmpty();
    assertThat(trial.factors()).isEmpty();
  }
}
