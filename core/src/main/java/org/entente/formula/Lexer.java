package org.entente.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Cuts a formula into words. Spellings of other languages are reported and read as ours. */
final class Lexer {
  /** Our symbols, longer ones first. */
  private static final List<String> SYMBOLS =
      List.of(
          "<=", ">=", "!=", "+", "-", "*", "/", "^", "=", "<", ">", "(", ")", ",", ".", "%", "?",
          ":");

  /** Spellings of other languages, longer ones first. */
  private static final List<String> FOREIGN =
      List.of(
          "===", "!==", "==", "&&", "||", "<>", "=>", "=<", "**", ":=", "&", "|", "!", "~", ";",
          "[", "]", "{", "}", "\u2212", "\u2013", "\u00d7", "\u00b7", "\u00f7", "\u2264", "\u2265",
          "\u2260", "\u00ac");

  private static final Map<String, String> OURS =
      Map.ofEntries(
          Map.entry("===", "="),
          Map.entry("!==", "!="),
          Map.entry("==", "="),
          Map.entry("&&", "and"),
          Map.entry("||", "or"),
          Map.entry("<>", "!="),
          Map.entry("=>", ">="),
          Map.entry("=<", "<="),
          Map.entry("**", "^"),
          Map.entry(":=", "="),
          Map.entry("&", "and"),
          Map.entry("|", "or"),
          Map.entry("!", "not"),
          Map.entry("~", "not"),
          Map.entry(";", ","),
          Map.entry("[", "("),
          Map.entry("]", ")"),
          Map.entry("{", "("),
          Map.entry("}", ")"),
          Map.entry("\u2212", "-"),
          Map.entry("\u2013", "-"),
          Map.entry("\u00d7", "*"),
          Map.entry("\u00b7", "*"),
          Map.entry("\u00f7", "/"),
          Map.entry("\u2264", "<="),
          Map.entry("\u2265", ">="),
          Map.entry("\u2260", "!="),
          Map.entry("\u00ac", "not"));

  private final String text;
  private final ErrorList errors;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Lexer(String text, ErrorList errors) {
    this.text = text;
    this.errors = errors;
  }

  /** The words of a text, closed by one of kind {@link Token.Kind#END}. */
  static List<Token> tokens(String text, ErrorList errors) {
    Lexer lexer = new Lexer(text, errors);
    while (lexer.skipBlanks()) {
      lexer.read();
    }
    lexer.tokens.add(new Token(Token.Kind.END, "", text.length(), text.length()));
    return lexer.tokens;
  }

  private boolean skipBlanks() {
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
    }
    return at < text.length();
  }

  private static boolean isBlank(char character) {
    return Character.isWhitespace(character) || Character.isSpaceChar(character);
  }

  private void read() {
    char first = text.charAt(at);
    if (Names.isDigit(first) || first == '.' && digitAt(at + 1) && !afterName()) {
      tokens.add(new NumberReader(text, at, errors).read());
      at = tokens.get(tokens.size() - 1).end();
    } else if (Names.isLetter(first)) {
      word();
    } else if (first == '\'' || first == '"') {
      quoted(first);
    } else if (!foreign() && !symbol()) {
      stray();
    }
  }

  private boolean digitAt(int index) {
    return index < text.length() && Names.isDigit(text.charAt(index));
  }

  private boolean afterName() {
    return !tokens.isEmpty()
        && tokens.get(tokens.size() - 1).isName()
        && tokens.get(tokens.size() - 1).end() == at;
  }

  private void word() {
    int end = at;
    while (end < text.length() && Names.isPart(text.charAt(end))) {
      end++;
    }
    String word = text.substring(at, end);
    boolean operator = word.equals("and") || word.equals("or") || word.equals("not");
    add(operator && !afterDot() ? Token.Kind.SYMBOL : Token.Kind.NAME, word, end);
  }

  /** An option of a choice may be called anything. */
  private boolean afterDot() {
    return !tokens.isEmpty() && tokens.get(tokens.size() - 1).is(".");
  }

  private void quoted(char quote) {
    int close = text.indexOf(quote, at + 1);
    int end = close < 0 ? at + 1 : close + 1;
    errors.add(
        "formula-character",
        at,
        end,
        "formulas have no quoted text",
        "an option of a choice is written 'choice.option'");
    add(Token.Kind.BAD, text.substring(at, end), end);
  }

  private boolean foreign() {
    for (String spelling : FOREIGN) {
      if (text.startsWith(spelling, at) && !text.startsWith("!=", at)) {
        String ours = OURS.get(spelling);
        errors.add(
            "formula-operator",
            at,
            at + spelling.length(),
            "'" + spelling + "' is not written so in formulas",
            "write '" + ours + "'");
        add(Token.Kind.SYMBOL, ours, at + spelling.length());
        return true;
      }
    }
    return false;
  }

  private boolean symbol() {
    for (String symbol : SYMBOLS) {
      if (text.startsWith(symbol, at)) {
        add(Token.Kind.SYMBOL, symbol, at + symbol.length());
        return true;
      }
    }
    return false;
  }

  private void stray() {
    int point = text.codePointAt(at);
    int end = at + Character.charCount(point);
    boolean letter = Character.isLetter(point) || point == '_';
    while (letter && end < text.length() && isForeignLetter(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    String shown = Character.isISOControl(point) ? "" : " '" + text.substring(at, end) + "'";
    errors.add(
        "formula-character",
        at,
        end,
        "unexpected " + (letter ? "name" : "character") + shown + code(letter, point),
        letter ? "names are letters A-Z a-z, digits and '_', and start with a letter" : "");
    add(Token.Kind.BAD, text.substring(at, end), end);
  }

  private static String code(boolean letter, int point) {
    return letter || point > ' ' && point < 127
        ? ""
        : String.format(Locale.ROOT, " (U+%04X)", point);
  }

  private static boolean isForeignLetter(int point) {
    return Character.isLetterOrDigit(point) || point == '_';
  }

  private void add(Token.Kind kind, String word, int end) {
    tokens.add(new Token(kind, word, at, end));
    at = end;
  }
}
