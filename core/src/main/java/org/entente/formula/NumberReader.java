package org.entente.formula;

/** Reads one number as JSON writes it, without a sign; says how to write what is not one. */
final class NumberReader {
  private final String text;
  private final int start;
  private final ErrorList errors;
  private int at;

  NumberReader(String text, int start, ErrorList errors) {
    this.text = text;
    this.start = start;
    this.errors = errors;
    this.at = start;
  }

  /** The word that starts here; its text is always one that {@link Double#parseDouble} reads. */
  Token read() {
    String whole = digits();
    if (isSeparator()) {
      return separated();
    }
    boolean point = at < text.length() && text.charAt(at) == '.' && !isNameAt(at + 1);
    String fraction = "";
    if (point) {
      at++;
      fraction = digits();
    }
    int mantissaEnd = at;
    String exponent = exponent();
    String proper = proper(whole) + (fraction.isEmpty() ? "" : "." + fraction) + exponent;
    boolean second = !fraction.isEmpty() && skipSecondPoint();
    check(whole, point, fraction, second, proper, mantissaEnd);
    return new Token(Token.Kind.NUMBER, proper, start, at);
  }

  private String digits() {
    int from = at;
    while (at < text.length() && Names.isDigit(text.charAt(at))) {
      at++;
    }
    return text.substring(from, at);
  }

  private static String proper(String whole) {
    String stripped = whole.replaceFirst("^0+(?=.)", "");
    return stripped.isEmpty() ? "0" : stripped;
  }

  private String exponent() {
    int from = at;
    if (at < text.length() && Character.toLowerCase(text.charAt(at)) == 'e') {
      at++;
      if (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
        at++;
      }
      if (digits().isEmpty() || isNameAt(at)) {
        at = from;
      }
    }
    return text.substring(from, at);
  }

  private boolean isNameAt(int index) {
    return index < text.length()
        && (Names.isLetter(text.charAt(index)) || text.charAt(index) == '_');
  }

  private boolean isSeparator() {
    return at + 1 < text.length()
        && (text.charAt(at) == '_' || text.charAt(at) == '\'')
        && Names.isDigit(text.charAt(at + 1));
  }

  private Token separated() {
    StringBuilder joined = new StringBuilder(text.substring(start, at));
    while (isSeparator()) {
      at++;
      joined.append(digits());
    }
    String plain = proper(joined.toString());
    wrong("numbers have no separators between digits", "write " + plain);
    return new Token(Token.Kind.NUMBER, plain, start, at);
  }

  /** Whether these may be three digits of a larger number, as in 10,000: then that is the error. */
  private boolean isGroup() {
    return start > 1
        && (text.charAt(start - 1) == ',' || text.charAt(start - 1) == ' ')
        && Names.isDigit(text.charAt(start - 2));
  }

  private boolean skipSecondPoint() {
    int from = at;
    while (at < text.length() && (text.charAt(at) == '.' || Names.isDigit(text.charAt(at)))) {
      at++;
    }
    return at > from;
  }

  private void check(
      String whole,
      boolean point,
      String fraction,
      boolean second,
      String proper,
      int mantissaEnd) {
    if (second) {
      wrong("a number has one decimal point, found a second", "");
    } else if (point && (whole.isEmpty() || fraction.isEmpty())) {
      wrong("a number has digits on both sides of its decimal point", "write " + proper);
    } else if (whole.length() > 1 && whole.charAt(0) == '0' && !isGroup()) {
      wrong("a number does not start with 0 and another digit", "write " + proper);
    } else {
      checkSize(Double.parseDouble(proper), text.substring(start, mantissaEnd));
    }
  }

  private void checkSize(double value, String mantissa) {
    if (Double.isInfinite(value)) {
      wrong("the number is too large", "the largest is " + Double.MAX_VALUE);
    } else if (value == 0 && mantissa.chars().anyMatch(digit -> digit > '0' && digit <= '9')) {
      wrong(
          "the number is too small to differ from 0",
          "the smallest above 0 is " + Double.MIN_VALUE);
    }
  }

  private void wrong(String message, String hint) {
    errors.add("formula-number", start, at, message, hint);
  }
}
