package org.entente.analysis.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.entente.engine.Samples;
import org.entente.engine.SimulationException;
import org.entente.model.Distribution;
import org.entente.model.Event;
import org.entente.model.Factor;
import org.entente.model.Parameter;
import org.entente.model.Quantity;
import org.entente.model.Scenario;
import org.entente.model.ScenarioException;
import org.entente.model.Time;
import org.entente.result.Estimate;
import org.entente.result.Probability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Shares of trials against closed forms, at fixed seeds. A share may be off by 4.5 standard errors
 * of the closed form; of some hundred comparisons at other seeds one would be in one run of 1,500.
 */
class TimingTest {
  private static final int TRIALS = 100_000;
  private static final double WIDE = 4.5;

  private static void assertShare(Probability share, double expected, long trials, String what) {
    double error = Math.sqrt(expected * (1 - expected) / trials);
    assertThat(share.value()).as(what).isCloseTo(expected, within(WIDE * error + 1e-12));
  }

  // ---- first passage: the gambler's ruin ----

  private static final int GOAL = 10;
  private static final int STAKE = 4;
  private static final double WIN = 0.48;

  private static Scenario gambler(int games) {
    Distribution stake =
        new Distribution.Discrete(
            List.of(Quantity.of(1), Quantity.of(-1)),
            List.of(Quantity.of(WIN), Quantity.of(1 - WIN)));
    String playing = "previous(purse) > 0 and previous(purse) < " + GOAL;
    return Scenario.of("gambler", Time.yearly(1000, 1000 + games))
        .factor(
            "purse",
            Factor.of("previous(purse) + if(" + playing + ", noise, 0)")
                .initial(STAKE)
                .noise(stake));
  }

  /**
   * The probability that a gambler is ruined in game n: W. Feller, "An Introduction to Probability
   * Theory and Its Applications" I, 3rd ed., XIV.5, equation 5.8.
   */
  private static double ruin(int n, int stake, double win) {
    double sum = 0;
    for (int v = 1; v < GOAL; v++) {
      double angle = StrictMath.PI * v / GOAL;
      sum +=
          StrictMath.pow(StrictMath.cos(angle), n - 1)
              * StrictMath.sin(angle)
              * StrictMath.sin(angle * stake);
    }
    double ruin =
        sum
            * StrictMath.pow(2, n)
            * StrictMath.pow(win, (n - stake) / 2.0)
            * StrictMath.pow(1 - win, (n + stake) / 2.0)
            / GOAL;
    return Math.max(0, ruin); // every other term is 0 but for rounding
  }

  @Test
  void theGamblersRuinComesWhenItShould() {
    int games = 40;
    Timing timing =
        Timing.of(gambler(games))
            .when("ruin", "purse <= 0")
            .when("goal", "purse >= " + GOAL)
            .first("ruin", "goal")
            .trials(TRIALS)
            .seed(11)
            .run();
    double survival = 1;
    double none = 1;
    for (int n = 1; n <= games; n++) {
      double ruined = ruin(n, STAKE, WIN);
      double won = ruin(n, GOAL - STAKE, 1 - WIN);
      Passage.Period period = timing.passage("ruin").at(1000 + n);
      assertShare(period.first(), ruined, TRIALS, "ruin in game " + n);
      assertShare(timing.passage("goal").at(1000 + n).first(), won, TRIALS, "goal in game " + n);
      assertThat(period.atRisk()).isEqualTo(Math.round(survivors(timing, n - 1) * TRIALS));
      assertShare(
          period.hazard().orElseThrow(),
          ruined / survival,
          period.atRisk(),
          "ruin in game " + n + ", if not before");
      survival -= ruined;
      none -= ruined + won;
      assertShare(period.survival(), survival, TRIALS, "no ruin by game " + n);
      assertShare(timing.races().get(0).at(1000 + n).none(), none, TRIALS, "neither by " + n);
    }
  }

  private static double survivors(Timing timing, int games) {
    return games == 0 ? 1 : timing.passage("ruin").at(1000 + games).survival().value();
  }

  /** By game 600 all but 10^-9 of the games are over; Feller, XIV.2, equation 2.4. */
  @Test
  void theGamblerIsRuinedInTheEndAsOftenAsHeShouldBe() {
    Timing timing =
        Timing.of(gambler(600))
            .when("ruin", "purse <= 0")
            .when("goal", "purse >= " + GOAL)
            .first("ruin", "goal")
            .trials(20_000)
            .seed(12)
            .run();
    double odds = (1 - WIN) / WIN;
    double all = StrictMath.pow(odds, GOAL);
    double ruined = (all - StrictMath.pow(odds, STAKE)) / (all - 1);
    Race.Period end = timing.races().get(0).last();
    assertShare(end.alone("ruin"), ruined, 20_000, "ruin in the end");
    assertThat(end.none().value()).isZero();
    assertThat(end.together().value()).isZero();
    assertThat(end.alone("ruin").value() + end.alone("goal").value()).isCloseTo(1, within(1e-15));
  }

  // ---- competing exponential events ----

  private static final double[] RATES = {0.3, 0.12, 0.05};

  private static Scenario competing(int perYear) {
    return Scenario.of("competing", new Time(2000, 2010, perYear))
        .event("a", Event.empty().rate(RATES[0]))
        .event("b", Event.empty().rate(RATES[1]))
        .event("c", Event.empty().rate(RATES[2]).lasts(0));
  }

  /** That in a step an event with such a rate strikes and no other does. */
  private static double alone(int which, double dt) {
    double product = 1;
    for (int i = 0; i < RATES.length; i++) {
      double quiet = StrictMath.exp(-RATES[i] * dt);
      product *= i == which ? 1 - quiet : quiet;
    }
    return product;
  }

  @ParameterizedTest(name = "{0} steps in a year")
  @ValueSource(ints = {1, 12})
  void theFirstOfCompetingExponentialEventsIsEachAsOftenAsItsRateSays(int perYear) {
    double dt = 1.0 / perYear;
    double total = RATES[0] + RATES[1] + RATES[2];
    Timing timing =
        Timing.of(competing(perYear)).first("a", "b", "c").trials(TRIALS).seed(21).run();
    Race race = timing.races().get(0);
    double quiet = StrictMath.exp(-total * dt);
    for (int year = 1; year <= 10; year++) {
      Race.Period period = race.at(2000 + year);
      double over = (1 - StrictMath.exp(-total * year)) / (1 - quiet);
      double tied = 1 - quiet;
      for (int i = 0; i < 3; i++) {
        tied -= alone(i, dt);
        String name = race.names().get(i);
        assertShare(period.alone(name), alone(i, dt) * over, TRIALS, name + " by " + year);
      }
      assertShare(period.together(), tied * over, TRIALS, "several by " + year);
      assertShare(period.none(), StrictMath.exp(-total * year), TRIALS, "none by " + year);
    }
  }

  /**
   * As steps get shorter, ties vanish and the shares tend to λ<sub>i</sub>/Λ (1 − e<sup>−Λt</sup>);
   * with 52 steps in a year they are less than Λ/52 of that away.
   */
  @Test
  void sharesTendToThoseOfContinuousTime() {
    double total = RATES[0] + RATES[1] + RATES[2];
    Timing timing = Timing.of(competing(52)).first("a", "b", "c").trials(TRIALS).seed(22).run();
    Race.Period end = timing.races().get(0).last();
    for (int i = 0; i < 3; i++) {
      double expected = RATES[i] / total * (1 - StrictMath.exp(-total * 10));
      double error = Math.sqrt(expected * (1 - expected) / TRIALS);
      assertThat(end.alone(timing.races().get(0).names().get(i)).value())
          .isCloseTo(expected, within(WIDE * error + expected * total / 52));
    }
    assertThat(end.together().value()).isLessThan(total / 52);
  }

  @Test
  void theHazardOfAnExponentialEventIsTheSameEveryYear() {
    Timing timing = Timing.of(competing(4)).event("a").trials(TRIALS).seed(23).run();
    for (Passage.Period period : timing.passage("a").periods()) {
      double yearly = 1 - StrictMath.exp(-RATES[0]);
      assertShare(period.hazard().orElseThrow(), yearly, period.atRisk(), period.label());
      double elapsed = period.time() - 2000;
      assertShare(period.survival(), StrictMath.exp(-RATES[0] * elapsed), TRIALS, period.label());
    }
    assertThat(timing.passage("a").periods()).hasSize(10);
    assertThat(timing.passage("a").at(2003).label()).isEqualTo("2003");
  }

  /** Median of a, ln 2 / 0.3 = 2.31 years, so in the third; of b 5.78; of c beyond the horizon. */
  @Test
  void theMedianIsTheStepInWhichHalfOfTheTrialsHaveComeThatFar() {
    Timing timing = Timing.of(competing(1)).trials(TRIALS).seed(24).run();
    assertThat(timing.passage("a").median().time().orElseThrow().label()).isEqualTo("2003");
    assertThat(timing.passage("a").median().low()).contains(new Passage.Moment(2003, "2003"));
    assertThat(timing.passage("a").median().high()).contains(new Passage.Moment(2003, "2003"));
    assertThat(timing.passage("b").median().time().orElseThrow().label()).isEqualTo("2006");
    assertThat(timing.passage("c").median().time()).isEmpty();
    assertThat(timing.passage("c").median().low()).isEmpty();
    Timing finer = Timing.of(competing(4)).event("a").trials(TRIALS).seed(24).run();
    assertThat(finer.passage("a").median().time().orElseThrow().label()).isEqualTo("2003 Q2");
  }

  /** The median of b lies in 2006; the interval misses it about once in twenty or less. */
  @Test
  void theIntervalOfTheMedianHoldsIt() {
    int held = 0;
    for (int seed = 1; seed <= 300; seed++) {
      Passage.Arrival median =
          Timing.of(competing(1)).event("b").trials(200).seed(seed).run().passage("b").median();
      boolean low = median.low().isPresent() && median.low().get().time() <= 2006;
      boolean high = median.high().isEmpty() || median.high().get().time() >= 2006;
      held += low && high ? 1 : 0;
    }
    double error = Math.sqrt(0.95 * 0.05 / 300);
    assertThat(held / 300.0).isGreaterThan(0.95 - 4 * error);
  }

  /** Strikes in n years of an event that can strike in each: binomial with mean n p. */
  @Test
  void strikesOfAPulseAddUp() {
    Timing timing = Timing.of(competing(1)).event("c").event("a").trials(TRIALS).seed(25).run();
    double p = 1 - StrictMath.exp(-RATES[2]);
    for (int year = 1; year <= 10; year++) {
      Estimate strikes = timing.passage("c").at(2000 + year).strikes().orElseThrow();
      double error = Math.sqrt(year * p * (1 - p) / TRIALS);
      assertThat(strikes.value()).isCloseTo(year * p, within(WIDE * error));
      assertThat(strikes.standardError().orElseThrow()).isCloseTo(error, within(0.05 * error));
    }
    Passage.Period once = timing.passage("a").last();
    assertThat(once.strikes().orElseThrow().value()).isEqualTo(once.happened().value());
  }

  // ---- what the numbers must satisfy ----

  private static final Scenario RICH =
      Scenario.of("rich", Time.quarterly(2024, 2030))
          .parameter("growth", Parameter.of(Distribution.normal(0.05, 0.05)))
          .factor(
              "trade",
              Factor.of("previous(trade) * exp(growth * dt + noise)").initial(5).noise(0.1))
          .event("crisis", Event.of("min(1, 0.02 * trade)").endProbability(0.5))
          .event("war", Event.of(0.3).requires("crisis").lasts(0))
          .event("treaty", Event.of("if(year = 2026, 1, 0)"));

  private static Timing rich(long trials, int threads) {
    return Timing.of(RICH)
        .event("crisis")
        .event("treaty")
        .when("boom", "trade > 7")
        .when("long", "since(crisis) > 1 and not crisis")
        .first("war", "boom", "treaty")
        .first("crisis", "war")
        .trials(trials)
        .seed(31)
        .threads(threads)
        .run();
  }

  @Test
  void hazardsMultiplyToSurvivalAndShareToOne() {
    Timing timing = rich(5000, 2);
    for (Passage passage : timing.passages()) {
      double product = 1;
      for (Passage.Period period : passage.periods()) {
        product *= 1 - period.hazard().map(Probability::value).orElse(0.0);
        assertThat(product).isCloseTo(period.survival().value(), within(1e-12));
        assertThat(period.happened().value() + period.survival().value())
            .isCloseTo(1, within(1e-15));
      }
    }
    for (Race race : timing.races()) {
      for (Race.Period period : race.periods()) {
        double sum = period.none().value() + period.together().value();
        for (String name : race.names()) {
          sum += period.alone(name).value();
        }
        assertThat(sum).isCloseTo(1, within(1e-12));
      }
    }
  }

  /** Counted again from all values of all trials. */
  @Test
  void countsWhatTheTrialsDo() {
    int trials = 3000;
    Samples samples = Samples.of(RICH, trials, 31);
    Timing timing = rich(trials, 2);
    int[] crisis = new int[trials];
    int[] war = new int[trials];
    int[] boom = new int[trials];
    for (int i = 0; i < trials; i++) {
      crisis[i] = firstOf(samples, "crisis", i);
      war[i] = firstOf(samples, "war", i);
      boom[i] = 99;
      for (int step = 24; step > 0; step--) {
        boom[i] = samples.factor("trade", step)[i] > 7 ? step : boom[i];
      }
    }
    for (int year = 1; year <= 6; year++) {
      int last = 4 * year;
      assertThat(timing.passage("crisis").at(2024 + year).happened().value())
          .isEqualTo(share(trials, i -> crisis[i] <= last));
      assertThat(timing.passage("boom").at(2024 + year).happened().value())
          .isEqualTo(share(trials, i -> boom[i] <= last));
      Race.Period race = timing.races().get(1).at(2024 + year);
      assertThat(race.alone("crisis").value())
          .isEqualTo(share(trials, i -> crisis[i] <= last && crisis[i] < war[i]));
      assertThat(race.alone("war").value())
          .isEqualTo(share(trials, i -> war[i] <= last && war[i] < crisis[i]));
      assertThat(race.together().value())
          .isEqualTo(share(trials, i -> war[i] <= last && war[i] == crisis[i]))
          .isEqualTo(race.shared().get("war").value())
          .isEqualTo(race.shared().get("crisis").value());
    }
  }

  private static int firstOf(Samples samples, String event, int trial) {
    int step = 1;
    while (step <= 24 && samples.struck(event, step)[trial] == 0) {
      step++;
    }
    return step <= 24 ? step : 99;
  }

  private static double share(int trials, java.util.function.IntPredicate counts) {
    return java.util.stream.IntStream.range(0, trials).filter(counts).count() / (double) trials;
  }

  @Test
  void isTheSameOnAnyNumberOfThreads() {
    assertThat(rich(60_000, 3).passages()).isEqualTo(rich(60_000, 1).passages());
    assertThat(rich(60_000, 3).races()).isEqualTo(rich(60_000, 1).races());
  }

  @Test
  void nobodyIsAtRiskOnceAllHaveComeThatFar() {
    Passage treaty = rich(1000, 1).passage("treaty");
    assertThat(treaty.at(2025).hazard().orElseThrow().value()).isZero();
    assertThat(treaty.at(2026).hazard().orElseThrow().value()).isEqualTo(1);
    assertThat(treaty.at(2027).hazard()).isEmpty();
    assertThat(treaty.at(2027).atRisk()).isZero();
  }

  @Test
  void periodsCanBeSteps() {
    Timing timing = Timing.of(RICH).event("crisis").trials(1000).by(Timing.Grain.STEP).run();
    assertThat(timing.passage("crisis").periods()).hasSize(24);
    assertThat(timing.passage("crisis").at(2024.25).label()).isEqualTo("2025 Q1");
  }

  @Test
  void allEventsAreTimedUnlessSomethingIsAskedFor() {
    assertThat(Timing.of(RICH).trials(100).run().passages())
        .extracting(Passage::name)
        .containsExactly("crisis", "war", "treaty");
    assertThat(Timing.of(RICH).when("boom", "trade > 7").trials(100).run().passages())
        .extracting(Passage::name)
        .containsExactly("boom");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "trad > 7     | unknown name 'trad'",
        "trade        | expected a yes/no, found a number",
        "trade > 7 7  | boom",
        "peak(trade)  | boom",
      })
  void aFormulaThatIsWrongIsToldByTheNameOfItsThreshold(String formula, String message) {
    assertThatThrownBy(() -> Timing.of(RICH).when("boom", formula).trials(10).run())
        .isInstanceOf(ScenarioException.class)
        .hasMessageContaining("boom")
        .hasMessageContaining(message)
        .hasMessageNotContaining("timed0");
  }

  @Test
  void aFormulaThatCanNotBeCalculatedIsToldByTheNameOfItsThreshold() {
    assertThatThrownBy(() -> Timing.of(RICH).when("root", "sqrt(5 - trade) > 1").trials(500).run())
        .isInstanceOf(SimulationException.class)
        .hasMessageContaining("root")
        .hasMessageContaining("sqrt")
        .hasMessageNotContaining("timed0");
  }

  @Test
  void whatMakesNoSenseIsRefused() {
    Scenario timeless = Scenario.of("timeless").parameter("a", Parameter.of(1));
    assertThatThrownBy(() -> Timing.of(timeless).run())
        .isInstanceOf(ScenarioException.class)
        .hasMessageContaining("no time");
    Scenario calm =
        Scenario.of("calm", Time.yearly(2024, 2026)).factor("x", Factor.of("1").initial(1));
    assertThatThrownBy(() -> Timing.of(calm).run())
        .isInstanceOf(ScenarioException.class)
        .hasMessageContaining("no events");
    assertThatThrownBy(() -> Timing.of(RICH).event("crysis").run())
        .isInstanceOf(ScenarioException.class)
        .hasMessageContaining("no event 'crysis' (did you mean 'crisis'?)");
    assertThatThrownBy(() -> Timing.of(RICH).first("crisis"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Timing.of(RICH).first("crisis", "crisis"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Timing.of(RICH).when("crisis", "trade > 1"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
