package org.entente.distribution;

/**
 * A prepared quantile function that is made when it is first drawn from: a scenario that is only
 * checked or explained then pays for none. Safe for use by many threads.
 */
final class LateTable {
  private final Law law;
  private volatile QuantileTable table;
  private volatile ScoreTable byScore;

  LateTable(Law law) {
    this.law = law;
  }

  Law law() {
    return law;
  }

  /** The law's quantiles. */
  QuantileTable get() {
    QuantileTable made = table;
    if (made == null) {
      made = new QuantileTable(law); // two threads may make it: they make the same bits
      table = made;
    }
    return made;
  }

  /** The law's values at normal scores. */
  ScoreTable byScore() {
    ScoreTable made = byScore;
    if (made == null) {
      made = new ScoreTable(law);
      byScore = made;
    }
    return made;
  }
}
