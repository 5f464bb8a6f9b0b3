package org.entente.engine;

import org.entente.formula.Operator;
import org.entente.numeric.Numeric;

/**
 * Instructions for operators. Each comes for two columns, and where it pays for a column and a
 * fixed value; a fixed value on the other side is turned round where that keeps every bit.
 */
final class Arithmetic {
  private Arithmetic() {}

  /** Whether an operator's instruction holds one fixed operand itself. */
  static boolean takesFixed(Operator operator, Column[] operands) {
    return switch (operator.kind()) {
      case LOGICAL -> false;
      case COMPARISON -> Comparisons.isSure(operands);
      case ARITHMETIC -> true;
    };
  }

  static Instruction of(Operator operator, int out, int[] in, Column[] operands) {
    if (operator.kind() == Operator.Kind.COMPARISON) {
      return Comparisons.of(operator, out, in, operands);
    }
    if (operator.kind() == Operator.Kind.LOGICAL) {
      return operator == Operator.AND ? new And(out, in[0], in[1]) : new Or(out, in[0], in[1]);
    }
    if (operands[1].isFixed()) {
      return fixedRight(operator, out, in[0], operands[1].fixed());
    }
    if (operands[0].isFixed()) {
      return fixedLeft(operator, operands[0].fixed(), out, in[1]);
    }
    return columns(operator, out, in[0], in[1]);
  }

  private static Instruction columns(Operator operator, int out, int a, int b) {
    return switch (operator) {
      case ADD -> new Add(out, a, b);
      case SUBTRACT -> new Subtract(out, a, b);
      case MULTIPLY -> new Multiply(out, a, b);
      case DIVIDE -> new Divide(out, a, b);
      case POWER -> new Power(out, a, b);
      default -> throw new IllegalStateException("Not of arithmetic: " + operator);
    };
  }

  private static Instruction fixedRight(Operator operator, int out, int a, double k) {
    return switch (operator) {
      case ADD -> new AddFixed(out, a, k);
      case SUBTRACT -> new AddFixed(out, a, -k);
      case MULTIPLY -> new MultiplyFixed(out, a, k);
      case DIVIDE -> new DivideFixed(out, a, k);
      case POWER -> k == 2 ? new Multiply(out, a, a) : new PowerFixed(out, a, k);
      default -> throw new IllegalStateException("No fixed side in " + operator);
    };
  }

  private static Instruction fixedLeft(Operator operator, double k, int out, int b) {
    return switch (operator) {
      case ADD -> new AddFixed(out, b, k);
      case SUBTRACT -> new FixedSubtract(out, k, b);
      case MULTIPLY -> new MultiplyFixed(out, b, k);
      case DIVIDE -> new FixedDivide(out, k, b);
      case POWER -> new FixedPower(out, k, b);
      default -> fixedRight(operator, out, b, k);
    };
  }

  /** The sum of two columns. */
  static final class Add extends Instruction {
    private final int a;
    private final int b;

    Add(int out, int a, int b) {
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
        z[i] = x[i] + y[i];
      }
    }
  }

  /** The difference of two columns. */
  static final class Subtract extends Instruction {
    private final int a;
    private final int b;

    Subtract(int out, int a, int b) {
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
        z[i] = x[i] - y[i];
      }
    }
  }

  /** The product of two columns. */
  static final class Multiply extends Instruction {
    private final int a;
    private final int b;

    Multiply(int out, int a, int b) {
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
        z[i] = x[i] * y[i];
      }
    }
  }

  /** The quotient of two columns. */
  static final class Divide extends Instruction {
    private final int a;
    private final int b;

    Divide(int out, int a, int b) {
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
        z[i] = x[i] / y[i];
      }
    }
  }

  /** A column to the power of another. */
  static final class Power extends Instruction {
    private final int a;
    private final int b;

    Power(int out, int a, int b) {
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
        z[i] = Numeric.pow(x[i], y[i]);
      }
    }
  }

  /** Whether both hold. */
  static final class And extends Instruction {
    private final int a;
    private final int b;

    And(int out, int a, int b) {
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
        z[i] = x[i] * y[i];
      }
    }
  }

  /** Whether one of two holds. */
  static final class Or extends Instruction {
    private final int a;
    private final int b;

    Or(int out, int a, int b) {
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
        z[i] = Math.max(x[i], y[i]);
      }
    }
  }

  /** A column and a fixed value added. */
  static final class AddFixed extends Instruction {
    private final int a;
    private final double k;

    AddFixed(int out, int a, double k) {
      super(out);
      this.a = a;
      this.k = k;
    }

    @Override
    void run(Frame frame) {
      double[] x = frame.registers[a];
      double[] z = frame.registers[out];
      double fixed = k;
      int n = frame.n;
      for (int i = 0; i < n; i++) {
        z[i] = x[i] + fixed;
      }
    }
  }

  /** A column times a fixed value. */
  static final class MultiplyFixed extends Instruction {
    private final int a;
    private final double k;

    MultiplyFixed(int out, int a, double k) {
      super(out);
      this.a = a;
      this.k = k;
    }

    @Override
    void run(Frame frame) {
      double[] x = frame.registers[a];
      double[] z = frame.registers[out];
      double fixed = k;
      int n = frame.n;
      for (int i = 0; i < n; i++) {
        z[i] = x[i] * fixed;
      }
    }
  }

  /** A column divided by a fixed value. */
  static final class DivideFixed extends Instruction {
    private final int a;
    private final double k;

    DivideFixed(int out, int a, double k) {
      super(out);
      this.a = a;
      this.k = k;
    }

    @Override
    void run(Frame frame) {
      double[] x = frame.registers[a];
      double[] z = frame.registers[out];
      double fixed = k;
      int n = frame.n;
      for (int i = 0; i < n; i++) {
        z[i] = x[i] / fixed;
      }
    }
  }

  /** A column to a fixed power. */
  static final class PowerFixed extends Instruction {
    private final int a;
    private final double k;

    PowerFixed(int out, int a, double k) {
      super(out);
      this.a = a;
      this.k = k;
    }

    @Override
    void run(Frame frame) {
      double[] x = frame.registers[a];
      double[] z = frame.registers[out];
      double fixed = k;
      int n = frame.n;
      for (int i = 0; i < n; i++) {
        z[i] = Numeric.pow(x[i], fixed);
      }
    }
  }

  /** A fixed value less a column. */
  static final class FixedSubtract extends Instruction {
    private final int a;
    private final double k;

    FixedSubtract(int out, double k, int a) {
      super(out);
      this.a = a;
      this.k = k;
    }

    @Override
    void run(Frame frame) {
      double[] x = frame.registers[a];
      double[] z = frame.registers[out];
      double fixed = k;
      int n = frame.n;
      for (int i = 0; i < n; i++) {
        z[i] = fixed - x[i];
      }
    }
  }

  /** A fixed value divided by a column. */
  static final class FixedDivide extends Instruction {
    private final int a;
    private final double k;

    FixedDivide(int out, double k, int a) {
      super(out);
      this.a = a;
      this.k = k;
    }

    @Override
    void run(Frame frame) {
      double[] x = frame.registers[a];
      double[] z = frame.registers[out];
      double fixed = k;
      int n = frame.n;
      for (int i = 0; i < n; i++) {
        z[i] = fixed / x[i];
      }
    }
  }

  /** A fixed value to the power of a column. */
  static final class FixedPower extends Instruction {
    private final int a;
    private final double k;

    FixedPower(int out, double k, int a) {
      super(out);
      this.a = a;
      this.k = k;
    }

    @Override
    void run(Frame frame) {
      double[] x = frame.registers[a];
      double[] z = frame.registers[out];
      double fixed = k;
      int n = frame.n;
      for (int i = 0; i < n; i++) {
        z[i] = Numeric.pow(fixed, x[i]);
      }
    }
  }
}
