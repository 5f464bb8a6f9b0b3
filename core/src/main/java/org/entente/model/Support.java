package org.entente.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Why a value is what it is. The three kinds may stand together; a value with none of them is
 * counted as unsupported by the ledger.
 *
 * @param evidence what sources say, possibly against each other
 * @param baseRate how often such things happen in a reference class
 * @param assumption why the modeler chose the value; empty if it is not assumed
 */
public record Support(List<Evidence> evidence, Optional<BaseRate> baseRate, String assumption) {

  /** No support at all. */
  public static final Support NONE = new Support(List.of(), Optional.empty(), "");

  /** Copies the evidence. */
  public Support {
    evidence = List.copyOf(evidence);
    Objects.requireNonNull(baseRate, "baseRate");
    Objects.requireNonNull(assumption, "assumption");
  }

  /**
   * Whether nothing is stated.
   *
   * @return true if there is neither evidence nor base rate nor assumption
   */
  public boolean isNone() {
    return evidence.isEmpty() && baseRate.isEmpty() && assumption.isEmpty();
  }

  /**
   * This support and one more piece of evidence.
   *
   * @param source id of the source in the scenario's sources
   * @param says what it says
   * @return a copy with the evidence appended
   */
  public Support evidence(String source, String says) {
    List<Evidence> more = new ArrayList<>(evidence);
    more.add(new Evidence(source, says, List.of(), ""));
    return new Support(more, baseRate, assumption);
  }

  /**
   * This support with a base rate.
   *
   * @param rate how often such things happen in a reference class
   * @return a copy
   */
  public Support baseRate(BaseRate rate) {
    return new Support(evidence, Optional.of(rate), assumption);
  }

  /**
   * This support with an assumption.
   *
   * @param why why the modeler chose the value
   * @return a copy
   */
  public Support assumption(String why) {
    return new Support(evidence, baseRate, why);
  }
}
