package org.entente.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets a run end in order when the process is told to end, by Ctrl-C or otherwise. The shutdown
 * then waits for the run, but not long, and says how far it came. The Java runtime ends the process
 * with 128 and the number of the signal, 130 for Ctrl-C.
 */
final class Interruption implements AutoCloseable {
  private static final long PATIENCE_MILLIS = 700;

  private final Progress progress;
  private final Console console;
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook = new Thread(this::interrupt, "entente-interrupt");

  /** From here to {@link #close} the run ends in order. */
  Interruption(Progress progress, Console console) {
    this.progress = progress;
    this.console = console;
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void interrupt() {
    progress.cancel();
    try {
      ended.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException impatient) {
      Thread.currentThread().interrupt();
    }
    console.tell("entente: interrupted " + progress.soFar() + "; nothing was written");
  }

  /** Whether the process is about to end, so that there is no use in going on. */
  boolean happened() {
    return progress.cancelled();
  }

  @Override
  public void close() {
    ended.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException ending) {
      // The hook runs already: it says what there is to say.
      return;
    }
  }
}
