package org.entente.result;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.entente.engine.BlockSink;
import org.entente.engine.ColumnSinks;
import org.entente.engine.Output;
import org.entente.engine.RunCancelledException;
import org.entente.engine.RunControl;
import org.entente.equation.ValueType;

/** Feeds columns of known values through several threads, the way an engine does. */
final class FakeEngine implements Collector.Runner {
  /** Trials in a block. */
  static final int BLOCK = 1024;

  /** Trials in a chunk. */
  static final int CHUNK = 16 * BLOCK;

  /** The value of a trial; not-a-number stands for none. */
  @FunctionalInterface
  interface Column {
    double at(long trial);
  }

  private final List<Output> outputs = new ArrayList<>();
  private final List<Column> columns = new ArrayList<>();
  private final int threads;

  FakeEngine(int threads) {
    this.threads = threads;
  }

  FakeEngine with(Output output, Column column) {
    outputs.add(output);
    columns.add(column);
    return this;
  }

  FakeEngine withNumber(String name, Column column) {
    return with(new Output(Output.Kind.OUTCOME, name, Output.WHOLE_PATH, ValueType.NUMBER), column);
  }

  FakeEngine withThreads(int count) {
    FakeEngine copy = new FakeEngine(count);
    copy.outputs.addAll(outputs);
    copy.columns.addAll(columns);
    return copy;
  }

  List<Output> outputs() {
    return outputs;
  }

  @Override
  public void run(long firstTrial, long trials, ColumnSinks sinks, RunControl control) {
    AtomicLong next = new AtomicLong(firstTrial);
    AtomicLong done = new AtomicLong();
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        running.add(
            workers.submit(
                () -> work(next, done, firstTrial + trials, trials, sinks.newSink(), control)));
      }
      for (Future<?> worker : running) {
        worker.get();
      }
    } catch (ExecutionException e) {
      throw (RuntimeException) e.getCause();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    } finally {
      workers.shutdown();
    }
  }

  private void work(
      AtomicLong next, AtomicLong done, long end, long trials, BlockSink sink, RunControl control) {
    for (long from = next.getAndAdd(CHUNK); from < end; from = next.getAndAdd(CHUNK)) {
      sink.startChunk(from / CHUNK);
      for (long block = from; block < Math.min(end, from + CHUNK); block += BLOCK) {
        if (control.cancelled()) {
          throw new RunCancelledException(done.get(), trials);
        }
        int n = (int) Math.min(BLOCK, end - block);
        block(sink, block, n);
        control.progress(done.addAndGet(n));
      }
      sink.endChunk();
    }
  }

  private void block(BlockSink sink, long first, int n) {
    double[] values = new double[BLOCK];
    double[] present = new double[BLOCK];
    for (int output = 0; output < columns.size(); output++) {
      boolean all = true;
      for (int i = 0; i < n; i++) {
        values[i] = columns.get(output).at(first + i); // not-a-number: absent
        present[i] = Double.isNaN(values[i]) ? 0 : 1;
        all &= present[i] != 0;
      }
      sink.column(output, first, values, all ? null : present, n);
    }
  }
}
