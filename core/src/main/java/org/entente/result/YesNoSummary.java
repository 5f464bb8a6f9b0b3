package org.entente.result;

/**
 * What a run found out about a yes/no.
 *
 * @param count how many trials have a value
 * @param present the share of trials that have a value
 * @param probability the share of these in which it is yes
 */
public record YesNoSummary(long count, Probability present, Probability probability)
    implements Summary {

  static YesNoSummary of(long[] counts, long trials) {
    long count = counts[0] + counts[1];
    return new YesNoSummary(count, Probability.of(count, trials), Probability.of(counts[1], count));
  }

  /** The probability with its interval. */
  @Override
  public String toString() {
    return probability.toString();
  }
}
