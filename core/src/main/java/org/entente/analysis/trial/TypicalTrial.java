package org.entente.analysis.trial;

import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.entente.result.Probability;

/**
 * The most typical trial of a future.
 *
 * @param future the future's id
 * @param title its title
 * @param trials how many trials ended in it
 * @param probability their share of all trials
 * @param number the number of the most typical one, from 0; empty if no trial ended in the future
 * @param distance how far its states lie from the centre of the group, as the root of the mean
 *     square in standard deviations of the group: 1 for a member as far away as members are on
 *     average; empty if no trial ended in the future
 */
public record TypicalTrial(
    String future,
    String title,
    long trials,
    Probability probability,
    OptionalLong number,
    OptionalDouble distance) {
  /** Refuses missing members. */
  public TypicalTrial {
    Objects.requireNonNull(future, "future");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(probability, "probability");
    Objects.requireNonNull(number, "number");
    Objects.requireNonNull(distance, "distance");
  }
}
