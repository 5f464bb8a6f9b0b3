package org.entente.analysis.sensitivity;

import java.util.Arrays;
import org.entente.numeric.Numeric;

/**
 * Sorts values into bins: one for each value where there are few, else bins of given shares of the
 * trials. The bounds are read off the first trials and then stay.
 *
 * <p>A continuous input gets bins of a twentieth each, of which the first and the last are halved
 * again and again, down to 1/320: in long tails most of what a twentieth misses lies there.
 */
final class Binning {
  /** The most values of an input that get a bin each. */
  static final int FEW = 20;

  /** The most bins that {@link #sort} can tell apart. */
  static final int MOST = 32;

  private static final double[] TAILED = tailed();
  private static final double[] EVEN = even();

  /** Bins of a continuous input. */
  static final int CONTINUOUS = TAILED.length + 1;

  private static final int PADDED = MOST;

  /** Ranks are whole numbers from minus to plus this, so that their products are exact. */
  static final int RANKS = 1000;

  private final double[] cuts;
  private final int bins;
  private final double[] ranks;
  private final boolean even;

  private Binning(double[] cuts, double[] shares, boolean even) {
    this.even = even;
    this.bins = cuts.length + 1;
    this.cuts = Arrays.copyOf(cuts, PADDED - 1);
    Arrays.fill(this.cuts, cuts.length, PADDED - 1, Double.POSITIVE_INFINITY);
    this.ranks = ranks(shares);
  }

  private static double[] even() {
    double[] shares = new double[MOST - 1];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = (i + 1.0) / MOST;
    }
    return shares;
  }

  private static double[] tailed() {
    int halvings = 4;
    double[] shares = new double[19 + 2 * halvings];
    for (int i = 0; i <= shares.length / 2; i++) {
      double twentieths = i < halvings ? 1.0 / (1 << (halvings - i)) : i - halvings + 1.0;
      shares[i] = twentieths / 20;
      shares[shares.length - 1 - i] = 1 - twentieths / 20;
    }
    return shares;
  }

  /** The bins of an input that is a number, by a sample of it. */
  static Binning ofInput(double[] sample) {
    return ofNumbers(sample, FEW, TAILED);
  }

  /** The bins of a target that is a number, by a sample of at least one value of it. */
  static Binning ofTarget(double[] sample) {
    return ofNumbers(sample, MOST, EVEN);
  }

  private static Binning ofNumbers(double[] sample, int few, double[] shares) {
    double[] sorted = sample.clone();
    Arrays.sort(sorted);
    double[] distinct = distinct(sorted, few + 1);
    if (distinct.length <= few) {
      return of(Arrays.copyOfRange(distinct, 1, distinct.length), sample, false);
    }
    double[] cuts = quantiles(sorted, shares);
    return of(cuts, sample, cuts.length == shares.length);
  }

  /** The bins of a count that is often 0: one for 0, the others by the values over 0. */
  static Binning ofCounts(double[] sample) {
    double[] sorted = Arrays.stream(sample).filter(value -> value > 0).sorted().toArray();
    double[] distinct = distinct(sorted, FEW);
    double[] cuts = distinct.length < FEW ? distinct : withFirst(sorted);
    return of(cuts, sample, false);
  }

  private static double[] withFirst(double[] sorted) {
    double[] cuts = quantiles(sorted, EVEN);
    double[] more = new double[Math.min(cuts.length + 1, MOST - 1)];
    more[0] = sorted[0];
    int skip = cuts.length + 1 - more.length;
    System.arraycopy(cuts, skip, more, 1, more.length - 1);
    return more;
  }

  /** The bins of a choice or yes/no: one for each option. */
  static Binning ofOptions(int options, double[] sample) {
    double[] cuts = new double[Math.min(options, MOST) - 1];
    for (int i = 0; i < cuts.length; i++) {
      cuts[i] = i + 1;
    }
    return of(cuts, sample, false);
  }

  /** The bins of standard normal scores. */
  static Binning ofScores() {
    double[] cuts = new double[TAILED.length];
    Numeric.normalQuantile(TAILED, cuts, cuts.length);
    return new Binning(cuts, between(TAILED), true);
  }

  /** The bins of numbers uniform between 0 and 1. */
  static Binning ofUniforms() {
    return new Binning(TAILED, between(TAILED), true);
  }

  private static double[] between(double[] cumulated) {
    double[] shares = new double[cumulated.length + 1];
    for (int i = 0; i < shares.length; i++) {
      double high = i < cumulated.length ? cumulated[i] : 1;
      shares[i] = high - (i == 0 ? 0 : cumulated[i - 1]);
    }
    return shares;
  }

  private static Binning of(double[] cuts, double[] sample, boolean even) {
    double[] shares = new double[cuts.length + 1];
    Binning binning = new Binning(cuts, shares, even);
    byte[] bins = new byte[sample.length];
    binning.sort(sample, bins, sample.length);
    for (byte bin : bins) {
      shares[bin] += 1.0 / sample.length;
    }
    return new Binning(cuts, shares, even);
  }

  /** The first distinct values of a sorted sample, at most so many. */
  private static double[] distinct(double[] sorted, int most) {
    double[] distinct = new double[most];
    int count = 0;
    for (double value : sorted) {
      if (count == 0 || value > distinct[count - 1]) {
        if (count == most) {
          break;
        }
        distinct[count] = value;
        count++;
      }
    }
    return Arrays.copyOf(distinct, count);
  }

  /** Bounds between bins of these cumulated shares; a value that fills several gets one. */
  private static double[] quantiles(double[] sorted, double[] shares) {
    double[] cuts = new double[shares.length];
    int count = 0;
    for (double share : shares) {
      double cut = sorted[(int) (share * sorted.length)];
      if (cut > sorted[0] && (count == 0 || cut > cuts[count - 1])) {
        cuts[count] = cut;
        count++;
      }
    }
    return Arrays.copyOf(cuts, count);
  }

  /** Middle ranks of the bins from -1 to 1. */
  private static double[] ranks(double[] shares) {
    double[] ranks = new double[shares.length];
    double below = 0;
    for (int i = 0; i < ranks.length; i++) {
      ranks[i] = 2 * (below + shares[i] / 2) - 1;
      below += shares[i];
    }
    return ranks;
  }

  /** Whether the bins are even parts of something continuous. */
  boolean isEven() {
    return even;
  }

  /** How many bins there are; 1 if the sample did not vary. */
  int bins() {
    return bins;
  }

  /** The rank of a bin among the trials, a whole number from -1000 to 1000. */
  int rank(int bin) {
    return (int) Numeric.round(RANKS * ranks[bin]);
  }

  /** The standard normal score of a bin's middle rank. */
  double score(int bin) {
    return Numeric.normalQuantile((ranks[bin] + 1) / 2);
  }

  /** The bin of each value: how many bounds do not exceed it. */
  void sort(double[] values, byte[] into, int n) {
    double[] c = cuts;
    for (int i = 0; i < n; i++) {
      double v = values[i];
      int b = v >= c[15] ? 16 : 0;
      b += v >= c[b + 7] ? 8 : 0;
      b += v >= c[b + 3] ? 4 : 0;
      b += v >= c[b + 1] ? 2 : 0;
      b += v >= c[b] ? 1 : 0;
      into[i] = (byte) b;
    }
  }
}
