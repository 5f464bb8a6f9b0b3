package org.entente.formula;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.entente.numeric.Numeric;

/** The arithmetic behind a function of numbers. */
interface Arithmetic {
  /** Stands for functions that are not pure arithmetic. */
  Arithmetic NONE =
      arguments -> {
        throw new UnsupportedOperationException("not a function of numbers alone");
      };

  /** The value at as many numbers as the function's form takes. */
  double apply(double[] arguments);

  /** The value at one number. */
  default double apply(double a) {
    return apply(new double[] {a});
  }

  /** The value at two numbers. */
  default double apply(double a, double b) {
    return apply(new double[] {a, b});
  }

  static Arithmetic one(DoubleUnaryOperator function) {
    return new Arithmetic() {
      @Override
      public double apply(double[] arguments) {
        return function.applyAsDouble(arguments[0]);
      }

      @Override
      public double apply(double a) {
        return function.applyAsDouble(a);
      }
    };
  }

  /** A function of two numbers; of more, it is folded from the left. */
  static Arithmetic two(DoubleBinaryOperator function) {
    return new Arithmetic() {
      @Override
      public double apply(double[] arguments) {
        double result = arguments[0];
        for (int i = 1; i < arguments.length; i++) {
          result = function.applyAsDouble(result, arguments[i]);
        }
        return result;
      }

      @Override
      public double apply(double a, double b) {
        return function.applyAsDouble(a, b);
      }
    };
  }

  static Arithmetic clamp() {
    return arguments -> Numeric.clamp(arguments[0], arguments[1], arguments[2]);
  }
}
