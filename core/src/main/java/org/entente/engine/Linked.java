package org.entente.engine;

import java.util.Arrays;
import org.entente.random.Uniforms;

/**
 * Instructions with registers assigned.
 *
 * @param instructions in order of running
 * @param registers number of registers
 * @param fixed values of the registers from 0 on that are filled once and never written
 */
record Linked(Instruction[] instructions, int registers, double[] fixed) {
  Frame frame(Uniforms[] draws, BlockSink sink) {
    Frame frame = new Frame(registers, draws, sink);
    for (int i = 0; i < fixed.length; i++) {
      Arrays.fill(frame.registers[i], fixed[i]);
    }
    return frame;
  }
}
