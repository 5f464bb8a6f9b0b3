package org.entente.benchmark;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a stage of a run costs in steady state on one thread, for each trial and step. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 5, time = 1)
public class StageBenchmark {
  /** What is measured. */
  @Param public Stage stage;

  private Runnable work;

  /** Compiles what the stage runs. */
  @Setup
  public void compile() {
    work = stage.work();
  }

  /** The stage, once for each trial and step. */
  @Benchmark
  @OperationsPerInvocation(Stage.TRIALS * Stage.STEPS)
  public void run() {
    work.run();
  }
}
