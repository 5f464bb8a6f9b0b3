package org.entente.analysis.trial;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.entente.engine.Draw;
import org.entente.equation.ValueType;

/**
 * A factor through one trial.
 *
 * @param name its name
 * @param label what it is called, empty if only its name is
 * @param unit its unit, empty if it has none
 * @param type what kind of value it has
 * @param steps its states, the one at the start first
 */
public record FactorPath(
    String name, String label, String unit, ValueType type, List<State> steps) {
  /** Copies the steps. */
  public FactorPath {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(type, "type");
    steps = List.copyOf(steps);
  }

  /**
   * The state at the close of a step.
   *
   * @param time years: 2025 is the close of 2025
   * @return the state
   * @throws NoSuchElementException if no step closes then
   */
  public State at(double time) {
    return steps.stream()
        .filter(step -> step.time() == time)
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("No step of " + name + " closes at " + time));
  }

  /**
   * A factor at the close of a step.
   *
   * @param step number of the step, 0 for the state at {@code start}
   * @param time close of the step in years
   * @param label the step in words
   * @param value its value, cut at its bounds; an option of a choice is its index, yes is 1
   * @param uncut its value before its bounds cut it; the same if they did not
   * @param noise its noise in the step; empty without noise
   * @param initial the draw it began with; empty but at a drawn start
   */
  public record State(
      int step,
      double time,
      String label,
      double value,
      double uncut,
      Optional<Draw> noise,
      Optional<Draw> initial) {
    /** Refuses missing members. */
    public State {
      Objects.requireNonNull(label, "label");
      Objects.requireNonNull(noise, "noise");
      Objects.requireNonNull(initial, "initial");
    }

    /**
     * Whether a bound cut the value.
     *
     * @return whether it did
     */
    public boolean cut() {
      return value != uncut;
    }
  }
}
