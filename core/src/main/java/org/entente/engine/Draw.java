package org.entente.engine;

import java.util.Objects;
import java.util.OptionalDouble;

/**
 * One draw of one trial: the random number at its address, and what was made of it.
 *
 * @param uniform the number at the draw's own address (seed, name, role, step, trial), over 0 and
 *     below 1
 * @param normal the normal score that the value was made from; present for a normal distribution,
 *     and for a correlated draw, where it mixes the scores of the draws that it is correlated with
 * @param value what was drawn
 */
public record Draw(double uniform, OptionalDouble normal, double value) {
  /** What is drawn where the arguments of a distribution are wrong: nothing. */
  static final Draw NONE = new Draw(Double.NaN, OptionalDouble.empty(), Double.NaN);

  /** Refuses missing members. */
  public Draw {
    Objects.requireNonNull(normal, "normal");
  }
}
