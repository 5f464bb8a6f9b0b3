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
  private double[] kept = {};
  private double min = Double.POSITIVE_INFINITY;
  private double max = Double.NEGATIVE_INFINITY;

  NumberCounter newCounter() {
    return new NumberCounter(cells, keep);
  }

  /** Takes over what the workers counted. */
  void absorb(List<NumberCounter> counters) {
    int size = kept.length;
    for (NumberCounter counter : counters) {
      size += counter.size();
    }
    int at = kept.length;
    kept = Arrays.copyOf(kept, size);
    for (NumberCounter counter : counters) {
      counter.copyKept(kept, at);
      at += counter.size();
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
    double[] pilot = Arrays.copyOf(kept, Math.min(kept.length, pilotSize));
    Sorting.sort(pilot);
    cells =
        pilot.length == 0
            ? Cells.ONE
            : Cells.of(new Pilot(pilot, fine(windows, pilot.length)), pilotSize / 2);
    counts = new long[cells.size()];
    for (double value : kept) {
      counts[cells.find(value)]++;
    }
    keep = new byte[cells.size()];
    Arrays.fill(keep, (byte) 1);
  }

  private double[] fine(Windows windows, int pilot) {
    double[] fine = windows.bounds(kept.length);
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
    int size = 0;
    for (double value : kept) {
      kept[size] = value;
      size += keep[cells.find(value)];
    }
    kept = Arrays.copyOf(kept, size);
  }

  /** How many values are kept. */
  int kept() {
    return kept.length;
  }

  /** The same cells and windows without any values. */
  void forget() {
    counts = new long[cells.size()];
    kept = new double[0];
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
    int mine = kept.length;
    kept = Arrays.copyOf(kept, mine + other.kept.length);
    System.arraycopy(other.kept, 0, kept, mine, other.kept.length);
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
