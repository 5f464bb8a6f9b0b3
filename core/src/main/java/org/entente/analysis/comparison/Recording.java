package org.entente.analysis.comparison;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.entente.engine.BlockSink;
import org.entente.engine.ColumnSinks;
import org.entente.engine.Output;
import org.entente.engine.Program;
import org.entente.model.Scenario;
import org.entente.random.Sampling;
import org.entente.result.Settings;

/**
 * Futures and outcomes of a run, trial by trial, so that scenarios that have been run anyway can be
 * compared without running them again. To be given to {@link
 * org.entente.result.Simulation#run(Scenario, Settings, org.entente.engine.RunControl, Function)}.
 *
 * <p>Workers write the trials of different chunks, which do not overlap.
 */
public final class Recording implements Function<Program, ColumnSinks> {
  private final int trials;
  private final Map<String, double[]> columns = new LinkedHashMap<>();

  /**
   * An empty recording.
   *
   * @param settings how the run goes
   * @throws IllegalArgumentException if its trials are more than an array holds
   */
  public Recording(Settings settings) {
    if (settings.trials() > Integer.MAX_VALUE - Byte.SIZE) {
      throw new IllegalArgumentException(
          "Expected fewer trials to record, found " + settings.trials());
    }
    this.trials = (int) settings.trials();
  }

  /**
   * Whether runs can be recorded: of plain Monte Carlo with a fixed number of trials, and small
   * enough for as much memory as the settings allow for counting.
   *
   * @param scenarios what is run
   * @param settings how
   * @return whether they can
   */
  public static boolean isPossible(List<Scenario> scenarios, Settings settings) {
    long width = scenarios.stream().mapToLong(scenario -> 1 + scenario.outcomes().size()).sum();
    return settings.sampling() == Sampling.MONTE_CARLO
        && settings.until().targets().isEmpty()
        && settings.trials() <= settings.memory() / Double.BYTES / width;
  }

  @Override
  public ColumnSinks apply(Program program) {
    columns.clear();
    double[][] places = new double[program.outputs().size()][];
    for (int i = 0; i < places.length; i++) {
      Output output = program.outputs().get(i);
      if (isRecorded(output)) {
        places[i] = new double[trials];
        columns.put(key(output), places[i]);
      }
    }
    return () -> new Writer(places);
  }

  /** The values of an output by trial; NaN where a trial has none. */
  double[] column(Output output) {
    double[] column = columns.get(key(output));
    if (column == null) {
      throw new IllegalStateException("Expected a recording of " + output);
    }
    return column;
  }

  private static boolean isRecorded(Output output) {
    return output.kind() == Output.Kind.FUTURE || output.kind() == Output.Kind.OUTCOME;
  }

  private static String key(Output output) {
    return output.kind() + " " + output.name();
  }

  /**
   * Copies what one worker computes. A value is finite, so NaN is free to say that it is absent.
   */
  private record Writer(double[][] places) implements BlockSink {
    @Override
    public void startChunk(long chunk) {}

    @Override
    public void column(int output, long firstTrial, double[] values, double[] present, int n) {
      double[] to = places[output];
      if (to != null) {
        int at = (int) firstTrial;
        System.arraycopy(values, 0, to, at, n);
        for (int i = 0; present != null && i < n; i++) {
          to[at + i] = present[i] != 0 ? values[i] : Double.NaN;
        }
      }
    }

    @Override
    public void endChunk() {}
  }

  /** Hands recorded columns on as a run does, block by block. */
  static final class Reader {
    private final double[][] columns;
    private final double[] values;
    private final double[] present;

    /**
     * A reader.
     *
     * @param columns what to hand on
     * @param block the most values at a time
     */
    Reader(List<double[]> columns, int block) {
      this.columns = columns.toArray(double[][]::new);
      this.values = new double[block];
      this.present = new double[block];
    }

    void read(int firstTrial, int n, BlockSink sink) {
      for (int output = 0; output < columns.length; output++) {
        System.arraycopy(columns[output], firstTrial, values, 0, n);
        boolean some = false;
        Arrays.fill(present, 1);
        for (int i = 0; i < n; i++) {
          if (Double.isNaN(values[i])) {
            present[i] = 0;
            some = true;
          }
        }
        sink.column(output, firstTrial, values, some ? present : null, n);
      }
    }
  }
}
