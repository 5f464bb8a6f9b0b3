package org.entente.analysis.trial;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A condition in one trial, taken apart where {@code and}, {@code or} and {@code not} join it.
 *
 * @param text the condition as a formula
 * @param join how it is joined from its parts
 * @param holds whether it holds; empty if it could not be calculated, as the arm of an {@code if}
 *     or {@code and} that nobody looks at
 * @param readings the numbers that decide it: both sides of a comparison and the quantities in
 *     them, constants aside; empty if it has parts
 * @param parts the conditions that it is joined from; empty if it is a single one
 */
public record Clause(
    String text, Join join, Optional<Boolean> holds, List<Reading> readings, List<Clause> parts) {

  /** Copies the lists. */
  public Clause {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(join, "join");
    Objects.requireNonNull(holds, "holds");
    readings = List.copyOf(readings);
    parts = List.copyOf(parts);
  }

  /** How a condition is joined from its parts. */
  public enum Join {
    /** A single condition without parts. */
    NONE,
    /** Holds if all parts do. */
    AND,
    /** Holds if any part does. */
    OR,
    /** Holds if its only part does not. */
    NOT
  }

  /**
   * The value of a part of a condition.
   *
   * @param text the part as a formula
   * @param value its value, yes as 1; empty if it has none
   */
  public record Reading(String text, OptionalDouble value) {
    /** Refuses missing members. */
    public Reading {
      Objects.requireNonNull(text, "text");
      Objects.requireNonNull(value, "value");
    }
  }
}
