package org.entente.result;

/**
 * Counts how often an output takes each of a few whole values from {@code lowest} on: 0 and 1 for a
 * yes/no, the options of a choice from 0, the futures from −1.
 */
final class ShareCounter implements Counter {
  private final long[] counts;
  private final int lowest;

  ShareCounter(int lowest, int values) {
    this.lowest = lowest;
    this.counts = new long[values];
  }

  @Override
  public void add(double[] values, int n) {
    if (counts.length == 2) {
      addPair(values, n);
      return;
    }
    for (int i = 0; i < n; i++) {
      counts[(int) values[i] - lowest]++;
    }
  }

  /** Two values are counted by their sum: whole numbers add up exactly, and without a table. */
  private void addPair(double[] values, int n) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int i = 0;
    for (; i + 3 < n; i += 4) {
      a += values[i];
      b += values[i + 1];
      c += values[i + 2];
      d += values[i + 3];
    }
    for (; i < n; i++) {
      a += values[i];
    }
    long higher = (long) (a + b + c + d) - (long) lowest * n;
    counts[1] += higher;
    counts[0] += n - higher;
  }

  /** Adds what was counted here to a total. */
  void addTo(long[] total) {
    Counts.add(total, counts);
  }
}
