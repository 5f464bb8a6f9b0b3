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
 */
public record OutputChoice(boolean factors, boolean events, boolean outcomes, boolean futures) {
  /** Everything that the scenario reports. */
  public static final OutputChoice ALL = new OutputChoice(true, true, true, true);

  /** Only how likely each future is. */
  public static final OutputChoice FUTURES = new OutputChoice(false, false, false, true);

  boolean reports(String factor, Scenario scenario) {
    Factor written = scenario.factors().get(factor);
    return factors && written != null && written.report();
  }
}
