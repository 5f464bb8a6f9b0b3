package org.entente.formula;

import java.util.Objects;

/**
 * One argument of a function as its form shows it.
 *
 * @param name what stands for it in the form, such as {@code x} or {@code standIn}
 * @param role what may stand there
 */
public record Argument(String name, Role role) {
  /** Refuses missing members. */
  public Argument {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(role, "role");
  }

  /** What may stand in the place of an argument. */
  public enum Role {
    /** A formula that gives a number; yes/no counts 1 or 0. */
    NUMBER,
    /** A formula that gives a yes/no. */
    YES_NO,
    /** A formula of either type. */
    FORMULA,
    /** The bare name of an event. */
    EVENT,
    /** A whole number, 1 or more, known before the run. */
    WHOLE,
    /** A year built from numbers, {@code start} and {@code end}. */
    YEAR
  }

  static Argument number(String name) {
    return new Argument(name, Role.NUMBER);
  }

  static Argument condition(String name) {
    return new Argument(name, Role.YES_NO);
  }

  static Argument formula(String name) {
    return new Argument(name, Role.FORMULA);
  }

  static Argument event(String name) {
    return new Argument(name, Role.EVENT);
  }

  static Argument whole(String name) {
    return new Argument(name, Role.WHOLE);
  }

  static Argument year(String name) {
    return new Argument(name, Role.YEAR);
  }
}
