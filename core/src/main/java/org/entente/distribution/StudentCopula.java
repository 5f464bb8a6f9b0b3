package org.entente.distribution;

/**
 * Student's t copula: normal scores that share one mixing draw. With W chi-square with df degrees
 * of freedom, z / √(W / df) has Student's t distribution, whose cumulative probability is uniform
 * (Demarta and McNeil 2005, "The t copula and related copulas").
 */
public final class StudentCopula {
  private StudentCopula() {}

  /**
   * The uniform number of one variable.
   *
   * @param z its normal score, correlated with those of the others
   * @param mixing the uniform draw that all variables of the step share, in (0, 1)
   * @param df degrees of freedom, over 0
   * @return a number in (0, 1)
   */
  public static double uniform(double z, double mixing, double df) {
    double chiSquare = new GammaLaw(df / 2, 2).quantile(mixing);
    double t = z / Math.sqrt(chiSquare / df);
    return Sampler.inside(new StudentTLaw(df, 0, 1).cdf(t));
  }
}
