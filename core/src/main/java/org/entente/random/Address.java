package org.entente.random;

import java.util.Objects;

/**
 * Where draws live: what is drawn, for what, and when. An address holds one uniform number for each
 * trial; a {@link SamplingPlan} says which.
 *
 * @param name name of what is drawn
 * @param role what the draw is for
 * @param step number of the step, 0 at the start
 */
public record Address(String name, Role role, int step) {
  /** Refuses missing members. */
  public Address {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(role, "role");
  }

  /**
   * The key of the plain sequence of draws at this address.
   *
   * @param seed the run's seed
   * @return {@link Draws#key} of the seed and the members
   */
  public long key(long seed) {
    return Draws.key(seed, name, role, step);
  }
}
