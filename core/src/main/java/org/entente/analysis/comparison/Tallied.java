package org.entente.analysis.comparison;

/**
 * What some trials say of columns of numbers: how many there are, and of each column mean and sum
 * of squared deviations. Of two tallies of different trials one is made by Chan, Golub &amp;
 * LeVeque (1983), "Algorithms for computing the sample variance", eq. 2.1.
 *
 * @param count how many trials have a value
 * @param trials how many trials there were
 * @param means of each column
 * @param squares of each column
 */
record Tallied(long count, long trials, double[] means, double[] squares) {
  static Tallied none(int columns) {
    return new Tallied(0, 0, new double[columns], new double[columns]);
  }

  /** Counts the first {@code n} values of each column, those left out that are not present. */
  static Tallied of(double[][] columns, boolean[] present, int n) {
    long count = 0;
    for (int i = 0; i < n; i++) {
      count += present[i] ? 1 : 0;
    }
    double[] means = new double[columns.length];
    double[] squares = new double[columns.length];
    for (int c = 0; c < columns.length && count > 0; c++) {
      means[c] = sum(columns[c], present, n, 0, false) / count;
      squares[c] = sum(columns[c], present, n, means[c], true);
    }
    return new Tallied(count, n, means, squares);
  }

  private static double sum(
      double[] values, boolean[] present, int n, double less, boolean squared) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      if (present[i]) {
        double value = values[i] - less;
        sum += squared ? value * value : value;
      }
    }
    return sum;
  }

  /** These trials and others. */
  Tallied and(Tallied other) {
    if (count == 0 || other.count == 0) {
      Tallied some = count == 0 ? other : this;
      return new Tallied(some.count, trials + other.trials, some.means, some.squares);
    }
    double all = (double) count + other.count;
    double[] mean = new double[means.length];
    double[] square = new double[means.length];
    for (int c = 0; c < means.length; c++) {
      double delta = other.means[c] - means[c];
      mean[c] = means[c] + delta * (other.count / all);
      square[c] = squares[c] + other.squares[c] + delta * delta * (count * (other.count / all));
    }
    return new Tallied(count + other.count, trials + other.trials, mean, square);
  }

  /** The variance of the mean of a column; 0 for a single trial. */
  double errorSquared(int column) {
    return count < 2 ? 0 : squares[column] / (count - 1) / count;
  }
}
