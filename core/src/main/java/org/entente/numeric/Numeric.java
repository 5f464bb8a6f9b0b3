package org.entente.numeric;

/**
 * Functions of numbers that give the same bits on every Java machine and processor; see the package
 * for why. Outside its domain a function is NaN, and NaN goes through; nothing throws.
 *
 * <p>Accuracy is stated in ulp (distances between neighbouring doubles) or as a relative error, as
 * tested. Functions over a column do for each of the first n numbers exactly what the function of
 * one number does, only faster; {@code in} and {@code out} may be the same array. All are free of
 * state, so any thread may call them.
 */
public final class Numeric {
  private static final double SMALL_TANH = 0.625;

  /** Coefficients for tanh near 0, from Moshier's Cephes library, tanh.c. */
  private static final double TANH_P0 = -9.64399179425052238628e-1;

  private static final double TANH_P1 = -9.92877231001918586564e1;
  private static final double TANH_P2 = -1.61468768441708447952e3;
  private static final double TANH_Q0 = 1.12811678491632931402e2;
  private static final double TANH_Q1 = 2.23548839060100448583e3;
  private static final double TANH_Q2 = 4.84406305325125486048e3;

  private Numeric() {}

  /**
   * e to the power x, within 1 ulp; exp(0) is 1.
   *
   * @param x any number
   * @return infinity above 709.78, subnormal below −708.4, 0 below −745.13
   */
  public static double exp(double x) {
    return Exponential.exp(x);
  }

  /**
   * {@link #exp(double)} over a column.
   *
   * @param in arguments, at least n
   * @param out receives the values
   * @param n how many
   */
  public static void exp(double[] in, double[] out, int n) {
    Exponential.exp(in, out, n);
  }

  /**
   * exp(x) − 1, within 2 ulp also near 0.
   *
   * @param x any number
   * @return a value from −1
   */
  public static double expm1(double x) {
    return Exponential.expm1(x);
  }

  /**
   * {@link #expm1(double)} over a column.
   *
   * @param in arguments, at least n
   * @param out receives the values
   * @param n how many
   */
  public static void expm1(double[] in, double[] out, int n) {
    Exponential.expm1(in, out, n);
  }

  /**
   * Natural logarithm, within 1.1 ulp; log(1) is 0.
   *
   * @param x a number, 0 or more
   * @return −infinity at 0, NaN below
   */
  public static double log(double x) {
    return Logarithm.log(x);
  }

  /**
   * {@link #log(double)} over a column.
   *
   * @param in arguments, at least n
   * @param out receives the values
   * @param n how many
   */
  public static void log(double[] in, double[] out, int n) {
    Logarithm.log(in, out, n);
  }

  /**
   * log(1 + x), within 1 ulp also near 0 (fdlibm).
   *
   * @param x a number, −1 or more
   * @return −infinity at −1, NaN below
   */
  public static double log1p(double x) {
    return StrictMath.log1p(x);
  }

  /**
   * Logarithm to base 10, within 1 ulp (fdlibm).
   *
   * @param x a number, 0 or more
   * @return −infinity at 0, NaN below
   */
  public static double log10(double x) {
    return StrictMath.log10(x);
  }

  /**
   * Square root, correctly rounded.
   *
   * @param x a number, 0 or more
   * @return NaN below 0
   */
  public static double sqrt(double x) {
    return Math.sqrt(x);
  }

  /**
   * a to the power b, within 1 ulp (fdlibm). The everyday powers are exactly what they stand for: b
   * = 0 gives 1, b = 1 gives a, b = 2 gives a·a and b = ½ gives {@link #sqrt}.
   *
   * @param a the base
   * @param b the exponent
   * @return NaN for a negative base and an exponent that is not whole
   */
  public static double pow(double a, double b) {
    if (b == 2) {
      return a * a;
    }
    if (b == 1) {
      return a;
    }
    if (b == 0.5) {
      return Math.sqrt(a);
    }
    return StrictMath.pow(a, b);
  }

  /**
   * √(a² + b²) without overflow on the way, within 1 ulp (fdlibm).
   *
   * @param a one side
   * @param b the other side
   * @return the hypotenuse
   */
  public static double hypot(double a, double b) {
    return StrictMath.hypot(a, b);
  }

  /**
   * Sine, within 1 ulp (fdlibm).
   *
   * @param x an angle in radians
   * @return its sine; NaN for infinity
   */
  public static double sin(double x) {
    return StrictMath.sin(x);
  }

  /**
   * Cosine, within 1 ulp (fdlibm).
   *
   * @param x an angle in radians
   * @return its cosine; NaN for infinity
   */
  public static double cos(double x) {
    return StrictMath.cos(x);
  }

  /**
   * Tangent, within 1 ulp (fdlibm).
   *
   * @param x an angle in radians
   * @return its tangent; NaN for infinity
   */
  public static double tan(double x) {
    return StrictMath.tan(x);
  }

  /**
   * Hyperbolic tangent, within 2 ulp: a rational function up to 0.625 (Cephes), 1 − 2 / (exp(2x) +
   * 1) beyond.
   *
   * @param x any number
   * @return a value from −1 to 1
   */
  public static double tanh(double x) {
    double size = Math.abs(x);
    if (size < SMALL_TANH) {
      double s = x * x;
      double above = (TANH_P0 * s + TANH_P1) * s + TANH_P2;
      double below = ((s + TANH_Q0) * s + TANH_Q1) * s + TANH_Q2;
      return x + x * s * (above / below);
    }
    return Math.copySign(1 - 2 / (exp(2 * size) + 1), x);
  }

  /**
   * Angle of a tangent, within 1 ulp (fdlibm).
   *
   * @param x any number
   * @return radians, −π/2 to π/2
   */
  public static double atan(double x) {
    return StrictMath.atan(x);
  }

  /**
   * Angle of the point (x, y), within 2 ulp (fdlibm).
   *
   * @param y the ordinate
   * @param x the abscissa
   * @return radians, −π to π
   */
  public static double atan2(double y, double x) {
    return StrictMath.atan2(y, x);
  }

  /**
   * Error function, to a relative error of 1e-15, from the same rational functions as {@link
   * #normalCdf}.
   *
   * @param x any number
   * @return a value from −1 to 1
   */
  public static double erf(double x) {
    return NormalCdf.erf(x);
  }

  /**
   * Logistic function 1 / (1 + exp(−x)), within 3 ulp at either end.
   *
   * @param x any number
   * @return a value from 0 to 1
   */
  public static double logistic(double x) {
    double small = exp(-Math.abs(x));
    return (x < 0 ? small : 1) / (1 + small);
  }

  /**
   * log(p / (1 − p)), the inverse of {@link #logistic}, to a relative error of 1e-15 also around ½.
   *
   * @param p a share from 0 to 1
   * @return −infinity at 0, infinity at 1, NaN outside
   */
  public static double logit(double p) {
    boolean middle = p > 0.25 && p < 0.75;
    return middle ? log1p((2 * p - 1) / (1 - p)) : log(p / (1 - p));
  }

  /**
   * Standard normal distribution function (Cody's ANORM), to a relative error of 1e-15, in the
   * lower tail too; subnormal below −37.5, 0 below −38.5.
   *
   * @param x any number
   * @return a value from 0 to 1
   */
  public static double normalCdf(double x) {
    return NormalCdf.at(x);
  }

  /**
   * Quantile of the standard normal distribution (after Wichura's AS 241), to a relative error of
   * 1e-15, in the lower tail down to the smallest p.
   *
   * @param p a share from 0 to 1
   * @return −infinity at 0, infinity at 1, NaN outside
   */
  public static double normalQuantile(double p) {
    return NormalQuantile.at(p);
  }

  /**
   * {@link #normalQuantile(double)} over a column.
   *
   * @param in shares, at least n
   * @param out receives the quantiles
   * @param n how many
   */
  public static void normalQuantile(double[] in, double[] out, int n) {
    NormalQuantile.at(in, out, n);
  }

  /**
   * Gamma function, to a relative error of 1e-13 (Commons Math and its Lanczos sum).
   *
   * @param x any number but 0 and the negative whole ones
   * @return infinity from 171.63 on; NaN where it is not defined
   */
  public static double gamma(double x) {
    return GammaFunction.gamma(x);
  }

  /**
   * Natural logarithm of the gamma function, to 1e-14 of the larger of itself and 1 (Commons Math,
   * as {@link #gamma}).
   *
   * @param x a number above 0
   * @return NaN elsewhere
   */
  public static double lnGamma(double x) {
    return GammaFunction.logarithm(x);
  }

  /**
   * Remainder of a floored division: a − b·floor(a / b), computed exactly where it can be. It has
   * the sign of b and is smaller, but for a tiny a of the other sign, which rounds to b.
   *
   * @param a the dividend
   * @param b the divisor
   * @return NaN if b is 0 or a infinite
   */
  public static double mod(double a, double b) {
    double rest = a % b;
    if (rest == 0) {
      return Math.copySign(rest, b);
    }
    return (rest < 0) == (b < 0) ? rest : rest + b;
  }

  /**
   * The nearest whole number; halves go away from zero, so round(2.5) is 3 and round(−2.5) is −3.
   *
   * @param x any number
   * @return a whole number, or x itself if it is infinite or NaN
   */
  public static double round(double x) {
    double size = Math.abs(x);
    double whole = Math.floor(size);
    return Math.copySign(size - whole >= 0.5 ? whole + 1 : whole, x);
  }

  /**
   * Sign of a number.
   *
   * @param x any number
   * @return −1, 0 or 1; a zero keeps its sign
   */
  public static double sign(double x) {
    return Math.signum(x);
  }

  /**
   * A number kept within two others.
   *
   * @param x the number
   * @param low lower end
   * @param high upper end; it prevails where low is above it
   * @return min(max(x, low), high)
   */
  public static double clamp(double x, double low, double high) {
    return Math.min(Math.max(x, low), high);
  }
}
