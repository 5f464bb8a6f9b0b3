package org.entente.result;

import java.util.Arrays;
import java.util.function.DoubleToIntFunction;

/**
 * The first values of a sample in ascending order, and how finely to divide them: near the wanted
 * quantiles and in the tails into cells of about a thousandth of the sample, elsewhere four times
 * as coarse.
 */
final class Pilot {
  /** Share at either end that lies outside the grid, in its first and last slot. */
  private static final double OFF_GRID = 0.005;

  /** Share at either end that is divided finely. */
  private static final double TAIL = 0.01;

  /** Cells that a slot may hold the values of before it is divided: luck alone makes one of two. */
  private static final int TOO_FULL = 4;

  private static final int FINE = 1024;
  private static final int COARSE = 256;

  private final double[] sorted;
  private final double[] fine;
  private final double[] edges;
  private int count;

  /**
   * A pilot of at least one value.
   *
   * @param sorted values in ascending order
   * @param fine bounds of the shares to divide finely, as low, high, low, high …
   */
  Pilot(double[] sorted, double[] fine) {
    this.sorted = sorted;
    this.fine = fine;
    this.edges = new double[2 * sorted.length];
  }

  double gridFrom() {
    return sorted[(int) (OFF_GRID * sorted.length)];
  }

  double gridTo() {
    return sorted[sorted.length - 1 - (int) (OFF_GRID * sorted.length)];
  }

  /**
   * Where to divide the slots of a grid.
   *
   * @param slot a monotone function from value to slot
   * @return the least values of the cells that begin inside a slot, ascending
   */
  double[] edges(DoubleToIntFunction slot) {
    int begin = 0;
    for (int rank = 1; rank <= sorted.length; rank++) {
      if (rank == sorted.length
          || slot.applyAsInt(sorted[rank]) != slot.applyAsInt(sorted[begin])) {
        if (tooFull(begin, rank)) {
          divide(begin, rank);
        }
        begin = rank;
      }
    }
    return Arrays.copyOf(edges, count);
  }

  private boolean tooFull(int begin, int end) {
    if (end - begin > TOO_FULL * step((begin + end) / 2)) {
      return true;
    }
    for (int rank = begin; rank < end; rank = endOfRun(rank)) {
      if (isAtom(rank)) {
        return true;
      }
    }
    return false;
  }

  private void divide(int begin, int end) {
    int rank = begin;
    while (rank < end) {
      add(sorted[rank]);
      int next = endOfRun(rank);
      if (isAtom(rank)) {
        add(Math.nextUp(sorted[rank]));
      } else {
        next = Math.max(next, startOfRun(Math.min(rank + step(rank), end)));
      }
      rank = next;
    }
  }

  private void add(double edge) {
    if (count == 0 || edge > edges[count - 1]) {
      edges[count++] = edge + 0.0; // turns a negative zero into zero
    }
  }

  private boolean isAtom(int rank) {
    return endOfRun(rank) - rank >= Math.max(2, step(rank));
  }

  /** How many values a cell is to hold that begins at a rank. */
  private int step(int rank) {
    double share = (rank + 0.5) / sorted.length;
    boolean finely = share < TAIL || share > 1 - TAIL;
    for (int i = 0; i < fine.length; i += 2) {
      finely |= share >= fine[i] && share <= fine[i + 1];
    }
    return Math.max(1, sorted.length / (finely ? FINE : COARSE));
  }

  private int endOfRun(int rank) {
    int end = rank + 1;
    while (end < sorted.length && sorted[end] == sorted[rank]) {
      end++;
    }
    return end;
  }

  private int startOfRun(int rank) {
    int start = rank;
    while (start > 0 && start < sorted.length && sorted[start - 1] == sorted[start]) {
      start--;
    }
    return start;
  }
}
