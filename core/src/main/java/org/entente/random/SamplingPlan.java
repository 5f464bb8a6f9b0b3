package org.entente.random;

import java.util.function.Predicate;

/**
 * Where a run's random numbers come from: a plan gives every address its uniform numbers, one for
 * each trial. Plans are immutable, and what they give is a pure function of address and trial, so
 * neither the order of asking nor the number of threads changes a bit.
 *
 * <p>{@link #monteCarlo} is the plain plan, under which all numbers are independent. Under any
 * other plan each number by itself is uniform in (0, 1), too, so that means are without bias, but
 * numbers of different trials hang together.
 */
public interface SamplingPlan {
  /**
   * The numbers at an address.
   *
   * @param address any address
   * @return its numbers, always the same
   */
  Uniforms at(Address address);

  /**
   * The seed that the plan was made from, by which messages name a trial.
   *
   * @return any number
   */
  long seed();

  /**
   * The plain plan: all numbers are independent, as {@link Draws} gives them.
   *
   * @param seed any number; another seed gives other numbers at every address
   * @return the plan
   */
  static SamplingPlan monteCarlo(long seed) {
    return new MonteCarlo(seed);
  }

  /**
   * This plan with some addresses drawn anew: these take their numbers from another plan, all
   * others keep theirs bit by bit. So an analysis finds out what hangs on some of the draws while
   * the rest is frozen.
   *
   * @param which the addresses to draw anew
   * @param from where these take their numbers from, usually the same kind of plan with another
   *     seed
   * @return a plan with the seed of this one
   */
  default SamplingPlan redraw(Predicate<Address> which, SamplingPlan from) {
    return new Redrawn(this, which, from);
  }
}
