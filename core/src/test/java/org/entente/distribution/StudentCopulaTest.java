package org.entente.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.entente.numeric.Numeric;
import org.entente.random.Draws;
import org.entente.random.Role;
import org.junit.jupiter.api.Test;

/** Statistical bounds are 4.9 standard errors: false-alarm rate 10^-6 each. */
class StudentCopulaTest {
  private static final int N = 200_000;

  private static double[][] sample(double correlation, double df) {
    StudentCopula copula = new StudentCopula(df);
    double[][] u = new double[2][N];
    for (int i = 0; i < N; i++) {
      double z = Numeric.normalQuantile(uniform("z", i));
      double own = Numeric.normalQuantile(uniform("own", i));
      double w = uniform("w", i);
      u[0][i] = copula.uniform(z, w);
      u[1][i] = copula.uniform(correlation * z + Math.sqrt(1 - correlation * correlation) * own, w);
    }
    return u;
  }

  private static double uniform(String name, int i) {
    return Draws.uniform(Draws.key(5, name, Role.COPULA, 1), i);
  }

  @Test
  void marginsAreUniform() {
    for (double[] margin : sample(0.5, 3)) {
      double[] sorted = margin.clone();
      Arrays.sort(sorted);
      double distance = 0;
      for (int i = 0; i < N; i++) {
        distance = Math.max(distance, Math.abs(sorted[i] - (i + 0.5) / N));
      }
      // Kolmogorov's bound at 10^-6.
      assertTrue(distance < 2.694 / Math.sqrt(N), "distance " + distance);
    }
  }

  @Test
  void ranksCorrelateAsAskedFor() {
    double rank = 0.6;
    double[][] u = sample(Copulas.normalOfRank(rank, 3), 3);
    double sum = 0;
    for (int i = 0; i < N; i++) {
      sum += 12 * (u[0][i] - 0.5) * (u[1][i] - 0.5);
    }
    // A product of two uniforms, times 12, has a variance of at most 81/25 here (its value at ρ =
    // 1).
    assertEquals(rank, sum / N, 4.9 * Math.sqrt(1.8 / N));
  }

  /**
   * Tail dependence 2 T_{df+1}(-sqrt((df + 1) (1 - ρ) / (1 + ρ))): 0.3125 for df = 3, ρ = 0.5 (S.
   * Demarta, A. J. McNeil, 2005, table 1: 0.31).
   */
  @Test
  void extremesComeTogether() {
    double[][] u = sample(0.5, 3);
    int both = 0;
    int one = 0;
    for (int i = 0; i < N; i++) {
      boolean first = u[0][i] < 0.005;
      one += first ? 1 : 0;
      both += first && u[1][i] < 0.005 ? 1 : 0;
    }
    // At a probability of 0.005 the limit is approached within about 0.03.
    assertEquals(0.3125, (double) both / one, 0.03 + 4.9 * Math.sqrt(0.215 / one));
  }

  @Test
  void freedomMustBePositive() {
    assertEquals(
        "df must be over 0, was 0",
        assertThrows(IllegalArgumentException.class, () -> new StudentCopula(0)).getMessage());
  }
}
