package org.entente.random;

/**
 * The uniform numbers of one address, one for each trial: a pure function of the trial's number,
 * safe for use by many threads. Every number is an odd multiple of 2<sup>-53</sup> in (0, 1), so it
 * is never 0 or 1, and {@code 1 - u} is exact.
 */
public interface Uniforms {
  /**
   * The number of one trial.
   *
   * @param trial number of the trial, from 0
   * @return a number in (0, 1)
   */
  double uniform(long trial);

  /**
   * The numbers of consecutive trials: {@code out[i] = uniform(firstTrial + i)}, the same bits.
   *
   * @param firstTrial number of the first trial
   * @param out receives the numbers from index 0
   * @param n how many
   */
  void fill(long firstTrial, double[] out, int n);
}
