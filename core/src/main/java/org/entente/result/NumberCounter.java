package org.entente.result;

import java.util.Arrays;

/**
 * Counts one output's numbers by cell for one worker, and keeps the values of those cells that may
 * hold a wanted quantile.
 *
 * <p>Counting is bound by the processor's cache: a run touches the tables of all its outputs for
 * every block. Hence counts of four bytes, moved to counts of eight before they can overflow.
 */
final class NumberCounter implements Counter {
  private final Cells cells;
  private final byte[] keep;
  private final int[] recent;
  private final long[] counts;
  private int recentSum;
  private double[] kept = {};
  private int size;
  private double min = Double.POSITIVE_INFINITY;
  private double max = Double.NEGATIVE_INFINITY;

  /**
   * An empty counter.
   *
   * @param keep for each cell 1 if its values are to be kept, else 0; never changed
   */
  NumberCounter(Cells cells, byte[] keep) {
    this.cells = cells;
    this.keep = keep;
    this.recent = new int[cells.size()];
    this.counts = new long[cells.size()];
  }

  @Override
  public void add(double[] values, int n) {
    makeRoom(n);
    if (recentSum > Integer.MAX_VALUE - n) {
      settle();
    }
    recentSum += n;
    count(values, n);
    extremes(values, n);
  }

  /** Stores every value and moves on only past those to keep: cheaper than a branch. */
  private void count(double[] values, int n) {
    double[] room = kept;
    int end = size;
    for (int i = 0; i < n; i++) {
      double value = values[i];
      int cell = cells.find(value);
      recent[cell]++;
      room[end] = value;
      end += keep[cell];
    }
    size = end;
  }

  private void extremes(double[] values, int n) {
    double low = min;
    double high = max;
    for (int i = 0; i < n; i++) {
      double value = values[i];
      low = value < low ? value : low;
      high = value > high ? value : high;
    }
    min = low;
    max = high;
  }

  private void settle() {
    for (int cell = 0; cell < recent.length; cell++) {
      counts[cell] += recent[cell];
      recent[cell] = 0;
    }
    recentSum = 0;
  }

  private void makeRoom(int n) {
    int needed = size + n + 1;
    if (needed > kept.length) {
      kept = Arrays.copyOf(kept, Math.max(needed, kept.length + (kept.length >> 1)));
    }
  }

  /** How many values fell into each cell. */
  long[] counts() {
    settle();
    return counts;
  }

  /** How many values have been kept. */
  int size() {
    return size;
  }

  /** Copies the kept values. */
  void copyKept(double[] to, int at) {
    System.arraycopy(kept, 0, to, at, size);
  }

  double min() {
    return min;
  }

  double max() {
    return max;
  }
}
