package org.entente.model;

import java.util.Objects;
import java.util.Optional;

/**
 * Ends at which a factor's finished value is cut.
 *
 * @param low lower end, if any
 * @param high upper end, if any
 */
public record Bounds(Optional<Quantity> low, Optional<Quantity> high) {
  /** Refuses missing members. */
  public Bounds {
    Objects.requireNonNull(low, "low");
    Objects.requireNonNull(high, "high");
  }

  /**
   * Bounds at two numbers.
   *
   * @param low lower end
   * @param high upper end
   * @return the bounds
   */
  public static Bounds of(double low, double high) {
    return new Bounds(Optional.of(Quantity.of(low)), Optional.of(Quantity.of(high)));
  }

  /**
   * A lower bound alone.
   *
   * @param low lower end
   * @return the bounds
   */
  public static Bounds atLeast(double low) {
    return new Bounds(Optional.of(Quantity.of(low)), Optional.empty());
  }
}
