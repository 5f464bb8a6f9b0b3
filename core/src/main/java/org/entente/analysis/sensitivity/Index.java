package org.entente.analysis.sensitivity;

import org.entente.numeric.Numeric;

/**
 * A measure of sensitivity with its Monte Carlo error.
 *
 * @param value the estimate; may lie a little outside of the measure's range where the sample does
 *     not resolve it, so show it only where it does
 * @param standardError its standard error, 0 or more
 * @param low lower end of the 95 % interval, within the measure's range
 * @param high upper end of the 95 % interval, within the measure's range
 * @param resolved whether the sample tells the input from one without any influence; a test at 5 %
 *     for all inputs and measures of a table together (C. E. Bonferroni), so that a table names an
 *     input without influence at most once in twenty times
 */
public record Index(double value, double standardError, double low, double high, boolean resolved) {
  /** Half of a 95 % interval in standard errors. */
  static final double Z95 = Numeric.normalQuantile(0.975);

  /** An index between 0 and 1 with the interval of the normal limit. */
  static Index share(double value, double standardError, boolean resolved) {
    double half = Z95 * standardError;
    return new Index(value, standardError, unit(value - half), unit(value + half), resolved);
  }

  /**
   * A correlation with the interval that R. A. Fisher's transformation gives.
   *
   * @param r the correlation
   * @param variance variance of its inverse hyperbolic tangent
   * @param z how many standard errors from 0 count as resolved
   */
  static Index correlation(double r, double variance, double z) {
    double cut = Math.max(-LARGEST, Math.min(LARGEST, r));
    double sd = Math.sqrt(variance);
    double score = 0.5 * Numeric.log((1 + cut) / (1 - cut));
    return new Index(
        r,
        sd * (1 - cut * cut),
        Numeric.tanh(score - Z95 * sd),
        Numeric.tanh(score + Z95 * sd),
        Math.abs(score) > z * sd);
  }

  private static final double LARGEST = 1 - 1e-12;

  private static double unit(double x) {
    return Math.max(0, Math.min(1, x));
  }

  /** How many standard errors from nothing one of several measures must lie to be resolved. */
  static double threshold(int measures) {
    return Numeric.normalQuantile(1 - 0.05 / (2.0 * Math.max(1, measures)));
  }
}
