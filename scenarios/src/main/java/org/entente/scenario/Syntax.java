package org.entente.scenario;

import java.util.Optional;

/**
 * Says in plain words why a text is not JSON. A parser knows that something is wrong; what the
 * modeler did is read off the text after the last token that was right.
 */
final class Syntax {
  private static final String COMMA = "put a comma between the one before and this";

  private final Document document;
  private final String text;
  private final Location open;

  private Syntax(Document document, Location open) {
    this.document = document;
    this.text = document.text();
    this.open = open;
  }

  /** What the parser was about to read. */
  enum Expected {
    /** A member's name, or the end of the object. */
    NAME,
    /** A colon and a member's value. */
    VALUE_OF_NAME,
    /** An item of an array or its end, or the whole document. */
    VALUE
  }

  /**
   * What is wrong.
   *
   * @param at where
   * @param length how many characters are meant
   * @param message what was expected and found
   * @param hint what to do
   * @param repair what to write there to read on, if that is plain
   */
  record Fault(Location at, int length, String message, String hint, Optional<Repair> repair) {
    Fault(Location at, int length, String message, String hint) {
      this(at, length, message, hint, Optional.empty());
    }

    Fault repairedBy(int offset, String characters) {
      return new Fault(at, length, message, hint, Optional.of(new Repair(offset, characters)));
    }
  }

  /**
   * Characters that make JSON of what is none, in the place of as many others.
   *
   * @param offset where the first of them goes
   * @param characters the characters
   */
  record Repair(int offset, String characters) {}

  /** Where the token begins that the parser could not take. */
  static Location next(Document document, Location last, Expected expected) {
    String text = document.text();
    int at = Tokens.skipSpace(text, afterLast(text, last, expected));
    boolean sign = at < text.length() && (text.charAt(at) == ',' || text.charAt(at) == ':');
    return new Location(document, sign ? Tokens.skipSpace(text, at + 1) : at);
  }

  /**
   * Explains a fault.
   *
   * @param last the last token that was right; the start of the file if there was none
   * @param expected what was to come
   * @param open where the innermost open object or array begins, null if none is open
   */
  static Fault explain(Document document, Location last, Expected expected, Location open) {
    return new Syntax(document, open).fault(last, expected);
  }

  private Fault fault(Location last, Expected expected) {
    int at = Tokens.skipSpace(text, afterLast(text, last, expected));
    if (expected == Expected.VALUE_OF_NAME) {
      return afterName(at);
    }
    boolean first = open == null || last.equals(open);
    return first ? badItem(at, expected) : afterItem(at, expected);
  }

  private Fault afterName(int at) {
    return is(at, ':')
        ? badValue(Tokens.skipSpace(text, at + 1))
        : fault(at, "expected a colon and a value after the name", "write \"name\": value");
  }

  private static int afterLast(String text, Location last, Expected expected) {
    boolean start = last.offset() == 0 && expected == Expected.VALUE;
    return start ? 0 : Tokens.end(text, last.offset());
  }

  private Fault badItem(int at, Expected expected) {
    return expected == Expected.NAME ? badName(at) : badValue(at);
  }

  /** After a value: a comma and another, or the end of what is open. */
  private Fault afterItem(int at, Expected expected) {
    if (is(at, ',')) {
      int next = Tokens.skipSpace(text, at + 1);
      return is(next, '}') || is(next, ']')
          ? fault(at, "a comma before a closing " + sign(next), "remove the comma")
              .repairedBy(at, " ")
          : badItem(next, expected);
    }
    if (at >= text.length()) {
      return ended();
    }
    if (is(at, '}') || is(at, ']')) {
      String right = expected == Expected.NAME ? "}" : "]";
      return fault(at, "expected " + right + " to close " + opened() + ", found " + sign(at), "");
    }
    return commentOr(at, withComma(at));
  }

  /** A comma goes where there is space before the next item. */
  private Fault withComma(int at) {
    Fault fault = fault(at, "expected a comma or the end of " + opened(), COMMA);
    boolean item = is(at, '"') || is(at, '{') || is(at, '[') || Tokens.isWord(text.charAt(at));
    boolean space = at > 0 && Tokens.skipSpace(text, at - 1) == at;
    return item && space && text.charAt(at - 1) != '\n' ? fault.repairedBy(at - 1, ",") : fault;
  }

  private Fault badName(int at) {
    if (at >= text.length()) {
      return ended();
    }
    return switch (text.charAt(at)) {
      case '"' -> badMember(at);
      case '\'' ->
          requoted(fault(at, "a name in single quotes", "JSON has only double quotes: \"name\""));
      case ',' -> fault(at, "a comma with nothing before it", "remove it");
      default ->
          commentOr(at, fault(at, "expected a name in double quotes", "write \"name\": value"));
    };
  }

  /** The parser reads a name and the beginning of its value in one go. */
  private Fault badMember(int quote) {
    return endOfGood(quote) < 0
        ? badText(quote)
        : afterName(Tokens.skipSpace(text, endOfGood(quote)));
  }

  /** The offset after a string that is as it should be, -1 if it is not. */
  private int endOfGood(int quote) {
    int bad = firstBad(quote);
    return bad < text.length() && text.charAt(bad) == '"' ? bad + 1 : -1;
  }

  private Fault badValue(int at) {
    if (at >= text.length()) {
      return ended();
    }
    char c = text.charAt(at);
    return switch (c) {
      case '"' -> badText(at);
      case '\'' ->
          requoted(fault(at, "a text in single quotes", "JSON has only double quotes: \"text\""));
      case ',', '}', ']' -> fault(at, "expected a value, found " + sign(at), "");
      default -> commentOr(at, Tokens.isWord(c) ? badWord(at) : fault(at, "not a value", ""));
    };
  }

  private Fault commentOr(int at, Fault other) {
    boolean block = text.startsWith("/*", at);
    if (!block && !text.startsWith("//", at) && !is(at, '#')) {
      return other;
    }
    int close = block ? text.indexOf("*/", at + 2) : text.indexOf('\n', at);
    int end = close < 0 ? text.length() : block ? close + 2 : close;
    return fault(at, "JSON has no comments", "write a member \"note\": \"…\" instead")
        .repairedBy(at, text.substring(at, end).replaceAll("[^\r\n]", " "));
  }

  /** Quotes changed, if the text ends on its line and has none of the others in it. */
  private Fault requoted(Fault fault) {
    int at = fault.at().offset();
    int end = text.indexOf('\'', at + 1);
    String inside = end < 0 ? "\n" : text.substring(at + 1, end);
    return inside.contains("\n") || inside.contains("\"") || inside.contains("\\")
        ? fault
        : fault.repairedBy(at, "\"" + inside + "\"");
  }

  private Fault badWord(int at) {
    String word = text.substring(at, Tokens.end(text, at));
    if (word.matches("[-+]?(NaN|[Ii]nf.*)")) {
      return fault(at, word + " is not a number in JSON", "a bound that is absent is null");
    }
    if (word.matches("(?i)true|false|null|none|yes|no")) {
      return fault(at, "JSON has no word " + word, "the words are true, false and null");
    }
    return word.matches("[-+.]*[0-9].*")
        ? fault(at, word + " is not a number in JSON", "numbers look like 3, -0.5 or 1.5e-3")
        : fault(at, "a text without quotes", "write it in double quotes: \"" + word + "\"");
  }

  private Fault badText(int quote) {
    int bad = firstBad(quote);
    if (bad < text.length() && text.charAt(bad) == '\\') {
      Location at = new Location(document, bad);
      String hint = "a backslash itself is written \\\\";
      return new Fault(at, 2, "an escape that JSON does not have", hint);
    }
    return bad < text.length() && text.charAt(bad) == '\t'
        ? fault(bad, "a tab inside a text", "write it as \\t")
        : fault(quote, "a text that does not end on its line", "is a closing quote missing?");
  }

  /** The first character of a string that ends it, rightly or not. */
  private int firstBad(int quote) {
    int i = quote + 1;
    while (i < text.length() && text.charAt(i) >= ' ' && text.charAt(i) != '"') {
      if (text.charAt(i) == '\\' && !escapes(i + 1)) {
        return i;
      }
      i += text.charAt(i) == '\\' ? 2 : 1;
    }
    return i;
  }

  private boolean escapes(int at) {
    String rest = text.substring(at, Math.min(text.length(), at + 5));
    return rest.matches("(?s)[\"\\\\/bfnrt].*|u[0-9a-fA-F]{4}");
  }

  private Fault ended() {
    return open == null
        ? fault(text.length(), "the file ends too early", "")
        : fault(text.length(), "the file ends before " + opened() + " is closed", "");
  }

  private String opened() {
    String what = text.charAt(open.offset()) == '{' ? "the object" : "the array";
    return what + " that begins in line " + open.line();
  }

  private boolean is(int at, char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  private String sign(int at) {
    return text.substring(at, at + 1);
  }

  private Fault fault(int at, String message, String hint) {
    Location location = new Location(document, at);
    return new Fault(location, location.length(), message, hint);
  }
}
