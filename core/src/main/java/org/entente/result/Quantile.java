package org.entente.result;

import java.util.OptionalDouble;

/**
 * A quantile of a sample, as defined by type 7 in Hyndman &amp; Fan (1996), the default of R and
 * NumPy: a linear interpolation between the two neighbouring values in order.
 *
 * <p>Two errors are told apart. The interval from {@code low} to {@code high} says where the true
 * quantile lies, of which the trials are a sample; it comes from order statistics and holds for any
 * distribution. The bounds {@code atLeast} and {@code atMost} say where the sample's own quantile
 * lies; they are equal unless values were counted in cells instead of kept.
 *
 * @param p share of the distribution below the quantile, 0 to 1
 * @param value the quantile; where it is not exact, interpolated within its cell
 * @param low lower end of the 95 % interval; absent if the sample is too small to give one
 * @param high upper end of the 95 % interval; absent if the sample is too small to give one
 * @param atLeast the sample's quantile is not below this
 * @param atMost the sample's quantile is not above this
 */
public record Quantile(
    double p,
    double value,
    OptionalDouble low,
    OptionalDouble high,
    double atLeast,
    double atMost) {

  /**
   * A quantile of values that are all at hand.
   *
   * @param values the sample in any order, at least one value
   * @param p share of the distribution below the quantile, 0 to 1
   * @return the quantile, which is exact
   */
  public static Quantile ofSample(double[] values, double p) {
    if (values.length == 0 || !(p >= 0 && p <= 1)) {
      throw new IllegalArgumentException(
          "Expected values and a share between 0 and 1, found " + values.length + " and " + p);
    }
    int n = values.length;
    double position = (n - 1) * p;
    int rank = (int) position;
    OrderStatistics interval = OrderStatistics.of(n, p);
    int low = (int) interval.low();
    int high = (int) interval.high();
    double[] sorted = values.clone();
    Selection.sort(
        sorted, Math.max(0, Math.min(low - 1, rank)), Math.min(n - 1, Math.max(high, rank + 1)));
    double below = sorted[rank];
    double above = sorted[Math.min(n - 1, rank + 1)];
    double share = position - rank;
    double value = below == above ? below : (1 - share) * below + share * above;
    return new Quantile(
        p,
        value,
        low < 1 ? OptionalDouble.empty() : OptionalDouble.of(sorted[low - 1]),
        high > n ? OptionalDouble.empty() : OptionalDouble.of(sorted[high - 1]),
        value,
        value);
  }

  /**
   * Whether the value is exactly the sample's quantile.
   *
   * @return false if it was interpolated within a cell
   */
  public boolean exact() {
    return atLeast == atMost;
  }

  /** The value with its interval, rounded for reading. */
  @Override
  public String toString() {
    return Text.number(value) + " " + Text.interval(low, high);
  }
}
