package org.entente.engine;

/**
 * How the caller follows a run and ends it early. Both methods are called from the run's worker
 * threads, possibly from several at once, and should return quickly. Neither may change what the
 * run computes.
 */
public interface RunControl {
  /** Never cancels and tells nobody. */
  RunControl NONE = new RunControl() {};

  /**
   * Whether the run should end now. Asked at least once per block of trials.
   *
   * @return true to end the run with a {@link RunCancelledException}
   */
  default boolean cancelled() {
    return false;
  }

  /**
   * Tells how far the run has come.
   *
   * @param trialsDone trials finished so far, by all workers together
   */
  default void progress(long trialsDone) {}
}
