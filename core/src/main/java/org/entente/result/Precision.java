package org.entente.result;

import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.formula.Printer;

/**
 * How precisely a result is to be known: half the width of its 95 % interval is to be at most the
 * tolerance. Where an interval is not even about its estimate, the wider side counts.
 *
 * <p>In words, as {@link #parse} reads them and {@link #toString} writes them:
 *
 * <pre>
 * every future 0.5 points            each future's probability within half a percentage point
 * future growing-frictions 1 points  one future's
 * probability of tenBillion 1 points of an outcome, or a factor, that is yes or no
 * probability of at(snapback, 2030) 1 points    of an event being on at the close of 2030
 * mean of trade2035 0.1              of an outcome, in its own unit
 * p95 of at(trade, 2035) 2 %         of a factor at the close of a year, as a share of the value
 * median of trade2035 1 %
 * </pre>
 *
 * @param kind what is to be known
 * @param name id of the future or name of the quantity; empty for {@link Kind#EVERY_FUTURE}
 * @param time close of a step in years; absent for futures and outcomes
 * @param p share below the quantile; 0 for anything else
 * @param tolerance over 0: a share for probabilities (0.005 is half a point); else a share of the
 *     value if relative, or a number in the unit of the quantity
 * @param relative whether the tolerance is a share of the value
 */
public record Precision(
    Kind kind, String name, OptionalDouble time, double p, double tolerance, boolean relative) {

  /** What is to be known. */
  public enum Kind {
    /** The probability of every future. */
    EVERY_FUTURE,
    /** The probability of one future. */
    FUTURE,
    /** The probability of a yes/no or an event. */
    PROBABILITY,
    /** The mean of a number. */
    MEAN,
    /** A quantile of a number. */
    QUANTILE
  }

  private static final String NUMBER = "\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?";
  private static final Pattern FORM =
      Pattern.compile("(.+?)\\s+(?:within\\s+)?±?\\s*(" + NUMBER + ")\\s*(points?|%|)");
  private static final Pattern FUTURE_FORM = Pattern.compile("future\\s+(\\S+)");
  private static final Pattern QUANTITY_FORM =
      Pattern.compile(
          "(mean|median|probability|p(?:\\d+(?:\\.\\d+)?))\\s+of\\s+"
              + "(?:(\\w+)|at\\(\\s*(\\w+)\\s*,\\s*("
              + NUMBER
              + ")\\s*\\))");

  /** Refuses what makes no sense. */
  public Precision {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(time, "time");
    require(tolerance > 0 && tolerance < Double.MAX_VALUE, "a tolerance over 0", tolerance);
    require(kind != Kind.QUANTILE || (p > 0 && p < 1), "a quantile between p0 and p100", 100 * p);
    require(
        !relative || kind == Kind.MEAN || kind == Kind.QUANTILE,
        "a tolerance of a probability in points",
        "a share of the value");
  }

  private static void require(boolean holds, String expected, Object found) {
    if (!holds) {
      throw new IllegalArgumentException("Expected " + expected + ", found " + found);
    }
  }

  /**
   * Every future.
   *
   * @param tolerance half the width of each interval: 0.005 for half a percentage point
   * @return the target
   */
  public static Precision everyFuture(double tolerance) {
    return new Precision(Kind.EVERY_FUTURE, "", OptionalDouble.empty(), 0, tolerance, false);
  }

  /**
   * One future.
   *
   * @param id its id
   * @param tolerance half the width of its interval: 0.005 for half a percentage point
   * @return the target
   */
  public static Precision future(String id, double tolerance) {
    return new Precision(Kind.FUTURE, id, OptionalDouble.empty(), 0, tolerance, false);
  }

  /**
   * The probability of an outcome that is yes or no, or with {@link #at} that of a factor or event.
   *
   * @param name its name
   * @param tolerance half the width of its interval: 0.005 for half a percentage point
   * @return the target
   */
  public static Precision probability(String name, double tolerance) {
    return new Precision(Kind.PROBABILITY, name, OptionalDouble.empty(), 0, tolerance, false);
  }

  /**
   * The mean of an outcome, or with {@link #at} of a factor.
   *
   * @param name its name
   * @param tolerance half the width of its interval in the unit of the quantity, or if {@link
   *     #ofValue} as a share of the value
   * @return the target
   */
  public static Precision mean(String name, double tolerance) {
    return new Precision(Kind.MEAN, name, OptionalDouble.empty(), 0, tolerance, false);
  }

  /**
   * A quantile of an outcome, or with {@link #at} of a factor.
   *
   * @param p share of the distribution below it, such as 0.95
   * @param name name of the quantity
   * @param tolerance half the width of its interval in the unit of the quantity, or if {@link
   *     #ofValue} as a share of the value
   * @return the target
   */
  public static Precision quantile(double p, String name, double tolerance) {
    return new Precision(Kind.QUANTILE, name, OptionalDouble.empty(), p, tolerance, false);
  }

  /**
   * At the close of a step.
   *
   * @param newTime in years, 2035 for the close of 2035
   * @return the target for a factor or an event
   */
  public Precision at(double newTime) {
    return new Precision(kind, name, OptionalDouble.of(newTime), p, tolerance, relative);
  }

  /**
   * With the tolerance as a share of the value, such as 0.02 for 2 %.
   *
   * @return the target for a mean or a quantile
   */
  public Precision ofValue() {
    return new Precision(kind, name, time, p, tolerance, true);
  }

  /**
   * Reads a target as people write it; see the examples above.
   *
   * @param text such as "every future 0.5 points"
   * @return the target
   * @throws IllegalArgumentException if the text says no target, with what was expected
   */
  public static Precision parse(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      throw unreadable(text, "a tolerance at the end, such as 0.5 points or 2 %");
    }
    String what = form.group(1);
    double number = Double.parseDouble(form.group(2));
    boolean points = form.group(3).startsWith("point");
    boolean percent = form.group(3).equals("%");
    double tolerance = points || percent ? number / 100 : number;
    Precision target = parse(what, tolerance, text);
    boolean number95 = target.kind == Kind.MEAN || target.kind == Kind.QUANTILE;
    if (number95 == points) {
      throw unreadable(
          text,
          number95
              ? "a tolerance in the number's own unit or in %"
              : "a tolerance in points, as in 0.5 points");
    }
    return percent && number95 ? target.ofValue() : target;
  }

  private static Precision parse(String what, double tolerance, String text) {
    if (what.matches("every\\s+future")) {
      return everyFuture(tolerance);
    }
    Matcher future = FUTURE_FORM.matcher(what);
    if (future.matches()) {
      return future(future.group(1), tolerance);
    }
    Matcher quantity = QUANTITY_FORM.matcher(what);
    if (!quantity.matches()) {
      throw unreadable(
          text,
          "every future, future ID, or mean, median, p95 or probability of NAME or at(NAME, TIME)");
    }
    boolean timed = quantity.group(2) == null;
    String name = quantity.group(timed ? 3 : 2);
    Precision target = of(quantity.group(1), name, tolerance);
    return timed ? target.at(Double.parseDouble(quantity.group(4))) : target;
  }

  private static Precision of(String statistic, String name, double tolerance) {
    return switch (statistic) {
      case "mean" -> mean(name, tolerance);
      case "median" -> quantile(0.5, name, tolerance);
      case "probability" -> probability(name, tolerance);
      default -> quantile(Double.parseDouble(statistic.substring(1)) / 100, name, tolerance);
    };
  }

  private static IllegalArgumentException unreadable(String text, String expected) {
    return new IllegalArgumentException("Expected " + expected + ", found '" + text + "'");
  }

  /**
   * What is to be known, without how precisely.
   *
   * @return such as "p95 of at(trade, 2035)"
   */
  public String what() {
    String quantity =
        time.isPresent() ? "at(" + name + ", " + Printer.number(time.getAsDouble()) + ")" : name;
    return switch (kind) {
      case EVERY_FUTURE -> "every future";
      case FUTURE -> "future " + name;
      case PROBABILITY -> "probability of " + quantity;
      case MEAN -> "mean of " + quantity;
      case QUANTILE -> (p == 0.5 ? "median" : Text.quantile(p)) + " of " + quantity;
    };
  }

  /**
   * A half-width in the terms of the tolerance.
   *
   * @param value the half-width, in the measure of {@link #tolerance}
   * @return such as "0.5 points" or "2 %", with two significant digits
   */
  public String measure(double value) {
    boolean number = kind == Kind.MEAN || kind == Kind.QUANTILE;
    if (number && !relative) {
      return digits(value);
    }
    return digits(100 * value) + (number ? " %" : " points");
  }

  private static String digits(double value) {
    String text = String.format(Locale.ROOT, "%.2g", value);
    return Printer.number(Double.parseDouble(text));
  }

  /** The target as {@link #parse} reads it. */
  @Override
  public String toString() {
    boolean number = kind == Kind.MEAN || kind == Kind.QUANTILE;
    double shown = number && !relative ? tolerance : Math.rint(tolerance * 100 * 1e9) / 1e9;
    String unit = relative ? " %" : number ? "" : " points";
    return what() + " " + Printer.number(shown) + unit;
  }
}
