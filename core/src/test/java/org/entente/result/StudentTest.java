package org.entente.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.entente.random.Sampling;
import org.junit.jupiter.api.Test;

class StudentTest {
  private static final int FREEDOM = Sampling.REPLICATIONS - 1;

  @Test
  void theNumbersAreThoseOfTheLibrary() {
    ChiSquaredDistribution chiSquare = ChiSquaredDistribution.of(FREEDOM);
    assertThat(Student.T95)
        .isCloseTo(TDistribution.of(FREEDOM).inverseCumulativeProbability(0.975), within(1e-8));
    assertThat(Student.CHI_LOW)
        .isCloseTo(chiSquare.inverseCumulativeProbability(0.025) / FREEDOM, within(1e-8));
    assertThat(Student.CHI_HIGH)
        .isCloseTo(chiSquare.inverseCumulativeProbability(0.975) / FREEDOM, within(1e-8));
  }
}
