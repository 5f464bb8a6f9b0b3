package org.entente.analysis.comparison;

import org.entente.analysis.comparison.Matching.Pair;
import org.entente.engine.BlockSink;
import org.entente.engine.Engine;

/**
 * Turns the columns of two programs into derived ones. Of each block all columns of the base come
 * first and are held; when their partners come, the derived columns are handed on:
 *
 * <pre>
 * numbers       difference, base, other, sign of the difference (0 less, 1 the same, 2 more)
 * few values    value in the base · number of values in the other + value in the other
 * </pre>
 */
final class PairSink implements BlockSink {
  /** How many signs there are. */
  static final int SIGNS = 3;

  static final int LESS = 0;
  static final int SAME = 1;
  static final int MORE = 2;

  private final BlockSink sink;
  private final int outputsOfBase;
  private final Pair[] ofBase;
  private final Pair[] ofOther;
  private final double[][] held;
  private final double[][] heldPresent;
  private final boolean[] partly;
  private final double[] derived = new double[Engine.BLOCK];
  private final double[] both = new double[Engine.BLOCK];

  /**
   * A sink for one worker.
   *
   * @param matching what is compared
   * @param outputsOfBase how many outputs the base has
   * @param outputsOfOther how many outputs the other has
   * @param sink takes the derived columns
   */
  PairSink(Matching matching, int outputsOfBase, int outputsOfOther, BlockSink sink) {
    this.sink = sink;
    this.outputsOfBase = outputsOfBase;
    this.ofBase = new Pair[outputsOfBase];
    this.ofOther = new Pair[outputsOfOther];
    this.held = new double[outputsOfBase][];
    this.heldPresent = new double[outputsOfBase][];
    this.partly = new boolean[outputsOfBase];
    for (Pair pair : matching.pairs()) {
      ofBase[pair.base()] = pair;
      ofOther[pair.other()] = pair;
      held[pair.base()] = new double[Engine.BLOCK];
    }
  }

  @Override
  public void startChunk(long chunk) {
    sink.startChunk(chunk);
  }

  @Override
  public void endChunk() {
    sink.endChunk();
  }

  @Override
  public void column(int output, long firstTrial, double[] values, double[] present, int n) {
    if (output < outputsOfBase) {
      if (ofBase[output] != null) {
        hold(output, values, present, n);
      }
    } else {
      Pair pair = ofOther[output - outputsOfBase];
      if (pair != null) {
        derive(pair, firstTrial, values, present, n);
      }
    }
  }

  private void hold(int output, double[] values, double[] present, int n) {
    System.arraycopy(values, 0, held[output], 0, n);
    partly[output] = present != null;
    if (present != null) {
      if (heldPresent[output] == null) {
        heldPresent[output] = new double[Engine.BLOCK];
      }
      System.arraycopy(present, 0, heldPresent[output], 0, n);
    }
  }

  private void derive(Pair pair, long firstTrial, double[] values, double[] present, int n) {
    double[] base = held[pair.base()];
    double[] paired = paired(pair.base(), present, n);
    int column = pair.column();
    if (pair.isNumber()) {
      for (int i = 0; i < n; i++) {
        derived[i] = values[i] - base[i];
      }
      sink.column(column, firstTrial, derived, paired, n);
      sink.column(column + 1, firstTrial, base, paired, n);
      sink.column(column + 2, firstTrial, values, paired, n);
      for (int i = 0; i < n; i++) {
        derived[i] = values[i] > base[i] ? MORE : values[i] < base[i] ? LESS : SAME;
      }
      sink.column(column + 3, firstTrial, derived, paired, n);
    } else {
      int width = pair.values().other();
      int lowest = pair.lowest();
      for (int i = 0; i < n; i++) {
        derived[i] = (base[i] - lowest) * width + (values[i] - lowest);
      }
      sink.column(column, firstTrial, derived, paired, n);
    }
  }

  /** Not 0 where both have a value; null if that is everywhere. */
  private double[] paired(int output, double[] present, int n) {
    if (!partly[output]) {
      return present;
    }
    double[] ours = heldPresent[output];
    if (present == null) {
      return ours;
    }
    for (int i = 0; i < n; i++) {
      both[i] = ours[i] != 0 && present[i] != 0 ? 1 : 0;
    }
    return both;
  }
}
