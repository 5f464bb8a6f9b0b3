package org.entente.numeric;

import java.util.function.DoubleUnaryOperator;

/**
 * A smooth function on a short interval as a polynomial: its Chebyshev interpolant of degree 11, in
 * powers of the position t in [-1, 1] (L. N. Trefethen, "Approximation Theory and Approximation
 * Practice", ch. 3 and theorem 8.2). A cell is an array of its centre, 1 over its half-width, and
 * the coefficients from the constant on; the constant is NaN where the interpolant is not accurate.
 */
public final class ChebyshevCell {
  private static final int TERMS = 12;

  private static final double[] NONE = empty();

  private static final double[] NODES = nodes();

  private static final double[][] TRANSFORM = transform();

  private static final double[][] CHEBYSHEV = chebyshev();

  private ChebyshevCell() {}

  /**
   * A cell that is accurate nowhere.
   *
   * @return always the same array, which must not be changed
   */
  public static double[] none() {
    return NONE;
  }

  private static double[] empty() {
    double[] cell = new double[TERMS + 2];
    cell[2] = Double.NaN;
    return cell;
  }

  /**
   * Fits a function.
   *
   * @param exact the function; it is asked 14 times
   * @param from where the interval begins
   * @param to where it ends
   * @param tolerance what error is allowed where the function has a value
   * @return the cell
   */
  public static double[] fit(
      DoubleUnaryOperator exact, double from, double to, DoubleUnaryOperator tolerance) {
    double centre = (from + to) / 2;
    double half = (to - from) / 2;
    double[] values = new double[TERMS];
    for (int i = 0; i < TERMS; i++) {
      values[i] = exact.applyAsDouble(centre + half * NODES[i]);
    }
    double[] series = series(values);
    double[] cell = new double[TERMS + 2];
    cell[0] = centre;
    cell[1] = 1 / half;
    for (int k = 0; k < TERMS; k++) {
      for (int i = 0; i <= k; i++) {
        cell[2 + i] += series[k] * CHEBYSHEV[k][i];
      }
    }
    if (!isGood(cell, series, exact.applyAsDouble(from), exact.applyAsDouble(to), tolerance)) {
      cell[2] = Double.NaN;
    }
    return cell;
  }

  /** The last coefficients and the values at both ends say how accurate an interpolant is. */
  private static boolean isGood(
      double[] cell, double[] series, double left, double right, DoubleUnaryOperator tolerance) {
    double most = Math.min(tolerance.applyAsDouble(left), tolerance.applyAsDouble(right));
    double last = Math.abs(series[TERMS - 1]) + Math.abs(series[TERMS - 2]) / 16;
    return last <= most
        && Math.abs(polynomial(cell, -1) - left) <= most
        && Math.abs(polynomial(cell, 1) - right) <= most;
  }

  /**
   * The function at a place of a cell.
   *
   * @param cell the cell
   * @param place a number of its interval
   * @return an approximation; NaN where the cell is not accurate
   */
  public static double at(double[] cell, double place) {
    return polynomial(cell, (place - cell[0]) * cell[1]);
  }

  /** Written out, and in three strands, so that a processor works on several terms at a time. */
  private static double polynomial(double[] c, double t) {
    double t2 = t * t;
    double t4 = t2 * t2;
    double high = (c[10] + t * c[11]) + t2 * (c[12] + t * c[13]);
    double middle = (c[6] + t * c[7]) + t2 * (c[8] + t * c[9]);
    double low = (c[2] + t * c[3]) + t2 * (c[4] + t * c[5]);
    return low + t4 * (middle + t4 * high);
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
