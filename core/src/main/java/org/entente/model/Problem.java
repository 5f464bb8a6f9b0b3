package org.entente.model;

import java.util.Objects;
import java.util.Optional;

/**
 * One thing that is wrong with a scenario, told so that its modeler can mend it.
 *
 * @param code stable short name of the kind of problem, such as {@code unknown-name}
 * @param path where in the scenario
 * @param message what was expected and what was found
 * @param hint what to do, empty if the message says it all
 * @param span the part of a formula that is meant, if it is in one
 * @param severity whether the scenario can be used all the same
 */
public record Problem(
    String code, Path path, String message, String hint, Optional<Span> span, Severity severity) {
  /** Refuses missing members. */
  public Problem {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(hint, "hint");
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(severity, "severity");
  }

  /**
   * An error.
   *
   * @param code stable short name of the kind
   * @param path where
   * @param message what was expected and found
   * @param hint what to do, may be empty
   * @param span the part of a formula that is meant, if it is in one
   */
  public Problem(String code, Path path, String message, String hint, Optional<Span> span) {
    this(code, path, message, hint, span, Severity.ERROR);
  }

  /** How much a problem matters. */
  public enum Severity {
    /** The scenario can not be used. */
    ERROR,
    /** The scenario can be used, but may not mean what its modeler thinks. */
    WARNING;

    /**
     * The word for it.
     *
     * @return {@code error} or {@code warning}
     */
    public String word() {
      return this == ERROR ? "error" : "warning";
    }
  }

  /**
   * The same with another severity.
   *
   * @param other how much it matters
   * @return a copy
   */
  public Problem as(Severity other) {
    return new Problem(code, path, message, hint, span, other);
  }

  /**
   * A problem of a whole value.
   *
   * @param code stable short name of the kind
   * @param path where
   * @param message what was expected and found
   * @param hint what to do, may be empty
   * @return the problem
   */
  public static Problem of(String code, Path path, String message, String hint) {
    return new Problem(code, path, message, hint, Optional.empty());
  }

  /**
   * Characters of a formula.
   *
   * @param formula the whole formula
   * @param start first character, from 0
   * @param end the character after the last
   */
  public record Span(String formula, int start, int end) {
    /** Refuses a missing formula. */
    public Span {
      Objects.requireNonNull(formula, "formula");
    }
  }

  /**
   * The problem in one line, with its hint.
   *
   * @return for example {@code factors.trade.formula: unknown name 'sanction' (did you mean
   *     'sanctions'?)}
   */
  @Override
  public String toString() {
    String text = path.names().isEmpty() ? message : path + ": " + message;
    return hint.isEmpty() ? text : text + " (" + hint + ")";
  }
}
