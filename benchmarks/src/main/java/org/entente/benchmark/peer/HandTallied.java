package org.entente.benchmark.peer;

import static org.entente.benchmark.peer.ShapeModel.KEPT;
import static org.entente.benchmark.peer.ShapeModel.STEPS;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.entente.engine.BlockSink;
import org.entente.engine.Engine;
import org.entente.result.ColumnStatistics;
import org.entente.result.NumberSummary;

/**
 * {@link HandPath} with Entente's own statistics, which do not keep all samples: what remains of
 * the difference to Entente is the simulation alone.
 */
final class HandTallied {
  private final int threads;
  private final HandPath[] paths;
  private final long[] futures = new long[ShapeModel.FUTURES];

  private HandTallied(int threads, long seed) {
    this.threads = threads;
    this.paths = new HandPath[threads];
    Arrays.setAll(paths, worker -> new HandPath(seed + worker));
  }

  static ShapeResult run(int trials, int threads, long seed) {
    HandTallied hand = new HandTallied(threads, seed);
    List<NumberSummary> summaries =
        ColumnStatistics.of(
            KEPT * STEPS, ShapeModel.settings(trials, threads, seed), hand::simulate);
    return new ShapeResult(
        ShapeResult.shares(hand.futures), summaries.stream().map(ShapeModel::column).toList());
  }

  /** Each worker takes a row of whole chunks. */
  private void simulate(long first, long trials, org.entente.engine.ColumnSinks sinks) {
    long chunks = (trials + Engine.CHUNK - 1) / Engine.CHUNK;
    Workers.split(
        (int) chunks,
        threads,
        (worker, from, to) -> {
          if (from < to) {
            work(worker, first, first + trials, LongStream.range(from, to), sinks.newSink());
          }
        });
  }

  private void work(int worker, long first, long end, LongStream chunks, BlockSink sink) {
    double[][] columns = new double[KEPT * STEPS][Engine.BLOCK];
    long[] counts = new long[futures.length];
    chunks.forEach(
        chunk -> {
          long from = first + chunk * Engine.CHUNK;
          sink.startChunk(from / Engine.CHUNK);
          for (long at = from; at < Math.min(end, from + Engine.CHUNK); at += Engine.BLOCK) {
            block(paths[worker], columns, counts, at, (int) Math.min(Engine.BLOCK, end - at), sink);
          }
          sink.endChunk();
        });
    synchronized (futures) {
      Arrays.setAll(futures, i -> futures[i] + counts[i]);
    }
  }

  private static void block(
      HandPath path, double[][] columns, long[] counts, long first, int n, BlockSink sink) {
    for (int i = 0; i < n; i++) {
      counts[path.trial(columns, i)]++;
    }
    for (int column = 0; column < columns.length; column++) {
      sink.column(column, first, columns[column], null, n);
    }
  }
}
