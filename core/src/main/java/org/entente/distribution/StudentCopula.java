package org.entente.distribution;

/**
 * Student's t copula: normal scores that share one mixing draw. With W chi-square with df degrees
 * of freedom, z / √(W / df) has Student's t distribution, whose cumulative probability is uniform
 * (S. Demarta, A. J. McNeil, "The t copula and related copulas", 2005).
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class StudentCopula {
  private final double df;
  private final StudentTLaw studentT;
  private final QuantileTable chiSquare;

  /**
   * Prepares a copula.
   *
   * @param df degrees of freedom, over 0
   * @throws IllegalArgumentException if df is not over 0
   */
  public StudentCopula(double df) {
    this.df = df;
    studentT = new StudentTLaw(df, 0, 1);
    chiSquare = new QuantileTable(new GammaLaw(df / 2, 2));
  }

  /**
   * The uniform number of one variable.
   *
   * @param z its normal score, correlated with those of the others
   * @param mixing the uniform draw that all variables of the step share, in (0, 1)
   * @return a number in (0, 1)
   */
  public double uniform(double z, double mixing) {
    double t = z / Math.sqrt(chiSquare.quantile(mixing) / df);
    return Sampler.inside(studentT.cdf(t));
  }
}
