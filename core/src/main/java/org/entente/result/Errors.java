package org.entente.result;

/**
 * How sure the estimates of a run are. Estimates themselves are the same under every sampling plan;
 * what tells their error is not.
 */
interface Errors {
  /**
   * The share of trials in which an output has a value.
   *
   * @param count how many have one
   * @param trials how many there are
   */
  Probability present(int output, long count, long trials);

  /**
   * How often an output takes one of its values, among the trials in which it has one.
   *
   * @param value place of the value
   * @param count how many trials have this value
   * @param of how many have any
   */
  Probability share(int output, int value, long count, long of);

  /**
   * The mean of an output that is a number.
   *
   * @param mean the mean of all values
   * @param m2 the sum of their squared deviations from it
   * @param count how many there are, at least 1
   */
  Estimate mean(int output, double mean, double m2, long count);

  /** What bounds the quantiles of an output that is a number. */
  Ranks ranks(int output);
}
