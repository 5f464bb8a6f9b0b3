package org.entente.equation;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Draws that hang together. The score of draw i is the sum over j ≤ i of {@code rows[i][j]} times
 * the independent normal score of draw j; names are sorted, so the order in which a scenario is
 * written does not matter.
 *
 * @param names the variables, sorted
 * @param rows lower triangle of the Cholesky factor of their correlations
 * @param df degrees of freedom of Student's t copula; absent for the Gaussian one
 */
public record Correlated(List<String> names, double[][] rows, OptionalDouble df) {
  /** No correlations at all. */
  public static final Correlated NONE =
      new Correlated(List.of(), new double[0][], OptionalDouble.empty());

  /** Copies names and rows. */
  public Correlated {
    names = List.copyOf(names);
    rows = copy(rows);
  }

  @Override
  public double[][] rows() {
    return copy(rows);
  }

  private static double[][] copy(double[][] rows) {
    double[][] copy = new double[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      copy[i] = rows[i].clone();
    }
    return copy;
  }
}
