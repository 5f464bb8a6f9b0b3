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
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.random.CorrelatedRandomVectorGenerator;
import org.apache.commons.math3.random.GaussianRandomGenerator;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.math3.stat.descriptive.moment.Mean;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;

/**
 * The model as an analyst writes it with Apache Commons Math: its default generator, its generator
 * of correlated vectors, its statistics of arrays; the trials and the columns shared among threads.
 */
final class WithCommonsMath {
  private final RandomGenerator generator;
  private final CorrelatedRandomVectorGenerator vectors;

  private WithCommonsMath(long seed) {
    generator = new Well19937c(seed);
    vectors =
        new CorrelatedRandomVectorGenerator(
            MatrixUtils.createRealMatrix(ShapeModel.correlations()),
            1e-12,
            new GaussianRandomGenerator(generator));
  }

  static ShapeResult run(int trials, int threads, long seed) {
    double[][] columns = new double[KEPT * STEPS][trials];
    long[] futures = new long[ShapeModel.FUTURES];
    Workers.split(
        trials,
        threads,
        (worker, from, to) -> {
          long[] counts = new WithCommonsMath(seed + worker).simulate(columns, from, to);
          synchronized (futures) {
            Arrays.setAll(futures, i -> futures[i] + counts[i]);
          }
        });
    ShapeResult.Column[] results = new ShapeResult.Column[columns.length];
    Workers.each(columns.length, threads, i -> results[i] = describe(columns[i]));
    return new ShapeResult(ShapeResult.shares(futures), List.of(results));
  }

  private long[] simulate(double[][] columns, int from, int to) {
    long[] counts = new long[ShapeModel.FUTURES];
    for (int trial = from; trial < to; trial++) {
      counts[trial(columns, trial)]++;
    }
    return counts;
  }

  private int trial(double[][] columns, int trial) {
    double[] x = new double[FACTORS];
    for (int i = 0; i < FACTORS; i++) {
      x[i] = i < REVERTING ? ShapeModel.initialIndex(i) : 1 + i - REVERTING;
    }
    boolean settled = false;
    boolean crisis = false;
    boolean everStrike = false;
    double late = 0;
    for (int step = 0; step < STEPS; step++) {
      settled |= generator.nextDouble() < 0.05;
      crisis = generator.nextDouble() < (crisis ? 0.7 : 0.1);
      everStrike |= generator.nextDouble() < (crisis ? 0.3 : 0.05);
      move(x, vectors.nextVector(), 0.5 + (crisis ? 0.2 : 0) - (settled ? 0.1 : 0));
      for (int i = 0; i < KEPT; i++) {
        columns[i * STEPS + step][trial] = x[REVERTING + i];
      }
      late += step >= STEPS - 5 ? x[REVERTING] : 0;
    }
    return ShapeModel.future(late / 5, settled, everStrike, x[FACTORS - 1]);
  }

  private static void move(double[] x, double[] noise, double target) {
    for (int i = 0; i < REVERTING; i++) {
      double moved = target + 0.7 * (x[i] - target) + INDEX_NOISE * noise[i];
      x[i] = Math.min(1, Math.max(0, moved));
    }
    for (int i = 0; i < GROWING; i++) {
      double growth = 0.03 - 0.1 * (x[i % REVERTING] - 0.5);
      x[REVERTING + i] *= Math.exp(growth + GROWTH_NOISE * noise[REVERTING + i]);
    }
  }

  private static ShapeResult.Column describe(double[] values) {
    Percentile percentile = new Percentile();
    percentile.setData(values);
    return new ShapeResult.Column(
        new Mean().evaluate(values),
        new StandardDeviation().evaluate(values),
        Arrays.stream(ShapeResult.PERCENTILES).map(percentile::evaluate).toArray());
  }
}
