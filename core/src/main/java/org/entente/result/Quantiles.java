package org.entente.result;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The quantiles of a counted sample. Immutable.
 *
 * <p>A quantile is that of type 7 in Hyndman &amp; Fan (1996), "Sample Quantiles in Statistical
 * Packages", the default of R and NumPy: with <i>h = (n − 1) p</i> and the sample in order, counted
 * from 0, it is <i>x<sub>⌊h⌋</sub> + (h − ⌊h⌋)(x<sub>⌊h⌋+1</sub> − x<sub>⌊h⌋</sub>)</i>.
 *
 * <p>A value of known rank is exact if its cell's values were kept, if the cell is an atom, or if
 * it is the smallest or largest of all. Elsewhere it lies somewhere in its cell; the cell's values
 * are taken as evenly spread, and the cell's ends are reported as bounds.
 */
final class Quantiles {
  /** A value of known rank, and what it lies between. */
  private record Located(double value, double atLeast, double atMost) {
    Located towards(Located next, double share) {
      return new Located(
          between(value, next.value, share),
          between(atLeast, next.atLeast, share),
          between(atMost, next.atMost, share));
    }

    private static double between(double a, double b, double share) {
      return a == b ? a : (1 - share) * a + share * b;
    }
  }

  private final Cells cells;
  private final NumberTotal.Range range;
  private final Ranks ranks;

  /** How many values lie in the cells before this one; one entry more than there are cells. */
  private final long[] before;

  /** Where a kept cell's values begin in {@link #kept}; equal to the next where none are kept. */
  private final int[] begin;

  private final double[] kept;

  Quantiles(
      Cells cells, byte[] keep, long[] counts, Kept kept, NumberTotal.Range range, Ranks ranks) {
    this.cells = cells;
    this.range = range;
    this.ranks = ranks;
    this.before = new long[counts.length + 1];
    this.begin = new int[counts.length + 1];
    for (int cell = 0; cell < counts.length; cell++) {
      before[cell + 1] = before[cell] + counts[cell];
      begin[cell + 1] = begin[cell] + (int) (keep[cell] * counts[cell]);
    }
    this.kept = byCell(kept);
  }

  private Quantiles(
      Cells cells,
      NumberTotal.Range range,
      Ranks ranks,
      long[] before,
      int[] begin,
      double[] kept) {
    this.cells = cells;
    this.range = range;
    this.ranks = ranks;
    this.before = before;
    this.begin = begin;
    this.kept = kept;
  }

  private double[] byCell(Kept values) {
    int[] next = begin.clone();
    double[] grouped = new double[values.size()];
    values.pages(cells, (page, found, n) -> place(page, found, n, next, grouped));
    return grouped;
  }

  private static void place(double[] page, int[] found, int n, int[] next, double[] grouped) {
    for (int i = 0; i < n; i++) {
      grouped[next[found[i]]++] = page[i];
    }
  }

  /** Number of values. */
  long count() {
    return before[before.length - 1];
  }

  /** Whether every value was kept, so that every quantile is exact. */
  boolean complete() {
    return kept.length == count();
  }

  /** The same counts with the kept values let go, so that results stay small. */
  Quantiles withoutKept() {
    return new Quantiles(cells, range, ranks, before, new int[begin.length], new double[0]);
  }

  /** The smallest and the largest value. */
  NumberTotal.Range range() {
    return range;
  }

  /**
   * The quantile at a share.
   *
   * @param p share of the distribution below it, 0 to 1
   */
  Quantile at(double p) {
    long n = count();
    double position = (n - 1) * p;
    long rank = (long) position;
    Finder finder = new Finder();
    Located found = finder.locate(rank);
    if (position > rank) {
      found = found.towards(finder.locate(rank + 1), position - rank);
    }
    OrderStatistics interval = ranks.of(n, p);
    long low = interval.low();
    long high = interval.high();
    return new Quantile(
        p,
        found.value,
        low < 1 ? OptionalDouble.empty() : OptionalDouble.of(finder.locate(low - 1).atLeast),
        high > n ? OptionalDouble.empty() : OptionalDouble.of(finder.locate(high - 1).atMost),
        found.atLeast,
        found.atMost);
  }

  /** Thresholds near some quantiles, as {@link Tally#thresholds} says. */
  double[] thresholds(List<Double> wanted) {
    double[] thresholds = new double[2 * wanted.size()];
    long n = count();
    for (int k = 0; k < wanted.size(); k++) {
      double p = wanted.get(k);
      double value = n == 0 ? Double.NaN : at(p).value();
      thresholds[2 * k] = n > 0 && isTied(p, value) ? Math.nextDown(value) : Double.NaN;
      thresholds[2 * k + 1] = value;
    }
    return thresholds;
  }

  private boolean isTied(double p, double value) {
    double next = 1.5 / count();
    return at(Math.max(0, p - next)).value() == value || at(Math.min(1, p + next)).value() == value;
  }

  /**
   * How many values lie below a number. Exact where the number's cell was kept or is an atom, and
   * where it lies outside all values; elsewhere the cell's values are taken as evenly spread.
   */
  double below(double value) {
    if (!(value > range.min())) {
      return 0;
    }
    if (value > range.max()) {
      return count();
    }
    int cell = cells.find(value);
    if (begin[cell + 1] > begin[cell]) {
      long smaller = 0;
      for (int i = begin[cell]; i < begin[cell + 1]; i++) {
        smaller += kept[i] < value ? 1 : 0;
      }
      return before[cell] + smaller;
    }
    double low = Math.max(cells.atLeast(cell), range.min());
    double high = Math.min(cells.atMost(cell), range.max());
    double share = high > low ? Math.max(0, Math.min(1, (value - low) / (high - low))) : 0;
    return before[cell] + share * (before[cell + 1] - before[cell]);
  }

  /** Finds values by their ranks; ranks asked for one after the other are often in one cell. */
  private final class Finder {
    private int sortedCell = -1;
    private double[] sorted;

    /** The value of a rank, counted from 0. */
    Located locate(long rank) {
      int cell = cellOf(rank);
      long place = rank - before[cell];
      if (begin[cell + 1] > begin[cell]) {
        return exactly(sorted(cell)[(int) place]);
      }
      if (rank == 0) {
        return exactly(range.min());
      }
      if (rank == count() - 1) {
        return exactly(range.max());
      }
      return within(cell, (place + 0.5) / (before[cell + 1] - before[cell]));
    }

    private double[] sorted(int cell) {
      if (cell != sortedCell) {
        sorted = Arrays.copyOfRange(kept, begin[cell], begin[cell + 1]);
        Sorting.sort(sorted);
        sortedCell = cell;
      }
      return sorted;
    }
  }

  private Located within(int cell, double share) {
    double low = Math.max(cells.atLeast(cell), range.min());
    double high = Math.min(cells.atMost(cell), range.max());
    return new Located(Located.between(low, high, share), low, high);
  }

  private static Located exactly(double value) {
    return new Located(value, value, value);
  }

  /** The cell that holds a rank: the last one with no more values before it. */
  private int cellOf(long rank) {
    int low = 0;
    int high = cells.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (before[middle] <= rank) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
