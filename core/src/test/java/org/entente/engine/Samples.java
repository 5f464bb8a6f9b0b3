package org.entente.engine;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import org.entente.equation.Equations;
import org.entente.model.Scenario;
import org.entente.random.SamplingPlan;

/** Runs a scenario and keeps every value of every output: what tests compare with closed forms. */
public final class Samples {
  /** What is kept at once; a larger sample is made again for each output that is asked for. */
  private static final long MOST_VALUES = 10_000_000;

  private final List<Output> outputs;
  private final double[][] values;
  private final IntConsumer make;

  private Samples(List<Output> outputs, double[][] values, IntConsumer make) {
    this.outputs = outputs;
    this.values = values;
    this.make = make;
  }

  /** Runs on one thread. */
  public static Samples of(Scenario scenario, int trials, long seed) {
    return of(scenario, trials, seed, 1);
  }

  /** Runs on several threads. */
  public static Samples of(Scenario scenario, int trials, long seed, int threads) {
    return of(scenario, trials, seed, threads, org.entente.random.Sampling.MONTE_CARLO);
  }

  /** Runs under a sampling plan. */
  public static Samples of(
      Scenario scenario, int trials, long seed, int threads, org.entente.random.Sampling sampling) {
    Program program = Program.compile(Equations.of(scenario), OutputChoice.ALL);
    SamplingPlan plan = sampling.plan(seed, trials, program.addresses());
    double[][] values = new double[program.outputs().size()][];
    Runnable run =
        () ->
            Engine.run(program, plan, 0, trials, threads, () -> new Keep(values), RunControl.NONE);
    if ((long) values.length * trials <= MOST_VALUES) {
      Arrays.setAll(values, output -> new double[trials]);
      run.run();
    }
    IntConsumer make =
        output -> {
          Arrays.fill(values, null);
          values[output] = new double[trials];
          run.run();
        };
    return new Samples(program.outputs(), values, make);
  }

  /** Keeps the columns that have an array; where a trial has no value, NaN. */
  private record Keep(double[][] kept) implements BlockSink {
    @Override
    public void startChunk(long chunk) {}

    @Override
    public void column(int output, long firstTrial, double[] values, double[] present, int n) {
      for (int i = 0; kept[output] != null && i < n; i++) {
        boolean there = present == null || present[i] != 0;
        kept[output][(int) firstTrial + i] = there ? values[i] : Double.NaN;
      }
    }

    @Override
    public void endChunk() {}
  }

  public List<Output> outputs() {
    return outputs;
  }

  public double[] values(int output) {
    if (values[output] == null) {
      make.accept(output);
    }
    return values[output];
  }

  private double[] values(Output.Kind kind, String name, int step) {
    for (int i = 0; i < values.length; i++) {
      Output output = outputs.get(i);
      if (output.kind() == kind && output.name().equals(name) && output.step() == step) {
        return values(i);
      }
    }
    throw new IllegalArgumentException("No output " + kind + " " + name + " at step " + step);
  }

  public double[] factor(String name, int step) {
    return values(Output.Kind.FACTOR, name, step);
  }

  public double[] active(String name, int step) {
    return values(Output.Kind.ACTIVE, name, step);
  }

  public double[] struck(String name, int step) {
    return values(Output.Kind.STRUCK, name, step);
  }

  public double[] outcome(String name) {
    return values(Output.Kind.OUTCOME, name, Output.WHOLE_PATH);
  }

  public double[] future() {
    return values(Output.Kind.FUTURE, "", Output.WHOLE_PATH);
  }

  public static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  public static double variance(double[] values) {
    double mean = mean(values);
    return Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum() / (values.length - 1);
  }

  public static double correlation(double[] a, double[] b) {
    double meanA = mean(a);
    double meanB = mean(b);
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (a[i] - meanA) * (b[i] - meanB);
    }
    return sum / (a.length - 1) / Math.sqrt(variance(a) * variance(b));
  }
}
