package org.entente.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class FunctionTest {
  /** The functions of the language, word by word. */
  private static final String WORDS =
      "min max clamp abs sign floor ceil round mod exp expm1 log log1p log10 sqrt pow hypot sin cos"
          + " tan tanh atan atan2 erf logistic logit normalCdf normalQuantile gamma lnGamma if"
          + " previous initial moved since struck count at final peak trough total average ever"
          + " always yearsWhere firstYear";

  static Stream<Function> arithmetic() {
    return Arrays.stream(Function.values())
        .filter(function -> function.kind() == Function.Kind.ARITHMETIC);
  }

  @Test
  void theTableHoldsExactlyTheFunctionsOfTheLanguage() {
    String[] table = Arrays.stream(Function.values()).map(Function::word).toArray(String[]::new);
    assertThat(table).containsExactlyInAnyOrder(WORDS.split(" "));
  }

  @ParameterizedTest
  @EnumSource
  void everyFunctionIsFoundByItsWord(Function function) {
    assertThat(Function.of(function.word())).contains(function);
    assertThat(Names.isValid(function.word())).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void everyExampleUsesItsFunction(Function function) {
    String text = function.example();
    assertThat(text).contains(function.word() + "(");
    assertThat(Parser.parse(text)).isNotNull();
  }

  @ParameterizedTest
  @EnumSource
  void theFormsOfAFunctionDifferInTheirNumberOfArguments(Function function) {
    assertThat(function.forms().stream().map(form -> form.arguments().size()))
        .doesNotHaveDuplicates()
        .isSorted();
  }

  @ParameterizedTest
  @MethodSource("arithmetic")
  void functionsOfNumbersGiveTheSameBitsHoweverTheyAreCalled(Function function) {
    int count = function.forms().get(0).arguments().size();
    double[] arguments = {0.375, 0.75, 2.5};
    double value = function.apply(Arrays.copyOf(arguments, count));
    assertThat(value).isFinite();
    if (count == 1) {
      assertThat(function.apply(0.375)).isEqualTo(value);
    } else if (count == 2) {
      assertThat(function.apply(0.375, 0.75)).isEqualTo(value);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "MIN, 3, 1, 2, 1",
    "MAX, 3, 1, 2, 3",
    "CLAMP, 3, 1, 2, 2",
    "CLAMP, 0, 1, 2, 1",
    "CLAMP, 1.5, 1, 2, 1.5"
  })
  void functionsOfThreeNumbers(Function function, double a, double b, double c, double value) {
    assertThat(function.apply(a, b, c)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "POW, 2, 10, 1024",
    "MOD, 7, 3, 1",
    "HYPOT, 3, 4, 5",
    "ATAN2, 0, 1, 0",
    "MIN, -0.0, 0.0, -0.0"
  })
  void functionsOfTwoNumbers(Function function, double a, double b, double value) {
    assertThat(function.apply(a, b)).isEqualTo(value);
  }

  @Test
  void theSmallestAndTheLargestOfNaNAreNaN() {
    assertThat(Function.MIN.apply(1, Double.NaN)).isNaN();
    assertThat(Function.MAX.apply(Double.NaN, 1)).isNaN();
  }

  @Test
  void functionsOfTimeHaveNoValueOfTheirOwn() {
    assertThatThrownBy(() -> Function.PREVIOUS.apply(1))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessage("not a function of numbers alone");
  }

  @ParameterizedTest
  @CsvSource({
    "IF, 2, true",
    "IF, 3, false",
    "SINCE, 1, true",
    "SINCE, 2, false",
    "FIRST_YEAR, 1, true",
    "FIRST_YEAR, 2, false",
    "FIRST_YEAR, 3, true",
    "FIRST_YEAR, 4, false",
    "PEAK, 1, false"
  })
  void formsSayWhetherTheyMayHaveNoValue(Function function, int arguments, boolean may) {
    assertThat(function.form(arguments).orElseThrow().mayHaveNoValue()).isEqualTo(may);
  }

  @Test
  void formsSayWhatMayStandWhere() {
    Form form = Function.FIRST_YEAR.form(4).orElseThrow();
    assertThat(form.role(0)).isEqualTo(Argument.Role.YES_NO);
    assertThat(form.role(1)).isEqualTo(Argument.Role.YEAR);
    assertThat(form.role(3)).isEqualTo(Argument.Role.NUMBER);
    assertThat(Function.MIN.form(7).orElseThrow().role(6)).isEqualTo(Argument.Role.NUMBER);
    assertThat(form.show("firstYear")).isEqualTo("firstYear(c, from, to, standIn)");
  }

  @Test
  void aCallWithTheWrongNumberOfArgumentsCanNotBeMade() {
    Node one = new Node.Number(1, 0, 0);
    assertThatThrownBy(() -> new Node.Call(Function.CLAMP, java.util.List.of(one), 0, 0))
        .hasMessage("expected clamp(x, low, high), found 1 argument(s)");
  }

  @Test
  void aNumberIsFinite() {
    assertThatThrownBy(() -> new Node.Number(Double.NaN, 0, 0))
        .hasMessage("expected a finite number, found NaN");
  }
}
