package org.entente.analysis.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.engine.BlockSink;
import org.entente.engine.Engine;

/** Keeps the first trials whole, and reads the bins of inputs and targets off them. */
final class Pilot implements BlockSink {
  /** Trials that are kept: the bounds of a twentieth are then known within 0.3 points of share. */
  static final int TRIALS = 8192;

  private final Layout layout;
  private final int trials;
  private final double[][] inputs;
  private final double[][] targets;
  private final boolean[][] present;
  private final int[] columnAt;
  private final Map<Integer, Integer> inputAt;
  private final int[] stepAt;
  private final Binning scores = Binning.ofScores();
  private final byte[] bins = new byte[Engine.BLOCK];

  Pilot(Layout layout, int trials) {
    this.layout = layout;
    this.trials = trials;
    this.inputs = new double[layout.inputs().size()][trials];
    this.targets = new double[layout.columns().size()][trials];
    this.present = new boolean[layout.columns().size()][trials];
    this.columnAt = new int[layout.outputs()];
    this.stepAt = new int[layout.outputs()];
    this.inputAt = layout.inputAt();
    Arrays.fill(columnAt, -1);
    Arrays.fill(stepAt, -1);
    for (int i = 0; i < targets.length; i++) {
      columnAt[layout.columns().get(i).output()] = i;
    }
    for (int i = 0; i < layout.steps().size(); i++) {
      stepAt[layout.steps().get(i).output()] = i;
    }
  }

  @Override
  public void startChunk(long chunk) {}

  @Override
  public void column(int output, long firstTrial, double[] values, double[] there, int n) {
    int first = (int) firstTrial;
    if (inputAt.containsKey(output)) {
      System.arraycopy(values, 0, inputs[inputAt.get(output)], first, n);
    } else if (stepAt[output] >= 0) {
      add(layout.steps().get(stepAt[output]), first, values, n);
    } else if (columnAt[output] >= 0) {
      int column = columnAt[output];
      System.arraycopy(values, 0, targets[column], first, n);
      for (int i = 0; i < n; i++) {
        present[column][first + i] = there == null || there[i] != 0;
      }
    }
  }

  private void add(Layout.Step step, int first, double[] values, int n) {
    double[] sum = inputs[step.input()];
    if (layout.inputs().get(step.input()).kind() == Input.Kind.EVENT) {
      for (int i = 0; i < n; i++) {
        sum[first + i] += values[i];
      }
      return;
    }
    scores.sort(values, bins, n);
    for (int i = 0; i < n; i++) {
      sum[first + i] += scores.score(bins[i]);
    }
  }

  @Override
  public void endChunk() {}

  /** The bins of each input. */
  List<Binning> inputBins() {
    List<Binning> all = new ArrayList<>();
    for (int i = 0; i < inputs.length; i++) {
      all.add(binning(layout.inputs().get(i), inputs[i]));
    }
    return all;
  }

  private static Binning binning(Input input, double[] sample) {
    if (!input.options().isEmpty()) {
      return Binning.ofOptions(input.options().size(), sample);
    }
    if (input.kind() == Input.Kind.EVENT) {
      return Binning.ofCounts(sample);
    }
    return Binning.ofInput(sample);
  }

  /** What is known of each target's column beforehand. */
  List<Scale> scales() {
    List<Scale> scales = new ArrayList<>();
    for (int i = 0; i < targets.length; i++) {
      scales.add(scale(layout.columns().get(i), values(i)));
    }
    return scales;
  }

  private double[] values(int column) {
    double[] values = new double[trials];
    int count = 0;
    for (int i = 0; i < trials; i++) {
      if (present[column][i]) {
        values[count] = targets[column][i];
        count++;
      }
    }
    return Arrays.copyOf(values, count);
  }

  private static Scale scale(TargetColumn column, double[] values) {
    if (!column.numbers()) {
      int categories = column.futures() ? column.targets().size() + 1 : 2;
      return new Scale(categories, Optional.empty(), 0, 1);
    }
    double[] sample = values.length == 0 ? new double[] {0} : values;
    double mean = sample[0] + mean(sample, sample[0], 1);
    double sd = Math.sqrt(mean(sample, mean, 2));
    boolean sound = sd > 0 && Double.isFinite(sd);
    Binning bins = Binning.ofTarget(sample);
    return new Scale(bins.bins(), Optional.of(bins), mean, sound ? sd : 1);
  }

  private static double mean(double[] values, double center, int power) {
    double sum = 0;
    for (double value : values) {
      sum += power == 1 ? value - center : (value - center) * (value - center);
    }
    return sum / values.length;
  }

  /**
   * How a target's values are counted.
   *
   * @param categories how many kinds of values are told apart
   * @param bins the bins of a number; absent for a yes/no, and for futures, whose first category is
   *     none
   * @param center a number near their mean
   * @param unit a number near their standard deviation
   */
  record Scale(int categories, Optional<Binning> bins, double center, double unit) {}
}
