package org.entente.distribution;

import java.util.function.DoublePredicate;

/**
 * Binomial: the number of successes in n independent tries. P(X &le; k) = I<sub>1-p</sub>(n - k, k
 * + 1); the quantile is the smallest k whose probability reaches u.
 *
 * @param n number of tries, a whole number of at least 0, at most 10<sup>12</sup>
 * @param probability chance of success in each
 */
record BinomialLaw(double n, double probability) implements Law {
  private static final double MOST = 1e12;

  BinomialLaw {
    Check.require(
        n >= 0 && n <= MOST && n == Math.rint(n), "n", "a whole number from 0 to 1e12", n);
    Check.probability("probability", probability);
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
    double sd = sd();
    double skewness = sd > 0 ? (1 - 2 * probability) / sd : 0;
    return Counts.smallest(reached, Counts.guess(p, q, mean(), sd, skewness), n);
  }

  @Override
  public double cdf(double x) {
    double k = Math.floor(x);
    if (k < 0 || k >= n) {
      return k < 0 ? 0 : 1;
    }
    return new BetaFunction(n - k, k + 1).lower(1 - probability, probability);
  }

  @Override
  public double survival(double x) {
    double k = Math.floor(x);
    if (k < 0 || k >= n) {
      return k < 0 ? 1 : 0;
    }
    return new BetaFunction(n - k, k + 1).upper(1 - probability, probability);
  }

  @Override
  public double mean() {
    return n * probability;
  }

  @Override
  public double sd() {
    return Math.sqrt(n * probability * (1 - probability));
  }

  @Override
  public double low() {
    return probability == 1 ? n : 0;
  }

  @Override
  public double high() {
    return probability == 0 ? 0 : n;
  }

  @Override
  public boolean discrete() {
    return true;
  }
}
