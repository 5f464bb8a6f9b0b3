package org.entente.benchmark;

import static org.entente.benchmark.ShapeModel.CORRELATION;
import static org.entente.benchmark.ShapeModel.FACTORS;
import static org.entente.benchmark.ShapeModel.GROWING;
import static org.entente.benchmark.ShapeModel.GROWTH_NOISE;
import static org.entente.benchmark.ShapeModel.INDEX_NOISE;
import static org.entente.benchmark.ShapeModel.REVERTING;
import static org.entente.benchmark.ShapeModel.STEPS;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;

/**
 * The same model as an expert would write it for this one purpose: a scalar loop over trials with
 * xoshiro256++ and a ziggurat, which keeps its samples and selects percentiles at the end.
 */
final class HandWritten {
  static final double[] PERCENTILES = {5, 25, 50, 75, 95};
  private static final int KEPT = 4;

  private final double[][] root;
  private final double[][][] kept;
  private final long[] futures = new long[3];

  private HandWritten(int trials) {
    double[][] matrix = new double[FACTORS][FACTORS];
    for (int i = 0; i < FACTORS; i++) {
      for (int j = 0; j < FACTORS; j++) {
        matrix[i][j] = i == j ? 1 : CORRELATION;
      }
    }
    root = new CholeskyDecomposition(new Array2DRowRealMatrix(matrix)).getL().getData();
    kept = new double[KEPT][STEPS][trials];
  }

  /** What a run gives: shares of the futures, and percentiles of four factors in each year. */
  record Result(double[] shares, double[][] means, double[][][] percentiles) {}

  static Result run(int trials, int threads, long seed) {
    HandWritten model = new HandWritten(trials);
    List<Thread> workers = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      int from = (int) ((long) trials * i / threads);
      int to = (int) ((long) trials * (i + 1) / threads);
      UniformRandomProvider source = RandomSource.XO_SHI_RO_256_PP.create(seed + i);
      Thread worker = new Thread(() -> model.simulate(from, to, source));
      worker.start();
      workers.add(worker);
    }
    workers.forEach(HandWritten::join);
    return model.result(trials);
  }

  private static void join(Thread worker) {
    try {
      worker.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void simulate(int from, int to, UniformRandomProvider source) {
    ZigguratSampler.NormalizedGaussian normal = ZigguratSampler.NormalizedGaussian.of(source);
    long[] counts = new long[futures.length];
    double[] x = new double[FACTORS];
    double[] z = new double[FACTORS];
    for (int trial = from; trial < to; trial++) {
      counts[trial(trial, x, z, source, normal)]++;
    }
    synchronized (futures) {
      for (int i = 0; i < futures.length; i++) {
        futures[i] += counts[i];
      }
    }
  }

  private int trial(
      int trial,
      double[] x,
      double[] z,
      UniformRandomProvider source,
      ZigguratSampler.NormalizedGaussian normal) {
    start(x);
    boolean settled = false;
    boolean crisis = false;
    boolean everStrike = false;
    double late = 0;
    for (int step = 0; step < STEPS; step++) {
      boolean before = crisis;
      settled |= source.nextDouble() < 0.05;
      crisis = before ? source.nextDouble() >= 0.3 : source.nextDouble() < 0.1;
      everStrike |= source.nextDouble() < (crisis ? 0.3 : 0.05);
      draw(z, normal);
      move(x, z, 0.5 + (crisis ? 0.2 : 0) - (settled ? 0.1 : 0));
      for (int i = 0; i < KEPT; i++) {
        kept[i][step][trial] = x[REVERTING + i];
      }
      late += step >= STEPS - 5 ? x[REVERTING] : 0;
    }
    late /= 5;
    if (late > 1.8 && settled) {
      return 0;
    }
    return late < 1.2 || !everStrike ? 1 : 2;
  }

  private static void start(double[] x) {
    for (int i = 0; i < REVERTING; i++) {
      x[i] = 0.4 + 0.1 * i;
    }
    for (int i = 0; i < GROWING; i++) {
      x[REVERTING + i] = 1 + i;
    }
  }

  private void draw(double[] z, ZigguratSampler.NormalizedGaussian normal) {
    for (int i = 0; i < FACTORS; i++) {
      z[i] = normal.sample();
    }
    for (int i = FACTORS - 1; i >= 0; i--) {
      double sum = 0;
      for (int j = 0; j <= i; j++) {
        sum += root[i][j] * z[j];
      }
      z[i] = sum;
    }
  }

  private static void move(double[] x, double[] z, double target) {
    for (int i = 0; i < REVERTING; i++) {
      double moved = target + 0.7 * (x[i] - target) + INDEX_NOISE * z[i];
      x[i] = Math.min(1, Math.max(0, moved));
    }
    for (int i = 0; i < GROWING; i++) {
      double growth = 0.03 - 0.1 * (x[i % REVERTING] - 0.5);
      x[REVERTING + i] *= Math.exp(growth + GROWTH_NOISE * z[REVERTING + i]);
    }
  }

  private Result result(int trials) {
    double[] shares = new double[futures.length];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = (double) futures[i] / trials;
    }
    double[][] means = new double[KEPT][STEPS];
    double[][][] percentiles = new double[KEPT][STEPS][PERCENTILES.length];
    for (int i = 0; i < KEPT; i++) {
      for (int step = 0; step < STEPS; step++) {
        means[i][step] = mean(kept[i][step]);
        Percentile percentile = new Percentile();
        percentile.setData(kept[i][step]);
        for (int k = 0; k < PERCENTILES.length; k++) {
          percentiles[i][step][k] = percentile.evaluate(PERCENTILES[k]);
        }
      }
    }
    return new Result(shares, means, percentiles);
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
