package org.entente.analysis.explanation;

import java.util.OptionalDouble;
import org.entente.distribution.Sampler;
import org.entente.model.Distribution;
import org.entente.model.Quantity;

/** How large a value is, if it is the same in all trials or drawn from a fixed distribution. */
final class Sizes {
  private static final double[] NONE = {};

  private Sizes() {}

  /** The number, or the median of the distribution; empty for a formula and a choice. */
  static OptionalDouble of(Quantity value) {
    Quantity bare = value.bare();
    if (bare instanceof Quantity.Constant constant) {
      return OptionalDouble.of(constant.value());
    }
    return bare instanceof Distribution distribution && !(bare instanceof Distribution.Choice)
        ? median(distribution)
        : OptionalDouble.empty();
  }

  private static OptionalDouble median(Distribution distribution) {
    Sampler sampler = Sampler.of(distribution, Sizes::fixed);
    return sampler.arguments().isEmpty()
        ? OptionalDouble.of(sampler.sample(0.5, NONE))
        : OptionalDouble.empty();
  }

  private static double fixed(Quantity argument) {
    return argument.bare() instanceof Quantity.Constant constant ? constant.value() : Double.NaN;
  }
}
