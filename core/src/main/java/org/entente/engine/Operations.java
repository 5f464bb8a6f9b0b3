package org.entente.engine;

import java.util.List;
import java.util.OptionalDouble;
import org.entente.distribution.Sampler;
import org.entente.formula.Function;
import org.entente.formula.Operator;

/** The kinds of operations that a program consists of. */
final class Operations {
  private Operations() {}

  /** A fixed value; two are equal if their bits are. */
  record Literal(long bits) implements Operation {
    @Override
    public Object argument() {
      return bits;
    }

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

    @Override
    public Range range(Column[] operands) {
      return Range.of(value());
    }
  }

  /** A uniform draw: its place among the program's addresses. */
  record Uniform(int draw) implements Operation {
    @Override
    public Object argument() {
      return draw;
    }

    @Override
    public Instruction instruction(int out, int[] in, Column[] operands) {
      return new Sampling.Uniform(out, draw);
    }

    @Override
    public Range range(Column[] operands) {
      return Range.UNIT;
    }
  }

  /** The normal score of a uniform draw. */
  record Score() implements Operation {
    @Override
    public Instruction instruction(int out, int[] in, Column[] operands) {
      return new Sampling.Score(out, in[0]);
    }

    @Override
    public Range range(Column[] operands) {
      return Range.SCORE;
    }

    @Override
    public boolean inPlace() {
      return false;
    }
  }

  /** A distribution's value at a uniform number; the arguments follow it. */
  record Sample(Sampler sampler) implements Operation {
    @Override
    public Object argument() {
      return sampler;
    }

    @Override
    public Instruction instruction(int out, int[] in, Column[] operands) {
      return new Sampling.Sample(out, sampler, in);
    }

    @Override
    public boolean inPlace() {
      return false;
    }

    @Override
    public Range range(Column[] operands) {
      return Range.of(sampler);
    }
  }

  /** A distribution's value at a normal score; the arguments follow it. */
  record SampleScore(Sampler sampler) implements Operation {
    @Override
    public Object argument() {
      return sampler;
    }

    @Override
    public Instruction instruction(int out, int[] in, Column[] operands) {
      return new Sampling.SampleScore(out, sampler, in);
    }

    @Override
    public boolean inPlace() {
      return false;
    }

    @Override
    public Range range(Column[] operands) {
      return Range.of(sampler);
    }
  }

  /** A uniform number under Student's t copula: from a normal score and the mixing draw. */
  record StudentScore(double df) implements Operation {
    @Override
    public Object argument() {
      return df;
    }

    @Override
    public Instruction instruction(int out, int[] in, Column[] operands) {
      return new Sampling.StudentScore(out, in[0], in[1], df);
    }

    @Override
    public Range range(Column[] operands) {
      return Range.UNIT;
    }
  }

  /** An operator between two columns, or a column and a fixed value. */
  record Binary(Operator operator) implements Operation {
    @Override
    public Object argument() {
      return operator;
    }

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
      return !Arithmetic.takesFixed(operator, operands) || operand == 0 && operands[1].isFixed();
    }

    @Override
    public Range range(Column[] operands) {
      return Range.binary(operator, operands[0].range, operands[1].range);
    }
  }

  /** A function of numbers. */
  record Call(Function function) implements Operation {
    @Override
    public Object argument() {
      return function;
    }

    @Override
    public Instruction instruction(int out, int[] in, Column[] operands) {
      return Calls.of(function, out, in);
    }

    @Override
    public OptionalDouble fold(double[] operands) {
      return OptionalDouble.of(function.apply(operands));
    }

    @Override
    public Range range(Column[] operands) {
      Range[] ranges = new Range[operands.length];
      for (int i = 0; i < ranges.length; i++) {
        ranges[i] = operands[i].range;
      }
      return Range.function(function, ranges);
    }

    /** Functions of two passes do not read what they have written. */
    @Override
    public boolean inPlace() {
      return switch (function) {
        case EXP, EXPM1, LOG -> false;
        default -> true;
      };
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

    @Override
    public Range range(Column[] operands) {
      return operands[0].range.negated();
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

    @Override
    public Range range(Column[] operands) {
      return operands[0].range.not();
    }
  }

  /** The second operand where the first is yes, else the third. */
  record Select() implements Operation {
    @Override
    public Instruction instruction(int out, int[] in, Column[] operands) {
      boolean sure = operands[1].range.number() && operands[2].range.number();
      return sure ? new Calls.Select(out, in) : new Calls.CarefulSelect(out, in);
    }

    @Override
    public Range range(Column[] operands) {
      return operands[1].range.hull(operands[2].range);
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

    @Override
    public Range range(Column[] operands) {
      return Range.FINITE;
    }
  }

  /**
   * Poisons trials in which the first operand is out of range, where the second, if any, is yes.
   */
  record Within(double low, double high) implements Operation {
    @Override
    public Object argument() {
      return List.of(low, high);
    }

    private Instruction where(int[] in, Range range) {
      return range.isFinite()
          ? new Guards.WithinWhere(in[0], in[1], low, high)
          : new Guards.CarefulWithinWhere(in[0], in[1], low, high);
    }

    @Override
    public Instruction instruction(int out, int[] in, Column[] operands) {
      return in.length == 1 ? new Guards.Within(in[0], low, high) : where(in, operands[0].range);
    }

    @Override
    public boolean hasValue() {
      return false;
    }

    @Override
    public Range range(Column[] operands) {
      return Range.of(low, high);
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

    @Override
    public Range range(Column[] operands) {
      Range range = operands[0].range;
      for (int i = 1; i < operands.length; i++) {
        Column check = operands[i];
        boolean ofIt = check.operands.length == 1 && check.operands[0] == operands[0];
        range = ofIt ? check.range.within(range) : range;
      }
      return range;
    }
  }

  /** Hands the first operand to the sink; the second, if any, says where it has a value. */
  record Emit(int output) implements Operation {
    @Override
    public Object argument() {
      return output;
    }

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
