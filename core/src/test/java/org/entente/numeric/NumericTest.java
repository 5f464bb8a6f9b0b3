package org.entente.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code assertEquals} tells zeros of different sign apart and finds NaN equal to NaN. */
class NumericTest {
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  private record Case(DoubleUnaryOperator function, double ulps) {}

  private static final Map<String, Case> FUNCTIONS =
      Map.ofEntries(
          Map.entry("exp", new Case(Numeric::exp, 1)),
          Map.entry("log", new Case(Numeric::log, 1)),
          Map.entry("tanh", new Case(Numeric::tanh, 2)),
          Map.entry("erf", new Case(Numeric::erf, 4)),
          Map.entry("logistic", new Case(Numeric::logistic, 2)),
          Map.entry("logit", new Case(Numeric::logit, 3)),
          Map.entry("normalCdf", new Case(Numeric::normalCdf, 6)),
          Map.entry("normalQuantile", new Case(Numeric::normalQuantile, 6)),
          Map.entry("gamma", new Case(Numeric::gamma, 500)),
          Map.entry("lnGamma", new Case(Numeric::lnGamma, 4)));

  /** Values computed with mpmath 1.3.0 (mp.dps = 50) at the double nearest to the argument. */
  @ParameterizedTest
  @CsvSource({
    "exp, -745, 2.8223507304719370764e-324",
    "exp, -708.5, 2.0061323053313058204e-308",
    "exp, -100, 3.720075976020835963e-44",
    "exp, -1e-10, 0.9999999999",
    "exp, 0.34657, 1.4142084849595796622",
    "exp, 1, 2.7182818284590452354",
    "exp, 100, 2.6881171418161354484e+43",
    "exp, 709.75, 1.7398368732641605577e+308",
    "log, 5e-324, -744.44007192138126231",
    "log, 1e-310, -713.8013788281541651",
    "log, 1e-300, -690.77552789821370518",
    "log, 0.5, -0.69314718055994530942",
    "log, 0.70710678, -0.3465735919580041927",
    "log, 0.9999999, -1.0000000494736474329e-7",
    "log, 1.0000001, 9.9999995058387045178e-8",
    "log, 2, 0.69314718055994530942",
    "log, 10, 2.302585092994045684",
    "log, 1.7e308, 709.72683689322824104",
    "tanh, 1e-8, 9.9999999999999998759e-9",
    "tanh, 0.1, 0.099667994624955822614",
    "tanh, -0.62, -0.55112802853814692699",
    "tanh, 0.63, 0.55805221555962436966",
    "tanh, 2, 0.96402758007581688395",
    "tanh, 19, 0.99999999999999993722",
    "erf, 1e-8, 1.1283791670955125599e-8",
    "erf, -0.3, -0.32862675945912741619",
    "erf, 0.46875, 0.49261347321793799159",
    "erf, 0.5, 0.52049987781304653768",
    "erf, 1, 0.84270079294971486934",
    "erf, 3, 0.99997790950300141456",
    "erf, 5.9, 0.9999999999999999281",
    "logistic, -740, 4.1887398800480489395e-322",
    "logistic, -40, 4.2483542552915889773e-18",
    "logistic, -1, 0.26894142136999512075",
    "logistic, 0.001, 0.50024999997916666876",
    "logistic, 2, 0.88079707797788244406",
    "logistic, 36, 0.99999999999999976805",
    "logit, 1e-300, -690.77552789821370518",
    "logit, 0.1, -2.1972245773362193211",
    "logit, 0.25, -1.0986122886681096914",
    "logit, 0.4999999, -4.0000000001150759914e-7",
    "logit, 0.7, 0.84729786038720340224",
    "logit, 0.999, 6.9067547786485526295",
    "normalCdf, -38, 2.8854283600687843084e-316",
    "normalCdf, -37, 5.7255712225245768227e-300",
    "normalCdf, -30, 4.9067139271481870595e-198",
    "normalCdf, -10, 7.619853024160526066e-24",
    "normalCdf, -5.7, 5.9903714010635281878e-9",
    "normalCdf, -5.6, 1.071759025831092932e-8",
    "normalCdf, -3, 0.0013498980316300945267",
    "normalCdf, -1, 0.15865525393145705141",
    "normalCdf, -0.66292, 0.25369089593247259383",
    "normalCdf, -0.66290, 0.25369730086823676568",
    "normalCdf, 1e-9, 0.5000000003989422804",
    "normalCdf, 0.5, 0.69146246127401310364",
    "normalCdf, 1.96, 0.97500210485177956379",
    "normalCdf, 8, 0.9999999999999993779",
    "normalQuantile, 1e-300, -37.047096299361199237",
    "normalQuantile, 1e-100, -21.273453560965324294",
    "normalQuantile, 1e-16, -8.2220822161304356152",
    "normalQuantile, 1.3e-11, -6.6676114565107408347",
    "normalQuantile, 1.5e-11, -6.6465708874771128614",
    "normalQuantile, 1e-6, -4.7534243088228989573",
    "normalQuantile, 0.001, -3.0902323061678135354",
    "normalQuantile, 0.0199, -2.0558186466124042066",
    "normalQuantile, 0.0201, -2.0516879352986974567",
    "normalQuantile, 0.025, -1.9599639845400542118",
    "normalQuantile, 0.1, -1.2815515655446004353",
    "normalQuantile, 0.4999, -0.00025066283008800749239",
    "normalQuantile, 0.75, 0.6744897501960817432",
    "normalQuantile, 0.975, 1.9599639845400538556",
    "normalQuantile, 0.981, 2.0748547343933094204",
    "normalQuantile, 0.999999, 4.7534243088170877657",
    "gamma, 0.001, 999.4237724845954453",
    "gamma, 0.5, 1.7724538509055160273",
    "gamma, 1.4616, 0.88560319485364803632",
    "gamma, 4.5, 11.631728396567448929",
    "gamma, 19.9, 9.0406140079547518549e+16",
    "gamma, 20.1, 1.6376232006547362254e+17",
    "gamma, 100.5, 9.3209631040827166083e+156",
    "gamma, 160, 2.9467022724950383265e+282",
    "gamma, 171.5, 9.4833675668247993363e+307",
    "gamma, -0.5, -3.5449077018110320546",
    "gamma, -19.5, 5.8110459775022364864e-18",
    "gamma, -20.5, -2.8346565743913348714e-19",
    "gamma, -150.3, -1.5097598047749158161e-263",
    "lnGamma, 1e-10, 23.025850929882735237",
    "lnGamma, 0.5, 0.57236494292470008707",
    "lnGamma, 1.5, -0.12078223763524522235",
    "lnGamma, 3, 0.69314718055994530942",
    "lnGamma, 10, 12.801827480081469611",
    "lnGamma, 171.5, 709.14316303092824227",
    "lnGamma, 1e6, 12815504.56914761166",
    "lnGamma, 1e300, 6.8977552789821374147e+302"
  })
  void valuesAreThoseOfFiftyDigits(String name, double x, double expected) {
    Case tested = FUNCTIONS.get(name);
    assertEquals(expected, tested.function.applyAsDouble(x), tested.ulps * Math.ulp(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "exp, 0, 1",
    "exp, -0.0, 1",
    "exp, 709.79, Infinity",
    "exp, 1e308, Infinity",
    "exp, Infinity, Infinity",
    "exp, -745.14, 0",
    "exp, -1e308, 0",
    "exp, -Infinity, 0",
    "exp, NaN, NaN",
    "log, 1, 0",
    "log, 0, -Infinity",
    "log, -0.0, -Infinity",
    "log, -1e-300, NaN",
    "log, -Infinity, NaN",
    "log, Infinity, Infinity",
    "log, NaN, NaN",
    "tanh, 0, 0",
    "tanh, Infinity, 1",
    "tanh, -Infinity, -1",
    "tanh, NaN, NaN",
    "erf, -0.0, -0.0",
    "erf, Infinity, 1",
    "erf, -Infinity, -1",
    "erf, NaN, NaN",
    "logistic, 0, 0.5",
    "logistic, Infinity, 1",
    "logistic, -Infinity, 0",
    "logistic, NaN, NaN",
    "logit, 0, -Infinity",
    "logit, 0.5, 0",
    "logit, 1, Infinity",
    "logit, -0.1, NaN",
    "logit, 1.1, NaN",
    "logit, NaN, NaN",
    "normalCdf, 0, 0.5",
    "normalCdf, Infinity, 1",
    "normalCdf, -Infinity, 0",
    "normalCdf, -39, 0",
    "normalCdf, NaN, NaN",
    "normalQuantile, 0, -Infinity",
    "normalQuantile, 0.5, 0",
    "normalQuantile, 1, Infinity",
    "normalQuantile, -0.1, NaN",
    "normalQuantile, 1.1, NaN",
    "normalQuantile, Infinity, NaN",
    "normalQuantile, NaN, NaN",
    "gamma, 1, 1",
    "gamma, 5, 24",
    "gamma, 0, NaN",
    "gamma, -3, NaN",
    "gamma, -30, NaN",
    "gamma, 172, Infinity",
    "gamma, 1e9, Infinity",
    "gamma, Infinity, Infinity",
    "gamma, -Infinity, NaN",
    "gamma, NaN, NaN",
    "lnGamma, 0, NaN",
    "lnGamma, -1.5, NaN",
    "lnGamma, Infinity, Infinity",
    "lnGamma, NaN, NaN"
  })
  void edgesOfTheDomains(String name, double x, double expected) {
    assertEquals(expected, FUNCTIONS.get(name).function.applyAsDouble(x));
  }

  @Test
  void theLogarithmOfOneAndTwoGammasIsZero() {
    assertThat(Numeric.lnGamma(1)).isZero();
    assertThat(Numeric.lnGamma(2)).isZero();
  }

  /** The series of exp with 40 digits, for arguments that are multiples of 1/64. */
  @ParameterizedTest
  @ValueSource(ints = {-1280, -700, -65, -22, -1, 1, 22, 23, 45, 64, 333, 1279})
  void exponentialsAreWithinOneUlpOfTheSeries(int sixtyFourths) {
    double x = sixtyFourths / 64.0;
    BigDecimal exact = series(new BigDecimal(x));
    BigDecimal error = new BigDecimal(Numeric.exp(x)).subtract(exact).abs();
    assertThat(error).isLessThan(new BigDecimal(Math.ulp(exact.doubleValue())));
  }

  private static BigDecimal series(BigDecimal x) {
    MathContext digits = new MathContext(60);
    BigDecimal term = BigDecimal.ONE;
    BigDecimal sum = term;
    for (int n = 1; n < 200; n++) {
      term = term.multiply(x, digits).divide(new BigDecimal(n), digits);
      sum = sum.add(term, digits);
    }
    return sum;
  }

  /** Bits that any machine must give; each changes with the slightest change of its function. */
  @ParameterizedTest
  @MethodSource("golden")
  void theBitsAreTheSameOnEveryMachine(String name, DoubleUnaryOperator function, long expected) {
    long hash = 0;
    for (int i = 1; i < 20_000; i++) {
      hash = hash * 31 + Double.doubleToLongBits(function.applyAsDouble(i / 20_000.0));
    }
    assertThat(hash).isEqualTo(expected);
  }

  static Stream<Arguments> golden() {
    return Stream.of(
        Arguments.of(
            "exp", (DoubleUnaryOperator) x -> Numeric.exp(1400 * x - 700), 4157523543328950820L),
        Arguments.of("log", (DoubleUnaryOperator) x -> Numeric.log(50 * x), -6619512529246870639L),
        Arguments.of("tanh", (DoubleUnaryOperator) x -> Numeric.tanh(4 * x), 6710027811253004903L),
        Arguments.of("erf", (DoubleUnaryOperator) x -> Numeric.erf(4 * x), -8882671052756587499L),
        Arguments.of(
            "logistic",
            (DoubleUnaryOperator) x -> Numeric.logistic(60 * x - 30),
            1655330128427161854L),
        Arguments.of("logit", (DoubleUnaryOperator) Numeric::logit, -8638537897180330979L),
        Arguments.of(
            "normalCdf",
            (DoubleUnaryOperator) x -> Numeric.normalCdf(40 * x - 37),
            -2382412740704952331L),
        Arguments.of(
            "normalQuantile", (DoubleUnaryOperator) Numeric::normalQuantile, -4185102853355379352L),
        Arguments.of(
            "gamma", (DoubleUnaryOperator) x -> Numeric.gamma(170 * x), -8930080915935670137L),
        Arguments.of(
            "lnGamma", (DoubleUnaryOperator) x -> Numeric.lnGamma(1000 * x), -5384008957172100616L),
        Arguments.of("pow", (DoubleUnaryOperator) x -> Numeric.pow(x, 0.3), -4193167724944183754L),
        Arguments.of(
            "sin", (DoubleUnaryOperator) x -> Numeric.sin(100 * x), -3156678725703869518L));
  }

  @ParameterizedTest
  @CsvSource({
    "normalQuantile, 0.02, 1e-13",
    "normalQuantile, 0.98, 1e-13",
    "normalQuantile, 1.388794386496e-11, 1e-12",
    "normalCdf, 0.66291, 1e-14",
    "normalCdf, -0.66291, 1e-14",
    "normalCdf, -5.656854249492381, 1e-14",
    "erf, 0.46875, 1e-14",
    "tanh, 0.625, 1e-14",
    "exp, 708, 1e-15",
    "exp, -708, 1e-15",
    "exp, 0.34657359027997264, 1e-14",
    "log, 0.7071067811865476, 1e-14",
    "log, 1.4142135623730951, 1e-14",
    "logit, 0.25, 1e-14",
    "logit, 0.75, 1e-14",
    "gamma, 20, 1e-12"
  })
  void functionsGrowAcrossTheirBreakpoints(String name, double breakpoint, double share) {
    DoubleUnaryOperator function = FUNCTIONS.get(name).function;
    double step = Math.abs(breakpoint) * share;
    double before = function.applyAsDouble(breakpoint - 20 * step);
    for (int i = -19; i <= 20; i++) {
      double value = function.applyAsDouble(breakpoint + i * step);
      assertThat(value).as("step %d", i).isGreaterThanOrEqualTo(before);
      before = value;
    }
  }

  /** Commons Statistics states no accuracy; far out it is off by some 1e-13. */
  @Test
  void theNormalDistributionAgreesWithCommonsStatistics() {
    NormalDistribution library = NormalDistribution.of(0, 1);
    for (double x = -37; x <= 8; x += 0.37) {
      double share = library.cumulativeProbability(x);
      assertThat(Numeric.normalCdf(x)).isCloseTo(share, within(1e-12 * share));
    }
    for (double p = 0.001; p < 1; p += 0.001) {
      double quantile = library.inverseCumulativeProbability(p);
      assertThat(Numeric.normalQuantile(p)).isCloseTo(quantile, within(1e-13));
    }
  }

  @Test
  void everydayPowersAreExact() {
    for (double a : new double[] {0, 0.1, 1.1, 3, 1e-200, 1e200, INFINITY, Double.NaN}) {
      assertEquals(1, Numeric.pow(a, 0));
      assertEquals(a, Numeric.pow(a, 1));
      assertEquals(a * a, Numeric.pow(a, 2));
      assertEquals(Math.sqrt(a), Numeric.pow(a, 0.5));
    }
    assertThat(Numeric.pow(-2, 2)).isEqualTo(4);
    assertThat(Numeric.pow(-2, 0.5)).isNaN();
    assertThat(Numeric.pow(-2, 3)).isEqualTo(-8);
    assertThat(Numeric.pow(2, -1)).isEqualTo(0.5);
  }

  @ParameterizedTest
  @CsvSource({
    "7, 3, 1",
    "-7, 3, 2",
    "7, -3, -2",
    "-7, -3, -1",
    "6, 3, 0",
    "-6, 3, 0",
    "6, -3, -0.0",
    "5.5, 1, 0.5",
    "-0.25, 1, 0.75",
    "1e300, 7, 1",
    "5, Infinity, 5",
    "5, 0, NaN",
    "Infinity, 3, NaN",
    "NaN, 3, NaN"
  })
  void remaindersHaveTheSignOfTheDivisor(double a, double b, double expected) {
    assertEquals(expected, Numeric.mod(a, b));
  }

  @ParameterizedTest
  @CsvSource({
    "2.5, 3",
    "-2.5, -3",
    "0.5, 1",
    "0.49999999999999994, 0",
    "-0.4, -0.0",
    "4503599627370497, 4503599627370497",
    "9007199254740993, 9007199254740992",
    "1e300, 1e300",
    "Infinity, Infinity",
    "NaN, NaN"
  })
  void halvesAreRoundedAwayFromZero(double x, double expected) {
    assertEquals(expected, Numeric.round(x));
  }

  @ParameterizedTest
  @CsvSource({"3, 1", "-3, -1", "0, 0", "-0.0, -0.0", "Infinity, 1", "NaN, NaN"})
  void signs(double x, double expected) {
    assertEquals(expected, Numeric.sign(x));
  }

  @ParameterizedTest
  @CsvSource({"0, 1, 2, 1", "3, 1, 2, 2", "1.5, 1, 2, 1.5", "0, 2, 1, 1", "NaN, 1, 2, NaN"})
  void numbersAreKeptWithinBounds(double x, double low, double high, double expected) {
    assertEquals(expected, Numeric.clamp(x, low, high));
  }

  @Test
  void expm1IsWithinTwoUlpsOfFdlibmsAndItsColumnHasTheSameBits() {
    double[] x = new double[4000];
    for (int i = 0; i < 1500; i++) {
      x[i] = (i - 750) * 0.0037;
      x[1500 + i] = (i - 750) * 1.9;
      x[3000 + i % 1000] = Math.scalb(i % 2 == 0 ? 1.3 : -1.3, -(i % 1000));
    }
    double[] column = new double[x.length];
    Numeric.expm1(x, column, x.length);
    for (int i = 0; i < x.length; i++) {
      double expected = StrictMath.expm1(x[i]);
      assertEquals(expected, Numeric.expm1(x[i]), 3 * Math.ulp(expected), () -> "expm1");
      assertEquals(Numeric.expm1(x[i]), column[i]);
    }
    assertEquals(-1, Numeric.expm1(Double.NEGATIVE_INFINITY));
    assertEquals(Double.POSITIVE_INFINITY, Numeric.expm1(Double.POSITIVE_INFINITY));
    assertEquals(Double.NaN, Numeric.expm1(Double.NaN));
  }

  /** The bits of fdlibm are what Java promises of StrictMath. */
  @Test
  void theOtherFunctionsAreThoseOfStrictMath() {
    for (double x = -3; x < 3; x += 0.37) {
      assertEquals(StrictMath.log1p(x), Numeric.log1p(x));
      assertEquals(StrictMath.log10(x), Numeric.log10(x));
      assertEquals(StrictMath.sqrt(x), Numeric.sqrt(x));
      assertEquals(StrictMath.hypot(x, 2), Numeric.hypot(x, 2));
      assertEquals(StrictMath.sin(x), Numeric.sin(x));
      assertEquals(StrictMath.cos(x), Numeric.cos(x));
      assertEquals(StrictMath.tan(x), Numeric.tan(x));
      assertEquals(StrictMath.atan(x), Numeric.atan(x));
      assertEquals(StrictMath.atan2(x, 2), Numeric.atan2(x, 2));
      assertEquals(StrictMath.pow(2, x), Numeric.pow(2, x));
    }
  }
}
