package org.entente.analysis.sensitivity;

import org.entente.engine.RunControl;

/** Adds up the progress of runs one after another. */
final class ControlInTurn implements RunControl {
  private final RunControl control;
  private long before;

  ControlInTurn(RunControl control) {
    this.control = control;
  }

  /** A run has ended. */
  void add(long trials) {
    before += trials;
  }

  /** The same control for a run that is none of those that are counted. */
  RunControl quietly() {
    return new RunControl() {
      @Override
      public boolean cancelled() {
        return control.cancelled();
      }
    };
  }

  @Override
  public boolean cancelled() {
    return control.cancelled();
  }

  @Override
  public void progress(long trialsDone) {
    control.progress(before + trialsDone);
  }
}
