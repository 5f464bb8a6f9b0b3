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

  Frame(int registers, Uniforms[] draws, BlockSink sink) {
    this.registers = new double[registers][Engine.BLOCK];
    this.poison = new double[Engine.BLOCK];
    this.draws = draws;
    this.sink = sink;
  }
}
