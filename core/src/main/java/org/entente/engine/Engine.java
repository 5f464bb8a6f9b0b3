package org.entente.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.entente.random.SamplingPlan;
import org.entente.random.Uniforms;

/**
 * Runs programs over blocks of trials on several threads. Trials are cut into chunks whose bounds
 * depend on nothing but their numbers; workers take chunks in order, so a result is the same
 * whatever the number of threads.
 */
public final class Engine {
  /** Trials of a block: columns of 8 KiB, some tens of which fit in a core's second-level cache. */
  public static final int BLOCK = 1024;

  /** Trials of a chunk: what a worker takes at a time. */
  public static final int CHUNK = 16 * BLOCK;

  private Engine() {}

  /**
   * Runs trials and hands their outputs to sinks.
   *
   * @param program what to run
   * @param seed any number; the same seed gives the same bits
   * @param firstTrial number of the first trial, a multiple of {@link #CHUNK}
   * @param trials how many trials, at least 1
   * @param threads how many workers, at least 1
   * @param sinks make one sink for each worker
   * @param control told of progress, asked whether to go on
   * @throws SimulationException if a trial could not be calculated: always the first such trial
   * @throws RunCancelledException if the control or an interrupt ended the run
   */
  public static void run(
      Program program,
      long seed,
      long firstTrial,
      long trials,
      int threads,
      ColumnSinks sinks,
      RunControl control) {
    run(program, SamplingPlan.monteCarlo(seed), firstTrial, trials, threads, sinks, control);
  }

  /**
   * Runs trials that a sampling plan lays out, and hands their outputs to sinks.
   *
   * @param program what to run
   * @param plan where random numbers come from; the same plan gives the same bits
   * @param firstTrial number of the first trial, a multiple of {@link #CHUNK}
   * @param trials how many trials, at least 1
   * @param threads how many workers, at least 1
   * @param sinks make one sink for each worker
   * @param control told of progress, asked whether to go on
   * @throws SimulationException if a trial could not be calculated: always the first such trial
   * @throws RunCancelledException if the control or an interrupt ended the run
   */
  public static void run(
      Program program,
      SamplingPlan plan,
      long firstTrial,
      long trials,
      int threads,
      ColumnSinks sinks,
      RunControl control) {
    requireRange(firstTrial, trials, threads);
    Run run = new Run(program, plan, firstTrial, trials, sinks, control);
    long chunks = (trials + CHUNK - 1) / CHUNK;
    run.start((int) Math.min(threads, chunks));
    run.finish();
  }

  private static void requireRange(long firstTrial, long trials, int threads) {
    if (firstTrial < 0 || firstTrial % CHUNK != 0) {
      throw new IllegalArgumentException(
          "Expected the first trial to be a multiple of " + CHUNK + ", found " + firstTrial);
    }
    if (trials < 1) {
      throw new IllegalArgumentException("Expected at least 1 trial, found " + trials);
    }
    if (threads < 1) {
      throw new IllegalArgumentException("Expected at least 1 thread, found " + threads);
    }
  }

  /** One run: what its workers share. */
  private static final class Run {
    private final Program program;
    private final SamplingPlan plan;
    private final long firstTrial;
    private final long trials;
    private final ColumnSinks sinks;
    private final RunControl control;
    private final Uniforms[] draws;
    private final AtomicLong nextChunk = new AtomicLong();
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong failedTrial = new AtomicLong(Long.MAX_VALUE);
    private final AtomicReference<Throwable> broken = new AtomicReference<>();
    private volatile boolean cancelled;

    Run(
        Program program,
        SamplingPlan plan,
        long firstTrial,
        long trials,
        ColumnSinks sinks,
        RunControl control) {
      this.program = program;
      this.plan = plan;
      this.firstTrial = firstTrial;
      this.trials = trials;
      this.sinks = sinks;
      this.control = control;
      this.draws = program.draws(plan);
    }

    void start(int workers) {
      List<Thread> others = new ArrayList<>();
      for (int i = 1; i < workers; i++) {
        Thread thread = new Thread(this::work, "entente-worker-" + i);
        thread.setDaemon(true);
        thread.start();
        others.add(thread);
      }
      work();
      boolean interrupted = false;
      for (Thread thread : others) {
        interrupted |= join(thread);
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }

    /** Waits for a worker; an interrupt cancels the run, and the worker is waited for still. */
    private boolean join(Thread thread) {
      boolean interrupted = false;
      while (true) {
        try {
          thread.join();
          return interrupted;
        } catch (InterruptedException ended) {
          interrupted = true;
          cancelled = true;
        }
      }
    }

    void finish() {
      Throwable cause = broken.get();
      if (cause instanceof Error error) {
        throw error;
      }
      if (cause instanceof RuntimeException exception) {
        throw exception;
      }
      if (failedTrial.get() < Long.MAX_VALUE) {
        throw new SimulationException(explain(failedTrial.get()));
      }
      if (cancelled) {
        throw new RunCancelledException(done.get(), trials);
      }
    }

    private Failure explain(long trial) {
      return new TrialWalker(program.equations(), plan)
          .failure(trial)
          .orElseThrow(
              () ->
                  new IllegalStateException(
                      "Trial "
                          + trial
                          + " of seed "
                          + plan.seed()
                          + " failed in the program but not in its plain twin"));
    }

    private void work() {
      try {
        BlockSink sink = sinks.newSink();
        Frame frame = program.frame(draws, sink);
        long chunk = nextChunk.getAndIncrement();
        while (chunk * CHUNK < trials && !stopped(chunk)) {
          chunk(frame, sink, chunk);
          chunk = nextChunk.getAndIncrement();
        }
      } catch (RuntimeException | Error exception) {
        broken.compareAndSet(null, exception);
        cancelled = true;
      }
    }

    /** Chunks before a failed trial are finished, so that always the first failure is told. */
    private boolean stopped(long chunk) {
      return cancelled || firstTrial + chunk * CHUNK > failedTrial.get();
    }

    private void chunk(Frame frame, BlockSink sink, long chunk) {
      long from = chunk * CHUNK;
      long to = Math.min(trials, from + CHUNK);
      sink.startChunk(firstTrial / CHUNK + chunk);
      for (long at = from; at < to; at += BLOCK) {
        if (cancelled || control.cancelled() || Thread.currentThread().isInterrupted()) {
          cancelled = true;
          return;
        }
        if (!block(frame, firstTrial + at, (int) Math.min(BLOCK, to - at))) {
          return;
        }
      }
      sink.endChunk();
      control.progress(done.addAndGet(to - from));
    }

    /** Whether all trials of the block are sound. */
    private boolean block(Frame frame, long trial, int n) {
      frame.firstTrial = trial;
      frame.n = n;
      java.util.Arrays.fill(frame.poison, 0);
      program.run(frame);
      for (int i = 0; i < n; i++) {
        if (frame.poison[i] != 0) {
          failedTrial.accumulateAndGet(trial + i, Math::min);
          return false;
        }
      }
      return true;
    }
  }
}
