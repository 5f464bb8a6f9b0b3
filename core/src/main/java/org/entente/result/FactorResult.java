package org.entente.result;

import java.util.List;

/**
 * A factor through time.
 *
 * @param name its name in formulas
 * @param label what it is called in tables, empty if only its name is
 * @param unit its unit, empty if none is stated
 * @param steps its steps in order
 */
public record FactorResult(String name, String label, String unit, List<FactorStep> steps) {
  /** Copies the steps. */
  public FactorResult {
    steps = List.copyOf(steps);
  }

  /**
   * The step that closes at a time.
   *
   * @param time years: 2035 is the close of 2035, 2024.25 that of the first quarter of 2025
   * @return the step
   * @throws java.util.NoSuchElementException if no step closes then
   */
  public FactorStep at(double time) {
    return Finder.at(steps, FactorStep::time, time, name);
  }

  /**
   * The last step.
   *
   * @return the state at the end of the scenario
   */
  public FactorStep last() {
    return steps.get(steps.size() - 1);
  }

  /** The factor, step by step. */
  @Override
  public String toString() {
    return Text.lines(Text.heading(name, label, unit), steps);
  }
}
