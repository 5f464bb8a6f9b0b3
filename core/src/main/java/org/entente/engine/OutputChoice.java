package org.entente.engine;

import org.entente.model.Factor;
import org.entente.model.Scenario;

/**
 * Which outputs a program computes; what none of them needs is left out of it.
 *
 * @param factors whether factors are reported by step
 * @param events whether events are
 * @param outcomes whether outcomes are
 * @param futures whether futures are
 * @param futuresByYear whether futures are also judged at the close of each year
 */
public record OutputChoice(
    boolean factors, boolean events, boolean outcomes, boolean futures, boolean futuresByYear) {
  /** Everything that the scenario reports. */
  public static final OutputChoice ALL = new OutputChoice(true, true, true, true, true);

  /** Only how likely each future is. */
  public static final OutputChoice FUTURES = new OutputChoice(false, false, false, true, false);

  boolean reports(String factor, Scenario scenario) {
    Factor written = scenario.factors().get(factor);
    return factors && written != null && written.report();
  }
}
