package org.entente.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicLong;
import org.entente.engine.RunCancelledException;
import org.entente.engine.RunControl;
import org.entente.engine.SimulationException;
import org.entente.model.Distribution;
import org.entente.model.Event;
import org.entente.model.Factor;
import org.entente.model.Future;
import org.entente.model.Outcome;
import org.entente.model.Parameter;
import org.entente.model.Process;
import org.entente.model.Quantity;
import org.entente.model.Scenario;
import org.entente.model.ScenarioException;
import org.entente.model.Time;
import org.junit.jupiter.api.Test;

/**
 * Whole runs against closed forms. A value may miss by 4.9 standard errors, which it does once in a
 * million seeds.
 */
class SimulationTest {
  private static final double BOUND = 4.9;
  private static final int TRIALS = 50_000;

  private static final Scenario SCENARIO =
      Scenario.of("A small example", Time.yearly(2024, 2044))
          .factor(
              "trade",
              Factor.of("previous(trade) * exp(0.02 + noise)")
                  .initial(4.8)
                  .noise(0.2)
                  .unit("USD bn/year"))
          .factor("capped", Factor.of("noise").initial(0).noise(1).bounds(-1, 10))
          .factor("hidden", Factor.of("2 * trade").report(false))
          .event("crisis", Event.of(0.05))
          .outcome("trade2035", Outcome.of("at(trade, 2035)").label("Trade in 2035"))
          .outcome("calm", Outcome.of("if(not ever(crisis), final(trade))"))
          .outcome("never", Outcome.of("if(ever(trade < 0), 1)"))
          .outcome("any", Outcome.of("ever(crisis)"))
          .future("growing-frictions", Future.of("Growing frictions", "ever(crisis)"))
          .future("boom", Future.of("Boom", "at(trade, 2035) > 6"))
          .future("steady", Future.rest("More of the same"));

  private static final Simulation SIMULATION = Simulation.of(SCENARIO).trials(TRIALS).run();

  private static void assertNear(Estimate estimate, double expected) {
    double error = estimate.standardError().orElseThrow();
    assertThat(estimate.value()).isCloseTo(expected, within(BOUND * error));
  }

  private static void assertNear(Probability probability, double expected) {
    double error = Math.sqrt(expected * (1 - expected) / TRIALS);
    assertThat(probability.value()).isCloseTo(expected, within(BOUND * error));
  }

  @Test
  void aFactorsMeanAndMedianAreThoseOfGeometricGrowth() {
    FactorStep step = SIMULATION.factor("trade").at(2035);

    assertNear(step.mean(), 4.8 * Math.exp(11 * (0.02 + 0.02)));
    assertThat(4.8 * Math.exp(11 * 0.02))
        .isBetween(step.quantile(0.5).low().orElseThrow(), step.quantile(0.5).high().orElseThrow());
    assertThat(step.label()).isEqualTo("2035");
    assertThat(step.time()).isEqualTo(2035);
  }

  @Test
  void theStateAtTheStartIsTheFirstStep() {
    FactorStep start = SIMULATION.factor("trade").at(2024);

    assertThat(start.step()).isZero();
    assertThat(start.mean().value()).isEqualTo(4.8);
    assertThat(start.sd()).hasValue(0);
    assertThat(SIMULATION.factor("trade").steps()).hasSize(21);
    assertThat(SIMULATION.factor("trade").last().time()).isEqualTo(2044);
  }

  @Test
  void anEventHasStruckByTheChanceOfAGeometricWaitingTime() {
    assertNear(SIMULATION.event("crisis").at(2030).struck(), 1 - Math.pow(0.95, 6));
    assertNear(SIMULATION.event("crisis").at(2030).active(), 1 - Math.pow(0.95, 6));
    assertThat(SIMULATION.event("crisis").at(2024).struck().value()).isZero();
    assertThat(SIMULATION.event("crisis").last().label()).isEqualTo("2044");
  }

  @Test
  void futuresComeInTheirOrderAndSumToOne() {
    List<FutureResult> futures = SIMULATION.futures();

    assertThat(futures)
        .extracting(FutureResult::id)
        .containsExactly("growing-frictions", "boom", "steady");
    assertThat(futures.stream().mapToDouble(future -> future.probability().value()).sum())
        .isCloseTo(1, within(1e-12));
    assertNear(SIMULATION.future("growing-frictions").probability(), 1 - Math.pow(0.95, 20));
    assertThat(SIMULATION.noFuture().orElseThrow().value()).isZero();
  }

  @Test
  void aFutureCanBeJudgedAtTheCloseOfEachYear() {
    FutureResult frictions = SIMULATION.future("growing-frictions");

    assertNear(frictions.at(2040).probability(), 1 - Math.pow(0.95, 16));
    assertThat(frictions.at(2044).probability()).isEqualTo(frictions.probability());
  }

  @Test
  void pathsThatNoFutureTakesAreCounted() {
    Scenario open =
        Scenario.of("Open", Time.yearly(2024, 2026))
            .event("crisis", Event.of(0.5))
            .future("bad", Future.of("Bad", "ever(crisis)"));
    Simulation simulation = Simulation.of(open).trials(TRIALS).run();

    assertNear(simulation.noFuture().orElseThrow(), 0.25);
    assertThat(simulation.summary()).contains("No future: 2");
  }

  @Test
  void anOutcomeIsOverTheTrialsThatHaveAValue() {
    OutcomeResult calm = SIMULATION.outcome("calm");

    assertNear(calm.present(), Math.pow(0.95, 20));
    assertNear(calm.mean(), 4.8 * Math.exp(20 * (0.02 + 0.02)));
  }

  @Test
  void anOutcomeWithoutAValueInAnyTrialSaysSo() {
    OutcomeResult never = SIMULATION.outcome("never");

    assertThat(never.summary()).isEqualTo(new NoValues(TRIALS));
    assertThatThrownBy(never::mean)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("mean() does not suit never: it has no value in any of 50000 trials");
  }

  @Test
  void theShareOfValuesThatBoundsCutIsReported() {
    FactorStep step = SIMULATION.factor("capped").at(2030);

    assertNear(step.cut().orElseThrow(), 0.15865525393145707); // Phi(-1)
    assertThat(step.quantile(0.05).value()).isEqualTo(-1);
    assertThat(SIMULATION.factor("trade").at(2030).cut()).isEmpty();
  }

  @Test
  void aQuestionThatDoesNotSuitIsAnsweredByThoseThatDo() {
    assertThatThrownBy(() -> SIMULATION.outcome("trade2035").probability())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "probability() does not suit trade2035: it is a number; ask for mean(), sd() or"
                + " quantile(p)");
    assertThatThrownBy(() -> SIMULATION.outcome("any").mean())
        .hasMessage("mean() does not suit any: it is a yes/no; ask for probability()");
    assertThatThrownBy(() -> SIMULATION.factor("trade").at(2035).shares())
        .hasMessageStartingWith("shares() does not suit trade in 2035: it is a number");
    assertThatThrownBy(() -> SIMULATION.outcome("trade2035").quantile(95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a share between 0 and 1, such as 0.95, found 95.0");
  }

  @Test
  void anUnknownNameIsAnsweredByTheNearestOne() {
    assertThatThrownBy(() -> SIMULATION.factor("trad"))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("No factor is called \"trad\"; did you mean \"trade\"?");
    assertThatThrownBy(() -> SIMULATION.event("qqq"))
        .hasMessage("No event is called \"qqq\"; there are crisis");
    assertThatThrownBy(() -> SIMULATION.factor("trade").at(2034.5))
        .hasMessage(
            "Expected the close of one of the 21 steps of trade from 2024 to 2044, found 2034.5");
  }

  @Test
  void aFactorThatIsNotReportedIsNotThere() {
    assertThat(SIMULATION.factors())
        .extracting(FactorResult::name)
        .containsExactly("trade", "capped");
  }

  @Test
  void onlyWhatIsAskedForIsThere() {
    Simulation futures = Simulation.of(SCENARIO).trials(TRIALS).only(Settings.Part.FUTURES).run();

    assertThat(futures.futures())
        .extracting(FutureResult::probability)
        .isEqualTo(SIMULATION.futures().stream().map(FutureResult::probability).toList());
    assertThat(futures.factors()).isEmpty();
    assertThat(futures.events()).isEmpty();
    assertThat(futures.outcomes()).isEmpty();
    assertThat(futures.future("boom").years()).isEmpty();
    assertThatThrownBy(() -> futures.factor("trade"))
        .hasMessage("No factor is called \"trade\": the results have none");
  }

  @Test
  void theNumberOfThreadsDoesNotChangeABit() {
    Simulation.Setup setup = Simulation.of(SCENARIO).trials(TRIALS).seed(7);
    Simulation one = setup.threads(1).run();
    Simulation three = setup.threads(3).run();

    for (FactorResult factor : one.factors()) {
      for (FactorStep step : factor.steps()) {
        FactorStep same = three.factor(factor.name()).at(step.time());
        assertThat(same.mean()).isEqualTo(step.mean());
        assertThat(same.sd()).isEqualTo(step.sd());
        assertThat(((NumberSummary) same.summary()).quantiles())
            .isEqualTo(((NumberSummary) step.summary()).quantiles());
      }
    }
    assertThat(three.futures()).isEqualTo(one.futures());
    assertThat(three.events()).containsExactlyElementsOf(one.events());
    assertThat(three.summary()).isEqualTo(one.summary());
  }

  @Test
  void anotherSeedGivesOtherTrials() {
    Simulation other = Simulation.of(SCENARIO).trials(TRIALS).seed(2).run();

    assertThat(other.outcome("trade2035").mean())
        .isNotEqualTo(SIMULATION.outcome("trade2035").mean());
  }

  @Test
  void aChoiceHasASharePerOption() {
    Process mood =
        new Process.Markov(
            Map.of("calm", Map.of("hot", Quantity.of(0.1)), "hot", Map.of("calm", Quantity.of(1))));
    Scenario scenario =
        Scenario.of("Moods", Time.yearly(2024, 2026))
            .factor("mood", Factor.of(mood).initial("calm"));
    FactorStep step = Simulation.of(scenario).trials(TRIALS).run().factor("mood").at(2026);

    assertNear(step.share("hot"), 0.9 * 0.1);
    assertThat(step.shares().keySet()).containsExactlyInAnyOrder("calm", "hot");
    assertThatThrownBy(() -> step.share("cold"))
        .hasMessage(
            "No option is called \"cold\"; there are " + String.join(", ", step.shares().keySet()));
    assertThatThrownBy(step::mean)
        .hasMessage(
            "mean() does not suit mood in 2026: it is a choice; ask for shares() or"
                + " share(option)");
  }

  @Test
  void stepsOfAQuarterHaveATimeAndALabel() {
    Scenario scenario =
        Scenario.of("Quarters", Time.quarterly(2024, 2026))
            .factor("x", Factor.of("previous(x) + 1").initial(0));
    FactorResult x = Simulation.of(scenario).trials(10).run().factor("x");

    assertThat(x.at(2024.25).label()).isEqualTo("2025 Q1");
    assertThat(x.at(2024.25).mean().value()).isEqualTo(1);
    assertThat(x.at(2025).label()).isEqualTo("2025 Q4");
  }

  @Test
  void aModelWithoutTimeHasOutcomesOnly() {
    Scenario scenario =
        Scenario.of("Timeless")
            .parameter("u", Parameter.of(Distribution.uniform(0, 1)))
            .outcome("square", Outcome.of("u * u"));
    Simulation simulation = Simulation.of(scenario).trials(TRIALS).run();

    assertNear(simulation.outcome("square").mean(), 1.0 / 3);
    assertThat(simulation.factors()).isEmpty();
  }

  @Test
  void aSingleTrialHasValuesWithoutErrors() {
    Simulation one = Simulation.of(SCENARIO).trials(1).run();

    assertThat(one.factor("trade").at(2030).mean().standardError()).isEmpty();
    assertThat(one.factor("trade").at(2030).quantile(0.5).low()).isEmpty();
    assertThat(one.summary()).doesNotContain("NaN");
  }

  @Test
  void theSummaryReadsWell() {
    Scenario scenario =
        Scenario.of("Certain", Time.yearly(2024, 2026))
            .factor("trade", Factor.of("previous(trade) + 1").initial(5))
            .outcome("last", Outcome.of("final(trade)").label("Trade at the end").unit("USD bn"))
            .future("growth", Future.of("Growth", "final(trade) > 6"))
            .future("decline", Future.rest("Decline"));
    Simulation simulation = Simulation.of(scenario).trials(100).run();

    assertThat(simulation.summary())
        .isEqualTo(
            """
            Certain: 100 trials, seed 1
              Growth (growth): 100.00 % (96.30 % to 100.00 %)
              Decline (decline): 0.00 % (0.00 % to 3.70 %)
              last, Trade at the end, USD bn: mean 7.0000 (7.0000 to 7.0000), p5 7.0000, p25 \
            7.0000, p50 7.0000, p75 7.0000, p95 7.0000""");
    assertThat(simulation).hasToString("Certain: 100 trials, seed 1");
  }

  @Test
  void aCancelledRunSaysHowFarItCame() {
    AtomicLong done = new AtomicLong();
    RunControl control =
        new RunControl() {
          @Override
          public boolean cancelled() {
            return done.get() >= 40_000;
          }

          @Override
          public void progress(long trialsDone) {
            done.accumulateAndGet(trialsDone, Math::max);
          }
        };

    assertThatThrownBy(() -> Simulation.of(SCENARIO).trials(1_000_000).run(control))
        .isInstanceOfSatisfying(
            RunCancelledException.class,
            cancelled -> {
              assertThat(cancelled.trialsDone()).isBetween(40_000L, 200_000L);
              assertThat(cancelled.trialsWanted()).isEqualTo(1_000_000);
            });
  }

  @Test
  void anInterruptEndsARun() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> Simulation.of(SCENARIO).trials(1_000_000).run())
        .isInstanceOf(RunCancelledException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void aFailureInATrialPassesThrough() {
    Scenario scenario =
        Scenario.of("Broken", Time.yearly(2024, 2026))
            .factor("x", Factor.of("log(previous(x) - 1)").initial(1));

    assertThatThrownBy(() -> Simulation.of(scenario).trials(10).run())
        .isInstanceOf(SimulationException.class)
        .hasMessageContaining("log(previous(x) - 1)");
  }

  @Test
  void aScenarioWithProblemsIsRefusedBeforeItRuns() {
    Scenario scenario = SCENARIO.outcome("wrong", Outcome.of("final(trad)"));

    assertThatThrownBy(() -> Simulation.of(scenario).run())
        .isInstanceOf(ScenarioException.class)
        .hasMessageContaining("trade");
  }
}
