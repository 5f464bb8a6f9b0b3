package org.entente.distribution;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.entente.model.Distribution;
import org.entente.model.Quantity;
import org.entente.numeric.Numeric;

/**
 * How one uniform number becomes one value of a distribution, some of whose arguments may change
 * from trial to trial.
 *
 * <p>What is the same in all trials is prepared once: a law whose arguments are all constant, and
 * the standard law where only location and scale vary. Prepared quantile functions of expensive
 * laws are within a relative 10<sup>-12</sup> of {@link Law#quantile}; all others have its bits.
 *
 * <p>The column forms give the same bits as the scalar ones. Samplers are immutable and safe for
 * use by many threads. Those of equal distributions with equal constants are equal.
 */
public abstract class Sampler {
  private static final double LEAST = 0x1.0p-53;
  private static final double[] NONE = {};

  private final Arguments arguments;

  /** Takes the distribution's arguments. */
  Sampler(Arguments arguments) {
    this.arguments = arguments;
  }

  /**
   * The sampler of a distribution.
   *
   * @param distribution the distribution
   * @param constant the number an argument stands for if it is the same in all trials, NaN if it
   *     varies
   * @return the sampler
   * @throws IllegalArgumentException if all arguments are constant and they are not valid, or if
   *     they fit no form of the family; the message names the argument, what it must be, and what
   *     it was
   */
  public static Sampler of(Distribution distribution, ToDoubleFunction<Quantity> constant) {
    return Samplers.of(distribution, constant);
  }

  /**
   * The arguments that change from trial to trial.
   *
   * @return quantities, in the order in which the other methods expect their numbers
   */
  public final List<Quantity> arguments() {
    return arguments.varying();
  }

  /**
   * A lower bound of all values that can be drawn.
   *
   * @return a number if all arguments are constant and the values are bounded on both sides, else
   *     −infinity
   */
  public double low() {
    return Double.NEGATIVE_INFINITY;
  }

  /**
   * An upper bound of all values that can be drawn.
   *
   * @return a number if all arguments are constant and the values are bounded on both sides, else
   *     infinity
   */
  public double high() {
    return Double.POSITIVE_INFINITY;
  }

  /**
   * One value.
   *
   * @param u the draw, in (0, 1)
   * @param arguments numbers of the varying arguments
   * @return the value; NaN if the arguments are not valid
   */
  public abstract double sample(double u, double[] arguments);

  /**
   * A column of values.
   *
   * @param u the draws
   * @param columns a column of numbers for each varying argument
   * @param out receives the values; may be {@code u}
   * @param n how many
   */
  public void sample(double[] u, double[][] columns, double[] out, int n) {
    double[] row = columns.length == 0 ? NONE : new double[columns.length];
    for (int i = 0; i < n; i++) {
      fill(row, columns, i);
      out[i] = sample(u[i], row);
    }
  }

  /**
   * What is wrong with arguments.
   *
   * @param arguments numbers of the varying arguments
   * @return a message that names the argument, what it must be, and what it was; empty if the
   *     arguments are valid
   */
  public final String problem(double[] arguments) {
    try {
      this.arguments.law(arguments);
      return "";
    } catch (IllegalArgumentException e) {
      return e.getMessage();
    }
  }

  /**
   * Whether the value is mean + sd · z of a standard normal score z.
   *
   * @return true if {@code sample(u)} is {@code sampleScore} of the normal quantile of u
   */
  public boolean isNormal() {
    return false;
  }

  /**
   * The value of a standard normal score, as copulas deliver it.
   *
   * @param z the score
   * @param arguments numbers of the varying arguments
   * @return the value at the score's probability, kept within 2^-53 of 0 and 1; NaN if the
   *     arguments are not valid
   */
  public double sampleScore(double z, double[] arguments) {
    return sample(inside(Numeric.normalCdf(z)), arguments);
  }

  /**
   * A column of values of standard normal scores.
   *
   * @param z the scores
   * @param columns a column of numbers for each varying argument
   * @param out receives the values; may be {@code z}
   * @param n how many
   */
  public void sampleScore(double[] z, double[][] columns, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = inside(Numeric.normalCdf(z[i]));
    }
    sample(out, columns, out, n);
  }

  /** Whether another draws the same values: it is of an equal distribution and equal constants. */
  @Override
  public final boolean equals(Object other) {
    return this == other || other instanceof Sampler sampler && arguments.same(sampler.arguments);
  }

  @Override
  public final int hashCode() {
    return arguments.hash();
  }

  /** The law for given arguments. */
  final Law law(double[] varying) {
    return arguments.law(varying);
  }

  static double inside(double u) {
    return Math.max(LEAST, Math.min(1 - LEAST, u));
  }

  static void fill(double[] row, double[][] columns, int i) {
    for (int k = 0; k < row.length; k++) {
      row[k] = columns[k][i];
    }
  }
}
