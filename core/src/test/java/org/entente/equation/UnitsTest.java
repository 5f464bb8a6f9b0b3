package org.entente.equation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.entente.model.Distribution;
import org.entente.model.Event;
import org.entente.model.Factor;
import org.entente.model.Family;
import org.entente.model.Future;
import org.entente.model.Outcome;
import org.entente.model.Parameter;
import org.entente.model.Problem;
import org.entente.model.Process;
import org.entente.model.Quantity;
import org.entente.model.Scenario;
import org.entente.model.ScenarioException;
import org.entente.model.Time;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitsTest {
  private static final Scenario SCENARIO =
      Scenario.of("units", Time.yearly(2024, 2034))
          .parameter("growth", parameter("1/year"))
          .parameter("price", parameter("USD bn/bcm"))
          .parameter("target", parameter("USD m/year"))
          .parameter("percent", parameter("%"))
          .parameter("weight", parameter("index per reactor"))
          .parameter("delay", parameter("year"))
          .parameter("unsaid", parameter(""))
          .factor("trade", factor("USD bn/year"))
          .factor("gas", factor("bcm/year"))
          .factor("trust", factor("index 0-1"))
          .factor("score", factor("index 0-100"))
          .factor("reactors", factor("reactors"))
          .event("strike", Event.of(0.1))
          .outcome("late", Outcome.of("final(trade)"));

  private static Parameter parameter(String unit) {
    return Parameter.of(Distribution.uniform(1, 2)).unit(unit);
  }

  private static Factor factor(String unit) {
    return Factor.of(Process.randomWalk(0)).initial(1).noise(0.1).unit(unit);
  }

  private static Scenario with(String unit, String formula) {
    return SCENARIO.factor("x", Factor.of(formula).initial(1).unit(unit));
  }

  private static Scenario outcome(String unit, String formula) {
    return SCENARIO.outcome("x", Outcome.of(formula).unit(unit));
  }

  /** The part of a formula that the only problem marks. */
  private static String marked(Scenario scenario) {
    List<Problem> problems = Equations.check(scenario);
    assertThat(problems).hasSize(1);
    Problem.Span span = problems.get(0).span().orElseThrow();
    return span.formula().substring(span.start(), span.end());
  }

  static Stream<Arguments> wrong() {
    return Stream.of(
        arguments(
            "USD bn/year",
            "trade + gas",
            "gas",
            "expected USD bn/year, the unit of 'trade', found bcm/year"),
        arguments(
            "USD bn/year",
            "gas + trade",
            "gas",
            "expected USD bn/year, the unit of 'trade', found bcm/year"),
        arguments(
            "",
            "trade - 2 * gas + 1",
            "2 * gas",
            "expected USD bn/year, the unit of 'trade', found bcm/year"),
        arguments(
            "",
            "if(trade > target, 1, 0)",
            "target",
            "expected USD bn/year, the unit of 'trade', found USD m/year (divide by 1000 to convert)"),
        arguments(
            "bcm/year",
            "price * gas",
            "price * gas",
            "expected bcm/year, the unit of 'x', found USD bn/year"),
        arguments(
            "index 0-1",
            "trust + score",
            "score",
            "expected index 0-1, the unit of 'trust', found index 0-100 (divide by 100 to convert)"),
        arguments(
            "USD bn/year",
            "trade * (1 + percent)",
            "trade * (1 + percent)",
            "expected USD bn/year, the unit of 'x', found 10 USD m/year"),
        arguments(
            "index 0-1",
            "trust + weight",
            "weight",
            "expected index 0-1, the unit of 'trust', found index per reactor"),
        arguments(
            "",
            "exp(trade)",
            "trade",
            "'exp' takes a pure number, found USD bn/year (divide by a quantity of the same unit first, for example by its initial value)"),
        arguments(
            "",
            "log(score)",
            "score",
            "'log' takes a pure number, found index 0-100 (divide by 100 to convert)"),
        arguments(
            "",
            "min(trade, gas)",
            "gas",
            "expected USD bn/year, the unit of 'trade', found bcm/year"),
        arguments(
            "",
            "if(strike, trade, gas)",
            "gas",
            "expected USD bn/year, the unit of 'trade', found bcm/year"),
        arguments("", "2 ^ gas", "gas", "an exponent is a pure number, found bcm/year"),
        arguments(
            "",
            "gas ^ trust",
            "trust",
            "the base has the unit bcm/year: its exponent must be a number written out"),
        arguments(
            "",
            "if(since(strike) > gas, 1, 0)",
            "gas",
            "expected year, the unit of 'since(strike)', found bcm/year"),
        arguments(
            "bcm",
            "previous(x) + gas",
            "gas",
            "expected bcm, the unit of 'previous(x)', found bcm/year"),
        arguments(
            "index 0-1",
            "growth",
            "growth",
            "expected index 0-1, the unit of 'x', found 1/year (what is yearly must be multiplied by 'dt'"));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void markTheOperandThatDoesNotFit(String unit, String formula, String operand, String message) {
    Scenario scenario = with(unit, formula);
    assertThat(Equations.check(scenario))
        .singleElement()
        .asString()
        .startsWith("factors.x.formula: " + message);
    assertThat(marked(scenario)).isEqualTo(operand);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "previous(x) * exp(growth * dt)",
        "previous(x) + 0.05 * previous(x) * dt / delay",
        "price * gas",
        "trade * (1 + percent / 100) * 1",
        "trade + target / 1000",
        "0.9 * trade + 3",
        "if(trade > 10, trade, 2)",
        "clamp(trade, 0, 20)",
        "trade * trust ^ 2 * sqrt(gas / initial(gas))",
        "trade * (1 + growth) ^ elapsed",
        "trade * 1.02 ^ elapsed",
        "trade * exp(-0.1 * elapsed) * sin(2 * pi * time)",
        "trade * (0.05 * trust + 0.3)",
        "trade + unsaid * gas",
        "trade * (trust + weight * moved(reactors))",
        "trade * strike - strike",
        "trade * exp(log(trade / initial(trade)))",
        "hypot(trade, 2) + abs(moved(trade)) + round(trade)",
        "(trade ^ 2) ^ 0.5"
      })
  void letPassWhatGoesTogether(String formula) {
    assertThat(Equations.check(with("USD bn/year", formula))).isEmpty();
  }

  static Stream<Arguments> outcomes() {
    return Stream.of(
        arguments("USD bn", "total(trade)"),
        arguments("USD bn/year", "average(trade, end - 4, end)"),
        arguments("USD bn/year", "at(trade, start + 3) - initialTrade"),
        arguments("year", "firstYear(trade > 10, 2100) - start"),
        arguments("year", "yearsWhere(strike)"),
        arguments("count", "final(count(strike))"),
        arguments("year", "total(struck(strike))"),
        arguments("ratio", "late / peak(trade)"));
  }

  @ParameterizedTest
  @MethodSource("outcomes")
  void followPathsThroughTime(String unit, String formula) {
    String known = formula.replace(" - initialTrade", " - trough(trade)");
    assertThat(Equations.check(outcome(unit, known))).isEmpty();
  }

  @Test
  void takeTheUnitOfTheFormulaWhereNoneIsDeclared() {
    assertThat(marked(outcome("bcm/year", "late"))).isEqualTo("late");
    assertThat(Equations.check(outcome("USD bn/year", "late"))).isEmpty();
  }

  @Test
  void tellATotalOfStrikesFromTheirNumber() {
    assertThat(Equations.check(outcome("count", "total(struck(strike))")))
        .singleElement()
        .asString()
        .contains("found year (total(...) adds f * dt over years: count(e) counts strikes");
  }

  private static Scenario walk(Process process) {
    return SCENARIO.factor(
        "x", Factor.of(process).initial("trade").noise("0.1 * trade").unit("USD bn/year"));
  }

  @Test
  void holdTheArgumentsOfProcessesToWhatTheyAre() {
    assertThat(
            Equations.check(
                walk(Process.meanReverting(0.1, "trade").jump("trade * struck(strike)"))))
        .isEmpty();
    assertThat(
            Equations.check(
                walk(
                    new Process.RandomWalk(
                        java.util.Optional.of(Quantity.of("trade * growth")),
                        java.util.Optional.empty()))))
        .isEmpty();
    assertThat(marked(walk(Process.meanReverting(0.1, "gas")))).isEqualTo("gas");
    assertThat(
            marked(
                walk(
                    new Process.MeanReverting(
                        Quantity.of("delay"), Quantity.of(1), java.util.Optional.empty()))))
        .isEqualTo("delay");
    Factor geometric = Factor.of(Process.geometric("growth")).initial(1).unit("USD bn/year");
    assertThat(Equations.check(SCENARIO.factor("x", geometric.noise("trust")))).isEmpty();
    assertThat(marked(SCENARIO.factor("x", geometric.noise("gas")))).isEqualTo("gas");
    assertThat(marked(SCENARIO.factor("x", geometric.process(Process.geometric("gas")))))
        .isEqualTo("gas");
  }

  @Test
  void holdTheArgumentsOfDistributionsToWhatIsDrawn() {
    Distribution normal = Distribution.of(Family.NORMAL, "mean", "price", "sd", "delay");
    Scenario scenario = SCENARIO.parameter("x", Parameter.of(normal).unit("USD bn/bcm"));
    assertThat(marked(scenario)).isEqualTo("delay");
    Distribution gamma = Distribution.of(Family.GAMMA, "shape", "percent", "rate", "1 / delay");
    assertThat(Equations.check(SCENARIO.parameter("x", Parameter.of(gamma).unit("year"))))
        .singleElement()
        .asString()
        .contains("parameters.x.value.shape", "expected a pure number");
  }

  @Test
  void holdChancesToYearlyOnesAndDurationsToYears() {
    assertThat(Equations.check(SCENARIO.event("x", Event.of("growth").lasts("delay")))).isEmpty();
    assertThat(Equations.check(SCENARIO.event("x", Event.of("trust")))).isEmpty();
    assertThat(marked(SCENARIO.event("x", Event.of("gas")))).isEqualTo("gas");
    assertThat(marked(SCENARIO.event("x", Event.of("percent")))).isEqualTo("percent");
    assertThat(marked(SCENARIO.event("x", Event.of(0.1).lasts("trust")))).isEqualTo("trust");
    assertThat(marked(SCENARIO.event("x", Event.of(0.1).requires("trade > gas")))).isEqualTo("gas");
    assertThat(marked(SCENARIO.future("x", Future.of("X", "late > 2 * target"))))
        .isEqualTo("2 * target");
  }

  @Test
  void knowTheUnitOfANoiseThatSaysOne() {
    Factor factor = Factor.of("previous(x) + noise").initial(1).unit("bcm/year");
    assertThat(Equations.check(SCENARIO.factor("x", factor.noise(0.1)))).isEmpty();
    assertThat(marked(SCENARIO.factor("x", factor.noise("trade")))).isEqualTo("noise");
  }

  @Test
  void refuseAUnitThatCanNotBeRead() {
    assertThat(Equations.check(with("USD//year", "1")))
        .singleElement()
        .hasToString("factors.x.unit: 'USD//year' has '/' where a unit was expected");
  }

  @Test
  void refuseARunOfAScenarioBuiltInJava() {
    Scenario scenario = with("", "trade + gas");
    assertThatThrownBy(() -> Equations.of(scenario)).isInstanceOf(ScenarioException.class);
  }

  @Test
  void standBesideOtherProblems() {
    Scenario scenario =
        with("", "trade + gas")
            .factor("y", Factor.of("trade +"))
            .factor("z", Factor.of("trad + gas + trade"));
    assertThat(Equations.check(scenario))
        .extracting(Problem::code)
        .contains("unit-mismatch", "unknown-name")
        .hasSize(4);
  }
}
