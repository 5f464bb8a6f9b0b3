package org.entente.distribution;

import java.util.function.DoublePredicate;

/**
 * Poisson: the number of arrivals. P(X &le; k) = Q(k + 1, mean), the upper incomplete gamma
 * function; the quantile is the smallest k whose probability reaches u.
 *
 * @param mean expected number, over 0, at most 10<sup>12</sup>
 */
record PoissonLaw(double mean) implements Law {
  private static final double MOST = 1e12;

  PoissonLaw {
    Check.require(mean > 0 && mean <= MOST, "mean", "from 0 to 1e12", mean);
  }

  @Override
  public double quantile(double u) {
    return u <= 0.5 ? find(u, 1 - u, k -> cdf(k) >= u) : upperQuantile(1 - u);
  }

  @Override
  public double upperQuantile(double q) {
    return q <= 0.5 ? find(1 - q, q, k -> survival(k) <= q) : quantile(1 - q);
  }

  private double find(double p, double q, DoublePredicate reached) {
    double guess = Counts.guess(p, q, mean, sd(), 1 / sd());
    return Counts.smallest(reached, guess, Math.rint(4 * mean) + 1e4);
  }

  @Override
  public double cdf(double x) {
    return x < 0 ? 0 : new GammaFunction(next(x)).upper(mean);
  }

  @Override
  public double survival(double x) {
    return x < 0 ? 1 : new GammaFunction(next(x)).lower(mean);
  }

  private static double next(double x) {
    return Math.floor(Math.min(x, Double.MAX_VALUE)) + 1;
  }

  @Override
  public double sd() {
    return Math.sqrt(mean);
  }

  @Override
  public double low() {
    return 0;
  }

  @Override
  public double high() {
    return Double.POSITIVE_INFINITY;
  }

  @Override
  public boolean discrete() {
    return true;
  }
}
