package org.entente.result;

import java.util.List;
import java.util.OptionalDouble;

/** What a run found out about a number. Immutable. */
public final class NumberSummary implements Summary {
  private final Probability present;
  private final Estimate mean;
  private final double m2;
  private final List<Quantile> quantiles;
  private final Quantiles others;

  private NumberSummary(
      Probability present, Estimate mean, double m2, List<Quantile> quantiles, Quantiles others) {
    this.present = present;
    this.mean = mean;
    this.m2 = m2;
    this.quantiles = quantiles;
    this.others = others;
  }

  /** The summary of a counted sample of at least one value. */
  static NumberSummary of(
      Probability present, Estimate mean, double m2, Quantiles quantiles, List<Double> wanted) {
    return new NumberSummary(
        present,
        mean,
        m2,
        wanted.stream().map(quantiles::at).toList(),
        quantiles.complete() ? quantiles : quantiles.withoutKept());
  }

  @Override
  public long count() {
    return others.count();
  }

  @Override
  public Probability present() {
    return present;
  }

  /**
   * The mean, with the interval of the normal limit.
   *
   * @return the mean; without an error if a single trial has a value
   */
  public Estimate mean() {
    return mean;
  }

  /**
   * The sample's standard deviation, with <i>n</i> − 1 as the divisor.
   *
   * @return the standard deviation; absent if a single trial has a value
   */
  public OptionalDouble sd() {
    return count() < 2 ? OptionalDouble.empty() : OptionalDouble.of(Math.sqrt(m2 / (count() - 1)));
  }

  /**
   * The smallest value.
   *
   * @return the least of all trials' values
   */
  public double min() {
    return others.range().min();
  }

  /**
   * The largest value.
   *
   * @return the greatest of all trials' values
   */
  public double max() {
    return others.range().max();
  }

  /**
   * The quantiles that the run's settings asked for.
   *
   * @return quantiles in the order of the settings
   */
  public List<Quantile> quantiles() {
    return quantiles;
  }

  /**
   * A quantile. One that the settings asked for is exact while memory lasts; any other may be
   * interpolated, which {@link Quantile#exact} tells.
   *
   * @param p share of the distribution below it, 0 to 1: 0.5 for the median
   * @return the quantile with its error
   * @throws IllegalArgumentException if {@code p} is not between 0 and 1
   */
  public Quantile quantile(double p) {
    if (!(p >= 0 && p <= 1)) {
      throw new IllegalArgumentException(
          "Expected a share between 0 and 1, such as 0.95, found " + p);
    }
    for (Quantile quantile : quantiles) {
      if (quantile.p() == p) {
        return quantile;
      }
    }
    return others.at(p);
  }

  /**
   * The share of values in a range. Where a run has counted values in cells instead of keeping
   * them, an end that lies inside a cell divides it in proportion; cells hold about one value in
   * two thousand.
   *
   * @param from the lower end, which belongs to the range; −∞ for none
   * @param to the upper end, which does not; +∞ for none
   * @return the share with its error
   */
  public Probability share(double from, double to) {
    if (!(from <= to)) {
      throw new IllegalArgumentException("Expected from <= to, found " + from + " and " + to);
    }
    long inside = Math.round(others.below(to)) - Math.round(others.below(from));
    return Probability.of(inside, count());
  }

  /** The mean and the quantiles asked for, rounded for reading. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("mean " + mean);
    for (Quantile quantile : quantiles) {
      text.append(", p").append(Text.plain(100 * quantile.p())).append(' ');
      text.append(Text.number(quantile.value()));
    }
    return text.toString();
  }
}
