package org.entente.result;

import java.util.List;

/**
 * An event through time.
 *
 * @param name its name in formulas
 * @param label what it is called in tables, empty if only its name is
 * @param steps its steps in order
 */
public record EventResult(String name, String label, List<EventStep> steps) {
  /** Copies the steps. */
  public EventResult {
    steps = List.copyOf(steps);
  }

  /**
   * The step that closes at a time.
   *
   * @param time years: 2025 is the close of 2025, 2024.25 that of the first quarter of 2025
   * @return the step
   * @throws java.util.NoSuchElementException if no step closes then
   */
  public EventStep at(double time) {
    return Finder.at(steps, EventStep::time, time, name);
  }

  /**
   * The last step.
   *
   * @return the state at the end of the scenario
   */
  public EventStep last() {
    return steps.get(steps.size() - 1);
  }

  /** The event, step by step. */
  @Override
  public String toString() {
    return Text.lines(Text.heading(name, label, ""), steps);
  }
}
