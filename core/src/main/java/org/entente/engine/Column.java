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

  /**
   * Identity of a column: what it does, with which columns. Of operations it looks at class and
   * argument; what Java makes of equality for their records takes longer to set up than to use.
   */
  static final class Key {
    private final Class<?> kind;
    private final Object argument;
    private final Column[] operands;
    private final int hash;

    Key(Operation operation, Column[] operands) {
      this.kind = operation.getClass();
      this.argument = operation.argument();
      this.operands = operands;
      int code = 31 * kind.getName().hashCode() + argument.hashCode();
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
          && kind == key.kind
          && argument.equals(key.argument)
          && Arrays.equals(operands, key.operands);
    }
  }
}
