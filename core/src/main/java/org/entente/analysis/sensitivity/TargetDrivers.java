package org.entente.analysis.sensitivity;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What drives one target.
 *
 * @param target the target
 * @param count trials in which it has a value
 * @param mean its mean over them, or its probability; 0 if there are none
 * @param sd its standard deviation over them
 * @param refusal why there are no measures, if there are none: the target is the same in all trials
 *     or has a value in too few of them
 * @param drivers every input, by its first-order index, largest first; those of which nothing is
 *     resolved last
 * @param steps each step of noises and events; empty for a target of a year
 */
public record TargetDrivers(
    SensitivityTarget target,
    long count,
    double mean,
    double sd,
    Optional<String> refusal,
    List<Driver> drivers,
    List<StepIndex> steps) {
  /** Copies the lists. */
  public TargetDrivers {
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(refusal, "refusal");
    drivers = List.copyOf(drivers);
    steps = List.copyOf(steps);
  }

  /**
   * The drivers of which the sample tells something.
   *
   * @return the largest first
   */
  public List<Driver> resolved() {
    return drivers.stream().filter(Driver::isResolved).toList();
  }

  /**
   * One driver.
   *
   * @param kind what the input is
   * @param name its name
   * @return the driver
   * @throws java.util.NoSuchElementException if there is no such input
   */
  public Driver driver(Input.Kind kind, String name) {
    return drivers.stream()
        .filter(driver -> driver.input().kind() == kind && driver.input().name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new java.util.NoSuchElementException(
                    "No " + kind.word() + " is called \"" + name + "\""));
  }
}
