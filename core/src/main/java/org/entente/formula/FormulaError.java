package org.entente.formula;

import java.util.Objects;

/**
 * One thing that is wrong with the text of a formula.
 *
 * @param code stable short name of the kind of error, such as {@code formula-operand}
 * @param start first character that is meant, from 0; the length of the text for its end
 * @param end the character after the last, at least {@code start}
 * @param message what was expected and what was found
 * @param hint what to do, empty if the message says it all
 */
public record FormulaError(String code, int start, int end, String message, String hint) {
  private static final int WIDTH = 100;
  private static final int BEFORE = 60;
  private static final String CUT = "...";

  /** Refuses missing texts and a range that runs backwards. */
  public FormulaError {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(hint, "hint");
    if (start < 0 || end < start) {
      throw new IllegalArgumentException(
          "expected 0 <= start <= end, found " + start + " and " + end);
    }
  }

  /**
   * The line of the formula with a caret under what is meant, {@code ^~~~} if that is more than one
   * character. A long line is cut to about 100 columns around it; tabs and control characters are
   * shown as blanks.
   *
   * @param text the formula
   * @return two lines, without a line break at the end
   */
  public String show(String text) {
    int from = Math.min(start, text.length());
    int first = text.lastIndexOf('\n', from - 1) + 1;
    int next = text.indexOf('\n', from);
    int last = next < 0 ? text.length() : next;
    int left = last - first <= WIDTH ? first : Math.max(first, from - BEFORE);
    int right = Math.min(last, left + WIDTH);
    String lead = left > first ? CUT : "";
    String tail = right < last ? CUT : "";
    int before = lead.length() + text.codePointCount(left, from);
    int marked = text.codePointCount(from, Math.max(from, Math.min(end, right)));
    String line = lead + clean(text.substring(left, right)) + tail;
    return line + "\n" + " ".repeat(before) + "^" + "~".repeat(Math.max(0, marked - 1));
  }

  private static String clean(String line) {
    StringBuilder shown = new StringBuilder();
    line.codePoints()
        .map(point -> Character.isISOControl(point) ? ' ' : point)
        .forEach(shown::appendCodePoint);
    return shown.toString();
  }

  /**
   * Message and hint in one line.
   *
   * @return for example {@code unknown function 'avg' (did you mean 'average'?)}
   */
  @Override
  public String toString() {
    return hint.isEmpty() ? message : message + " (" + hint + ")";
  }
}
