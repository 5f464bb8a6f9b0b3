package org.entente.distribution;

/**
 * How far a prepared quantile function may be off: 10<sup>-12</sup> of a value's distance to an end
 * of the support; where there is none, of the value or the quartiles' distance.
 *
 * @param low lower end of the support
 * @param high upper end of the support
 * @param spread distance of the quartiles
 */
record Tolerance(double low, double high, double spread) {
  private static final double SHARE = 1e-12;

  private static final double ROUNDING = 1e-14;

  static Tolerance of(Law law) {
    return new Tolerance(law.low(), law.high(), law.quantile(0.75) - law.quantile(0.25));
  }

  /** The error allowed at a value. */
  double at(double x) {
    double size = Math.min(x - low, high - x);
    double scale = size < Double.POSITIVE_INFINITY ? size : Math.max(Math.abs(x), spread);
    return SHARE * scale + ROUNDING * Math.abs(x);
  }

  /** A value kept within the support. */
  double inside(double x) {
    return Math.max(low, Math.min(high, x));
  }
}
