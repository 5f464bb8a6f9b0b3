package org.entente.result;

import java.util.OptionalDouble;

/**
 * How precisely a run got to know what it was to know.
 *
 * @param target what was to be known how precisely
 * @param halfWidth half the width of the 95 % interval, in the measure of the target's tolerance;
 *     absent if there is no interval, or no value to take a share of
 * @param met whether it is within the tolerance
 * @param trialsNeeded about how many trials would meet the target, two significant digits; absent
 *     if it is met, or if nothing can be said
 */
public record Attained(
    Precision target, OptionalDouble halfWidth, boolean met, OptionalDouble trialsNeeded) {

  /** What a half-width means, which may be infinite, after a number of trials. */
  static Attained of(Precision target, double halfWidth, long trials) {
    boolean met = halfWidth <= target.tolerance();
    boolean known = halfWidth < Double.MAX_VALUE;
    double ratio = halfWidth / target.tolerance();
    return new Attained(
        target,
        known ? OptionalDouble.of(halfWidth) : OptionalDouble.empty(),
        met,
        met || !known ? OptionalDouble.empty() : OptionalDouble.of(up(trials * ratio * ratio)));
  }

  /** Rounded up to two significant digits. */
  private static double up(double value) {
    double unit = 1;
    while (value / unit >= 100) {
      unit *= 10;
    }
    return Math.ceil(value / unit) * unit;
  }

  /** The target with what was attained. */
  @Override
  public String toString() {
    return target
        + ": "
        + (met ? "met" : "missed")
        + (halfWidth.isPresent() ? " with " + target.measure(halfWidth.getAsDouble()) : "");
  }
}
