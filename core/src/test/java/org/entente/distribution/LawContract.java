package org.entente.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.Stream;
import org.entente.model.Distribution;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every law and its sampler keep to. A family's test says which distributions to try. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LawContract {
  private static final double[] PROBABILITIES = probabilities();

  private static final double SLACK = 1e-10;

  /** Distributions of the family, all arguments numbers. */
  abstract Stream<Distribution> distributions();

  private static double[] probabilities() {
    double[] tails = {0x1.0p-53, 1e-15, 1e-12, 1e-9, 1e-7, 1e-5, 1e-4, 0.001, 0.003, 0.01, 0.03};
    double[] middle = {0.1, 0.2, 0.2499, 0.25, 0.3, 0.4, 0.49, 0.499999, 0.5};
    double[] lower = Arrays.copyOf(tails, tails.length + middle.length);
    System.arraycopy(middle, 0, lower, tails.length, middle.length);
    double[] all = Arrays.copyOf(lower, 2 * lower.length - 1);
    for (int i = 0; i < lower.length - 1; i++) {
      all[all.length - 1 - i] = 1 - lower[i];
    }
    return all;
  }

  private static double spread(Law law) {
    return law.quantile(0.99) - law.quantile(0.01);
  }

  /** What rounding, and an inversion to 12 digits, may move a value by. */
  private static double rounding(double x) {
    return 1e-12 * Math.abs(x) + Double.MIN_VALUE;
  }

  @ParameterizedTest
  @MethodSource("distributions")
  void theQuantileIsTheFirstValueWhoseProbabilityReachesU(Distribution distribution) {
    Law law = Laws.of(distribution);
    for (double u : new double[] {1e-300, 1e-100, 1e-30}) {
      assertReaches(law, u);
    }
    for (double u : PROBABILITIES) {
      assertReaches(law, u);
    }
  }

  private static void assertReaches(Law law, double u) {
    double x = law.quantile(u);
    double atLeast = law.cdf(x + rounding(x));
    double atMost = law.cdf(x - rounding(x));
    String message = "Q(" + u + ") = " + x + ", probability " + atMost + " to " + atLeast;
    assertTrue(atLeast >= u * (1 - SLACK), message);
    assertTrue(atMost <= u * (1 + SLACK), message);
  }

  @ParameterizedTest
  @MethodSource("distributions")
  void theUpperQuantileIsTheFirstValueThatIsExceededWithAtMostQ(Distribution distribution) {
    Law law = Laws.of(distribution);
    for (double q : new double[] {1e-200, 1e-20, 1e-9, 0.001, 0.2, 0.5, 0.7, 0.999}) {
      double x = law.upperQuantile(q);
      double atMost = law.survival(x + rounding(x));
      double atLeast = law.survival(x - rounding(x));
      String message = x + " exceeded with " + q + ", computed " + atMost + " to " + atLeast;
      assertTrue(atMost <= q * (1 + SLACK), message);
      assertTrue(atLeast >= q * (1 - SLACK), message);
    }
  }

  @ParameterizedTest
  @MethodSource("distributions")
  void quantilesNeverFallByMoreThanRounding(Distribution distribution) {
    Law law = Laws.of(distribution);
    double last = law.quantile(1e-300);
    for (double u : PROBABILITIES) {
      double x = law.quantile(u);
      double rounding = 8 * Math.ulp(last);
      assertTrue(x >= last - rounding, "Q(" + u + ") = " + x + " after " + last);
      last = x;
    }
  }

  @ParameterizedTest
  @MethodSource("distributions")
  void probabilityBelowAndAboveSumToOne(Distribution distribution) {
    Law law = Laws.of(distribution);
    for (double u : PROBABILITIES) {
      double x = law.quantile(u);
      assertEquals(1, law.cdf(x) + law.survival(x), 1e-12);
      assertEquals(1, law.cdf(x + 0.01) + law.survival(x + 0.01), 1e-12);
    }
    assertEquals(0, law.cdf(Double.NEGATIVE_INFINITY));
    assertEquals(1, law.cdf(Double.POSITIVE_INFINITY));
    assertEquals(1, law.survival(Double.NEGATIVE_INFINITY));
    assertEquals(0, law.survival(Double.POSITIVE_INFINITY));
  }

  @ParameterizedTest
  @MethodSource("distributions")
  void theQuantileOfAValuesProbabilityIsTheValue(Distribution distribution) {
    Law law = Laws.of(distribution);
    for (double u : new double[] {1e-6, 0.01, 0.3, 0.6, 0.9}) {
      double x = law.quantile(u);
      double p = law.cdf(x);
      if (p < 1) {
        assertEquals(x, law.quantile(p * (law.discrete() ? 1 - 1e-12 : 1)), 1e-9 * spread(law));
      }
    }
  }

  /** Midpoints of the substitution u = 1 / (1 + exp(-sinh t)): fine tails, 40000 points. */
  @ParameterizedTest
  @MethodSource("distributions")
  void meanAndSdAreTheIntegralsOfTheQuantiles(Distribution distribution) {
    Law law = Laws.of(distribution);
    int n = 40_000;
    double h = 2 * 6.5 / n;
    double weight = 0;
    double sum = 0;
    double squares = 0;
    double centre = law.quantile(0.5);
    for (int i = 0; i < n; i++) {
      double t = -6.5 + (i + 0.5) * h;
      double tail = 1 / (1 + Math.exp(Math.abs(Math.sinh(t))));
      double w = h * tail * (1 - tail) * Math.cosh(t);
      double x = (t < 0 ? law.quantile(tail) : law.upperQuantile(tail)) - centre;
      weight += w;
      sum += w * x;
      squares += w * x * x;
    }
    assertEquals(1, weight, 1e-12);
    boolean jumps = law.discrete() || law instanceof MixtureLaw;
    double tolerance = jumps ? 1e-3 : 1e-6;
    if (Double.isFinite(law.mean())) {
      assertEquals(law.mean(), centre + sum, tolerance * spread(law), "mean");
    }
    if (Double.isFinite(law.sd())) {
      assertEquals(law.sd(), Math.sqrt(squares - sum * sum), tolerance * spread(law), "sd");
    }
  }

  @ParameterizedTest
  @MethodSource("distributions")
  void valuesStayInTheSupportForHostileDraws(Distribution distribution) {
    Law law = Laws.of(distribution);
    Sampler sampler = Sampler.of(distribution, Laws::number);
    for (double u : new double[] {0x1.0p-53, 0.5, 1 - 0x1.0p-53}) {
      for (double x : new double[] {law.quantile(u), sampler.sample(u, new double[0])}) {
        assertTrue(x >= law.low() && x <= law.high(), x + " at " + u);
      }
    }
    for (double z : new double[] {-40, -9, 0, 9, 40}) {
      assertTrue(Double.isFinite(sampler.sampleScore(z, new double[0])), "score " + z);
    }
  }

  @ParameterizedTest
  @MethodSource("distributions")
  void samplesAreTheQuantilesOfTheDraws(Distribution distribution) {
    Law law = Laws.of(distribution);
    Sampler fixed = Sampler.of(distribution, Laws::number);
    Sampler varying = Sampler.of(distribution, quantity -> Double.NaN);
    double[] arguments = numbers(varying);
    assertEquals("", varying.problem(arguments));
    int n = 2000;
    for (int i = 0; i < n; i++) {
      double u = (i + 0.5) / n;
      double x = law.quantile(u);
      double size = Math.max(Math.abs(x), 0.01 * spread(law));
      assertEquals(x, fixed.sample(u, new double[0]), 1e-11 * size, "at " + u);
      assertEquals(x, varying.sample(u, arguments), 1e-11 * size, "at " + u);
    }
  }

  private static double[] numbers(Sampler sampler) {
    return sampler.arguments().stream().mapToDouble(Laws::number).toArray();
  }

  @ParameterizedTest
  @MethodSource("distributions")
  void columnsHaveTheBitsOfSingleSamples(Distribution distribution) {
    Sampler fixed = Sampler.of(distribution, Laws::number);
    Sampler varying = Sampler.of(distribution, quantity -> Double.NaN);
    for (int n : new int[] {0, 1, 2, 3, 7, 64, 65, 257}) {
      assertColumn(fixed, new double[0], n);
      assertColumn(varying, numbers(varying), n);
    }
  }

  private static void assertColumn(Sampler sampler, double[] arguments, int n) {
    double[][] columns = new double[arguments.length][n];
    for (int k = 0; k < arguments.length; k++) {
      Arrays.fill(columns[k], arguments[k]);
    }
    double[] u = new double[n];
    double[] z = new double[n];
    for (int i = 0; i < n; i++) {
      u[i] = (i + 0.5) / n;
      z[i] = 8.0 * (i + 0.5) / n - 4;
    }
    double[] values = new double[n];
    double[] scored = new double[n];
    sampler.sample(u, columns, values, n);
    sampler.sampleScore(z, columns, scored, n);
    for (int i = 0; i < n; i++) {
      assertEquals(sampler.sample(u[i], arguments), values[i], 0.0);
      assertEquals(sampler.sampleScore(z[i], arguments), scored[i], 0.0);
    }
    sampler.sample(u, columns, u, n);
    for (int i = 0; i < n; i++) {
      assertEquals(values[i], u[i], 0.0, "in place");
    }
  }

  @ParameterizedTest
  @MethodSource("distributions")
  void argumentsThatAreNotNumbersGiveNoValueAndAMessage(Distribution distribution) {
    Sampler varying = Sampler.of(distribution, quantity -> Double.NaN);
    double[] arguments = numbers(varying);
    for (int k = 0; k < arguments.length; k++) {
      double[] broken = arguments.clone();
      broken[k] = Double.NaN;
      assertTrue(Double.isNaN(varying.sample(0.3, broken)), "argument " + k);
      assertTrue(varying.problem(broken).contains("was NaN"), varying.problem(broken));
    }
  }
}
