package org.entente.result;

/**
 * An event at one step.
 *
 * @param step number of the step, 0 for the state at {@code start}
 * @param time close of the step in years
 * @param label the step in words, such as "2025" or "2025 Q1"
 * @param active probability that the event is on
 * @param struck probability that it has struck by then
 */
public record EventStep(
    int step, double time, String label, Probability active, Probability struck) {

  /** The step with both probabilities. */
  @Override
  public String toString() {
    return label + ": active " + active + ", struck " + struck;
  }
}
