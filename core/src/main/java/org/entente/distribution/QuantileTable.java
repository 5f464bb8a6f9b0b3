package org.entente.distribution;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * A quantile function prepared for millions of draws: polynomials through values of the exact
 * function, in cells that shrink towards both ends. A cell is made when it is first drawn from.
 *
 * <p>With q = min(u, 1 - u), every octave 2<sup>-k-1</sup> &le; q &lt; 2<sup>-k</sup> is cut into
 * four cells, found from the leading bits of q without a logarithm. In a cell the function is
 * replaced by a {@link ChebyshevCell}. Quantile functions have their singularities at u = 0 and 1,
 * nine half-widths from the centre of a cell, so the error falls like 18<sup>-12</sup>.
 *
 * <p>A cell is kept only if it is within 10<sup>-12</sup> of the value (of its distance to an end
 * of the support; of the quartiles' distance where the value is near 0 and there is no end).
 * Elsewhere, as at the kinks and jumps of a mixture, and for q under 2<sup>-41</sup>, the exact
 * function answers.
 *
 * <p>Safe for use by many threads: whoever makes a cell makes the same bits.
 */
final class QuantileTable {
  private static final int OCTAVES = 40;

  private static final int CELLS_PER_OCTAVE = 4;

  private static final int CELLS = OCTAVES * CELLS_PER_OCTAVE;

  private static final int SHIFT = 50;

  /** Leading bits of 2^-41, where the first cell begins. */
  private static final int FIRST = (int) (Double.doubleToRawLongBits(0x1.0p-41) >>> SHIFT);

  private final Law law;
  private final Tolerance tolerance;
  private final AtomicReferenceArray<double[]> cells = new AtomicReferenceArray<>(2 * CELLS);

  /** Prepares a law. */
  QuantileTable(Law law) {
    this.law = law;
    this.tolerance = Tolerance.of(law);
  }

  /** The quantile of a probability in (0, 1). */
  double quantile(double u) {
    double q = Math.min(u, 1 - u);
    int place = (int) (Double.doubleToRawLongBits(q) >>> SHIFT) - FIRST;
    if (place < 0 || place >= CELLS) {
      return exact(u);
    }
    // The sign bit of u - 1/2 picks the side without a branch.
    int side = 1 - (int) (Double.doubleToRawLongBits(u - 0.5) >>> 63);
    double x = ChebyshevCell.at(cell(side, place), q);
    return Double.isNaN(x) ? exact(u) : tolerance.inside(x);
  }

  /** The quantiles of a column of probabilities. */
  void quantiles(double[] u, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = quantile(u[i]);
    }
  }

  private double exact(double u) {
    return u < 0.5 ? law.quantile(u) : law.upperQuantile(1 - u);
  }

  private double[] cell(int side, int place) {
    double[] cell = cells.getAcquire(side * CELLS + place);
    return cell == null ? make(side, place) : cell;
  }

  private double[] make(int side, int place) {
    double[] cell =
        ChebyshevCell.fit(
            q -> side == 0 ? law.quantile(q) : law.upperQuantile(q),
            start(place),
            start(place + 1),
            tolerance::at);
    cells.setRelease(side * CELLS + place, cell);
    return cell;
  }

  /** The q at which a cell begins. */
  private static double start(int cell) {
    return Double.longBitsToDouble((long) (FIRST + cell) << SHIFT);
  }
}
