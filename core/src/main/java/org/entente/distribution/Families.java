package org.entente.distribution;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.entente.model.Family;
import org.entente.numeric.Numeric;

/**
 * How the arguments of each parametric family make its law: for each form of {@link Family}, in the
 * same order, a maker that takes the form's required and then its optional arguments. A spread of 0
 * makes the constant.
 */
final class Families {
  /** Φ^-1(0.95). */
  private static final double Z95 = 1.6448536269514722;

  private static final Map<Family, List<Maker>> MAKERS = makers();

  private Families() {}

  /**
   * One form of a family.
   *
   * @param defaults values of the optional arguments when they are left out
   * @param recipe the arguments' numbers to the law
   */
  record Maker(double[] defaults, Recipe recipe) {}

  /** Makes a law of numbers, or refuses them. */
  interface Recipe {
    Law law(double[] values);
  }

  /** The maker of one of the family's forms, each of which is one object. */
  @SuppressWarnings("ReferenceEquality") // equality of records takes longer to set up than to use
  static Maker maker(Family family, Family.Form form) {
    List<Family.Form> forms = family.forms();
    int place = 0;
    while (forms.get(place) != form) {
      place++;
    }
    return MAKERS.get(family).get(place);
  }

  private static Map<Family, List<Maker>> makers() {
    Map<Family, List<Maker>> table = new EnumMap<>(Family.class);
    table.put(
        Family.NORMAL,
        List.of(maker(v -> normal(v[1], v[0]), 0), maker(v -> normalOfPercentiles(v[0], v[1]))));
    table.put(
        Family.LOGNORMAL,
        List.of(
            maker(v -> lognormal(v[0], v[1])),
            maker(v -> lognormalOfMedian(v[0], v[1])),
            maker(v -> lognormalOfLogs(v[0], v[1])),
            maker(v -> lognormalOfPercentiles(v[0], v[1]))));
    table.put(
        Family.UNIFORM,
        List.of(maker(v -> uniform(v[0], v[1])), maker(v -> uniformOfPercentiles(v[0], v[1]))));
    table.put(
        Family.TRIANGULAR,
        List.of(
            maker(v -> triangular(v[0], v[1], v[2])),
            maker(v -> TriangularLaw.ofPercentiles(v[0], v[1], v[2]))));
    table.put(Family.PERT, List.of(maker(v -> pert(v[0], v[1], v[2], v[3]), 4)));
    table.put(
        Family.BETA,
        List.of(
            maker(v -> new BetaLaw(v[0], v[1], v[2], v[3]), 0, 1),
            maker(v -> betaOfMoments(v[0], v[1], v[2], v[3]), 0, 1)));
    table.put(
        Family.GAMMA,
        List.of(
            maker(v -> gamma(v[0], v[1])),
            maker(v -> new GammaLaw(v[0], 1 / Check.positive("rate", v[1]))),
            maker(v -> gammaOfMoments(v[0], v[1]))));
    table.put(
        Family.EXPONENTIAL,
        List.of(
            maker(v -> new WeibullLaw(1, 1 / Check.positive("rate", v[0]))),
            maker(v -> exponential(v[0]))));
    table.put(Family.WEIBULL, List.of(maker(v -> weibull(v[0], v[1]))));
    table.put(
        Family.STUDENT_T,
        List.of(
            maker(v -> studentT(v[0], v[1], v[2]), 0),
            maker(v -> studentTOfScale(v[0], v[1], v[2]), 0)));
    table.put(
        Family.BERNOULLI,
        List.of(maker(v -> DiscreteLaw.ofYesNo(Check.probability("probability", v[0])))));
    table.put(Family.BINOMIAL, List.of(maker(v -> new BinomialLaw(v[0], v[1]))));
    table.put(Family.POISSON, List.of(maker(v -> poisson(v[0]))));
    return table;
  }

  private static Maker maker(Recipe recipe, double... defaults) {
    return new Maker(defaults, recipe);
  }

  private static Law normal(double mean, double sd) {
    Check.finite("mean", mean);
    return Check.notNegative("sd", sd) == 0 ? new ConstantLaw(mean) : new NormalLaw(mean, sd);
  }

  private static Law normalOfPercentiles(double p5, double p95) {
    Check.finite("p5", p5);
    Check.atLeast("p95", p95, "p5", p5);
    return normal(p5 + (p95 - p5) / 2, (p95 - p5) / (2 * Z95));
  }

  private static Law lognormal(double mean, double sd) {
    Check.positive("mean", mean);
    double relative = Check.notNegative("sd", sd) / mean;
    double variance = Numeric.log1p(relative * relative);
    return variance == 0
        ? new ConstantLaw(mean)
        : new LognormalLaw(Numeric.log(mean) - variance / 2, Math.sqrt(variance));
  }

  private static Law lognormalOfMedian(double median, double logSd) {
    Check.positive("median", median);
    return Check.notNegative("logSd", logSd) == 0
        ? new ConstantLaw(median)
        : new LognormalLaw(Numeric.log(median), logSd);
  }

  private static Law lognormalOfLogs(double logMean, double logSd) {
    Check.finite("logMean", logMean);
    return Check.notNegative("logSd", logSd) == 0
        ? new ConstantLaw(Numeric.exp(logMean))
        : new LognormalLaw(logMean, logSd);
  }

  private static Law lognormalOfPercentiles(double p5, double p95) {
    Check.positive("p5", p5);
    Check.atLeast("p95", p95, "p5", p5);
    double low = Numeric.log(p5);
    double high = Numeric.log(p95);
    return high > low
        ? new LognormalLaw(low + (high - low) / 2, (high - low) / (2 * Z95))
        : new ConstantLaw(p5);
  }

  private static Law uniform(double min, double max) {
    Check.finite("min", min);
    return Check.atLeast("max", max, "min", min) == min
        ? new ConstantLaw(min)
        : new UniformLaw(min, max);
  }

  private static Law uniformOfPercentiles(double p5, double p95) {
    Check.finite("p5", p5);
    Check.atLeast("p95", p95, "p5", p5);
    double margin = (p95 - p5) / 18;
    return uniform(p5 - margin, p95 + margin);
  }

  private static Law triangular(double min, double mode, double max) {
    requireMode(min, mode, max);
    return max == min ? new ConstantLaw(mode) : new TriangularLaw(min, mode, max);
  }

  private static void requireMode(double min, double mode, double max) {
    Check.finite("min", min);
    Check.atLeast("max", max, "min", min);
    Check.atLeast("mode", mode, "min", min);
    Check.atMost("mode", mode, "max", max);
  }

  private static Law pert(double min, double mode, double max, double lambda) {
    requireMode(min, mode, max);
    Check.notNegative("lambda", lambda);
    double width = max - min;
    return width == 0
        ? new ConstantLaw(mode)
        : new BetaLaw(
            1 + lambda * ((mode - min) / width), 1 + lambda * ((max - mode) / width), min, max);
  }

  private static Law betaOfMoments(double mean, double sd, double min, double max) {
    Check.finite("min", min);
    Check.over("max", max, "min", min);
    Check.over("mean", mean, "min", min);
    Check.require(mean < max, "mean", "under max (" + Check.show(max) + ")", mean);
    if (Check.notNegative("sd", sd) == 0) {
      return new ConstantLaw(mean);
    }
    double width = max - min;
    double share = (mean - min) / width;
    double rest = (max - mean) / width;
    double most = width * Math.sqrt(share * rest);
    Check.require(sd < most, "sd", "under " + Check.show(most) + " with these ends and mean", sd);
    double sum = share * rest / ((sd / width) * (sd / width)) - 1;
    return new BetaLaw(share * sum, rest * sum, min, max);
  }

  private static Law gamma(double shape, double scale) {
    Check.positive("shape", shape);
    return Check.notNegative("scale", scale) == 0 ? new ConstantLaw(0) : new GammaLaw(shape, scale);
  }

  private static Law gammaOfMoments(double mean, double sd) {
    Check.positive("mean", mean);
    if (Check.notNegative("sd", sd) == 0) {
      return new ConstantLaw(mean);
    }
    double relative = mean / sd;
    return new GammaLaw(relative * relative, sd / relative);
  }

  private static Law exponential(double mean) {
    return Check.notNegative("mean", mean) == 0 ? new ConstantLaw(0) : new WeibullLaw(1, mean);
  }

  private static Law weibull(double shape, double scale) {
    Check.positive("shape", shape);
    return Check.notNegative("scale", scale) == 0
        ? new ConstantLaw(0)
        : new WeibullLaw(shape, scale);
  }

  private static Law studentT(double df, double sd, double mean) {
    Check.require(
        df > 2 && df <= Double.MAX_VALUE,
        "df",
        "over 2 to have an sd (or give scale instead of sd)",
        df);
    Check.notNegative("sd", sd);
    return studentTOfScale(df, sd * StudentTLaw.scalePerSd(df), mean);
  }

  private static Law studentTOfScale(double df, double scale, double mean) {
    Check.positive("df", df);
    Check.finite("mean", mean);
    return Check.notNegative("scale", scale) == 0
        ? new ConstantLaw(mean)
        : new StudentTLaw(df, mean, scale);
  }

  private static Law poisson(double mean) {
    return Check.notNegative("mean", mean) == 0 ? new ConstantLaw(0) : new PoissonLaw(mean);
  }
}
