package org.entente.unit;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads a unit off a text, word by word. Words side by side multiply; a slash or {@code per} puts
 * all words up to the next sign below the line. {@code of …} says what a share is of and counts for
 * nothing, and neither does what follows a comma.
 */
final class UnitParser {
  private static final String SIGNS = "/*·×()^";
  private static final String HIGH = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private final String text;
  private final List<String> tokens;
  private int at;

  private UnitParser(String text) {
    this.text = text;
    this.tokens = tokens(text);
  }

  static Unit parse(String text) {
    String said = withoutRemark(text).strip();
    if (said.isEmpty()) {
      throw new IllegalArgumentException("expected a unit such as 'USD bn/year', found none");
    }
    UnitParser parser = new UnitParser(said);
    Unit unit = parser.product();
    if (parser.at < parser.tokens.size()) {
      throw parser.unexpected();
    }
    return unit.shownAs(said);
  }

  private static String withoutRemark(String text) {
    int comma = text.indexOf(',');
    int semicolon = text.indexOf(';');
    int first = comma < 0 ? semicolon : semicolon < 0 ? comma : Math.min(comma, semicolon);
    return first < 0 ? text : text.substring(0, first);
  }

  private static List<String> tokens(String text) {
    List<String> tokens = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      int end = i + 1;
      if (isPartOfWord(c)) {
        while (end < text.length() && isPartOfWord(text.charAt(end))) {
          end++;
        }
        tokens.add(text.substring(i, end));
      } else if (SIGNS.indexOf(c) >= 0) {
        tokens.add(String.valueOf(c));
      } else if (HIGH.indexOf(c) >= 0) {
        tokens.add("^");
        tokens.add(String.valueOf(HIGH.indexOf(c)));
      }
      i = end;
    }
    return tokens;
  }

  private static boolean isPartOfWord(char c) {
    return !Character.isWhitespace(c) && SIGNS.indexOf(c) < 0 && HIGH.indexOf(c) < 0;
  }

  private Unit product() {
    Unit product = Unit.PURE;
    boolean below = false;
    boolean wanted = true;
    while (at < tokens.size() && !is(")")) {
      if (is("/") || is("per") || Words.PER.contains(tokens.get(at)) && at + 1 < tokens.size()) {
        wanted = sign(wanted && at > 0 && !tokens.get(at).equals("per"));
        below = true;
      } else if (is("*") || is("·") || is("×")) {
        wanted = sign(wanted);
        below = false;
      } else if (is("(") && !wanted) {
        skipRemark();
      } else {
        Unit factor = raised(factor());
        product = below ? product.over(factor) : product.times(factor);
        wanted = false;
      }
    }
    if (wanted) {
      throw unexpected();
    }
    return product;
  }

  /** A sign, after which a factor must come. */
  private boolean sign(boolean misplaced) {
    if (misplaced) {
      throw unexpected();
    }
    at++;
    return true;
  }

  private Unit factor() {
    if (is("(")) {
      at++;
      Unit inner = product();
      if (!is(")")) {
        throw new IllegalArgumentException("'" + text + "' misses a closing parenthesis");
      }
      at++;
      return inner;
    }
    if (is("^")) {
      throw unexpected();
    }
    String word = tokens.get(at++);
    if (word.equals("of")) {
      while (at < tokens.size() && !isSign() && !Words.PER.contains(tokens.get(at))) {
        at++;
      }
      return Unit.PURE;
    }
    return Character.isDigit(word.charAt(0)) ? number(word) : word(word);
  }

  private Unit raised(Unit factor) {
    if (!is("^")) {
      return factor;
    }
    at++;
    if (at == tokens.size()) {
      throw unexpected();
    }
    double exponent = number(tokens.get(at), "a power");
    at++;
    return factor.power(exponent);
  }

  /** A number, or the range of a scale that is not an index and so says nothing. */
  private Unit number(String word) {
    if (word.indexOf('-', 1) > 0 && !word.contains("e-")) {
      return Unit.PURE;
    }
    double value = number(word, "a number");
    if (!(value > 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException("'" + text + "': " + word + " can not scale a unit");
    }
    return Unit.number(value);
  }

  private double number(String word, String what) {
    try {
      return Double.parseDouble(word);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "'" + text + "': expected " + what + ", found '" + word + "'", e);
    }
  }

  private Unit word(String word) {
    Double multiple = Words.MULTIPLES.get(word);
    if (multiple != null && (word.length() > 1 || hasNeighbour())) {
      return Unit.number(multiple);
    }
    Words.Part part = Words.PARTS.get(word);
    String base = Words.base(word);
    part = part == null ? Words.PARTS.get(base) : part;
    if (part != null) {
      Unit number = Unit.number(part.scale());
      return part.base().isEmpty() ? number : number.times(Unit.base(part.base()));
    }
    if (base.equals("index")) {
      return index();
    }
    return Words.PURE.contains(base) ? Unit.PURE : Unit.base(base);
  }

  /** Whether a word stands beside the one just read: then a single letter is a power of ten. */
  private boolean hasNeighbour() {
    boolean before =
        at >= 2 && !isSign(tokens.get(at - 2)) && !Words.PER.contains(tokens.get(at - 2));
    boolean after = at < tokens.size() && !isSign() && !Words.PER.contains(tokens.get(at));
    return before || after;
  }

  /**
   * The scale of an index: {@code index 0-100} counts in hundredths of {@code index 0-1}. One that
   * does not begin at 0 is a unit of its own.
   */
  private Unit index() {
    String range = at < tokens.size() ? tokens.get(at) : "";
    int dash = Math.max(range.indexOf('-'), range.indexOf('–'));
    if (dash < 1) {
      return Unit.PURE;
    }
    at++;
    double low = number(range.substring(0, dash), "the lower end of an index");
    double high = number(range.substring(dash + 1), "the upper end of an index");
    if (!(high > low)) {
      throw new IllegalArgumentException("'" + text + "': expected an index that goes upwards");
    }
    return low == 0 ? Unit.number(1 / high) : Unit.base("index " + range);
  }

  private void skipRemark() {
    while (at < tokens.size() && !is(")")) {
      at++;
    }
    at++;
  }

  private boolean is(String token) {
    return at < tokens.size() && tokens.get(at).equals(token);
  }

  private boolean isSign() {
    return isSign(tokens.get(at));
  }

  private static boolean isSign(String token) {
    return token.length() == 1 && SIGNS.contains(token);
  }

  private IllegalArgumentException unexpected() {
    return new IllegalArgumentException(
        at < tokens.size()
            ? "'" + text + "' has '" + tokens.get(at) + "' where a unit was expected"
            : "'" + text + "' ends where a unit was expected");
  }
}
