package org.entente.result;

import java.util.List;

/**
 * Trials hang together within a replication, so the spread among the replications tells the error.
 *
 * <p>Every estimate is a ratio <i>Y/C</i> of sums over the replications: of the values of the
 * trials that have one, and of their number. With <i>y<sub>r</sub></i> and <i>c<sub>r</sub></i>
 * those of <i>R</i> replications, its standard error is <i>√(R/(R − 1) Σ(y<sub>r</sub> − (Y/C)
 * c<sub>r</sub>)²) / C</i> (Cochran 1977, "Sampling techniques", §6.4; where every trial has a
 * value, simply that of a mean of <i>R</i> numbers). Intervals take Student's t with <i>R</i> − 1
 * degrees of freedom.
 *
 * <p>A quantile is bounded by Woodruff's interval (1952, "Confidence intervals for medians and
 * other position measures"): the values of the ranks that lie to either side by as much as the
 * share of values below the quantile may be off. That error is measured at a threshold near the
 * quantile; where values tie, both just below and at it, and the larger error counts.
 *
 * <p>Counts that happen to agree in all replications do not make an estimate exact. The standard
 * error of a share is taken as {@value #LEAST} over <i>C</i> at least, which is the error of a
 * count of four trials or so under independence.
 */
final class ReplicatedErrors implements Errors {
  /** Least standard error of a count of trials. */
  static final double LEAST = 1.9;

  /** Where replications agree to the last bit or so, rounding is all that is left of an error. */
  private static final double ROUNDING = 1e-15;

  private final ReplicationTally tally;
  private final double[][] moments;
  private final List<Double> wanted;

  ReplicatedErrors(ReplicationTally tally, List<Double> wanted) {
    this.tally = tally;
    this.moments = tally.moments();
    this.wanted = wanted;
  }

  @Override
  public Probability present(int output, long count, long trials) {
    return probability(count, trials, present(output), size());
  }

  @Override
  public Probability share(int output, int value, long count, long of) {
    double[] counts = new double[tally.replications()];
    for (int r = 0; r < counts.length; r++) {
      counts[r] = tally.counts(r, output)[value];
    }
    return probability(count, of, counts, present(output));
  }

  /** A share of all trials, from how many count in each of several replications of one size. */
  static Probability probability(long[] counts, long size) {
    double[] sizes = new double[counts.length];
    java.util.Arrays.fill(sizes, size);
    double[] numbers = new double[counts.length];
    long count = 0;
    for (int r = 0; r < numbers.length; r++) {
      numbers[r] = counts[r];
      count += counts[r];
    }
    return probability(count, size * counts.length, numbers, sizes);
  }

  private static Probability probability(long count, long of, double[] counts, double[] present) {
    double share = (double) count / of;
    return Probability.replicated(count, of, shareError(share, counts, present));
  }

  @Override
  public Estimate mean(int output, double mean, double m2, long count) {
    if (count < 2) {
      return Estimate.ofOne(mean);
    }
    double[] off = new double[tally.replications()];
    int at = tally.momentsAt(output);
    for (int r = 0; r < off.length; r++) {
      off[r] = moments[r][at] * (moments[r][at + 1] - mean);
    }
    double rounding = ROUNDING * (Math.abs(mean) + Math.sqrt(m2 / (count - 1)));
    return Estimate.replicated(mean, m2 == 0 ? 0 : Math.max(rounding, error(off, count)));
  }

  @Override
  public Ranks ranks(int output) {
    return (n, p) -> wanted.contains(p) ? ranks(output, p, n) : Ranks.UNKNOWN.of(n, p);
  }

  private OrderStatistics ranks(int output, double p, long n) {
    if (p == 0 || p == 1) {
      return OrderStatistics.of(n, p);
    }
    double half = Student.T95 * quantileShare(output, p).error * n;
    long low = (long) Math.floor(n * p - half);
    long high = (long) Math.ceil(n * p + half) + 1;
    return new OrderStatistics(Math.max(0, low), Math.min(n + 1, high));
  }

  /**
   * The share of values below a wanted quantile, or not above it if that is known less well.
   *
   * @param p share at the quantile
   */
  Share quantileShare(int output, double p) {
    int place = 2 * wanted.indexOf(p);
    Share below = thresholdShare(output, place);
    Share notAbove = thresholdShare(output, place + 1);
    return below.error > notAbove.error ? below : notAbove;
  }

  /**
   * A share of values with its standard error.
   *
   * @param value the share
   * @param error its standard error
   */
  record Share(double value, double error) {}

  private Share thresholdShare(int output, int threshold) {
    double[] counts = new double[tally.replications()];
    double sum = 0;
    double of = 0;
    double[] present = present(output);
    for (int r = 0; r < counts.length; r++) {
      counts[r] = tally.counts(r, output)[threshold];
      sum += counts[r];
      of += present[r];
    }
    return new Share(sum / of, shareError(sum / of, counts, present));
  }

  private static double shareError(double share, double[] counts, double[] present) {
    double[] off = new double[counts.length];
    double of = 0;
    for (int r = 0; r < off.length; r++) {
      off[r] = counts[r] - share * present[r];
      of += present[r];
    }
    return Math.max(LEAST / of, error(off, of));
  }

  /** The standard error of a ratio from what each replication is off by. */
  private static double error(double[] off, double of) {
    double sum = 0;
    for (double one : off) {
      sum += one * one;
    }
    return Math.sqrt(sum * off.length / (off.length - 1)) / of;
  }

  /** How many trials of each replication have a value. */
  private double[] present(int output) {
    double[] present = new double[tally.replications()];
    int at = tally.momentsAt(output);
    for (int r = 0; r < present.length; r++) {
      present[r] = at < 0 ? Counts.sum(tally.counts(r, output)) : moments[r][at];
    }
    return present;
  }

  private double[] size() {
    double[] size = new double[tally.replications()];
    java.util.Arrays.fill(size, tally.size());
    return size;
  }
}
