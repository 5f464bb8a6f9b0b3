package org.entente.model;

import java.util.List;
import java.util.Objects;

/**
 * A point on which sources contradict each other, or themselves, and what a scenario makes of it.
 *
 * @param id its id
 * @param title what is contested
 * @param kind how they differ, such as {@code numeric} or {@code sign}; empty if nothing is said
 * @param positions who says what
 * @param represented names of the parameters, factors, events or futures that carry it as
 *     uncertainty; empty if none does
 * @param reason why none does, or what else there is to say; empty if nothing is said
 */
public record Conflict(
    String id,
    String title,
    String kind,
    List<Position> positions,
    List<String> represented,
    String reason) {
  /** Copies the lists. */
  public Conflict {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(kind, "kind");
    positions = List.copyOf(positions);
    represented = List.copyOf(represented);
    Objects.requireNonNull(reason, "reason");
  }

  /**
   * One side of a conflict.
   *
   * @param source id of the source
   * @param claims ids of its claims
   * @param says what it says, in the modeler's own words
   */
  public record Position(String source, List<String> claims, String says) {
    /** Copies the claims. */
    public Position {
      Objects.requireNonNull(source, "source");
      claims = List.copyOf(claims);
      Objects.requireNonNull(says, "says");
    }
  }
}
