package org.entente.analysis.sensitivity;

import java.util.Objects;

/**
 * What one step of a factor's noise, or a first strike of an event in one step, does to a target at
 * the end.
 *
 * @param kind {@link Input.Kind#NOISE} or {@link Input.Kind#EVENT}
 * @param name the factor or event
 * @param time the step in words, such as {@code 2030}
 * @param firstOrder the share of the target's variance that it explains by itself
 */
public record StepIndex(Input.Kind kind, String name, String time, Index firstOrder) {
  /** Refuses missing members. */
  public StepIndex {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(firstOrder, "firstOrder");
  }
}
