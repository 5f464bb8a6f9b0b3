package org.entente.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParserTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "a - b - c; (a - b) - c",
        "a / b * c; (a / b) * c",
        "a + b * c; a + (b * c)",
        "a * b ^ c; a * (b ^ c)",
        "a ^ b ^ c; a ^ (b ^ c)",
        "-a ^ b; -(a ^ b)",
        "-a * b; (-a) * b",
        "a ^ -b ^ c; a ^ (-(b ^ c))",
        "a * -b; a * (-b)",
        "a - -b; a - (-b)",
        "a + b < c * d; (a + b) < (c * d)",
        "not a < b; not (a < b)",
        "not a and b; (not a) and b",
        "not not a; not (not a)",
        "a or b and c; a or (b and c)",
        "a and b and c; (a and b) and c",
        "a < b and c >= d or not e; ((a < b) and (c >= d)) or (not e)",
        "if(a, b, c) + 1; (if(a, b, c)) + 1"
      })
  void operatorsBindAsTheTableSays(String text, String bracketed) {
    assertThat(Parser.parse(text).sameAs(Parser.parse(bracketed))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "12, 12", "0.5, 0.5", "1e3, 1000", "1E+3, 1000", "2.5e-3, 0.0025"})
  void numbersAreThoseOfJson(String text, double value) {
    assertThat(Parser.parse(text).withoutPositions()).isEqualTo(new Node.Number(value, 0, 0));
  }

  @Test
  void blanksAndLineBreaksMeanNothing() {
    assertThat(Parser.parse("\n a\t+\r\n min( b ,c )\u00a0").sameAs(Parser.parse("a+min(b,c)")))
        .isTrue();
  }

  @Test
  void optionsMayBeCalledLikeAnything() {
    assertThat(Parser.parse("choice.and").withoutPositions())
        .isEqualTo(new Node.Option("choice", "and", 0, 0));
  }

  @Test
  void truthsAreNotNames() {
    assertThat(Parser.parse("true").withoutPositions()).isEqualTo(new Node.Truth(true, 0, 0));
    assertThat(Parser.parse("truth")).isInstanceOf(Node.Name.class);
  }

  @Test
  void nodesKnowWhereTheyStand() {
    String text = "a + (b * exp(c)) = -d.e";
    Node.Binary equal = (Node.Binary) Parser.parse(text);
    Node.Binary sum = (Node.Binary) equal.left();
    Node.Binary product = (Node.Binary) sum.right();
    assertThat(textOf(text, equal)).isEqualTo(text);
    assertThat(textOf(text, sum)).isEqualTo("a + (b * exp(c))");
    assertThat(textOf(text, product)).isEqualTo("(b * exp(c))");
    assertThat(textOf(text, product.right())).isEqualTo("exp(c)");
    assertThat(textOf(text, equal.right())).isEqualTo("-d.e");
    assertThat(textOf(text, ((Node.Negate) equal.right()).operand())).isEqualTo("d.e");
  }

  private static String textOf(String text, Node node) {
    return text.substring(node.start(), node.end());
  }

  @Test
  void everyErrorOfAFormulaIsReportedAtOnce() {
    List<FormulaError> errors = errors("exp(* 2, 3) + clamp() + avg(x) $ 2");
    assertThat(errors)
        .extracting(FormulaError::code)
        .containsExactly(
            "formula-operand", "formula-arguments", "formula-function", "formula-character");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``|formula-empty|0|the formula is empty|write a number or a name",
        "` \n `|formula-empty|0|the formula is empty|write a number or a name",
        "1 < x < 3|formula-chained-comparison|0|comparisons do not chain|write '1 < x and x < 3'",
        "1 < x <= 3 < y|formula-chained-comparison|0|comparisons do not chain|write '1 < x and x <="
            + " 3'",
        "a == b|formula-operator|2|'==' is not written so in formulas|write '='",
        "a && b|formula-operator|2|'&&' is not written so in formulas|write 'and'",
        "!a|formula-operator|0|'!' is not written so in formulas|write 'not'",
        "a <> b|formula-operator|2|'<>' is not written so in formulas|write '!='",
        "a => b|formula-operator|2|'=>' is not written so in formulas|write '>='",
        "a ** b|formula-operator|2|'**' is not written so in formulas|write '^'",
        "a \u2264 b|formula-operator|2|'\u2264' is not written so in formulas|write '<='",
        "min(a; b)|formula-operator|5|';' is not written so in formulas|write ','",
        "[a]|formula-operator|0|'[' is not written so in formulas|write '('",
        "a AND b|formula-operator|2|'AND' is not an operator of formulas|write 'and'",
        "Not a|formula-operator|0|'Not' is not an operator of formulas|write 'not'",
        "7 % 2|formula-operator|2|'%' is not an operator of formulas|the remainder is 'mod(a, b)'; 5"
            + " percent is 0.05",
        "5%|formula-operator|1|'%' is not an operator of formulas|5 percent is 0.05",
        "a ? b : c|formula-operator|2|'?' is not an operator of formulas|a choice between two is"
            + " written 'if(c, a, b)'",
        "= a|formula-operand|0|expected a number, a name or a '(', found '='|leave out the '=' at the"
            + " start",
        "a + * b|formula-operand|4|expected a number, a name or a '(', found '*'|``",
        "a +|formula-operand|3|expected a number, a name or a '(', found the end of the formula|``",
        "+3|formula-operand|0|a number has no plus sign|leave out the '+'",
        "a * not b|formula-operand|4|'not' binds weaker than the operator before it|write '(not b)'",
        "()|formula-operand|0|the parentheses are empty|``",
        "a.|formula-operand|2|expected the name of an option after 'a.', found the end of the"
            + " formula|``",
        "2x|formula-operator|1|expected an operator between '2' and 'x'|for a product write '2 * x'",
        "2 (a + b)|formula-operator|2|expected an operator between '2' and '('|for a product write '2"
            + " * (...)'",
        "a b|formula-operator|2|expected an operator between 'a' and 'b'|for a product write 'a * b'",
        "a mod b|formula-operator|2|expected an operator between 'a' and 'mod'|write 'mod(a, b)'",
        "10 000|formula-operator|3|expected an operator between '10' and '0'|write 10000 without the"
            + " blank",
        "10,000 * x|formula-operator|2|commas only separate arguments of a function|numbers have no"
            + " thousands separators: write 10000",
        "0,5 * x|formula-operator|1|commas only separate arguments of a function|a decimal point is"
            + " written '.': 0.5",
        "a.b.c|formula-operator|3|expected an operator or the end of the formula, found '.'|``",
        "exp(0,5)|formula-arguments|0|expected 'exp(x)', found 2 arguments|a decimal point is written"
            + " '.': 0.5",
        "clamp()|formula-arguments|0|expected 'clamp(x, low, high)', found no arguments|``",
        "peak(x, 2025)|formula-arguments|0|expected 'peak(f)' or 'peak(f, from, to)', found 2"
            + " arguments|``",
        "min(1)|formula-arguments|0|expected 'min(x, y, ...)', found 1 argument|``",
        "(1 + (2 * 3)|formula-parenthesis|0|this '(' is never closed|add a ')'",
        "min(1, (2 + 3, 4)|formula-parenthesis|7|this '(' is never closed|expected ')' before ',',"
            + " character 14",
        "1 + 2)|formula-parenthesis|5|this ')' closes nothing|leave it out",
        "avg(x)|formula-function|0|unknown function 'avg'|did you mean 'average'?",
        "ln(x)|formula-function|0|unknown function 'ln'|did you mean 'log'?",
        "Exp(x)|formula-function|0|unknown function 'Exp'|did you mean 'exp'?",
        "first_year(c)|formula-function|0|unknown function 'first_year'|did you mean 'firstYear'?",
        "sqr(x)|formula-function|0|unknown function 'sqr'|did you mean 'sqrt'?",
        "trade(2030)|formula-function|0|unknown function 'trade'|did you mean 'at(trade, 2030)'?",
        "trade(-1)|formula-function|0|unknown function 'trade'|did you mean 'previous(trade)'?",
        "trade(a + b)|formula-function|0|unknown function 'trade'|for a product write 'trade * (a +"
            + " b)'",
        "trade()|formula-function|0|unknown function 'trade'|a name stands without parentheses",
        "pi()|formula-function|0|unknown function 'pi'|'pi' is a plain name: leave out the"
            + " parentheses",
        "normal(0, 1)|formula-function|0|unknown function 'normal'|formulas never draw: make it a"
            + " parameter or a noise and use its name",
        "sin|formula-function|0|'sin' is a function and needs its arguments|write 'sin(x)'",
        "sin x|formula-function|0|'sin' is a function and needs its arguments|write 'sin(x)'",
        "if a then b|formula-function|0|'if' is a function and needs its arguments|write 'if(c, a)' or"
            + " 'if(c, a, b)'",
        ".5|formula-number|0|a number has digits on both sides of its decimal point|write 0.5",
        "5.|formula-number|0|a number has digits on both sides of its decimal point|write 5",
        "007|formula-number|0|a number does not start with 0 and another digit|write 7",
        "1.2.3|formula-number|0|a number has one decimal point, found a second|``",
        "10_000|formula-number|0|numbers have no separators between digits|write 10000",
        "1e999|formula-number|0|the number is too large|the largest is 1.7976931348623157E308",
        "1e-999|formula-number|0|the number is too small to differ from 0|the smallest above 0 is"
            + " 4.9E-324",
        "a $ b|formula-character|2|unexpected character '$'|``",
        "_a|formula-character|0|unexpected name '_a'|names are letters A-Z a-z, digits and '_', and"
            + " start with a letter",
        "a = 'b'|formula-character|4|formulas have no quoted text|an option of a choice is written"
            + " 'choice.option'"
      })
  void errorsSayWhatIsWrongAndWhatToDo(
      String text, String code, int start, String message, String hint) {
    FormulaError error = errors(text).get(0);
    assertThat(error)
        .extracting(
            FormulaError::code, FormulaError::start, FormulaError::message, FormulaError::hint)
        .containsExactly(code, start, message, hint);
  }

  private static List<FormulaError> errors(String text) {
    return catchThrowableOfType(FormulaException.class, () -> Parser.parse(text)).errors();
  }

  @Test
  void aFormulaMayBeAsLongAsTheLimitAndNoLonger() {
    String longest = "1" + " ".repeat(Parser.MAX_LENGTH - 1);
    assertThat(Parser.parse(longest)).isInstanceOf(Node.Number.class);
    assertThat(errors(longest + " ").get(0))
        .hasToString(
            "a formula has at most 10000 characters, found 10001 (split it: give its parts names of"
                + " their own)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "-", "2^", "not ", "exp(", "1 + (", "if(", "a and not ("})
  void nestingIsLimited(String opening) {
    assertThat(errors(opening.repeat(Parser.MAX_NESTING + 1)).get(0).code())
        .isEqualTo("formula-too-deep");
  }

  @Test
  void nestingUpToTheLimitIsRead() {
    String inner = "(".repeat(Parser.MAX_NESTING) + "1" + ")".repeat(Parser.MAX_NESTING);
    assertThat(Parser.parse(inner).sameAs(new Node.Number(1, 0, 0))).isTrue();
  }

  @Test
  void chainsOfOperationsAreLimited() {
    int longest = Parser.MAX_DEPTH - 1;
    assertThat(Parser.parse("1 + ".repeat(longest) + "1")).isInstanceOf(Node.Binary.class);
    FormulaError error = errors("1 + ".repeat(longest + 1) + "1").get(0);
    assertThat(error.code()).isEqualTo("formula-too-deep");
    assertThat(error.message()).contains("500");
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "1+", "$", "[", "1 < ", "a(", "2^", "'", "(a)", "a,", "1.", "% "})
  void hostileFormulasAreReadQuicklyAndInLittleStack(String part) throws InterruptedException {
    String text = part.repeat(Parser.MAX_LENGTH / part.length());
    FormulaException[] found = new FormulaException[1];
    Runnable reading =
        () -> found[0] = catchThrowableOfType(FormulaException.class, () -> Parser.parse(text));
    Thread small = new Thread(null, reading, "small stack", 512 * 1024);
    Assertions.assertTimeout(
        Duration.ofSeconds(10),
        () -> {
          small.start();
          small.join();
        });
    assertThat(found[0].errors()).hasSizeBetween(1, 20);
  }

  @Property
  void anyTextIsReadOrRefused(
      @ForAll
          @StringLength(max = 60)
          @CharRange(from = ' ', to = '~')
          @Chars({'\n', '\t', '(', ')', ',', '.', '\u2264', '\ud83d', '\0'})
          String text) {
    try {
      Node node = Parser.parse(text);
      assertThat(node.end()).isLessThanOrEqualTo(text.length());
    } catch (FormulaException refused) {
      for (FormulaError error : refused.errors()) {
        assertThat(error.end()).isLessThanOrEqualTo(text.length());
        assertThat(error.show(text).lines().count()).isEqualTo(2);
      }
    }
  }
}
