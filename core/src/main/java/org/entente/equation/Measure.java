package org.entente.equation;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.entente.unit.Unit;

/**
 * What is known of the unit of a formula.
 *
 * @param kind how firmly it is known
 * @param unit the unit if it is known, else a pure number
 * @param factors bare numbers that it was multiplied by; one of them may have changed the scale
 */
record Measure(Kind kind, Unit unit, List<Double> factors) {
  /** Something that was declared without a unit; goes with everything and taints products. */
  static final Measure UNKNOWN = new Measure(Kind.UNKNOWN, Unit.PURE, List.of());

  /** A bare number, or one times something without dimension but time: takes what is needed. */
  static final Measure OPEN = new Measure(Kind.OPEN, Unit.PURE, List.of());

  /** A yes or no, or a number of strikes: takes what is needed in sums, is pure in products. */
  static final Measure COUNT = new Measure(Kind.COUNT, Unit.PURE, List.of());

  static final Measure PURE = of(Unit.PURE);
  static final Measure YEAR = of(Unit.YEAR);

  /** A conversion may be rounded, as 365.25 days are a year. */
  private static final double CONVERTS = 0.005;

  /** How firmly a unit is known. */
  enum Kind {
    UNKNOWN,
    OPEN,
    COUNT,
    KNOWN
  }

  static Measure of(Unit unit) {
    return new Measure(Kind.KNOWN, unit, List.of());
  }

  boolean known() {
    return kind == Kind.KNOWN;
  }

  /** The unit of a product. */
  Measure times(Measure other) {
    if (known() && other.known()) {
      return new Measure(Kind.KNOWN, unit.times(other.unit), joined(factors, other.factors));
    }
    return known() ? scaled(other) : other.scaled(this);
  }

  /** The unit of a quotient. */
  Measure over(Measure other) {
    if (known() && other.known()) {
      return new Measure(Kind.KNOWN, unit.over(other.unit), joined(factors, other.factors));
    }
    return known() ? scaled(other) : other.inverse().scaled(this);
  }

  private Measure inverse() {
    return known() ? new Measure(kind, Unit.PURE.over(unit), factors) : this;
  }

  /** This, times or divided by something whose unit is not known. */
  private Measure scaled(Measure by) {
    if (kind == Kind.UNKNOWN || by.kind == Kind.UNKNOWN) {
      return UNKNOWN;
    }
    if (!known()) {
      return kind == Kind.OPEN ? OPEN : by;
    }
    return by.kind == Kind.OPEN && unit.isOfTime() ? OPEN : this;
  }

  /** The same after it was multiplied by a bare number, which may have changed the scale. */
  Measure factor(double literal) {
    return known() ? new Measure(kind, unit, joined(factors, List.of(literal))) : this;
  }

  private static List<Double> joined(List<Double> a, List<Double> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.isEmpty() ? b : a;
    }
    List<Double> joined = new ArrayList<>(a);
    joined.addAll(b);
    return joined;
  }

  /** Whether a value of this unit may stand where another is needed. */
  boolean fits(Unit wanted) {
    if (!known() || unit.isSame(wanted)) {
      return true;
    }
    OptionalDouble ratio = wanted.in(unit);
    if (ratio.isPresent()) {
      for (double factor : factors) {
        if (Math.abs(factor * ratio.getAsDouble() - 1) < CONVERTS) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether the values of two formulas may be added or compared. */
  boolean fits(Measure other) {
    return !other.known() || fits(other.unit) || other.fits(unit);
  }

  /** What is known of a sum, an extreme or a choice of two that fit. */
  Measure or(Measure other) {
    if (known() || other.known()) {
      return known() ? this : other;
    }
    if (kind == Kind.UNKNOWN || other.kind == Kind.UNKNOWN) {
      return UNKNOWN;
    }
    return kind == Kind.OPEN ? this : other;
  }
}
