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
  /** The probability with its interval. */
  @Override
  public String toString() {
    return probability.toString();
  }
}
