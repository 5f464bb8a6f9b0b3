package org.entente.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.model.Distribution;
import org.entente.model.Family;
import org.entente.model.Quantity;
import org.entente.model.Support;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What arguments are refused, and the words in which. */
class ArgumentsTest {
  static Stream<Arguments> refused() {
    return Stream.of(
        Arguments.of(Distribution.normal(0, -0.2), "sd must be 0 or more, was -0.2"),
        Arguments.of(Distribution.normal(0, Double.NaN), "sd must be 0 or more, was NaN"),
        Arguments.of(
            Distribution.normal(Double.POSITIVE_INFINITY, 1),
            "mean must be a finite number, was Infinity"),
        Arguments.of(
            Distribution.of(Family.NORMAL, "p5", 3, "p95", 2),
            "p95 must be at least p5 (3), was 2"),
        Arguments.of(Distribution.lognormal(0, 1), "mean must be over 0, was 0"),
        Arguments.of(Distribution.uniform(1, 0.5), "max must be at least min (1), was 0.5"),
        Arguments.of(Distribution.triangular(0, 2, 1), "mode must be at most max (1), was 2"),
        Arguments.of(Distribution.pert(0, -1, 1), "mode must be at least min (0), was -1"),
        Arguments.of(
            Distribution.of(Family.PERT, "min", 0, "mode", 1, "max", 2, "lambda", -4),
            "lambda must be 0 or more, was -4"),
        Arguments.of(
            Distribution.of(Family.BETA, "mean", 0.5, "sd", 0.6),
            "sd must be under 0.5 with these ends and mean, was 0.6"),
        Arguments.of(
            Distribution.of(Family.BETA, "alpha", -0.0, "beta", 1), "alpha must be over 0, was 0"),
        Arguments.of(
            Distribution.of(Family.GAMMA, "shape", 0, "scale", 1), "shape must be over 0, was 0"),
        Arguments.of(Distribution.of(Family.EXPONENTIAL, "rate", 0), "rate must be over 0, was 0"),
        Arguments.of(
            Distribution.of(Family.WEIBULL, "shape", 1, "scale", -1),
            "scale must be 0 or more, was -1"),
        Arguments.of(
            Distribution.studentT(2, 1),
            "df must be over 2 to have an sd (or give scale instead of sd), was 2"),
        Arguments.of(
            Distribution.bernoulli(1.2), "probability must be a probability from 0 to 1, was 1.2"),
        Arguments.of(
            Distribution.of(Family.BINOMIAL, "n", 2.5, "probability", 0.5),
            "n must be a whole number from 0 to 1e12, was 2.5"),
        Arguments.of(Distribution.of(Family.POISSON, "mean", -1), "mean must be 0 or more, was -1"),
        Arguments.of(
            choice(0.5, 0.6),
            "sum of the weights must be 1 (or give one of them as \"rest\"), was 1.1"),
        Arguments.of(
            mixture(0.5, 0.25),
            "sum of the weights must be 1 (or give one of them as \"rest\"), was 0.75"),
        Arguments.of(
            new Distribution.Discrete(
                List.of(Quantity.of(1), Quantity.of(2)),
                List.of(Quantity.of(0.5), Quantity.of(0.25))),
            "sum of the weights must be 1, was 0.75"),
        Arguments.of(choice(-0.1, 1.1), "weight of a must be a probability from 0 to 1, was -0.1"),
        Arguments.of(
            new Distribution.Empirical(List.of()),
            "values must hold at least one number, was empty"),
        Arguments.of(
            new Distribution.Discrete(List.of(), List.of()),
            "number of values must be at least 1, was 0"),
        Arguments.of(
            Distribution.normal(0, 1).truncate(2, 1), "truncate[1] must be at least 2, was 1"),
        Arguments.of(
            Distribution.uniform(0, 1).truncate(3, 4),
            "truncate must leave some probability, but the distribution has none from 3 to 4"),
        Arguments.of(Distribution.quantiles(1, 3, 2), "p95 must be over p50 (3), was 2"),
        Arguments.of(
            LawsTest.quantiles(Optional.of(1.0), Optional.empty(), 5, 1, 95, 3),
            "p5 must be over min (1), was 1"),
        Arguments.of(
            LawsTest.quantiles(Optional.empty(), Optional.of(2.0), 5, 1, 95, 3),
            "p95 must be under max (2), was 3"),
        Arguments.of(
            LawsTest.quantiles(Optional.empty(), Optional.empty(), 5, 1),
            "number of quantiles must be from 2 to 16, was 1"));
  }

  private static Distribution mixture(double a, double b) {
    Map<String, Distribution.Part> parts = new LinkedHashMap<>();
    parts.put("a", new Distribution.Part(Quantity.of(a), Quantity.of(1), Support.NONE, ""));
    parts.put("b", new Distribution.Part(Quantity.of(b), Quantity.of(2), Support.NONE, ""));
    return new Distribution.Mixture(parts);
  }

  private static Distribution choice(double a, double b) {
    Map<String, Quantity> options = new LinkedHashMap<>();
    options.put("a", Quantity.of(a));
    options.put("b", Quantity.of(b));
    return new Distribution.Choice(options);
  }

  @ParameterizedTest
  @MethodSource("refused")
  void refusalsNameTheArgumentTheExpectationAndTheValue(Distribution distribution, String message) {
    assertEquals(
        message,
        assertThrows(IllegalArgumentException.class, () -> Laws.of(distribution)).getMessage());
  }

  @Test
  void anInfeasibleSetOfQuantilesSaysWhereAndWhatToDo() {
    String message =
        assertThrows(
                IllegalArgumentException.class, () -> Laws.of(Distribution.quantiles(1, 2, 20)))
            .getMessage();
    assertTrue(message.startsWith("quantiles p5 = 1, p50 = 2, p95 = 20 must bend less"), message);
    assertTrue(message.contains("would fall near p"), message);
    assertTrue(message.contains("give min or max if the quantity has an end"), message);
  }

  /** With three points the median's place between the others decides (Keelin 2016, section 4.3). */
  @Test
  void theMedianOfThreeQuantilesMayLieBetweenASixthAndFiveSixths() {
    for (double share : new double[] {0.18, 0.5, 0.82}) {
      assertEquals(share, Laws.of(Distribution.quantiles(0, share, 1)).quantile(0.5), 1e-15);
    }
    for (double share : new double[] {0.1, 0.9}) {
      assertThrows(
          IllegalArgumentException.class, () -> Laws.of(Distribution.quantiles(0, share, 1)));
    }
  }

  @Test
  void fittedQuantilesAreMetExactly() {
    Law law =
        Laws.quantiles(
            new double[] {1, 10, 50, 90, 99.5}, new double[] {-3, -1, 0.5, 2, 6}, -20, 40);
    assertEquals(-3, law.quantile(0.01), 1e-12);
    assertEquals(-1, law.quantile(0.1), 1e-12);
    assertEquals(0.5, law.quantile(0.5), 1e-12);
    assertEquals(2, law.quantile(0.9), 1e-12);
    assertEquals(6, law.quantile(0.995), 1e-12);
  }

  @ParameterizedTest
  @EnumSource(Family.class)
  void everyFormOfEveryFamilyMakesALaw(Family family) {
    for (Family.Form form : family.forms()) {
      Families.Maker maker = Families.maker(family, form);
      assertEquals(form.optional().size(), maker.defaults().length, form.toString());
      Map<String, Double> numbers = new LinkedHashMap<>();
      for (String name : form.required()) {
        // Rising numbers of at most 1, which suit every form but that of beta by its moments.
        numbers.put(name, name.equals("df") ? 3 : name.equals("n") ? 4 : rising(name));
      }
      Law law = Laws.of(family, numbers);
      assertTrue(law.sd() > 0, family + " " + form);
      for (int i = 0; i < form.optional().size(); i++) {
        numbers.put(form.optional().get(i), maker.defaults()[i]);
      }
      assertEquals(law.quantile(0.3), Laws.of(family, numbers).quantile(0.3), "defaults");
    }
  }

  private static double rising(String name) {
    List<String> order =
        new ArrayList<>(List.of("sd", "min", "p5", "mode", "mean", "max", "p95", "probability"));
    int place = order.indexOf(name);
    return place < 0 ? 0.9 : 0.1 * (place + 1);
  }

  @Test
  void formulasAreNotNumbers() {
    Distribution noise = Distribution.studentT(6, "volatility");
    assertThrows(IllegalArgumentException.class, () -> Laws.of(noise));
    Sampler sampler = Sampler.of(noise, ArgumentsTest::constant);
    assertEquals(List.of(Quantity.of("volatility")), sampler.arguments());
    double sd = 0.3;
    assertEquals(
        Laws.of(Distribution.studentT(6, sd)).quantile(0.9),
        sampler.sample(0.9, new double[] {sd}),
        1e-13);
    assertEquals("sd must be 0 or more, was -1", sampler.problem(new double[] {-1}));
    assertTrue(Double.isNaN(sampler.sample(0.9, new double[] {-1})));
  }

  private static double constant(Quantity quantity) {
    return quantity.bare() instanceof Quantity.Constant number ? number.value() : Double.NaN;
  }

  @Test
  void onlyNormalsAreNormal() {
    assertTrue(Sampler.of(Distribution.normal(1, 2), Laws::number).isNormal());
    assertTrue(
        Sampler.of(Distribution.of(Family.NORMAL, "p5", 1, "p95", 2), Laws::number).isNormal());
    assertTrue(!Sampler.of(Distribution.lognormal(1, 2), Laws::number).isNormal());
    assertTrue(!Sampler.of(Distribution.normal(1, 2).truncate(0, 3), Laws::number).isNormal());
  }

  @Test
  void samplersAreEqualIfTheirDistributionsAndConstantsAre() {
    Sampler sampler = ofMean("m", 1);
    assertEquals(sampler, ofMean("m", 1));
    assertEquals(sampler.hashCode(), ofMean("m", 1).hashCode());
    assertNotEquals(sampler, ofMean("n", 1));
    assertNotEquals(sampler, ofMean("m", 2));
    assertNotEquals(
        Sampler.of(Distribution.normal(1, 2), Laws::number),
        Sampler.of(Distribution.uniform(1, 2), Laws::number));
  }

  private static Sampler ofMean(String mean, double sd) {
    return Sampler.of(
        Distribution.of(Family.NORMAL, "mean", mean, "sd", sd), ArgumentsTest::constant);
  }

  /** The distribution is the same; what a formula in it comes to is not. */
  @Test
  void samplersOfOtherConstantsDiffer() {
    Distribution noise = Distribution.of(Family.NORMAL, "mean", "m", "sd", 1);
    assertNotEquals(Sampler.of(noise, quantity -> 1), Sampler.of(noise, quantity -> 2));
  }
}
