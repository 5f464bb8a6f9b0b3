package org.entente.result;

/**
 * Which values of a sample may still turn out to be a wanted quantile of the larger sample that it
 * is the beginning of.
 *
 * <p>After <i>n</i> values the rank of the final <i>p</i> quantile is known up to a standard error
 * of √(<i>p</i>(1 − <i>p</i>)/<i>n</i>) as a share. A window reaches {@value #MARGIN} of them to
 * either side, which misses once in 5·10<sup>8</sup> quantiles, and two standard errors of the
 * final sample further, so that the quantile's interval lies inside, too. A miss is noticed and
 * reported as an error bound; it never gives a wrong value.
 *
 * @param shares the wanted quantiles, each between 0 and 1
 * @param finalSize expected size of the final sample
 */
record Windows(double[] shares, double finalSize) {
  private static final int MARGIN = 6;
  private static final int INTERVAL = 2;

  /** Ranks to add at either end, for samples so small that a standard error says little. */
  private static final int FEW = 10;

  /** Half the width of a window after {@code n} values, as a share of them. */
  private double reach(double p, long n) {
    double sd = Math.sqrt(p * (1 - p));
    return sd * (MARGIN / Math.sqrt(n) + INTERVAL / Math.sqrt(finalSize)) + (double) FEW / n;
  }

  /** Bounds of all windows after {@code n} values as shares: low, high, low, high … */
  double[] bounds(long n) {
    double[] bounds = new double[2 * shares.length];
    for (int i = 0; i < shares.length; i++) {
      double reach = reach(shares[i], Math.max(n, 1));
      bounds[2 * i] = shares[i] - reach;
      bounds[2 * i + 1] = shares[i] + reach;
    }
    return bounds;
  }

  /**
   * The cells that a window touches, atoms left out.
   *
   * @return for each cell 1 if its values are to be kept, else 0
   */
  byte[] cells(Cells cells, long[] counts) {
    long n = Counts.sum(counts);
    double[] bounds = bounds(n);
    byte[] keep = new byte[counts.length];
    long before = 0;
    for (int cell = 0; cell < counts.length; cell++) {
      long after = before + counts[cell];
      if (!cells.isAtom(cell) && touches(bounds, before, after, n)) {
        keep[cell] = 1;
      }
      before = after;
    }
    return keep;
  }

  private static boolean touches(double[] bounds, long before, long after, long n) {
    for (int i = 0; i < bounds.length; i += 2) {
      if (after >= bounds[i] * n && before <= bounds[i + 1] * n) {
        return true;
      }
    }
    return false;
  }

  /**
   * About how many values of one output are kept at most, when windows are narrowed each time the
   * sample has grown by a factor.
   */
  double keptAtMost(double growth) {
    double before = Math.max(1, finalSize / growth);
    double width = 0;
    for (double p : shares) {
      width += 2 * reach(p, (long) before);
    }
    return Math.min(1, width) * finalSize;
  }
}
