package org.entente.result;

import java.util.Arrays;

/**
 * Cuts the numbers into cells so that values can be counted instead of stored. Cells are numbered
 * in ascending order of the values in them; the first and the last are open. Immutable.
 *
 * <p>A grid of equally wide slots covers the bulk of a {@link Pilot}; a value finds its slot by one
 * subtraction and one multiplication. Most slots are a cell each. A slot that holds too much of the
 * pilot, as in a long-tailed distribution, is divided at values of the pilot. A value that occurs
 * again and again, such as a 0 where nothing was delivered, is an <em>atom</em>: it gets a cell of
 * its own, and its rank tells its value exactly.
 *
 * <p>The slot is a monotone function of the value in floating point, too, so the cells are ordered
 * whatever the rounding.
 */
final class Cells {
  /** One cell for all numbers. */
  static final Cells ONE = new Cells(0, 0, 1, new double[0]);

  /** A slot's boundary is known up to this share of its width. */
  private static final double BLUR = 1e-6;

  private final double origin;
  private final double scale;
  private final int lastSlot;

  /** First cell of each slot, and one entry more. */
  private final char[] first;

  /** A cell's least value where it begins inside a slot; not-a-number where it begins with one. */
  private final double[] lows;

  private Cells(double from, double to, int slots, double[] edges) {
    this.origin = from;
    this.scale = slots == 1 ? 0 : slots / (to - from);
    this.lastSlot = slots - 1;
    this.first = new char[slots + 1];
    this.lows = new double[slots + edges.length];
    int cell = 0;
    int edge = 0;
    for (int slot = 0; slot < slots; slot++) {
      first[slot] = (char) cell;
      lows[cell++] = Double.NaN;
      while (edge < edges.length && slot(edges[edge]) == slot) {
        lows[cell++] = edges[edge++];
      }
    }
    first[slots] = (char) cell;
  }

  /**
   * Cells that follow a pilot.
   *
   * @param slots of the grid; with the pilot's size not above 2^15
   */
  static Cells of(Pilot pilot, int slots) {
    double from = pilot.gridFrom();
    double to = pilot.gridTo();
    int used = to > from && slots / (to - from) > 0 ? slots : 1;
    Cells plain = new Cells(from, to, used, new double[0]);
    return new Cells(from, to, used, pilot.edges(plain::slot));
  }

  /** How many cells there are. */
  int size() {
    return lows.length;
  }

  /** A lower bound of a cell's values, −∞ for the first. */
  double atLeast(int cell) {
    if (cell == 0) {
      return Double.NEGATIVE_INFINITY;
    }
    return Double.isNaN(lows[cell]) ? boundary(slotOf(cell), -BLUR) : lows[cell];
  }

  /** An upper bound of a cell's values, +∞ for the last. */
  double atMost(int cell) {
    if (cell == lows.length - 1) {
      return Double.POSITIVE_INFINITY;
    }
    double next = lows[cell + 1];
    return Double.isNaN(next) ? boundary(slotOf(cell + 1), BLUR) : Math.nextDown(next);
  }

  /** Whether a cell holds a single value. */
  boolean isAtom(int cell) {
    return cell + 1 < lows.length && Math.nextUp(lows[cell]) == lows[cell + 1];
  }

  /** Whether both cut the numbers in the same way. */
  boolean sameAs(Cells other) {
    return origin == other.origin && scale == other.scale && Arrays.equals(lows, other.lows);
  }

  /** How many slots there are. */
  int slots() {
    return lastSlot + 1;
  }

  /** The first cell of a slot. */
  int firstCell(int slot) {
    return first[slot];
  }

  /** Whether a slot is one cell with two ends. */
  boolean isPlain(int slot) {
    return slot > 0 && slot < lastSlot && first[slot + 1] - first[slot] == 1;
  }

  /** The cell of a finite value. */
  int find(double value) {
    int slot = slot(value);
    int cell = first[slot];
    int end = first[slot + 1];
    return end - cell > 1 ? search(value, cell, end - 1) : cell;
  }

  /** The cells of the first {@code n} of some values: one place where this loop is translated. */
  void find(double[] values, int n, int[] found) {
    for (int i = 0; i < n; i++) {
      found[i] = find(values[i]);
    }
  }

  /** The last of some cells that begins at the value or below. */
  private int search(double value, int from, int to) {
    int low = from;
    int high = to;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (lows[middle] <= value) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** The slot of a finite value. */
  int slot(double value) {
    return Math.max(0, Math.min(lastSlot, (int) ((value - origin) * scale)));
  }

  private int slotOf(int cell) {
    return Arrays.binarySearch(first, (char) cell);
  }

  /** Where a slot begins, moved by a share of its width and by what rounding may have done. */
  private double boundary(int slot, double shift) {
    double place = origin + (slot + shift) / scale;
    return place + Math.signum(shift) * 4 * Math.ulp(Math.max(Math.abs(origin), Math.abs(place)));
  }
}
