package org.entente.model;

import java.util.Objects;
import java.util.Optional;

/**
 * A yes or no in each step: it strikes with a yearly probability or rate while it is off and {@code
 * requires} holds, and stays on for good, until it ends by chance, or for a number of years.
 *
 * @param label what it is called in tables and plots, empty if only its name is
 * @param initial whether it is on at the start; no if absent
 * @param probability yearly probability of striking; excludes a rate
 * @param rate yearly hazard of striking; excludes a probability
 * @param requires condition without which it can not strike
 * @param endProbability yearly probability of ending; excludes a duration
 * @param lasts years it stays on, fixed when it strikes; 0 is one step
 * @param support what supports the values that have no nearer support
 * @param note a remark, empty if there is none
 */
public record Event(
    String label,
    Optional<Quantity> initial,
    Optional<Quantity> probability,
    Optional<Quantity> rate,
    Optional<Quantity> requires,
    Optional<Quantity> endProbability,
    Optional<Quantity> lasts,
    Support support,
    String note) {
  /** Refuses missing members. */
  public Event {
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(initial, "initial");
    Objects.requireNonNull(probability, "probability");
    Objects.requireNonNull(rate, "rate");
    Objects.requireNonNull(requires, "requires");
    Objects.requireNonNull(endProbability, "endProbability");
    Objects.requireNonNull(lasts, "lasts");
    Objects.requireNonNull(support, "support");
    Objects.requireNonNull(note, "note");
  }

  /** An event without anything: give it a probability or a rate. */
  private static final Event EMPTY =
      new Event(
          "",
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Support.NONE,
          "");

  /**
   * An event without anything: give it a probability or a rate.
   *
   * @return the event
   */
  public static Event empty() {
    return EMPTY;
  }

  /**
   * An event by its yearly probability.
   *
   * @param probability from 0 to 1
   * @return the event
   */
  public static Event of(double probability) {
    return EMPTY.probability(probability);
  }

  /**
   * An event by the formula of its yearly probability; a condition is a probability of 1 or 0.
   *
   * @param probability the formula
   * @return the event
   */
  public static Event of(String probability) {
    return EMPTY.probability(probability);
  }

  /**
   * A copy with this changed: what it is called in tables and plots, empty if only its name is.
   *
   * @param label what it is called in tables and plots, empty if only its name is
   * @return the copy
   */
  public Event label(String label) {
    return new Event(
        label, initial, probability, rate, requires, endProbability, lasts, support, note);
  }

  /**
   * A copy with this changed: whether it is on at the start; no if absent.
   *
   * @param initial whether it is on at the start; no if absent
   * @return the copy
   */
  public Event initial(boolean initial) {
    return new Event(
        label,
        Optional.of(Quantity.of(initial)),
        probability,
        rate,
        requires,
        endProbability,
        lasts,
        support,
        note);
  }

  /**
   * A copy with this changed: whether it is on at the start; no if absent.
   *
   * @param initial whether it is on at the start; no if absent
   * @return the copy
   */
  public Event initial(String initial) {
    return new Event(
        label,
        Optional.of(Quantity.of(initial)),
        probability,
        rate,
        requires,
        endProbability,
        lasts,
        support,
        note);
  }

  /**
   * A copy with this changed: whether it is on at the start; no if absent.
   *
   * @param initial whether it is on at the start; no if absent
   * @return the copy
   */
  public Event initial(Quantity initial) {
    return new Event(
        label,
        Optional.of(initial),
        probability,
        rate,
        requires,
        endProbability,
        lasts,
        support,
        note);
  }

  /**
   * A copy with this changed: yearly probability of striking; excludes a rate.
   *
   * @param probability yearly probability of striking; excludes a rate
   * @return the copy
   */
  public Event probability(double probability) {
    return new Event(
        label,
        initial,
        Optional.of(Quantity.of(probability)),
        rate,
        requires,
        endProbability,
        lasts,
        support,
        note);
  }

  /**
   * A copy with this changed: yearly probability of striking; excludes a rate.
   *
   * @param probability yearly probability of striking; excludes a rate
   * @return the copy
   */
  public Event probability(String probability) {
    return new Event(
        label,
        initial,
        Optional.of(Quantity.of(probability)),
        rate,
        requires,
        endProbability,
        lasts,
        support,
        note);
  }

  /**
   * A copy with this changed: yearly probability of striking; excludes a rate.
   *
   * @param probability yearly probability of striking; excludes a rate
   * @return the copy
   */
  public Event probability(Quantity probability) {
    return new Event(
        label,
        initial,
        Optional.of(probability),
        rate,
        requires,
        endProbability,
        lasts,
        support,
        note);
  }

  /**
   * A copy with this changed: yearly hazard of striking; excludes a probability.
   *
   * @param rate yearly hazard of striking; excludes a probability
   * @return the copy
   */
  public Event rate(double rate) {
    return new Event(
        label,
        initial,
        probability,
        Optional.of(Quantity.of(rate)),
        requires,
        endProbability,
        lasts,
        support,
        note);
  }

  /**
   * A copy with this changed: yearly hazard of striking; excludes a probability.
   *
   * @param rate yearly hazard of striking; excludes a probability
   * @return the copy
   */
  public Event rate(String rate) {
    return new Event(
        label,
        initial,
        probability,
        Optional.of(Quantity.of(rate)),
        requires,
        endProbability,
        lasts,
        support,
        note);
  }

  /**
   * A copy with this changed: yearly hazard of striking; excludes a probability.
   *
   * @param rate yearly hazard of striking; excludes a probability
   * @return the copy
   */
  public Event rate(Quantity rate) {
    return new Event(
        label,
        initial,
        probability,
        Optional.of(rate),
        requires,
        endProbability,
        lasts,
        support,
        note);
  }

  /**
   * A copy with this changed: condition without which it can not strike.
   *
   * @param requires condition without which it can not strike
   * @return the copy
   */
  public Event requires(String requires) {
    return new Event(
        label,
        initial,
        probability,
        rate,
        Optional.of(Quantity.of(requires)),
        endProbability,
        lasts,
        support,
        note);
  }

  /**
   * A copy with this changed: condition without which it can not strike.
   *
   * @param requires condition without which it can not strike
   * @return the copy
   */
  public Event requires(Quantity requires) {
    return new Event(
        label,
        initial,
        probability,
        rate,
        Optional.of(requires),
        endProbability,
        lasts,
        support,
        note);
  }

  /**
   * A copy with this changed: yearly probability of ending; excludes a duration.
   *
   * @param endProbability yearly probability of ending; excludes a duration
   * @return the copy
   */
  public Event endProbability(double endProbability) {
    return new Event(
        label,
        initial,
        probability,
        rate,
        requires,
        Optional.of(Quantity.of(endProbability)),
        lasts,
        support,
        note);
  }

  /**
   * A copy with this changed: yearly probability of ending; excludes a duration.
   *
   * @param endProbability yearly probability of ending; excludes a duration
   * @return the copy
   */
  public Event endProbability(String endProbability) {
    return new Event(
        label,
        initial,
        probability,
        rate,
        requires,
        Optional.of(Quantity.of(endProbability)),
        lasts,
        support,
        note);
  }

  /**
   * A copy with this changed: yearly probability of ending; excludes a duration.
   *
   * @param endProbability yearly probability of ending; excludes a duration
   * @return the copy
   */
  public Event endProbability(Quantity endProbability) {
    return new Event(
        label,
        initial,
        probability,
        rate,
        requires,
        Optional.of(endProbability),
        lasts,
        support,
        note);
  }

  /**
   * A copy with this changed: years it stays on, fixed when it strikes; 0 is one step.
   *
   * @param lasts years it stays on, fixed when it strikes; 0 is one step
   * @return the copy
   */
  public Event lasts(double lasts) {
    return new Event(
        label,
        initial,
        probability,
        rate,
        requires,
        endProbability,
        Optional.of(Quantity.of(lasts)),
        support,
        note);
  }

  /**
   * A copy with this changed: years it stays on, fixed when it strikes; 0 is one step.
   *
   * @param lasts years it stays on, fixed when it strikes; 0 is one step
   * @return the copy
   */
  public Event lasts(String lasts) {
    return new Event(
        label,
        initial,
        probability,
        rate,
        requires,
        endProbability,
        Optional.of(Quantity.of(lasts)),
        support,
        note);
  }

  /**
   * A copy with this changed: years it stays on, fixed when it strikes; 0 is one step.
   *
   * @param lasts years it stays on, fixed when it strikes; 0 is one step
   * @return the copy
   */
  public Event lasts(Quantity lasts) {
    return new Event(
        label,
        initial,
        probability,
        rate,
        requires,
        endProbability,
        Optional.of(lasts),
        support,
        note);
  }

  /**
   * A copy with this changed: what supports the values that have no nearer support.
   *
   * @param support what supports the values that have no nearer support
   * @return the copy
   */
  public Event support(Support support) {
    return new Event(
        label, initial, probability, rate, requires, endProbability, lasts, support, note);
  }

  /**
   * A copy with this changed: a remark, empty if there is none.
   *
   * @param note a remark, empty if there is none
   * @return the copy
   */
  public Event note(String note) {
    return new Event(
        label, initial, probability, rate, requires, endProbability, lasts, support, note);
  }

  /**
   * A copy that also rests on what a source says.
   *
   * @param source id of the source in the scenario's sources
   * @param says what it says
   * @return the copy
   */
  public Event evidence(String source, String says) {
    return support(support.evidence(source, says));
  }

  /**
   * A copy that rests on an assumption.
   *
   * @param why why the modeler chose the value
   * @return the copy
   */
  public Event assumption(String why) {
    return support(support.assumption(why));
  }
}
