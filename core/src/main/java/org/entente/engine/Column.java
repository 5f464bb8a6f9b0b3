package org.entente.engine;

import java.util.Arrays;

/**
 * One value of every trial, made once: a node in the graph that a scenario unrolls to. Columns are
 * interned, so equal columns are the same object.
 */
final class Column {
  final int id;
  final Operation operation;
  final Column[] operands;
  final Range range;

  Column(int id, Operation operation, Column[] operands) {
    this.id = id;
    this.operation = operation;
    this.operands = operands;
    this.range = operation.range(operands);
  }

  boolean isFixed() {
    return operation instanceof Operations.Literal;
  }

  boolean isFixed(double value) {
    return isFixed() && fixed() == value;
  }

  double fixed() {
    return ((Operations.Literal) operation).value();
  }

  /** Identity of a column: what it does, with which columns. */
  static final class Key {
    private final Operation operation;
    private final Column[] operands;
    private final int hash;

    Key(Operation operation, Column[] operands) {
      this.operation = operation;
      this.operands = operands;
      int code = operation.hashCode();
      for (Column operand : operands) {
        code = 31 * code + operand.id;
      }
      this.hash = code;
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && operation.equals(key.operation)
          && Arrays.equals(operands, key.operands);
    }
  }
}
