package org.entente.numeric;

import org.apache.commons.math3.special.Gamma;

/**
 * The gamma function: Commons Math up to 20, whose arithmetic is plain Java and so the same
 * everywhere; beyond, its Lanczos sum with the power taken in two halves, because whole it
 * overflows from 142 on; below −20 the reflection Γ(x) Γ(−x) = −π / (x sin πx).
 */
final class GammaFunction {
  private static final double NEAR = 20;

  /** Γ overflows here. */
  private static final double LARGEST = 171.7;

  private static final double SQRT_2_PI = 2.5066282746310002;

  private GammaFunction() {}

  static double gamma(double x) {
    if (Math.abs(x) <= NEAR) {
      return Gamma.gamma(x);
    }
    return x > 0 ? large(x) : reflected(x);
  }

  static double logarithm(double x) {
    return x == Double.POSITIVE_INFINITY ? x : Gamma.logGamma(x);
  }

  private static double large(double x) {
    if (x > LARGEST) {
      return Double.POSITIVE_INFINITY;
    }
    double y = x + Gamma.LANCZOS_G + 0.5;
    double half = StrictMath.pow(y, 0.5 * x + 0.25);
    return SQRT_2_PI / x * Gamma.lanczos(x) * half * StrictMath.exp(-y) * half;
  }

  /** NaN at negative whole numbers, −infinity and NaN. */
  private static double reflected(double x) {
    double angle = x - 2 * Math.rint(x / 2);
    if (Math.rint(x) == x || Double.isNaN(angle)) {
      return Double.NaN;
    }
    return -Math.PI / (x * StrictMath.sin(Math.PI * angle) * large(-x));
  }
}
