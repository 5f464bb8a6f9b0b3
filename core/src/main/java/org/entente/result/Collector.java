package org.entente.result;

import org.entente.engine.ColumnSinks;
import org.entente.engine.RunCancelledException;
import org.entente.engine.RunControl;

/**
 * Collects a run stage by stage.
 *
 * <p>The first trials are kept whole; they set up the cells. From then on each stage makes the
 * sample {@value #GROWTH} times larger, and before each the windows of kept values are narrowed to
 * what the sample so far leaves possible. So kept values grow like the square root of the trials.
 * Stages end at fixed trials, whatever the number of threads; where a stop rule looks, one ends,
 * too.
 */
final class Collector {
  /** By how much the sample grows in a stage. */
  static final int GROWTH = 4;

  /** Runs trials: an engine with its program and seed. */
  @FunctionalInterface
  interface Runner {
    /**
     * Runs some trials.
     *
     * @param firstTrial the first, a multiple of the chunk
     * @param trials how many
     */
    void run(long firstTrial, long trials, ColumnSinks sinks, RunControl control);
  }

  /** Says when to look whether a run may stop. */
  interface Looks {
    /** Never looks. */
    Looks NONE =
        new Looks() {
          @Override
          public long next(long done) {
            return Long.MAX_VALUE;
          }

          @Override
          public boolean enough(long done) {
            return false;
          }
        };

    /** After how many trials to look next; more than are done. */
    long next(long done);

    /** Whether these trials are enough. */
    boolean enough(long done);
  }

  private final Runner runner;
  private final Tally tally;
  private final int chunk;
  private final RunControl control;
  private final Windows windows;
  private final Budget budget;
  private final Budget.Keep keep;

  /**
   * A collector for one tally.
   *
   * @param tally an empty tally
   * @param settings of the whole run, of which trials may be collected by others, too
   * @param chunk trials in a chunk
   */
  Collector(Runner runner, Tally tally, Settings settings, int chunk, RunControl control) {
    this.runner = runner;
    this.tally = tally;
    this.chunk = chunk;
    this.control = control;
    this.windows = new Windows(settings.shares(), settings.trials());
    this.budget = new Budget(settings.memory(), tally.numberCount(), settings.trials());
    this.keep = budget.keep(windows, GROWTH);
  }

  /**
   * Runs and counts trials.
   *
   * @param first the first, a multiple of the chunk
   * @param trials how many
   * @throws RunCancelledException if the control ends the run
   */
  void collect(long first, long trials) {
    collect(first, trials, Looks.NONE);
  }

  /**
   * Runs and counts trials until they are enough.
   *
   * @param first the first, a multiple of the chunk
   * @param trials how many at most
   * @param looks when they are enough
   * @return how many were run
   * @throws RunCancelledException if the control ends the run
   */
  long collect(long first, long trials, Looks looks) {
    boolean numbers = tally.numberCount() > 0;
    long done = numbers ? setUp(first, trials) : 0;
    long look = looks.next(0);
    while (done < trials) {
      if (done == look) {
        if (looks.enough(done)) {
          return done;
        }
        look = looks.next(done);
      }
      long grown = numbers ? Math.max(chunk, GROWTH * done) : trials;
      long next = Math.min(trials, Math.min(grown, look));
      stage(first + done, next - done, new Progress(control, done, trials));
      done = next;
      if (done < trials && numbers && keep == Budget.Keep.WINDOWS) {
        narrow();
      }
    }
    return done;
  }

  /** Keeps the first trials, sets up the cells, and says how many trials are done by that. */
  private long setUp(long first, long trials) {
    int pilot = budget.firstTrials(chunk);
    boolean counts = first == 0 && pilot == Math.min(trials, chunk);
    stage(0, pilot, counts ? new Progress(control, 0, trials) : new Progress(control, 0, 0));
    int followed = budget.pilot();
    tally.numbers(number -> number.setUpCells(windows, followed));
    if (keep == Budget.Keep.WINDOWS) {
      narrow();
    } else if (keep == Budget.Keep.NONE) {
      tally.numbers(NumberTotal::keepNone);
    }
    if (!counts) {
      tally.forget();
    }
    return counts ? pilot : 0;
  }

  private void narrow() {
    tally.numbers(number -> number.narrow(windows));
    if (budget.exceededBy(tally.kept())) {
      tally.numbers(NumberTotal::keepNone);
    }
  }

  private void stage(long first, long trials, Progress progress) {
    try {
      runner.run(first, trials, tally, progress);
    } catch (RunCancelledException e) {
      throw progress.of(e);
    }
    tally.absorb();
  }

  /** Tells of a stage's progress as that of the whole run; of no trials, nothing. */
  private record Progress(RunControl control, long before, long trials) implements RunControl {
    @Override
    public boolean cancelled() {
      return control.cancelled();
    }

    @Override
    public void progress(long trialsDone) {
      if (trials > 0) {
        control.progress(before + trialsDone);
      }
    }

    RunCancelledException of(RunCancelledException stage) {
      return new RunCancelledException(trials > 0 ? before + stage.trialsDone() : 0, trials);
    }
  }
}
