package org.entente.engine;

import org.entente.random.Uniforms;

/**
 * What one worker calculates with: its registers, each a column of one value per trial of the
 * block, and the block it stands at. A frame belongs to one thread and is used again for every
 * block.
 *
 * <pre>
 * registers[r][i]  value r of trial firstTrial + i, for i in [0, n)
 * poison[i]        0 while trial firstTrial + i is sound, something else once a check failed
 * </pre>
 */
final class Frame {
  final double[][] registers;
  final double[] poison;
  final Uniforms[] draws;
  final BlockSink sink;
  long firstTrial;
  int n;

  /** Room for the columns that a draw takes, by their number: blocks are not to allocate. */
  private double[][][] arguments = {};

  Frame(int registers, Uniforms[] draws, BlockSink sink) {
    this.registers = new double[registers][Engine.BLOCK];
    this.poison = new double[Engine.BLOCK];
    this.draws = draws;
    this.sink = sink;
  }

  /** Room for some columns, always the same for the same number of them. */
  double[][] arguments(int count) {
    if (count >= arguments.length) {
      arguments = new double[count + 1][][];
      for (int i = 0; i <= count; i++) {
        arguments[i] = new double[i][];
      }
    }
    return arguments[count];
  }
}
