package org.entente.engine;

import java.util.OptionalDouble;
import org.entente.distribution.Sampler;
import org.entente.formula.Function;
import org.entente.formula.Operator;

/** The kinds of operations that a program consists of. */
final class Operations {
  private Operations() {}

  /** A fixed value; two are equal if their bits are. */
  record Literal(long bits) implements Operation {
    Literal(double value) {
      this(Double.doubleToRawLongBits(value));
    }

    double value() {
      return Double.longBitsToDouble(bits);
    }

    @Override
    public Instruction instruction(int out, int[] in, Column[] operands) {
      throw new IllegalStateException("A literal is filled in once, not run");
    }
  }

  /** A uniform draw: its place among the program's addresses. */
  record Uniform(int draw) implements Operation {
    @Override
    public Instruction instruction(int out, int[] in, Column[] operands) {
      return new Sampling.Uniform(out, draw);
    }
  }

  /** The normal score of a uniform draw. */
  record Score() implements Operation {
    @Override
    public Instruction instruction(int out, int[] in, Column[] operands) {
      return new Sampling.Score(out, in[0]);
    }
  }

  /** A distribution's value at a uniform number; the arguments follow it. */
  record Sample(Sampler sampler) implements Operation {
    @Override
    public Instruction instruction(int out, int[] in, Column[] operands) {
      return new Sampling.Sample(out, sampler, in);
    }

    @Override
    public boolean inPlace() {
      return false;
    }
  }

  /** A distribution's value at a normal score; the arguments follow it. */
  record SampleScore(Sampler sampler) implements Operation {
    @Override
    public Instruction instruction(int out, int[] in, Column[] operands) {
      return new Sampling.SampleScore(out, sampler, in);
    }

    @Override
    public boolean inPlace() {
      return false;
    }
  }

  /** A uniform number under Student's t copula: from a normal score and the mixing draw. */
  record StudentScore(double df) implements Operation {
    @Override
    public Instruction instruction(int out, int[] in, Column[] operands) {
      return new Sampling.StudentScore(out, in[0], in[1], df);
    }
  }

  /** An operator between two columns, or a column and a fixed value. */
  record Binary(Operator operator) implements Operation {
    @Override
    public Instruction instruction(int out, int[] in, Column[] operands) {
      return Arithmetic.of(operator, out, in, operands);
    }

    @Override
    public OptionalDouble fold(double[] operands) {
      return OptionalDouble.of(operator.apply(operands[0], operands[1]));
    }

    @Override
    public boolean readsFixed(int operand, Column[] operands) {
      return !Arithmetic.takesFixed(operator) || operand == 0 && operands[1].isFixed();
    }
  }

  /** A function of numbers. */
  record Call(Function function) implements Operation {
    @Override
    public Instruction instruction(int out, int[] in, Column[] operands) {
      return Calls.of(function, out, in);
    }

    @Override
    public OptionalDouble fold(double[] operands) {
      return OptionalDouble.of(function.apply(operands));
    }
  }

  /** The opposite number. */
  record Negate() implements Operation {
    @Override
    public Instruction instruction(int out, int[] in, Column[] operands) {
      return new Calls.Negate(out, in[0]);
    }

    @Override
    public OptionalDouble fold(double[] operands) {
      return OptionalDouble.of(-operands[0]);
    }
  }

  /** No for yes and yes for no. */
  record Not() implements Operation {
    @Override
    public Instruction instruction(int out, int[] in, Column[] operands) {
      return new Calls.Not(out, in[0]);
    }

    @Override
    public OptionalDouble fold(double[] operands) {
      return OptionalDouble.of(1 - operands[0]);
    }
  }

  /** The second operand where the first is yes, else the third. */
  record Select() implements Operation {
    @Override
    public Instruction instruction(int out, int[] in, Column[] operands) {
      return new Calls.Select(out, in);
    }
  }

  /** Poisons trials in which the first operand is not finite, where the second, if any, is yes. */
  record Finite() implements Operation {
    @Override
    public Instruction instruction(int out, int[] in, Column[] operands) {
      return in.length == 1 ? new Guards.Finite(in[0]) : new Guards.FiniteWhere(in[0], in[1]);
    }

    @Override
    public boolean hasValue() {
      return false;
    }
  }

  /**
   * Poisons trials in which the first operand is out of range, where the second, if any, is yes.
   */
  record Within(double low, double high) implements Operation {
    @Override
    public Instruction instruction(int out, int[] in, Column[] operands) {
      return in.length == 1
          ? new Guards.Within(in[0], low, high)
          : new Guards.WithinWhere(in[0], in[1], low, high);
    }

    @Override
    public boolean hasValue() {
      return false;
    }
  }

  /** The first operand, once the others, which are checks, have been made. */
  record Checked() implements Operation {
    @Override
    public Instruction instruction(int out, int[] in, Column[] operands) {
      throw new IllegalStateException("A checked column is its first operand");
    }

    @Override
    public boolean hasValue() {
      return false;
    }
  }

  /** Hands the first operand to the sink; the second, if any, says where it has a value. */
  record Emit(int output) implements Operation {
    @Override
    public Instruction instruction(int out, int[] in, Column[] operands) {
      return new Guards.Emit(output, in[0], in.length == 1 ? -1 : in[1]);
    }

    @Override
    public boolean hasValue() {
      return false;
    }
  }
}
