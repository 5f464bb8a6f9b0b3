package org.entente.result;

import org.entente.engine.BlockSink;

/** Counts what one worker computes. */
final class TallySink implements BlockSink {
  private final Counter[] counters;
  private final int[] momentsAt;
  private final int momentCount;
  private final MomentTree tree;
  private double[] moments;
  private double[] dense = {};
  private long chunk;

  /**
   * A sink for one worker.
   *
   * @param counters one per output, null for a number of which only the moments are wanted
   * @param momentsAt where the moments of each number begin
   * @param momentCount how many numbers there are
   * @param tree takes the moments of finished chunks
   */
  TallySink(Counter[] counters, int[] momentsAt, int momentCount, MomentTree tree) {
    this.counters = counters;
    this.momentsAt = momentsAt;
    this.momentCount = momentCount;
    this.tree = tree;
  }

  @Override
  public void startChunk(long number) {
    chunk = number;
    moments = new double[momentCount * Moments.WIDTH];
  }

  @Override
  public void column(int output, long firstTrial, double[] values, double[] present, int n) {
    Counter counter = counters[output];
    double[] some = present == null ? values : dense(n);
    int size = present == null ? n : pack(values, present, n);
    if (counter != null) {
      counter.add(some, size);
    }
    if (!(counter instanceof ShareCounter)) {
      Moments.add(moments, momentsAt[output], some, size);
    }
  }

  @Override
  public void endChunk() {
    tree.add(chunk, moments);
  }

  /** Gives away the counter of an output, so that its memory is free as soon as it is read. */
  Counter take(int output) {
    Counter taken = counters[output];
    counters[output] = null;
    return taken;
  }

  private double[] dense(int n) {
    if (dense.length < n) {
      dense = new double[n];
    }
    return dense;
  }

  /** Copies the present values together. */
  private int pack(double[] values, double[] present, int n) {
    int size = 0;
    for (int i = 0; i < n; i++) {
      if (present[i] != 0) {
        dense[size++] = values[i];
      }
    }
    return size;
  }
}
