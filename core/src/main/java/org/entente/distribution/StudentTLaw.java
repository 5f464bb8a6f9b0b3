package org.entente.distribution;

import org.apache.commons.math3.special.Beta;
import org.entente.numeric.Numeric;

/**
 * Student's t, moved and scaled: Q(u) = mean + scale · T<sup>-1</sup>(u). For t &gt; 0, P(T &gt; t)
 * = ½ I<sub>x</sub>(df/2, ½) and P(0 &lt; T &lt; t) = ½ I<sub>1-x</sub>(½, df/2), x = df / (df +
 * t²): the tail is inverted below a probability of ¼, the centre otherwise.
 */
final class StudentTLaw implements Law {
  private final double df;
  private final double mean;
  private final double scale;
  private final double logBeta;
  private final BetaFunction function;

  /**
   * Student's t.
   *
   * @param df degrees of freedom, over 0
   * @param mean centre
   * @param scale factor on the standard t, over 0; not its standard deviation
   */
  StudentTLaw(double df, double mean, double scale) {
    this.df = Check.positive("df", df);
    this.mean = Check.finite("mean", mean);
    this.scale = Check.positive("scale", scale);
    logBeta = Beta.logBeta(df / 2, 0.5);
    function = new BetaFunction(df / 2, 0.5);
  }

  /** The factor that turns a standard deviation into a scale. */
  static double scalePerSd(double df) {
    return Math.sqrt((df - 2) / df);
  }

  @Override
  public double quantile(double u) {
    return mean + scale * (u <= 0.5 ? -distance(u, 0.5 - u) : distance(1 - u, u - 0.5));
  }

  @Override
  public double upperQuantile(double q) {
    return mean + scale * (q <= 0.5 ? distance(q, 0.5 - q) : -distance(1 - q, q - 0.5));
  }

  /** t &ge; 0 with P(T &gt; t) = tail and P(0 &lt; T &lt; t) = centre, of which one is exact. */
  private double distance(double tail, double centre) {
    if (centre <= 0) {
      return 0;
    }
    boolean outside = tail < 0.25;
    double start = start(tail, centre, outside);
    return start > 1e290
        ? start
        : Inversion.solve(
            new Tail(function, df, outside),
            !outside,
            outside ? tail : centre,
            start,
            Double.MAX_VALUE);
  }

  /** Far out P(T &gt; t) is (√df / t)^df / (df B); otherwise Abramowitz and Stegun 26.7.5. */
  private double start(double tail, double centre, boolean outside) {
    if (!outside) {
      return centre * Math.sqrt(df) * Numeric.exp(logBeta);
    }
    double far = Math.sqrt(df) * Numeric.exp(-(Numeric.log(tail) + Numeric.log(df) + logBeta) / df);
    if (far * far > 4 * df) {
      return far;
    }
    double z = -Numeric.normalQuantile(tail);
    return z + z * (z * z + 1) / (4 * df);
  }

  @Override
  public double cdf(double x) {
    double t = (x - mean) / scale;
    return t <= 0 ? tail(-t) : 1 - tail(t);
  }

  @Override
  public double survival(double x) {
    double t = (x - mean) / scale;
    return t >= 0 ? tail(t) : 1 - tail(-t);
  }

  private double tail(double t) {
    return function.lower(inner(df, t), outer(df, t)) / 2;
  }

  /** df / (df + t²), without overflow. */
  private static double inner(double df, double t) {
    double r = t / Math.sqrt(df);
    return 1 / (1 + r * r);
  }

  /** t² / (df + t²). */
  private static double outer(double df, double t) {
    double r = t / Math.sqrt(df);
    return r > 1e150 ? 1 : r * r / (1 + r * r);
  }

  @Override
  public double mean() {
    return df > 1 ? mean : Double.NaN;
  }

  @Override
  public double sd() {
    if (df <= 1) {
      return Double.NaN;
    }
    return df > 2 ? scale / scalePerSd(df) : Double.POSITIVE_INFINITY;
  }

  @Override
  public double low() {
    return Double.NEGATIVE_INFINITY;
  }

  @Override
  public double high() {
    return Double.POSITIVE_INFINITY;
  }

  @Override
  public boolean discrete() {
    return false;
  }

  private record Tail(BetaFunction function, double df, boolean outside) implements Inversion.Tail {
    @Override
    public double power(double t) {
      return function.power(inner(df, t), outer(df, t));
    }

    @Override
    public double probability(double t, double power) {
      double x = inner(df, t);
      double y = outer(df, t);
      return (outside ? function.lower(x, y, power) : function.upper(x, y, power)) / 2;
    }

    @Override
    public double scaledDensity(double t, double power) {
      return power;
    }

    @Override
    public double bend(double t) {
      return 1 - (df + 1) * outer(df, t);
    }
  }
}
