package org.entente.report;

import java.util.Objects;
import org.entente.model.Scenario;

/**
 * A scenario that a report is about, and where it comes from.
 *
 * @param scenario the scenario
 * @param file name of the file it was read from, empty if it was built in Java
 * @param fingerprint SHA-256 of its meaning, 64 hexadecimal digits, empty if it is not known
 */
public record Subject(Scenario scenario, String file, String fingerprint) {
  /** Refuses missing members. */
  public Subject {
    Objects.requireNonNull(scenario, "scenario");
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(fingerprint, "fingerprint");
  }

  /**
   * A scenario without a file.
   *
   * @param scenario the scenario
   * @return the subject
   */
  public static Subject of(Scenario scenario) {
    return new Subject(scenario, "", "");
  }
}
