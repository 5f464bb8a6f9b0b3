package org.entente.engine;

/** Makes a sink for each worker of a run. */
@FunctionalInterface
public interface ColumnSinks {
  /**
   * A new sink for one worker. May be called from any thread, also from several at once.
   *
   * @return the sink, not shared with any other worker
   */
  BlockSink newSink();
}
