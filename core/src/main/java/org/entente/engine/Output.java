package org.entente.engine;

import java.util.Objects;
import org.entente.equation.ValueType;

/**
 * One thing that a program computes for every trial. A program lists its outputs in a fixed order;
 * a column is known by its place in that list.
 *
 * @param kind what it is
 * @param name name of the parameter, factor, event or outcome that it belongs to; for {@link
 *     Kind#FUTURE} empty
 * @param step number of the step, 0 for the state at {@code start}; {@link #WHOLE_PATH} for a
 *     parameter, an outcome and the future
 * @param type what kind of value it has
 */
public record Output(Kind kind, String name, int step, ValueType type) {
  /** The step of an output that belongs to the whole path. */
  public static final int WHOLE_PATH = -1;

  /** What an output is. */
  public enum Kind {
    /** A factor's value in a step. */
    FACTOR,
    /** Whether an event is on in a step; yes/no. */
    ACTIVE,
    /** Whether an event has struck by a step; yes/no. */
    STRUCK,
    /** An outcome, one value for the whole path. */
    OUTCOME,
    /**
     * The future that the path ended in, a number: its index in the scenario's order, or -1 where
     * none holds and none takes the rest. A program has at most one output of this kind for each
     * scenario.
     */
    FUTURE,
    /** The future that the path would have ended in, had it been judged at the close of a year. */
    JUDGED,
    /** Whether a factor's value was cut by its bounds in a step; yes/no. */
    CUT,
    /** The value of a parameter that is drawn. */
    PARAMETER,
    /** The value that a factor or event begins with, where it is drawn; its step is 0. */
    INITIAL,
    /**
     * The normal score of a factor's noise in a step: standard normal, and rising with the noise,
     * whatever the noise's own distribution is at the time.
     */
    NOISE
  }

  /** Refuses missing members and a step that the kind cannot have. */
  public Output {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(type, "type");
    boolean whole = kind == Kind.OUTCOME || kind == Kind.FUTURE || kind == Kind.PARAMETER;
    if (whole ? step != WHOLE_PATH : step < 0) {
      throw new IllegalArgumentException(
          "Expected "
              + (whole ? "step -1" : "a step of at least 0")
              + " for "
              + kind
              + " "
              + name
              + ", found "
              + step);
    }
  }
}
