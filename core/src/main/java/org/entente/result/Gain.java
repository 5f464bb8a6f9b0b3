package org.entente.result;

import java.util.OptionalDouble;

/**
 * What a sampling plan gained over plain Monte Carlo for one estimate: the variance that as many
 * independent trials would have given, over the variance that the replications show. With a gain of
 * 4 plain Monte Carlo would need four times the trials for the same error; below 1 the plan lost.
 *
 * <p>The variance of a few replications is itself uncertain; the interval is that of chi-square at
 * 95 %. One that holds 1 means that no gain was seen.
 *
 * @param kind "future", "factor", "event" or "outcome"
 * @param name id of the future, or name of what the estimate is about
 * @param time close of the step in years; absent for what belongs to the whole path
 * @param statistic what is estimated: "probability", "mean", "p95", "active" or "struck"
 * @param ratio the ratio of the variances
 * @param low lower end of its 95 % interval
 * @param high upper end of its 95 % interval
 */
public record Gain(
    String kind,
    String name,
    OptionalDouble time,
    String statistic,
    double ratio,
    double low,
    double high) {

  /** Whether the interval lies above 1 or below it, so that the plan gained or lost. */
  public boolean resolved() {
    return low > 1 || high < 1;
  }

  /** What it is about, with the ratio and its interval. */
  @Override
  public String toString() {
    String when = time.isPresent() ? " at " + Text.plain(time.getAsDouble()) : "";
    return kind
        + " "
        + name
        + when
        + ", "
        + statistic
        + ": "
        + Text.number(ratio)
        + " ("
        + Text.number(low)
        + " to "
        + Text.number(high)
        + ")";
  }
}
