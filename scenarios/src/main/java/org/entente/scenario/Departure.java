package org.entente.scenario;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A place at which one scenario says something else than another.
 *
 * @param kind what the place is about
 * @param place where, such as {@code parameters.dealChance.value}
 * @param label what the thing at the place is called, empty if it has no label
 * @param before what the first scenario says there as JSON on one line; absent if nothing
 * @param after what the other says
 * @param support what the value of the other rests on, one text each; empty if on nothing, or if
 *     the place is no value
 */
public record Departure(
    Kind kind,
    String place,
    String label,
    Optional<String> before,
    Optional<String> after,
    List<String> support) {

  /** What a place is about. */
  public enum Kind {
    /** What results are made of: values, formulas, processes, rules, the clock. */
    VALUE,
    /** What values rest on: evidence, base rates, assumptions, sources. */
    SUPPORT,
    /** What people read: titles, labels, descriptions, notes. */
    WORDS
  }

  /** Copies the support. */
  public Departure {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    support = List.copyOf(support);
  }
}
