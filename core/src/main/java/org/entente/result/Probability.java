package org.entente.result;

/**
 * A probability, estimated by the share of trials, with its error.
 *
 * <p>The interval is Wilson's score interval at 95 % (Wilson 1927; Newcombe 1998, "Two-sided
 * confidence intervals for the single proportion", method 3): with <i>z</i> = 1.96 it is <i>(p +
 * z²/2n ± z √(p(1 − p)/n + z²/4n²)) / (1 + z²/n)</i>. Unlike the value plus and minus two standard
 * errors it stays within 0 and 1, and says something where no trial or every trial counts.
 *
 * @param value the share of trials, 0 to 1
 * @param standardError √(p(1 − p)/n), 0 where the share is 0 or 1
 * @param low lower end of the 95 % interval, 0 or more
 * @param high upper end of the 95 % interval, 1 or less
 */
public record Probability(double value, double standardError, double low, double high) {

  /**
   * The probability that trials of which some count suggest.
   *
   * @param count how many count, 0 to {@code trials}
   * @param trials how many there are, at least 1
   * @return the estimate
   */
  public static Probability of(long count, long trials) {
    if (trials < 1 || count < 0 || count > trials) {
      throw new IllegalArgumentException(
          "Expected a count of trials out of at least 1, found " + count + " of " + trials);
    }
    double n = trials;
    double p = count / n;
    double variance = p * (1 - p) / n;
    double z2 = Normal.Z95 * Normal.Z95;
    double middle = p + z2 / (2 * n);
    double half = Normal.Z95 * Math.sqrt(variance + z2 / (4 * n * n));
    double scale = 1 + z2 / n;
    return new Probability(
        p,
        Math.sqrt(variance),
        count == 0 ? 0 : Math.max(0, (middle - half) / scale),
        count == trials ? 1 : Math.min(1, (middle + half) / scale));
  }

  /** The probability in percent with its interval, rounded for reading. */
  @Override
  public String toString() {
    return Text.percent(value) + " (" + Text.percent(low) + " to " + Text.percent(high) + ")";
  }
}
