package org.entente.result;

/**
 * How likely a future is when paths are judged at the close of a year before the last.
 *
 * @param step number of the step that closes the year
 * @param time close of the year
 * @param label the year in words
 * @param probability the share of trials that would have ended in the future, had the year been the
 *     last
 */
public record FutureStep(int step, double time, String label, Probability probability) {
  /** The year with the probability. */
  @Override
  public String toString() {
    return label + ": " + probability;
  }
}
