package org.entente.equation;

import java.util.List;

/**
 * What kind of value a name has. Values are held as numbers: yes is 1, no is 0, an option its
 * index.
 */
public sealed interface ValueType {
  /** A number. */
  ValueType NUMBER = new Number();

  /** Yes or no. */
  ValueType YES_NO = new YesNo();

  /** A number. */
  record Number() implements ValueType {
    @Override
    public String toString() {
      return "a number";
    }
  }

  /** Yes or no. */
  record YesNo() implements ValueType {
    @Override
    public String toString() {
      return "a yes/no";
    }
  }

  /**
   * One of several named options.
   *
   * @param options their names in order; a value is an option's index
   */
  record Choice(List<String> options) implements ValueType {
    /** Copies the options. */
    public Choice {
      options = List.copyOf(options);
    }

    @Override
    public String toString() {
      return "a choice of " + String.join(", ", options);
    }
  }
}
