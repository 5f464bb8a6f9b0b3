package org.entente.engine;

import org.entente.formula.Function;
import org.entente.numeric.Numeric;

/** Instructions for functions and selections. */
final class Calls {
  private Calls() {}

  static Instruction of(Function function, int out, int[] in) {
    return switch (function) {
      case EXP -> new Exp(out, in[0]);
      case EXPM1 -> new Expm1(out, in[0]);
      case LOG -> new Log(out, in[0]);
      case LOGISTIC -> new Logistic(out, in[0]);
      case TANH -> new Tanh(out, in[0]);
      case SQRT -> new Sqrt(out, in[0]);
      case MIN -> in.length == 2 ? new Min(out, in[0], in[1]) : new Any(function, out, in);
      case MAX -> in.length == 2 ? new Max(out, in[0], in[1]) : new Any(function, out, in);
      case CLAMP -> new Clamp(out, in);
      default -> in.length == 1 ? new Unary(function, out, in[0]) : new Any(function, out, in);
    };
  }

  /** exp. */
  static final class Exp extends Instruction {
    private final int a;

    Exp(int out, int a) {
      super(out);
      this.a = a;
    }

    @Override
    void run(Frame frame) {
      Numeric.exp(frame.registers[a], frame.registers[out], frame.n);
    }
  }

  /** exp less 1. */
  static final class Expm1 extends Instruction {
    private final int a;

    Expm1(int out, int a) {
      super(out);
      this.a = a;
    }

    @Override
    void run(Frame frame) {
      Numeric.expm1(frame.registers[a], frame.registers[out], frame.n);
    }
  }

  /** Natural logarithm. */
  static final class Log extends Instruction {
    private final int a;

    Log(int out, int a) {
      super(out);
      this.a = a;
    }

    @Override
    void run(Frame frame) {
      Numeric.log(frame.registers[a], frame.registers[out], frame.n);
    }
  }

  /** Logistic function. */
  static final class Logistic extends Instruction {
    private final int a;

    Logistic(int out, int a) {
      super(out);
      this.a = a;
    }

    @Override
    void run(Frame frame) {
      double[] x = frame.registers[a];
      double[] y = frame.registers[out];
      int n = frame.n;
      for (int i = 0; i < n; i++) {
        y[i] = Numeric.logistic(x[i]);
      }
    }
  }

  /** Hyperbolic tangent. */
  static final class Tanh extends Instruction {
    private final int a;

    Tanh(int out, int a) {
      super(out);
      this.a = a;
    }

    @Override
    void run(Frame frame) {
      double[] x = frame.registers[a];
      double[] y = frame.registers[out];
      int n = frame.n;
      for (int i = 0; i < n; i++) {
        y[i] = Numeric.tanh(x[i]);
      }
    }
  }

  /** Square root. */
  static final class Sqrt extends Instruction {
    private final int a;

    Sqrt(int out, int a) {
      super(out);
      this.a = a;
    }

    @Override
    void run(Frame frame) {
      double[] x = frame.registers[a];
      double[] y = frame.registers[out];
      int n = frame.n;
      for (int i = 0; i < n; i++) {
        y[i] = Math.sqrt(x[i]);
      }
    }
  }

  /** The smaller of two. */
  static final class Min extends Instruction {
    private final int a;
    private final int b;

    Min(int out, int a, int b) {
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
        z[i] = Math.min(x[i], y[i]);
      }
    }
  }

  /** The larger of two. */
  static final class Max extends Instruction {
    private final int a;
    private final int b;

    Max(int out, int a, int b) {
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

  /** A value kept within two others: {@code min(max(x, low), high)}. */
  static final class Clamp extends Instruction {
    private final int a;
    private final int low;
    private final int high;

    Clamp(int out, int[] in) {
      super(out);
      this.a = in[0];
      this.low = in[1];
      this.high = in[2];
    }

    @Override
    void run(Frame frame) {
      double[] x = frame.registers[a];
      double[] l = frame.registers[low];
      double[] h = frame.registers[high];
      double[] z = frame.registers[out];
      int n = frame.n;
      for (int i = 0; i < n; i++) {
        z[i] = Math.min(Math.max(x[i], l[i]), h[i]);
      }
    }
  }

  /** A function of one number that has no loop of its own. */
  static final class Unary extends Instruction {
    private final Function function;
    private final int a;

    Unary(Function function, int out, int a) {
      super(out);
      this.function = function;
      this.a = a;
    }

    @Override
    void run(Frame frame) {
      double[] x = frame.registers[a];
      double[] y = frame.registers[out];
      int n = frame.n;
      for (int i = 0; i < n; i++) {
        y[i] = function.apply(x[i]);
      }
    }
  }

  /** A function of several numbers that has no loop of its own. */
  static final class Any extends Instruction {
    private final Function function;
    private final int[] in;

    Any(Function function, int out, int[] in) {
      super(out);
      this.function = function;
      this.in = in;
    }

    @Override
    void run(Frame frame) {
      double[] arguments = new double[in.length];
      double[] y = frame.registers[out];
      int n = frame.n;
      for (int i = 0; i < n; i++) {
        for (int k = 0; k < in.length; k++) {
          arguments[k] = frame.registers[in[k]][i];
        }
        y[i] = function.apply(arguments);
      }
    }
  }

  /** The opposite number. */
  static final class Negate extends Instruction {
    private final int a;

    Negate(int out, int a) {
      super(out);
      this.a = a;
    }

    @Override
    void run(Frame frame) {
      double[] x = frame.registers[a];
      double[] y = frame.registers[out];
      int n = frame.n;
      for (int i = 0; i < n; i++) {
        y[i] = -x[i];
      }
    }
  }

  /** No for yes and yes for no. */
  static final class Not extends Instruction {
    private final int a;

    Not(int out, int a) {
      super(out);
      this.a = a;
    }

    @Override
    void run(Frame frame) {
      double[] x = frame.registers[a];
      double[] y = frame.registers[out];
      int n = frame.n;
      for (int i = 0; i < n; i++) {
        y[i] = 1.0 - x[i];
      }
    }
  }

  /**
   * One of two values by a condition, where neither value is ever NaN. With h = +∞ for yes and −∞
   * for no, min(x, h) is x or −∞ and min(y, −h) is −∞ or y; the larger of the two is what was
   * chosen, to the bit. Without a branch it runs in vector instructions.
   */
  static final class Select extends Instruction {
    private final int condition;
    private final int then;
    private final int otherwise;

    Select(int out, int[] in) {
      super(out);
      this.condition = in[0];
      this.then = in[1];
      this.otherwise = in[2];
    }

    @Override
    void run(Frame frame) {
      double[] c = frame.registers[condition];
      double[] x = frame.registers[then];
      double[] y = frame.registers[otherwise];
      double[] z = frame.registers[out];
      int n = frame.n;
      for (int i = 0; i < n; i++) {
        double h = (c[i] - 0.5) * Double.POSITIVE_INFINITY;
        z[i] = Math.max(Math.min(x[i], h), Math.min(y[i], -h));
      }
    }
  }

  /** One of two values by a condition, whatever they are. */
  static final class CarefulSelect extends Instruction {
    private final int condition;
    private final int then;
    private final int otherwise;

    CarefulSelect(int out, int[] in) {
      super(out);
      this.condition = in[0];
      this.then = in[1];
      this.otherwise = in[2];
    }

    @Override
    void run(Frame frame) {
      double[] c = frame.registers[condition];
      double[] x = frame.registers[then];
      double[] y = frame.registers[otherwise];
      double[] z = frame.registers[out];
      int n = frame.n;
      for (int i = 0; i < n; i++) {
        z[i] = c[i] != 0 ? x[i] : y[i];
      }
    }
  }
}
