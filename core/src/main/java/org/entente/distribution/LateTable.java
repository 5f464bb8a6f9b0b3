package org.entente.distribution;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A prepared quantile function that is made when it is first drawn from: a scenario that is only
 * checked or explained then pays for none. Safe for use by many threads.
 */
final class LateTable {
  private static final int MOST_SHAPES = 64;

  /** Many parameters of a scenario are of one shape, such as every symmetric PERT. */
  private static final Map<List<Double>, LateTable> STANDARD =
      Collections.synchronizedMap(
          new LinkedHashMap<>(MOST_SHAPES, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<List<Double>, LateTable> eldest) {
              return size() > MOST_SHAPES;
            }
          });

  private final Law law;
  private volatile QuantileTable table;
  private volatile ScoreTable byScore;

  LateTable(Law law) {
    this.law = law;
  }

  /**
   * The beta distribution of a shape on 0 to 1; the tables of the last shapes asked for are kept.
   */
  static LateTable standard(BetaLaw law) {
    return STANDARD.computeIfAbsent(
        List.of(law.alpha(), law.beta()),
        shape -> new LateTable(new BetaLaw(shape.get(0), shape.get(1), 0, 1)));
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
