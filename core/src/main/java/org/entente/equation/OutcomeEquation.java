package org.entente.equation;

import org.entente.model.Path;

/**
 * One value per trial, read off the whole path.
 *
 * @param name the outcome
 * @param term its formula
 * @param path where it is written
 */
public record OutcomeEquation(String name, Term term, Path path) {
  /**
   * Type of the value.
   *
   * @return number or yes/no
   */
  public ValueType type() {
    return term.yesNo() ? ValueType.YES_NO : ValueType.NUMBER;
  }
}
