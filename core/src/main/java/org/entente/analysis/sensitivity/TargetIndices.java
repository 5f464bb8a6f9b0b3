package org.entente.analysis.sensitivity;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;

/**
 * The Sobol' indices of one target.
 *
 * @param target the target
 * @param mean its mean, or its probability
 * @param sd its standard deviation
 * @param refusal why there are no indices, if there are none: the target is the same in all trials
 *     or has no value in some
 * @param groups the indices of each group
 */
public record TargetIndices(
    SensitivityTarget target,
    double mean,
    double sd,
    Optional<String> refusal,
    List<GroupIndex> groups) {
  /** Copies the groups. */
  public TargetIndices {
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(refusal, "refusal");
    groups = List.copyOf(groups);
  }

  /**
   * The groups of one way of grouping.
   *
   * @param grouping the way
   * @return their indices, in the order of the scenario
   */
  public List<GroupIndex> groups(Grouping grouping) {
    return groups.stream().filter(index -> index.group().grouping() == grouping).toList();
  }

  /**
   * The indices of one group.
   *
   * @param grouping the way of grouping
   * @param name the group's name
   * @return its indices
   * @throws NoSuchElementException if there is no such group
   */
  public GroupIndex group(Grouping grouping, String name) {
    return groups(grouping).stream()
        .filter(index -> index.group().name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new NoSuchElementException("No group of " + grouping + " is called " + name));
  }
}
