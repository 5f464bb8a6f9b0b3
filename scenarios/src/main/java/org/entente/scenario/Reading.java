package org.entente.scenario;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of one file of a folder: a scenario, or what is wrong with it.
 *
 * @param file the file
 * @param scenario the scenario, if nothing is wrong
 * @param diagnostics what is wrong; empty if nothing is
 */
public record Reading(Path file, Optional<ScenarioFile> scenario, List<Diagnostic> diagnostics) {
  /** Copies the diagnostics. */
  public Reading {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(scenario, "scenario");
    diagnostics = List.copyOf(diagnostics);
  }

  static Reading of(Path file, Path root) {
    try {
      return new Reading(file, Optional.of(Scenarios.read(file, root)), List.of());
    } catch (ScenarioFileException e) {
      return new Reading(file, Optional.empty(), e.diagnostics());
    }
  }
}
