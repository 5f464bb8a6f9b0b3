package org.entente.engine;

/**
 * A run stopped because a trial could not be calculated: something was not a finite number, or a
 * chance was out of range. The message names what failed, its formula, the step, the trial and the
 * values that went in.
 */
public final class SimulationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Failure failure;
  private final int program;

  /**
   * A stopped run.
   *
   * @param failure what failed
   */
  public SimulationException(Failure failure) {
    this(failure, 0);
  }

  /**
   * A stopped run of several programs side by side.
   *
   * @param failure what failed
   * @param program in which of them, from 0
   */
  public SimulationException(Failure failure, int program) {
    super(failure.toString());
    this.failure = failure;
    this.program = program;
  }

  /**
   * What failed, where and why.
   *
   * @return the failure
   */
  public Failure failure() {
    return failure;
  }

  /**
   * In which of several programs, or scenarios, that ran side by side it failed.
   *
   * @return its place in the order in which they were given, from 0
   */
  public int program() {
    return program;
  }
}
