package org.entente.analysis.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.analysis.Together;
import org.entente.engine.BlockSink;
import org.entente.engine.Engine;
import org.entente.engine.Program;
import org.entente.engine.RunCancelledException;
import org.entente.engine.RunControl;
import org.entente.engine.SimulationException;
import org.entente.model.Scenario;
import org.entente.random.SamplingPlan;
import org.entente.result.Settings;

/**
 * Runs trials in all mixtures that are asked for, one mixture after the other over a segment of
 * trials, and adds up the parts trial by trial:
 *
 * <pre>
 * columns[r * size + i][t]  part i of row r in trial t of the segment
 * columns[rows * size + k]  part k averaged over the rows
 * then                      base, variant, variant less base
 * </pre>
 */
final class Attribution {
  /** Numbers that a segment may hold. */
  private static final long ROOM = 8L << 20;

  private final Result result;
  private final Settings settings;
  private final Grouping grouping;
  private final Together together;
  private final RunControl control;

  Attribution(Result result, Settings settings, Grouping grouping, RunControl control) {
    this.result = result;
    this.settings = settings;
    this.grouping = grouping;
    this.control = control;
    this.together = new Together(control);
  }

  /** What was found out, one tally for each. */
  List<Tallied> run(List<Mixtures> all) {
    List<Tallied> tallied = new ArrayList<>();
    for (Mixtures mixtures : all) {
      tallied.add(run(mixtures));
    }
    return tallied;
  }

  static int columns(int size, int rows) {
    return size * (rows + 1) + 3;
  }

  private Tallied run(Mixtures mixtures) {
    int columns = columns(mixtures.size(), mixtures.rows());
    long chunks = Math.max(1, ROOM / columns / Engine.CHUNK);
    long length = Math.min(mixtures.trials(), chunks * Engine.CHUNK);
    Tallied tallied = Tallied.none(columns);
    for (long done = 0; done < mixtures.trials(); done += length) {
      int n = (int) Math.min(length, mixtures.trials() - done);
      tallied = tallied.and(segment(mixtures, mixtures.firstTrial() + done, n));
    }
    return tallied;
  }

  private Tallied segment(Mixtures mixtures, long first, int n) {
    int size = mixtures.size();
    double[][] columns = new double[columns(size, mixtures.rows())][n];
    boolean[] present = new boolean[n];
    Arrays.fill(present, true);
    for (Map.Entry<Long, double[]> mixture : mixtures.weights().entrySet()) {
      double[] weights = Arrays.copyOf(mixture.getValue(), columns.length);
      int place = size * mixtures.rows();
      for (int i = 0; i < place; i++) {
        weights[place + i % size] += mixture.getValue()[i] / mixtures.rows();
      }
      place += size;
      boolean none = mixture.getKey() == 0;
      boolean whole = mixture.getKey() == mixtures.whole();
      weights[place] = none ? 1 : 0;
      weights[place + 1] = whole ? 1 : 0;
      weights[place + 2] = whole ? 1 : none ? -1 : 0;
      add(mixture.getKey(), first, n, weights, columns, present);
    }
    return Tallied.of(columns, present, n);
  }

  private void add(
      long mixture, long first, int n, double[] weights, double[][] columns, boolean[] present) {
    if (control.cancelled()) {
      throw new RunCancelledException(0, settings.trials());
    }
    Scenario scenario = grouping.scenario(mixture);
    Program program = result.program(scenario);
    if (!program.outputs().isEmpty()) {
      double index = result.index(scenario);
      int[] used =
          IntStream.range(0, weights.length).filter(column -> weights[column] != 0).toArray();
      Adder adder = new Adder(first, result.isFuture(), index, weights, used, columns, present);
      try {
        Engine.run(
            program,
            SamplingPlan.monteCarlo(settings.seed()),
            first,
            n,
            settings.threads(),
            () -> adder,
            together);
      } catch (SimulationException stopped) {
        throw new MixtureException(described(mixture), stopped);
      }
    }
    together.add(n);
  }

  private String described(long mixture) {
    List<Change> changes = grouping.changes();
    if (mixture == 0) {
      return "no change made";
    }
    if (Long.bitCount(mixture) == changes.size()) {
      return "all changes made";
    }
    return IntStream.range(0, changes.size())
        .filter(i -> (mixture >> i & 1) != 0)
        .mapToObj(i -> changes.get(i).places())
        .collect(Collectors.joining(", ", "only these changes made: ", ""));
  }

  /** Adds results times weights; workers add to different trials, so they can share it. */
  private record Adder(
      long first,
      boolean isFuture,
      double index,
      double[] weights,
      int[] used,
      double[][] columns,
      boolean[] present)
      implements BlockSink {
    @Override
    public void startChunk(long chunk) {}

    @Override
    public void column(int output, long firstTrial, double[] values, double[] has, int n) {
      int at = (int) (firstTrial - first);
      for (int i = 0; has != null && i < n; i++) {
        present[at + i] &= has[i] != 0;
      }
      for (int column : used) {
        double[] sum = columns[column];
        double weight = weights[column];
        for (int i = 0; i < n; i++) {
          double value = isFuture ? (values[i] == index ? 1 : 0) : values[i];
          sum[at + i] += has == null || has[i] != 0 ? weight * value : 0;
        }
      }
    }

    @Override
    public void endChunk() {}
  }
}
