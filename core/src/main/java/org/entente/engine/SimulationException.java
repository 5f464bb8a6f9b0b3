package org.entente.engine;

/**
 * A run stopped because a trial could not be calculated: something was not a finite number, or a
 * chance was out of range. The message names what failed, its formula, the step, the trial and the
 * values that went in.
 */
public final class SimulationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Failure failure;

  /**
   * A stopped run.
   *
   * @param failure what failed
   */
  public SimulationException(Failure failure) {
    super(failure.toString());
    this.failure = failure;
  }

  /**
   * What failed, where and why.
   *
   * @return the failure
   */
  public Failure failure() {
    return failure;
  }
}
