package org.entente.benchmark.peer;

import static org.entente.benchmark.peer.ShapeModel.FACTORS;
import static org.entente.benchmark.peer.ShapeModel.GROWING;
import static org.entente.benchmark.peer.ShapeModel.GROWTH_NOISE;
import static org.entente.benchmark.peer.ShapeModel.INDEX_NOISE;
import static org.entente.benchmark.peer.ShapeModel.KEPT;
import static org.entente.benchmark.peer.ShapeModel.REVERTING;
import static org.entente.benchmark.peer.ShapeModel.STEPS;

import java.util.Arrays;
import java.util.List;
import net.finmath.functions.NormalDistribution;
import net.finmath.montecarlo.IndependentIncrements;
import net.finmath.montecarlo.IndependentIncrementsFromICDF;
import net.finmath.montecarlo.RandomVariableFromDoubleArray;
import net.finmath.stochastic.RandomVariable;
import net.finmath.stochastic.Scalar;
import net.finmath.time.TimeDiscretizationFromArray;

/**
 * The model with finmath-lib: random variables are vectors of trials, and each operation makes a
 * new one. Batches of {@value #BATCH} trials, shared among threads, need less memory and less time
 * than vectors of all trials.
 */
final class WithFinmath {
  private static final int BATCH = 10_000;
  private static final int EVENTS = 3;
  private static final RandomVariable NO = new Scalar(0);
  private static final RandomVariable YES = new Scalar(1);

  private final double[][] root = ShapeModel.root();
  private final IndependentIncrements draws;
  private final RandomVariable[] x = new RandomVariable[FACTORS];

  private WithFinmath(int trials, int seed) {
    draws =
        new IndependentIncrementsFromICDF(
            new TimeDiscretizationFromArray(0, STEPS, 1.0),
            FACTORS + EVENTS,
            trials,
            seed,
            step ->
                draw ->
                    draw < FACTORS ? NormalDistribution::inverseCumulativeDistribution : u -> u);
  }

  static ShapeResult run(int trials, int threads, long seed) {
    double[][] columns = new double[KEPT * STEPS][trials];
    long[] futures = new long[ShapeModel.FUTURES];
    int batches = (trials + BATCH - 1) / BATCH;
    Workers.each(
        batches,
        threads,
        batch -> {
          int from = batch * BATCH;
          int n = Math.min(BATCH, trials - from);
          long[] counts =
              new WithFinmath(n, (int) (seed * 1_000_003 + batch)).simulate(columns, from, n);
          synchronized (futures) {
            Arrays.setAll(futures, i -> futures[i] + counts[i]);
          }
        });
    ShapeResult.Column[] results = new ShapeResult.Column[columns.length];
    Workers.each(columns.length, threads, i -> results[i] = describe(columns[i]));
    return new ShapeResult(ShapeResult.shares(futures), List.of(results));
  }

  private long[] simulate(double[][] columns, int from, int n) {
    for (int i = 0; i < FACTORS; i++) {
      x[i] = new Scalar(i < REVERTING ? ShapeModel.initialIndex(i) : 1 + i - REVERTING);
    }
    RandomVariable settled = NO;
    RandomVariable crisis = NO;
    RandomVariable everStrike = NO;
    RandomVariable late = NO;
    for (int step = 0; step < STEPS; step++) {
      settled = strikes(new Scalar(0.05), draws.getIncrement(step, FACTORS)).floor(settled);
      crisis = strikes(crisis.mult(0.6).add(0.1), draws.getIncrement(step, FACTORS + 1));
      RandomVariable chance = crisis.mult(0.25).add(0.05);
      everStrike = strikes(chance, draws.getIncrement(step, FACTORS + 2)).floor(everStrike);
      move(step, crisis.mult(0.2).addProduct(settled, -0.1).add(0.5));
      for (int i = 0; i < KEPT; i++) {
        double[] values = x[REVERTING + i].getRealizations();
        System.arraycopy(values, 0, columns[i * STEPS + step], from, n);
      }
      late = step >= STEPS - 5 ? late.add(x[REVERTING]) : late;
    }
    return futures(late.div(5), settled, everStrike, x[FACTORS - 1], n);
  }

  private static RandomVariable strikes(RandomVariable probability, RandomVariable uniform) {
    return probability.sub(uniform).choose(YES, NO);
  }

  private void move(int step, RandomVariable target) {
    for (int i = 0; i < REVERTING; i++) {
      RandomVariable pull = target.mult(0.3).addProduct(x[i], 0.7);
      x[i] = pull.addProduct(noise(step, i), INDEX_NOISE).floor(0).cap(1);
    }
    for (int i = 0; i < GROWING; i++) {
      RandomVariable growth = x[i % REVERTING].sub(0.5).mult(-0.1).add(0.03);
      RandomVariable noise = noise(step, REVERTING + i);
      x[REVERTING + i] = x[REVERTING + i].mult(growth.addProduct(noise, GROWTH_NOISE).exp());
    }
  }

  private RandomVariable noise(int step, int factor) {
    RandomVariable noise = draws.getIncrement(step, 0).mult(root[factor][0]);
    for (int j = 1; j <= factor; j++) {
      noise = noise.addProduct(draws.getIncrement(step, j), root[factor][j]);
    }
    return noise;
  }

  private static long[] futures(
      RandomVariable late,
      RandomVariable settled,
      RandomVariable everStrike,
      RandomVariable last,
      int n) {
    long[] counts = new long[ShapeModel.FUTURES];
    for (int i = 0; i < n; i++) {
      boolean struck = everStrike.get(i) > 0;
      counts[ShapeModel.future(late.get(i), settled.get(i) > 0, struck, last.get(i))]++;
    }
    return counts;
  }

  private static ShapeResult.Column describe(double[] values) {
    RandomVariable variable = new RandomVariableFromDoubleArray(0, values);
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double[] percentiles =
        Arrays.stream(ShapeResult.PERCENTILES)
            .map(p -> sorted[(int) Math.round(p / 100 * (sorted.length - 1))])
            .toArray();
    return new ShapeResult.Column(
        variable.getAverage(), variable.getStandardDeviation(), percentiles);
  }
}
