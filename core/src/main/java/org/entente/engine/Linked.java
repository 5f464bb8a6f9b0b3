package org.entente.engine;

import java.util.Arrays;

/**
 * Instructions with registers assigned.
 *
 * @param instructions in order of running
 * @param registers number of registers
 * @param fixed values of the registers from 0 on that are filled once and never written
 */
record Linked(Instruction[] instructions, int registers, double[] fixed) {
  Frame frame(long[] keys, BlockSink sink) {
    Frame frame = new Frame(registers, keys, sink);
    for (int i = 0; i < fixed.length; i++) {
      Arrays.fill(frame.registers[i], fixed[i]);
    }
    return frame;
  }
}
