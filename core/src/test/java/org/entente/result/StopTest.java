package org.entente.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.entente.model.Distribution;
import org.entente.model.Event;
import org.entente.model.Factor;
import org.entente.model.Future;
import org.entente.model.Outcome;
import org.entente.model.Parameter;
import org.entente.model.Scenario;
import org.entente.model.Time;
import org.entente.random.Sampling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs that stop as soon as they know enough. */
class StopTest {
  private static final Scenario SCENARIO =
      Scenario.of("stopping", Time.yearly(2024, 2026))
          .parameter("side", Parameter.of(Distribution.bernoulli(0.3)))
          .factor("x", Factor.of("previous(x) + noise").initial(10).noise(1))
          .event("e", Event.of(0.2))
          .outcome("late", Outcome.of("final(x)"))
          .outcome("both", Outcome.of("side and ever(e)"))
          .future("up", Future.of("Up", "late > 10 and side"))
          .future("rest", Future.rest("Rest"));

  private static Simulation.Setup setup() {
    return Simulation.of(SCENARIO).trials(2_000_000).threads(1);
  }

  private static final Precision FUTURES = Precision.everyFuture(0.002);
  private static final Precision LATE = Precision.quantile(0.95, "x", 0.002).ofValue().at(2026);

  @Test
  void aRunStopsAtTheFirstLookAtWhichEveryTargetIsMet() {
    Simulation futures = setup().until(FUTURES).run();
    Simulation late = setup().until(LATE).run();
    Simulation both = setup().until(FUTURES, LATE).run();
    long most = Math.max(futures.settings().trials(), late.settings().trials());
    assertThat(both.settings().trials()).isEqualTo(most).isLessThan(2_000_000);
    assertThat(both.attained()).hasSize(2).allMatch(Attained::met);
    // A share near 0.15 within 0.002: 122,000 trials, and a look within a quarter more.
    assertThat(futures.settings().trials()).isBetween(122_000L, 160_000L);
  }

  @Test
  void itStopsAtTheSameTrialOnAnyNumberOfThreads() {
    Simulation one = setup().until(FUTURES, LATE).run();
    Simulation four = setup().threads(4).until(FUTURES, LATE).run();
    assertThat(four.settings().trials()).isEqualTo(one.settings().trials());
    assertThat(four.futures()).isEqualTo(one.futures());
    assertThat(four.attained()).isEqualTo(one.attained());
    assertThat(four.outcome("late").mean()).isEqualTo(one.outcome("late").mean());
  }

  @Test
  void whatItFindsIsWhatARunOfThatManyTrialsFinds() {
    Simulation stopped = setup().until(FUTURES, LATE).run();
    Simulation plain = setup().trials(stopped.settings().trials()).run();
    assertThat(stopped.futures()).isEqualTo(plain.futures());
    assertThat(stopped.factor("x").last().mean()).isEqualTo(plain.factor("x").last().mean());
    assertThat(stopped.outcome("late").quantile(0.95))
        .isEqualTo(plain.outcome("late").quantile(0.95));
  }

  /** Stages end at looks even where nothing is a number. */
  @Test
  void aRunWithoutNumbersStopsToo() {
    Simulation run = setup().only(Settings.Part.FUTURES).until(FUTURES).run();
    assertThat(run.settings().trials()).isEqualTo(setup().until(FUTURES).run().settings().trials());
  }

  @Test
  void aTargetThatIsMissedTellsAboutHowManyTrialsItNeeds() {
    Simulation run = setup().trials(20_000).until(FUTURES).run();
    Attained attained = run.attained().get(0);
    assertThat(run.settings().trials()).isEqualTo(20_000);
    assertThat(attained.met()).isFalse();
    assertThat(attained.halfWidth().orElseThrow()).isBetween(0.004, 0.006);
    assertThat(attained.trialsNeeded().orElseThrow()).isBetween(110_000.0, 140_000.0);
    assertThat(attained).hasToString("every future 0.2 points: missed with 0.5 points");
  }

  @Test
  void theLeastTrialsAreRunHoweverEasyTheTarget() {
    StopRule patient = new StopRule(List.of(Precision.everyFuture(0.4)), 50_000);
    Settings settings = Settings.defaults().trials(1_000_000).until(patient);
    assertThat(Simulation.run(SCENARIO, settings).settings().trials()).isEqualTo(4 * 16384);
  }

  @Test
  void aConstantIsKnownAtOnceAndAMissingValueNever() {
    Scenario scenario =
        Scenario.of("edges")
            .outcome("zero", Outcome.of("0 * 1"))
            .outcome("never", Outcome.of("if(1 > 2, 3)"));
    Simulation.Setup setup = Simulation.of(scenario).trials(40_000);
    assertThat(setup.until(Precision.mean("zero", 0.01).ofValue()).run().settings().trials())
        .isEqualTo(16384);
    Attained never = setup.until(Precision.mean("never", 1)).run().attained().get(0);
    assertThat(never.met()).isFalse();
    assertThat(never.halfWidth()).isEmpty();
    assertThat(never.trialsNeeded()).isEmpty();
  }

  @Test
  void looksFallOnChunksInGrowingDistances() {
    StopRule rule = new StopRule(List.of(FUTURES), 1);
    long look = rule.next(0);
    assertThat(look).isEqualTo(16384);
    for (int i = 0; i < 40; i++) {
      long next = rule.next(look);
      assertThat(next % 16384).isZero();
      assertThat(next).isGreaterThan(look).isLessThan(look + look / 4 + 2 * 16384);
      look = next;
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "every future 0.5 points; every future 0.5 points",
        "every future within ±0.5 point; every future 0.5 points",
        "future growing-frictions 1 points; future growing-frictions 1 points",
        "probability of both 1e-1 points; probability of both 0.1 points",
        "probability of at(e,2025) 1 points; probability of at(e, 2025) 1 points",
        "mean of late 0.25; mean of late 0.25",
        "mean of late 2.5%; mean of late 2.5 %",
        "p97.5 of at( x , 2024.25 ) 2 %; p97.5 of at(x, 2024.25) 2 %",
        "p50 of late 2; median of late 2"
      })
  void aTargetIsReadAndWritten(String text, String written) {
    assertThat(Precision.parse(text)).hasToString(written);
    assertThat(Precision.parse(written)).isEqualTo(Precision.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "every future",
        "every future 5 %",
        "every future 0 points",
        "mean of late 2 points",
        "p100 of late 2 %",
        "mode of late 2 %",
        "mean of late about 2 %",
        "late 2"
      })
  void whatIsNoTargetIsRefused(String text) {
    assertThatThrownBy(() -> Precision.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Expected ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "future dwon 1 points; No future is called \"dwon\"",
        "mean of lat 1; did you mean \"late\"",
        "mean of both 1; found a yes/no: take its probability",
        "probability of late 1 points; found a number: take its mean",
        "mean of at(y, 2025) 1; No factor or event is called \"y\"",
        "mean of at(x, 2031) 1; from 2024 to 2026, found 2031"
      })
  void aTargetThatDoesNotSuitTheScenarioIsRefused(String text, String message) {
    assertThatThrownBy(() -> setup().until(Precision.parse(text)).run())
        .isInstanceOf(TargetException.class)
        .hasMessageContaining(message);
  }

  @Test
  void aTargetThatIsNotReportedIsRefused() {
    assertThatThrownBy(() -> setup().only(Settings.Part.EVENTS).until(FUTURES).run())
        .isInstanceOf(TargetException.class)
        .hasMessageContaining("found it left out");
  }

  @Test
  void aSamplingPlanCannotStopEarly() {
    assertThatThrownBy(() -> setup().sampling(Sampling.SOBOL).until(FUTURES).run())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must know its number of trials");
  }
}
