package org.entente.formula;

import java.util.Objects;
import java.util.function.DoubleBinaryOperator;
import org.entente.numeric.Numeric;

/**
 * The operators between two operands, weakest first.
 *
 * <p>Operators of one precedence bind to the left, {@link #POWER} binds to the right, and
 * comparisons do not chain. In between stand the operators of one operand: {@code not} binds
 * stronger than {@link #AND} and weaker than comparisons, the minus sign stronger than {@link
 * #MULTIPLY} and weaker than {@link #POWER}, so that {@code -2^2} is −4.
 */
public enum Operator {
  /** Yes if one of the two is yes. */
  OR("or", 1, Kind.LOGICAL, (a, b) -> truth(a != 0 || b != 0), "at least one of the two holds"),
  /** Yes if both are yes. */
  AND("and", 2, Kind.LOGICAL, (a, b) -> truth(a != 0 && b != 0), "both hold"),
  /** Equal numbers. */
  EQUAL("=", 4, Kind.COMPARISON, (a, b) -> truth(a == b), "equal"),
  /** Different numbers. */
  NOT_EQUAL("!=", 4, Kind.COMPARISON, (a, b) -> truth(a < b || a > b), "different"),
  /** Less than. */
  LESS("<", 4, Kind.COMPARISON, (a, b) -> truth(a < b), "less than"),
  /** Less than or equal. */
  AT_MOST("<=", 4, Kind.COMPARISON, (a, b) -> truth(a <= b), "at most"),
  /** Greater than. */
  GREATER(">", 4, Kind.COMPARISON, (a, b) -> truth(a > b), "greater than"),
  /** Greater than or equal. */
  AT_LEAST(">=", 4, Kind.COMPARISON, (a, b) -> truth(a >= b), "at least"),
  /** Sum. */
  ADD("+", 5, Kind.ARITHMETIC, (a, b) -> a + b, "sum"),
  /** Difference. */
  SUBTRACT("-", 5, Kind.ARITHMETIC, (a, b) -> a - b, "difference"),
  /** Product. */
  MULTIPLY("*", 6, Kind.ARITHMETIC, (a, b) -> a * b, "product"),
  /** Quotient. */
  DIVIDE("/", 6, Kind.ARITHMETIC, (a, b) -> a / b, "quotient"),
  /** Power. */
  POWER("^", 8, Kind.ARITHMETIC, Numeric::pow, "power; binds to the right");

  /** Precedence of {@code not}. */
  static final int NOT_PRECEDENCE = 3;

  /** Precedence of the minus sign of one operand. */
  static final int NEGATE_PRECEDENCE = 7;

  private final String symbol;
  private final int precedence;
  private final Kind kind;
  private final DoubleBinaryOperator meaning;
  private final String words;

  Operator(String symbol, int precedence, Kind kind, DoubleBinaryOperator meaning, String words) {
    this.symbol = symbol;
    this.precedence = precedence;
    this.kind = Objects.requireNonNull(kind, "kind");
    this.meaning = meaning;
    this.words = words;
  }

  /** What an operator takes and gives. */
  public enum Kind {
    /** Two numbers give a number. */
    ARITHMETIC,
    /** Two numbers give a yes/no; with no value on either side, no. */
    COMPARISON,
    /** Two yes/no give a yes/no. */
    LOGICAL
  }

  /**
   * How the operator is written.
   *
   * @return for example {@code <=} or {@code and}
   */
  public String symbol() {
    return symbol;
  }

  /**
   * How strongly it binds, higher is stronger.
   *
   * @return 1 for {@code or} up to 8 for {@code ^}
   */
  public int precedence() {
    return precedence;
  }

  /**
   * What it takes and gives.
   *
   * @return its kind
   */
  public Kind kind() {
    return kind;
  }

  /**
   * What it means, in a word or two.
   *
   * @return for example {@code at most}
   */
  public String meaning() {
    return words;
  }

  /**
   * The operator's value; yes is 1 and no is 0.
   *
   * @param a left operand
   * @param b right operand
   * @return the number, or 1 or 0; a comparison with NaN is 0, the one with {@code !=} too
   */
  public double apply(double a, double b) {
    return meaning.applyAsDouble(a, b);
  }

  private static double truth(boolean holds) {
    return holds ? 1.0 : 0.0;
  }
}
