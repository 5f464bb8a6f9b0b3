package org.entente.analysis.trial;

import java.util.Arrays;

/** The first pass: mean and sum of squares of a chunk. */
final class Gather extends Blocks {
  private final int groups;
  private final Spread[] chunks;
  private final long firstChunk;
  private final double[] mean;
  private final double[] square;
  private Spread spread;
  private int place;

  Gather(States states, int groups, Spread[] chunks, long firstChunk) {
    super(states);
    this.groups = groups;
    this.chunks = chunks;
    this.firstChunk = firstChunk;
    this.mean = new double[groups];
    this.square = new double[groups];
  }

  @Override
  public void startChunk(long chunk) {
    super.startChunk(chunk);
    spread = new Spread(groups, states.size());
    place = (int) (chunk - firstChunk);
  }

  @Override
  void block(long firstTrial, int n) {
    long[] counts = new long[groups];
    for (int i = 0; i < n; i++) {
      if (group[i] >= 0) {
        counts[group[i]]++;
      }
    }
    eachState(n, (state, values) -> add(state, values, n, counts));
    for (int g = 0; g < groups; g++) {
      spread.counts[g] += counts[g];
    }
  }

  private void add(int state, double[] values, int n, long[] counts) {
    Arrays.fill(mean, 0);
    Arrays.fill(square, 0);
    for (int i = 0; i < n; i++) {
      if (group[i] >= 0) {
        mean[group[i]] += values[i];
      }
    }
    for (int g = 0; g < groups; g++) {
      mean[g] = counts[g] == 0 ? 0 : mean[g] / counts[g];
    }
    for (int i = 0; i < n; i++) {
      if (group[i] >= 0) {
        double difference = values[i] - mean[group[i]];
        square[group[i]] += difference * difference;
      }
    }
    for (int g = 0; g < groups; g++) {
      spread.merge(g, state, counts[g], mean[g], square[g]);
    }
  }

  @Override
  public void endChunk() {
    chunks[place] = spread;
  }
}
