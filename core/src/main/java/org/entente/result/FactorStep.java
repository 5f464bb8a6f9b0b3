package org.entente.result;

import java.util.Objects;
import java.util.Optional;

/**
 * A factor at one step.
 *
 * @param factor name of the factor
 * @param step number of the step, 0 for the state at {@code start}
 * @param time close of the step in years
 * @param label the step in words, such as "2025" or "2025 Q1"
 * @param summary what was found out about the value
 * @param cut share of trials in which bounds cut the value; absent if the factor has none
 */
public record FactorStep(
    String factor, int step, double time, String label, Summary summary, Optional<Probability> cut)
    implements Described {
  /** Refuses missing members. */
  public FactorStep {
    Objects.requireNonNull(factor, "factor");
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(summary, "summary");
    Objects.requireNonNull(cut, "cut");
  }

  @Override
  public String title() {
    return factor + " in " + label;
  }

  /** The step with what was found out. */
  @Override
  public String toString() {
    return label + ": " + summary;
  }
}
