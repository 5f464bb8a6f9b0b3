package org.entente.analysis.sensitivity;

import java.util.Arrays;

/**
 * What was counted of one input and one column of targets, and the measures that this gives.
 *
 * <p><b>First-order index.</b> The variance of the conditional means over the variance (K.
 * Pearson's correlation ratio), from bins of the input (E. Plischke, E. Borgonovo, C. L. Smith,
 * 2013, "Global sensitivity measures from given data", European Journal of Operational Research
 * 226, section 3). What the means of finite bins vary by chance, sum (1 − n_b/n) s²_b / n, is taken
 * off (T. L. Kelley, 1935, "An unbiased correlation ratio measure"). Its standard error is that of
 * the linear part (the delta method), and of the chance variation of the means beside it. What the
 * target varies within a bin is missed; for smooth dependence that falls with the square of the
 * number of bins, so the index is extrapolated with that of the same bins taken in pairs (L. F.
 * Richardson, 1911): for sin² of an angle over a full turn, a miss of 3 % becomes one of 0.2 %.
 *
 * <p><b>Rank correlation.</b> Spearman's, with middle ranks for bins; for a yes/no or a future the
 * correlation of the rank with it. Its variance is that of D. G. Bonett and T. A. Wright (2000,
 * "Sample size requirements for estimating Pearson, Kendall and Spearman correlations").
 *
 * <p><b>PAWN.</b> The mean over the bins of the Kolmogorov distance between the target's
 * distribution within the bin and the whole one (F. Pianosi, T. Wagener, 2018, "Distribution-based
 * sensitivity analysis from a generic input-output sample"). For a yes/no the distance is that of
 * the two probabilities, which there is also Borgonovo's delta. The distance of finite bins is
 * never 0; how large it is without any influence is measured on inputs that have none.
 */
final class Crossing {
  private final long[][] counts;
  private final double[][] powers;

  /**
   * Counts and sums.
   *
   * @param counts trials by bin and category
   * @param powers sums of the first to the fourth power of a number's deviation by bin
   */
  Crossing(long[][] counts, double[][] powers) {
    this.counts = counts;
    this.powers = powers;
  }

  /** The number itself by bin. */
  Conditional number() {
    int bins = counts.length;
    double[] n = new double[bins];
    double[][] sums = new double[bins][];
    for (int bin = 0; bin < bins; bin++) {
      n[bin] = Arrays.stream(counts[bin]).sum();
      sums[bin] = powers[bin].clone();
    }
    return new Conditional(n, sums);
  }

  /** Whether a category is met, by bin. */
  Conditional indicator(int category) {
    int bins = counts.length;
    double[] n = new double[bins];
    double[][] sums = new double[bins][Tally.POWERS];
    for (int bin = 0; bin < bins; bin++) {
      n[bin] = Arrays.stream(counts[bin]).sum();
      Arrays.fill(sums[bin], counts[bin][category]);
    }
    return new Conditional(n, sums);
  }

  /** Counts by bin of a category, and of all others. */
  Crossing against(int category) {
    long[][] two = new long[counts.length][2];
    for (int bin = 0; bin < two.length; bin++) {
      two[bin][1] = counts[bin][category];
      two[bin][0] = Arrays.stream(counts[bin]).sum() - two[bin][1];
    }
    return new Crossing(two, powers);
  }

  /** Spearman's rank correlation; 0 if either does not vary. */
  double rankCorrelation() {
    double[] x = middleRanks(totals(true));
    double[] y = middleRanks(totals(false));
    double[] sums = new double[3];
    for (int bin = 0; bin < x.length; bin++) {
      for (int category = 0; category < y.length; category++) {
        double count = counts[bin][category];
        sums[0] += count * x[bin] * y[category];
        sums[1] += count * x[bin] * x[bin];
        sums[2] += count * y[category] * y[category];
      }
    }
    return sums[1] > 0 && sums[2] > 0 ? sums[0] / Math.sqrt(sums[1] * sums[2]) : 0;
  }

  private double[] totals(boolean ofBins) {
    double[] totals = new double[ofBins ? counts.length : counts[0].length];
    for (int bin = 0; bin < counts.length; bin++) {
      for (int category = 0; category < counts[bin].length; category++) {
        totals[ofBins ? bin : category] += counts[bin][category];
      }
    }
    return totals;
  }

  /** Ranks with mean 0. */
  private static double[] middleRanks(double[] totals) {
    double n = 0;
    for (double total : totals) {
      n += total;
    }
    double[] ranks = new double[totals.length];
    double below = 0;
    for (int i = 0; i < ranks.length; i++) {
      ranks[i] = below + (totals[i] - n) / 2;
      below += totals[i];
    }
    return ranks;
  }

  /**
   * Kolmogorov distances of the bins from the whole.
   *
   * @return for each bin with trials: its share of them, the distance, the variance of the distance
   *     and 1/n_b − 1/n
   */
  double[][] distances() {
    double[] whole = totals(false);
    double n = 0;
    for (double total : whole) {
      n += total;
    }
    double[][] all = new double[counts.length][];
    int filled = 0;
    for (long[] bin : counts) {
      double size = Arrays.stream(bin).sum();
      if (size > 0) {
        all[filled] = distance(bin, size, whole, n);
        filled++;
      }
    }
    return Arrays.copyOf(all, filled);
  }

  private static double[] distance(long[] bin, double size, double[] whole, double n) {
    double here = 0;
    double there = 0;
    double largest = 0;
    double at = 0;
    for (int category = 0; category < bin.length - 1; category++) {
      here += bin[category];
      there += whole[category];
      double distance = Math.abs(here / size - there / n);
      if (distance > largest) {
        largest = distance;
        at = here / size;
      }
    }
    double weight = 1 / size - 1 / n;
    return new double[] {size / n, largest, at * (1 - at) * weight, weight};
  }

  /**
   * A number or yes/no by the bins of an input.
   *
   * @param n trials in each bin
   * @param sums sums of its first to fourth power in each bin
   */
  record Conditional(double[] n, double[][] sums) {

    double count() {
      return total(n);
    }

    double mean() {
      double sum = 0;
      for (double[] bin : sums) {
        sum += bin[0];
      }
      return sum / count();
    }

    /** The variance, with n as the divisor; exactly 0 for a constant 0 or 1. */
    double variance() {
      double mean = mean();
      double sum = 0;
      for (int bin = 0; bin < n.length; bin++) {
        sum += central(bin, mean)[2];
      }
      return Math.max(0, sum / count());
    }

    private static double total(double[] values) {
      double sum = 0;
      for (double value : values) {
        sum += value;
      }
      return sum;
    }

    /** Sums of the powers 0 to 4 of the deviations from a number in a bin. */
    private double[] central(int bin, double c) {
      double[] s = sums[bin];
      double m = n[bin];
      double second = s[1] - 2 * c * s[0] + m * c * c;
      double third = s[2] - 3 * c * s[1] + 3 * c * c * s[0] - m * c * c * c;
      double fourth =
          s[3] - 4 * c * s[2] + 6 * c * c * s[1] - 4 * c * c * c * s[0] + m * c * c * c * c;
      return new double[] {m, s[0] - m * c, second, third, fourth};
    }

    /**
     * The first-order index.
     *
     * @param even whether the bins are even parts of something continuous, so that what they miss
     *     can be extrapolated
     * @param z how many standard errors from nothing count as resolved
     */
    Index firstOrder(boolean even, double z) {
      return even ? withoutSmall().index(true, z) : index(false, z);
    }

    private Index index(boolean even, double z) {
      double mean = mean();
      double variance = variance();
      Between fine = between(mean);
      double share = fine.raw - fine.noise;
      double noiseVariance = 2 * fine.noiseSquares;
      if (even && n.length > 2) {
        Between coarse = inPairs().between(mean);
        share += (share - (coarse.raw - coarse.noise)) / 3;
        noiseVariance *= EXTRAPOLATED;
      }
      double index = share / variance;
      double se = Math.sqrt(linear(mean, index, count()) / count() + noiseVariance) / variance;
      boolean resolved =
          fine.noise > 0 ? fine.raw > quantile(fine.noise, fine.noiseSquares, z) : fine.raw > 0;
      return Index.share(index, se, resolved);
    }

    /** By how much extrapolating raises the variance of what means vary by chance. */
    private static final double EXTRAPOLATED = 1.4;

    /**
     * The variance between bins.
     *
     * @param raw of the means as they are
     * @param noise what it is on average if all bins are alike
     * @param noiseSquares half the variance that it then has
     */
    private record Between(double raw, double noise, double noiseSquares) {}

    private Between between(double mean) {
      double all = count();
      double pooled = pooled(mean);
      double raw = 0;
      double noise = 0;
      double squares = 0;
      for (int bin = 0; bin < n.length; bin++) {
        if (n[bin] > 0) {
          double[] c = central(bin, mean);
          raw += c[1] * c[1] / n[bin] / all;
          double within = n[bin] > 1 ? within(c) / (n[bin] - 1) : pooled;
          double part = (1 - n[bin] / all) * within / all;
          noise += part;
          squares += part * part;
        }
      }
      return new Between(raw, noise, squares);
    }

    /** Each two neighbouring bins as one. */
    private Conditional inPairs() {
      double[] size = new double[(n.length + 1) / 2];
      double[][] two = new double[size.length][Tally.POWERS];
      for (int bin = 0; bin < n.length; bin++) {
        add(size, two, bin / 2, bin);
      }
      return new Conditional(size, two);
    }

    /** A bin with fewer trials is joined with its neighbour. */
    private static final int FEW = 25;

    /** Joins bins with few trials with those after them, and the last with those before. */
    private Conditional withoutSmall() {
      double[] size = new double[n.length];
      double[][] joined = new double[n.length][Tally.POWERS];
      int last = 0;
      for (int bin = 0; bin < n.length; bin++) {
        add(size, joined, last, bin);
        last += size[last] >= FEW ? 1 : 0;
      }
      if (last > 0 && last < n.length && size[last] > 0) {
        size[last - 1] += size[last];
        for (int power = 0; power < Tally.POWERS; power++) {
          joined[last - 1][power] += joined[last][power];
        }
      }
      int count = Math.max(1, last);
      return new Conditional(Arrays.copyOf(size, count), Arrays.copyOf(joined, count));
    }

    private void add(double[] size, double[][] into, int at, int bin) {
      size[at] += n[bin];
      for (int power = 0; power < Tally.POWERS; power++) {
        into[at][power] += sums[bin][power];
      }
    }

    /** The sum of squared deviations from the mean of a bin. */
    private static double within(double[] c) {
      return Math.max(0, c[2] - c[1] * c[1] / c[0]);
    }

    /** The variance within bins, of all of them together. */
    private double pooled(double mean) {
      double squares = 0;
      double degrees = 0;
      for (int bin = 0; bin < n.length; bin++) {
        if (n[bin] > 0) {
          squares += within(central(bin, mean));
          degrees += n[bin] - 1;
        }
      }
      return degrees > 0 ? squares / degrees : 0;
    }

    /** The mean square of the linear part of the index, times the variance squared. */
    private double linear(double mean, double index, double all) {
      double sum = 0;
      for (int bin = 0; bin < n.length; bin++) {
        if (n[bin] > 0) {
          double[] c = central(bin, mean);
          double m = c[1] / c[0];
          double square = m * m;
          sum += 4 * square * c[2] + square * square * c[0] + index * index * c[4];
          sum += -4 * square * m * c[1] - 4 * index * m * c[3] + 2 * index * square * c[2];
        }
      }
      return Math.max(0, sum / all);
    }

    /**
     * The quantile, for a normal score z, of a sum of squares with this mean and half this
     * variance: that of a chi-square with the same two (F. E. Satterthwaite 1946), by E. B. Wilson
     * and M. M. Hilferty (1931).
     */
    private static double quantile(double mean, double squares, double z) {
      double ninth = 2 * squares / (mean * mean) / 9;
      double root = 1 - ninth + z * Math.sqrt(ninth);
      return mean * root * root * root;
    }

    /** Mean and its standard error over the bins from one to another, both in. */
    double[] level(int from, int to) {
      double size = 0;
      double sum = 0;
      double squares = 0;
      for (int bin = from; bin <= to; bin++) {
        size += n[bin];
        sum += sums[bin][0];
        squares += sums[bin][1];
      }
      double mean = sum / size;
      double variance = Math.max(0, squares / size - mean * mean);
      return new double[] {mean, Math.sqrt(variance / size)};
    }

    /** The first bin at which the bins so far hold a share of the trials. */
    int upTo(double share) {
      double sum = 0;
      int bin = 0;
      while (bin < n.length - 1) {
        sum += n[bin];
        if (sum >= share * count()) {
          return bin;
        }
        bin++;
      }
      return bin;
    }

    /** The last bin from which on the bins hold a share of the trials. */
    int from(double share) {
      double sum = 0;
      int bin = n.length - 1;
      while (bin > 0) {
        sum += n[bin];
        if (sum >= share * count()) {
          return bin;
        }
        bin--;
      }
      return bin;
    }
  }
}
