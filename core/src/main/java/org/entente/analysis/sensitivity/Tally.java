package org.entente.analysis.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.entente.engine.BlockSink;
import org.entente.engine.ColumnSinks;
import org.entente.random.Draws;
import org.entente.random.Role;

/**
 * Counts a run: for every pair of an input and a target, in how many trials which bin of the input
 * met which category of the target, and for numbers the power sums of the target in each bin.
 *
 * <p>Counts are whole numbers, so the order of adding does not matter. Power sums are taken by
 * chunk and added in the order of chunks, so they have the same bits on any number of threads; a
 * worker that is ahead leaves its chunk waiting.
 *
 * <p>Inputs without any influence are counted along with the others, to see how much of a measure
 * is noise.
 */
final class Tally implements ColumnSinks {
  /** Inputs without influence. */
  static final int DUMMIES = 16;

  /** Sums kept for each bin: of the first to the fourth power. */
  static final int POWERS = 4;

  final Layout layout;
  final List<Binning> bins;
  final List<Pilot.Scale> scales;
  final long[] dummyKeys = new long[DUMMIES];
  final PartialRanks.Shape ranks;
  private final List<TallySink> sinks = new ArrayList<>();
  private final TreeMap<Long, double[][]> waiting = new TreeMap<>();
  private double[][] sums;
  private long nextChunk;

  Tally(Layout layout, Pilot pilot, long seed, boolean partial) {
    this.layout = layout;
    this.bins = pilot.inputBins();
    this.scales = pilot.scales();
    this.ranks = new PartialRanks.Shape(layout, bins, scales, partial);
    for (int i = 0; i < DUMMIES; i++) {
      // No variable has an empty name, so nothing of the scenario draws here.
      dummyKeys[i] = Draws.key(seed, "", Role.PARAMETER, i);
    }
    this.sums = newSums();
  }

  /** Rows of a column: inputs and dummies, and steps; for a year only those of noises. */
  int rows(int column) {
    boolean whole = layout.columns().get(column).whole();
    return stepRow(whole ? layout.steps().size() : layout.noiseSteps());
  }

  /** Whether a row of a column is counted: what is drawn after a year is not. */
  boolean counts(int column, int row) {
    return row < stepRow(0)
        || layout.columns().get(column).isAfter(layout.steps().get(row - stepRow(0)).step());
  }

  /** How many categories of a target a row tells apart: for steps of a number just one. */
  int categories(int column, int row) {
    boolean plain = row >= stepRow(0) && layout.columns().get(column).numbers();
    return plain ? 1 : scales.get(column).categories();
  }

  /** The row of a step. */
  int stepRow(int step) {
    return bins.size() + DUMMIES + step;
  }

  /** The row of an input without influence. */
  int dummyRow(int dummy) {
    return bins.size() + dummy;
  }

  /** How many bins a row has. */
  int bins(int row) {
    if (row < bins.size()) {
      return bins.get(row).bins();
    }
    if (row < bins.size() + DUMMIES) {
      return Binning.CONTINUOUS;
    }
    Layout.Step step = layout.steps().get(row - bins.size() - DUMMIES);
    return isEvent(step) ? 2 : Binning.CONTINUOUS;
  }

  boolean isEvent(Layout.Step step) {
    return layout.inputs().get(step.input()).kind() == Input.Kind.EVENT;
  }

  /** Fresh power sums: for each column that is a number, rows of bins of powers. */
  double[][] newSums() {
    double[][] fresh = new double[layout.columns().size()][];
    for (int column = 0; column < fresh.length; column++) {
      boolean numbers = layout.columns().get(column).numbers();
      fresh[column] = new double[numbers ? rows(column) * Binning.MOST * POWERS : 0];
    }
    return fresh;
  }

  @Override
  public synchronized BlockSink newSink() {
    TallySink sink = new TallySink(this);
    sinks.add(sink);
    return sink;
  }

  /** Takes over the power sums of a chunk. */
  synchronized void add(long chunk, double[][] fresh) {
    waiting.put(chunk, fresh);
    while (!waiting.isEmpty() && waiting.firstKey() == nextChunk) {
      double[][] next = waiting.pollFirstEntry().getValue();
      for (int column = 0; column < sums.length; column++) {
        for (int i = 0; i < sums[column].length; i++) {
          sums[column][i] += next[column][i];
        }
      }
      nextChunk++;
    }
  }

  /** What was counted of one input and one target's column. */
  Crossing crossing(int column, int row) {
    int width = bins(row);
    long[][] counts = new long[width][categories(column, row)];
    for (TallySink sink : sinks) {
      long[] all = sink.counts(column, row);
      int categories = counts[0].length;
      for (int bin = 0; bin < width; bin++) {
        for (int category = 0; category < categories; category++) {
          counts[bin][category] += all[bin * (categories + 1) + category];
        }
      }
    }
    double[][] powers = new double[width][];
    for (int bin = 0; bin < width; bin++) {
      powers[bin] = new double[POWERS];
      if (layout.columns().get(column).numbers()) {
        int at = (row * Binning.MOST + bin) * POWERS;
        System.arraycopy(sums[column], at, powers[bin], 0, POWERS);
      }
    }
    return new Crossing(counts, powers);
  }

  /** Sums of the products of ranks, all sinks together. */
  long[] rankProducts() {
    long[] all = new long[ranks.size() * ranks.size()];
    for (TallySink sink : sinks) {
      long[] some = sink.rankProducts();
      for (int i = 0; i < all.length; i++) {
        all[i] += some[i];
      }
    }
    return all;
  }
}
