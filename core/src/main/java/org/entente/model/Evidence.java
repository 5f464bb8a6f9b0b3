package org.entente.model;

import java.util.List;
import java.util.Objects;

/**
 * What one source says about a value.
 *
 * @param source id of the source in the scenario's sources
 * @param says what it says, in the modeler's own words; may be empty if {@code claims} says it
 * @param claims ids of single claims of the source in the scenario's evidence data
 * @param note a remark, empty if there is none
 */
public record Evidence(String source, String says, List<String> claims, String note) {
  /** Copies the claims. */
  public Evidence {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(says, "says");
    claims = List.copyOf(claims);
    Objects.requireNonNull(note, "note");
  }
}
