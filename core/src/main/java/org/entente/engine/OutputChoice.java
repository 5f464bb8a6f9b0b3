package org.entente.engine;

import java.util.Objects;
import java.util.Optional;
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
 * @param onlyOutcome the only outcome that is reported, if outcomes are but not all of them
 */
public record OutputChoice(
    boolean factors,
    boolean events,
    boolean outcomes,
    boolean futures,
    boolean futuresByYear,
    Optional<String> onlyOutcome) {
  /** Everything that the scenario reports. */
  public static final OutputChoice ALL = new OutputChoice(true, true, true, true, true);

  /** Only how likely each future is. */
  public static final OutputChoice FUTURES = new OutputChoice(false, false, false, true, false);

  /** Refuses a missing member. */
  public OutputChoice {
    Objects.requireNonNull(onlyOutcome, "onlyOutcome");
  }

  /**
   * A choice in which all outcomes are reported, or none.
   *
   * @param factors whether factors are reported by step
   * @param events whether events are
   * @param outcomes whether outcomes are
   * @param futures whether futures are
   * @param futuresByYear whether futures are also judged at the close of each year
   */
  public OutputChoice(
      boolean factors, boolean events, boolean outcomes, boolean futures, boolean futuresByYear) {
    this(factors, events, outcomes, futures, futuresByYear, Optional.empty());
  }

  /**
   * One outcome and nothing else.
   *
   * @param name its name
   * @return the choice
   */
  public static OutputChoice outcome(String name) {
    return new OutputChoice(false, false, true, false, false, Optional.of(name));
  }

  boolean reportsOutcome(String name) {
    return outcomes && onlyOutcome.map(name::equals).orElse(true);
  }

  boolean reports(String factor, Scenario scenario) {
    Factor written = scenario.factors().get(factor);
    return factors && written != null && written.report();
  }
}
