package org.entente.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.stream.Collectors;

/**
 * Writes trees as text: one blank around operators, no parentheses that are not needed. Parsing the
 * text gives the tree back, but for positions and for negative numbers, which come back as the
 * opposite of a positive one.
 */
public final class Printer {
  private static final int LEAF = Operator.POWER.precedence() + 1;
  private static final int MOST_DIGITS = 17;
  private static final int LONGEST_PLAIN = 21;

  private Printer() {}

  /**
   * A tree as text.
   *
   * @param node any tree
   * @return a formula
   */
  public static String print(Node node) {
    if (node instanceof Node.Number number) {
      return number(number.value());
    }
    if (node instanceof Node.Truth truth) {
      return Boolean.toString(truth.value());
    }
    if (node instanceof Node.Name name) {
      return name.name();
    }
    if (node instanceof Node.Option option) {
      return option.name() + "." + option.option();
    }
    if (node instanceof Node.Negate negate) {
      return "-" + print(negate.operand(), Operator.NEGATE_PRECEDENCE);
    }
    if (node instanceof Node.Not not) {
      return "not " + print(not.operand(), Operator.NOT_PRECEDENCE);
    }
    if (node instanceof Node.Binary binary) {
      return binary(binary);
    }
    Node.Call call = (Node.Call) node;
    return call.arguments().stream()
        .map(Printer::print)
        .collect(Collectors.joining(", ", call.function().word() + "(", ")"));
  }

  private static String binary(Node.Binary node) {
    Operator operator = node.operator();
    int weakest = operator.precedence();
    boolean chains = operator.kind() != Operator.Kind.COMPARISON && operator != Operator.POWER;
    String left = print(node.left(), chains ? weakest : weakest + 1);
    if (operator == Operator.POWER) {
      return left + "^" + print(node.right(), Operator.NEGATE_PRECEDENCE);
    }
    return left + " " + operator.symbol() + " " + print(node.right(), weakest + 1);
  }

  private static String print(Node node, int weakest) {
    return precedence(node) < weakest ? "(" + print(node) + ")" : print(node);
  }

  private static int precedence(Node node) {
    if (node instanceof Node.Binary binary) {
      return binary.operator().precedence();
    }
    if (node instanceof Node.Not) {
      return Operator.NOT_PRECEDENCE;
    }
    boolean signed =
        node instanceof Node.Negate
            || node instanceof Node.Number number && Double.doubleToRawLongBits(number.value()) < 0;
    return signed ? Operator.NEGATE_PRECEDENCE : LEAF;
  }

  /**
   * A number in as few digits as give it back.
   *
   * @param value a finite number
   * @return for example {@code 0.05}, {@code 2024} or {@code 1E-30}
   */
  public static String number(double value) {
    if (value == 0) {
      return 1 / value < 0 ? "-0" : "0";
    }
    BigDecimal exact = new BigDecimal(value);
    BigDecimal shortest = exact;
    for (int digits = 1; digits <= MOST_DIGITS; digits++) {
      shortest = exact.round(new MathContext(digits));
      if (shortest.doubleValue() == value) {
        break;
      }
    }
    String plain = shortest.stripTrailingZeros().toPlainString();
    return plain.length() <= LONGEST_PLAIN ? plain : shortest.stripTrailingZeros().toString();
  }
}
