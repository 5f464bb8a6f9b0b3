package org.entente.model;

import java.util.Objects;
import java.util.Optional;

/**
 * One value per step. {@code initial} holds at the start; afterwards a formula, or the process that
 * stands for one. Without {@code initial} the formula holds at the start too.
 *
 * @param label what it is called in tables and plots, empty if only its name is
 * @param unit its unit, empty if none is stated
 * @param initial value at the start, possibly drawn
 * @param formula formula of the value in a step; excludes a process
 * @param process named process that stands for a formula
 * @param noise one draw per step; a number or formula is the sd of a normal with mean 0
 * @param bounds where the finished value is cut
 * @param report whether results show it by year
 * @param support what supports the values that have no nearer support
 * @param note a remark, empty if there is none
 */
public record Factor(
    String label,
    String unit,
    Optional<Quantity> initial,
    Optional<Quantity> formula,
    Optional<Process> process,
    Optional<Quantity> noise,
    Optional<Bounds> bounds,
    boolean report,
    Support support,
    String note) {
  /** Refuses missing members. */
  public Factor {
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(initial, "initial");
    Objects.requireNonNull(formula, "formula");
    Objects.requireNonNull(process, "process");
    Objects.requireNonNull(noise, "noise");
    Objects.requireNonNull(bounds, "bounds");
    Objects.requireNonNull(support, "support");
    Objects.requireNonNull(note, "note");
  }

  /**
   * A factor without anything: give it a formula or a process.
   *
   * @return the factor
   */
  public static Factor empty() {
    return new Factor(
        "",
        "",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        true,
        Support.NONE,
        "");
  }

  /**
   * A factor by its formula.
   *
   * @param formula formula of the value in a step
   * @return the factor
   */
  public static Factor of(String formula) {
    return empty().formula(formula);
  }

  /**
   * A factor by a named process; it needs an initial value.
   *
   * @param process the process
   * @return the factor
   */
  public static Factor of(Process process) {
    return empty().process(process);
  }

  /**
   * A copy with this changed: what it is called in tables and plots, empty if only its name is.
   *
   * @param label what it is called in tables and plots, empty if only its name is
   * @return the copy
   */
  public Factor label(String label) {
    return new Factor(label, unit, initial, formula, process, noise, bounds, report, support, note);
  }

  /**
   * A copy with this changed: its unit, empty if none is stated.
   *
   * @param unit its unit, empty if none is stated
   * @return the copy
   */
  public Factor unit(String unit) {
    return new Factor(label, unit, initial, formula, process, noise, bounds, report, support, note);
  }

  /**
   * A copy with this changed: value at the start, possibly drawn.
   *
   * @param initial value at the start, possibly drawn
   * @return the copy
   */
  public Factor initial(double initial) {
    return new Factor(
        label,
        unit,
        Optional.of(Quantity.of(initial)),
        formula,
        process,
        noise,
        bounds,
        report,
        support,
        note);
  }

  /**
   * A copy with this changed: value at the start, possibly drawn.
   *
   * @param initial value at the start, possibly drawn
   * @return the copy
   */
  public Factor initial(String initial) {
    return new Factor(
        label,
        unit,
        Optional.of(Quantity.of(initial)),
        formula,
        process,
        noise,
        bounds,
        report,
        support,
        note);
  }

  /**
   * A copy with this changed: value at the start, possibly drawn.
   *
   * @param initial value at the start, possibly drawn
   * @return the copy
   */
  public Factor initial(Quantity initial) {
    return new Factor(
        label, unit, Optional.of(initial), formula, process, noise, bounds, report, support, note);
  }

  /**
   * A copy with this changed: formula of the value in a step; excludes a process.
   *
   * @param formula formula of the value in a step; excludes a process
   * @return the copy
   */
  public Factor formula(String formula) {
    return new Factor(
        label,
        unit,
        initial,
        Optional.of(Quantity.of(formula)),
        process,
        noise,
        bounds,
        report,
        support,
        note);
  }

  /**
   * A copy with this changed: formula of the value in a step; excludes a process.
   *
   * @param formula formula of the value in a step; excludes a process
   * @return the copy
   */
  public Factor formula(Quantity formula) {
    return new Factor(
        label, unit, initial, Optional.of(formula), process, noise, bounds, report, support, note);
  }

  /**
   * A copy with this changed: named process that stands for a formula.
   *
   * @param process named process that stands for a formula
   * @return the copy
   */
  public Factor process(Process process) {
    return new Factor(
        label, unit, initial, formula, Optional.of(process), noise, bounds, report, support, note);
  }

  /**
   * A copy with this changed: one draw per step; a number or formula is the sd of a normal with
   * mean 0.
   *
   * @param noise one draw per step; a number or formula is the sd of a normal with mean 0
   * @return the copy
   */
  public Factor noise(double noise) {
    return new Factor(
        label,
        unit,
        initial,
        formula,
        process,
        Optional.of(Quantity.of(noise)),
        bounds,
        report,
        support,
        note);
  }

  /**
   * A copy with this changed: one draw per step; a number or formula is the sd of a normal with
   * mean 0.
   *
   * @param noise one draw per step; a number or formula is the sd of a normal with mean 0
   * @return the copy
   */
  public Factor noise(String noise) {
    return new Factor(
        label,
        unit,
        initial,
        formula,
        process,
        Optional.of(Quantity.of(noise)),
        bounds,
        report,
        support,
        note);
  }

  /**
   * A copy with this changed: one draw per step; a number or formula is the sd of a normal with
   * mean 0.
   *
   * @param noise one draw per step; a number or formula is the sd of a normal with mean 0
   * @return the copy
   */
  public Factor noise(Quantity noise) {
    return new Factor(
        label, unit, initial, formula, process, Optional.of(noise), bounds, report, support, note);
  }

  /**
   * A copy with this changed: where the finished value is cut.
   *
   * @param bounds where the finished value is cut
   * @return the copy
   */
  public Factor bounds(Bounds bounds) {
    return new Factor(
        label, unit, initial, formula, process, noise, Optional.of(bounds), report, support, note);
  }

  /**
   * A copy with this changed: whether results show it by year.
   *
   * @param report whether results show it by year
   * @return the copy
   */
  public Factor report(boolean report) {
    return new Factor(label, unit, initial, formula, process, noise, bounds, report, support, note);
  }

  /**
   * A copy with this changed: what supports the values that have no nearer support.
   *
   * @param support what supports the values that have no nearer support
   * @return the copy
   */
  public Factor support(Support support) {
    return new Factor(label, unit, initial, formula, process, noise, bounds, report, support, note);
  }

  /**
   * A copy with this changed: a remark, empty if there is none.
   *
   * @param note a remark, empty if there is none
   * @return the copy
   */
  public Factor note(String note) {
    return new Factor(label, unit, initial, formula, process, noise, bounds, report, support, note);
  }

  /**
   * A copy that is cut at two numbers.
   *
   * @param low lower end
   * @param high upper end
   * @return the copy
   */
  public Factor bounds(double low, double high) {
    return bounds(Bounds.of(low, high));
  }

  /**
   * A copy that also rests on what a source says.
   *
   * @param source id of the source in the scenario's sources
   * @param says what it says
   * @return the copy
   */
  public Factor evidence(String source, String says) {
    return support(support.evidence(source, says));
  }

  /**
   * A copy that rests on an assumption.
   *
   * @param why why the modeler chose the value
   * @return the copy
   */
  public Factor assumption(String why) {
    return support(support.assumption(why));
  }
}
