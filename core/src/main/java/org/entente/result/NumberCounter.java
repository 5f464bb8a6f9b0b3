package org.entente.result;

import org.entente.engine.Engine;

/**
 * Counts one output's numbers by cell for one worker, and keeps the values of those cells that may
 * hold a wanted quantile.
 *
 * <p>Counting is bound by the processor's cache: a run touches the tables of all its outputs for
 * every block. Hence a table of two bytes a slot, which also says what to do with a value; its
 * counts move to counts of eight bytes before they can overflow. Values of slots that are no cell
 * by themselves are set aside and looked at together, so that no branch depends on a value. What is
 * kept is put together in a place that all counters of a worker use, and then copied: written to
 * their own arrays at once, it would have to wait for memory each time.
 */
final class NumberCounter implements Counter {
  /** In a slot's entry: values are kept. */
  private static final int KEEP = 1;

  /** In a slot's entry: values are set aside. */
  private static final int ASIDE = 2;

  /** In a slot's entry: one value more. */
  private static final int ONE = 4;

  /** Most values that are counted at a time. */
  private static final int PIECE = Engine.BLOCK;

  /** Values after which a slot's count is moved. */
  private static final int MOST = Character.MAX_VALUE / ONE;

  private final Cells cells;
  private final byte[] keep;
  private final char[] slots;
  private final long[] counts;
  private final Kept kept = new Kept();
  private final Scratch scratch;
  private int recent;
  private double min = Double.POSITIVE_INFINITY;
  private double max = Double.NEGATIVE_INFINITY;

  /**
   * An empty counter.
   *
   * @param keep for each cell 1 if its values are to be kept, else 0; never changed
   * @param scratch the worker's
   */
  NumberCounter(Cells cells, byte[] keep, Scratch scratch) {
    this.cells = cells;
    this.keep = keep;
    this.scratch = scratch;
    this.slots = new char[cells.slots()];
    this.counts = new long[cells.size()];
    for (int slot = 0; slot < slots.length; slot++) {
      int plain = keep[cells.firstCell(slot)] * KEEP;
      slots[slot] = (char) (cells.isPlain(slot) ? plain : ASIDE);
    }
  }

  /** Room for the values of one column at a time, which the counters of a worker share. */
  static final class Scratch {
    private final double[] keep = new double[PIECE + 1];
    private final double[] aside = new double[PIECE + 1];
    private final int[] found = new int[PIECE];
  }

  @Override
  public void add(double[] values, int n) {
    for (int from = 0; from < n; from += PIECE) {
      addPiece(values, from, Math.min(n, from + PIECE));
    }
  }

  private void addPiece(double[] values, int from, int to) {
    if (recent > MOST - (to - from)) {
      settle();
    }
    recent += to - from;
    int aside = cells.slots() == 1 ? setAside(values, from, to) : count(values, from, to);
    look(aside);
  }

  /**
   * Stores every value and moves on only past those to keep or to set aside: cheaper than a branch.
   *
   * @return how many values are set aside
   */
  private int count(double[] values, int from, int to) {
    double[] keeps = scratch.keep;
    double[] others = scratch.aside;
    char[] table = slots;
    int wanted = 0;
    int aside = 0;
    for (int i = from; i < to; i++) {
      double value = values[i];
      int slot = cells.slot(value);
      int entry = table[slot];
      table[slot] = (char) (entry + ONE);
      keeps[wanted] = value;
      wanted += entry & KEEP;
      others[aside] = value;
      aside += (entry & ASIDE) >> 1;
    }
    kept.add(keeps, wanted);
    return aside;
  }

  /** Where there is one slot only, every value needs a closer look. */
  private int setAside(double[] values, int from, int to) {
    System.arraycopy(values, from, scratch.aside, 0, to - from);
    return to - from;
  }

  /**
   * Counts the values that are set aside: those that share a slot, and the smallest and largest.
   */
  private void look(int n) {
    double[] keeps = scratch.keep;
    double[] others = scratch.aside;
    int[] found = scratch.found;
    cells.find(others, n, found);
    double low = min;
    double high = max;
    int wanted = 0;
    for (int i = 0; i < n; i++) {
      double value = others[i];
      counts[found[i]]++;
      keeps[wanted] = value;
      wanted += keep[found[i]];
      low = value < low ? value : low;
      high = value > high ? value : high;
    }
    min = low;
    max = high;
    kept.add(keeps, wanted);
  }

  private void settle() {
    for (int slot = 0; slot < slots.length; slot++) {
      int entry = slots[slot];
      counts[cells.firstCell(slot)] += (entry & ASIDE) == 0 ? entry / ONE : 0;
      slots[slot] = (char) (entry & (KEEP | ASIDE));
    }
    recent = 0;
  }

  /** How many values fell into each cell. */
  long[] counts() {
    settle();
    return counts;
  }

  /** The values that have been kept. */
  Kept kept() {
    return kept;
  }

  double min() {
    return min;
  }

  double max() {
    return max;
  }
}
