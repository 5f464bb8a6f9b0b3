package org.entente.result;

import org.entente.random.Sampling;

/**
 * Student's t and the chi-square distribution, as far as intervals from {@value
 * Sampling#REPLICATIONS} replications need them. A test holds the numbers to a library's.
 */
final class Student {
  /** Quantile at 0.975 of t: half the width of a 95 % interval in standard errors. */
  static final double T95 = 2.0395134463964077;

  /** Quantile at 0.025 of chi-square over its degrees of freedom. */
  static final double CHI_LOW = 17.538738546 / (Sampling.REPLICATIONS - 1);

  /** Quantile at 0.975 of chi-square over its degrees of freedom. */
  static final double CHI_HIGH = 48.231889585 / (Sampling.REPLICATIONS - 1);

  private Student() {}
}
