package org.entente.benchmark;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.entente.benchmark.peer.ShapeModel;
import org.entente.engine.BlockSink;
import org.entente.engine.ColumnSinks;
import org.entente.engine.Engine;
import org.entente.engine.OutputChoice;
import org.entente.engine.Program;
import org.entente.engine.RunControl;
import org.entente.equation.Equations;
import org.entente.model.Scenario;
import org.entente.numeric.Numeric;
import org.entente.random.Draws;
import org.entente.result.ColumnStatistics;
import org.entente.result.Simulation;

/**
 * A part of a run's work, or a run with more and more parts. Each does what {@link #TRIALS} trials
 * of {@link #STEPS} steps of the shape model need, on one thread. Later runs hold earlier ones, so
 * that a part's cost is a difference; what a run computes is thrown away unless it says otherwise.
 */
public enum Stage {
  /** Random bits of all draws. */
  BITS {
    @Override
    Runnable work() {
      return () -> overDraws(Stage::bits);
    }
  },
  /** Uniform numbers of all draws. */
  UNIFORMS {
    @Override
    Runnable work() {
      return () -> overDraws(Draws::uniforms);
    }
  },
  /** One exponential for each growing factor. */
  EXP {
    @Override
    Runnable work() {
      return () -> overColumns(ShapeModel.GROWING, Numeric::exp);
    }
  },
  /** One logistic function. */
  LOGISTIC {
    @Override
    Runnable work() {
      return () -> overColumns(1, Stage::logistic);
    }
  },
  /** A run that only draws its noises, without correlations. */
  NORMALS {
    @Override
    Runnable work() {
      return simulation(ShapeModel.noises(false));
    }
  },
  /** A run that only draws its noises. */
  CORRELATED {
    @Override
    Runnable work() {
      return simulation(ShapeModel.noises(true));
    }
  },
  /** A run of the model without its events. */
  FORMULAS {
    @Override
    Runnable work() {
      return simulation(ShapeModel.withoutEvents());
    }
  },
  /** A run of the whole model. */
  SIMULATION {
    @Override
    Runnable work() {
      return simulation(ShapeModel.scenario());
    }
  },
  /** A run of the whole model with its statistics: all there is. */
  STATISTICS {
    @Override
    Runnable work() {
      Scenario scenario = ShapeModel.scenario();
      return () -> Simulation.of(scenario).settings(ShapeModel.settings(TRIALS, 1, 1)).run();
    }
  },
  /** As many chunks as the run has, each with a single trial: their statistics merged. */
  MERGE {
    @Override
    Runnable work() {
      int columns = ShapeModel.KEPT * ShapeModel.STEPS;
      return () ->
          ColumnStatistics.of(columns, ShapeModel.settings(TRIALS, 1, 1), Stage::almostEmpty);
    }
  };

  /** Trials of a stage. */
  public static final int TRIALS = 256 * Engine.BLOCK;

  /** Steps of a trial. */
  public static final int STEPS = ShapeModel.STEPS;

  /** Draws of a step: a noise of each factor, a strike of each event; one event also ends. */
  public static final int DRAWS = ShapeModel.FACTORS + 4;

  private static final int BLOCK = Engine.BLOCK;
  private static final AtomicLong CONSUMED = new AtomicLong();

  /** What is to be measured, set up. */
  abstract Runnable work();

  /** Something done to a column. */
  @FunctionalInterface
  private interface Kernel {
    void run(double[] in, double[] out, int n);
  }

  /** Something drawn into a column. */
  @FunctionalInterface
  private interface Drawing {
    void run(long key, long firstTrial, double[] out, int n);
  }

  private static void overDraws(Drawing drawing) {
    double[] out = new double[BLOCK];
    for (int trial = 0; trial < TRIALS; trial += BLOCK) {
      for (int key = 0; key < DRAWS * STEPS; key++) {
        drawing.run(0x123456789L * key, trial, out, BLOCK);
      }
    }
    consume(out[1]);
  }

  private static void bits(long key, long first, double[] out, int n) {
    long all = 0;
    for (int i = 0; i < n; i++) {
      all ^= Draws.bits(key, first + i);
    }
    out[1] = all;
  }

  private static void overColumns(int columns, Kernel kernel) {
    double[] in = new double[BLOCK];
    double[] out = new double[BLOCK];
    Arrays.setAll(in, i -> (i - 512) * 1e-3);
    for (int trial = 0; trial < TRIALS; trial += BLOCK) {
      for (int column = 0; column < columns * STEPS; column++) {
        kernel.run(in, out, BLOCK);
      }
    }
    consume(out[1]);
  }

  private static void logistic(double[] in, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = Numeric.logistic(in[i]);
    }
  }

  private static void almostEmpty(long first, long trials, ColumnSinks sinks) {
    BlockSink sink = sinks.newSink();
    double[] column = {1};
    for (long at = first; at < first + trials; at += Engine.CHUNK) {
      sink.startChunk(at / Engine.CHUNK);
      for (int i = 0; i < ShapeModel.KEPT * ShapeModel.STEPS; i++) {
        column[0] = at + i;
        sink.column(i, at, column, null, 1);
      }
      sink.endChunk();
    }
  }

  private static Runnable simulation(Scenario scenario) {
    Simulated simulated = new Simulated(scenario);
    return () -> simulated.run(TRIALS);
  }

  /** A compiled scenario whose columns are thrown away; it runs on the calling thread. */
  static final class Simulated {
    private final Program program;

    Simulated(Scenario scenario) {
      program =
          Program.compile(
              Equations.of(scenario), new OutputChoice(true, false, false, true, false));
    }

    void run(long trials) {
      Engine.run(program, 1, 0, trials, 1, Discarding::new, RunControl.NONE);
    }
  }

  private static void consume(double value) {
    CONSUMED.lazySet(Double.doubleToRawLongBits(value));
  }

  /** Looks at one value of each column. */
  private static final class Discarding implements BlockSink {
    private double sum;

    @Override
    public void startChunk(long chunk) {
      sum = 0;
    }

    @Override
    public void column(int output, long firstTrial, double[] values, double[] present, int n) {
      sum += values[0];
    }

    @Override
    public void endChunk() {
      consume(sum);
    }
  }
}
