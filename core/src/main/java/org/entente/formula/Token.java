package org.entente.formula;

/**
 * One word of a formula.
 *
 * @param kind what it is
 * @param text its text; a foreign spelling of an operator is already replaced by ours
 * @param start first character
 * @param end character after the last
 */
record Token(Kind kind, String text, int start, int end) {
  enum Kind {
    NUMBER,
    NAME,
    /** Operators, {@code and or not}, parentheses, comma and dot. */
    SYMBOL,
    /** Something that was already reported. */
    BAD,
    END
  }

  boolean is(String symbol) {
    return kind == Kind.SYMBOL && text.equals(symbol);
  }

  boolean isName() {
    return kind == Kind.NAME;
  }

  boolean isNumber() {
    return kind == Kind.NUMBER;
  }

  /** Whether an operand can only begin here: minus and not may also follow one. */
  boolean startsOperand() {
    return isName() || isNumber() || is("(");
  }

  String quoted() {
    return kind == Kind.END ? "the end of the formula" : "'" + text + "'";
  }
}
