package org.entente.engine;

/** A run was ended early by its {@link RunControl} or by an interrupt. */
public final class RunCancelledException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final long trialsDone;
  private final long trialsWanted;

  /**
   * A run that ended early.
   *
   * @param trialsDone trials finished when it ended
   * @param trialsWanted trials that were asked for
   */
  public RunCancelledException(long trialsDone, long trialsWanted) {
    super("The run was cancelled after " + trialsDone + " of " + trialsWanted + " trials");
    this.trialsDone = trialsDone;
    this.trialsWanted = trialsWanted;
  }

  /**
   * How far the run came.
   *
   * @return trials finished when it ended
   */
  public long trialsDone() {
    return trialsDone;
  }

  /**
   * How far the run should have come.
   *
   * @return trials that were asked for
   */
  public long trialsWanted() {
    return trialsWanted;
  }
}
