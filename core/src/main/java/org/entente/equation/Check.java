package org.entente.equation;

import org.entente.model.Path;

/**
 * A condition that a run must meet in every step in which it is looked at.
 *
 * @param term what is checked
 * @param low smallest value allowed
 * @param high largest value allowed
 * @param what what the term is, for messages
 * @param path where it is written
 */
public record Check(Term term, double low, double high, String what, Path path) {
  /**
   * Whether a value is allowed.
   *
   * @param value any number
   * @return false also for NaN
   */
  public boolean allows(double value) {
    return low <= value && value <= high;
  }
}
