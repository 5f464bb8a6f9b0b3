package org.entente.numeric;

/**
 * The natural logarithm. x = 2<sup>k</sup> m with m from √½ to √2, so log x = k ln 2 + log m; the
 * polynomial in s = f / (2 + f), f = m − 1, is fdlibm's (e_log.c), whose error is below
 * 2<sup>-58.45</sup>. With roundings the result is within 1.1 ulp, and log(1) is 0.
 *
 * <p>Of the ways that were measured, three loops over a column (bits, polynomial, bits: the
 * compiler vectorises the second) took 2.9 ns a number, one loop 6.8, {@code Math.log} 6.9 and
 * {@code StrictMath.log} 13.5. Converting an integer to {@code double} by {@link
 * Exponential#ROUNDER} instead of a cast halves the time.
 */
final class Logarithm {
  /** Bits of √½, the least mantissa. */
  private static final long LEAST = 0x3fe6a09e667f3bcdL;

  private static final long EXPONENT = 0xfff0000000000000L;
  private static final long ROUNDER_BITS = 0x4338000000000000L;

  private static final double P1 = 6.666666666666735130e-01;
  private static final double P2 = 3.999999999940941908e-01;
  private static final double P3 = 2.857142874366239149e-01;
  private static final double P4 = 2.222219843214978396e-01;
  private static final double P5 = 1.818357216161805012e-01;
  private static final double P6 = 1.531383769920937332e-01;
  private static final double P7 = 1.479819860511658591e-01;

  /** Makes the smallest subnormal number normal. */
  private static final double SCALE = 0x1p54;

  private static final double SCALE_EXPONENT = 54;

  private Logarithm() {}

  static double log(double x) {
    return isNormal(x) ? joined(exponent(x), ofMantissa(mantissa(x))) : extreme(x);
  }

  static void log(double[] in, double[] out, int n) {
    if (in == out) {
      for (int i = 0; i < n; i++) {
        out[i] = log(in[i]);
      }
      return;
    }
    for (int i = 0; i < n; i++) {
      out[i] = mantissa(in[i]);
    }
    for (int i = 0; i < n; i++) {
      out[i] = ofMantissa(out[i]);
    }
    for (int i = 0; i < n; i++) {
      double x = in[i];
      out[i] = isNormal(x) ? joined(exponent(x), out[i]) : extreme(x);
    }
  }

  private static boolean isNormal(double x) {
    return x >= Double.MIN_NORMAL && x <= Double.MAX_VALUE;
  }

  /** Zero, negative, subnormal, infinite and NaN. */
  private static double extreme(double x) {
    if (x > 0 && x < 1) {
      double scaled = x * SCALE;
      return joined(exponent(scaled) - SCALE_EXPONENT, ofMantissa(mantissa(scaled)));
    }
    if (x == 0) {
      return Double.NEGATIVE_INFINITY;
    }
    return x > 0 ? x : Double.NaN;
  }

  private static double exponent(double x) {
    long k = (Double.doubleToRawLongBits(x) - LEAST) >> 52;
    return Double.longBitsToDouble(ROUNDER_BITS + k) - Exponential.ROUNDER;
  }

  private static double mantissa(double x) {
    long bits = Double.doubleToRawLongBits(x);
    return Double.longBitsToDouble(bits - ((bits - LEAST) & EXPONENT));
  }

  /** log m. Horner's scheme has the fewest operations: with more, the loop is not vectorised. */
  private static double ofMantissa(double m) {
    double f = m - 1;
    double s = f / (2 + f);
    double z = s * s;
    double p = z * (P1 + z * (P2 + z * (P3 + z * (P4 + z * (P5 + z * (P6 + z * P7))))));
    double half = 0.5 * f * f;
    return f - (half - s * (half + p));
  }

  private static double joined(double k, double ofMantissa) {
    return k * Exponential.LN2_HIGH + (k * Exponential.LN2_LOW + ofMantissa);
  }
}
