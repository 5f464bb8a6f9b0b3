package org.entente.analysis;

import java.util.Locale;

/**
 * A difference of two probabilities over the same draws.
 *
 * <p>The interval is that of Agresti &amp; Min (2005), "Simple improved confidence intervals for
 * comparing matched proportions", Statistics in Medicine 24: with half a trial added to each of the
 * four ways in which two things can happen or not, it is the normal one. Unlike the value plus and
 * minus two standard errors it says something where no trial told the two apart.
 *
 * @param value one probability less the other, from -1 to 1
 * @param standardError its Monte Carlo standard error; 0 if no trial told the two apart
 * @param low lower end of the 95 % interval, -1 or more
 * @param high upper end of the 95 % interval, 1 or less
 */
public record Difference(double value, double standardError, double low, double high) {
  private static final double Z95 = 1.959963984540054;

  /**
   * The difference that trials show in which only one of two things happened.
   *
   * @param onlyFirst trials in which only the first happened
   * @param onlySecond trials in which only the second happened
   * @param trials trials in all, at least 1
   * @return first less second
   */
  public static Difference of(long onlyFirst, long onlySecond, long trials) {
    double n = trials;
    double apart = (double) onlyFirst + onlySecond;
    double mean = (onlyFirst - onlySecond) / n;
    double variance = Math.max(0, apart / n - mean * mean);
    double more = n + 2;
    double middle = (onlyFirst - onlySecond) / more;
    double half = Z95 * Math.sqrt(((apart + 1) / more - middle * middle) / more);
    return new Difference(
        mean, Math.sqrt(variance / n), Math.max(-1, middle - half), Math.min(1, middle + half));
  }

  /** In percentage points, with the interval, such as {@code +10.49 points (+10.06 to +10.91)}. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "%+.2f points (%+.2f to %+.2f)", 100 * value, 100 * low, 100 * high);
  }
}
