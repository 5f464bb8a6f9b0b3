package org.entente.distribution;

/**
 * Checks of arguments. Each refuses NaN too, and says which argument, what it must be and what it
 * was.
 */
final class Check {
  private Check() {}

  static double finite(String name, double value) {
    return require(Math.abs(value) <= Double.MAX_VALUE, name, "a finite number", value);
  }

  static double notNegative(String name, double value) {
    return require(value >= 0 && value <= Double.MAX_VALUE, name, "0 or more", value);
  }

  static double positive(String name, double value) {
    return require(value > 0 && value <= Double.MAX_VALUE, name, "over 0", value);
  }

  static double probability(String name, double value) {
    return require(value >= 0 && value <= 1, name, "a probability from 0 to 1", value);
  }

  /** A finite number that is at least another argument. */
  static double atLeast(String name, double value, String other, double bound) {
    finite(name, value);
    return require(value >= bound, name, "at least " + other + " (" + show(bound) + ")", value);
  }

  /** A finite number that is at most another argument. */
  static double atMost(String name, double value, String other, double bound) {
    finite(name, value);
    return require(value <= bound, name, "at most " + other + " (" + show(bound) + ")", value);
  }

  /** A finite number over another argument. */
  static double over(String name, double value, String other, double bound) {
    finite(name, value);
    return require(value > bound, name, "over " + other + " (" + show(bound) + ")", value);
  }

  static double require(boolean holds, String name, String expected, double value) {
    if (!holds) {
      throw new IllegalArgumentException(name + " must be " + expected + ", was " + show(value));
    }
    return value;
  }

  /** A number as a person writes it: {@code 3}, not {@code 3.0}. */
  static String show(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
