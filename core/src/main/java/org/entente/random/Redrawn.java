package org.entente.random;

import java.util.Objects;
import java.util.function.Predicate;

/** One plan, but for some addresses that follow another. */
record Redrawn(SamplingPlan plan, Predicate<Address> which, SamplingPlan from)
    implements SamplingPlan {
  Redrawn {
    Objects.requireNonNull(plan, "plan");
    Objects.requireNonNull(which, "which");
    Objects.requireNonNull(from, "from");
  }

  @Override
  public Uniforms at(Address address) {
    return which.test(address) ? from.at(address) : plan.at(address);
  }

  @Override
  public long seed() {
    return plan.seed();
  }
}
