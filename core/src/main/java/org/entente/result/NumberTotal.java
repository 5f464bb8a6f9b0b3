package org.entente.result;

import java.util.Arrays;
import java.util.List;

/**
 * All numbers of one output so far: how many fell into each cell, and the values of the cells that
 * may hold a wanted quantile. Counting is commutative, so it does not matter which worker counted
 * what; the kept values are a set whose order means nothing.
 */
final class NumberTotal {
  /** Standard errors by which a pilot's quantile may be off where cells are fine. */
  private static final int PILOT_ERROR = 4;

  private Cells cells = Cells.ONE;
  private byte[] keep = {1};
  private long[] counts = {0};
  private Kept kept = new Kept();
  private double min = Double.POSITIVE_INFINITY;
  private double max = Double.NEGATIVE_INFINITY;

  NumberCounter newCounter(NumberCounter.Scratch scratch) {
    return new NumberCounter(cells, keep, scratch);
  }

  /** Takes over what the workers counted. */
  void absorb(List<NumberCounter> counters) {
    for (NumberCounter counter : counters) {
      kept.take(counter.kept());
      Counts.add(counts, counter.counts());
      min = Math.min(min, counter.min());
      max = Math.max(max, counter.max());
    }
  }

  /**
   * Sets up the cells, once the first values are there in the order of trials, and counts anew.
   *
   * @param pilotSize how many of the first values the cells follow
   */
  void setUpCells(Windows windows, int pilotSize) {
    double[] pilot = kept.first(pilotSize);
    Sorting.sort(pilot);
    cells =
        pilot.length == 0
            ? Cells.ONE
            : Cells.of(new Pilot(pilot, fine(windows, pilot.length)), pilotSize / 2);
    counts = new long[cells.size()];
    kept.pages(cells, (values, found, n) -> count(found, n));
    keep = new byte[cells.size()];
    Arrays.fill(keep, (byte) 1);
  }

  private double[] fine(Windows windows, int pilot) {
    double[] fine = windows.bounds(kept.size());
    for (int i = 0; i < fine.length; i++) {
      double p = windows.shares()[i / 2];
      double error = PILOT_ERROR * Math.sqrt(p * (1 - p) / Math.max(1, pilot));
      fine[i] += i % 2 == 0 ? -error : error;
    }
    return fine;
  }

  /** From now on keeps only values of cells that the windows touch. */
  void narrow(Windows windows) {
    keepOnly(windows.cells(cells, counts));
  }

  /** From now on keeps no values at all. */
  void keepNone() {
    keepOnly(new byte[cells.size()]);
  }

  private void keepOnly(byte[] wanted) {
    byte[] both = new byte[keep.length];
    for (int cell = 0; cell < both.length; cell++) {
      both[cell] = (byte) (keep[cell] & wanted[cell]);
    }
    keep = both;
    Kept all = kept;
    kept = new Kept();
    double[] some = new double[Kept.PAGE];
    all.pages(cells, (values, found, n) -> kept.add(some, select(values, found, n, some)));
  }

  private void count(int[] found, int n) {
    for (int i = 0; i < n; i++) {
      counts[found[i]]++;
    }
  }

  /** Puts those of some values together whose cells are kept, and says how many they are. */
  private int select(double[] values, int[] found, int n, double[] some) {
    int size = 0;
    for (int i = 0; i < n; i++) {
      some[size] = values[i];
      size += keep[found[i]];
    }
    return size;
  }

  /** How many values are kept. */
  int kept() {
    return kept.size();
  }

  /** The same cells and windows without any values. */
  void forget() {
    counts = new long[cells.size()];
    kept = new Kept();
    min = Double.POSITIVE_INFINITY;
    max = Double.NEGATIVE_INFINITY;
  }

  /**
   * Adds another sample that was counted into the same cells.
   *
   * @throws IllegalArgumentException if the cells differ
   */
  void add(NumberTotal other) {
    if (!cells.sameAs(other.cells)) {
      throw new IllegalArgumentException(
          "Expected values counted in the same cells, found others: was the seed or the scenario"
              + " not the same?");
    }
    kept.addAll(other.kept);
    Counts.add(counts, other.counts);
    min = Math.min(min, other.min);
    max = Math.max(max, other.max);
    keepOnly(other.keep);
  }

  /** The sample's quantiles as of now. */
  Quantiles quantiles(Ranks ranks) {
    return new Quantiles(cells, keep, counts, kept, new Range(min, max), ranks);
  }

  /** Smallest and largest value of a sample. */
  record Range(double min, double max) {}
}
