package org.entente.result;

/** Counts one output's values for one worker. */
sealed interface Counter permits NumberCounter, ShareCounter {
  /**
   * Counts a block's values.
   *
   * @param values values in {@code [0, n)}, all present
   * @param n how many, at least 0
   */
  void add(double[] values, int n);
}
