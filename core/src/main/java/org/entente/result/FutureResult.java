package org.entente.result;

import java.util.List;

/**
 * How likely a future is.
 *
 * @param id its id
 * @param title its title
 * @param probability the share of trials that ended in it
 * @param years how likely it was when judged at the close of each year, in order; empty if that was
 *     not asked for
 */
public record FutureResult(
    String id, String title, Probability probability, List<FutureStep> years) {
  /** Copies the years. */
  public FutureResult {
    years = List.copyOf(years);
  }

  /**
   * The judgement at the close of a year.
   *
   * @param time the year
   * @return how likely the future was by then
   * @throws java.util.NoSuchElementException if the year has no judgement
   */
  public FutureStep at(double time) {
    return Finder.at(years, FutureStep::time, time, id);
  }

  /** The future with its probability. */
  @Override
  public String toString() {
    return title + " (" + id + "): " + probability;
  }
}
