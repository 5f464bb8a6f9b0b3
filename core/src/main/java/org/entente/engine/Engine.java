package org.entente.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.entente.equation.Equations;
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

  /** Trials of a chunk: what a worker takes at a time, short enough for no worker to wait long. */
  public static final int CHUNK = 4 * BLOCK;

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
    run(List.of(program), plan, firstTrial, trials, threads, sinks, control);
  }

  /**
   * Runs the same trials of several programs side by side: every block of trials in all of them in
   * turn, so that a sink can compare them trial by trial. Outputs are numbered through, those of
   * the first program first.
   *
   * @param programs what to run, at least one
   * @param plan where random numbers come from; the same plan gives the same bits
   * @param firstTrial number of the first trial, a multiple of {@link #CHUNK}
   * @param trials how many trials, at least 1
   * @param threads how many workers, at least 1
   * @param sinks make one sink for each worker
   * @param control told of progress, asked whether to go on
   * @throws SimulationException if a trial could not be calculated in one of the programs: always
   *     the first such trial, and of that the first such program or scenario
   * @throws RunCancelledException if the control or an interrupt ended the run
   */
  public static void run(
      List<Program> programs,
      SamplingPlan plan,
      long firstTrial,
      long trials,
      int threads,
      ColumnSinks sinks,
      RunControl control) {
    requireRange(firstTrial, trials, threads);
    Run run = new Run(programs, plan, firstTrial, trials, sinks, control);
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
    private final List<Program> programs;
    private final SamplingPlan plan;
    private final long firstTrial;
    private final long trials;
    private final ColumnSinks sinks;
    private final RunControl control;
    private final List<Uniforms[]> draws;
    private final AtomicLong nextChunk = new AtomicLong();
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong failedTrial = new AtomicLong(Long.MAX_VALUE);
    private final AtomicReference<Throwable> broken = new AtomicReference<>();
    private volatile boolean cancelled;

    Run(
        List<Program> programs,
        SamplingPlan plan,
        long firstTrial,
        long trials,
        ColumnSinks sinks,
        RunControl control) {
      this.programs = List.copyOf(programs);
      this.plan = plan;
      this.firstTrial = firstTrial;
      this.trials = trials;
      this.sinks = sinks;
      this.control = control;
      this.draws = programs.stream().map(program -> program.draws(plan)).toList();
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
        throw explain(failedTrial.get());
      }
      if (cancelled) {
        throw new RunCancelledException(done.get(), trials);
      }
    }

    private SimulationException explain(long trial) {
      List<Equations> scenarios =
          programs.stream().flatMap(program -> program.scenarios().stream()).toList();
      for (int i = 0; i < scenarios.size(); i++) {
        Optional<Failure> failure = new TrialWalker(scenarios.get(i), plan).failure(trial);
        if (failure.isPresent()) {
          return new SimulationException(failure.get(), i);
        }
      }
      throw new IllegalStateException(
          "Trial "
              + trial
              + " of seed "
              + plan.seed()
              + " failed in the program but not in its plain twin");
    }

    private void work() {
      try {
        BlockSink sink = sinks.newSink();
        Frame[] frames = frames(sink);
        long chunk = nextChunk.getAndIncrement();
        while (chunk * CHUNK < trials && !stopped(chunk)) {
          chunk(frames, sink, chunk);
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

    private void chunk(Frame[] frames, BlockSink sink, long chunk) {
      long from = chunk * CHUNK;
      long to = Math.min(trials, from + CHUNK);
      sink.startChunk(firstTrial / CHUNK + chunk);
      for (long at = from; at < to; at += BLOCK) {
        if (cancelled || control.cancelled() || Thread.currentThread().isInterrupted()) {
          cancelled = true;
          return;
        }
        if (!block(frames, firstTrial + at, (int) Math.min(BLOCK, to - at))) {
          return;
        }
      }
      sink.endChunk();
      control.progress(done.addAndGet(to - from));
    }

    /** What a worker calculates with, one for each program. */
    private Frame[] frames(BlockSink sink) {
      Frame[] frames = new Frame[programs.size()];
      int outputs = 0;
      for (int i = 0; i < frames.length; i++) {
        BlockSink own = outputs == 0 ? sink : new Shifted(sink, outputs);
        frames[i] = programs.get(i).frame(draws.get(i), own);
        outputs += programs.get(i).outputs().size();
      }
      return frames;
    }

    /** Whether all trials of the block are sound in all programs. */
    private boolean block(Frame[] frames, long trial, int n) {
      boolean sound = true;
      for (int i = 0; i < frames.length; i++) {
        sound &= block(programs.get(i), frames[i], trial, n);
      }
      return sound;
    }

    private boolean block(Program program, Frame frame, long trial, int n) {
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

  /** Hands the columns of a later program on under the numbers that follow those before it. */
  private record Shifted(BlockSink sink, int by) implements BlockSink {
    @Override
    public void startChunk(long chunk) {}

    @Override
    public void column(int output, long firstTrial, double[] values, double[] present, int n) {
      sink.column(by + output, firstTrial, values, present, n);
    }

    @Override
    public void endChunk() {}
  }
}
