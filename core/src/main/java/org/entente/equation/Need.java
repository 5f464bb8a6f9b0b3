package org.entente.equation;

import java.util.Optional;
import org.entente.unit.Unit;

/**
 * The unit that a value must have where it stands.
 *
 * @param unit the unit, empty if any will do
 * @param or another that will do
 * @param what what the value is, for messages
 * @param name the name whose unit it is, empty if it is not a name's
 */
record Need(Optional<Unit> unit, Optional<Unit> or, String what, String name) {
  /** Any unit. */
  static final Need NOTHING = new Need(Optional.empty(), Optional.empty(), "", "");

  static final Need YEARS = of(Unit.YEAR, "a length of time");
  static final Need PURE = of(Unit.PURE, "what this argument of a distribution is");
  static final Need JUMP = of(Unit.PURE, "a jump of the logarithm");
  static final Need CHANCE = yearly("a yearly probability");
  static final Need RATE = yearly("a yearly rate");
  static final Need SPEED = yearly("the share of the gap closed in a year");
  static final Need GROWTH = yearly("the growth in a year");

  private static final Unit ROOT_OF_YEAR = Unit.YEAR.power(0.5);

  private static Need of(Unit unit, String what) {
    return new Need(Optional.of(unit), Optional.empty(), what, "");
  }

  /** Yearly by convention, so it may say so or not. */
  private static Need yearly(String what) {
    return new Need(Optional.of(Unit.PER_YEAR), Optional.of(Unit.PURE), what, "");
  }

  /** The unit that was declared of a name, if one was. */
  static Need unitOf(String name, Optional<Unit> unit) {
    return unit.isEmpty() ? NOTHING : new Need(unit, Optional.empty(), "the unit of", name);
  }

  /** The unit of the other arguments of a distribution. */
  static Need like(Unit unit) {
    return of(unit, "like the other arguments");
  }

  /** How much something moves in a year by itself. */
  static Need drift(Optional<Unit> unit) {
    return unit.isEmpty()
        ? NOTHING
        : new Need(Optional.of(unit.get().over(Unit.YEAR)), unit, "the change in a year", "");
  }

  /** How far something is thrown in a year. */
  static Need spread(Optional<Unit> unit) {
    return unit.isEmpty()
        ? NOTHING
        : new Need(unit, Optional.of(unit.get().over(ROOT_OF_YEAR)), "the spread in a year", "");
  }

  /** The unit of so many for each of this. */
  Need inverse() {
    return unit.isEmpty() ? NOTHING : of(Unit.PURE.over(unit.get()), "a rate");
  }

  boolean isMet(Measure measure) {
    return unit.isEmpty() || measure.fits(unit.get()) || or.isPresent() && measure.fits(or.get());
  }

  /** The need in the words of a message. */
  @Override
  public String toString() {
    String units = unit.orElseThrow() + (or.isPresent() ? " or " + or.get() : "");
    return units + ", " + what + (name.isEmpty() ? "" : " '" + name + "'");
  }
}
