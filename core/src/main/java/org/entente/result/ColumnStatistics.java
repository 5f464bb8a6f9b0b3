package org.entente.result;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.entente.engine.ColumnSinks;
import org.entente.engine.Engine;
import org.entente.engine.RunControl;

/**
 * Statistics of numbers that a program of one's own computes: counted and summed as those of a
 * scenario are, with the same quantiles in memory that grows like the square root of the trials.
 */
public final class ColumnStatistics {
  private ColumnStatistics() {}

  /** A program that computes columns of numbers. */
  @FunctionalInterface
  public interface Source {
    /**
     * Computes some trials and hands their columns to sinks, one sink for each thread, in whole
     * chunks of {@link Engine#CHUNK} trials as {@link org.entente.engine.BlockSink} says.
     *
     * @param firstTrial number of the first trial, a multiple of {@link Engine#CHUNK}
     * @param trials how many trials
     * @param sinks make the sinks
     */
    void run(long firstTrial, long trials, ColumnSinks sinks);
  }

  /**
   * Runs a source and describes its columns. The source is called several times, for one row of
   * trials after the other.
   *
   * @param columns how many columns it has
   * @param settings how many trials, which quantiles and how much memory; whether columns may be
   *     worked on by several threads between the calls
   * @param source computes the columns
   * @return what was found out about each column
   */
  public static List<NumberSummary> of(int columns, Settings settings, Source source) {
    Derived derived =
        Derived.collect(
            Collections.nCopies(columns, Derived.Column.NUMBER),
            settings,
            (first, trials, sinks, control) -> source.run(first, trials, sinks),
            RunControl.NONE);
    return IntStream.range(0, columns)
        .mapToObj(derived::number)
        .map(NumberSummary.class::cast)
        .toList();
  }
}
