package org.entente.equation;

import java.util.List;

/**
 * The rules of futures as they would be judged at the close of a year: {@code end} is that year.
 *
 * @param step the step at which the year closes
 * @param outcomes the outcomes that rules use, as they stand then, in an order of evaluation
 * @param futures the rules, in the order of judgement
 */
public record Judgement(int step, List<OutcomeEquation> outcomes, List<FutureEquation> futures) {
  /** Copies the lists. */
  public Judgement {
    outcomes = List.copyOf(outcomes);
    futures = List.copyOf(futures);
  }
}
