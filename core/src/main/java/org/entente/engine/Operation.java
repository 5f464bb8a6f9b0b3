package org.entente.engine;

import java.util.OptionalDouble;

/**
 * What a column does with its operands. Two columns that do the same with the same operands are one
 * column: the operations are of one class, with equal arguments.
 */
interface Operation {
  /**
   * The instruction that computes the column.
   *
   * @param out register to write
   * @param in registers of the operands
   * @param operands the operands themselves
   */
  Instruction instruction(int out, int[] in, Column[] operands);

  /** What tells the operation from others of its class; nothing where all are the same. */
  default Object argument() {
    return "";
  }

  /** The column's value if all its operands are fixed; empty if it is never fixed. */
  default OptionalDouble fold(double[] operands) {
    return OptionalDouble.empty();
  }

  /** Bounds of the column's values, from those of its operands. */
  default Range range(Column[] operands) {
    return Range.ANY;
  }

  /** Whether the column may share a register with an operand that it is the last to use. */
  default boolean inPlace() {
    return true;
  }

  /** Whether the column has a register of its own. */
  default boolean hasValue() {
    return true;
  }

  /**
   * Whether the instruction reads a fixed operand from a register rather than from the operation.
   */
  default boolean readsFixed(int operand, Column[] operands) {
    return true;
  }
}
