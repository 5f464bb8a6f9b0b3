package org.entente.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How often, or how much, in a class of comparable cases.
 *
 * @param value the rate or size in the reference class
 * @param interval its uncertainty, if known
 * @param referenceClass which cases were counted
 * @param source id of the source in the scenario's sources, empty if none is named
 * @param claims ids of single records in the scenario's evidence data
 * @param note a remark, empty if there is none
 */
public record BaseRate(
    double value,
    Optional<Interval> interval,
    String referenceClass,
    String source,
    List<String> claims,
    String note) {

  /** Copies the claims. */
  public BaseRate {
    Objects.requireNonNull(interval, "interval");
    Objects.requireNonNull(referenceClass, "referenceClass");
    Objects.requireNonNull(source, "source");
    claims = List.copyOf(claims);
    Objects.requireNonNull(note, "note");
  }

  /**
   * A base rate with an interval.
   *
   * @param value the rate
   * @param low lower end of its interval
   * @param high upper end of its interval
   * @param referenceClass which cases were counted
   * @return the base rate
   */
  public static BaseRate of(double value, double low, double high, String referenceClass) {
    return new BaseRate(
        value, Optional.of(new Interval(low, high)), referenceClass, "", List.of(), "");
  }
}
