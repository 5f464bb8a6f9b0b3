package org.entente.analysis.sensitivity;

import java.util.Arrays;
import java.util.Map;
import org.entente.engine.BlockSink;
import org.entente.engine.Engine;
import org.entente.random.Draws;

/**
 * Counts what one worker computes. A block's columns are sorted into bins as they come, and counted
 * against one another when the block is complete.
 */
final class TallySink implements BlockSink {
  private final Tally tally;
  private final Layout layout;
  private final Map<Integer, Integer> inputAt;
  private final int[] stepAt;
  private final int[] columnAt;
  private final byte[][] bins;
  private final double[][] sums;
  private final double[] stepScores = new double[Binning.CONTINUOUS];
  private final Binning scores = Binning.ofScores();
  private final Binning uniforms = Binning.ofUniforms();
  private final double[] uniform = new double[Engine.BLOCK];
  private final double[] before = new double[Engine.BLOCK];
  private final short[][] categories;
  private final double[][] numbers;
  private final long[][][] counts;
  private final PartialRanks.Sums ranks;
  private double[][] powers;
  private long chunk;
  private int seen;

  TallySink(Tally tally) {
    this.tally = tally;
    this.layout = tally.layout;
    this.inputAt = layout.inputAt();
    this.stepAt = new int[layout.outputs()];
    this.columnAt = new int[layout.outputs()];
    Arrays.fill(stepAt, -1);
    Arrays.fill(columnAt, -1);
    for (int i = 0; i < layout.steps().size(); i++) {
      stepAt[layout.steps().get(i).output()] = i;
    }
    int columns = layout.columns().size();
    for (int i = 0; i < columns; i++) {
      columnAt[layout.columns().get(i).output()] = i;
    }
    this.bins = new byte[tally.stepRow(layout.steps().size())][Engine.BLOCK];
    this.sums = new double[layout.inputs().size()][];
    for (Layout.Step step : layout.steps()) {
      sums[step.input()] = new double[Engine.BLOCK];
    }
    for (int bin = 0; bin < stepScores.length; bin++) {
      stepScores[bin] = scores.score(bin);
    }
    this.categories = new short[columns][Engine.BLOCK];
    this.numbers = new double[columns][];
    this.counts = new long[columns][][];
    for (int column = 0; column < columns; column++) {
      numbers[column] = layout.columns().get(column).numbers() ? new double[Engine.BLOCK] : null;
      counts[column] = newCounts(column);
    }
    this.ranks = new PartialRanks.Sums(tally.ranks);
  }

  private long[][] newCounts(int column) {
    long[][] rows = new long[tally.rows(column)][];
    for (int row = 0; row < rows.length; row++) {
      // One more category for trials without a value.
      int categories = tally.categories(column, row) + 1;
      rows[row] = new long[tally.counts(column, row) ? tally.bins(row) * categories : 0];
    }
    return rows;
  }

  @Override
  public void startChunk(long number) {
    chunk = number;
    powers = tally.newSums();
  }

  @Override
  public void column(int output, long firstTrial, double[] values, double[] present, int n) {
    if (inputAt.containsKey(output)) {
      int input = inputAt.get(output);
      tally.bins.get(input).sort(values, bins[input], n);
    } else if (stepAt[output] >= 0) {
      step(stepAt[output], values, n);
    } else if (columnAt[output] >= 0) {
      target(columnAt[output], values, present, n);
    }
    seen++;
    if (seen == layout.outputs()) {
      seen = 0;
      block(firstTrial, n);
    }
  }

  private void step(int number, double[] values, int n) {
    Layout.Step step = layout.steps().get(number);
    byte[] into = bins[tally.stepRow(number)];
    double[] sum = sums[step.input()];
    if (!tally.isEvent(step)) {
      scores.sort(values, into, n);
      for (int i = 0; i < n; i++) {
        sum[i] += stepScores[into[i]];
      }
      return;
    }
    boolean first = number == 0 || layout.steps().get(number - 1).input() != step.input();
    for (int i = 0; i < n; i++) {
      into[i] = (byte) (first ? values[i] : values[i] - before[i]);
      before[i] = values[i];
      sum[i] += values[i];
    }
  }

  private void target(int column, double[] values, double[] present, int n) {
    Pilot.Scale scale = tally.scales.get(column);
    short[] into = categories[column];
    if (scale.bins().isPresent()) {
      number(column, scale, values, n);
    } else {
      int first = layout.columns().get(column).futures() ? 1 : 0;
      for (int i = 0; i < n; i++) {
        into[i] = (short) (values[i] + first);
      }
    }
    if (present != null) {
      for (int i = 0; i < n; i++) {
        if (present[i] == 0) {
          into[i] = (short) scale.categories();
          if (numbers[column] != null) {
            numbers[column][i] = 0;
          }
        }
      }
    }
  }

  private void number(int column, Pilot.Scale scale, double[] values, int n) {
    byte[] sorted = new byte[n];
    scale.bins().orElseThrow().sort(values, sorted, n);
    for (int i = 0; i < n; i++) {
      categories[column][i] = sorted[i];
      numbers[column][i] = (values[i] - scale.center()) / scale.unit();
    }
  }

  /** All columns of a block are there: counts them against one another. */
  private void block(long firstTrial, int n) {
    for (int input = 0; input < sums.length; input++) {
      if (sums[input] != null) {
        tally.bins.get(input).sort(sums[input], bins[input], n);
        Arrays.fill(sums[input], 0);
      }
    }
    for (int dummy = 0; dummy < Tally.DUMMIES; dummy++) {
      Draws.uniforms(tally.dummyKeys[dummy], firstTrial, uniform, n);
      uniforms.sort(uniform, bins[tally.dummyRow(dummy)], n);
    }
    for (int column = 0; column < counts.length; column++) {
      for (int row = 0; row < counts[column].length; row++) {
        if (counts[column][row].length > 0) {
          count(column, row, n);
        }
      }
      if (numbers[column] != null) {
        addPowers(column, n);
      }
    }
    ranks.add(bins, categories, n);
  }

  private void count(int column, int row, int n) {
    long[] into = counts[column][row];
    byte[] where = bins[row];
    short[] what = categories[column];
    int told = tally.categories(column, row);
    if (told == tally.scales.get(column).categories()) {
      for (int i = 0; i < n; i++) {
        into[where[i] * (told + 1) + what[i]]++;
      }
    } else {
      int absent = tally.scales.get(column).categories();
      for (int i = 0; i < n; i++) {
        into[where[i] * 2 + (what[i] == absent ? 1 : 0)]++;
      }
    }
  }

  private void addPowers(int column, int n) {
    double[] all = powers[column];
    double[] z = numbers[column];
    for (int row = 0; row < counts[column].length; row++) {
      if (counts[column][row].length == 0) {
        continue;
      }
      byte[] where = bins[row];
      int base = row * Binning.MOST * Tally.POWERS;
      for (int i = 0; i < n; i++) {
        int at = base + where[i] * Tally.POWERS;
        double x = z[i];
        double square = x * x;
        all[at] += x;
        all[at + 1] += square;
        all[at + 2] += square * x;
        all[at + 3] += square * square;
      }
    }
  }

  @Override
  public void endChunk() {
    tally.add(chunk, powers);
  }

  long[] counts(int column, int row) {
    return counts[column][row];
  }

  long[] rankProducts() {
    return ranks.total();
  }
}
