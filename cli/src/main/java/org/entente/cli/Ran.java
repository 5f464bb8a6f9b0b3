package org.entente.cli;

import java.util.Objects;
import org.entente.result.Simulation;
import org.entente.scenario.ScenarioFile;

/**
 * A scenario file and what a run of it found out.
 *
 * @param file the file
 * @param simulation the results
 */
record Ran(ScenarioFile file, Simulation simulation) {
  /** Refuses missing members. */
  Ran {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(simulation, "simulation");
  }
}
