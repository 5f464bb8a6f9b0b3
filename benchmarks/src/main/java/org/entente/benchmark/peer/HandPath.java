package org.entente.benchmark.peer;

import static org.entente.benchmark.peer.ShapeModel.FACTORS;
import static org.entente.benchmark.peer.ShapeModel.GROWING;
import static org.entente.benchmark.peer.ShapeModel.GROWTH_NOISE;
import static org.entente.benchmark.peer.ShapeModel.INDEX_NOISE;
import static org.entente.benchmark.peer.ShapeModel.KEPT;
import static org.entente.benchmark.peer.ShapeModel.REVERTING;
import static org.entente.benchmark.peer.ShapeModel.STEPS;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;

/**
 * One path of {@link ShapeModel} as an expert would write it for this one purpose: a scalar loop
 * over steps with xoshiro256++ and a ziggurat. A path object belongs to one thread.
 */
final class HandPath {
  private final double[] root = ShapeModel.packedRoot();
  private final double[] x = new double[FACTORS];
  private final double[] z = new double[FACTORS];
  private final UniformRandomProvider source;
  private final ZigguratSampler.NormalizedGaussian normal;

  HandPath(long seed) {
    source = RandomSource.XO_SHI_RO_256_PP.create(seed);
    normal = ZigguratSampler.NormalizedGaussian.of(source);
  }

  /**
   * Simulates a trial.
   *
   * @param columns receive each kept factor in each step, laid out as in {@link ShapeResult}
   * @param at where in the columns
   * @return the future that it ended in
   */
  int trial(double[][] columns, int at) {
    start();
    boolean settled = false;
    boolean crisis = false;
    boolean everStrike = false;
    double late = 0;
    for (int step = 0; step < STEPS; step++) {
      settled |= source.nextDouble() < 0.05;
      crisis = source.nextDouble() < (crisis ? 0.7 : 0.1);
      everStrike |= source.nextDouble() < (crisis ? 0.3 : 0.05);
      draw();
      move(0.5 + (crisis ? 0.2 : 0) - (settled ? 0.1 : 0));
      for (int i = 0; i < KEPT; i++) {
        columns[i * STEPS + step][at] = x[REVERTING + i];
      }
      late += step >= STEPS - 5 ? x[REVERTING] : 0;
    }
    return ShapeModel.future(late / 5, settled, everStrike, x[FACTORS - 1]);
  }

  private void start() {
    for (int i = 0; i < REVERTING; i++) {
      x[i] = ShapeModel.initialIndex(i);
    }
    for (int i = 0; i < GROWING; i++) {
      x[REVERTING + i] = 1 + i;
    }
  }

  private void draw() {
    for (int i = 0; i < FACTORS; i++) {
      z[i] = normal.sample();
    }
    int at = root.length;
    for (int i = FACTORS - 1; i >= 0; i--) {
      at -= i + 1;
      double sum = 0;
      for (int j = 0; j <= i; j++) {
        sum += root[at + j] * z[j];
      }
      z[i] = sum;
    }
  }

  private void move(double target) {
    for (int i = 0; i < REVERTING; i++) {
      double moved = target + 0.7 * (x[i] - target) + INDEX_NOISE * z[i];
      x[i] = Math.min(1, Math.max(0, moved));
    }
    for (int i = 0; i < GROWING; i++) {
      double growth = 0.03 - 0.1 * (x[i % REVERTING] - 0.5);
      x[REVERTING + i] *= Math.exp(growth + GROWTH_NOISE * z[REVERTING + i]);
    }
  }
}
