package org.entente.benchmark;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.entente.result.Simulation;
import org.entente.scenario.Scenarios;
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

/** The flagship's base, with all that it reports, from its file to the result; on two threads. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class FlagshipBenchmark {
  private static final int THREADS = 2;

  /** Trials of a run. */
  @Param({"10000", "100000", "1000000"})
  public int trials;

  /** The scenario file; the default is found from the project's folder. */
  @Param("scenarios/russia-iran/base.json")
  public String file;

  /**
   * A whole run.
   *
   * @return the result, so that it is not optimised away
   */
  @Benchmark
  public Simulation run() {
    return Simulation.of(Scenarios.read(Path.of(file)).scenario())
        .trials(trials)
        .threads(THREADS)
        .run();
  }
}
