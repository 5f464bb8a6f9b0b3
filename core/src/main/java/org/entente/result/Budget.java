package org.entente.result;

/**
 * How much of a run's numbers is kept, by what a memory budget allows. Everything here follows from
 * the scenario and the settings alone, so no result depends on the machine.
 *
 * @param bytes memory that counting and keeping values may take
 * @param numbers how many outputs are numbers
 * @param trials how many trials the whole run has
 */
record Budget(long bytes, int numbers, long trials) {
  /** What is kept of the values. */
  enum Keep {
    /** Every value. */
    ALL,
    /** The values that may hold a wanted quantile. */
    WINDOWS,
    /** No value. */
    NONE
  }

  /** Bytes of a kept value, with the room that is left on pages and what narrowing needs. */
  private static final int KEPT = 12;

  /** Bytes of a cell: its edge, its slots, and its counts for the total and a few workers. */
  private static final int CELL = 48;

  /**
   * All values are kept if they take no more than the budget divided by this: 8 MiB of the usual
   * budget. Memory costs time, too; a short run that kept 64 MiB took a fifth longer.
   */
  private static final int SMALL = 32;

  private static final int LARGEST_PILOT = 4096;
  private static final int SMALLEST_PILOT = 64;
  private static final int BLOCK = 1024;

  /** What to keep after the first trials. */
  Keep keep(Windows windows, double growth) {
    if (fits(trials, (long) SMALL * Double.BYTES)) {
      return Keep.ALL;
    }
    return fits(windows.keptAtMost(growth), KEPT) ? Keep.WINDOWS : Keep.NONE;
  }

  /** Whether kept values have outgrown the budget. */
  boolean exceededBy(long values) {
    return values > bytes / KEPT;
  }

  /** How many values the cells of an output follow; at most 2^15. */
  int pilot() {
    long affordable = bytes / CELL / Math.max(1, numbers);
    return (int) Math.max(SMALLEST_PILOT, Math.min(LARGEST_PILOT, Long.highestOneBit(affordable)));
  }

  /** How many trials to keep whole for a start, at most a chunk. */
  int firstTrials(int chunk) {
    long affordable = bytes / (2 * Double.BYTES) / Math.max(1, numbers) / BLOCK * BLOCK;
    return (int) Math.min(trials, Math.max(BLOCK, Math.min(chunk, affordable)));
  }

  private boolean fits(double values, long bytesEach) {
    return values * numbers * bytesEach <= bytes;
  }
}
