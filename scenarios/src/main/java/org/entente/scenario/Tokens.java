package org.entente.scenario;

/** Finds where the tokens of a JSON text end, well formed or not. */
final class Tokens {
  private Tokens() {}

  /** The character after the token that begins at an offset; one at least, if there is one. */
  static int end(String text, int start) {
    if (start >= text.length()) {
      return text.length();
    }
    char first = text.charAt(start);
    return first == '"' ? endOfText(text, start) : Math.max(start + 1, endOfWord(text, start));
  }

  private static int endOfText(String text, int start) {
    int i = start + 1;
    while (i < text.length() && text.charAt(i) != '"' && text.charAt(i) != '\n') {
      i += text.charAt(i) == '\\' ? 2 : 1;
    }
    boolean closed = i < text.length() && text.charAt(i) == '"';
    return Math.min(closed ? i + 1 : i, text.length());
  }

  private static int endOfWord(String text, int start) {
    int i = start;
    while (i < text.length() && isWord(text.charAt(i))) {
      i++;
    }
    return i;
  }

  static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '+' || c == '-' || c == '.' || c == '_';
  }

  static int skipSpace(String text, int start) {
    int i = start;
    while (i < text.length() && " \t\r\n".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }

  /**
   * The offset in the raw text of the n-th character of a JSON string's value.
   *
   * @param text the whole file
   * @param quote offset of the opening quote
   * @param index character of the value, from 0
   */
  static int inside(String text, int quote, int index) {
    int i = quote + 1;
    for (int n = 0; n < index && i < text.length() && text.charAt(i) != '"'; n++) {
      i += width(text, i);
    }
    return Math.min(i, text.length());
  }

  private static int width(String text, int i) {
    if (text.charAt(i) != '\\') {
      return 1;
    }
    return i + 1 < text.length() && text.charAt(i + 1) == 'u' ? 6 : 2;
  }
}
