package org.entente.model;

import java.util.OptionalDouble;

/**
 * How correlated draws hang together.
 *
 * @param df degrees of freedom of Student's t copula; absent for the Gaussian one
 */
public record Copula(OptionalDouble df) {
  /** The Gaussian copula, which every scenario has unless it names another. */
  public static final Copula GAUSSIAN = new Copula(OptionalDouble.empty());

  /** Refuses degrees of freedom that are not positive. */
  public Copula {
    if (df.isPresent() && !(df.getAsDouble() > 0 && df.getAsDouble() <= 1e6)) {
      throw new IllegalArgumentException(
          "Expected df to be over 0 and at most 1e6, found " + df.getAsDouble());
    }
  }

  /**
   * Student's t copula, whose extremes come together.
   *
   * @param df degrees of freedom, over 0
   * @return the copula
   */
  public static Copula studentT(double df) {
    return new Copula(OptionalDouble.of(df));
  }
}
