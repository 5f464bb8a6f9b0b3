package org.entente.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Turns columns into instructions: drops what no output needs, and lets columns whose lives do not
 * overlap share a register, so that a block's working set stays in cache.
 */
final class Linker {
  private final List<Column> columns;
  private final boolean[] needed;
  private final int[] lastUse;
  private final int[] register;
  private final List<Double> fixed = new ArrayList<>();
  private final Deque<Integer> free = new ArrayDeque<>();
  private final List<Instruction> instructions = new ArrayList<>();
  private int registers;

  Linker(List<Column> columns, List<Column> roots) {
    this.columns = columns;
    this.needed = new boolean[columns.size()];
    this.lastUse = new int[columns.size()];
    this.register = new int[columns.size()];
    Arrays.fill(lastUse, -1);
    Arrays.fill(register, -1);
    roots.forEach(root -> needed[root.id] = true);
  }

  Linked link() {
    markNeeded();
    fillFixed();
    for (Column column : columns) {
      if (needed[column.id]) {
        emit(column);
      }
    }
    double[] values = fixed.stream().mapToDouble(Double::doubleValue).toArray();
    return new Linked(instructions.toArray(new Instruction[0]), registers, values);
  }

  /** Operands come before what uses them, so one backward pass finds all that is needed. */
  private void markNeeded() {
    for (int id = columns.size() - 1; id >= 0; id--) {
      if (needed[id]) {
        for (Column operand : columns.get(id).operands) {
          use(operand, id);
        }
      }
    }
  }

  private void use(Column operand, int user) {
    needed[operand.id] = true;
    Column bearer = bearer(operand);
    lastUse[bearer.id] = Math.max(lastUse[bearer.id], user);
  }

  /** The column whose register holds the value: a checked column is its first operand. */
  private static Column bearer(Column column) {
    Column bearer = column;
    while (bearer.operation instanceof Operations.Checked) {
      bearer = bearer.operands[0];
    }
    return bearer;
  }

  private void fillFixed() {
    boolean[] read = new boolean[columns.size()];
    for (Column column : columns) {
      if (needed[column.id]) {
        markRead(column, read);
      }
    }
    for (Column column : columns) {
      if (read[column.id]) {
        register[column.id] = registers++;
        fixed.add(column.fixed());
      }
    }
  }

  private static void markRead(Column column, boolean[] read) {
    Column[] bearers = bearers(column);
    for (int k = 0; k < bearers.length; k++) {
      if (bearers[k].isFixed() && column.operation.readsFixed(k, bearers)) {
        read[bearers[k].id] = true;
      }
    }
  }

  private static Column[] bearers(Column column) {
    Column[] bearers = new Column[column.operands.length];
    for (int k = 0; k < bearers.length; k++) {
      bearers[k] = bearer(column.operands[k]);
    }
    return bearers;
  }

  private void emit(Column column) {
    if (column.isFixed() || column.operation instanceof Operations.Checked) {
      return;
    }
    Column[] bearers = bearers(column);
    int[] in = new int[bearers.length];
    for (int k = 0; k < in.length; k++) {
      in[k] = register[bearers[k].id];
    }
    boolean shares = column.operation.inPlace();
    if (shares) {
      release(column, bearers);
    }
    int out = column.operation.hasValue() ? take() : -1;
    register[column.id] = out;
    instructions.add(column.operation.instruction(out, in, bearers));
    if (!shares) {
      release(column, bearers);
    }
  }

  private int take() {
    return free.isEmpty() ? registers++ : free.pop();
  }

  private void release(Column user, Column[] bearers) {
    for (int k = 0; k < bearers.length; k++) {
      Column bearer = bearers[k];
      boolean dies = !bearer.isFixed() && lastUse[bearer.id] == user.id;
      if (dies && Arrays.asList(bearers).indexOf(bearer) == k) {
        free.push(register[bearer.id]);
      }
    }
  }
}
