package org.entente.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.entente.model.Bounds;
import org.entente.model.Distribution;
import org.entente.model.Event;
import org.entente.model.Factor;
import org.entente.model.Future;
import org.entente.model.Outcome;
import org.entente.model.Parameter;
import org.entente.model.Process;
import org.entente.model.Scenario;
import org.entente.model.Time;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The meaning of a scenario, told with models that leave nothing to chance. */
class MeaningTest {
  private static final Scenario YEARS = Scenario.of("years", Time.yearly(2024, 2030));
  private static final Scenario QUARTERS = Scenario.of("quarters", Time.quarterly(2024, 2026));

  private static double[] path(Scenario scenario, String factor) {
    Samples samples = Samples.of(scenario, 1, 1);
    int last = scenario.time().orElseThrow().steps();
    return IntStream.rangeClosed(0, last).mapToDouble(k -> samples.factor(factor, k)[0]).toArray();
  }

  private static double[] on(Scenario scenario, String event) {
    Samples samples = Samples.of(scenario, 1, 1);
    int last = scenario.time().orElseThrow().steps();
    return IntStream.rangeClosed(0, last).mapToDouble(k -> samples.active(event, k)[0]).toArray();
  }

  private static double outcome(Scenario scenario, String formula) {
    return Samples.of(scenario.outcome("asked", Outcome.of(formula)), 1, 1).outcome("asked")[0];
  }

  @Nested
  class Steps {
    @Test
    void yearTimeAndElapsedTellTheCloseOfTheStep() {
      Scenario scenario =
          QUARTERS
              .factor("y", Factor.of("year"))
              .factor("t", Factor.of("time"))
              .factor("e", Factor.of("elapsed"));
      assertThat(path(scenario, "y"))
          .containsExactly(2024, 2025, 2025, 2025, 2025, 2026, 2026, 2026, 2026);
      assertThat(path(scenario, "t")).startsWith(2024, 2024.25, 2024.5, 2024.75, 2025);
      assertThat(path(scenario, "e")).endsWith(1.75, 2);
    }

    @Test
    void previousLooksBackAndTheStartHoldsBeforeIt() {
      Scenario scenario =
          YEARS
              .factor("x", Factor.of("previous(x) * 2").initial(1))
              .factor("back", Factor.of("previous(x, 3)").initial(0))
              .factor("sum", Factor.of("previous(x + 10) + initial(x)").initial(0))
              .factor("gone", Factor.of("moved(x)").initial(0))
              .factor("deep", Factor.of("previous(previous(x, 2), 2)").initial(0));
      assertThat(path(scenario, "x")).containsExactly(1, 2, 4, 8, 16, 32, 64);
      assertThat(path(scenario, "back")).containsExactly(0, 1, 1, 1, 2, 4, 8);
      assertThat(path(scenario, "sum")).containsExactly(0, 12, 13, 15, 19, 27, 43);
      assertThat(path(scenario, "gone")).containsExactly(0, 0, 1, 3, 7, 15, 31);
      assertThat(path(scenario, "deep")).containsExactly(0, 1, 1, 1, 1, 2, 4);
    }

    @Test
    void equationsHaveNoOrder() {
      Scenario scenario =
          YEARS
              .factor("a", Factor.of("b + 1"))
              .factor("b", Factor.of("if(e, 10, 0)"))
              .event("e", Event.of("year >= 2028"));
      assertThat(path(scenario, "a")).containsExactly(1, 1, 1, 1, 11, 11, 11);
    }

    @Test
    void anInitialFormulaReadsTheStateAtTheStart() {
      Scenario scenario =
          YEARS
              .factor("x", Factor.of("previous(x)").initial("y + start"))
              .factor("y", Factor.of("previous(y) + 1").initial(5));
      assertThat(path(scenario, "x")[6]).isEqualTo(2029);
    }

    @Test
    void boundsCutTheFinishedValueAndOthersSeeTheCutOne() {
      Scenario scenario =
          YEARS
              .factor("x", Factor.of("previous(x) + 1").initial(9).bounds(0, 3))
              .factor("y", Factor.of("x"))
              .factor("z", Factor.of("previous(z) - 1").initial(2).bounds(Bounds.atLeast(0)));
      assertThat(path(scenario, "x")).containsExactly(3, 3, 3, 3, 3, 3, 3);
      assertThat(path(scenario, "y")).containsExactly(3, 3, 3, 3, 3, 3, 3);
      assertThat(path(scenario, "z")).containsExactly(2, 1, 0, 0, 0, 0, 0);
    }

    @Test
    void aJumpIsAddedOnceAndWearsOff() {
      Scenario scenario =
          YEARS
              .event("e", Event.of("year = 2026"))
              .factor(
                  "x", Factor.of(Process.meanReverting(0.5, 0).jump("8 * struck(e)")).initial(0));
      assertThat(path(scenario, "x")).containsExactly(0, 0, 8, 4, 2, 1, 0.5);
    }

    @Test
    void aFactorMayBeAYesNoThatRemembers() {
      Scenario scenario =
          YEARS.factor(
              "seen",
              Factor.of("previous(seen) or year = 2027")
                  .initial(org.entente.model.Quantity.of(false)));
      assertThat(path(scenario, "seen")).containsExactly(0, 0, 0, 1, 1, 1, 1);
    }
  }

  @Nested
  class Events {
    @Test
    void stayOnForGoodUnlessTheyEnd() {
      assertThat(on(YEARS.event("e", Event.of("year = 2026")), "e"))
          .containsExactly(0, 0, 1, 1, 1, 1, 1);
    }

    @Test
    void lastForYearsAndMayStrikeInTheFirstStepAfter() {
      Scenario scenario = YEARS.event("e", Event.of(1).lasts(2)).factor("n", Factor.of("count(e)"));
      assertThat(on(scenario, "e")).containsExactly(0, 1, 1, 1, 1, 1, 1);
      assertThat(path(scenario, "n")).containsExactly(0, 1, 1, 2, 2, 3, 3);
      assertThat(on(YEARS.event("e", Event.of("year = 2025").lasts(2)), "e"))
          .containsExactly(0, 1, 1, 0, 0, 0, 0);
    }

    @Test
    void lastingNoTimeArePulsesOfOneStep() {
      Scenario scenario = QUARTERS.event("e", Event.of("time = 2025").lasts(0));
      assertThat(on(scenario, "e")).containsExactly(0, 0, 0, 0, 1, 0, 0, 0, 0);
    }

    @Test
    void aDurationIsFixedWhenTheyStrike() {
      Scenario scenario = YEARS.event("e", Event.of("year = 2025").lasts("if(year = 2025, 3, 0)"));
      assertThat(on(scenario, "e")).containsExactly(0, 1, 1, 1, 0, 0, 0);
    }

    @Test
    void endByChanceFromTheNextStepAndNotStrikeInTheStepTheyEnd() {
      assertThat(on(YEARS.event("e", Event.of(1).endProbability(1)), "e"))
          .containsExactly(0, 1, 0, 1, 0, 1, 0);
    }

    @Test
    void requirementsGateStrikingOnly() {
      Scenario scenario = YEARS.event("e", Event.of(1).requires("year = 2027"));
      assertThat(on(scenario, "e")).containsExactly(0, 0, 0, 1, 1, 1, 1);
    }

    @Test
    void sinceRunsOnAfterTheEndAndIsNothingBeforeTheFirstStrike() {
      Scenario scenario =
          QUARTERS
              .event("e", Event.of("time = 2025").lasts(0.25))
              .factor("s", Factor.of("since(e, -1)"))
              .factor("recent", Factor.of("if(since(e) <= 0.5, 1, 0)"));
      assertThat(path(scenario, "s")).containsExactly(-1, -1, -1, -1, 0, 0.25, 0.5, 0.75, 1);
      assertThat(path(scenario, "recent")).containsExactly(0, 0, 0, 0, 1, 1, 1, 0, 0);
    }

    @Test
    void onAtTheStartCountYearsFromThereButNoStrike() {
      Scenario scenario =
          YEARS
              .event("e", Event.of(0).initial(true).lasts(2))
              .factor("s", Factor.of("since(e, -1)"))
              .factor("n", Factor.of("count(e)"));
      assertThat(on(scenario, "e")).containsExactly(1, 1, 0, 0, 0, 0, 0);
      assertThat(path(scenario, "s")).containsExactly(0, 1, 2, 3, 4, 5, 6);
      assertThat(path(scenario, "n")).containsOnly(0);
      assertThat(Samples.of(scenario, 1, 1).struck("e", 6)).containsExactly(0);
    }
  }

  @Nested
  class Outcomes {
    private final Scenario growing =
        YEARS
            .factor("x", Factor.of("previous(x) + 1").initial(0))
            .event("e", Event.of("year = 2027"));

    @Test
    void windowsCountCalendarYearsAndAreCutToTheStepsThereAre() {
      assertThat(outcome(growing, "at(x, 2026)")).isEqualTo(2);
      assertThat(outcome(growing, "final(x)")).isEqualTo(6);
      assertThat(outcome(growing, "peak(x)")).isEqualTo(6);
      assertThat(outcome(growing, "trough(x)")).isEqualTo(1);
      assertThat(outcome(growing, "trough(x, start, end)")).isEqualTo(0);
      assertThat(outcome(growing, "average(x, end - 1, end + 50)")).isEqualTo(5.5);
      assertThat(outcome(growing, "total(x, 2025, 2027)")).isEqualTo(6);
      assertThat(outcome(growing, "yearsWhere(e)")).isEqualTo(4);
      assertThat(outcome(growing, "firstYear(x > 3)")).isEqualTo(2028);
      assertThat(outcome(growing, "ever(x > 5) and not always(x > 5)")).isEqualTo(1);
    }

    @Test
    void yearlyRatesStayYearlyAtShorterSteps() {
      Scenario quarters =
          QUARTERS.factor("flow", Factor.of("10")).event("e", Event.of("time = 2025.5"));
      assertThat(outcome(quarters, "total(flow)")).isCloseTo(20, within(1e-12));
      assertThat(outcome(quarters, "average(flow)")).isCloseTo(10, within(1e-12));
      assertThat(outcome(quarters, "yearsWhere(e)")).isCloseTo(0.75, within(1e-12));
      assertThat(outcome(quarters, "firstYear(e)")).isEqualTo(2026);
      assertThat(outcome(quarters, "total(flow, 2026, 2026)")).isCloseTo(10, within(1e-12));
    }

    @Test
    void mayUseOneAnotherAndPathsInsidePaths() {
      Scenario hill =
          YEARS.factor("x", Factor.of("-(year - 2027)^2")).outcome("top", Outcome.of("peak(x)"));
      assertThat(outcome(hill, "firstYear(x = top)")).isEqualTo(2027);
      assertThat(outcome(hill, "firstYear(x = peak(x))")).isEqualTo(2027);
      assertThat(outcome(hill, "firstYear(x > 5, 2100)")).isEqualTo(2100);
      assertThat(outcome(hill, "firstYear(x > 5)")).isNaN();
    }

    @Test
    void withoutAValuePassThroughArithmeticAndComparisonsAreNo() {
      assertThat(outcome(growing, "1 + 2 * if(ever(e), firstYear(x > 100))")).isNaN();
      assertThat(outcome(growing, "firstYear(x > 100) > 0")).isEqualTo(0);
      assertThat(outcome(growing, "average(if(e, x))")).isEqualTo(4.5);
      assertThat(outcome(growing, "average(if(x > 100, x))")).isNaN();
      assertThat(outcome(growing, "if(not ever(e), final(x))")).isNaN();
    }
  }

  @Nested
  class Futures {
    private double future(String... conditions) {
      Scenario scenario = YEARS.factor("x", Factor.of("1"));
      for (int i = 0; i < conditions.length; i++) {
        Future future =
            conditions[i].isEmpty() ? Future.rest("rest") : Future.of("f", conditions[i]);
        scenario = scenario.future("f" + i, future);
      }
      return Samples.of(scenario, 1, 1).future()[0];
    }

    @Test
    void theFirstThatHoldsIsTheOneAndTheRestStandsAnywhere() {
      assertThat(future("final(x) > 2", "final(x) > 0", "final(x) = 1")).isEqualTo(1);
      assertThat(future("", "final(x) > 0")).isEqualTo(1);
      assertThat(future("", "final(x) > 2")).isEqualTo(0);
      assertThat(future("final(x) > 2")).isEqualTo(-1);
    }
  }

  @Nested
  class Parameters {
    @Test
    void mayUseEachOtherInAnyOrderAndBeChoices() {
      Scenario scenario =
          Scenario.of("parameters")
              .parameter("direction", Parameter.of("if(way.up, 1, -1)"))
              .parameter("way", Parameter.of(Distribution.choice("up", 1, "down")))
              .parameter("size", Parameter.of("3 * direction"));
      assertThat(outcome(scenario, "size")).isEqualTo(3);
    }
  }
}
