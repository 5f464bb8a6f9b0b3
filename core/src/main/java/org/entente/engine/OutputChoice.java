package org.entente.engine;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.entente.model.Factor;
import org.entente.model.Scenario;
import org.entente.model.Time;

/**
 * Which outputs a program computes; what none of them needs is left out of it.
 *
 * @param factors whether factors are reported by step
 * @param events whether events are
 * @param outcomes whether outcomes are
 * @param futures whether futures are
 * @param futuresByYear whether futures are also judged at the close of each year
 * @param onlyOutcome the only outcome that is reported, if outcomes are but not all of them
 * @param years the years at whose close factors and events are reported; every step if absent
 * @param inputs whether what is drawn is told too: parameters, initial values and noises
 */
public record OutputChoice(
    boolean factors,
    boolean events,
    boolean outcomes,
    boolean futures,
    boolean futuresByYear,
    Optional<String> onlyOutcome,
    Optional<Set<Integer>> years,
    boolean inputs) {
  /** Everything that the scenario reports. */
  public static final OutputChoice ALL = new OutputChoice(true, true, true, true, true);

  /** Only how likely each future is. */
  public static final OutputChoice FUTURES = new OutputChoice(false, false, false, true, false);

  /** Refuses a missing member. */
  public OutputChoice {
    Objects.requireNonNull(onlyOutcome, "onlyOutcome");
    years = years.map(Set::copyOf);
  }

  /**
   * A choice in which all outcomes are reported, or none, and every step.
   *
   * @param factors whether factors are reported by step
   * @param events whether events are
   * @param outcomes whether outcomes are
   * @param futures whether futures are
   * @param futuresByYear whether futures are also judged at the close of each year
   */
  public OutputChoice(
      boolean factors, boolean events, boolean outcomes, boolean futures, boolean futuresByYear) {
    this(
        factors,
        events,
        outcomes,
        futures,
        futuresByYear,
        Optional.empty(),
        Optional.empty(),
        false);
  }

  /**
   * One outcome and nothing else.
   *
   * @param name its name
   * @return the choice
   */
  public static OutputChoice outcome(String name) {
    return new OutputChoice(
        false, false, true, false, false, Optional.of(name), Optional.empty(), false);
  }

  /**
   * The same outputs, of factors and events at the close of some years only.
   *
   * @param only calendar years
   * @return the choice
   */
  public OutputChoice at(Set<Integer> only) {
    return new OutputChoice(
        factors, events, outcomes, futures, futuresByYear, onlyOutcome, Optional.of(only), inputs);
  }

  /**
   * The same with what is drawn.
   *
   * @return a choice that also reports parameters, initial values and noises
   */
  public OutputChoice withInputs() {
    return new OutputChoice(
        factors, events, outcomes, futures, futuresByYear, onlyOutcome, years, true);
  }

  boolean reportsOutcome(String name) {
    return outcomes && onlyOutcome.map(name::equals).orElse(true);
  }

  boolean reports(String factor, Scenario scenario) {
    Factor written = scenario.factors().get(factor);
    return factors && written != null && written.report();
  }

  boolean reports(int step, Time time) {
    return years.isEmpty()
        || time.year(step) == time.time(step) && years.get().contains(time.year(step));
  }
}
