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
import umontreal.ssj.probdist.EmpiricalDist;
import umontreal.ssj.randvar.NormalGen;
import umontreal.ssj.randvarmulti.MultinormalCholeskyGen;
import umontreal.ssj.rng.MRG32k3a;
import umontreal.ssj.rng.RandomStream;
import umontreal.ssj.stat.TallyStore;

/**
 * The model with SSJ (P. L'Ecuyer, Université de Montréal): one of its random streams for each
 * thread, its multinormal generator, its collectors of observations, its empirical distribution.
 */
final class WithSsj {
  private final RandomStream stream;
  private final MultinormalCholeskyGen vectors;
  private final TallyStore[] tallies = new TallyStore[KEPT * STEPS];
  private final long[] futures = new long[ShapeModel.FUTURES];

  private WithSsj(RandomStream stream, int trials) {
    this.stream = stream;
    this.vectors =
        new MultinormalCholeskyGen(
            new NormalGen(stream), new double[FACTORS], ShapeModel.correlations());
    Arrays.setAll(tallies, i -> new TallyStore(trials));
  }

  static ShapeResult run(int trials, int threads, long seed) {
    RandomStream[] streams = streams(threads, seed);
    WithSsj[] parts = new WithSsj[threads];
    Workers.split(
        trials,
        threads,
        (worker, from, to) -> {
          parts[worker] = new WithSsj(streams[worker], to - from);
          parts[worker].simulate(to - from);
        });
    long[] futures = new long[ShapeModel.FUTURES];
    for (WithSsj part : parts) {
      Arrays.setAll(futures, i -> futures[i] + part.futures[i]);
    }
    ShapeResult.Column[] results = new ShapeResult.Column[KEPT * STEPS];
    Workers.each(results.length, threads, i -> results[i] = describe(parts, i, trials));
    return new ShapeResult(ShapeResult.shares(futures), List.of(results));
  }

  /** Streams are made one after the other: SSJ seeds each from the one before. */
  private static synchronized RandomStream[] streams(int threads, long seed) {
    long[] seeds = new long[6];
    Arrays.fill(seeds, 12345 + seed);
    MRG32k3a.setPackageSeed(seeds);
    RandomStream[] streams = new RandomStream[threads];
    Arrays.setAll(streams, i -> new MRG32k3a());
    return streams;
  }

  private void simulate(int trials) {
    double[] x = new double[FACTORS];
    double[] noise = new double[FACTORS];
    for (int trial = 0; trial < trials; trial++) {
      futures[trial(x, noise)]++;
    }
  }

  private int trial(double[] x, double[] noise) {
    for (int i = 0; i < FACTORS; i++) {
      x[i] = i < REVERTING ? ShapeModel.initialIndex(i) : 1 + i - REVERTING;
    }
    boolean settled = false;
    boolean crisis = false;
    boolean everStrike = false;
    double late = 0;
    for (int step = 0; step < STEPS; step++) {
      settled |= stream.nextDouble() < 0.05;
      crisis = stream.nextDouble() < (crisis ? 0.7 : 0.1);
      everStrike |= stream.nextDouble() < (crisis ? 0.3 : 0.05);
      vectors.nextPoint(noise);
      move(x, noise, 0.5 + (crisis ? 0.2 : 0) - (settled ? 0.1 : 0));
      for (int i = 0; i < KEPT; i++) {
        tallies[i * STEPS + step].add(x[REVERTING + i]);
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

  /** One collector takes over the observations of all threads. */
  private static ShapeResult.Column describe(WithSsj[] parts, int column, int trials) {
    double[] values = new double[trials];
    int at = 0;
    for (WithSsj part : parts) {
      int size = part.tallies[column].numberObs();
      System.arraycopy(part.tallies[column].getArray(), 0, values, at, size);
      at += size;
    }
    Arrays.sort(values);
    EmpiricalDist empirical = new EmpiricalDist(values);
    double[] percentiles =
        Arrays.stream(ShapeResult.PERCENTILES).map(p -> empirical.inverseF(p / 100)).toArray();
    return new ShapeResult.Column(
        empirical.getSampleMean(), empirical.getSampleStandardDeviation(), percentiles);
  }
}
