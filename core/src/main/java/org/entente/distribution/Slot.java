package org.entente.distribution;

/**
 * Where an argument's number comes from.
 *
 * @param column index among the varying arguments, -1 if the argument is the same in all trials
 * @param constant the number if it is
 */
record Slot(int column, double constant) {

  double of(double[] arguments) {
    return column < 0 ? constant : arguments[column];
  }

  double of(double[][] columns, int i) {
    return column < 0 ? constant : columns[column][i];
  }

  static Slot constant(double value) {
    return new Slot(-1, value);
  }
}
