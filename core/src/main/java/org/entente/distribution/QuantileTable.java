package org.entente.distribution;

import org.entente.numeric.ChebyshevCell;

/**
 * A quantile function prepared for millions of draws: polynomials through values of the exact
 * function, in cells that shrink towards both ends. Immutable.
 *
 * <p>With q = min(u, 1 - u), every octave 2<sup>-k-1</sup> &le; q &lt; 2<sup>-k</sup> is cut into
 * four cells, found from the leading bits of q without a logarithm. In a cell the function is
 * replaced by a {@link ChebyshevCell}. Quantile functions have their singularities at u = 0 and 1,
 * nine half-widths from the centre of a cell, so the error falls like 18<sup>-12</sup>.
 *
 * <p>A cell is kept only if it is within 10<sup>-12</sup> of the value (of its distance to an end
 * of the support; of the quartiles' distance where the value is near 0 and there is no end).
 * Elsewhere, as at the kinks and jumps of a mixture, and for q under 2<sup>-11</sup>, the exact
 * function answers.
 */
final class QuantileTable {
  private static final int OCTAVES = 10;

  private static final int CELLS_PER_OCTAVE = 4;

  /** Place 0 stands for what is under all cells; place 40 ends with one half. */
  private static final int ROW = OCTAVES * CELLS_PER_OCTAVE + 2;

  private static final int SHIFT = 50;

  /** Leading bits of 2^-11, where place 1 begins, less 1. */
  private static final int FIRST = (int) (Double.doubleToRawLongBits(0x1.0p-11) >>> SHIFT) - 1;

  private final Law law;
  private final Tolerance tolerance;
  private final double[][] cells = new double[2 * ROW][];

  /** Prepares a law. */
  QuantileTable(Law law) {
    this.law = law;
    this.tolerance = Tolerance.of(law);
    for (int side = 0; side < 2; side++) {
      cells[side * ROW] = ChebyshevCell.none();
      cells[side * ROW + ROW - 1] = ChebyshevCell.none();
      for (int place = 1; place < ROW - 1; place++) {
        cells[side * ROW + place] = cell(side == 0, start(place), start(place + 1));
      }
    }
  }

  private double[] cell(boolean lower, double from, double to) {
    return lower
        ? ChebyshevCell.fit(law::quantile, from, to, tolerance::at)
        : ChebyshevCell.fit(law::upperQuantile, from, to, tolerance::at);
  }

  /** The quantile of a probability in (0, 1). */
  double quantile(double u) {
    double x = prepared(u);
    return Double.isNaN(x) ? exact(u) : x;
  }

  /**
   * The quantiles of a column of probabilities; both may be the same array. What is not prepared is
   * rare, and has a loop of its own, so that the other stays small.
   */
  void quantiles(double[] u, double[] out, int n) {
    if (u == out) {
      for (int i = 0; i < n; i++) {
        out[i] = quantile(u[i]);
      }
      return;
    }
    for (int i = 0; i < n; i++) {
      out[i] = prepared(u[i]);
    }
    complete(u, out, n);
  }

  private void complete(double[] u, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      if (Double.isNaN(out[i])) {
        out[i] = exact(u[i]);
      }
    }
  }

  /** NaN where there is no accurate cell. */
  private double prepared(double u) {
    double q = Math.min(u, 1 - u);
    // The sign bit of u - 1/2 picks the side without a branch.
    int side = 1 - (int) (Double.doubleToRawLongBits(u - 0.5) >>> 63);
    return tolerance.inside(ChebyshevCell.at(cells[side * ROW + place(q)], q));
  }

  /** The cell of a probability up to one half; for the smallest place 0, which has none. */
  private static int place(double q) {
    return Math.max(0, (int) (Double.doubleToRawLongBits(q) >>> SHIFT) - FIRST);
  }

  private double exact(double u) {
    return u < 0.5 ? law.quantile(u) : law.upperQuantile(1 - u);
  }

  /** The q at which a cell begins. */
  private static double start(int cell) {
    return Double.longBitsToDouble((long) (FIRST + cell) << SHIFT);
  }
}
