package org.entente.distribution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * Correlations of the normals underneath a set of draws, as a symmetric matrix with ones on the
 * diagonal over the names in sorted order, so that it does not matter how they were written.
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class CorrelationMatrix {
  /** Rounding may push the eigenvalue 0 of a valid matrix down to here. */
  private static final double LEAST_EIGENVALUE = -1e-10;

  /** A pivot this small is rounding: the row adds nothing to the rows before it. */
  private static final double LEAST_PIVOT = 1e-12;

  private static final double CONVERGED = 1e-13;

  private static final int MAX_PROJECTIONS = 20_000;

  /** Most projections times the cube of the size. */
  private static final double MAX_WORK = 4e7;

  /** Changes below this are not worth a mention. */
  private static final double LEAST_CHANGE = 1e-6;

  private final List<String> names;
  private final double[][] values;

  private CorrelationMatrix(List<String> names, double[][] values) {
    this.names = names;
    this.values = values;
  }

  /**
   * A coefficient between two draws.
   *
   * @param first name of one
   * @param second name of the other
   * @param value the correlation of their normals, from -1 to 1
   */
  public record Pair(String first, String second, double value) {
    /** Refuses coefficients outside -1 to 1, and a draw with itself. */
    public Pair {
      Check.require(Math.abs(value) <= 1, "correlation", "from -1 to 1", value);
      if (first.equals(second)) {
        throw new IllegalArgumentException(
            "correlation must join two different draws, was of " + first + " with itself");
      }
    }
  }

  /**
   * How an entry changes in the nearest valid matrix.
   *
   * @param first the name that comes first in order
   * @param second the other name
   * @param from the entry
   * @param to its value in the nearest valid matrix
   */
  public record Change(String first, String second, double from, double to) {}

  /**
   * The matrix of some pairs; all others have correlation 0.
   *
   * @param pairs coefficients, each pair of names at most once
   * @return the matrix, which may not be {@linkplain #isValid() valid} yet
   */
  public static CorrelationMatrix of(Collection<Pair> pairs) {
    SortedSet<String> sorted = new TreeSet<>();
    for (Pair pair : pairs) {
      sorted.add(pair.first());
      sorted.add(pair.second());
    }
    List<String> names = List.copyOf(sorted);
    double[][] values = identity(names.size());
    for (Pair pair : pairs) {
      int i = names.indexOf(pair.first());
      int j = names.indexOf(pair.second());
      values[i][j] = pair.value();
      values[j][i] = pair.value();
    }
    return new CorrelationMatrix(names, values);
  }

  private static double[][] identity(int n) {
    double[][] identity = new double[n][n];
    for (int i = 0; i < n; i++) {
      identity[i][i] = 1;
    }
    return identity;
  }

  /**
   * The names of the draws.
   *
   * @return sorted names, one for each row
   */
  public List<String> names() {
    return names;
  }

  /**
   * The entries.
   *
   * @return a copy, [row][column]
   */
  public double[][] values() {
    return copy(values);
  }

  private static double[][] copy(double[][] matrix) {
    double[][] copy = new double[matrix.length][];
    for (int i = 0; i < matrix.length; i++) {
      copy[i] = matrix[i].clone();
    }
    return copy;
  }

  /**
   * Whether there are random numbers with these correlations: no combination of them may have a
   * negative variance.
   *
   * @return true if the matrix is positive semi-definite, up to rounding
   */
  public boolean isValid() {
    return leastEigenvalue() >= LEAST_EIGENVALUE;
  }

  /**
   * The variance of the combination that has the least.
   *
   * @return the smallest eigenvalue; 1 for an empty matrix
   */
  public double leastEigenvalue() {
    double least = 1;
    if (values.length > 0) {
      for (double eigenvalue : decomposition(values).getRealEigenvalues()) {
        least = Math.min(least, eigenvalue);
      }
    }
    return least;
  }

  private static EigenDecomposition decomposition(double[][] matrix) {
    return new EigenDecomposition(new Array2DRowRealMatrix(matrix, false));
  }

  /**
   * The valid matrix with the least sum of squared changes: alternating projections on the positive
   * semi-definite matrices, with Dykstra's correction, and on those with ones on the diagonal (N.
   * J. Higham, "Computing the nearest correlation matrix", 2002, algorithm 3.3).
   *
   * @return the nearest valid matrix; this one if it is valid
   */
  public CorrelationMatrix nearest() {
    if (isValid()) {
      return this;
    }
    double[][] y = copy(values);
    double[][] correction = new double[y.length][y.length];
    int most = mostProjections(y.length);
    for (int i = 0; i < most; i++) {
      double[][] r = combined(y, correction, -1);
      double[][] x = semiDefinite(r);
      correction = combined(x, r, -1);
      double moved = restoreDiagonal(x, y);
      y = x;
      if (moved < CONVERGED) {
        break;
      }
    }
    return new CorrelationMatrix(names, shrunk(y));
  }

  /**
   * A projection costs some n³ operations: large matrices get fewer, so that none takes for ever.
   */
  private static int mostProjections(int n) {
    double cubes = (double) n * n * n;
    return (int) Math.min(MAX_PROJECTIONS, Math.max(20, MAX_WORK / cubes));
  }

  /** The convex combination with the identity that takes away what the projections left over. */
  private static double[][] shrunk(double[][] matrix) {
    double least = Double.POSITIVE_INFINITY;
    for (double eigenvalue : decomposition(matrix).getRealEigenvalues()) {
      least = Math.min(least, eigenvalue);
    }
    double share = least < 0 ? -least / (1 - least) : 0;
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < matrix.length; j++) {
        matrix[i][j] = i == j ? 1 : (1 - share) * matrix[i][j];
      }
    }
    return matrix;
  }

  private static double[][] combined(double[][] a, double[][] b, double factor) {
    double[][] sum = copy(a);
    for (int i = 0; i < sum.length; i++) {
      for (int j = 0; j < sum.length; j++) {
        sum[i][j] += factor * b[i][j];
      }
    }
    return sum;
  }

  /** The nearest positive semi-definite matrix: negative eigenvalues become 0. */
  private static double[][] semiDefinite(double[][] matrix) {
    EigenDecomposition eigen = decomposition(matrix);
    int n = matrix.length;
    double[][] result = new double[n][n];
    for (int k = 0; k < n; k++) {
      double eigenvalue = Math.max(0, eigen.getRealEigenvalue(k));
      double[] vector = eigen.getEigenvector(k).toArray();
      for (int i = 0; i < n; i++) {
        for (int j = 0; j <= i; j++) {
          result[i][j] += eigenvalue * vector[i] * vector[j];
          result[j][i] = result[i][j];
        }
      }
    }
    return result;
  }

  /** Puts ones on the diagonal of x; returns how far x is from y. */
  private static double restoreDiagonal(double[][] x, double[][] y) {
    double moved = 0;
    for (int i = 0; i < x.length; i++) {
      x[i][i] = 1;
      for (int j = 0; j < i; j++) {
        moved = Math.max(moved, Math.abs(x[i][j] - y[i][j]));
      }
    }
    return moved;
  }

  /**
   * What stands in the way of a valid matrix: the entries that the {@link #nearest()} one changes.
   *
   * @return changes, the greatest first; none if this matrix is valid
   */
  public List<Change> changes() {
    double[][] nearest = nearest().values;
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      for (int j = i + 1; j < values.length; j++) {
        if (Math.abs(nearest[i][j] - values[i][j]) > LEAST_CHANGE) {
          changes.add(new Change(names.get(i), names.get(j), values[i][j], nearest[i][j]));
        }
      }
    }
    changes.sort(Comparator.comparingDouble(change -> -Math.abs(change.to() - change.from())));
    return List.copyOf(changes);
  }

  /**
   * The lower triangle L with L Lᵀ = this matrix, which turns independent normal scores into
   * correlated ones. Where a draw follows from those before it, its own entry is 0.
   *
   * @return a new array, [row][column], zeros above the diagonal
   * @throws IllegalStateException if the matrix is not valid
   */
  public double[][] cholesky() {
    if (!isValid()) {
      throw new IllegalStateException(
          "The correlations contradict each other; the nearest that do not: " + changes());
    }
    int n = values.length;
    double[][] lower = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double rest = values[i][j];
        for (int k = 0; k < j; k++) {
          rest -= lower[i][k] * lower[j][k];
        }
        if (i == j) {
          lower[i][i] = rest > LEAST_PIVOT ? Math.sqrt(rest) : 0;
        } else {
          lower[i][j] = lower[j][j] > 0 ? rest / lower[j][j] : 0;
        }
      }
    }
    return lower;
  }
}
