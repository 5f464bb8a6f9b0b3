package org.entente.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.DiscreteDistribution;
import org.apache.commons.statistics.distribution.ExponentialDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.apache.commons.statistics.distribution.TriangularDistribution;
import org.apache.commons.statistics.distribution.TruncatedNormalDistribution;
import org.apache.commons.statistics.distribution.UniformContinuousDistribution;
import org.apache.commons.statistics.distribution.WeibullDistribution;
import org.entente.model.Distribution;
import org.entente.model.Family;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws against Commons Statistics, and against reference values of high precision. */
class ReferenceTest {
  private static final double[] PROBABILITIES = {
    1e-300, 1e-100, 1e-20, 0x1.0p-53, 1e-9, 0.001, 0.05, 0.3, 0.5, 0.77, 0.95, 0.999
  };

  static Stream<Arguments> continuous() {
    return Stream.of(
        Arguments.of(Distribution.normal(3, 2), NormalDistribution.of(3, 2)),
        Arguments.of(
            Distribution.of(Family.LOGNORMAL, "logMean", -1, "logSd", 0.7),
            LogNormalDistribution.of(-1, 0.7)),
        Arguments.of(Distribution.uniform(-2, 5), UniformContinuousDistribution.of(-2, 5)),
        Arguments.of(Distribution.triangular(-1, 0, 4), TriangularDistribution.of(-1, 0, 4)),
        Arguments.of(
            Distribution.of(Family.BETA, "alpha", 2.5, "beta", 0.7), BetaDistribution.of(2.5, 0.7)),
        // PERT on 0 to 1 with mode 1/4 is beta with 1 + 4/4 and 1 + 4 * 3/4.
        Arguments.of(Distribution.pert(0, 0.25, 1), BetaDistribution.of(2, 4)),
        // Mean 0.2 and sd 0.1 by the method of moments: 0.2 * 0.8 / 0.01 - 1 = 15 in all.
        Arguments.of(
            Distribution.of(Family.BETA, "mean", 0.2, "sd", 0.1), BetaDistribution.of(3, 12)),
        Arguments.of(
            Distribution.of(Family.GAMMA, "shape", 0.4, "rate", 2), GammaDistribution.of(0.4, 0.5)),
        Arguments.of(
            Distribution.of(Family.GAMMA, "mean", 6, "sd", 3), GammaDistribution.of(4, 1.5)),
        Arguments.of(
            Distribution.of(Family.EXPONENTIAL, "rate", 4), ExponentialDistribution.of(0.25)),
        Arguments.of(
            Distribution.of(Family.WEIBULL, "shape", 1.7, "scale", 3),
            WeibullDistribution.of(1.7, 3)),
        Arguments.of(
            Distribution.of(Family.STUDENT_T, "df", 4.5, "scale", 1), TDistribution.of(4.5)));
  }

  @ParameterizedTest
  @MethodSource("continuous")
  void quantilesHaveTheLibrarysProbability(Distribution distribution, ContinuousDistribution to) {
    Law law = Laws.of(distribution);
    for (double p : PROBABILITIES) {
      double x = law.quantile(p);
      assertBetween(p, to.cumulativeProbability(less(x)), to.cumulativeProbability(more(x)));
      double y = law.upperQuantile(p);
      assertBetween(p, to.survivalProbability(more(y)), to.survivalProbability(less(y)));
    }
    assertEquals(to.getMean(), law.mean(), 1e-14 * Math.max(1, Math.abs(to.getMean())));
    assertEquals(to.getVariance(), law.sd() * law.sd(), 1e-13 * to.getVariance());
  }

  private static double less(double x) {
    return x - 2 * Math.ulp(x);
  }

  private static double more(double x) {
    return x + 2 * Math.ulp(x);
  }

  private static void assertBetween(double p, double atLeast, double atMost) {
    assertTrue(atLeast <= p * (1 + 1e-11), p + " below " + atLeast);
    assertTrue(atMost >= p * (1 - 1e-11), p + " above " + atMost);
  }

  @ParameterizedTest
  @MethodSource("continuous")
  void probabilitiesAreTheLibrarys(Distribution distribution, ContinuousDistribution to) {
    Law law = Laws.of(distribution);
    for (double x = -20; x <= 20; x += 0.37) {
      double below = to.cumulativeProbability(x);
      assertEquals(below, law.cdf(x), 1e-11 * below + Double.MIN_NORMAL, "below " + x);
      double above = to.survivalProbability(x);
      assertEquals(above, law.survival(x), 1e-11 * above + 1e-15, "above " + x);
    }
  }

  static Stream<Arguments> counts() {
    return Stream.of(
        Arguments.of(
            Distribution.of(Family.BINOMIAL, "n", 17, "probability", 0.3),
            BinomialDistribution.of(17, 0.3)),
        Arguments.of(
            Distribution.of(Family.BINOMIAL, "n", 100_000, "probability", 0.02),
            BinomialDistribution.of(100_000, 0.02)),
        Arguments.of(Distribution.of(Family.POISSON, "mean", 2.5), PoissonDistribution.of(2.5)),
        Arguments.of(Distribution.of(Family.POISSON, "mean", 5000), PoissonDistribution.of(5000)));
  }

  @ParameterizedTest
  @MethodSource("counts")
  void countsAreTheLibrarys(Distribution distribution, DiscreteDistribution to) {
    Law law = Laws.of(distribution);
    Sampler sampler = Sampler.of(distribution, Laws::number);
    for (double u : new double[] {1e-12, 1e-6, 0.01, 0.2, 0.5, 0.7, 0.95, 1 - 1e-6}) {
      assertEquals(to.inverseCumulativeProbability(u), law.quantile(u), "at " + u);
      assertEquals(to.inverseCumulativeProbability(u), sampler.sample(u, new double[0]));
      assertEquals(to.inverseSurvivalProbability(u), law.upperQuantile(u), "above " + u);
    }
    assertEquals(to.getMean(), law.mean(), 1e-12 * to.getMean());
    assertEquals(to.getVariance(), law.sd() * law.sd(), 1e-12 * to.getVariance());
  }

  static Stream<String> references() throws IOException {
    try (InputStream in = ReferenceTest.class.getResourceAsStream("quantiles.txt")) {
      List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      return lines.stream().filter(line -> !line.startsWith("#"));
    }
  }

  @ParameterizedTest
  @MethodSource("references")
  void quantilesAreRightToTwelveDigitsFarIntoTheTails(String line) {
    String[] part = line.split("\\|");
    String[] arguments = part[1].split(",");
    double first = Double.parseDouble(arguments[0]);
    double p = Double.parseDouble(part[3]);
    double expected = Double.parseDouble(part[4]);
    boolean lower = part[2].equals("lower");
    Law law;
    if (part[0].equals("beta")) {
      double second = Double.parseDouble(arguments[1]);
      // The distance of an upper quantile from 1 is the lower one of the mirrored law.
      law = lower ? new BetaLaw(first, second, 0, 1) : new BetaLaw(second, first, 0, 1);
      lower = true;
    } else {
      law = part[0].equals("gamma") ? new GammaLaw(first, 1) : new StudentTLaw(first, 0, 1);
    }
    double found = lower ? law.quantile(p) : law.upperQuantile(p);
    assertEquals(expected, found, 1e-12 * expected);
  }

  /** Computed with scipy 1.17.1: norm.ppf. */
  @ParameterizedTest
  @CsvSource({"0.975, 1.959963984540054", "0.95, 1.6448536269514722", "1e-20, -9.262340089798408"})
  void normalQuantilesAreTheTabulatedOnes(double u, double expected) {
    assertEquals(expected, new NormalLaw(0, 1).quantile(u), 1e-14 * Math.abs(expected));
  }

  @ParameterizedTest
  @CsvSource({"-1, 2", "1, 1.5", "4, 9", "-9, -6"})
  void truncatedNormalsAreTheLibrarys(double low, double high) {
    Law law = Laws.of(Distribution.normal(0, 1).truncate(low, high));
    TruncatedNormalDistribution to = TruncatedNormalDistribution.of(0, 1, low, high);
    for (double u : new double[] {1e-6, 0.1, 0.5, 0.9, 0.999}) {
      assertEquals(u, to.cumulativeProbability(law.quantile(u)), 1e-10, "at " + u);
    }
    assertEquals(to.getMean(), law.mean(), 1e-9 * Math.abs(to.getMean()));
    assertEquals(to.getVariance(), law.sd() * law.sd(), 1e-7 * to.getVariance());
  }

  /** Cauchy: P(T > t) = 1/2 - atan(t)/π, in closed form. */
  @ParameterizedTest
  @CsvSource({"0.1", "0.3", "1e-5", "0.4999"})
  void oneDegreeOfFreedomIsCauchys(double q) {
    double expected = 1 / Math.tan(Math.PI * q);
    assertEquals(expected, new StudentTLaw(1, 0, 1).upperQuantile(q), 1e-12 * expected);
  }
}
