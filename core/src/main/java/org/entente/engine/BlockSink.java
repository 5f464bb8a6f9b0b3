package org.entente.engine;

/**
 * Receives the columns that one worker computes. A sink belongs to its worker and is never called
 * from two threads at once.
 *
 * <p>Chunks are numbered from 0 in the order of trials: chunk <i>c</i> always holds the same
 * trials, whatever the number of threads, but a worker sees only some chunks. Between {@link
 * #startChunk} and {@link #endChunk} the chunk's blocks come in the order of trials, and within a
 * block every output comes once, in an order that is always the same.
 */
public interface BlockSink {
  /** Takes no notice of anything. */
  BlockSink NONE =
      new BlockSink() {
        @Override
        public void startChunk(long chunk) {}

        @Override
        public void column(int output, long firstTrial, double[] values, double[] present, int n) {}

        @Override
        public void endChunk() {}
      };

  /**
   * A chunk begins.
   *
   * @param chunk its number
   */
  void startChunk(long chunk);

  /**
   * One output's values for a block of trials. The arrays belong to the caller and are used again
   * after the call: a sink reads them, never keeps or changes them.
   *
   * @param output place of the output in the program's list
   * @param firstTrial trial of {@code values[0]}
   * @param values one value per trial in {@code [0, n)}; meaningless where absent
   * @param present {@code null} if every trial has a value; else not 0 where the trial has one
   * @param n number of trials, at least 1
   */
  void column(int output, long firstTrial, double[] values, double[] present, int n);

  /** The chunk is complete. */
  void endChunk();

  /**
   * A sink that hands everything to two.
   *
   * @param first is told first
   * @param second is told then
   * @return both as one
   */
  static BlockSink both(BlockSink first, BlockSink second) {
    return second == NONE ? first : new BothSinks(first, second);
  }
}
