package org.entente.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
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
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole runs under sampling plans. */
class PlanTest {
  private static final Scenario SCENARIO =
      Scenario.of("plans", Time.yearly(2024, 2028))
          .parameter("p", Parameter.of(Distribution.pert(0, 1, 4)))
          .parameter("side", Parameter.of(Distribution.bernoulli(0.3)))
          .factor("x", Factor.of("previous(x) + p + noise").initial(1).noise(0.5))
          .event("e", Event.of("clamp(x / 20, 0, 1)"))
          .outcome("late", Outcome.of("final(x)"))
          .outcome("first", Outcome.of("firstYear(e)"))
          .outcome("both", Outcome.of("side and ever(e)"))
          .future("up", Future.of("Up", "late > 6 and side"))
          .future("rest", Future.rest("Rest"));

  private static Simulation.Setup setup(Sampling sampling, long trials) {
    return Simulation.of(SCENARIO).trials(trials).threads(1).sampling(sampling);
  }

  /** All that a run found out, with all digits. */
  private static String everything(Simulation run) {
    return Stream.of(
            run.futures().stream().map(future -> future.probability() + " " + future.years()),
            run.factors().stream().flatMap(factor -> factor.steps().stream()).map(PlanTest::digits),
            run.events().stream().map(Object::toString),
            run.outcomes().stream().map(PlanTest::digits),
            run.gains().stream().map(gain -> gain + " " + gain.ratio()))
        .flatMap(some -> some)
        .toList()
        .toString();
  }

  private static String digits(Described found) {
    return found.summary() instanceof NumberSummary number
        ? found.title()
            + number.mean().value()
            + number.mean().standardError()
            + number.sd()
            + number.quantiles().stream().map(q -> "" + q.value() + q.low() + q.high()).toList()
        : found.toString();
  }

  static Stream<Arguments> runs() {
    return Stream.of(Sampling.values())
        .flatMap(
            sampling ->
                Stream.of(64 * 50L, 32 * 2048L, 32 * 1500L)
                    .map(trials -> Arguments.of(sampling, trials)));
  }

  @ParameterizedTest(name = "{0}, {1} trials")
  @MethodSource("runs")
  void anyNumberOfThreadsGivesTheSameBits(Sampling sampling, long trials) {
    Simulation.Setup setup = setup(sampling, trials);
    String one = everything(setup.run());
    assertThat(everything(setup.threads(3).run())).isEqualTo(one);
    assertThat(everything(setup.threads(5).run())).isEqualTo(one);
  }

  /** With little memory a collector sets up its cells and then starts over. */
  @ParameterizedTest
  @EnumSource(Sampling.class)
  void littleMemoryChangesNoError(Sampling sampling) {
    Settings settings = Settings.defaults().trials(64 * 1024).threads(2).sampling(sampling);
    Simulation plenty = Simulation.run(SCENARIO, settings);
    Simulation little = Simulation.run(SCENARIO, settings.memory(1L << 20));
    assertThat(little.futures()).isEqualTo(plenty.futures());
    assertThat(little.outcome("late").mean()).isEqualTo(plenty.outcome("late").mean());
  }

  @ParameterizedTest
  @EnumSource(Sampling.class)
  void allPlansEstimateTheSame(Sampling sampling) {
    Simulation plain = setup(Sampling.MONTE_CARLO, 64 * 1024).run();
    Simulation run = setup(sampling, 64 * 1024).seed(2).run();
    // Two estimates, each within its error: five standard errors of the plain one cover both.
    assertThat(run.outcome("late").mean().value())
        .isCloseTo(
            plain.outcome("late").mean().value(),
            within(7 * plain.outcome("late").mean().standardError().orElseThrow()));
    assertThat(run.future("up").probability().value())
        .isCloseTo(
            plain.future("up").probability().value(),
            within(7 * plain.future("up").probability().standardError()));
  }

  private static Gain gain(Simulation run, String kind, String name, String statistic) {
    return run.gains().stream()
        .filter(gain -> gain.kind().equals(kind) && gain.name().equals(name))
        .filter(gain -> gain.statistic().equals(statistic))
        .reduce((first, last) -> last)
        .orElseThrow();
  }

  @Test
  void plainMonteCarloGainsNothingOverItself() {
    assertThat(setup(Sampling.MONTE_CARLO, 1000).run().gains()).isEmpty();
  }

  @Test
  void theGainIsListedForEachResult() {
    Simulation run = setup(Sampling.SOBOL, 32 * 1024).run();
    List<String> kinds = run.gains().stream().map(Gain::kind).distinct().toList();
    assertThat(kinds).containsExactly("future", "factor", "event", "outcome");
    Gain gain = gain(run, "outcome", "late", "mean");
    assertThat(gain.ratio()).isGreaterThan(20);
    assertThat(gain.resolved()).isTrue();
    assertThat(gain(run, "outcome", "late", "p95").ratio()).isGreaterThan(1);
  }

  /** A square is even in its draw: a pair of trials says what one of them says. */
  @Test
  void aLossIsToldToo() {
    Scenario even =
        Scenario.of("even")
            .parameter("x", Parameter.of(Distribution.normal(0, 1)))
            .parameter("y", Parameter.of(Distribution.normal(0, 1)))
            .outcome("square", Outcome.of("x ^ 2"))
            .outcome("odd", Outcome.of("x"));
    Simulation run = Simulation.of(even).trials(6400).sampling(Sampling.ANTITHETIC).run();
    Gain gain = gain(run, "outcome", "square", "mean");
    assertThat(gain.high()).isLessThan(1);
    // The variance of a few replications: 31 S²/σ² is chi-square, below 2.7 · 31 but for 1 of 10^6.
    assertThat(gain.ratio()).isBetween(0.5 / 2.7, 0.5 * 2.7);
    assertThat(gain(run, "outcome", "odd", "mean").ratio()).isFinite().isGreaterThan(1e6);
  }

  @Test
  void aQuantileThatWasNotAskedForHasNoInterval() {
    Simulation run = setup(Sampling.LATIN_HYPERCUBE, 3200).run();
    assertThat(run.outcome("late").quantile(0.5).low()).isPresent();
    assertThat(run.outcome("late").quantile(0.37).low()).isEmpty();
    assertThat(run.outcome("late").quantile(0.37).high()).isEmpty();
  }

  @Test
  void aNumberOfTrialsThatDoesNotSuitIsRefused() {
    assertThatThrownBy(() -> setup(Sampling.ANTITHETIC, 33).run())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("take 64");
  }
}
