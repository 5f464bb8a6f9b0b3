package org.entente.analysis;

import java.util.concurrent.atomic.AtomicLong;
import org.entente.engine.RunControl;

/** Tells of the progress of several runs, one after another, as that of all together. */
public final class Together implements RunControl {
  private final RunControl control;
  private final AtomicLong before = new AtomicLong();

  /**
   * No run is done yet.
   *
   * @param control told how many trials of all runs are done
   */
  public Together(RunControl control) {
    this.control = control;
  }

  /**
   * A run has ended.
   *
   * @param trials how many trials it had
   */
  public void add(long trials) {
    before.addAndGet(trials);
  }

  /**
   * The control of a run that does the work of several.
   *
   * @param runs of how many, at least 1
   * @return a control under which each trial counts as often
   */
  public RunControl times(int runs) {
    return new RunControl() {
      @Override
      public boolean cancelled() {
        return Together.this.cancelled();
      }

      @Override
      public void progress(long trialsDone) {
        Together.this.progress(runs * trialsDone);
      }
    };
  }

  @Override
  public boolean cancelled() {
    return control.cancelled();
  }

  @Override
  public void progress(long trialsDone) {
    control.progress(before.get() + trialsDone);
  }
}
