package org.entente.distribution;

import org.entente.numeric.Numeric;

/**
 * A quantile function prepared for millions of draws: polynomials through values of the exact
 * function, in cells that shrink towards both ends.
 *
 * <p>With q = min(u, 1 - u), every octave 2<sup>-k-1</sup> &le; q &lt; 2<sup>-k</sup> is cut into
 * four cells, found from the leading bits of q without a logarithm. In a cell the function is
 * replaced by its Chebyshev interpolant of degree 11, held as a polynomial in the position t in
 * [-1, 1]. Quantile functions have their singularities at u = 0 and 1, nine half-widths from the
 * centre of a cell, so the error falls like 18<sup>-12</sup> (L. N. Trefethen, "Approximation
 * Theory and Approximation Practice", theorem 8.2).
 *
 * <p>A cell is kept only if the last coefficients and the values at its ends say that the error is
 * within 10<sup>-12</sup> of the value (of its distance to an end of the support; of the quartiles'
 * distance where the value is near 0 and there is no end). Elsewhere, as at the kinks and jumps of
 * a mixture, and for q under 2<sup>-11</sup>, the exact function answers.
 */
final class QuantileTable {
  private static final int TERMS = 12;

  private static final int OCTAVES = 10;

  private static final int CELLS_PER_OCTAVE = 4;

  private static final int CELLS = OCTAVES * CELLS_PER_OCTAVE;

  /** A row holds the centre of its cell, 1 over its half-width, and the coefficients. */
  private static final int ROW = TERMS + 2;

  private static final int SHIFT = 50;

  /** Leading bits of 2^-11, where the first cell begins. */
  private static final int FIRST = (int) (Double.doubleToRawLongBits(0x1.0p-11) >>> SHIFT);

  private static final double TOLERANCE = 1e-12;

  private static final double ROUNDING = 1e-14;

  private static final double[] NODES = nodes();

  private static final double[][] TRANSFORM = transform();

  private static final double[][] CHEBYSHEV = chebyshev();

  private final Law law;
  private final double low;
  private final double high;
  private final double spread;
  private final double[] rows = new double[2 * CELLS * ROW];

  /**
   * Prepares a law.
   *
   * @param law any law; its quantile function is called some thousand times
   */
  QuantileTable(Law law) {
    this.law = law;
    low = law.low();
    high = law.high();
    spread = law.quantile(0.75) - law.quantile(0.25);
    for (int side = 0; side < 2; side++) {
      double left = exact(side, start(0));
      for (int cell = 0; cell < CELLS; cell++) {
        double right = exact(side, start(cell + 1));
        fill(side, cell, left, right);
        left = right;
      }
    }
  }

  /** The quantile of a probability in (0, 1). */
  double quantile(double u) {
    double q = Math.min(u, 1 - u);
    int cell = (int) (Double.doubleToRawLongBits(q) >>> SHIFT) - FIRST;
    if (cell < 0 || cell >= CELLS) {
      return exact(u);
    }
    // The sign bit of u - 1/2 picks the side without a branch.
    int side = 1 - (int) (Double.doubleToRawLongBits(u - 0.5) >>> 63);
    int row = (side * CELLS + cell) * ROW;
    double t = (q - rows[row]) * rows[row + 1];
    double x = polynomial(row, t);
    return Double.isNaN(x) ? exact(u) : Math.max(low, Math.min(high, x));
  }

  private double exact(double u) {
    return u < 0.5 ? law.quantile(u) : law.upperQuantile(1 - u);
  }

  private double exact(int side, double q) {
    return side == 0 ? law.quantile(q) : law.upperQuantile(q);
  }

  /** Written out, and in three strands, so that a processor works on several terms at a time. */
  private double polynomial(int row, double t) {
    double[] r = rows;
    double t2 = t * t;
    double t4 = t2 * t2;
    double low = (r[row + 2] + t * r[row + 3]) + t2 * (r[row + 4] + t * r[row + 5]);
    double middle = (r[row + 6] + t * r[row + 7]) + t2 * (r[row + 8] + t * r[row + 9]);
    double high = (r[row + 10] + t * r[row + 11]) + t2 * (r[row + 12] + t * r[row + 13]);
    return low + t4 * (middle + t4 * high);
  }

  /** The q at which a cell begins. */
  private static double start(int cell) {
    return Double.longBitsToDouble((long) (FIRST + cell) << SHIFT);
  }

  private void fill(int side, int cell, double left, double right) {
    double centre = (start(cell) + start(cell + 1)) / 2;
    double half = (start(cell + 1) - start(cell)) / 2;
    double[] values = new double[TERMS];
    for (int i = 0; i < TERMS; i++) {
      values[i] = exact(side, centre + half * NODES[i]);
    }
    double[] series = series(values);
    int row = (side * CELLS + cell) * ROW;
    rows[row] = centre;
    rows[row + 1] = 1 / half;
    for (int k = 0; k < TERMS; k++) {
      for (int i = 0; i <= k; i++) {
        rows[row + 2 + i] += series[k] * CHEBYSHEV[k][i];
      }
    }
    double tolerance = Math.min(tolerance(left), tolerance(right));
    double last = Math.abs(series[TERMS - 1]) + Math.abs(series[TERMS - 2]) / 16;
    boolean good =
        last <= tolerance
            && Math.abs(polynomial(row, -1) - left) <= tolerance
            && Math.abs(polynomial(row, 1) - right) <= tolerance;
    if (!good) {
      rows[row + 2] = Double.NaN;
    }
  }

  private double tolerance(double x) {
    double size = Math.min(x - low, high - x);
    double scale = size < Double.POSITIVE_INFINITY ? size : Math.max(Math.abs(x), spread);
    return TOLERANCE * scale + ROUNDING * Math.abs(x);
  }

  /** Coefficients of the Chebyshev series through values at the nodes. */
  private static double[] series(double[] values) {
    double[] series = new double[TERMS];
    for (int k = 0; k < TERMS; k++) {
      double sum = 0;
      for (int i = 0; i < TERMS; i++) {
        sum += values[i] * TRANSFORM[k][i];
      }
      series[k] = sum * (k == 0 ? 1 : 2) / TERMS;
    }
    return series;
  }

  /** Tk at node i; node i is the cosine of (i + 1/2) π / 12. */
  private static double atNode(int k, int i) {
    return Numeric.cos(Math.PI * k * (i + 0.5) / TERMS);
  }

  /** The zeros of T12. */
  private static double[] nodes() {
    double[] nodes = new double[TERMS];
    for (int i = 0; i < TERMS; i++) {
      nodes[i] = atNode(1, i);
    }
    return nodes;
  }

  /** All Tk at all nodes. */
  private static double[][] transform() {
    double[][] transform = new double[TERMS][TERMS];
    for (int k = 0; k < TERMS; k++) {
      for (int i = 0; i < TERMS; i++) {
        transform[k][i] = atNode(k, i);
      }
    }
    return transform;
  }

  /** The polynomials T0 to T11 in powers of t. */
  private static double[][] chebyshev() {
    double[][] t = new double[TERMS][TERMS];
    t[0][0] = 1;
    t[1][1] = 1;
    for (int k = 2; k < TERMS; k++) {
      for (int i = 0; i < TERMS; i++) {
        t[k][i] = (i > 0 ? 2 * t[k - 1][i - 1] : 0) - t[k - 2][i];
      }
    }
    return t;
  }
}
