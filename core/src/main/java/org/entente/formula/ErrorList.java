package org.entente.formula;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the errors of one formula: the first at each place, and no more than one would read. */
final class ErrorList {
  private static final int MOST = 20;

  private final List<FormulaError> errors = new ArrayList<>();

  void add(String code, int start, int end, String message, String hint) {
    if (errors.size() < MOST && errors.stream().noneMatch(error -> error.start() == start)) {
      errors.add(new FormulaError(code, start, end, message, hint));
    }
  }

  void add(String code, Token token, String message, String hint) {
    add(code, token.start(), token.end(), message, hint);
  }

  boolean isEmpty() {
    return errors.isEmpty();
  }

  FormulaException exception(String text) {
    errors.sort(Comparator.comparingInt(FormulaError::start));
    return new FormulaException(text, errors);
  }
}
