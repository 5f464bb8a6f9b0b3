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

  /** How the parts of a diagnostic are set off from each other. */
  public interface Style {
    /** No colours, and no code. */
    Style PLAIN = new Style() {};

    /**
     * Where it is.
     *
     * @param text file, line and column
     * @return the text as it is to be shown
     */
    default String place(String text) {
      return text;
    }

    /**
     * What is meant, and the caret under it.
     *
     * @param severity how much it matters
     * @param text some characters
     * @return the text as it is to be shown
     */
    default String mark(Problem.Severity severity, String text) {
      return text;
    }

    /**
     * The number of a line and the rule beside it.
     *
     * @param text number and rule
     * @return the text as it is to be shown
     */
    default String margin(String text) {
      return text;
    }

    /**
     * The code behind the message.
     *
     * @param code its stable short name
     * @return what to show of it, with a space before it; may be empty
     */
    default String code(String code) {
      return "";
    }
  }

  /** Refuses missing members. */
  public Diagnostic {
    Objects.requireNonNull(problem, "problem");
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(source, "source");
  }

  /**
   * The same with another severity.
   *
   * @param severity how much it matters
   * @return a copy
   */
  public Diagnostic as(Problem.Severity severity) {
    return new Diagnostic(problem.as(severity), file, line, column, length, source);
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
    return show(Style.PLAIN);
  }

  /**
   * The diagnostic over several lines in some style, without a line end after the last.
   *
   * @param style how its parts are set off
   * @return place and message, the line with a caret under what is meant, and the hint
   */
  public String show(Style style) {
    String where = line > 0 ? file + ':' + line + ':' + column + ':' : file + ':';
    StringBuilder text = new StringBuilder(style.place(where)).append(' ');
    if (problem.severity() == Problem.Severity.WARNING) {
      text.append(style.mark(problem.severity(), "warning:")).append(' ');
    }
    if (!problem.path().names().isEmpty()) {
      text.append(problem.path()).append(": ");
    }
    text.append(problem.message()).append(style.code(problem.code()));
    if (line > 0) {
      text.append(excerpt(style));
    }
    if (!problem.hint().isEmpty()) {
      text.append("\n   ").append(problem.hint().replace("\n", "\n   "));
    }
    return text.toString();
  }

  /** The line and the caret line; a long line is clipped around the caret. */
  private String excerpt(Style style) {
    int caret = Math.min(column - 1, source.length());
    int start = source.length() <= WIDTH ? 0 : Math.max(0, caret - WIDTH / 2);
    int end = Math.min(source.length(), start + WIDTH);
    String before = (start > 0 ? "…" : "") + visible(source.substring(start, caret));
    String after = visible(source.substring(caret, end)) + (end < source.length() ? "…" : "");
    int marked = Math.max(1, Math.min(length, end - caret));
    String number = String.format(Locale.ROOT, "%5d", line);
    String under = "^" + "~".repeat(marked - 1);
    return "\n"
        + style.margin(number + " |")
        + (" " + before + after).stripTrailing()
        + "\n"
        + style.margin(" ".repeat(number.length()) + " |")
        + " ".repeat(1 + before.codePointCount(0, before.length()))
        + style.mark(problem.severity(), under);
  }

  private static String visible(String text) {
    return text.replaceAll("\\p{Cntrl}", " ");
  }
}
