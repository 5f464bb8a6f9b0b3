package org.entente.benchmark;

import java.util.concurrent.TimeUnit;
import org.entente.model.Scenario;
import org.entente.result.Simulation;
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

/** A whole run of the same model: by Entente, and written by hand; steady state, two threads. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class RunBenchmark {
  private static final int THREADS = 2;

  /** Trials of a run. */
  @Param({"10000", "100000", "1000000"})
  public int trials;

  private final Scenario scenario = ShapeModel.scenario();

  /**
   * The model as a scenario.
   *
   * @return the result, so that it is not optimised away
   */
  @Benchmark
  public Simulation entente() {
    return Simulation.of(scenario).trials(trials).threads(THREADS).run();
  }

  /**
   * The model as a loop.
   *
   * @return the result, so that it is not optimised away
   */
  @Benchmark
  public Object handWritten() {
    return HandWritten.run(trials, THREADS, 1);
  }
}
