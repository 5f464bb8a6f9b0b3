package org.entente.analysis.comparison;

import org.entente.engine.SimulationException;

/**
 * A trial could not be calculated when some of a variant's changes were made and others were not,
 * although each scenario by itself may run.
 */
public final class MixtureException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient SimulationException stopped;

  MixtureException(String changes, SimulationException stopped) {
    super("with " + changes + ": " + stopped.getMessage(), stopped);
    this.stopped = stopped;
  }

  /**
   * What failed.
   *
   * @return the failure of the mixture
   */
  public SimulationException stopped() {
    return stopped;
  }
}
