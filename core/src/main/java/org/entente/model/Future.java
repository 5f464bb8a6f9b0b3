package org.entente.model;

import java.util.Objects;
import java.util.Optional;

/**
 * A kind of ending. In the order written, the first future whose condition holds is the one a path
 * ended in; the one without a condition takes the rest.
 *
 * @param title its title
 * @param description what it means, empty if nothing is said
 * @param when its condition; absent for the future that takes the rest
 * @param support what supports the values that have no nearer support
 * @param note a remark, empty if there is none
 */
public record Future(
    String title, String description, Optional<Quantity> when, Support support, String note) {
  /** Refuses missing members. */
  public Future {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(when, "when");
    Objects.requireNonNull(support, "support");
    Objects.requireNonNull(note, "note");
  }

  /**
   * A future by its condition.
   *
   * @param title its title
   * @param when its condition, a formula like an outcome's
   * @return the future
   */
  public static Future of(String title, String when) {
    return rest(title).when(when);
  }

  /**
   * The future that takes every path which no other takes.
   *
   * @param title its title
   * @return the future
   */
  public static Future rest(String title) {
    return new Future(title, "", Optional.empty(), Support.NONE, "");
  }

  /**
   * A copy with this changed: its title.
   *
   * @param title its title
   * @return the copy
   */
  public Future title(String title) {
    return new Future(title, description, when, support, note);
  }

  /**
   * A copy with this changed: what it means, empty if nothing is said.
   *
   * @param description what it means, empty if nothing is said
   * @return the copy
   */
  public Future description(String description) {
    return new Future(title, description, when, support, note);
  }

  /**
   * A copy with this changed: its condition; absent for the future that takes the rest.
   *
   * @param when its condition; absent for the future that takes the rest
   * @return the copy
   */
  public Future when(String when) {
    return new Future(title, description, Optional.of(Quantity.of(when)), support, note);
  }

  /**
   * A copy with this changed: its condition; absent for the future that takes the rest.
   *
   * @param when its condition; absent for the future that takes the rest
   * @return the copy
   */
  public Future when(Quantity when) {
    return new Future(title, description, Optional.of(when), support, note);
  }

  /**
   * A copy with this changed: what supports the values that have no nearer support.
   *
   * @param support what supports the values that have no nearer support
   * @return the copy
   */
  public Future support(Support support) {
    return new Future(title, description, when, support, note);
  }

  /**
   * A copy with this changed: a remark, empty if there is none.
   *
   * @param note a remark, empty if there is none
   * @return the copy
   */
  public Future note(String note) {
    return new Future(title, description, when, support, note);
  }

  /**
   * A copy that also rests on what a source says.
   *
   * @param source id of the source in the scenario's sources
   * @param says what it says
   * @return the copy
   */
  public Future evidence(String source, String says) {
    return support(support.evidence(source, says));
  }

  /**
   * A copy that rests on an assumption.
   *
   * @param why why the modeler chose the value
   * @return the copy
   */
  public Future assumption(String why) {
    return support(support.assumption(why));
  }
}
