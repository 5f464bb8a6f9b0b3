package org.entente.analysis.sensitivity;

import org.entente.model.Correlation;
import org.entente.model.Distribution;
import org.entente.model.Outcome;
import org.entente.model.Parameter;
import org.entente.model.Scenario;

/** Models whose indices are known in closed form. */
final class Published {
  private Published() {}

  /**
   * T. Ishigami, T. Homma, 1990: sin x1 + a sin² x2 + b x3⁴ sin x1 with a = 7, b = 0.1, each x
   * uniform from −π to π.
   */
  static final class Ishigami {
    static final String TARGET = "sin(x1) + 7 * sin(x2)^2 + 0.1 * x3^4 * sin(x1)";
    private static final double PI4 = StrictMath.pow(Math.PI, 4);
    private static final double V1 = 0.5 * (1 + 0.1 * PI4 / 5) * (1 + 0.1 * PI4 / 5);
    private static final double V2 = 49.0 / 8;
    private static final double V13 = 0.01 * PI4 * PI4 * 8 / 225;
    static final double VARIANCE = V1 + V2 + V13;

    /** 0.3139, 0.4424, 0. */
    static final double[] FIRST = {V1 / VARIANCE, V2 / VARIANCE, 0};

    /** 0.5576, 0.4424, 0.2437. */
    static final double[] TOTAL = {(V1 + V13) / VARIANCE, V2 / VARIANCE, V13 / VARIANCE};

    private Ishigami() {}

    static Scenario scenario() {
      Scenario scenario = Scenario.of("Ishigami");
      for (int i = 1; i <= 3; i++) {
        scenario =
            scenario.parameter("x" + i, Parameter.of(Distribution.uniform(-Math.PI, Math.PI)));
      }
      return scenario.outcome("y", Outcome.of(TARGET));
    }
  }

  /**
   * Sobol's g-function, the product of (|4 x_i − 2| + a_i) / (1 + a_i) over x uniform from 0 to 1;
   * a as in A. Saltelli et al. 2010.
   */
  static final class SobolG {
    static final double[] A = {0, 1, 4.5, 9, 99, 99};

    private SobolG() {}

    static double part(int i) {
      return 1 / (3 * (1 + A[i]) * (1 + A[i]));
    }

    static double variance() {
      double product = 1;
      for (int i = 0; i < A.length; i++) {
        product *= 1 + part(i);
      }
      return product - 1;
    }

    static double first(int i) {
      return part(i) / variance();
    }

    static double total(int i) {
      return part(i) * (1 + variance()) / (1 + part(i)) / variance();
    }

    static Scenario scenario() {
      Scenario scenario = Scenario.of("Sobol' g");
      StringBuilder product = new StringBuilder("1");
      for (int i = 0; i < A.length; i++) {
        scenario = scenario.parameter("x" + i, Parameter.of(Distribution.uniform(0, 1)));
        product.append(" * (abs(4 * x" + i + " - 2) + " + A[i] + ") / " + (1 + A[i]));
      }
      return scenario.outcome("g", Outcome.of(product.toString()));
    }
  }

  /**
   * Y = 1 X1 + 2 X2 + 3 X3 + 0 X4 with standard normal X, of which X1 and X2 correlate.
   *
   * <p>With r their correlation, V = 1 + 4 + 9 + 4 r; the first-order index of an input is its
   * squared correlation with Y.
   */
  static final class Linear {
    private final double r;

    Linear(double r) {
      this.r = r;
    }

    double variance() {
      return 14 + 4 * r;
    }

    /** Correlation of each input with Y. */
    double[] correlations() {
      double sd = Math.sqrt(variance());
      return new double[] {(1 + 2 * r) / sd, (2 + r) / sd, 3 / sd, 0};
    }

    double[] first() {
      double[] first = correlations();
      for (int i = 0; i < first.length; i++) {
        first[i] *= first[i];
      }
      return first;
    }

    Scenario scenario() {
      Scenario scenario = Scenario.of("linear");
      for (int i = 1; i <= 4; i++) {
        scenario = scenario.parameter("x" + i, Parameter.of(Distribution.normal(0, 1)));
      }
      if (r != 0) {
        scenario = scenario.correlation(Correlation.of("x1", "x2", r));
      }
      return scenario.outcome("y", Outcome.of("x1 + 2 * x2 + 3 * x3 + 0 * x4"));
    }
  }
}
