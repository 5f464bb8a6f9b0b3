package org.entente.distribution;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.entente.numeric.Numeric;

/**
 * The value of a law at a normal score: its quantile at Φ(z), prepared for millions of draws.
 * Correlated draws come as scores, and this way pay neither for Φ nor for an exact quantile.
 *
 * <p>Scores from −8 to 8 are cut into cells of a quarter, each a {@link ChebyshevCell} that is made
 * when it is first drawn from. Both tails are computed as such. Where a cell is not accurate (see
 * {@link Tolerance}), and beyond the cells, the exact function answers.
 *
 * <p>Safe for use by many threads: whoever makes a cell makes the same bits.
 */
final class ScoreTable {
  private static final double REACH = 8;

  private static final int CELLS_PER_UNIT = 4;

  private static final int CELLS = (int) (2 * REACH) * CELLS_PER_UNIT;

  private final Law law;
  private final Tolerance tolerance;
  private final AtomicReferenceArray<double[]> cells = new AtomicReferenceArray<>(CELLS);

  /** Prepares a law. */
  ScoreTable(Law law) {
    this.law = law;
    this.tolerance = Tolerance.of(law);
  }

  /** The value at a score. */
  double value(double z) {
    if (!(Math.abs(z) < REACH)) {
      return exact(z);
    }
    int place = (int) ((z + REACH) * CELLS_PER_UNIT);
    double[] cell = cells.getAcquire(place);
    double x = ChebyshevCell.at(cell == null ? make(place) : cell, z);
    return Double.isNaN(x) ? exact(z) : tolerance.inside(x);
  }

  private double exact(double z) {
    double q = Sampler.inside(Numeric.normalCdf(-Math.abs(z)));
    return z < 0 ? law.quantile(q) : law.upperQuantile(q);
  }

  private double[] make(int place) {
    double from = (double) place / CELLS_PER_UNIT - REACH;
    double to = from + 1.0 / CELLS_PER_UNIT;
    double[] cell = ChebyshevCell.fit(this::exact, from, to, tolerance::at);
    cells.setRelease(place, cell);
    return cell;
  }
}
