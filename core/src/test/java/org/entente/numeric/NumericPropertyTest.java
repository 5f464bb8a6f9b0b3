package org.entente.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;

class NumericPropertyTest {
  private interface Column {
    void apply(double[] in, double[] out, int n);
  }

  private interface Scalar {
    double apply(double x);
  }

  /** Numbers of all sizes, the edges of each function's cases among them. */
  @Provide
  Arbitrary<Double> anything() {
    return Arbitraries.oneOf(
        Arbitraries.longs().map(Double::longBitsToDouble),
        Arbitraries.doubles().between(-800, 800).ofScale(15),
        Arbitraries.doubles().between(0, 1).ofScale(17),
        Arbitraries.of(
            Double.NaN,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Double.MIN_VALUE,
            Double.MIN_NORMAL,
            -0.0,
            0.02,
            0.98,
            708.0,
            -708.0,
            1.0));
  }

  @Property
  void columnsHaveTheBitsOfSingleNumbers(
      @ForAll @Size(max = 70) List<@From("anything") Double> numbers) {
    double[] column = numbers.stream().mapToDouble(Double::doubleValue).toArray();
    sameBits(column, Numeric::exp, Numeric::exp);
    sameBits(column, Numeric::log, Numeric::log);
    sameBits(column, Numeric::normalQuantile, Numeric::normalQuantile);
  }

  private static void sameBits(double[] in, Column column, Scalar scalar) {
    double[] expected = Arrays.stream(in).map(scalar::apply).toArray();
    double[] out = new double[in.length + 1];
    out[in.length] = 42;
    column.apply(in, out, in.length);
    assertThat(Arrays.copyOf(out, in.length)).isEqualTo(expected);
    assertThat(out[in.length]).isEqualTo(42);
    double[] inPlace = in.clone();
    column.apply(inPlace, inPlace, in.length);
    assertThat(inPlace).isEqualTo(expected);
  }

  @Property
  void expAndLogAreNearThoseOfFdlibm(
      @ForAll @Scale(15) @DoubleRange(min = -708, max = 709) double x) {
    double exp = StrictMath.exp(x);
    assertThat(Numeric.exp(x)).isCloseTo(exp, within(2 * Math.ulp(exp)));
    double log = StrictMath.log(exp);
    assertThat(Numeric.log(exp)).isCloseTo(log, within(2 * Math.ulp(log)));
  }

  @Property
  void logUndoesExp(@ForAll @Scale(15) @DoubleRange(min = -700, max = 700) double x) {
    assertThat(Numeric.log(Numeric.exp(x))).isCloseTo(x, within(4e-16 + 4e-16 * Math.abs(x)));
  }

  @Property
  void expGrows(@ForAll @Scale(15) @DoubleRange(min = -750, max = 710) double x) {
    double next = x + Math.max(1e-300, Math.abs(x) * 1e-14);
    assertThat(Numeric.exp(next)).isGreaterThanOrEqualTo(Numeric.exp(x));
  }

  /** An error in x is multiplied by x in the share below it, as the density falls. */
  @Property
  void normalCdfUndoesNormalQuantile(
      @ForAll @Scale(15) @DoubleRange(min = -690, max = -0.7) double logShare) {
    double p = Numeric.exp(logShare);
    double x = Numeric.normalQuantile(p);
    assertThat(Numeric.normalCdf(x)).isCloseTo(p, within(p * 1e-15 * (2 + x * x)));
  }

  @Property
  void upperQuantilesMirrorLowerOnes(
      @ForAll @Scale(15) @DoubleRange(min = 0.001, max = 0.5) double p) {
    double upper = 1 - p;
    assertThat(Numeric.normalQuantile(upper)).isEqualTo(-Numeric.normalQuantile(1 - upper));
  }

  @Property
  void normalQuantileGrows(@ForAll @Scale(15) @DoubleRange(max = 0.999999) double p) {
    double next = Math.min(1, p * (1 + 1e-12) + Double.MIN_VALUE);
    assertThat(Numeric.normalQuantile(next)).isGreaterThanOrEqualTo(Numeric.normalQuantile(p));
  }

  @Property
  void logitUndoesLogistic(@ForAll @Scale(15) @DoubleRange(min = -700, max = 1) double x) {
    assertThat(Numeric.logit(Numeric.logistic(x)))
        .isCloseTo(x, within(2e-15 + 1e-15 * Math.abs(x)));
  }

  @Property
  void tanhAndErfAreOddAndLogisticHasTwoEqualHalves(
      @ForAll @Scale(15) @DoubleRange(min = -30, max = 30) double x) {
    assertThat(Numeric.tanh(-x)).isEqualTo(-Numeric.tanh(x));
    assertThat(Numeric.erf(-x)).isEqualTo(-Numeric.erf(x));
    assertThat(Numeric.logistic(x) + Numeric.logistic(-x)).isCloseTo(1, within(4e-16));
  }

  @Property
  void gammaGrowsByItsArgument(@ForAll @Scale(15) @DoubleRange(min = 0.01, max = 150) double x) {
    double expected = x * Numeric.gamma(x);
    assertThat(Numeric.gamma(x + 1)).isCloseTo(expected, within(2e-13 * expected));
    double logarithm = Numeric.log(expected);
    assertThat(Numeric.lnGamma(x + 1))
        .isCloseTo(logarithm, within(2e-13 + 1e-14 * Math.abs(logarithm)));
  }

  @Property
  void remaindersAreSmallerThanTheDivisor(
      @ForAll @Scale(15) @DoubleRange(min = -1e6, max = 1e6) double a,
      @ForAll @Scale(15) @DoubleRange(min = 0.001, max = 1e3) double b) {
    assertThat(Numeric.mod(a, b)).isBetween(0.0, b);
    assertThat(Numeric.mod(a, -b)).isBetween(-b, 0.0);
    double whole = (a - Numeric.mod(a, b)) / b;
    assertThat(whole).isCloseTo(Math.rint(whole), within(1e-9 * (1 + Math.abs(whole))));
  }
}
