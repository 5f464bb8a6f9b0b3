package org.entente.result;

import java.util.OptionalDouble;

/**
 * A mean with what is known of its error. From a single value nothing is known: standard error and
 * interval are then absent, never not-a-number.
 *
 * @param value the mean
 * @param standardError the sample's standard deviation over the root of the number of values, or
 *     what replications have it where trials are not independent
 * @param low lower end of the 95 % interval, 1.96 standard errors below, or 2.04 where they come
 *     from replications
 * @param high upper end of the 95 % interval, as far above
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
    return of(mean, standardError, Normal.Z95);
  }

  /**
   * A mean over replications, with the interval of Student's t.
   *
   * @param mean the mean
   * @param standardError its standard error from the spread among replications
   * @return the estimate
   */
  static Estimate replicated(double mean, double standardError) {
    return of(mean, standardError, Student.T95);
  }

  private static Estimate of(double mean, double standardError, double width) {
    double half = width * standardError;
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
