package org.entente.analysis.trial;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.entente.engine.Asked;
import org.entente.engine.Draw;

/**
 * An event through one trial.
 *
 * @param name its name
 * @param label what it is called, empty if only its name is
 * @param steps its states, the one at the start first
 */
public record EventPath(String name, String label, List<State> steps) {
  /** Copies the steps. */
  public EventPath {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(label, "label");
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
   * An event at the close of a step.
   *
   * @param step number of the step, 0 for the state at {@code start}
   * @param time close of the step in years
   * @param label the step in words
   * @param on whether it is on
   * @param struck whether it strikes in the step
   * @param count strikes up to and in the step
   * @param barred whether it was free to strike, but what it requires did not hold
   * @param strike the chance at which it was to strike, and the draw; empty where it was not asked:
   *     at the start, while it was on, and where it was barred
   * @param end the chance at which it was to end, and the draw; empty where it was not asked
   * @param since years since it last struck; empty before the first strike
   * @param initial the draw that decided whether it is on at the start; empty elsewhere
   */
  public record State(
      int step,
      double time,
      String label,
      boolean on,
      boolean struck,
      int count,
      boolean barred,
      Optional<Asked> strike,
      Optional<Asked> end,
      OptionalDouble since,
      Optional<Draw> initial) {
    /** Refuses missing members. */
    public State {
      Objects.requireNonNull(label, "label");
      Objects.requireNonNull(strike, "strike");
      Objects.requireNonNull(end, "end");
      Objects.requireNonNull(since, "since");
      Objects.requireNonNull(initial, "initial");
    }
  }
}
