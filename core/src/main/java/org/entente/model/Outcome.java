package org.entente.model;

import java.util.Objects;

/**
 * A number or yes/no per trial over the whole path.
 *
 * @param label what it is called in tables and plots, empty if only its name is
 * @param unit its unit, empty if none is stated
 * @param formula its formula, built from path functions
 * @param support what supports the values that have no nearer support
 * @param note a remark, empty if there is none
 */
public record Outcome(String label, String unit, Quantity formula, Support support, String note) {
  /** Refuses missing members. */
  public Outcome {
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(formula, "formula");
    Objects.requireNonNull(support, "support");
    Objects.requireNonNull(note, "note");
  }

  /**
   * An outcome by its formula.
   *
   * @param formula built from path functions
   * @return the outcome
   */
  public static Outcome of(String formula) {
    return new Outcome("", "", Quantity.of(formula), Support.NONE, "");
  }

  /**
   * A copy with this changed: what it is called in tables and plots, empty if only its name is.
   *
   * @param label what it is called in tables and plots, empty if only its name is
   * @return the copy
   */
  public Outcome label(String label) {
    return new Outcome(label, unit, formula, support, note);
  }

  /**
   * A copy with this changed: its unit, empty if none is stated.
   *
   * @param unit its unit, empty if none is stated
   * @return the copy
   */
  public Outcome unit(String unit) {
    return new Outcome(label, unit, formula, support, note);
  }

  /**
   * A copy with this changed: its formula, built from path functions.
   *
   * @param formula its formula, built from path functions
   * @return the copy
   */
  public Outcome formula(double formula) {
    return new Outcome(label, unit, Quantity.of(formula), support, note);
  }

  /**
   * A copy with this changed: its formula, built from path functions.
   *
   * @param formula its formula, built from path functions
   * @return the copy
   */
  public Outcome formula(String formula) {
    return new Outcome(label, unit, Quantity.of(formula), support, note);
  }

  /**
   * A copy with this changed: its formula, built from path functions.
   *
   * @param formula its formula, built from path functions
   * @return the copy
   */
  public Outcome formula(Quantity formula) {
    return new Outcome(label, unit, formula, support, note);
  }

  /**
   * A copy with this changed: what supports the values that have no nearer support.
   *
   * @param support what supports the values that have no nearer support
   * @return the copy
   */
  public Outcome support(Support support) {
    return new Outcome(label, unit, formula, support, note);
  }

  /**
   * A copy with this changed: a remark, empty if there is none.
   *
   * @param note a remark, empty if there is none
   * @return the copy
   */
  public Outcome note(String note) {
    return new Outcome(label, unit, formula, support, note);
  }

  /**
   * A copy that also rests on what a source says.
   *
   * @param source id of the source in the scenario's sources
   * @param says what it says
   * @return the copy
   */
  public Outcome evidence(String source, String says) {
    return support(support.evidence(source, says));
  }

  /**
   * A copy that rests on an assumption.
   *
   * @param why why the modeler chose the value
   * @return the copy
   */
  public Outcome assumption(String why) {
    return support(support.assumption(why));
  }
}
