package org.entente.benchmark.peer;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** Plain threads for the peers. */
final class Workers {
  private Workers() {}

  /** Trials of one worker. */
  @FunctionalInterface
  interface Part {
    void run(int worker, int from, int to);
  }

  /** Cuts trials into as many equal parts as there are threads and runs them side by side. */
  static void split(int trials, int threads, Part part) {
    each(
        threads,
        threads,
        worker ->
            part.run(
                worker,
                (int) ((long) trials * worker / threads),
                (int) ((long) trials * (worker + 1) / threads)));
  }

  /** Does all of {@code [0, tasks)}; a thread that is free takes the next. */
  static void each(int tasks, int threads, IntConsumer task) {
    AtomicInteger next = new AtomicInteger();
    Runnable work =
        () -> {
          for (int i = next.getAndIncrement(); i < tasks; i = next.getAndIncrement()) {
            task.accept(i);
          }
        };
    List<Thread> others = new ArrayList<>();
    for (int i = 1; i < threads; i++) {
      Thread thread = new Thread(work);
      thread.start();
      others.add(thread);
    }
    work.run();
    others.forEach(Workers::join);
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
