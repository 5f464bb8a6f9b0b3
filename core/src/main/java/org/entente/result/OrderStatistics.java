package org.entente.result;

/**
 * Which ranks of an ordered sample bound a quantile with 95 % confidence.
 *
 * <p>With <i>X<sub>1</sub> ≤ … ≤ X<sub>n</sub></i> the sample in order and <i>B</i> binomial with
 * <i>n</i> and <i>p</i>, the interval from <i>X<sub>l</sub></i> to <i>X<sub>u</sub></i> holds the
 * true <i>p</i> quantile with probability <i>P(l ≤ B &lt; u)</i> at least, whatever the
 * distribution (Conover 1999, "Practical Nonparametric Statistics", §3.2; Hahn &amp; Meeker 1991,
 * "Statistical Intervals", §5.2). Each side may miss with 2.5 %: <i>l</i> is the largest rank with
 * <i>P(B &lt; l) ≤ 0.025</i>, <i>u</i> the smallest with <i>P(B &lt; u) ≥ 0.975</i>.
 *
 * @param low rank of the lower end, counted from 1; 0 if no value of the sample is low enough
 * @param high rank of the upper end, counted from 1; n + 1 if no value is high enough
 */
record OrderStatistics(long low, long high) {
  private static final double MISS = 0.025;

  /** Above this size ranks come from the normal limit, widened by what skewness may do to it. */
  private static final long EXACT = 1L << 24;

  /** Weights below this share of the largest are left out. */
  private static final double NEGLIGIBLE = 1e-20;

  /**
   * The ranks for a quantile.
   *
   * @param n size of the sample, at least 1
   * @param p share of the distribution below the quantile, 0 to 1
   */
  static OrderStatistics of(long n, double p) {
    if (p == 0) {
      return new OrderStatistics(0, 1);
    }
    if (p == 1) {
      return new OrderStatistics(n, n + 1);
    }
    return n > EXACT ? limit(n, p) : exact(n, p);
  }

  private static OrderStatistics limit(long n, double p) {
    double middle = n * p;
    double half = Normal.Z95 * Math.sqrt(n * p * (1 - p));
    return new OrderStatistics(
        (long) Math.floor(middle - half) - 1, (long) Math.ceil(middle + half) + 2);
  }

  /** Sums the binomial's weights outwards from its mode, so nothing but + − × ÷ is needed. */
  private static OrderStatistics exact(long n, double p) {
    double odds = p / (1 - p);
    long mode = Math.min(n, (long) ((n + 1) * p));
    double below = 0;
    double weight = 1;
    long k = mode;
    while (k > 0 && weight > NEGLIGIBLE) {
      weight *= k / ((n - k + 1) * odds);
      k--;
      below += weight;
    }
    double total = below + 1 + above(n, odds, mode);
    return ranks(n, odds, k, weight, total);
  }

  private static double above(long n, double odds, long mode) {
    double sum = 0;
    double weight = 1;
    for (long k = mode; k < n && weight > NEGLIGIBLE; k++) {
      weight *= (n - k) * odds / (k + 1);
      sum += weight;
    }
    return sum;
  }

  private static OrderStatistics ranks(
      long n, double odds, long from, double fromWeight, double total) {
    long low = 0;
    double sum = fromWeight;
    double weight = fromWeight;
    long k = from;
    while (sum < (1 - MISS) * total) {
      if (sum <= MISS * total) {
        low = k + 1;
      }
      weight *= (n - k) * odds / (k + 1);
      k++;
      sum += weight;
    }
    return new OrderStatistics(low, k + 1);
  }
}
