package org.entente.engine;

/**
 * Instructions that watch values instead of making them. A failed check makes the trial's poison
 * something else than 0; the block's poison is looked at once, at its end, so a check costs one
 * pass without branches. Poison only ever grows: what is added is 0, positive or NaN.
 */
final class Guards {
  private Guards() {}

  /** A value must be finite in every trial: x · 0 is 0 or NaN. */
  static final class Finite extends Instruction {
    private final int a;

    Finite(int a) {
      super(-1);
      this.a = a;
    }

    @Override
    void run(Frame frame) {
      double[] x = frame.registers[a];
      double[] poison = frame.poison;
      int n = frame.n;
      for (int i = 0; i < n; i++) {
        poison[i] += x[i] * 0.0;
      }
    }
  }

  /** A value must be finite where a condition holds. */
  static final class FiniteWhere extends Instruction {
    private final int a;
    private final int where;

    FiniteWhere(int a, int where) {
      super(-1);
      this.a = a;
      this.where = where;
    }

    @Override
    void run(Frame frame) {
      double[] x = frame.registers[a];
      double[] condition = frame.registers[where];
      double[] poison = frame.poison;
      int n = frame.n;
      for (int i = 0; i < n; i++) {
        poison[i] += condition[i] != 0 ? x[i] * 0.0 : 0.0;
      }
    }
  }

  /** A value must lie in a range in every trial. */
  static final class Within extends Instruction {
    private final int a;
    private final double low;
    private final double high;

    Within(int a, double low, double high) {
      super(-1);
      this.a = a;
      this.low = low;
      this.high = high;
    }

    @Override
    void run(Frame frame) {
      double[] x = frame.registers[a];
      double[] poison = frame.poison;
      int n = frame.n;
      for (int i = 0; i < n; i++) {
        poison[i] += low <= x[i] && x[i] <= high ? 0.0 : Double.NaN;
      }
    }
  }

  /** A value that is known to be finite must lie in a range where a condition holds. */
  static final class WithinWhere extends Instruction {
    private final int a;
    private final int where;
    private final double low;
    private final double high;

    WithinWhere(int a, int where, double low, double high) {
      super(-1);
      this.a = a;
      this.where = where;
      this.low = low;
      this.high = high;
    }

    @Override
    void run(Frame frame) {
      double[] x = frame.registers[a];
      double[] condition = frame.registers[where];
      double[] poison = frame.poison;
      double least = low;
      double most = high;
      int n = frame.n;
      for (int i = 0; i < n; i++) {
        double beyond = Math.max(0.0, Math.max(least - x[i], x[i] - most));
        poison[i] += Math.min(1.0, beyond) * condition[i];
      }
    }
  }

  /** A value must lie in a range where a condition holds. */
  static final class CarefulWithinWhere extends Instruction {
    private final int a;
    private final int where;
    private final double low;
    private final double high;

    CarefulWithinWhere(int a, int where, double low, double high) {
      super(-1);
      this.a = a;
      this.where = where;
      this.low = low;
      this.high = high;
    }

    @Override
    void run(Frame frame) {
      double[] x = frame.registers[a];
      double[] condition = frame.registers[where];
      double[] poison = frame.poison;
      int n = frame.n;
      for (int i = 0; i < n; i++) {
        poison[i] += condition[i] == 0 || (low <= x[i] && x[i] <= high) ? 0.0 : Double.NaN;
      }
    }
  }

  /** Hands a column to the sink. */
  static final class Emit extends Instruction {
    private final int output;
    private final int a;
    private final int present;

    Emit(int output, int a, int present) {
      super(-1);
      this.output = output;
      this.a = a;
      this.present = present;
    }

    @Override
    void run(Frame frame) {
      frame.sink.column(
          output,
          frame.firstTrial,
          frame.registers[a],
          present < 0 ? null : frame.registers[present],
          frame.n);
    }
  }
}
