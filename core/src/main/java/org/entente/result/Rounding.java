package org.entente.result;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Numbers as text, rounded to what their error supports: the last digit shown is never finer than
 * the first digit of the standard error, and there are never more than {@value #DIGITS} significant
 * digits unless they stand before the point.
 *
 * <pre>
 * value    standard error   text
 * 5.81234  0.012            5.81
 * 31.0712  0.147            31.1
 * 48219.3  36               48220
 * 5.81234  0.000012         5.812
 * 5.81234  0                5.812
 * </pre>
 */
public final class Rounding {
  /** The most significant digits that a fraction gets, however small the error. */
  public static final int DIGITS = 4;

  /** The significant digits that are enough beside a band that is far wider than any error. */
  private static final int ENOUGH = 3;

  /** The standard errors in half of a 95 % interval. */
  public static final double HALF_WIDTH = 1.96;

  /** The same where they come from the replications of a sampling plan, by Student's t. */
  public static final double REPLICATED_HALF_WIDTH = 2.04;

  /** From this power of ten on, and below its inverse, numbers are written with an exponent. */
  private static final int EXPONENT = 6;

  /** Stands for what is too large to be squared and summed. */
  private static final String OVERFLOW = "overflow";

  private Rounding() {}

  /**
   * A number with the digits that its standard error supports.
   *
   * @param value any number
   * @param standardError its standard error; 0 for an exact number
   * @return the text, never {@code -0}; {@code overflow} if either is not finite
   */
  public static String number(double value, double standardError) {
    if (!Double.isFinite(value) || !Double.isFinite(standardError)) {
      return OVERFLOW;
    }
    return number(value, standardError, mostDecimals(new BigDecimal(value)));
  }

  /**
   * A number with the digits that its standard error supports, but no more than so many decimals.
   *
   * @param value any number
   * @param standardError its standard error; 0 for an exact number
   * @param most decimals that are enough
   * @return the text, never {@code -0}; {@code overflow} if either is not finite
   */
  public static String number(double value, double standardError, int most) {
    if (!Double.isFinite(value) || !Double.isFinite(standardError)) {
      return OVERFLOW;
    }
    BigDecimal exact = new BigDecimal(value);
    if (standardError == 0) {
      return text(exact.setScale(most, RoundingMode.HALF_EVEN).stripTrailingZeros());
    }
    int decimals = Math.min(decimals(standardError), most);
    return text(exact.setScale(decimals, RoundingMode.HALF_EVEN));
  }

  /**
   * The decimals that are enough for a number of a size: three significant digits, two below 1.
   *
   * @param size a number of that size
   * @return 0 or more
   */
  public static int enoughDecimals(double size) {
    int exponent = size == 0 ? 0 : exponent(new BigDecimal(size));
    return Math.max(0, exponent < 0 ? ENOUGH - 2 - exponent : ENOUGH - 1 - exponent);
  }

  /**
   * A probability in percent with the decimals that its standard error supports, without a sign.
   *
   * @param probability 0 to 1
   * @param standardError its standard error, over 0
   * @return for example {@code 31.1}
   */
  public static String percent(double probability, double standardError) {
    return fixed(100 * probability, decimals(100 * standardError));
  }

  /**
   * Half the width of the 95 % interval in percent, with the decimals of {@link #percent}.
   *
   * @param standardError the probability's standard error, over 0
   * @return for example {@code 0.3}
   */
  public static String percentHalfWidth(double standardError) {
    return percentHalfWidth(standardError, HALF_WIDTH);
  }

  /**
   * Half the width of an interval in percent, with the decimals of {@link #percent}.
   *
   * @param standardError the probability's standard error, over 0
   * @param halfWidth the standard errors in it
   * @return for example {@code 0.3}
   */
  public static String percentHalfWidth(double standardError, double halfWidth) {
    return fixed(100 * halfWidth * standardError, decimals(100 * standardError));
  }

  /**
   * A probability in percent with the decimals that its error supports, without a sign. Where no
   * trial or every trial counts, the far end of the interval says how sure that is.
   *
   * @param probability any probability
   * @return for example {@code 31.1}, {@code <0.04} or {@code >99.96}
   */
  public static String percent(Probability probability) {
    return probability.standardError() == 0
        ? certain(probability)
        : percent(probability.value(), probability.standardError());
  }

  private static String certain(Probability probability) {
    boolean none = probability.value() == 0;
    double far = 100 * (none ? probability.high() : probability.low());
    int decimals = decimals(100 * (probability.high() - probability.low()));
    return none
        ? "<" + fixed(far, decimals, RoundingMode.CEILING)
        : ">" + fixed(far, decimals, RoundingMode.FLOOR);
  }

  /**
   * The lower end of a probability's interval in percent.
   *
   * @param probability any probability
   * @return for example {@code 30.8}
   */
  public static String percentLow(Probability probability) {
    return percent(probability.low(), intervalError(probability));
  }

  /**
   * The upper end of a probability's interval in percent.
   *
   * @param probability any probability
   * @return for example {@code 31.4}
   */
  public static String percentHigh(Probability probability) {
    return percent(probability.high(), intervalError(probability));
  }

  /**
   * The standard error that an interval amounts to; over 0 where no trial or every trial counts.
   */
  private static double intervalError(Probability probability) {
    return (probability.high() - probability.low()) / (2 * HALF_WIDTH);
  }

  /**
   * A number with so many decimals.
   *
   * @param value any finite number
   * @param decimals digits after the point; negative to round to tens, hundreds …
   * @return the text without exponent
   */
  public static String fixed(double value, int decimals) {
    return fixed(value, decimals, RoundingMode.HALF_EVEN);
  }

  /** A number with so many decimals, rounded up, down or to the nearest. */
  private static String fixed(double value, int decimals, RoundingMode mode) {
    return plain(new BigDecimal(value).setScale(decimals, mode));
  }

  /**
   * The decimals whose last digit stands where the first digit of an error does.
   *
   * @param error over 0; 0 decimals if it is not finite
   * @return digits after the point; negative if the error is 10 or more
   */
  public static int decimals(double error) {
    if (!Double.isFinite(error)) {
      return 0;
    }
    return -exponent(new BigDecimal(error));
  }

  private static int mostDecimals(BigDecimal value) {
    return value.signum() == 0 ? DIGITS - 1 : Math.max(0, DIGITS - 1 - exponent(value));
  }

  /** The power of ten of the first digit. */
  private static int exponent(BigDecimal value) {
    return value.precision() - value.scale() - 1;
  }

  private static String text(BigDecimal rounded) {
    if (!isLong(rounded)) {
      return plain(rounded);
    }
    int exponent = exponent(rounded);
    BigDecimal mantissa = rounded.movePointLeft(exponent);
    int decimals = Math.max(0, Math.min(DIGITS - 1, exponent + rounded.scale()));
    return plain(mantissa.setScale(decimals, RoundingMode.HALF_EVEN)) + "e" + exponent;
  }

  /** Whether a number is so large or small that it needs an exponent. */
  private static boolean isLong(BigDecimal number) {
    return number.signum() != 0
        && (exponent(number) >= EXPONENT || exponent(number) <= 1 - EXPONENT);
  }

  /** Without an exponent; zero has no sign in this class, so none needs to be removed. */
  private static String plain(BigDecimal rounded) {
    return rounded.toPlainString();
  }
}
