package org.entente.distribution;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.entente.numeric.ChebyshevCell;
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

  private static final int CELLS = (int) (2 * REACH * CELLS_PER_UNIT);

  private final Law law;
  private final Tolerance tolerance;
  private final AtomicReferenceArray<double[]> cells = new AtomicReferenceArray<>(CELLS + 1);

  /** Prepares a law. */
  ScoreTable(Law law) {
    this.law = law;
    this.tolerance = Tolerance.of(law);
    for (int i = 0; i < cells.length(); i++) {
      cells.setPlain(i, ChebyshevCell.none());
    }
  }

  /** The value at a score. */
  double value(double z) {
    double x = prepared(z);
    return Double.isNaN(x) ? unprepared(z) : x;
  }

  /**
   * The values of a column of scores; both may be the same array. What is not prepared is rare, and
   * has a loop of its own, so that the other stays small.
   */
  void values(double[] z, double[] out, int n) {
    if (z == out) {
      for (int i = 0; i < n; i++) {
        out[i] = value(z[i]);
      }
      return;
    }
    for (int i = 0; i < n; i++) {
      out[i] = prepared(z[i]);
    }
    complete(z, out, n);
  }

  private void complete(double[] z, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      if (Double.isNaN(out[i])) {
        out[i] = unprepared(z[i]);
      }
    }
  }

  private double prepared(double z) {
    return tolerance.inside(ChebyshevCell.at(cells.getAcquire(place(z)), z));
  }

  /** The cell of a score; the last one, which is never made, for those out of reach. */
  private static int place(double z) {
    return Math.abs(z) < REACH ? (int) ((z + REACH) * CELLS_PER_UNIT) : CELLS;
  }

  private double unprepared(double z) {
    int place = place(z);
    if (place < CELLS && cells.getAcquire(place) == ChebyshevCell.none()) {
      double from = (double) place / CELLS_PER_UNIT - REACH;
      double to = from + 1.0 / CELLS_PER_UNIT;
      cells.setRelease(place, ChebyshevCell.fit(this::exact, from, to, tolerance::at));
    }
    double x = prepared(z);
    return Double.isNaN(x) ? exact(z) : x;
  }

  private double exact(double z) {
    double q = Sampler.inside(Numeric.normalCdf(-Math.abs(z)));
    return z < 0 ? law.quantile(q) : law.upperQuantile(q);
  }
}
