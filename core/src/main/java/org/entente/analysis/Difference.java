package org.entente.analysis;

/**
 * A difference of two probabilities over the same draws.
 *
 * @param value one probability less the other, from -1 to 1
 * @param standardError its Monte Carlo standard error; 0 if no trial told the two apart
 */
public record Difference(double value, double standardError) {
  /**
   * The difference that trials show in which only one of two things happened.
   *
   * @param onlyFirst trials in which only the first happened
   * @param onlySecond trials in which only the second happened
   * @param trials trials in all, at least 1
   * @return first less second
   */
  static Difference of(long onlyFirst, long onlySecond, long trials) {
    double n = trials;
    double mean = (onlyFirst - onlySecond) / n;
    double variance = Math.max(0, (onlyFirst + onlySecond) / n - mean * mean);
    return new Difference(mean, Math.sqrt(variance / n));
  }
}
