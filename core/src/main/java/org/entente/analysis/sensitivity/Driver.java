package org.entente.analysis.sensitivity;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An input, and what a run tells about its hold on a target.
 *
 * @param input the input
 * @param firstOrder the share of the target's variance that the input explains by itself: how much
 *     smaller the variance would be on average, were the input known
 * @param rankCorrelation Spearman's rank correlation with the target; absent for a choice of more
 *     than two
 * @param partialRankCorrelation the same once the ranks of all other drawn inputs have been taken
 *     off both; absent too where trials are too few, inputs tell one another, or the target has no
 *     value in some trials
 * @param pawn the mean distance between the target's distribution given the input and the whole one
 * @param pawnNoise how large that distance is on average for an input like this without any
 *     influence
 * @param levels the target at low and at high values of the input, or at each of its options
 */
public record Driver(
    Input input,
    Index firstOrder,
    Optional<Index> rankCorrelation,
    Optional<Index> partialRankCorrelation,
    Index pawn,
    double pawnNoise,
    List<Level> levels) {

  /**
   * The target where an input is at some level.
   *
   * @param name the level: {@code low} and {@code high} for the lowest and the highest tenth of the
   *     trials, {@code never} and {@code ever} for an event, else an option
   * @param value mean or probability of the target in these trials
   * @param standardError its standard error
   */
  public record Level(String name, double value, double standardError) {
    /** Refuses a missing name. */
    public Level {
      Objects.requireNonNull(name, "name");
    }
  }

  /** Copies the levels. */
  public Driver {
    Objects.requireNonNull(input, "input");
    Objects.requireNonNull(firstOrder, "firstOrder");
    Objects.requireNonNull(rankCorrelation, "rankCorrelation");
    Objects.requireNonNull(partialRankCorrelation, "partialRankCorrelation");
    Objects.requireNonNull(pawn, "pawn");
    levels = List.copyOf(levels);
  }

  /**
   * Whether any of the measures is told from nothing.
   *
   * @return true if first-order index, rank correlation or PAWN is resolved
   */
  public boolean isResolved() {
    return firstOrder.resolved()
        || pawn.resolved()
        || rankCorrelation.map(Index::resolved).orElse(false);
  }
}
