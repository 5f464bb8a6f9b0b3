package org.entente.model;

import java.util.Objects;

/**
 * What may stand wherever a scenario asks for a value: a number, a yes or no, a formula, or, where
 * something is drawn, a distribution; any of them possibly together with what supports it.
 *
 * <p>Quantities are immutable. {@link #bare()} looks through the support to the value itself.
 */
public sealed interface Quantity
    permits Quantity.Constant, Quantity.YesNo, Quantity.Formula, Distribution, Quantity.Supported {

  /**
   * The value without what supports it.
   *
   * @return this quantity, or the supported one inside
   */
  default Quantity bare() {
    return this;
  }

  /**
   * What supports the value.
   *
   * @return the support, {@link Support#NONE} if nothing is stated at this place
   */
  default Support support() {
    return Support.NONE;
  }

  /**
   * This value with other support.
   *
   * @param support what supports it from now on
   * @return the supported value
   */
  default Supported with(Support support) {
    return new Supported(bare(), support, "");
  }

  /**
   * This value, supported by what a source says.
   *
   * @param source id of the source in the scenario's sources
   * @param says what it says, in the modeler's own words
   * @return the supported value
   */
  default Supported evidence(String source, String says) {
    return with(support().evidence(source, says));
  }

  /**
   * This value, supported by an assumption.
   *
   * @param why why the modeler chose it
   * @return the supported value
   */
  default Supported assumption(String why) {
    return with(support().assumption(why));
  }

  /**
   * A number.
   *
   * @param value any finite number
   * @return the number as a quantity
   */
  static Quantity of(double value) {
    return new Constant(value);
  }

  /**
   * A yes or no.
   *
   * @param value true for yes
   * @return the truth value as a quantity
   */
  static Quantity of(boolean value) {
    return new YesNo(value);
  }

  /**
   * A formula.
   *
   * @param text text in the formula language
   * @return the formula as a quantity
   */
  static Quantity of(String text) {
    return new Formula(text);
  }

  /**
   * A number.
   *
   * @param value any number; whether it is finite is checked with the scenario
   */
  record Constant(double value) implements Quantity {}

  /**
   * A yes or no.
   *
   * @param value true for yes
   */
  record YesNo(boolean value) implements Quantity {}

  /**
   * A formula, not yet parsed.
   *
   * @param text text in the formula language
   */
  record Formula(String text) implements Quantity {
    /** Refuses a missing text. */
    public Formula {
      Objects.requireNonNull(text, "text");
    }
  }

  /**
   * A value together with what supports it.
   *
   * @param bare the value itself, never supported twice
   * @param support evidence, base rate or assumption
   * @param note a remark, empty if there is none
   */
  record Supported(Quantity bare, Support support, String note) implements Quantity {
    /** Unwraps a value that is already supported: the outer support counts. */
    public Supported {
      bare = bare.bare();
      Objects.requireNonNull(support, "support");
      Objects.requireNonNull(note, "note");
    }

    /**
     * The same value and support with a remark.
     *
     * @param text the remark
     * @return a copy
     */
    public Supported note(String text) {
      return new Supported(bare, support, text);
    }

    @Override
    public Supported with(Support other) {
      return new Supported(bare, other, note);
    }
  }
}
