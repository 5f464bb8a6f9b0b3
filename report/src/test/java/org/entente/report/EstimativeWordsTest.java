package org.entente.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.entente.result.Probability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EstimativeWordsTest {
  @ParameterizedTest
  @CsvSource({
    "0.01, almost no chance",
    "0.049, almost no chance",
    "0.05, very unlikely",
    "0.199, very unlikely",
    "0.2, unlikely",
    "0.449, unlikely",
    "0.45, roughly even chance",
    "0.5, roughly even chance",
    "0.55, likely",
    "0.799, likely",
    "0.8, very likely",
    "0.95, almost certain",
    "0.989, almost certain",
  })
  void theWordsAreThoseOfTheDirective(double probability, String words) {
    assertThat(EstimativeWords.of(probability).words()).isEqualTo(words);
    assertThat(EstimativeWords.of(probability).official()).isTrue();
  }

  @Test
  void whatLiesOutsideTheScaleIsSaidToLieOutside() {
    assertThat(EstimativeWords.of(0.009)).isEqualTo(EstimativeWords.BELOW);
    assertThat(EstimativeWords.of(0.99)).isEqualTo(EstimativeWords.ABOVE);
    assertThat(EstimativeWords.of(1.0)).isEqualTo(EstimativeWords.ABOVE);
  }

  @Test
  void anIntervalThatCrossesABorderHasTheWordsOfBothSides() {
    assertThat(EstimativeWords.of(Probability.of(45, 100)))
        .isEqualTo("unlikely to roughly even chance");
    assertThat(EstimativeWords.of(Probability.of(30_000, 100_000))).isEqualTo("unlikely");
  }
}
