package org.entente.distribution;

/**
 * A law given that its value lies from low to high, both in: Q(F(low-) + u (F(high) - F(low-))),
 * computed from whichever tail is the smaller, so that a piece of a far tail keeps its digits.
 */
final class TruncatedLaw implements Law {
  private final Law whole;
  private final double low;
  private final double high;
  private final double below;
  private final double above;
  private final double mass;

  private TruncatedLaw(Law whole, double low, double high) {
    this.whole = whole;
    this.low = Math.max(low, whole.low());
    this.high = Math.min(high, whole.high());
    below = whole.cdf(Math.nextDown(low));
    above = whole.survival(high);
    mass = mass(whole, low, high);
    requireMass(mass, low, high);
  }

  /**
   * A truncated law.
   *
   * @param whole what is truncated
   * @param low lower end; may be infinite
   * @param high upper end, at least {@code low}; may be infinite
   */
  static Law of(Law whole, double low, double high) {
    Check.require(!Double.isNaN(low), "truncate[0]", "a number", low);
    Check.require(high >= low, "truncate[1]", "at least " + Check.show(low), high);
    if (low <= whole.low() && high >= whole.high()) {
      return whole;
    }
    if (whole instanceof MixtureLaw mixture) {
      return mixture.truncated(low, high);
    }
    if (whole instanceof DiscreteLaw discrete) {
      return discrete.truncated(low, high);
    }
    return new TruncatedLaw(whole, low, high);
  }

  /** What is truncated. */
  Law whole() {
    return whole;
  }

  /** P(low &le; X &le; high). */
  static double mass(Law law, double low, double high) {
    double below = law.cdf(Math.nextDown(low));
    double mass =
        below < 0.5 ? law.cdf(high) - below : law.survival(Math.nextDown(low)) - law.survival(high);
    return Math.max(0, mass);
  }

  static void requireMass(double mass, double low, double high) {
    if (!(mass > 0)) {
      throw new IllegalArgumentException(
          "truncate must leave some probability, but the distribution has none from "
              + Check.show(low)
              + " to "
              + Check.show(high));
    }
  }

  @Override
  public double quantile(double u) {
    return within(u, 1 - u);
  }

  @Override
  public double upperQuantile(double q) {
    return within(1 - q, q);
  }

  private double within(double u, double v) {
    double p = below + u * mass;
    double q = above + v * mass;
    double x = p <= q ? whole.quantile(p) : whole.upperQuantile(q);
    return Math.max(low, Math.min(high, x));
  }

  @Override
  public double cdf(double x) {
    return x < low ? 0 : Math.min(1, mass(whole, low, Math.min(x, high)) / mass);
  }

  @Override
  public double survival(double x) {
    if (x < low || x >= high) {
      return x < low ? 1 : 0;
    }
    return Math.min(1, mass(whole, Math.nextUp(x), high) / mass);
  }

  @Override
  public double mean() {
    boolean open = Double.isInfinite(low) || Double.isInfinite(high);
    if (open && !(Math.abs(whole.mean()) <= Double.MAX_VALUE)) {
      return low > Double.NEGATIVE_INFINITY ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
    }
    return Moments.mean(this);
  }

  @Override
  public double sd() {
    boolean open = Double.isInfinite(low) || Double.isInfinite(high);
    if (open && !(whole.sd() <= Double.MAX_VALUE)) {
      return Double.isInfinite(mean()) ? Double.NaN : Double.POSITIVE_INFINITY;
    }
    return Moments.sd(this);
  }

  @Override
  public double low() {
    return low;
  }

  @Override
  public double high() {
    return high;
  }

  @Override
  public boolean discrete() {
    return whole.discrete();
  }
}
