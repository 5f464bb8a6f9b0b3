package org.entente.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.entente.equation.Equations;
import org.entente.formula.Node;
import org.entente.formula.Printer;
import org.entente.formula.RandomFormulas;
import org.entente.model.Distribution;
import org.entente.model.Event;
import org.entente.model.Factor;
import org.entente.model.Future;
import org.entente.model.Outcome;
import org.entente.model.Parameter;
import org.entente.model.Problem;
import org.entente.model.Quantity;
import org.entente.model.Scenario;
import org.entente.model.Time;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Warnings of futures in which no path can end: told where it is sure, and only there. */
class UnreachedFuturesTest {
  private static final Scenario BASE =
      Scenario.of("Ends", Time.yearly(2024, 2034))
          .parameter("side", Parameter.of(side()))
          .parameter("share", Parameter.of(Distribution.uniform(0.2, 0.8)))
          .parameter("factor", Parameter.of(2))
          .factor("x", Factor.of("previous(x) + noise").initial(5).noise(1))
          .factor("index", Factor.of("previous(index) + noise").initial(0.5).noise(1).bounds(0, 1))
          .event("strike", Event.of(0.1))
          .event("off", Event.of(0))
          .outcome("late", Outcome.of("final(x)"))
          .outcome("first", Outcome.of("firstYear(x > 7)"));

  private static Quantity side() {
    Map<String, Quantity> options = new LinkedHashMap<>();
    options.put("east", Quantity.of(0.5));
    options.put("west", Quantity.of(0.5));
    return new Distribution.Choice(options);
  }

  private static List<String> warnings(Scenario scenario) {
    return UnreachedFutures.warnings(Equations.of(scenario)).stream()
        .map(Problem::toString)
        .toList();
  }

  private static Scenario ending(String... conditions) {
    Scenario scenario = BASE;
    for (int i = 0; i < conditions.length; i++) {
      scenario = scenario.future("f" + (i + 1), Future.of("A future", conditions[i]));
    }
    return scenario.future("rest", Future.rest("The rest"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0 > 1",
        "peak(index) > 1",
        "average(index) > 1.1 or trough(index) < 0",
        "share > 0.9",
        "share * factor < 0.3 and late > 5",
        "ever(off)",
        "side.east and side.west",
        "late > 5 and late < 3",
        "ever(x > 5 and x <= 5)",
        "ever(strike) and not ever(strike)",
        "first > 2034",
        "if(ever(off), late > 5, late > 6 and late < 5)"
      })
  void warnsOfAConditionThatNeverHolds(String condition) {
    assertThat(warnings(ending(condition)))
        .containsExactly(
            "futures.f1.when: no path can end in 'f1': its condition never holds"
                + " (look at the bounds of what it compares)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "late > 6; late > 6",
        "late > 6; late > 10",
        "late > 6; final(x) >= 6.5",
        "late >= 6; 6 = late",
        "late < 6; at(x, 2034) < 5 and ever(strike)",
        "ever(x > 6); final(x) > 7",
        "ever(x > 6); ever(x > 7)",
        "not ever(x > 7); not ever(x > 6)",
        "late > 6 or ever(strike); ever(strike)",
        "late > 6 or late < 4; late > 7 or late < 3",
        "late > 5 + share; late > 6",
        "ever(strike) or side.east; side.east and late > 6",
        "peak(x) > 7; peak(x) > 8 and first < 2030"
      })
  void warnsOfAConditionThatAnEarlierOneTakesIn(String earlier, String later) {
    assertThat(warnings(ending(earlier, later)))
        .containsExactly(
            "futures.f2.when: no path can end in 'f2': where its condition holds, that of 'f1',"
                + " which is judged first, holds too"
                + " (write it before 'f1', or change one of the two conditions)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1 > 0", "trough(index) >= 0", "share > 0.1", "not ever(off)"})
  void warnsOfAllThatComesAfterAConditionThatAlwaysHolds(String condition) {
    assertThat(warnings(ending("ever(strike)", condition, "late > 5")))
        .containsExactly(
            "futures.f3.when: no path can end in 'f3': the condition of 'f2' always holds"
                + " (change the condition of 'f2')",
            "futures.rest: no path can end in 'rest': the condition of 'f2' always holds"
                + " (change the condition of 'f2')");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "late > 10; late > 6",
        "late > 6; late >= 6",
        "late > 6; late < 6",
        "late > 6; peak(x) > 7",
        "late > 6; at(x, 2030) > 7",
        "late > 6 and ever(strike); late > 7",
        "ever(x > 7); ever(x > 6)",
        "always(x > 3); ever(x > 4)",
        "side.east; not side.east",
        "peak(index) >= 1; trough(index) <= 0",
        "share >= 0.79; share <= 0.21",
        "late > 5.5 + share; late > 6",
        "late != 5; late = 5"
      })
  void isSilentWherePathsMayEnd(String earlier, String later) {
    assertThat(warnings(ending(earlier, later))).isEmpty();
  }

  @Test
  void isSilentWithoutFutures() {
    assertThat(warnings(BASE)).isEmpty();
  }

  @Test
  void isSilentAboutAScenarioThatIsTooLarge() {
    Scenario large =
        Scenario.of("long", Time.yearly(0, 6000)).future("never", Future.of("Never", "0 > 1"));
    for (int i = 0; i < 60; i++) {
      String name = "x" + i;
      Factor factor = Factor.of("previous(" + name + ") * 1.0001 + noise").initial(1).noise(1);
      large = large.factor(name, factor);
    }
    assertThat(warnings(large)).isEmpty();
  }

  @Provide
  Arbitrary<Node> conditions() {
    return RandomFormulas.yesNo(List.of("a", "b"), List.of("yes"), 3);
  }

  /** The scenario is one of parameters, so that 64 trials meet most of what can be met. */
  @Property(tries = 1000)
  void isSilentAboutEveryFutureThatATrialEndsIn(
      @ForAll("conditions") Node first, @ForAll("conditions") Node second) {
    Scenario scenario =
        Scenario.of("random")
            .parameter("a", Parameter.of(Distribution.uniform(0, 10)))
            .parameter("b", Parameter.of(Distribution.uniform(2, 5)))
            .parameter("yes", Parameter.of(Distribution.bernoulli(0.5)))
            .future("0", Future.of("First", Printer.print(first)))
            .future("1", Future.of("Second", Printer.print(second)))
            .future("2", Future.rest("Rest"));
    List<String> unreached =
        UnreachedFutures.warnings(Equations.of(scenario)).stream()
            .map(problem -> problem.path().names().get(1))
            .toList();
    assertThat(ends(scenario)).noneMatch(unreached::contains);
  }

  /** Where trials end; nowhere if one of them can not be calculated, for then the run stops. */
  private static Set<String> ends(Scenario scenario) {
    try {
      return Arrays.stream(Samples.of(scenario, 64, 9).future())
          .mapToObj(index -> Integer.toString((int) index))
          .collect(Collectors.toSet());
    } catch (SimulationException failed) {
      return Set.of();
    }
  }
}
