package org.entente.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SettingsTest {
  private final Settings defaults = Settings.defaults();

  @Test
  void changingOneThingChangesExactlyOneThing() {
    assertThat(defaults.trials(7).trials()).isEqualTo(7);
    assertThat(defaults.trials(7).trials(defaults.trials())).isEqualTo(defaults);
    assertThat(defaults.seed(7).seed()).isEqualTo(7);
    assertThat(defaults.seed(7).seed(defaults.seed())).isEqualTo(defaults);
    assertThat(defaults.threads(7).threads()).isEqualTo(7);
    assertThat(defaults.threads(7).threads(defaults.threads())).isEqualTo(defaults);
    assertThat(defaults.memory(7L << 20).memory()).isEqualTo(7L << 20);
    assertThat(defaults.memory(7L << 20).memory(defaults.memory())).isEqualTo(defaults);
    assertThat(defaults.quantiles(0.7).quantiles()).containsExactly(0.7);
    assertThat(defaults.quantiles(0.7).quantiles(0.05, 0.25, 0.5, 0.75, 0.95)).isEqualTo(defaults);
    assertThat(defaults.only(Settings.Part.FUTURES).parts()).containsExactly(Settings.Part.FUTURES);
  }

  @Test
  void whatCannotBeRunIsRefusedWithItsValue() {
    assertRefused(() -> defaults.trials(0), "Expected 1 to 10^12 trials, found 0");
    assertRefused(
        () -> defaults.trials(1_000_000_000_001L),
        "Expected 1 to 10^12 trials, found 1000000000001");
    assertRefused(() -> defaults.threads(0), "Expected 1 to 1024 threads, found 0");
    assertRefused(
        () -> defaults.memory(1000), "Expected at least 1048576 bytes of memory, found 1000");
    assertRefused(
        () -> defaults.quantiles(0.5, 1.5), "Expected quantiles between 0 and 1, found 1.5");
    assertRefused(
        () -> defaults.quantiles(Double.NaN), "Expected quantiles between 0 and 1, found NaN");
    assertRefused(
        () ->
            new Settings(
                1,
                1,
                1,
                1L << 30,
                List.of(),
                Set.of(),
                Optional.empty(),
                org.entente.random.Sampling.MONTE_CARLO,
                StopRule.NONE),
        "Expected at least one part of the results, found []");
  }

  private static void assertRefused(Runnable action, String message) {
    assertThatThrownBy(action::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
