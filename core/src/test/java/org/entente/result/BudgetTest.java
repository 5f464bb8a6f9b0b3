package org.entente.result;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetTest {
  private static final long DEFAULT = Settings.defaults().memory();

  private static Budget budget(int numbers, long trials) {
    return new Budget(DEFAULT, numbers, trials);
  }

  /** 300 numbers are a scenario of some ten factors over 20 years, 900 one of forty. */
  @ParameterizedTest
  @CsvSource({
    "300, 1_000, ALL",
    "300, 10_000, WINDOWS",
    "300, 100_000, WINDOWS",
    "300, 1_000_000, WINDOWS",
    "300, 10_000_000, NONE",
    "900, 100_000, WINDOWS",
    "900, 10_000_000, NONE",
    "5, 100_000, ALL",
    "5, 1_000_000, WINDOWS",
    "5, 1_000_000_000_000, NONE",
    "0, 1_000_000_000_000, ALL"
  })
  void theDefaultKeeps(int numbers, String trials, Budget.Keep expected) {
    long count = Long.parseLong(trials.replace("_", ""));
    Windows windows = new Windows(Settings.defaults().shares(), count);

    assertThat(budget(numbers, count).keep(windows, Collector.GROWTH)).isEqualTo(expected);
  }

  @Test
  void manyNumbersGetASmallerStart() {
    assertThat(budget(300, 1_000_000).firstTrials(16384)).isEqualTo(16384);
    assertThat(budget(300, 1_000_000).pilot()).isEqualTo(4096);
    assertThat(budget(10_000, 1_000_000).firstTrials(16384)).isEqualTo(1024);
    assertThat(budget(10_000, 1_000_000).pilot()).isEqualTo(512);
    assertThat(budget(300, 77).firstTrials(16384)).isEqualTo(77);
  }
}
