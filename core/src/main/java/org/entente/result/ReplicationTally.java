package org.entente.result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.entente.engine.BlockSink;
import org.entente.engine.ColumnSinks;
import org.entente.engine.Output;

/**
 * What has been counted of each replication of a run, beside the {@link Tally} of all trials: for
 * every output that is a number its moments, and how many values do not exceed each of some
 * thresholds near the wanted quantiles; for every other output how often it took each value.
 *
 * <p>Replication <i>r</i> has the trials from <i>r</i> times its size on. Moments of a replication
 * are merged in the order of chunks, so they have the same bits whatever worker counted what.
 */
final class ReplicationTally {
  private final List<Output> outputs;
  private final int replications;
  private final long size;
  private final double[][] thresholds;
  private final int[] values;
  private final int[] momentsAt;
  private final int momentCount;
  private final List<Sink> sinks = new ArrayList<>();
  private long[][][] counts;
  private MomentTree[] moments;

  /**
   * An empty tally.
   *
   * @param futures how many futures the scenario has
   * @param size trials of a replication
   * @param thresholds for every output that is a number ascending values, NaN for none
   */
  ReplicationTally(
      List<Output> outputs, int futures, int replications, long size, double[][] thresholds) {
    this.outputs = List.copyOf(outputs);
    this.replications = replications;
    this.size = size;
    this.thresholds = thresholds;
    this.values = new int[outputs.size()];
    this.momentsAt = new int[outputs.size()];
    int numbers = 0;
    for (int i = 0; i < values.length; i++) {
      values[i] = Tally.values(outputs.get(i), futures);
      momentsAt[i] = values[i] > 0 ? -1 : Moments.WIDTH * numbers++;
    }
    this.momentCount = numbers;
    forget();
  }

  /** Forgets everything that was counted. */
  void forget() {
    counts = newCounts();
    moments = new MomentTree[replications];
    Arrays.setAll(moments, r -> new MomentTree(momentCount));
  }

  private long[][][] newCounts() {
    long[][][] counts = new long[replications][values.length][];
    for (long[][] replication : counts) {
      for (int i = 0; i < values.length; i++) {
        replication[i] = new long[isNumber(i) ? thresholds[i].length : values[i]];
      }
    }
    return counts;
  }

  private boolean isNumber(int output) {
    return momentsAt[output] >= 0;
  }

  /** Sinks that count here whatever goes to other sinks. */
  ColumnSinks beside(ColumnSinks others) {
    return () -> {
      BlockSink first = others.newSink();
      return BlockSink.both(first, newSink());
    };
  }

  private synchronized BlockSink newSink() {
    Sink sink = new Sink();
    sinks.add(sink);
    return sink;
  }

  /** Ends a stage: takes over what its sinks have counted. They must not be used again. */
  synchronized void absorb() {
    for (Sink sink : sinks) {
      for (int r = 0; r < replications; r++) {
        for (int i = 0; i < values.length; i++) {
          Counts.add(counts[r][i], sink.counted[r][i]);
        }
      }
    }
    sinks.clear();
  }

  int replications() {
    return replications;
  }

  /** Trials of a replication. */
  long size() {
    return size;
  }

  /** How often an output took each of its values, or did not exceed each of its thresholds. */
  long[] counts(int replication, int output) {
    return counts[replication][output];
  }

  /**
   * The moments of all outputs that are numbers.
   *
   * @return for each replication an array laid out as {@link Moments} says
   */
  double[][] moments() {
    return Arrays.stream(moments).map(MomentTree::total).toArray(double[][]::new);
  }

  /** Where the moments of an output begin. */
  int momentsAt(int output) {
    return momentsAt[output];
  }

  /** Counts what one worker computes. */
  private final class Sink implements BlockSink {
    private final long[][][] counted = newCounts();
    private final double[][] chunkMoments = new double[replications][];
    private double[] some = {};
    private long chunk;

    @Override
    public void startChunk(long number) {
      chunk = number;
      Arrays.fill(chunkMoments, null);
    }

    /** A block may hold the end of one replication and the beginning of the next. */
    @Override
    public void column(int output, long firstTrial, double[] values, double[] present, int n) {
      int from = 0;
      while (from < n) {
        long replication = (firstTrial + from) / size;
        int to = (int) Math.min(n, (replication + 1) * size - firstTrial);
        int count = pack(values, present, from, to);
        count((int) replication, output, count);
        from = to;
      }
    }

    private void count(int replication, int output, int n) {
      long[] into = counted[replication][output];
      if (isNumber(output)) {
        for (int k = 0; k < into.length; k++) {
          into[k] += notAbove(thresholds[output][k], n);
        }
        Moments.add(moments(replication), momentsAt[output], some, n);
      } else {
        int lowest = Tally.lowest(outputs.get(output));
        for (int i = 0; i < n; i++) {
          into[(int) some[i] - lowest]++;
        }
      }
    }

    private int notAbove(double threshold, int n) {
      int count = 0;
      for (int i = 0; i < n; i++) {
        count += some[i] <= threshold ? 1 : 0;
      }
      return count;
    }

    private double[] moments(int replication) {
      if (chunkMoments[replication] == null) {
        chunkMoments[replication] = new double[momentCount * Moments.WIDTH];
      }
      return chunkMoments[replication];
    }

    /** Copies the present values of a part of a block together, and says how many there are. */
    private int pack(double[] values, double[] present, int from, int to) {
      if (some.length < to - from) {
        some = new double[to - from];
      }
      if (present == null) {
        System.arraycopy(values, from, some, 0, to - from);
        return to - from;
      }
      int n = 0;
      for (int i = from; i < to; i++) {
        if (present[i] != 0) {
          some[n++] = values[i];
        }
      }
      return n;
    }

    @Override
    public void endChunk() {
      for (int r = 0; r < replications; r++) {
        if (chunkMoments[r] != null) {
          moments[r].add(chunk, chunkMoments[r]);
        }
      }
    }
  }
}
