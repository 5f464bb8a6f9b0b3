package org.entente.result;

/**
 * No trial has a value, so there is nothing to average.
 *
 * @param trials how many trials there were
 */
public record NoValues(long trials) implements Summary {
  @Override
  public long count() {
    return 0;
  }

  @Override
  public Probability present() {
    return Probability.of(0, trials);
  }

  /** Says so. */
  @Override
  public String toString() {
    return "no value in any of " + trials + " trials";
  }
}
