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
import org.entente.model.ScenarioException;
import org.entente.result.Probability;
import org.entente.result.Settings;

/**
 * In which future each trial ends, in several scenarios over the same draws, counted together. What
 * is the same in several scenarios is calculated once. Trials are taken in segments, so memory does
 * not grow with their number.
 */
final class PairedFutures {
  /** Chunks of trials of all scenarios that are kept at a time: two bytes a trial, 16 MiB. */
  private static final int KEPT = 2048;

  /** Scenarios of a program: more save no more, for their columns no longer fit in a cache. */
  private static final int MOST = 16;

  /** Instructions of a program's scenarios, did they share none: some 60 MB to compile. */
  private static final int MOST_INSTRUCTIONS = 300_000;

  /** Registers of a program of several scenarios: 32 MiB for each worker. */
  private static final int MOST_REGISTERS = 4096;

  private final List<Integer> references;
  private final long trials;

  /** Trials by scenario, future there, and future in its reference; the last one is none. */
  private final long[][][] counts;

  private PairedFutures(List<Integer> references, int futures, long trials) {
    this.references = references;
    this.trials = trials;
    this.counts = new long[references.size()][futures + 1][futures + 1];
  }

  /**
   * Runs scenarios that have the same futures.
   *
   * @param references for each scenario the place of the one that it is compared with
   */
  static PairedFutures of(
      List<Scenario> scenarios, List<Integer> references, Settings settings, Together control) {
    List<Equations> equations = scenarios.stream().map(Equations::of).toList();
    List<Program> programs = programs(equations);
    int futures = scenarios.get(0).futures().size();
    PairedFutures paired = new PairedFutures(references, futures, settings.trials());
    int segment = Math.max(1, KEPT / scenarios.size()) * Engine.CHUNK;
    for (long first = 0; first < settings.trials(); first += segment) {
      int n = (int) Math.min(segment, settings.trials() - first);
      paired.segment(programs, settings, first, n, control);
    }
    return paired;
  }

  /** As few programs as do not take too much memory, their scenarios in order. */
  private static List<Program> programs(List<Equations> scenarios) {
    int each = Program.compile(scenarios.get(0), OutputChoice.FUTURES).instructions();
    return programs(scenarios, each);
  }

  private static List<Program> programs(List<Equations> scenarios, int each) {
    int size = scenarios.size();
    if (size == 1) {
      return List.of(Program.compile(scenarios, OutputChoice.FUTURES));
    }
    if (size <= MOST && size * each <= MOST_INSTRUCTIONS) {
      try {
        Program program = Program.compile(scenarios, OutputChoice.FUTURES);
        if (program.registers() <= MOST_REGISTERS) {
          return List.of(program);
        }
      } catch (ScenarioException tooLarge) {
        // too large together; each alone may not be
      }
    }
    List<Program> halves = new ArrayList<>(programs(scenarios.subList(0, size / 2), each));
    halves.addAll(programs(scenarios.subList(size / 2, size), each));
    return halves;
  }

  private void segment(
      List<Program> programs, Settings settings, long first, int n, Together control) {
    short[][] ended = new short[counts.length][n];
    int done = 0;
    for (Program program : programs) {
      int runs = program.outputs().size();
      short[][] own = Arrays.copyOfRange(ended, done, done + runs);
      Engine.run(
          program,
          settings.seed(),
          first,
          n,
          settings.threads(),
          () -> new Ends(own, first),
          control.times(runs));
      control.add((long) runs * n);
      done += runs;
    }
    for (int i = 0; i < counts.length; i++) {
      count(counts[i], ended[i], ended[references.get(i)]);
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

  /** The probability of a future in a scenario less that in the scenario's reference. */
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

  /** Keeps where each trial of a segment ended, by scenario. */
  private record Ends(short[][] ended, long first) implements BlockSink {
    @Override
    public void startChunk(long chunk) {}

    @Override
    public void column(int output, long firstTrial, double[] values, double[] present, int n) {
      int at = (int) (firstTrial - first);
      for (int i = 0; i < n; i++) {
        ended[output][at + i] = (short) values[i];
      }
    }

    @Override
    public void endChunk() {}
  }
}
