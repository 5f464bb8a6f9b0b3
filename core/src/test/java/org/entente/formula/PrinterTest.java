package org.entente.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrinterTest {
  /** Bits of the largest finite number; those of the others that are not negative lie below. */
  private static final long LARGEST = 0x7fefffffffffffffL;

  @Provide
  Arbitrary<Node> numbers() {
    return RandomFormulas.numbers(List.of("trade", "x1"), List.of("hot"), 4);
  }

  @Provide
  Arbitrary<Node> conditions() {
    return RandomFormulas.yesNo(List.of("trade"), List.of("hot", "snapback"), 4);
  }

  @Property
  void whatIsPrintedParsesToTheSameNumberFormula(@ForAll("numbers") Node node) {
    assertThat(Parser.parse(Printer.print(node)).sameAs(node)).as(Printer.print(node)).isTrue();
  }

  @Property
  void whatIsPrintedParsesToTheSameCondition(@ForAll("conditions") Node node) {
    assertThat(Parser.parse(Printer.print(node)).sameAs(node)).as(Printer.print(node)).isTrue();
  }

  @Property
  void noPairOfParenthesesCanBeLeftOut(@ForAll("numbers") Node node) {
    String text = Printer.print(node);
    for (int open = 0; open < text.length(); open++) {
      boolean group = text.charAt(open) == '(' && !isCall(text, open);
      if (group) {
        assertThat(means(without(text, open), node)).as(text + " at " + open).isFalse();
      }
    }
  }

  private static boolean isCall(String text, int open) {
    if (open == 0 || !Names.isPart(text.charAt(open - 1))) {
      return false;
    }
    return !text.substring(0, open).endsWith("not");
  }

  private static String without(String text, int open) {
    int depth = 0;
    for (int i = open; ; i++) {
      depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
      if (depth == 0) {
        return text.substring(0, open) + text.substring(open + 1, i) + text.substring(i + 1);
      }
    }
  }

  private static boolean means(String text, Node node) {
    try {
      return Parser.parse(text).sameAs(node);
    } catch (FormulaException unreadable) {
      return false;
    }
  }

  @Property
  void everyNumberComesBackWithItsBits(@ForAll @LongRange(max = LARGEST) long bits) {
    double value = Double.longBitsToDouble(bits);
    Node.Number number = (Node.Number) Parser.parse(Printer.number(value));
    assertThat(number.value()).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1, 1",
    "0.05, 0.05",
    "2024, 2024",
    "0.1, 0.1",
    "1e-30, 1E-30",
    "4.9e-324, 4.9E-324",
    "1e22, 1E+22",
    "0.30000000000000004, 0.30000000000000004",
    "1.7976931348623157e308, 1.7976931348623157E+308"
  })
  void numbersHaveAsFewDigitsAsTellThemApart(double value, String printed) {
    // The smallest subnormal is nearest to every number from 2.5E-324 to 7.4E-324.
    String expected = value == Double.MIN_VALUE ? "5E-324" : printed;
    assertThat(Printer.number(value)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "1+2*3; 1 + 2 * 3",
        "((1+2))*3; (1 + 2) * 3",
        "(a*b)/(c*d); a * b / (c * d)",
        "a-(b-c); a - (b - c)",
        "a ^ (b ^ c); a^b^c",
        "(a^b)^c; (a^b)^c",
        "(-a)^2; (-a)^2",
        "-(a^2); -a^2",
        "a ^ (-b); a^-b",
        "not(a=b); not a = b",
        "not (a and b); not (a and b)",
        "(not a) and b; not a and b",
        "a and (b or c); a and (b or c)",
        "(a=b)=c; (a = b) = c",
        "firstYear( x>1,2030 ); firstYear(x > 1, 2030)",
        "p . unites; p.unites"
      })
  void formulasAreWrittenWithoutNeedlessParentheses(String text, String printed) {
    assertThat(Printer.print(Parser.parse(text))).isEqualTo(printed);
  }

  @Test
  void negativeNumbersArePrintedLikeOpposites() {
    Node base = new Node.Number(-2, 0, 0);
    Node square = new Node.Binary(Operator.POWER, base, new Node.Number(2, 0, 0), 0, 0);
    assertThat(Printer.print(base)).isEqualTo("-2");
    assertThat(Printer.print(square)).isEqualTo("(-2)^2");
  }
}
