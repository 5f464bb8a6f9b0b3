package org.entente.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a run found out about a choice.
 *
 * @param count how many trials have a value
 * @param present the share of trials that have a value
 * @param shares the share of each option among these, in the order of the options
 */
public record ChoiceSummary(long count, Probability present, Map<String, Probability> shares)
    implements Summary {
  /** Copies the shares in their order. */
  public ChoiceSummary {
    shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
  }

  /**
   * The share of one option.
   *
   * @param option its name
   * @return the share with its error
   * @throws java.util.NoSuchElementException if there is no such option
   */
  public Probability share(String option) {
    return Finder.find(shares, option, "option");
  }

  /** The options with their shares. */
  @Override
  public String toString() {
    return shares.toString();
  }
}
