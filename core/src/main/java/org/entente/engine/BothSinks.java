package org.entente.engine;

/** Hands everything to two sinks. */
record BothSinks(BlockSink first, BlockSink second) implements BlockSink {
  @Override
  public void startChunk(long chunk) {
    first.startChunk(chunk);
    second.startChunk(chunk);
  }

  @Override
  public void column(int output, long firstTrial, double[] values, double[] present, int n) {
    first.column(output, firstTrial, values, present, n);
    second.column(output, firstTrial, values, present, n);
  }

  @Override
  public void endChunk() {
    first.endChunk();
    second.endChunk();
  }
}
