package org.entente.benchmark.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.entente.result.FactorResult;
import org.entente.result.NumberSummary;
import org.entente.result.Quantile;
import org.entente.result.Simulation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The benchmarks compare like with like: all programs give the same numbers.
 *
 * <p>Each peer has luck of its own, so the error of a difference is √2 times that of one number.
 * Five peers with 564 numbers each at 5 such errors raise a false alarm with probability 0.002.
 */
class PeerTest {
  private static final int TRIALS = 20_000;
  private static final int THREADS = 2;
  private static final double ERRORS = 5 * Math.sqrt(2);

  /**
   * The error of a standard deviation is √((kurtosis − 1) / 4n) of it. The levels are near to
   * lognormal with a spread of at most 0.55 of the logarithm, whose kurtosis is 10.8.
   */
  private static final double KURTOSIS = 11;

  private static Simulation entente;

  @BeforeAll
  static void runOnce() {
    entente =
        Simulation.of(ShapeModel.scenario())
            .settings(ShapeModel.settings(TRIALS, THREADS, 7))
            .run();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ENTENTE")
  void givesTheNumbersOfTheScenario(Peer peer) {
    ShapeResult result = peer.run(TRIALS, THREADS, 11);
    for (int i = 0; i < ShapeModel.FUTURES; i++) {
      double share = entente.futures().get(i).probability().value();
      double error = Math.sqrt(share * (1 - share) / TRIALS);
      assertThat(result.shares()[i]).isCloseTo(share, within(ERRORS * error));
    }
    List<NumberSummary> expected = columns();
    for (int i = 0; i < expected.size(); i++) {
      compare(result.columns().get(i), expected.get(i));
    }
  }

  private static List<NumberSummary> columns() {
    return entente.factors().stream()
        .map(FactorResult::steps)
        .flatMap(steps -> steps.stream().skip(1))
        .map(step -> (NumberSummary) step.summary())
        .toList();
  }

  private static void compare(ShapeResult.Column found, NumberSummary expected) {
    double sd = expected.sd().orElseThrow();
    double meanError = sd / Math.sqrt(TRIALS);
    assertThat(found.mean()).isCloseTo(expected.mean().value(), within(ERRORS * meanError));
    double sdError = meanError * Math.sqrt((KURTOSIS - 1) / 4);
    assertThat(found.sd()).isCloseTo(sd, within(ERRORS * sdError));
    for (int k = 0; k < found.percentiles().length; k++) {
      Quantile quantile = expected.quantiles().get(k);
      double error = (quantile.high().orElseThrow() - quantile.low().orElseThrow()) / (2 * 1.96);
      assertThat(found.percentiles()[k]).isCloseTo(quantile.value(), within(ERRORS * error));
    }
  }

  @Test
  void theFuturesAreAllLikelyEnoughToTellProgramsApart() {
    assertThat(entente.futures()).allMatch(future -> future.probability().value() > 0.05);
  }

  @ParameterizedTest
  @EnumSource
  void differsWithTheSeedAlone(Peer peer) {
    ShapeResult one = peer.run(2_000, THREADS, 1);
    assertThat(peer.run(2_000, THREADS, 1).text()).isEqualTo(one.text());
    assertThat(peer.run(2_000, THREADS, 2).text()).isNotEqualTo(one.text());
  }
}
