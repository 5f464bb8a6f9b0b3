package org.entente.model;

import java.util.Objects;

/**
 * One value per trial: a number, a formula of other parameters, or a distribution.
 *
 * @param label what it is called in tables and plots, empty if only its name is
 * @param unit its unit, empty if none is stated
 * @param about what its spread stands for
 * @param value its value
 * @param support what supports the values that have no nearer support
 * @param note a remark, empty if there is none
 */
public record Parameter(
    String label, String unit, About about, Quantity value, Support support, String note) {
  /** Refuses missing members. */
  public Parameter {
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(about, "about");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(support, "support");
    Objects.requireNonNull(note, "note");
  }

  /**
   * A parameter.
   *
   * @param value its value
   * @return the parameter
   */
  public static Parameter of(Quantity value) {
    return new Parameter("", "", About.KNOWLEDGE, value, Support.NONE, "");
  }

  /**
   * A parameter that is a number.
   *
   * @param value the number
   * @return the parameter
   */
  public static Parameter of(double value) {
    return of(Quantity.of(value));
  }

  /**
   * A parameter that is a formula of others.
   *
   * @param formula the formula
   * @return the parameter
   */
  public static Parameter of(String formula) {
    return of(Quantity.of(formula));
  }

  /**
   * A copy with this changed: what it is called in tables and plots, empty if only its name is.
   *
   * @param label what it is called in tables and plots, empty if only its name is
   * @return the copy
   */
  public Parameter label(String label) {
    return new Parameter(label, unit, about, value, support, note);
  }

  /**
   * A copy with this changed: its unit, empty if none is stated.
   *
   * @param unit its unit, empty if none is stated
   * @return the copy
   */
  public Parameter unit(String unit) {
    return new Parameter(label, unit, about, value, support, note);
  }

  /**
   * A copy with this changed: what its spread stands for.
   *
   * @param about what its spread stands for
   * @return the copy
   */
  public Parameter about(About about) {
    return new Parameter(label, unit, about, value, support, note);
  }

  /**
   * A copy with this changed: its value.
   *
   * @param value its value
   * @return the copy
   */
  public Parameter value(double value) {
    return new Parameter(label, unit, about, Quantity.of(value), support, note);
  }

  /**
   * A copy with this changed: its value.
   *
   * @param value its value
   * @return the copy
   */
  public Parameter value(String value) {
    return new Parameter(label, unit, about, Quantity.of(value), support, note);
  }

  /**
   * A copy with this changed: its value.
   *
   * @param value its value
   * @return the copy
   */
  public Parameter value(Quantity value) {
    return new Parameter(label, unit, about, value, support, note);
  }

  /**
   * A copy with this changed: what supports the values that have no nearer support.
   *
   * @param support what supports the values that have no nearer support
   * @return the copy
   */
  public Parameter support(Support support) {
    return new Parameter(label, unit, about, value, support, note);
  }

  /**
   * A copy with this changed: a remark, empty if there is none.
   *
   * @param note a remark, empty if there is none
   * @return the copy
   */
  public Parameter note(String note) {
    return new Parameter(label, unit, about, value, support, note);
  }

  /**
   * A copy that also rests on what a source says.
   *
   * @param source id of the source in the scenario's sources
   * @param says what it says
   * @return the copy
   */
  public Parameter evidence(String source, String says) {
    return support(support.evidence(source, says));
  }

  /**
   * A copy that rests on an assumption.
   *
   * @param why why the modeler chose the value
   * @return the copy
   */
  public Parameter assumption(String why) {
    return support(support.assumption(why));
  }
}
