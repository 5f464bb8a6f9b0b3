package org.entente.result;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.LongStream;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** Columns such as a scenario produces, made of one uniform number per trial. */
enum Shape {
  NORMAL(Shape::normal),
  LONG_TAILED(u -> Math.exp(2 * normal(u))),
  BOTH_TAILS_LONG(u -> Math.tan(Math.PI * (u - 0.5))),
  NARROW_AND_FAR(u -> 1e9 + 1e-3 * u),
  HALF_ZERO(u -> Math.max(0, u - 0.5)),
  WHOLE(u -> Math.floor(2000 * u)),
  CONSTANT(u -> 0.1),
  OFTEN_PRESENT(u -> u < 0.7 ? normal(u / 0.7) : Double.NaN),
  RARELY_PRESENT(u -> u < 0.001 ? u : Double.NaN),
  HARDLY_EVER_PRESENT(u -> u < 0.00002 ? u : Double.NaN);

  /** How many trials have a value that is calculated once and then remembered. */
  static final int TRIALS = 300_001;

  private final DoubleUnaryOperator form;
  private double[] values;

  Shape(DoubleUnaryOperator form) {
    this.form = form;
  }

  private static double normal(double u) {
    return NormalDistribution.of(0, 1).inverseCumulativeProbability(u);
  }

  /** The value of a trial; not-a-number where it has none. */
  double at(long trial) {
    return column()[(int) trial];
  }

  synchronized double[] column() {
    if (values == null) {
      values =
          LongStream.range(0, TRIALS)
              .mapToDouble(trial -> form.applyAsDouble(uniform(trial, ordinal())))
              .toArray();
    }
    return values;
  }

  /** All values in ascending order. */
  double[] sorted() {
    return Arrays.stream(column()).filter(value -> !Double.isNaN(value)).sorted().toArray();
  }

  /** A number above 0 and below 1, by the output function of SplitMix64. */
  static double uniform(long trial, int column) {
    long z = (trial + 1) * 0x9e3779b97f4a7c15L + column * 0xd1b54a32d192ed03L;
    z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
    z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
    return ((z ^ z >>> 31) >>> 12) * 0x1p-52 + 0x1p-53;
  }
}
