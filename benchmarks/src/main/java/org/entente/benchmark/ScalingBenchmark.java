package org.entente.benchmark;

import java.util.concurrent.TimeUnit;
import org.entente.benchmark.peer.ShapeModel;
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
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How the time of a run grows with trials, factors, steps and threads. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 4, time = 1)
public class ScalingBenchmark {
  /** Trials of a run. */
  @Param("200000")
  public int trials;

  /** Factors, a multiple of eight: each eight are correlated, four of them reported. */
  @Param("8")
  public int factors;

  /** Yearly steps. */
  @Param("20")
  public int steps;

  /** Threads that work. */
  @Param("2")
  public int threads;

  private Scenario scenario;

  /** Builds the scenario. */
  @Setup
  public void build() {
    scenario = ShapeModel.scenario(factors / ShapeModel.FACTORS, steps);
  }

  /**
   * A whole run.
   *
   * @return the result, so that it is not optimised away
   */
  @Benchmark
  public Simulation run() {
    return Simulation.of(scenario).settings(ShapeModel.settings(trials, threads, 1)).run();
  }
}
