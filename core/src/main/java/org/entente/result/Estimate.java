package org.entente.result;

import java.util.OptionalDouble;

/**
 * A mean with what is known of its error. From a single value nothing is known: standard error and
 * interval are then absent, never not-a-number.
 *
 * @param value the mean
 * @param standardError the sample's standard deviation over the root of the number of values
 * @param low lower end of the 95 % interval, 1.96 standard errors below
 * @param high upper end of the 95 % interval, 1.96 standard errors above
 */
public record Estimate(
    double value, OptionalDouble standardError, OptionalDouble low, OptionalDouble high) {

  /**
   * A mean of several values, with the interval of the normal limit.
   *
   * @param mean the mean
   * @param standardError its standard error, 0 or more
   * @return the estimate
   */
  static Estimate of(double mean, double standardError) {
    double half = Normal.Z95 * standardError;
    return new Estimate(
        mean,
        OptionalDouble.of(standardError),
        OptionalDouble.of(mean - half),
        OptionalDouble.of(mean + half));
  }

  /**
   * The mean of a single value.
   *
   * @param value the value
   * @return an estimate without an error
   */
  static Estimate ofOne(double value) {
    return new Estimate(
        value, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
  }

  /** The value with its interval, rounded for reading. */
  @Override
  public String toString() {
    return Text.number(value) + " " + Text.interval(low, high);
  }
}
