package org.entente.distribution;

import org.entente.numeric.Numeric;

/**
 * Correlations of normals from Spearman's rank correlations.
 *
 * <p>For the Gaussian copula ρ = 2 sin(π ρ<sub>S</sub> / 6) (K. Pearson 1907). For Student's t
 * copula the draws are normals times √A, A = df / χ²<sub>df</sub>, and comparing a pair with two
 * independent ones gives
 *
 * <pre>{@code
 * ρS = 6/π · E[ arcsin( ρ A1 / sqrt((A1 + A2) (A1 + A3)) ) ]
 * }</pre>
 *
 * with A1, A2, A3 independent, which is integrated by the trapezoidal rule over the logarithms of
 * the χ² and solved for ρ.
 */
public final class Copulas {
  /** The probability left out at either end of the integral. */
  private static final double TAIL = 1e-11;

  private static final int MOST_NODES = 96;

  private static final double NODE_DISTANCE = 0.25;

  /** Above this Student's t copula is Gaussian to seven digits. */
  private static final double GAUSSIAN_DF = 1e6;

  private Copulas() {}

  /**
   * The correlation of normals that gives a rank correlation under the Gaussian copula.
   *
   * @param rank Spearman's correlation, from -1 to 1
   * @return the correlation of the normals, from -1 to 1
   */
  public static double normalOfRank(double rank) {
    Check.require(Math.abs(rank) <= 1, "rank", "from -1 to 1", rank);
    return Math.abs(rank) == 1 ? rank : 2 * Numeric.sin(Math.PI * rank / 6);
  }

  /**
   * The correlation of normals that gives a rank correlation under Student's t copula.
   *
   * @param rank Spearman's correlation, from -1 to 1
   * @param df degrees of freedom, over 0
   * @return the correlation of the normals, from -1 to 1; error about 10^-7 for df of 1 and over
   */
  public static double normalOfRank(double rank, double df) {
    Check.positive("df", df);
    double gaussian = normalOfRank(rank);
    if (df >= GAUSSIAN_DF || rank == 0 || Math.abs(rank) == 1) {
      return gaussian;
    }
    Nodes nodes = nodes(df);
    double wanted = Math.abs(rank);
    double low = 0;
    double high = 1;
    double atLow = -wanted;
    double atHigh = rank(1, nodes) - wanted;
    for (int i = 0; i < 60 && high - low > 1e-12; i++) {
      // False position, in turn with halving, keeps the solution in between.
      double share = i % 3 == 2 ? 0.5 : atLow / (atLow - atHigh);
      double middle = low + (high - low) * share;
      double at = rank(middle, nodes) - wanted;
      if (at < 0) {
        low = middle;
        atLow = at;
      } else {
        high = middle;
        atHigh = at;
      }
      if (Math.abs(at) < 1e-13) {
        return Math.copySign(middle, rank);
      }
    }
    return Math.copySign((low + high) / 2, rank);
  }

  /**
   * Spearman's rank correlation under Student's t copula.
   *
   * @param normal the correlation of the normals, from -1 to 1
   * @param df degrees of freedom, over 0
   * @return the rank correlation; error about 10^-7 for df of 1 and over
   */
  public static double rankOfNormal(double normal, double df) {
    Check.require(Math.abs(normal) <= 1, "correlation", "from -1 to 1", normal);
    Check.positive("df", df);
    return Math.copySign(rank(Math.abs(normal), nodes(df)), normal);
  }

  /** Values of A and their weights. */
  private record Nodes(double[] values, double[] weights) {}

  private static Nodes nodes(double df) {
    GammaLaw chiSquare = new GammaLaw(df / 2, 2);
    double low = Numeric.log(Math.max(Double.MIN_NORMAL, chiSquare.quantile(TAIL)));
    double high = Numeric.log(chiSquare.upperQuantile(TAIL));
    int n = (int) Math.max(32, Math.min(MOST_NODES, (high - low) / NODE_DISTANCE));
    double[] values = new double[n];
    double[] weights = new double[n];
    GammaFunction density = new GammaFunction(df / 2);
    double sum = 0;
    for (int i = 0; i < n; i++) {
      double w = Numeric.exp(low + (high - low) * (i + 0.5) / n);
      values[i] = df / w;
      weights[i] = density.power(w / 2);
      sum += weights[i];
    }
    for (int i = 0; i < n; i++) {
      weights[i] /= sum;
    }
    return new Nodes(values, weights);
  }

  private static double rank(double correlation, Nodes nodes) {
    double sum = 0;
    for (int i = 0; i < nodes.values().length; i++) {
      sum += nodes.weights()[i] * conditional(correlation, nodes, nodes.values()[i]);
    }
    return 6 / Math.PI * sum;
  }

  /** The expected arcsine given A1; A2 and A3 change places freely. */
  private static double conditional(double correlation, Nodes nodes, double first) {
    int n = nodes.values().length;
    double[] shares = new double[n];
    for (int j = 0; j < n; j++) {
      shares[j] = Math.sqrt(first / (first + nodes.values()[j]));
    }
    double sum = 0;
    for (int j = 0; j < n; j++) {
      double inner = arcsin(correlation * shares[j] * shares[j]) * nodes.weights()[j] / 2;
      for (int k = 0; k < j; k++) {
        inner += arcsin(correlation * shares[j] * shares[k]) * nodes.weights()[k];
      }
      sum += 2 * nodes.weights()[j] * inner;
    }
    return sum;
  }

  private static double arcsin(double s) {
    return Numeric.atan2(s, Math.sqrt((1 - s) * (1 + s)));
  }
}
