package org.entente.model;

/**
 * A closed interval of numbers.
 *
 * @param low lower end
 * @param high upper end, not below {@code low}
 */
public record Interval(double low, double high) {
  /** Refuses ends that are not numbers or stand the wrong way round. */
  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException(
          "Expected low to be at most high, found low " + low + " and high " + high);
    }
  }

  /**
   * Whether a value lies in the interval, ends included.
   *
   * @param value any number
   * @return true if it does
   */
  public boolean contains(double value) {
    return low <= value && value <= high;
  }
}
