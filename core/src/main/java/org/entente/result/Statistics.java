package org.entente.result;

import java.util.OptionalDouble;
import org.entente.formula.Printer;

/** What tables, JSON, CSV and reports call and make of statistics alike. */
public final class Statistics {
  private static final double PERCENT = 100;

  private Statistics() {}

  /**
   * The name of a quantile.
   *
   * @param quantile any quantile
   * @return {@code p5} for 0.05, {@code p97.5} for 0.975
   */
  public static String name(Quantile quantile) {
    // Rounding to a multiple of 1e-9 takes away what multiplying by 100 may have added.
    return "p" + Printer.number(Math.rint(quantile.p() * PERCENT * 1e9) / 1e9);
  }

  /**
   * The standard error that a quantile's interval amounts to: the wider side of it, or where the
   * trials are too few for an interval, the standard deviation of the number itself.
   *
   * @param number what the quantile is of
   * @param quantile one of its quantiles
   * @return 0 or more
   */
  public static double standardError(NumberSummary number, Quantile quantile) {
    double counted = quantile.atMost() - quantile.atLeast();
    if (quantile.low().isEmpty() && quantile.high().isEmpty()) {
      return Math.max(counted, number.sd().orElse(0));
    }
    double below = side(quantile.low(), quantile.value());
    double above = side(quantile.high(), quantile.value());
    return Math.max(counted, Math.max(below, above) / Rounding.HALF_WIDTH);
  }

  /**
   * Whether a number counts something: every value that is known of it is whole.
   *
   * @param number any number
   * @return false if some value has a fraction
   */
  public static boolean isWhole(NumberSummary number) {
    return isWhole(number.min())
        && isWhole(number.max())
        && number.quantiles().stream().allMatch(quantile -> isWhole(quantile.value()));
  }

  private static boolean isWhole(double value) {
    return value == Math.rint(value);
  }

  private static double side(OptionalDouble end, double value) {
    return end.isPresent() ? Math.abs(end.getAsDouble() - value) : 0;
  }
}
