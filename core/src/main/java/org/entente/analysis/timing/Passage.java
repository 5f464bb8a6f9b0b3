package org.entente.analysis.timing;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.entente.result.Estimate;
import org.entente.result.Probability;

/**
 * When something first happens: an event strikes, or a threshold's formula comes true.
 *
 * @param name the event's name, or that of the threshold
 * @param label what an event is called, empty if only its name is
 * @param formula the threshold's formula; empty for an event
 * @param periods year by year or step by step, in order; what holds at the start already counts
 *     from the first step
 * @param arrivals quartiles and median of the time at which it first happens
 */
public record Passage(
    String name, String label, String formula, List<Period> periods, List<Arrival> arrivals) {
  /** Copies the lists. */
  public Passage {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(formula, "formula");
    periods = List.copyOf(periods);
    arrivals = List.copyOf(arrivals);
  }

  /**
   * Whether it is an event.
   *
   * @return false for a threshold
   */
  public boolean isEvent() {
    return formula.isEmpty();
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
        .orElseThrow(
            () -> new NoSuchElementException("No period of " + name + " closes at " + time));
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
   * When half of all trials have come that far.
   *
   * @return the median of the time at which it first happens
   */
  public Arrival median() {
    return arrivals.stream().filter(arrival -> arrival.p() == 0.5).findFirst().orElseThrow();
  }

  /**
   * What happened in a year, or in a step.
   *
   * @param step the step that closes it
   * @param time its close in years
   * @param label the period in words
   * @param atRisk trials in which it had not happened before the period
   * @param first share of all trials in which it first happens in the period
   * @param hazard share of those at risk in which it first happens in the period; empty if none was
   *     at risk
   * @param happened share of trials in which it has happened by the close
   * @param survival share of trials in which it has not
   * @param strikes how often an event has struck by the close, on average; empty for a threshold
   */
  public record Period(
      int step,
      double time,
      String label,
      long atRisk,
      Probability first,
      Optional<Probability> hazard,
      Probability happened,
      Probability survival,
      Optional<Estimate> strikes) {
    /** Refuses missing members. */
    public Period {
      Objects.requireNonNull(label, "label");
      Objects.requireNonNull(first, "first");
      Objects.requireNonNull(hazard, "hazard");
      Objects.requireNonNull(happened, "happened");
      Objects.requireNonNull(survival, "survival");
      Objects.requireNonNull(strikes, "strikes");
    }
  }

  /**
   * A quantile of the time at which it first happens, in steps of the scenario; trials in which it
   * does not happen count as later than the end.
   *
   * <p>The interval holds the times at which the Wilson interval of the share that it has happened
   * to includes <i>p</i> (R. Brookmeyer, J. Crowley, "A confidence interval for the median survival
   * time", Biometrics 38, 1982).
   *
   * @param p share of all trials, 0.5 for the median
   * @param time the step in which that share is reached; empty if not by the end
   * @param low lower end of the 95 % interval; empty if beyond the end
   * @param high upper end of the 95 % interval; empty if beyond the end
   */
  public record Arrival(
      double p, Optional<Moment> time, Optional<Moment> low, Optional<Moment> high) {
    /** Refuses missing members. */
    public Arrival {
      Objects.requireNonNull(time, "time");
      Objects.requireNonNull(low, "low");
      Objects.requireNonNull(high, "high");
    }
  }

  /**
   * A step as a point in time.
   *
   * @param time its close in years
   * @param label the step in words
   */
  public record Moment(double time, String label) {
    /** Refuses a missing label. */
    public Moment {
      Objects.requireNonNull(label, "label");
    }
  }
}
