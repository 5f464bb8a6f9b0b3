package org.entente.result;

/**
 * What a run found out about one quantity: moments and quantiles of a number, the probability of a
 * yes/no, the shares of a choice's options. All are over the trials in which the quantity has a
 * value; {@link #present} says how many these are.
 */
public sealed interface Summary permits NumberSummary, YesNoSummary, ChoiceSummary, NoValues {
  /**
   * How many trials have a value.
   *
   * @return the count, 0 for {@link NoValues} only
   */
  long count();

  /**
   * The share of trials that have a value.
   *
   * @return the share with its error; exactly 1 for factors
   */
  Probability present();
}
