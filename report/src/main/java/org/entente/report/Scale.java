package org.entente.report;

import java.util.List;
import java.util.OptionalDouble;
import org.entente.result.NumberSummary;
import org.entente.result.Quantile;
import org.entente.result.Rounding;
import org.entente.result.Statistics;

/**
 * How finely the numbers of one chart are written: finely enough that the picture, which is drawn
 * from what is written, shows no steps, and never more finely than their errors support.
 *
 * @param decimals the most digits after the point
 */
record Scale(int decimals) {
  /** The parts of its height that a chart can show. */
  private static final double PARTS = 250;

  private static final double LOW = 0.05;
  private static final double HIGH = 0.95;

  /** The scale of a chart that spans the middle 90 % of all of these. */
  static Scale of(List<NumberSummary> numbers) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    boolean whole = true;
    for (NumberSummary number : numbers) {
      low = Math.min(low, number.quantile(LOW).value());
      high = Math.max(high, number.quantile(HIGH).value());
      whole = whole && Statistics.isWhole(number);
    }
    double span = high - low;
    if (whole || numbers.isEmpty()) {
      return new Scale(0);
    }
    return new Scale(
        span > 0 && span < Double.MAX_VALUE
            ? Math.max(0, -(int) Math.floor(StrictMath.log10(span / PARTS)))
            : Rounding.DIGITS);
  }

  /** A quantile, rounded. */
  Cell quantile(NumberSummary number, double p) {
    return quantile(number.quantile(p), number);
  }

  private Cell quantile(Quantile quantile, NumberSummary number) {
    double error = Statistics.standardError(number, quantile);
    return Cell.of(Rounding.number(quantile.value(), error, decimals));
  }

  /** A quantile with half of its interval. */
  Cell withError(Quantile quantile) {
    double below = side(quantile.low(), quantile.value());
    double above = side(quantile.high(), quantile.value());
    double half = Math.max(below, above);
    if (quantile.low().isEmpty() || quantile.high().isEmpty()) {
      return Cell.of(Rounding.number(quantile.value(), Math.abs(quantile.value()), decimals));
    }
    double error = half / Rounding.HALF_WIDTH;
    String text = Rounding.number(quantile.value(), error, decimals);
    return new Cell(text, half == 0 ? "" : Rounding.number(half, error, decimals), "");
  }

  private static double side(OptionalDouble end, double value) {
    return end.isPresent() ? Math.abs(end.getAsDouble() - value) : 0;
  }

  /** A number that is a fact, such as a value in one trial. */
  Cell exact(double value) {
    return Cell.of(Rounding.number(value, 0, decimals));
  }
}
