package org.entente.distribution;

/**
 * A prepared quantile function that is made when it is first drawn from: a scenario that is only
 * checked or explained then pays for none. Safe for use by many threads.
 */
final class LateTable {
  private final Law law;
  private volatile QuantileTable table;

  LateTable(Law law) {
    this.law = law;
  }

  Law law() {
    return law;
  }

  QuantileTable get() {
    QuantileTable made = table;
    if (made == null) {
      synchronized (this) {
        made = table;
        if (made == null) {
          made = new QuantileTable(law);
          table = made;
        }
      }
    }
    return made;
  }
}
