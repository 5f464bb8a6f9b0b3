package org.entente.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class RoundingTest {

  @Example
  void aNumberEndsWhereItsErrorBegins() {
    assertThat(Rounding.number(5.81234, 0.012)).isEqualTo("5.81");
    assertThat(Rounding.number(5.81234, 0.5)).isEqualTo("5.8");
    assertThat(Rounding.number(5.81234, 3)).isEqualTo("6");
    assertThat(Rounding.number(48219.3, 36)).isEqualTo("48220");
    assertThat(Rounding.number(0.00012, 0.01)).isEqualTo("0.00");
  }

  @Example
  void aSmallErrorBringsNoMoreThanFourDigits() {
    assertThat(Rounding.number(5.81234, 1e-9)).isEqualTo("5.812");
    assertThat(Rounding.number(2031.437, 1e-9)).isEqualTo("2031");
    assertThat(Rounding.number(0.0123456, 1e-9)).isEqualTo("0.01235");
  }

  @Example
  void anExactNumberHasNoNeedlessZeros() {
    assertThat(Rounding.number(0.6, 0)).isEqualTo("0.6");
    assertThat(Rounding.number(10, 0)).isEqualTo("10");
    assertThat(Rounding.number(0, 0)).isEqualTo("0");
    assertThat(Rounding.number(1.0 / 3, 0)).isEqualTo("0.3333");
  }

  @Example
  void zeroHasNoSign() {
    assertThat(Rounding.number(-0.0, 0)).isEqualTo("0");
    assertThat(Rounding.number(-0.001, 0.1)).isEqualTo("0.0");
  }

  @Example
  void hugeAndTinyNumbersHaveAnExponent() {
    assertThat(Rounding.number(1234567, 0)).isEqualTo("1.235e6");
    assertThat(Rounding.number(1234567, 2000)).isEqualTo("1.235e6");
    assertThat(Rounding.number(1234567, 20000)).isEqualTo("1.23e6");
    assertThat(Rounding.number(0.0000012345, 0)).isEqualTo("1.234e-6");
    assertThat(Rounding.number(999_999.7, 0.5)).isEqualTo("1.000e6");
  }

  @Example
  void aProbabilityIsInPercentWithItsHalfWidth() {
    assertThat(Rounding.percent(0.31071, 0.00147)).isEqualTo("31.1");
    assertThat(Rounding.percentHalfWidth(0.00147)).isEqualTo("0.3");
    assertThat(Rounding.percent(0.31071, 0.047)).isEqualTo("31");
    assertThat(Rounding.percent(0.5, 0.2)).isEqualTo("50");
  }

  @Property
  void theLastDigitIsNoFinerThanTheErrorsFirst(
      @ForAll @DoubleRange(min = -1e5, max = 1e5) double value,
      @ForAll @DoubleRange(min = -4, max = 4) double logarithm) {
    double error = Math.pow(10, logarithm);
    BigDecimal shown = new BigDecimal(Rounding.number(value, error));
    BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen((int) Math.floor(Math.log10(error)));
    assertThat(shown.remainder(unit)).isEqualByComparingTo(BigDecimal.ZERO);
  }

  @Property
  void roundingMovesANumberByAtMostHalfItsLastDigit(
      @ForAll @DoubleRange(min = -1e5, max = 1e5) double value,
      @ForAll @IntRange(min = -4, max = 6) int decimals) {
    double shown = Double.parseDouble(Rounding.fixed(value, decimals));
    assertThat(Math.abs(shown - value))
        .isLessThanOrEqualTo(0.5 * Math.pow(10, -decimals) * (1 + 1e-9) + 1e-9);
  }

  @Property
  void theHalfWidthIsNeverShownAsNothing(
      @ForAll @DoubleRange(min = -9, max = -0.3) double logarithm) {
    double standardError = Math.pow(10, logarithm);
    assertThat(new BigDecimal(Rounding.percentHalfWidth(standardError)).signum()).isPositive();
  }

  @Property
  void aProbabilityAndItsHalfWidthHaveTheSameDecimals(
      @ForAll @DoubleRange(min = 0, max = 1) double probability,
      @ForAll @DoubleRange(min = -9, max = -0.3) double logarithm) {
    double standardError = Math.pow(10, logarithm);
    BigDecimal value = new BigDecimal(Rounding.percent(probability, standardError));
    BigDecimal width = new BigDecimal(Rounding.percentHalfWidth(standardError));
    assertThat(value.scale()).isEqualTo(width.scale());
  }

  @Example
  void whatIsTooLargeToBeSummedIsCalledOverflow() {
    assertThat(Rounding.number(Double.POSITIVE_INFINITY, 1)).isEqualTo("overflow");
    assertThat(Rounding.number(1e200, Double.NaN)).isEqualTo("overflow");
    assertThat(Rounding.number(1e200, Double.POSITIVE_INFINITY, 2)).isEqualTo("overflow");
    assertThat(Rounding.decimals(Double.POSITIVE_INFINITY)).isZero();
  }
}
