package org.entente.result;

/** The standard normal distribution, as far as intervals need it. */
final class Normal {
  /** Quantile at 0.975: half the width of a 95 % interval in standard errors. */
  static final double Z95 = 1.959963984540054;

  private Normal() {}
}
