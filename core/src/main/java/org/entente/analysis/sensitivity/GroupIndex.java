package org.entente.analysis.sensitivity;

import java.util.Objects;

/**
 * How much of a target's variance comes from a group of draws.
 *
 * @param group the group
 * @param firstOrder the share that the group explains by itself: how much smaller the variance
 *     would be on average, were these draws known
 * @param total the share that it has a part in: how much would be left on average, were all other
 *     draws known
 * @param together total less first-order: what it does only in concert with other draws
 */
public record GroupIndex(Group group, Index firstOrder, Index total, Index together) {
  /** Refuses missing members. */
  public GroupIndex {
    Objects.requireNonNull(group, "group");
    Objects.requireNonNull(firstOrder, "firstOrder");
    Objects.requireNonNull(total, "total");
    Objects.requireNonNull(together, "together");
  }
}
