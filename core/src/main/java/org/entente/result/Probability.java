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
 * @param standardError √(p(1 − p)/n), or what replications have it where trials are not
 *     independent; 0 where the share is 0 or 1
 * @param low lower end of the 95 % interval, 0 or more
 * @param high upper end of the 95 % interval, 1 or less
 */
public record Probability(double value, double standardError, double low, double high) {
  private static final double CONTINUITY = 0.5;

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
    double p = count / (double) trials;
    return wilson(p, p * (1 - p) / trials, trials, Normal.Z95);
  }

  /**
   * The probability that trials of several replications suggest: Wilson's interval with as many
   * trials as would give the standard error if they were independent (Korn &amp; Graubard 1998,
   * "Confidence intervals for proportions with small expected number of positive counts"), and
   * Student's t in place of 1.96, and half a trial more to either side, because counts of even
   * replications take few values (a continuity correction). Where no trial counts, or every one,
   * the replications say nothing about the error; each trial is then taken for half an independent
   * one, which is what one of a pair of equal trials is worth.
   *
   * @param count how many count, 0 to {@code trials}
   * @param trials how many there are
   * @param standardError of the share, from the spread among replications
   */
  static Probability replicated(long count, long trials, double standardError) {
    double p = count / (double) trials;
    boolean sure = count == 0 || count == trials;
    double variance = sure ? 0 : standardError * standardError;
    Probability found =
        wilson(p, variance, sure ? trials / 2.0 : p * (1 - p) / variance, Student.T95);
    return sure ? found : found.widened(CONTINUITY / trials);
  }

  /**
   * The probability that replications of a sampling plan suggest, with the error that their spread
   * tells, as a simulation under that plan has it.
   *
   * @param counts how many trials count in each replication, at least 2 of them
   * @param size trials of each replication, at least 1
   * @return the estimate
   */
  public static Probability ofReplications(long[] counts, long size) {
    return ReplicatedErrors.probability(counts, size);
  }

  private Probability widened(double by) {
    return new Probability(value, standardError, Math.max(0, low - by), Math.min(1, high + by));
  }

  private static Probability wilson(double p, double variance, double n, double z) {
    double z2 = z * z;
    double middle = p + z2 / (2 * n);
    double half = z * Math.sqrt(variance + z2 / (4 * n * n));
    double scale = 1 + z2 / n;
    return new Probability(
        p,
        Math.sqrt(variance),
        p == 0 ? 0 : Math.max(0, (middle - half) / scale),
        p == 1 ? 1 : Math.min(1, (middle + half) / scale));
  }

  /** The probability in percent with its interval, rounded for reading. */
  @Override
  public String toString() {
    return Text.percent(value) + " (" + Text.percent(low) + " to " + Text.percent(high) + ")";
  }
}
