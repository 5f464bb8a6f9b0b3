package org.entente.benchmark;

import java.util.concurrent.TimeUnit;
import org.entente.benchmark.peer.Peer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Whole runs of the model of the flagship's shape in steady state on two threads: by Entente, from
 * JSON to result, and by its peers. The loop written by hand is the baseline.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx12g")
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class RunBenchmark {
  private static final int THREADS = 2;

  /** Trials of a run. */
  @Param({"10000", "100000", "1000000"})
  public int trials;

  /** Which program runs. */
  @Param({"HAND", "ENTENTE", "HAND_TALLIED", "COMMONS_MATH", "SSJ", "FINMATH"})
  public Peer program;

  /**
   * A whole run.
   *
   * @return the result, so that it is not optimised away
   */
  @Benchmark
  public Object run() {
    return program.run(trials, THREADS, 1);
  }
}
