package org.entente.formula;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OperatorTest {
  @ParameterizedTest
  @CsvSource({
    "ADD, 2, 3, 5",
    "SUBTRACT, 2, 3, -1",
    "MULTIPLY, 2, 3, 6",
    "DIVIDE, 3, 2, 1.5",
    "POWER, 2, 3, 8",
    "EQUAL, 2, 2, 1",
    "EQUAL, 2, 3, 0",
    "EQUAL, 0.0, -0.0, 1",
    "NOT_EQUAL, 2, 3, 1",
    "NOT_EQUAL, 2, 2, 0",
    "LESS, 2, 3, 1",
    "LESS, 3, 3, 0",
    "AT_MOST, 3, 3, 1",
    "AT_MOST, 4, 3, 0",
    "GREATER, 3, 2, 1",
    "GREATER, 3, 3, 0",
    "AT_LEAST, 3, 3, 1",
    "AT_LEAST, 2, 3, 0",
    "AND, 1, 1, 1",
    "AND, 1, 0, 0",
    "AND, 0, 1, 0",
    "OR, 0, 0, 0",
    "OR, 1, 0, 1",
    "OR, 0, 1, 1"
  })
  void operatorsMeanWhatTheySay(Operator operator, double a, double b, double value) {
    assertThat(operator.apply(a, b)).isEqualTo(value);
  }

  @ParameterizedTest
  @EnumSource(names = {"EQUAL", "NOT_EQUAL", "LESS", "AT_MOST", "GREATER", "AT_LEAST"})
  void aComparisonWithNaNIsNo(Operator operator) {
    assertThat(operator.apply(Double.NaN, 1)).isZero();
    assertThat(operator.apply(1, Double.NaN)).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void everyOperatorParsesToItself(Operator operator) {
    Node.Binary node = (Node.Binary) Parser.parse("a " + operator.symbol() + " b");
    assertThat(node.operator()).isEqualTo(operator);
  }
}
