package org.entente.engine;

/**
 * One operation over a block: reads columns and writes one. Each kind is a small class of its own
 * with one simple loop, so that the just-in-time compiler meets short methods and the program's one
 * call site stays a plain virtual call.
 */
abstract class Instruction {
  /** Register written, or -1. */
  final int out;

  Instruction(int out) {
    this.out = out;
  }

  abstract void run(Frame frame);
}
