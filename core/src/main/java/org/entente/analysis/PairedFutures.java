package org.entente.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.entente.engine.BlockSink;
import org.entente.engine.Engine;
import org.entente.engine.OutputChoice;
import org.entente.engine.Program;
import org.entente.equation.Equations;
import org.entente.model.Scenario;
import org.entente.result.Probability;
import org.entente.result.Settings;

/**
 * In which future each trial ends, in several scenarios over the same draws, counted together.
 * Trials are taken in segments, so memory does not grow with their number.
 */
final class PairedFutures {
  /** Trials of a segment: two bytes each for two scenarios. */
  private static final int SEGMENT = 64 * Engine.CHUNK;

  private final long trials;

  /** Trials by scenario, future there, and future in the first scenario; the last one is none. */
  private final long[][][] counts;

  private PairedFutures(int scenarios, int futures, long trials) {
    this.trials = trials;
    this.counts = new long[scenarios][futures + 1][futures + 1];
  }

  /** Runs scenarios that have the same futures. */
  static PairedFutures of(List<Scenario> scenarios, Settings settings, Together control) {
    List<Program> programs = new ArrayList<>();
    for (Scenario scenario : scenarios) {
      programs.add(Program.compile(Equations.of(scenario), OutputChoice.FUTURES));
    }
    int futures = scenarios.get(0).futures().size();
    PairedFutures paired = new PairedFutures(programs.size(), futures, settings.trials());
    for (long first = 0; first < settings.trials(); first += SEGMENT) {
      int n = (int) Math.min(SEGMENT, settings.trials() - first);
      paired.segment(programs, settings, first, n, control);
    }
    return paired;
  }

  private void segment(
      List<Program> programs, Settings settings, long first, int n, Together control) {
    short[] reference = new short[n];
    short[] ended = new short[n];
    for (int s = 0; s < programs.size(); s++) {
      short[] target = s == 0 ? reference : ended;
      Engine.run(
          programs.get(s),
          settings.seed(),
          first,
          n,
          settings.threads(),
          () -> new Ends(target, first),
          control);
      control.add(n);
      count(counts[s], target, reference);
    }
  }

  private static void count(long[][] table, short[] ended, short[] reference) {
    int none = table.length - 1;
    for (int i = 0; i < ended.length; i++) {
      int here = ended[i] < 0 ? none : ended[i];
      int there = reference[i] < 0 ? none : reference[i];
      table[here][there]++;
    }
  }

  Probability probability(int scenario, int future) {
    return Probability.of(Arrays.stream(counts[scenario][future]).sum(), trials);
  }

  /** The probability of a future in a scenario less that in the first scenario. */
  Difference difference(int scenario, int future) {
    long[][] table = counts[scenario];
    long both = table[future][future];
    long here = Arrays.stream(table[future]).sum();
    long there = 0;
    for (long[] row : table) {
      there += row[future];
    }
    return Difference.of(here - both, there - both, trials);
  }

  /** Keeps where each trial of a segment ended. */
  private record Ends(short[] ended, long first) implements BlockSink {
    @Override
    public void startChunk(long chunk) {}

    @Override
    public void column(int output, long firstTrial, double[] values, double[] present, int n) {
      int at = (int) (firstTrial - first);
      for (int i = 0; i < n; i++) {
        ended[at + i] = (short) values[i];
      }
    }

    @Override
    public void endChunk() {}
  }
}
