package org.entente.engine;

import org.entente.formula.Operator;

/**
 * Instructions for comparisons. Between numbers that are known to be finite, a comparison is made
 * of a difference, {@code min} and {@code max}, which the just-in-time compiler turns into vector
 * instructions; a branch would be mispredicted in many trials, for events strike at random. Where a
 * value may be infinite or NaN, in trials in which it does not count, a plain comparison still
 * gives yes or no.
 *
 * <p>Two different numbers differ by 2<sup>-1074</sup> or more, so the difference times {@link
 * #HUGE} times {@link #MORE} is 1 or more, or 0, and is cut to 1. It overflows to infinity without
 * harm.
 */
final class Comparisons {
  private static final double HUGE = 0x1p1023;
  private static final double MORE = 0x1p60;

  /** Bits of 1; those of 0 are all 0. */
  private static final long ONE = 0x3FF0000000000000L;

  private Comparisons() {}

  /** Whether both sides are finite in every trial that counts. */
  static boolean isSure(Column[] operands) {
    return operands[0].range.isFinite() && operands[1].range.isFinite();
  }

  static Instruction of(Operator operator, int out, int[] in, Column[] operands) {
    if (!isSure(operands)) {
      return careful(operator, out, in[0], in[1]);
    }
    if (operands[1].isFixed()) {
      return withFixed(operator, out, in[0], operands[1].fixed());
    }
    if (operands[0].isFixed()) {
      return withFixed(turned(operator), out, in[1], operands[0].fixed());
    }
    return columns(operator, out, in[0], in[1]);
  }

  private static Operator turned(Operator operator) {
    return switch (operator) {
      case LESS -> Operator.GREATER;
      case AT_MOST -> Operator.AT_LEAST;
      case GREATER -> Operator.LESS;
      case AT_LEAST -> Operator.AT_MOST;
      default -> operator;
    };
  }

  private static Instruction withFixed(Operator operator, int out, int a, double k) {
    return switch (operator) {
      case LESS -> new BeyondFixed(out, a, k, -HUGE, false);
      case GREATER -> new BeyondFixed(out, a, k, HUGE, false);
      case AT_LEAST -> new BeyondFixed(out, a, k, -HUGE, true);
      case AT_MOST -> new BeyondFixed(out, a, k, HUGE, true);
      case NOT_EQUAL -> new DiffersFixed(out, a, k, false);
      default -> new DiffersFixed(out, a, k, true);
    };
  }

  private static Instruction columns(Operator operator, int out, int a, int b) {
    return switch (operator) {
      case LESS -> new Below(out, a, b, false);
      case GREATER -> new Below(out, b, a, false);
      case AT_LEAST -> new Below(out, a, b, true);
      case AT_MOST -> new Below(out, b, a, true);
      case NOT_EQUAL -> new Differs(out, a, b, false);
      default -> new Differs(out, a, b, true);
    };
  }

  private static Instruction careful(Operator operator, int out, int a, int b) {
    return switch (operator) {
      case LESS -> new CarefulBelow(out, a, b, false);
      case GREATER -> new CarefulBelow(out, b, a, false);
      case AT_MOST -> new CarefulBelow(out, b, a, true);
      case AT_LEAST -> new CarefulBelow(out, a, b, true);
      case NOT_EQUAL -> new CarefulDiffers(out, a, b);
      default -> new CarefulEqual(out, a, b);
    };
  }

  /** Whether a column is less than another, or the opposite of it. */
  static final class Below extends Instruction {
    private final int a;
    private final int b;
    private final double base;
    private final double sign;

    Below(int out, int a, int b, boolean opposite) {
      super(out);
      this.a = a;
      this.b = b;
      this.base = opposite ? 1 : 0;
      this.sign = opposite ? -1 : 1;
    }

    @Override
    void run(Frame frame) {
      double[] x = frame.registers[a];
      double[] y = frame.registers[b];
      double[] z = frame.registers[out];
      double start = base;
      double turn = sign;
      int n = frame.n;
      for (int i = 0; i < n; i++) {
        double over = Math.max(0.0, (y[i] - x[i]) * HUGE);
        z[i] = start + turn * Math.min(1.0, over * MORE);
      }
    }
  }

  /** Whether a column lies on one side of a fixed value, or the opposite of it. */
  static final class BeyondFixed extends Instruction {
    private final int a;
    private final double k;
    private final double side;
    private final double base;
    private final double sign;

    BeyondFixed(int out, int a, double k, double side, boolean opposite) {
      super(out);
      this.a = a;
      this.k = k;
      this.side = side;
      this.base = opposite ? 1 : 0;
      this.sign = opposite ? -1 : 1;
    }

    @Override
    void run(Frame frame) {
      double[] x = frame.registers[a];
      double[] z = frame.registers[out];
      double fixed = k;
      double huge = side;
      double start = base;
      double turn = sign;
      int n = frame.n;
      for (int i = 0; i < n; i++) {
        double over = Math.max(0.0, (x[i] - fixed) * huge);
        z[i] = start + turn * Math.min(1.0, over * MORE);
      }
    }
  }

  /** Whether two columns differ, or the opposite of it. */
  static final class Differs extends Instruction {
    private final int a;
    private final int b;
    private final double base;
    private final double sign;

    Differs(int out, int a, int b, boolean opposite) {
      super(out);
      this.a = a;
      this.b = b;
      this.base = opposite ? 1 : 0;
      this.sign = opposite ? -1 : 1;
    }

    @Override
    void run(Frame frame) {
      double[] x = frame.registers[a];
      double[] y = frame.registers[b];
      double[] z = frame.registers[out];
      double start = base;
      double turn = sign;
      int n = frame.n;
      for (int i = 0; i < n; i++) {
        z[i] = start + turn * Math.min(1.0, Math.abs(x[i] - y[i]) * HUGE * MORE);
      }
    }
  }

  /** Whether a column differs from a fixed value, or the opposite of it. */
  static final class DiffersFixed extends Instruction {
    private final int a;
    private final double k;
    private final double base;
    private final double sign;

    DiffersFixed(int out, int a, double k, boolean opposite) {
      super(out);
      this.a = a;
      this.k = k;
      this.base = opposite ? 1 : 0;
      this.sign = opposite ? -1 : 1;
    }

    @Override
    void run(Frame frame) {
      double[] x = frame.registers[a];
      double[] z = frame.registers[out];
      double fixed = k;
      double start = base;
      double turn = sign;
      int n = frame.n;
      for (int i = 0; i < n; i++) {
        z[i] = start + turn * Math.min(1.0, Math.abs(x[i] - fixed) * HUGE * MORE);
      }
    }
  }

  /**
   * Whether a column is less than another, or the opposite of it, whatever they are: the sign of
   * the difference, which is never that of a negative zero, since 0 is added. Where the difference
   * is NaN the answer is one of the two.
   */
  static final class CarefulBelow extends Instruction {
    private final int a;
    private final int b;
    private final long opposite;

    CarefulBelow(int out, int a, int b, boolean opposite) {
      super(out);
      this.a = a;
      this.b = b;
      this.opposite = opposite ? ONE : 0;
    }

    @Override
    void run(Frame frame) {
      double[] x = frame.registers[a];
      double[] y = frame.registers[b];
      double[] z = frame.registers[out];
      long turn = opposite;
      int n = frame.n;
      for (int i = 0; i < n; i++) {
        long sign = Double.doubleToRawLongBits((x[i] - y[i]) + 0.0) >> 63;
        z[i] = Double.longBitsToDouble((sign & ONE) ^ turn);
      }
    }
  }

  /** Whether two columns are equal, whatever they are. */
  static final class CarefulEqual extends Instruction {
    private final int a;
    private final int b;

    CarefulEqual(int out, int a, int b) {
      super(out);
      this.a = a;
      this.b = b;
    }

    @Override
    void run(Frame frame) {
      double[] x = frame.registers[a];
      double[] y = frame.registers[b];
      double[] z = frame.registers[out];
      int n = frame.n;
      for (int i = 0; i < n; i++) {
        z[i] = x[i] == y[i] ? 1.0 : 0.0;
      }
    }
  }

  /** Whether two columns differ, whatever they are. */
  static final class CarefulDiffers extends Instruction {
    private final int a;
    private final int b;

    CarefulDiffers(int out, int a, int b) {
      super(out);
      this.a = a;
      this.b = b;
    }

    @Override
    void run(Frame frame) {
      double[] x = frame.registers[a];
      double[] y = frame.registers[b];
      double[] z = frame.registers[out];
      int n = frame.n;
      for (int i = 0; i < n; i++) {
        z[i] = x[i] != y[i] ? 1.0 : 0.0;
      }
    }
  }
}
