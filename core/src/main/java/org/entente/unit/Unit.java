package org.entente.unit;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * A unit of measure: a number of base units, each to some power. {@code USD bn/year} is a billion
 * times the bases {@code USD} and {@code year} to the power of minus one. A unit without bases is
 * pure; its scale still counts: {@code %} is 0.01 of one.
 *
 * <p>Values are immutable. Two units are equal if they are as large and have the same bases,
 * however they were written.
 */
public final class Unit {
  /** A number without dimension. */
  public static final Unit PURE = new Unit("", 1, Map.of());

  /** A year. */
  public static final Unit YEAR = base("year");

  /** Once a year. */
  public static final Unit PER_YEAR = PURE.over(YEAR);

  private static final double NEAR = 1e-9;

  private final String text;
  private final double scale;
  private final Map<String, Double> powers;

  private Unit(String text, double scale, Map<String, Double> powers) {
    this.text = text;
    this.scale = scale;
    this.powers = powers;
  }

  /**
   * The unit that a text says.
   *
   * @param text for example {@code USD bn/year}; what follows a comma is a remark
   * @return the unit, which shows as the text without its remark
   * @throws IllegalArgumentException with a message for the modeler if the text says none
   */
  public static Unit parse(String text) {
    return UnitParser.parse(text);
  }

  static Unit base(String word) {
    return new Unit("", 1, Map.of(word, 1.0));
  }

  static Unit number(double scale) {
    return new Unit("", scale, Map.of());
  }

  /** The same unit, shown as it was written. */
  Unit shownAs(String written) {
    return new Unit(Objects.requireNonNull(written, "written"), scale, powers);
  }

  /**
   * The unit of a product.
   *
   * @param other any unit
   * @return this times the other
   */
  public Unit times(Unit other) {
    return combined(other, 1);
  }

  /**
   * The unit of a quotient.
   *
   * @param other any unit
   * @return this divided by the other
   */
  public Unit over(Unit other) {
    return combined(other, -1);
  }

  private Unit combined(Unit other, int sign) {
    if (other.isPlain()) {
      return isPlain() ? PURE : this;
    }
    if (isPlain() && sign > 0) {
      return other;
    }
    Map<String, Double> sum = new TreeMap<>(powers);
    for (Map.Entry<String, Double> power : other.powers.entrySet()) {
      double exponent = sum.getOrDefault(power.getKey(), 0.0) + sign * power.getValue();
      if (Math.abs(exponent) < NEAR) {
        sum.remove(power.getKey());
      } else {
        sum.put(power.getKey(), exponent);
      }
    }
    return new Unit("", sign > 0 ? scale * other.scale : scale / other.scale, sum);
  }

  /** Whether it is one and no more: it changes no product. */
  private boolean isPlain() {
    return scale == 1 && powers.isEmpty();
  }

  /**
   * The unit of a power.
   *
   * @param exponent any finite number; 0 gives a pure number
   * @return this to the power
   */
  public Unit power(double exponent) {
    if (exponent == 1) {
      return this;
    }
    Map<String, Double> raised = new TreeMap<>();
    for (Map.Entry<String, Double> power : powers.entrySet()) {
      if (exponent != 0) {
        raised.put(power.getKey(), power.getValue() * exponent);
      }
    }
    return new Unit("", StrictMath.pow(scale, exponent), raised);
  }

  /**
   * Whether it has no dimension.
   *
   * @return true for numbers, fractions, percent and indices
   */
  public boolean isPure() {
    return powers.isEmpty();
  }

  /**
   * Whether it has no dimension but time.
   *
   * @return true for {@code year}, {@code 1/year} and pure units
   */
  public boolean isOfTime() {
    return powers.isEmpty() || powers.size() == 1 && powers.containsKey("year");
  }

  /**
   * How large this is in another unit of the same dimension.
   *
   * @param other any unit
   * @return for example 1000 for {@code USD bn} in {@code USD m}; empty if they measure different
   *     things
   */
  public OptionalDouble in(Unit other) {
    return sameBases(other) ? OptionalDouble.of(scale / other.scale) : OptionalDouble.empty();
  }

  private boolean sameBases(Unit other) {
    if (powers.size() != other.powers.size()) {
      return false;
    }
    for (Map.Entry<String, Double> power : powers.entrySet()) {
      Double there = other.powers.get(power.getKey());
      if (there == null || Math.abs(there - power.getValue()) > NEAR) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether numbers in both may be added as they stand.
   *
   * @param other any unit
   * @return whether the bases are the same and the sizes agree to nine digits
   */
  public boolean isSame(Unit other) {
    return sameBases(other) && Math.abs(scale / other.scale - 1) < NEAR;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Unit unit && scale == unit.scale && powers.equals(unit.powers);
  }

  @Override
  public int hashCode() {
    return Objects.hash(scale, powers);
  }

  /**
   * The unit as it was written, or made from its bases.
   *
   * @return for example {@code USD bn/year}; {@code a pure number} if there is nothing to say
   */
  @Override
  public String toString() {
    return text.isEmpty() ? made() : text;
  }

  private String made() {
    if (powers.isEmpty()) {
      return scale == 1 ? "a pure number" : "a pure number in units of " + number();
    }
    StringBuilder above = new StringBuilder();
    StringBuilder below = new StringBuilder();
    powers.forEach(
        (base, power) -> {
          StringBuilder side = power > 0 ? above : below;
          side.append(power > 0 ? (side.length() > 0 ? " " : "") : "/").append(base);
          side.append(Math.abs(power) == 1 ? "" : "^" + plain(Math.abs(power)));
        });
    String scaled = above.length() == 0 ? number() : scaled(above.toString());
    return scaled + below;
  }

  /** The largest power of ten that has a word, and what is left of the scale before it. */
  private String scaled(String above) {
    for (String word : List.of("tn", "bn", "m", "k")) {
      double multiple = Words.MULTIPLES.get(word);
      if (scale >= multiple) {
        return (scale == multiple ? "" : plain(scale / multiple) + " ") + above + " " + word;
      }
    }
    return (scale == 1 ? "" : number() + " ") + above;
  }

  private String number() {
    return plain(scale);
  }

  private static String plain(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
