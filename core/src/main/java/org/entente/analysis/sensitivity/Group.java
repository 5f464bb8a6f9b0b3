package org.entente.analysis.sensitivity;

import java.util.List;
import java.util.Objects;

/**
 * Draws that are drawn anew together.
 *
 * @param grouping the way of grouping that it belongs to
 * @param name what it is called: a kind such as {@code noise}, or the names of its members
 * @param members names of the parameters, factors and events whose draws are in it
 * @param correlated whether its members are together only because they are correlated
 */
public record Group(Grouping grouping, String name, List<String> members, boolean correlated) {
  /** Copies the members. */
  public Group {
    Objects.requireNonNull(grouping, "grouping");
    Objects.requireNonNull(name, "name");
    members = List.copyOf(members);
  }
}
