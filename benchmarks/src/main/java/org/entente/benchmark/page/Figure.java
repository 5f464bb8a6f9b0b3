package org.entente.benchmark.page;

import org.entente.result.Rounding;

/**
 * A measured number with a 95 % interval.
 *
 * @param value the number
 * @param low lower end, not above the value
 * @param high upper end, not below the value
 */
record Figure(double value, double low, double high) {
  /** A number that is counted, not estimated. */
  static Figure exact(double value) {
    return new Figure(value, value, value);
  }

  /** A number and half the width of its interval. */
  static Figure of(double value, double error) {
    return new Figure(value, value - error, value + error);
  }

  private double error() {
    return (high - low) / 2;
  }

  /** This less another, whose error is independent. */
  Figure minus(Figure other) {
    return of(value - other.value, Math.hypot(error(), other.error()));
  }

  /** This over another, whose error is independent; for errors that are small. */
  Figure over(Figure other) {
    double ratio = value / other.value;
    return of(ratio, Math.abs(ratio) * Math.hypot(error() / value, other.error() / other.value));
  }

  Figure times(double factor) {
    return new Figure(value * factor, low * factor, high * factor);
  }

  /** The value alone, with no more digits than its error supports. */
  String shortText() {
    return Rounding.number(value, standardError());
  }

  /** The value with its interval: {@code 0.43 (0.41–0.46)}. */
  String text() {
    double error = standardError();
    String band = Rounding.number(low, error) + "–" + Rounding.number(high, error);
    return error == 0 ? shortText() : shortText() + " (" + band + ")";
  }

  private double standardError() {
    return error() / Rounding.HALF_WIDTH;
  }
}
