package org.entente.analysis.timing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.entente.result.Probability;

/**
 * Which of several events and thresholds comes first. Those that come first in the same step are
 * tied: a step has no order within, so they are told apart from those that come first alone.
 *
 * @param names the competitors, in the order of asking
 * @param periods year by year or step by step, in order
 */
public record Race(List<String> names, List<Period> periods) {
  /** Copies the lists. */
  public Race {
    names = List.copyOf(names);
    periods = List.copyOf(periods);
  }

  /**
   * The period that closes at a time.
   *
   * @param time years: 2025 is the close of 2025
   * @return the period
   * @throws NoSuchElementException if no period closes then
   */
  public Period at(double time) {
    return periods.stream()
        .filter(period -> period.time() == time)
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("No period of the race closes at " + time));
  }

  /**
   * The last period.
   *
   * @return the one that closes at the end
   */
  public Period last() {
    return periods.get(periods.size() - 1);
  }

  /**
   * How the race stands at the close of a period. The shares of {@code alone}, {@code together} and
   * {@code none} add up to 1: cumulative incidences of competing events.
   *
   * @param step the step that closes the period
   * @param time its close in years
   * @param label the period in words
   * @param alone for each competitor the share of trials in which it came first, alone
   * @param shared for each competitor the share of trials in which it came first together with
   *     others; a trial counts for each of them
   * @param together share of trials in which several came first together
   * @param none share of trials in which none has come yet
   */
  public record Period(
      int step,
      double time,
      String label,
      Map<String, Probability> alone,
      Map<String, Probability> shared,
      Probability together,
      Probability none) {
    /** Copies the maps. */
    public Period {
      Objects.requireNonNull(label, "label");
      alone = Collections.unmodifiableMap(new LinkedHashMap<>(alone));
      shared = Collections.unmodifiableMap(new LinkedHashMap<>(shared));
      Objects.requireNonNull(together, "together");
      Objects.requireNonNull(none, "none");
    }

    /**
     * How likely it is that a competitor has come first, alone.
     *
     * @param name the competitor
     * @return the share of trials
     * @throws NoSuchElementException if it does not compete
     */
    public Probability alone(String name) {
      Probability share = alone.get(name);
      if (share == null) {
        throw new NoSuchElementException(name + " does not compete");
      }
      return share;
    }
  }
}
