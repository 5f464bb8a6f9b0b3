package org.entente.analysis.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.entente.engine.RunControl;
import org.entente.model.Factor;
import org.entente.model.Future;
import org.entente.model.Outcome;
import org.entente.model.Quantity;
import org.entente.model.Scenario;
import org.entente.model.Time;
import org.entente.random.Sampling;
import org.entente.result.Quantile;
import org.entente.result.Settings;
import org.entente.result.Simulation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PathSampleTest {
  private static final int TRIALS = 3000;

  /** A random walk that ends above or below where it began. */
  private static final Scenario WALK =
      Scenario.of("Walk", Time.yearly(2024, 2028))
          .factor("x", Factor.of("previous(x) + noise").initial(0).noise(Quantity.of(1)))
          .outcome("last", Outcome.of("final(x)"))
          .future("up", Future.of("Up", "last > 0"))
          .future("down", Future.rest("Down"));

  private static PathSample sample(int threads) {
    return PathSample.of(
        WALK, Settings.defaults().trials(TRIALS).threads(threads), RunControl.NONE);
  }

  @ParameterizedTest
  @EnumSource(Sampling.class)
  void theTrialsAreThoseOfARun(Sampling sampling) {
    Settings settings = Settings.defaults().trials(3200).sampling(sampling);
    PathSample sample = PathSample.of(WALK, settings, RunControl.NONE);
    Simulation simulation = Simulation.run(WALK, settings, RunControl.NONE);
    assertThat(sample.trials()).isEqualTo(3200);
    assertThat((double) sample.count("up") / 3200)
        .isEqualTo(simulation.future("up").probability().value());
    double sum = 0;
    for (int trial = 0; trial < 3200; trial++) {
      sum += sample.path("x", trial)[4];
    }
    assertThat(sum / 3200).isCloseTo(simulation.factor("x").at(2028).mean().value(), within(1e-6));
  }

  @Test
  void aRunThatIsMadeAnywayIsKeptAsOneMadeForIt() {
    Settings settings = Settings.defaults().trials(2L * PathSample.MOST_TRIALS).threads(2);
    PathSample.Recorder recorder = new PathSample.Recorder(WALK, settings);
    Simulation.run(WALK, settings, RunControl.NONE, recorder);
    PathSample expected = PathSample.of(WALK, settings, RunControl.NONE);
    PathSample found = recorder.sample();
    assertThat(found.trials()).isEqualTo(PathSample.MOST_TRIALS);
    for (int trial = 0; trial < found.trials(); trial++) {
      assertThat(found.path("x", trial)).isEqualTo(expected.path("x", trial));
      assertThat(found.future(trial)).isEqualTo(expected.future(trial));
    }
  }

  @Test
  void aPathEndsInTheFutureThatItIsSaidToEndIn() {
    PathSample sample = sample(1);
    for (int trial = 0; trial < 100; trial++) {
      String expected = sample.path("x", trial)[4] > 0 ? "up" : "down";
      assertThat(sample.future(trial)).contains(expected);
    }
  }

  @Test
  void theMedianIsThatOfTheTrialsOfTheFuture() {
    PathSample sample = sample(1);
    List<Quantile> up = sample.medians("x", "up");
    double[] values = new double[sample.count("up")];
    int n = 0;
    for (int trial = 0; trial < TRIALS; trial++) {
      if (sample.future(trial).orElseThrow().equals("up")) {
        values[n++] = sample.path("x", trial)[3];
      }
    }
    assertThat(up).hasSize(5);
    assertThat(up.get(3)).isEqualTo(Quantile.ofSample(values, 0.5));
    assertThat(up.get(4).value()).isPositive();
    assertThat(sample.medians("x", "down").get(4).value()).isNegative();
  }

  @Test
  void threadsChangeNothing() {
    assertThat(sample(3).medians("x", "up")).isEqualTo(sample(1).medians("x", "up"));
  }

  @Test
  void noMoreTrialsAreKeptThanMemoryIsMeantFor() {
    Settings many = Settings.defaults().trials(1_000_000);
    assertThat(PathSample.of(WALK, many, RunControl.NONE).trials())
        .isEqualTo(PathSample.MOST_TRIALS);
  }

  @Test
  void aFactorThatIsNoNumberIsNotKept() {
    Scenario scenario = WALK.factor("yes", Factor.of("x > 0"));
    PathSample sample = PathSample.of(scenario, Settings.defaults().trials(10), RunControl.NONE);
    assertThat(sample.has("x")).isTrue();
    assertThat(sample.has("yes")).isFalse();
    assertThatThrownBy(() -> sample.path("yes", 0)).hasMessageContaining("yes");
  }
}
