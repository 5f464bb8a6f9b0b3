package org.entente.formula;

import java.util.List;
import java.util.stream.Collectors;

/** A formula can not be read; carries everything that is wrong with it. */
public final class FormulaException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String text;
  private final transient List<FormulaError> errors;

  /**
   * An exception for a text.
   *
   * @param text the formula
   * @param errors what is wrong with it, at least one
   */
  public FormulaException(String text, List<FormulaError> errors) {
    super(message(text, errors));
    this.text = text;
    this.errors = List.copyOf(errors);
  }

  /**
   * What is wrong.
   *
   * @return at least one error, in the order of the text
   */
  public List<FormulaError> errors() {
    return errors;
  }

  /**
   * The formula.
   *
   * @return its whole text
   */
  public String text() {
    return text;
  }

  private static String message(String text, List<FormulaError> errors) {
    return errors.stream()
        .map(error -> error + "\n" + error.show(text).indent(2).stripTrailing())
        .collect(Collectors.joining("\n"));
  }
}
