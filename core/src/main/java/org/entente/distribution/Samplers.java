package org.entente.distribution;

import java.util.function.ToDoubleFunction;
import org.entente.model.Distribution;
import org.entente.model.Family;
import org.entente.model.Quantity;
import org.entente.numeric.Numeric;

/** The kinds of sampler, and which distribution gets which. */
final class Samplers {
  private static final double[] NONE = {};

  private static final int MOST_COUNTS = 4096;

  /** No normal score of a draw, nor a sum of correlated ones of variance 1, lies beyond. */
  private static final double MOST_SCORE = 64;

  private Samplers() {}

  static Sampler of(Distribution distribution, ToDoubleFunction<Quantity> constant) {
    Arguments arguments = Arguments.of(distribution, constant);
    if (arguments.varying().isEmpty()) {
      return ofLaw(arguments, arguments.law(NONE));
    }
    if (distribution instanceof Distribution.Parametric parametric) {
      Family.Form form = parametric.family().require(parametric.arguments());
      return ofFamily(parametric, form.required(), arguments);
    }
    return new Varying(arguments);
  }

  private static Sampler ofLaw(Arguments arguments, Law law) {
    if (law instanceof NormalLaw normal) {
      return new Normal(arguments, constant(normal.mean()), constant(normal.sd()));
    }
    if (law instanceof LognormalLaw lognormal) {
      return new Lognormal(arguments, lognormal);
    }
    if (law instanceof UniformLaw uniform) {
      return new Uniform(arguments, constant(uniform.min()), constant(uniform.max()));
    }
    if (law instanceof BinomialLaw || law instanceof PoissonLaw) {
      return new Fixed(arguments, counts(law));
    }
    if (law instanceof BetaLaw beta) {
      Slot width = constant(beta.high() - beta.low());
      return new Scaled(arguments, LateTable.standard(beta), constant(beta.low()), width, 1);
    }
    return isSlow(law) ? new Tabled(arguments, new LateTable(law)) : new Fixed(arguments, law);
  }

  /** Whether the exact quantile function takes more time than a table is worth. */
  private static boolean isSlow(Law law) {
    if (law instanceof TruncatedLaw truncated) {
      return isSlow(truncated.whole());
    }
    if (law instanceof WeibullLaw weibull) {
      return weibull.shape() != 1;
    }
    return law instanceof BetaLaw
        || law instanceof GammaLaw
        || law instanceof StudentTLaw
        || law instanceof MixtureLaw;
  }

  /** Counts within reach of 53-bit draws become a table if there are not too many. */
  private static Law counts(Law law) {
    double first = law.quantile(0x1.0p-53);
    double last = law.upperQuantile(0x1.0p-53);
    return last - first < MOST_COUNTS ? DiscreteLaw.ofCounts(law, first, last) : law;
  }

  private static boolean bounded(Law law) {
    return law.low() > Double.NEGATIVE_INFINITY && law.high() < Double.POSITIVE_INFINITY;
  }

  private static Slot constant(double value) {
    return Slot.constant(value);
  }

  private static Sampler ofFamily(
      Distribution.Parametric distribution, java.util.List<String> form, Arguments arguments) {
    Slot first = arguments.slot(0);
    boolean optional = arguments.size() > form.size();
    switch (distribution.family()) {
      case NORMAL:
        if (form.contains("sd")) {
          return new Normal(arguments, optional ? arguments.slot(1) : constant(0), first);
        }
        break;
      case UNIFORM:
        if (form.contains("min")) {
          return new Uniform(arguments, first, arguments.slot(1));
        }
        break;
      case BERNOULLI:
        return new Bernoulli(arguments, first);
      case STUDENT_T:
        boolean ofSd = form.contains("sd");
        if (first.column() < 0 && first.constant() > (ofSd ? 2 : 0)) {
          double df = first.constant();
          return new Scaled(
              arguments,
              new LateTable(new StudentTLaw(df, 0, 1)),
              optional ? arguments.slot(2) : constant(0),
              arguments.slot(1),
              ofSd ? StudentTLaw.scalePerSd(df) : 1);
        }
        break;
      case GAMMA:
        if (form.contains("scale") && first.column() < 0 && first.constant() > 0) {
          return new Scaled(
              arguments,
              new LateTable(new GammaLaw(first.constant(), 1)),
              constant(0),
              arguments.slot(1),
              1);
        }
        break;
      default:
        break;
    }
    return new Varying(arguments);
  }

  /** mean + sd · z. */
  private static final class Normal extends Sampler {
    private final Slot mean;
    private final Slot sd;

    Normal(Arguments arguments, Slot mean, Slot sd) {
      super(arguments);
      this.mean = mean;
      this.sd = sd;
    }

    private double reach(double scores) {
      double end = mean.constant() + scores * sd.constant();
      boolean known = mean.column() < 0 && sd.column() < 0 && sd.constant() >= 0;
      return known && Double.isFinite(end) ? end : scores * Double.POSITIVE_INFINITY;
    }

    @Override
    public double low() {
      return reach(-MOST_SCORE);
    }

    @Override
    public double high() {
      return reach(MOST_SCORE);
    }

    private static double value(double mean, double sd, double z) {
      return sd >= 0 ? mean + sd * z : Double.NaN;
    }

    @Override
    public double sample(double u, double[] arguments) {
      return value(mean.of(arguments), sd.of(arguments), Numeric.normalQuantile(u));
    }

    @Override
    public void sample(double[] u, double[][] columns, double[] out, int n) {
      Numeric.normalQuantile(u, out, n);
      sampleScore(out, columns, out, n);
    }

    @Override
    public boolean isNormal() {
      return true;
    }

    @Override
    public double sampleScore(double z, double[] arguments) {
      return value(mean.of(arguments), sd.of(arguments), z);
    }

    @Override
    public void sampleScore(double[] z, double[][] columns, double[] out, int n) {
      for (int i = 0; i < n; i++) {
        out[i] = value(mean.of(columns, i), sd.of(columns, i), z[i]);
      }
    }
  }

  /** exp(logMean + logSd · z). */
  private static final class Lognormal extends Sampler {
    private final double logMean;
    private final double logSd;

    Lognormal(Arguments arguments, LognormalLaw law) {
      super(arguments);
      logMean = law.logMean();
      logSd = law.logSd();
    }

    @Override
    public double sample(double u, double[] arguments) {
      return sampleScore(Numeric.normalQuantile(u), arguments);
    }

    @Override
    public void sample(double[] u, double[][] columns, double[] out, int n) {
      Numeric.normalQuantile(u, out, n);
      sampleScore(out, columns, out, n);
    }

    @Override
    public double sampleScore(double z, double[] arguments) {
      return Numeric.exp(logMean + logSd * z);
    }

    @Override
    public void sampleScore(double[] z, double[][] columns, double[] out, int n) {
      for (int i = 0; i < n; i++) {
        out[i] = logMean + logSd * z[i];
      }
      Numeric.exp(out, out, n);
    }
  }

  /** min + u · (max - min). */
  private static final class Uniform extends Sampler {
    private final Slot min;
    private final Slot max;

    Uniform(Arguments arguments, Slot min, Slot max) {
      super(arguments);
      this.min = min;
      this.max = max;
    }

    private boolean isKnown() {
      return min.column() < 0 && max.column() < 0 && max.constant() >= min.constant();
    }

    @Override
    public double low() {
      return isKnown() ? min.constant() : super.low();
    }

    @Override
    public double high() {
      return isKnown() ? max.constant() : super.high();
    }

    private static double value(double min, double max, double u) {
      return max >= min ? min + u * (max - min) : Double.NaN;
    }

    @Override
    public double sample(double u, double[] arguments) {
      return value(min.of(arguments), max.of(arguments), u);
    }

    @Override
    public void sample(double[] u, double[][] columns, double[] out, int n) {
      for (int i = 0; i < n; i++) {
        out[i] = value(min.of(columns, i), max.of(columns, i), u[i]);
      }
    }
  }

  /** 1 if u is over 1 - probability, else 0. */
  private static final class Bernoulli extends Sampler {
    private final Slot probability;

    Bernoulli(Arguments arguments, Slot probability) {
      super(arguments);
      this.probability = probability;
    }

    private static double value(double probability, double u) {
      if (!(probability >= 0 && probability <= 1)) {
        return Double.NaN;
      }
      return u > 1 - probability ? 1 : 0;
    }

    @Override
    public double sample(double u, double[] arguments) {
      return value(probability.of(arguments), u);
    }

    @Override
    public void sample(double[] u, double[][] columns, double[] out, int n) {
      for (int i = 0; i < n; i++) {
        out[i] = value(probability.of(columns, i), u[i]);
      }
    }
  }

  /** location + scale · factor · a prepared standard quantile. */
  private static final class Scaled extends Sampler {
    private final LateTable standard;
    private final Slot location;
    private final Slot scale;
    private final double factor;

    Scaled(Arguments arguments, LateTable standard, Slot location, Slot scale, double factor) {
      super(arguments);
      this.standard = standard;
      this.location = location;
      this.scale = scale;
      this.factor = factor;
    }

    private boolean isKnown() {
      return location.column() < 0 && scale.column() < 0 && bounded(standard.law());
    }

    @Override
    public double low() {
      double low = location.constant() + scale.constant() * factor * standard.law().low();
      return isKnown() ? low : super.low();
    }

    @Override
    public double high() {
      double high = location.constant() + scale.constant() * factor * standard.law().high();
      return isKnown() ? high : super.high();
    }

    private double value(double location, double scale, double standardised) {
      return scale >= 0 ? location + scale * factor * standardised : Double.NaN;
    }

    @Override
    public double sample(double u, double[] arguments) {
      return value(location.of(arguments), scale.of(arguments), standard.get().quantile(u));
    }

    @Override
    public void sample(double[] u, double[][] columns, double[] out, int n) {
      standard.get().quantiles(u, out, n);
      scale(columns, out, n);
    }

    private void scale(double[][] columns, double[] out, int n) {
      for (int i = 0; i < n; i++) {
        out[i] = value(location.of(columns, i), scale.of(columns, i), out[i]);
      }
    }

    @Override
    public double sampleScore(double z, double[] arguments) {
      return value(location.of(arguments), scale.of(arguments), standard.byScore().value(z));
    }

    @Override
    public void sampleScore(double[] z, double[][] columns, double[] out, int n) {
      standard.byScore().values(z, out, n);
      scale(columns, out, n);
    }
  }

  /** A prepared quantile function. */
  private static final class Tabled extends Sampler {
    private final LateTable late;

    Tabled(Arguments arguments, LateTable late) {
      super(arguments);
      this.late = late;
    }

    @Override
    public double low() {
      return bounded(late.law()) ? late.law().low() : super.low();
    }

    @Override
    public double high() {
      return bounded(late.law()) ? late.law().high() : super.high();
    }

    @Override
    public double sample(double u, double[] arguments) {
      return late.get().quantile(u);
    }

    @Override
    public void sample(double[] u, double[][] columns, double[] out, int n) {
      late.get().quantiles(u, out, n);
    }

    @Override
    public double sampleScore(double z, double[] arguments) {
      return late.byScore().value(z);
    }

    @Override
    public void sampleScore(double[] z, double[][] columns, double[] out, int n) {
      late.byScore().values(z, out, n);
    }
  }

  /** A law made once. */
  private static final class Fixed extends Sampler {
    private final Law law;

    Fixed(Arguments arguments, Law law) {
      super(arguments);
      this.law = law;
    }

    @Override
    public double low() {
      return bounded(law) ? law.low() : super.low();
    }

    @Override
    public double high() {
      return bounded(law) ? law.high() : super.high();
    }

    @Override
    public double sample(double u, double[] arguments) {
      return law.quantile(u);
    }

    @Override
    public void sample(double[] u, double[][] columns, double[] out, int n) {
      for (int i = 0; i < n; i++) {
        out[i] = law.quantile(u[i]);
      }
    }
  }

  /** A law made for each value. */
  private static final class Varying extends Sampler {
    Varying(Arguments arguments) {
      super(arguments);
    }

    @Override
    public double sample(double u, double[] arguments) {
      try {
        return law(arguments).quantile(u);
      } catch (IllegalArgumentException e) {
        return Double.NaN;
      }
    }
  }
}
