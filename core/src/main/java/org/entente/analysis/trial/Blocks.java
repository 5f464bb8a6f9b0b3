package org.entente.analysis.trial;

import org.entente.engine.BlockSink;
import org.entente.engine.Engine;

/** Keeps a block until all its columns are there, since the future comes last. */
abstract class Blocks implements BlockSink {
  final States states;
  final int[] group = new int[Engine.BLOCK];
  private final double[][] kept;
  private int columns;

  Blocks(States states) {
    this.states = states;
    this.kept = new double[states.outputs][];
  }

  @Override
  public final void column(int output, long firstTrial, double[] values, double[] present, int n) {
    if (output == states.future) {
      for (int i = 0; i < n; i++) {
        group[i] = (int) values[i];
      }
    } else if (states.options[output] > 0) {
      keep(output, values, n);
    }
    columns++;
    if (columns == states.outputs) {
      columns = 0;
      block(firstTrial, n);
    }
  }

  private void keep(int output, double[] values, int n) {
    if (kept[output] == null) {
      kept[output] = new double[Engine.BLOCK];
    }
    System.arraycopy(values, 0, kept[output], 0, n);
  }

  @Override
  public void startChunk(long chunk) {
    columns = 0;
  }

  @Override
  public void endChunk() {}

  /** All columns of a block are there. */
  abstract void block(long firstTrial, int n);

  /** Calls for each state with its values. */
  final void eachState(int n, StateVisitor visitor) {
    double[] option = new double[n];
    for (int output = 0; output < states.outputs; output++) {
      int options = states.options[output];
      if (options == 1) {
        visitor.visit(states.first[output], kept[output]);
      }
      for (int k = 0; options > 1 && k < options; k++) {
        for (int i = 0; i < n; i++) {
          option[i] = kept[output][i] == k ? 1 : 0;
        }
        visitor.visit(states.first[output] + k, option);
      }
    }
  }

  /** Takes the values of a state in a block. */
  interface StateVisitor {
    void visit(int state, double[] values);
  }
}
