package org.entente.result;

/** Which ranks of an ordered sample bound a quantile with 95 % confidence. */
@FunctionalInterface
interface Ranks {
  /** No ranks do: nothing is known of the quantile's error. */
  Ranks UNKNOWN = (n, p) -> new OrderStatistics(0, n + 1);

  /**
   * The ranks for a quantile.
   *
   * @param n size of the sample, at least 1
   * @param p share of the distribution below the quantile, 0 to 1
   */
  OrderStatistics of(long n, double p);
}
