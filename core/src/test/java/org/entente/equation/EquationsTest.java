package org.entente.equation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.model.Correlation;
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

class EquationsTest {
  private static final Scenario SOUND =
      Scenario.of("sound", Time.yearly(2024, 2034))
          .parameter("growth", Parameter.of(Distribution.normal(0, 1)))
          .parameter("side", Parameter.of(Distribution.choice("east", 0.5, "west")))
          .factor("trade", Factor.of("previous(trade) * 1.1").initial(5))
          .event("strike", Event.of(0.1))
          .outcome("late", Outcome.of("average(trade, end - 4, end)"));

  @Test
  void findNothingWrongWithASoundScenario() {
    assertThat(Equations.check(SOUND)).isEmpty();
  }

  @Test
  void sayOfTooManyNamesNothingElse() {
    Scenario scenario = SOUND;
    for (int i = 0; i < SymbolTable.MAX_NAMES; i++) {
      scenario = scenario.parameter("p" + i, Parameter.of(1));
    }
    assertThat(Equations.check(scenario))
        .singleElement()
        .hasToString("expected at most 2000 parameters, factors, events and outcomes, found 2005");
    Scenario refused = scenario;
    assertThatThrownBy(() -> Equations.of(refused)).isInstanceOf(ScenarioException.class);
  }

  private static Arguments factor(String formula, String path, String message) {
    Scenario scenario = SOUND.factor("x", Factor.of(formula).initial(1));
    return arguments(formula, scenario, path, message);
  }

  private static Arguments outcome(String formula, String message) {
    Scenario scenario = SOUND.outcome("x", Outcome.of(formula));
    return arguments(formula, scenario, "outcomes.x.formula", message);
  }

  private static Arguments with(String what, Scenario scenario, String path, String message) {
    return arguments(what, scenario, path, message);
  }

  static Stream<Arguments> formulas() {
    String at = "factors.x.formula";
    return Stream.of(
        factor("tradee + 1", at, "unknown name 'tradee' (did you mean 'trade'?)"),
        factor(
            "side + 1",
            at,
            "'side' is a choice, read as one of its options" + " (write side.east or side.west)"),
        factor("if(side.north, 1, 2)", at, "'side' has no option 'north'"),
        factor("if(trade.east, 1, 2)", at, "'trade' is a number, not a choice"),
        factor("if(trade, 1, 2)", at, "expected a yes/no, found a number"),
        factor("trade and strike", at, "expected a yes/no, found a number"),
        factor("since(strike)", at, "this may have no value"),
        factor("if(strike, 2)", at, "this may have no value"),
        factor("since(trade, 0)", at, "expected the name of an event, found factor 'trade'"),
        factor("count(strik)", at, "unknown name 'strik' (did you mean 'strike'?)"),
        factor("peak(trade)", at, "'peak' looks at the whole path"),
        factor("late + 1", at, "outcome 'late' is known only at the end"),
        factor(
            "noise + 1", at, "'noise' is known only in the formula of a factor that has a noise"),
        factor(
            "previous(trade, 1.5)", at, "expected a whole number of steps, 1 or more, found 1.5"),
        factor("previous(trade, growth)", at, "expected a constant"),
        factor(
            "x + 1",
            "factors.x",
            "within a step these need each other first: x -> x"
                + " (write previous(x) to use its value of the step before)"));
  }

  static Stream<Arguments> outcomes() {
    return Stream.of(
        outcome(
            "trade",
            "factor 'trade' has a value in each step; an outcome has one for the whole"
                + " path (did you mean final(trade)?)"),
        outcome("strike", "(did you mean ever(strike)?)"),
        outcome("year", "'year' changes from step to step"),
        outcome("previous(trade)", "'previous' looks at a step"),
        outcome(
            "at(trade, 2050)",
            "expected a time from 2024 to 2034 at which a step closes," + " found 2050"),
        outcome("at(trade, 2030.5)", "found 2030.5"),
        outcome("average(trade, 2050, 2060)", "holds no step of the years 2024 to 2034"),
        outcome("average(trade, growth, 2030)", "expected a constant"),
        with(
            "cycle of outcomes",
            SOUND.outcome("x", Outcome.of("x + 1")),
            "outcomes.x",
            "these need each other first: x -> x"));
  }

  static Stream<Arguments> others() {
    return Stream.of(
        with(
            "clash",
            SOUND.parameter("trade", Parameter.of(1)),
            "factors.trade",
            "'trade' is already the name of parameters.trade"),
        with(
            "built-in",
            SOUND.parameter("year", Parameter.of(1)),
            "parameters.year",
            "'year' is a built-in name"),
        with("function", SOUND.factor("peak", Factor.of("1")), "factors.peak", "built-in name"),
        with("bad name", SOUND.factor("2x", Factor.of("1")), "factors.2x", "starts with a letter"),
        with(
            "parameter of a factor",
            SOUND.parameter("x", Parameter.of("trade")),
            "parameters.x.value",
            "parameters may use other parameters only"),
        with(
            "cycle of parameters",
            SOUND.parameter("x", Parameter.of("y")).parameter("y", Parameter.of("x")),
            "parameters.x",
            "these need each other first: x -> y -> x"),
        with(
            "cycle in a step",
            SOUND.factor("x", Factor.of("y")).event("y", Event.of("x")),
            "factors.x",
            "write previous(y) in 'x'"),
        with(
            "previous without initial",
            SOUND.factor("x", Factor.of("previous(trade)")),
            "factors.x.formula",
            "there is none at the start (give the factor an 'initial' value)"),
        with(
            "process without initial",
            SOUND.factor("x", Factor.of(Process.randomWalk(1))),
            "factors.x",
            "expected an 'initial' value"),
        with(
            "neither",
            SOUND.factor("x", Factor.empty()),
            "factors.x",
            "expected a 'formula' or a 'process', found neither"),
        with(
            "both",
            SOUND.factor("x", Factor.of("1").initial(1).process(Process.randomWalk(1))),
            "factors.x",
            "exclude each other"),
        with(
            "bounds in the wrong order",
            SOUND.factor("x", Factor.of("1").bounds(1.0, 0.0)),
            "factors.x.bounds",
            "expected the lower bound to be at most the upper one, found 1 and 0"),
        with(
            "probability",
            SOUND.event("x", Event.of(1.5)),
            "events.x.probability",
            "expected the yearly probability to be 0 to 1, found 1.5"),
        with(
            "negative rate",
            SOUND.event("x", Event.empty().rate(-1)),
            "events.x.rate",
            "expected the yearly rate to be 0 or more, found -1"),
        with(
            "two ends",
            SOUND.event("x", Event.of(0.1).lasts(2).endProbability(0.5)),
            "events.x",
            "'endProbability' and 'lasts' exclude each other"),
        with(
            "speed",
            SOUND.factor("x", Factor.of(Process.meanReverting(1.2, 0)).initial(1)),
            "factors.x.process.speed",
            "to be 0 to 1, found 1.2"),
        with(
            "distribution in a formula's place",
            SOUND.factor(
                "x",
                Factor.of(new Process.Geometric(Distribution.normal(0, 1), Optional.empty()))
                    .initial(1)),
            "factors.x.process.growth",
            "formulas never draw"),
        with(
            "bad distribution",
            SOUND.parameter("x", Parameter.of(Distribution.normal(0, -1))),
            "parameters.x.value.sd",
            "sd"),
        with(
            "wrong form",
            SOUND.parameter("x", Parameter.of(Distribution.of(Family.GAMMA, "shape", 2))),
            "parameters.x.value",
            "shape, scale"),
        with(
            "unknown state",
            SOUND.factor("x", Factor.of(markov("gone")).initial("here")),
            "factors.x.process.states.here.gone",
            "expected one of the states here, there"),
        with(
            "no state",
            SOUND.factor("x", Factor.of(markov("there")).initial("lost")),
            "factors.x.initial",
            "expected an 'initial' state: one of here, there"),
        with(
            "two rests",
            SOUND.future("a", Future.rest("A")).future("b", Future.rest("B")),
            "futures.b",
            "'a' already takes every path"),
        with(
            "number as condition",
            SOUND.future("a", Future.of("A", "late")),
            "futures.a.when",
            "expected a yes/no, found a number"),
        with(
            "correlation",
            SOUND.correlation(Correlation.of("growth", "trade", 0.5)),
            "correlations.growth.trade",
            "factor 'trade' has no noise"),
        with(
            "correlation above 1",
            SOUND.correlation(Correlation.of("growth", "side", 2)),
            "correlations.growth.side",
            "expected a correlation from -1 to 1, found 2"),
        with("no time", Scenario.of("x").factor("x", Factor.of("1")), "", "no 'time'"));
  }

  private static Process markov(String target) {
    Map<String, Map<String, Quantity>> states = new LinkedHashMap<>();
    states.put("here", Map.of(target, Quantity.of(0.1)));
    states.put("there", Map.of());
    return new Process.Markov(states);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"formulas", "outcomes", "others"})
  void saysWhereAndWhat(String what, Scenario scenario, String path, String message) {
    List<Problem> problems = Equations.check(scenario);
    assertThat(problems).as(what).hasSize(1);
    assertThat(problems.get(0).path().toString()).isEqualTo(path);
    assertThat(problems.get(0).toString()).contains(message);
  }

  @Test
  void sayEverythingAtOnce() {
    Scenario scenario =
        SOUND
            .factor("x", Factor.of("tradee + 1"))
            .event("e", Event.of(2))
            .outcome("o", Outcome.of("trade + strike"));
    assertThat(Equations.check(scenario))
        .extracting(Problem::code)
        .containsExactly("unknown-name", "out-of-range", "needs-a-step", "needs-a-step");
    assertThatThrownBy(() -> Equations.of(scenario))
        .isInstanceOf(ScenarioException.class)
        .hasMessageContaining("tradee")
        .hasMessageContaining("final(trade)");
  }

  @Test
  void pointAtThePartOfTheFormulaThatIsMeant() {
    Scenario scenario = SOUND.factor("x", Factor.of("1 + tradee * 2").initial(1));
    Problem.Span span = Equations.check(scenario).get(0).span().orElseThrow();
    assertThat(span.formula().substring(span.start(), span.end())).isEqualTo("tradee");
  }

  @Test
  void writeProcessesOutAsFormulas() {
    Factor reverting =
        Factor.of(Process.meanReverting(0.3, "0.6 + 0.2 * strike").jump("0.04")).noise(0.1);
    assertThat(Processes.formula("x", reverting, Time.yearly(2024, 2030)))
        .contains(
            "0.6 + 0.2 * strike + (1 - 0.3) * (previous(x) - (0.6 + 0.2 * strike)) + 0.04"
                + " + noise");
    assertThat(
            Processes.formula(
                "x", Factor.of(Process.geometric(0.03)).noise(1), Time.quarterly(2024, 2030)))
        .contains("previous(x) * exp(0.03 * dt + noise * sqrt(dt))");
  }

  @Test
  void judgeNoYearBeforeOneThatARuleNames() {
    Scenario scenario =
        SOUND
            .future("a", Future.of("A", "late > 5 and at(trade, 2030) > 6"))
            .future("rest", Future.rest("Rest"));
    assertThat(Equations.of(scenario).judgements())
        .extracting(Judgement::step)
        .containsExactly(6, 7, 8, 9, 10);
  }

  @Test
  void judgeByTheOutcomesThatRulesUseAlone() {
    Scenario unused =
        SOUND
            .outcome("in2030", Outcome.of("at(trade, 2030)"))
            .future("a", Future.of("A", "late > 5"));
    Scenario through =
        unused.outcome("twice", Outcome.of("2 * in2030")).future("b", Future.of("B", "twice > 6"));
    assertThat(Equations.of(unused).judgements())
        .hasSize(10)
        .allSatisfy(
            judgement ->
                assertThat(judgement.outcomes())
                    .extracting(OutcomeEquation::name)
                    .doesNotContain("in2030"));
    assertThat(Equations.of(through).judgements())
        .extracting(Judgement::step)
        .containsExactly(6, 7, 8, 9, 10);
  }

  @Test
  void nameTheCorrelationsThatContradictEachOtherAndTheNearestThatDoNot() {
    Scenario scenario = Scenario.of("contradiction");
    for (String name : List.of("a", "b", "c")) {
      scenario = scenario.parameter(name, Parameter.of(Distribution.normal(0, 1)));
    }
    scenario =
        scenario
            .correlation(Correlation.of("a", "b", 0.9))
            .correlation(Correlation.of("b", "c", 0.9))
            .correlation(Correlation.of("a", "c", -0.9));
    assertThat(Equations.check(scenario))
        .singleElement()
        .asString()
        .contains("contradict each other", "least eigenvalue -0.8", "a with c -0.", "a with b 0.");
  }

  @Test
  void sortLongChainsWithoutTroublingTheStack() {
    Scenario chain = Scenario.of("chain");
    Map<String, Parameter> parameters = new LinkedHashMap<>();
    for (int i = 1900; i > 0; i--) {
      parameters.put("p" + i, Parameter.of("p" + (i - 1)));
    }
    parameters.put("p0", Parameter.of(3));
    Scenario whole =
        new Scenario(
            chain.title(),
            "",
            Optional.empty(),
            Map.of(),
            parameters,
            Map.of(),
            Map.of(),
            List.of(),
            chain.copula(),
            Map.of(),
            Map.of(),
            "");
    assertThat(Equations.of(whole).parameters()).hasSize(1901);
  }
}
