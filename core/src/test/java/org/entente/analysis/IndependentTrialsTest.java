package org.entente.analysis;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.entente.analysis.comparison.Comparison;
import org.entente.analysis.comparison.Waterfall;
import org.entente.analysis.sensitivity.Drivers;
import org.entente.analysis.sensitivity.SobolIndices;
import org.entente.analysis.timing.Timing;
import org.entente.analysis.trial.TypicalTrials;
import org.entente.engine.RunControl;
import org.entente.model.Factor;
import org.entente.model.Future;
import org.entente.model.Scenario;
import org.entente.model.Time;
import org.entente.random.Sampling;
import org.entente.result.Precision;
import org.entente.result.Settings;
import org.entente.result.StopRule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Analyses whose errors are those of independent trials take no others. */
class IndependentTrialsTest {
  private static final Scenario WALK =
      Scenario.of("walk", Time.yearly(2024, 2026))
          .factor("x", Factor.of("previous(x) + noise").initial(0).noise(1))
          .future("up", Future.of("Up", "final(x) > 0"));

  private static final Settings EVEN = Settings.defaults().trials(640).sampling(Sampling.SOBOL);
  private static final Settings STOPPING =
      Settings.defaults()
          .trials(640)
          .until(new StopRule(List.of(Precision.everyFuture(0.01)), 16384));

  private static Stream<ThrowingCallable> analysesOf(Settings settings) {
    return Stream.of(
        () -> Comparison.of(WALK, WALK).settings(settings),
        () -> Waterfall.of(WALK, WALK).settings(settings),
        () -> Drivers.of(WALK).settings(settings),
        () -> SobolIndices.of(WALK).settings(settings),
        () -> Timing.of(WALK).settings(settings),
        () -> Disputes.of(WALK, settings, RunControl.NONE));
  }

  static Stream<ThrowingCallable> underAPlan() {
    return analysesOf(EVEN);
  }

  static Stream<ThrowingCallable> thatStop() {
    return Stream.concat(
        analysesOf(STOPPING), Stream.of(() -> TypicalTrials.of(WALK, STOPPING, RunControl.NONE)));
  }

  @ParameterizedTest
  @MethodSource
  void underAPlan(ThrowingCallable analysis) {
    assertThatThrownBy(analysis)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Expected monteCarlo, found sobol: this analysis tells its errors");
  }

  @ParameterizedTest
  @MethodSource
  void thatStop(ThrowingCallable analysis) {
    assertThatThrownBy(analysis)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Expected a fixed number of trials, found a rule to stop by");
  }
}
