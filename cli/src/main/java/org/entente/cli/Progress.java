package org.entente.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.entente.engine.RunControl;

/**
 * Shows how far a long command has come: one line that is overwritten, and erased at the end.
 * Nothing is shown in the first second, nor when the messages do not go to a terminal.
 */
final class Progress implements RunControl {
  private static final long QUIET_NANOS = 1_000_000_000L;
  private static final long BETWEEN_NANOS = 200_000_000L;

  private final PrintStream err;
  private final boolean shown;
  private final LongSupplier nanos;
  private final long started;
  private final long scenarios;
  private final long trials;

  private String title = "";
  private long scenariosDone;
  private long trialsDone;
  private long lastShown;
  private int columns;
  private volatile boolean cancelled;

  /**
   * The progress of a run.
   *
   * @param err where it is shown
   * @param shown whether it is shown at all
   * @param nanos a clock that runs evenly, in nanoseconds
   * @param scenarios how many scenarios run one after another
   * @param trials how many trials each has
   */
  Progress(PrintStream err, boolean shown, LongSupplier nanos, int scenarios, long trials) {
    this.err = err;
    this.shown = shown;
    this.nanos = nanos;
    this.started = nanos.getAsLong();
    this.lastShown = started + QUIET_NANOS - BETWEEN_NANOS;
    this.scenarios = scenarios;
    this.trials = trials;
  }

  /** The next scenario begins. */
  synchronized void begin(String scenario) {
    title = scenario;
    trialsDone = 0;
  }

  /** The scenario that began last has ended. */
  synchronized void end() {
    scenariosDone++;
    trialsDone = 0;
    erase();
  }

  /** Asks the run to end soon. */
  void cancel() {
    cancelled = true;
  }

  @Override
  public boolean cancelled() {
    return cancelled;
  }

  @Override
  public synchronized void progress(long done) {
    trialsDone = Math.max(trialsDone, done);
    long now = nanos.getAsLong();
    if (shown && !cancelled && now - lastShown >= BETWEEN_NANOS) {
      lastShown = now;
      show(now);
    }
  }

  private void show(long now) {
    double share = (scenariosDone + (double) trialsDone / trials) / scenarios;
    long left = Math.round((now - started) / 1e9 * (1 - share) / share);
    String text = (int) (100 * share) + " %, " + duration(left) + " left: " + title;
    err.print("\r" + Terminal.padRight(text, columns));
    err.flush();
    columns = Terminal.length(text);
  }

  private static String duration(long seconds) {
    return seconds < 90 ? seconds + " s" : Math.round(seconds / 60.0) + " min";
  }

  private void erase() {
    if (columns > 0) {
      err.print("\r" + " ".repeat(columns) + "\r");
      err.flush();
      columns = 0;
    }
  }

  /** How far the run came, for one whom it was ended by. */
  synchronized String soFar() {
    erase();
    String text =
        String.format(Locale.ROOT, "after %,d of %,d trials of '%s'", trialsDone, trials, title);
    return scenarios == 1
        ? text
        : text + " (scenario " + (scenariosDone + 1) + " of " + scenarios + ")";
  }
}
