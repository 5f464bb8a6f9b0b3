package org.entente.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds {@code docs/formulas.md} to the code; a failure shows what the page should say. */
class FormulasDocTest {
  private static final Pattern BLOCK = Pattern.compile("```(\\w*)\n(.*?)```", Pattern.DOTALL);

  private static String page() throws IOException {
    return Files.readString(Path.of("..", "docs", "formulas.md"));
  }

  private static Stream<String> blocks(String kind) throws IOException {
    return BLOCK
        .matcher(page())
        .results()
        .filter(block -> block.group(1).equals(kind))
        .map((MatchResult block) -> block.group(2));
  }

  static Stream<String> errors() throws IOException {
    return blocks("text");
  }

  static Stream<String> formulas() throws IOException {
    return blocks("formula").flatMap(String::lines);
  }

  @ParameterizedTest
  @EnumSource
  void thePageShowsEveryFunction(Function function) throws IOException {
    assertThat(page()).contains(row(function));
  }

  private static String row(Function function) {
    String forms =
        function.forms().stream()
            .map(form -> code(form.show(function.word())))
            .collect(Collectors.joining("<br>"));
    return "| " + forms + " | " + function.meaning() + " | " + code(function.example()) + " |\n";
  }

  private static String code(String text) {
    return "`" + text + "`";
  }

  @ParameterizedTest
  @EnumSource
  void thePageShowsEveryBuiltInName(BuiltIn builtIn) throws IOException {
    assertThat(page()).contains("| " + code(builtIn.word()) + " | " + builtIn.meaning() + " |\n");
  }

  @Test
  void thePageShowsThePrecedenceOfOperators() throws IOException {
    List<Operator> operators =
        Arrays.stream(Operator.values())
            .sorted(Comparator.comparingInt(Operator::precedence).reversed())
            .toList();
    StringBuilder rows = new StringBuilder();
    operators.stream()
        .map(Operator::precedence)
        .distinct()
        .forEach(level -> rows.append(unaryAbove(level)).append(level(operators, level)));
    assertThat(page()).contains(rows);
  }

  private static String level(List<Operator> operators, int precedence) {
    List<Operator> level =
        operators.stream().filter(operator -> operator.precedence() == precedence).toList();
    String symbols =
        level.stream().map(operator -> code(operator.symbol())).collect(Collectors.joining(" "));
    String words = level.stream().map(Operator::meaning).collect(Collectors.joining(", "));
    return "| " + symbols + " | " + words + " |\n";
  }

  /** The operators of one operand stand between those of two. */
  private static String unaryAbove(int precedence) {
    if (precedence == Operator.NEGATE_PRECEDENCE - 1) {
      return "| `-x` | opposite number |\n";
    }
    return precedence == Operator.NOT_PRECEDENCE - 1 ? "| `not` | opposite yes/no |\n" : "";
  }

  @ParameterizedTest
  @MethodSource("errors")
  void theErrorsOfThePageAreThoseOfTheParser(String block) {
    String text = block.lines().findFirst().orElseThrow();
    FormulaException refused =
        catchThrowableOfType(FormulaException.class, () -> Parser.parse(text));
    String shown =
        refused.errors().stream()
            .map(error -> error.show(text) + "\n" + error + "\n")
            .collect(Collectors.joining());
    assertThat(block).isEqualTo(shown);
  }

  @ParameterizedTest
  @MethodSource("formulas")
  void theFormulasOfThePageParse(String text) {
    assertThat(Optional.of(Parser.parse(text))).isPresent();
  }

  @Test
  void thePageStatesTheLimits() throws IOException {
    assertThat(page())
        .contains(
            String.format(
                "at most %,d characters, nests at most %d deep, and chains at most %d operations",
                Parser.MAX_LENGTH, Parser.MAX_NESTING, Parser.MAX_DEPTH));
  }
}
