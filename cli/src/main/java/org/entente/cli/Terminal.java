package org.entente.cli;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the place that text is written to can show.
 *
 * @param width columns of a line
 * @param colour whether it understands escape sequences for bold and dim
 * @param unicode whether it can show more than ASCII
 */
record Terminal(int width, boolean colour, boolean unicode) {
  /** The width where nobody says otherwise. */
  static final int DEFAULT_WIDTH = 120;

  /** Below this nothing can be laid out; narrower terminals wrap. */
  private static final int LEAST_WIDTH = 40;

  private static final String RESET = "\u001b[0m";

  /** Takes a narrow terminal for one in which something fits. */
  Terminal {
    width = Math.max(LEAST_WIDTH, width);
  }

  /**
   * What the environment says about a stream.
   *
   * @param environment variables {@code COLUMNS}, {@code NO_COLOR} and {@code TERM}
   * @param interactive whether the stream is a terminal
   * @param charset encoding of the stream
   * @return the terminal
   */
  static Terminal of(Map<String, String> environment, boolean interactive, Charset charset) {
    boolean wanted = environment.getOrDefault("NO_COLOR", "").isEmpty();
    boolean able = !environment.getOrDefault("TERM", "dumb").equals("dumb");
    return new Terminal(
        columns(environment.getOrDefault("COLUMNS", "")),
        interactive && wanted && able,
        charset.newEncoder().canEncode("±–─█"));
  }

  private static int columns(String text) {
    return text.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(text) : DEFAULT_WIDTH;
  }

  /** The same for a file: everything can be written to it, but nothing shines. */
  Terminal asFile() {
    return new Terminal(width, false, true);
  }

  /** The text in bold where there is bold. */
  String bold(String text) {
    return colour && !text.isBlank() ? "\u001b[1m" + text + RESET : text;
  }

  /** The text in a weaker tone where there is one. */
  String dim(String text) {
    return colour && !text.isBlank() ? "\u001b[2m" + text + RESET : text;
  }

  /** The text in red, bold, where there are colours. */
  String red(String text) {
    return colour && !text.isBlank() ? "\u001b[1;31m" + text + RESET : text;
  }

  /** The text in yellow, bold, where there are colours. */
  String yellow(String text) {
    return colour && !text.isBlank() ? "\u001b[1;33m" + text + RESET : text;
  }

  /** The sign between a value and half the width of its interval. */
  String plusMinus() {
    return unicode ? "±" : "+/-";
  }

  /** The sign between the ends of a range; a word where a sign could be read as a minus. */
  String to() {
    return unicode ? "–" : " to ";
  }

  /** What stands before the largest value of a column. */
  String marker() {
    return unicode ? "▸" : "*";
  }

  /** A line over all columns. */
  String rule() {
    return (unicode ? "─" : "-").repeat(width);
  }

  /** A bar of so many columns. */
  String bar(int columns) {
    return (unicode ? "█" : "#").repeat(columns);
  }

  /**
   * A text of a scenario as it can be shown: without line ends and other control characters, and
   * with plain quotes and dashes where there are no others.
   */
  String show(String text) {
    String shown = text.replaceAll("\\p{Cntrl}+", " ");
    return unicode
        ? shown
        : shown
            .replaceAll("[‘’]", "'")
            .replaceAll("[“”]", "\"")
            .replaceAll("[–—−]", "-")
            .replace("…", "...");
  }

  /**
   * A text in lines, broken between words where that is possible.
   *
   * @param text any text
   * @param width the longest line, at least 1
   * @return at least one line
   */
  static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split(" +")) {
      String rest = word;
      if (line.length() > 0 && length(line) + 1 + length(rest) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      while (length(rest) > width) {
        int cut = rest.offsetByCodePoints(0, width);
        lines.add(rest.substring(0, cut));
        rest = rest.substring(cut);
      }
      line.append(line.length() > 0 ? " " : "").append(rest);
    }
    lines.add(line.toString());
    return lines;
  }

  /** How many columns a text takes, counting each code point as one. */
  static int length(CharSequence text) {
    return Character.codePointCount(text, 0, text.length());
  }

  /** The text and spaces after it up to a width. */
  static String padRight(String text, int width) {
    return text + " ".repeat(Math.max(0, width - length(text)));
  }

  /** The text and spaces before it up to a width. */
  static String padLeft(String text, int width) {
    return " ".repeat(Math.max(0, width - length(text))) + text;
  }
}
