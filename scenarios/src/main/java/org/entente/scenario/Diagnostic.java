package org.entente.scenario;

import java.util.Locale;
import java.util.Objects;
import org.entente.model.Problem;

/**
 * A problem, and where in which file it is. Its text is laid out as a compiler's:
 *
 * <pre>
 * x.json:12:34: factors.trade.formula: unknown name 'sanction'
 *    12 |     "formula": "previous(trade) * sanction"
 *       |                                   ^~~~~~~~
 *    did you mean 'sanctions'?
 * </pre>
 *
 * @param problem what is wrong
 * @param file the file, as the user named it
 * @param line line from 1; 0 if the whole file is meant
 * @param column column from 1, in characters
 * @param length how many characters are meant, 1 at least
 * @param source the line itself, empty if the whole file is meant
 */
public record Diagnostic(
    Problem problem, String file, int line, int column, int length, String source) {

  private static final int WIDTH = 100;

  /** Refuses missing members. */
  public Diagnostic {
    Objects.requireNonNull(problem, "problem");
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(source, "source");
  }

  static Diagnostic at(Location location, int length, Problem problem) {
    return new Diagnostic(
        problem,
        location.document().name(),
        location.line(),
        location.column(),
        Math.max(1, length),
        location.document().lineText(location.offset()));
  }

  static Diagnostic ofFile(String file, Problem problem) {
    return new Diagnostic(problem, file, 0, 0, 1, "");
  }

  /**
   * The diagnostic over several lines, without a line end after the last.
   *
   * @return place and message, the line with a caret under what is meant, and the hint
   */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(file).append(':');
    if (line > 0) {
      text.append(line).append(':').append(column).append(':');
    }
    text.append(' ');
    if (!problem.path().names().isEmpty()) {
      text.append(problem.path()).append(": ");
    }
    text.append(problem.message());
    if (line > 0) {
      text.append(excerpt());
    }
    if (!problem.hint().isEmpty()) {
      text.append("\n   ").append(problem.hint().replace("\n", "\n   "));
    }
    return text.toString();
  }

  /** The line and the caret line; a long line is clipped around the caret. */
  private String excerpt() {
    int caret = Math.min(column - 1, source.length());
    int start = source.length() <= WIDTH ? 0 : Math.max(0, caret - WIDTH / 2);
    int end = Math.min(source.length(), start + WIDTH);
    String before = (start > 0 ? "…" : "") + visible(source.substring(start, caret));
    String after = visible(source.substring(caret, end)) + (end < source.length() ? "…" : "");
    int marked = Math.max(1, Math.min(length, end - caret));
    String number = String.format(Locale.ROOT, "%5d", line);
    return "\n"
        + (number + " | " + before + after).stripTrailing()
        + "\n"
        + " ".repeat(number.length())
        + " | "
        + " ".repeat(before.codePointCount(0, before.length()))
        + "^"
        + "~".repeat(marked - 1);
  }

  private static String visible(String text) {
    return text.replaceAll("\\p{Cntrl}", " ");
  }
}
