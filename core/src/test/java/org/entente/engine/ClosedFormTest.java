package org.entente.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.entente.engine.Samples.correlation;
import static org.entente.engine.Samples.mean;
import static org.entente.engine.Samples.variance;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.ranking.NaturalRanking;
import org.entente.model.Copula;
import org.entente.model.Correlation;
import org.entente.model.Distribution;
import org.entente.model.Event;
import org.entente.model.Factor;
import org.entente.model.Outcome;
import org.entente.model.Parameter;
import org.entente.model.Process;
import org.entente.model.Quantity;
import org.entente.model.Scenario;
import org.entente.model.Time;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Runs held to closed forms. Each comparison allows 4 standard errors at 10^6 trials and a fixed
 * seed: a correct engine would fail one with probability 6·10^-5, so about 50 comparisons give a
 * false alarm with probability 0.3 %.
 */
class ClosedFormTest {
  private static final int TRIALS = 1_000_000;
  private static final Time TEN_YEARS = Time.yearly(2024, 2034);

  private static void assertMean(double[] values, double expected) {
    double standardError = Math.sqrt(variance(values) / values.length);
    assertThat(mean(values)).isCloseTo(expected, within(4 * standardError + 1e-12));
  }

  /** The standard error of a variance is estimated from the fourth moment. */
  private static void assertVariance(double[] values, double expected) {
    double mean = mean(values);
    double[] squares = Arrays.stream(values).map(x -> (x - mean) * (x - mean)).toArray();
    double standardError = Math.sqrt(variance(squares) / values.length);
    assertThat(mean(squares)).isCloseTo(expected, within(4 * standardError));
  }

  private static void assertShare(double[] values, double expected) {
    double standardError = Math.sqrt(expected * (1 - expected) / values.length);
    assertThat(mean(values)).isCloseTo(expected, within(4 * standardError));
  }

  @ParameterizedTest(name = "geometric growth at {0} steps in a year")
  @ValueSource(ints = {1, 4, 12})
  void geometricGrowthIsLognormal(int perYear) {
    Scenario scenario =
        Scenario.of("growth", new Time(2024, 2034, perYear))
            .factor("x", Factor.of(Process.geometric(0.03)).initial(5).noise(0.1));
    double[] end = Samples.of(scenario, TRIALS, 1).factor("x", 10 * perYear);
    double[] logs = Arrays.stream(end).map(Math::log).toArray();
    assertMean(logs, Math.log(5) + 10 * 0.03);
    assertVariance(logs, 10 * 0.1 * 0.1);
    assertMean(end, 5 * Math.exp(10 * (0.03 + 0.1 * 0.1 / 2)));
  }

  @ParameterizedTest(name = "mean reversion at {0} steps in a year")
  @ValueSource(ints = {1, 4, 12})
  void meanReversionHasTheMomentsOfAnAutoregressionAtEveryStep(int perYear) {
    double speed = 0.3;
    Scenario scenario =
        Scenario.of("reversion", new Time(2024, 2030, perYear))
            .factor("x", Factor.of(Process.meanReverting(speed, 2)).initial(8).noise(0.5));
    double[] x = Samples.of(scenario, TRIALS, 2).factor("x", 5 * perYear);
    double keep = 1 - speed;
    assertMean(x, 2 + Math.pow(keep, 5) * (8 - 2));
    assertVariance(x, 0.25 * (1 - Math.pow(keep, 10)) / (1 - keep * keep));
  }

  @ParameterizedTest(name = "random walk at {0} steps in a year")
  @ValueSource(ints = {1, 4})
  void aRandomWalkSpreadsWithTheRootOfTime(int perYear) {
    Scenario scenario =
        Scenario.of("walk", new Time(2024, 2030, perYear))
            .factor("x", Factor.of(Process.randomWalk(0.2)).initial(1).noise(0.5))
            .factor("y", Factor.of(Process.meanReverting(0, 7)).initial(1).noise(0.5));
    Samples samples = Samples.of(scenario, TRIALS, 3);
    assertMean(samples.factor("x", 6 * perYear), 1 + 6 * 0.2);
    assertVariance(samples.factor("x", 6 * perYear), 6 * 0.25);
    assertVariance(samples.factor("y", 6 * perYear), 6 * 0.25);
  }

  @ParameterizedTest(name = "two states at {0} steps in a year")
  @ValueSource(ints = {1, 12})
  void aTwoStateChainForgetsItsStart(int perYear) {
    Map<String, Map<String, Quantity>> states = new LinkedHashMap<>();
    states.put("calm", Map.of("hot", Quantity.of(0.1)));
    states.put("hot", Map.of("calm", Quantity.of(0.35)));
    Scenario scenario =
        Scenario.of("chain", new Time(2024, 2034, perYear))
            .factor("regime", Factor.of(new Process.Markov(states)).initial("calm"));
    double enter = 1 - Math.pow(1 - 0.1, 1.0 / perYear);
    double leave = 1 - Math.pow(1 - 0.35, 1.0 / perYear);
    double stationary = enter / (enter + leave);
    double expected = stationary * (1 - Math.pow(1 - enter - leave, 10 * perYear));
    assertShare(Samples.of(scenario, TRIALS, 4).factor("regime", 10 * perYear), expected);
  }

  @ParameterizedTest(name = "waiting at {0} steps in a year")
  @ValueSource(ints = {1, 4, 12})
  void waitingTimesAreGeometricWhateverTheStep(int perYear) {
    Scenario scenario =
        Scenario.of("waiting", new Time(2024, 2034, perYear))
            .event("e", Event.of(0.15))
            .event("h", Event.empty().rate(0.15))
            .outcome("first", Outcome.of("firstYear(e)"));
    Samples samples = Samples.of(scenario, TRIALS, 5);
    assertShare(samples.struck("e", 7 * perYear), 1 - Math.pow(0.85, 7));
    assertShare(samples.struck("h", 7 * perYear), 1 - Math.exp(-0.15 * 7));
    double[] inYearThree =
        Arrays.stream(samples.outcome("first")).map(year -> year == 2027 ? 1 : 0).toArray();
    assertShare(inYearThree, 0.85 * 0.85 * 0.15);
  }

  @Test
  void competingEventsSplitByTheirChances() {
    Scenario scenario =
        Scenario.of("race", TEN_YEARS)
            .event("a", Event.of(0.1).requires("not previous(b)"))
            .event("b", Event.of(0.2).requires("not a"));
    Samples samples = Samples.of(scenario, TRIALS, 6);
    double neither = 0.9 * 0.8;
    double some = 1 - Math.pow(neither, 10);
    assertShare(samples.struck("a", 10), 0.1 / (1 - neither) * some);
    assertShare(samples.struck("b", 10), 0.9 * 0.2 / (1 - neither) * some);
  }

  @Test
  void anEventThatEndsByChanceIsOnAsATwoStateChain() {
    Scenario scenario =
        Scenario.of("hot", TEN_YEARS).event("hot", Event.of(0.1).endProbability(0.35));
    double stationary = 0.1 / 0.45;
    double expected = stationary * (1 - Math.pow(0.55, 10));
    assertShare(Samples.of(scenario, TRIALS, 7).active("hot", 10), expected);
  }

  private static Scenario correlatedNoises(Correlation correlation) {
    return Scenario.of("pair", Time.yearly(2024, 2025))
        .factor("a", Factor.of("noise").noise(1))
        .factor("b", Factor.of("noise").noise(2))
        .factor("c", Factor.of("noise").noise(Distribution.studentT(5, 1.0)))
        .correlation(correlation);
  }

  @Test
  void normalNoisesHaveTheCorrelationThatIsWritten() {
    Samples samples = Samples.of(correlatedNoises(Correlation.of("b", "a", -0.6)), TRIALS, 8);
    double standardError = (1 - 0.36) / Math.sqrt(TRIALS);
    assertThat(correlation(samples.factor("a", 1), samples.factor("b", 1)))
        .isCloseTo(-0.6, within(4 * standardError));
    assertThat(correlation(samples.factor("a", 0), samples.factor("b", 1)))
        .isCloseTo(0, within(4 / Math.sqrt(TRIALS)));
    assertVariance(samples.factor("b", 1), 4);
  }

  private static double spearman(double[] a, double[] b) {
    return correlation(new NaturalRanking().rank(a), new NaturalRanking().rank(b));
  }

  @Test
  void aRankCorrelationIsSpearmansWhateverTheDistributions() {
    Samples samples = Samples.of(correlatedNoises(Correlation.rank("a", "c", 0.5)), TRIALS, 9);
    assertThat(spearman(samples.factor("a", 1), samples.factor("c", 1)))
        .isCloseTo(0.5, within(4 / Math.sqrt(TRIALS)));
  }

  @Test
  void gaussianCopulaOfANormalCorrelationHasSpearmansClosedForm() {
    Scenario scenario =
        Scenario.of("parameters")
            .parameter("a", Parameter.of(Distribution.uniform(0, 1)))
            .parameter(
                "b",
                Parameter.of(
                    Distribution.of(org.entente.model.Family.GAMMA, "shape", 2, "scale", 3)))
            .correlation(Correlation.of("a", "b", 0.7))
            .outcome("x", Outcome.of("a"))
            .outcome("y", Outcome.of("b"));
    Samples samples = Samples.of(scenario, TRIALS, 10);
    double expected = 6 / Math.PI * Math.asin(0.7 / 2);
    assertThat(spearman(samples.outcome("x"), samples.outcome("y")))
        .isCloseTo(expected, within(4 / Math.sqrt(TRIALS)));
    assertMean(samples.outcome("x"), 0.5);
    assertMean(samples.outcome("y"), 6);
  }

  @Test
  void studentsCopulaKeepsMarginsAndRankCorrelation() {
    Scenario scenario =
        correlatedNoises(Correlation.rank("a", "b", 0.5)).copula(Copula.studentT(4));
    Samples samples = Samples.of(scenario, TRIALS, 11);
    assertVariance(samples.factor("a", 1), 1);
    assertThat(spearman(samples.factor("a", 1), samples.factor("b", 1)))
        .isCloseTo(0.5, within(4 / Math.sqrt(TRIALS)));
    assertThat(jointTail(samples)).isBetween(0.25, 0.33);
  }

  /** Share of the worst 1 % of one in the worst 1 % of the other; 0.13 for a Gaussian copula. */
  private static double jointTail(Samples samples) {
    double[] a = samples.factor("a", 1);
    double[] b = samples.factor("b", 1);
    double lowA = Arrays.stream(a).sorted().toArray()[TRIALS / 100];
    double lowB = Arrays.stream(b).sorted().toArray()[TRIALS / 100];
    long both = IntStream.range(0, TRIALS).filter(i -> a[i] < lowA && b[i] < lowB).count();
    return both / (TRIALS / 100.0);
  }

  @ParameterizedTest(name = "logistic growth at {0} steps in a year")
  @ValueSource(ints = {1, 4, 12})
  void logisticGrowthWithoutNoiseIsExact(int perYear) {
    Scenario scenario =
        Scenario.of("logistic", new Time(2024, 2034, perYear))
            .factor("x", Factor.of(Process.logistic(0.4, 30)).initial(2));
    double x = Samples.of(scenario, 1, 12).factor("x", 10 * perYear)[0];
    double exact = 30 / (1 + (30 / 2.0 - 1) * Math.exp(-0.4 * 10));
    assertThat(x).isCloseTo(exact, within(1e-12 * exact));
  }

  @Test
  void uncertainParametersAddTheirVariance() {
    Scenario scenario =
        Scenario.of("mixed", TEN_YEARS)
            .parameter("g", Parameter.of(Distribution.normal(0.02, 0.03)))
            .factor("x", Factor.of(Process.geometric("g")).initial(1).noise(0.1));
    double[] logs =
        Arrays.stream(Samples.of(scenario, TRIALS, 13).factor("x", 10)).map(Math::log).toArray();
    assertMean(logs, 0.2);
    assertVariance(logs, 100 * 0.0009 + 10 * 0.01);
  }
}
