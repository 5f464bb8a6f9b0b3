package org.entente.result;

import java.util.ArrayList;
import java.util.List;

/**
 * How often a number fell into each of some equally wide bins: counts of trials, nothing smoothed.
 * Bins begin at round numbers. They cover the middle 99 % of the values; what lies beyond is in an
 * open bin at either end. A number that counts something has bins around whole numbers.
 *
 * @param bins the bins in ascending order, at least one
 */
public record Histogram(List<Bin> bins) {
  private static final double TAIL = 0.005;
  private static final double BASE = 10;
  private static final double MOST_SPAN = 1e300;

  /** Copies the bins. */
  public Histogram {
    bins = List.copyOf(bins);
  }

  /**
   * A bin.
   *
   * @param from its lower end, which belongs to it; −∞ for the first if values lie below
   * @param to its upper end, which does not; +∞ for the last if values lie above
   * @param share the share of the values that fell into it, with its error
   */
  public record Bin(double from, double to, Probability share) {}

  /**
   * The histogram of a number.
   *
   * @param number what a run found out about it
   * @param most the most bins between the open ones, at least 1
   * @return bins that cover all values
   */
  public static Histogram of(NumberSummary number, int most) {
    if (most < 1) {
      throw new IllegalArgumentException("Expected at least 1 bin, found " + most);
    }
    boolean whole = Statistics.isWhole(number);
    double low = number.quantile(TAIL).value();
    double high = number.quantile(1 - TAIL).value();
    double width = width(Math.min(high - low, MOST_SPAN), most, whole);
    double shift = whole ? 0.5 : 0;
    double origin = width * Math.floor((low + shift) / width) - shift;
    int size = (int) Math.max(1, Math.min(most + 1, Math.floor((high - origin) / width) + 1));
    return new Histogram(bins(number, origin, width, size));
  }

  private static List<Bin> bins(NumberSummary number, double origin, double width, int size) {
    List<Bin> bins = new ArrayList<>();
    if (number.min() < origin) {
      bins.add(bin(number, Double.NEGATIVE_INFINITY, origin));
    }
    for (int i = 0; i < size; i++) {
      bins.add(bin(number, edge(origin, width, i), edge(origin, width, i + 1)));
    }
    double last = edge(origin, width, size);
    if (number.max() >= last) {
      bins.add(bin(number, last, Double.POSITIVE_INFINITY));
    }
    return bins;
  }

  private static double edge(double origin, double width, int i) {
    return origin + i * width;
  }

  private static Bin bin(NumberSummary number, double from, double to) {
    return new Bin(from, to, number.share(from, to));
  }

  /** 1, 2 or 5 times a power of ten, the smallest with which the bins suffice. */
  private static double width(double span, int most, boolean whole) {
    double least = span > 0 ? span / most : 1;
    double power = 1;
    while (power > least) {
      power /= BASE;
    }
    while (power * BASE <= least) {
      power *= BASE;
    }
    double width = power;
    for (double step : new double[] {2, 5, BASE}) {
      width = width < least ? power * step : width;
    }
    return whole ? Math.max(1, width) : width;
  }
}
