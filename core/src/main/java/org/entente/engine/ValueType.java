package org.entente.engine;

import java.util.List;

/**
 * What kind of value an output has, and so which statistics make sense of it. Every value travels
 * as a {@code double}: a number as itself, a yes as 1 and a no as 0, a choice as the index of its
 * option.
 */
public sealed interface ValueType {
  /** The type of numbers. */
  Number NUMBER = new Number();

  /** The type of truth values. */
  YesNo YES_NO = new YesNo();

  /** A number; finite, because a run that produces another stops. */
  record Number() implements ValueType {}

  /** A truth value, 1 for yes and 0 for no. */
  record YesNo() implements ValueType {}

  /**
   * One of several named options.
   *
   * @param options their names; a value is an index into this list
   */
  record Choice(List<String> options) implements ValueType {
    /** Copies the names, and refuses a choice among nothing. */
    public Choice {
      options = List.copyOf(options);
      if (options.isEmpty()) {
        throw new IllegalArgumentException("Expected at least one option, found none");
      }
    }
  }
}
