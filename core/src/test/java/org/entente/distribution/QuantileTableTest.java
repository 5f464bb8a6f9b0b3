package org.entente.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.entente.random.Draws;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QuantileTableTest {
  static Stream<Law> laws() {
    return Stream.of(
        new StudentTLaw(3, 0, 1),
        new StudentTLaw(1, 0, 1),
        new StudentTLaw(6, 2, 0.5),
        new BetaLaw(2.7, 3.3, -0.02, 0.12),
        new BetaLaw(0.5, 0.5, 0, 1),
        new BetaLaw(0.02, 3, 0, 1),
        new GammaLaw(0.2, 1),
        new GammaLaw(50, 2),
        new MixtureLaw(
            new double[] {0.3, 0.7}, new Law[] {new NormalLaw(0, 1), new NormalLaw(5, 0.5)}),
        new MixtureLaw(
            new double[] {0.3, 0.7}, new Law[] {new ConstantLaw(0), new GammaLaw(2, 1)}));
  }

  /** 20000 draws at their own places, none of them a node, and both far ends. */
  @ParameterizedTest
  @MethodSource("laws")
  void theTableAgreesWithTheLawToElevenDigits(Law law) {
    QuantileTable table = new QuantileTable(law);
    double quartiles = law.quantile(0.75) - law.quantile(0.25);
    for (int i = 0; i < 20_000; i++) {
      double u = Draws.uniform(42, i);
      assertClose(law, table, u, quartiles);
      assertClose(law, table, u * 0x1.0p-14, quartiles);
      assertClose(law, table, 1 - u * 0x1.0p-14, quartiles);
    }
  }

  private static void assertClose(Law law, QuantileTable table, double u, double quartiles) {
    double x = law.quantile(u);
    double end = Math.min(x - law.low(), law.high() - x);
    double size = Double.isFinite(end) ? end : Math.max(Math.abs(x), quartiles);
    assertEquals(x, table.quantile(u), 1e-11 * size + 2e-14 * Math.abs(x), "at " + u);
  }
}
