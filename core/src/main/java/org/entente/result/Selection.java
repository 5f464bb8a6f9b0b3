package org.entente.result;

import java.util.Arrays;

/**
 * Puts a few ranks of many values into order and leaves the others about: C. A. R. Hoare (1961),
 * "Algorithm 65: Find", Communications of the ACM 4.
 */
final class Selection {
  /** So few values are sorted outright. */
  private static final int FEW = 64;

  /** Parting that has not come to an end by then meets values laid out against it. */
  private static final int MOST_PARTINGS = 64;

  private Selection() {}

  /**
   * Moves values so that those from one rank to another stand where they would if all were sorted.
   *
   * @param values numbers without NaN
   * @param from the first rank, from 0
   * @param to the last rank, at least {@code from} and below the number of values
   */
  static void sort(double[] values, int from, int to) {
    int first = 0;
    int last = values.length - 1;
    boolean narrows = true;
    for (int i = 0; narrows && last - first > FEW && i < MOST_PARTINGS; i++) {
      double pivot = middle(values[first], values[(first + last) >>> 1], values[last]);
      int right = first;
      int left = last;
      while (right <= left) {
        while (values[right] < pivot) {
          right++;
        }
        while (values[left] > pivot) {
          left--;
        }
        if (right <= left) {
          double moved = values[right];
          values[right++] = values[left];
          values[left--] = moved;
        }
      }
      // Up to left all are at most the pivot, from right on at least; any between equal it.
      if (to <= left) {
        last = left;
      } else if (from >= right) {
        first = right;
      } else {
        narrows = false;
      }
    }
    Arrays.sort(values, first, last + 1);
  }

  private static double middle(double a, double b, double c) {
    return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
  }
}
