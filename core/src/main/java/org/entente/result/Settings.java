package org.entente.result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.entente.random.Sampling;

/**
 * How a scenario is run. Immutable; the methods named like a component return a copy with it
 * changed.
 *
 * @param trials how many trials, 1 to 10<sup>12</sup>
 * @param seed which trials: the same seed gives the same trials, bit by bit
 * @param threads how many threads work, at least 1; changes nothing but the time that a run takes
 * @param memory bytes that collecting numbers may take, at least 1 MiB; see {@link #memory(long)}
 * @param quantiles which quantiles are wanted, each between 0 and 1
 * @param parts what is asked for; what is not asked for costs nothing
 * @param years the years at whose close factors and events are asked for; every step if absent
 * @param sampling how the trials are laid out; see {@link #sampling(Sampling)}
 * @param until when the run may stop before its last trial; see {@link #until(StopRule)}
 */
public record Settings(
    long trials,
    long seed,
    int threads,
    long memory,
    List<Double> quantiles,
    Set<Part> parts,
    Optional<Set<Integer>> years,
    Sampling sampling,
    StopRule until) {

  /** A part of the results. */
  public enum Part {
    /** Every factor at every step, or at the close of the years asked for. */
    FACTORS,
    /** Every event at every step, or at the close of the years asked for. */
    EVENTS,
    /** Every outcome. */
    OUTCOMES,
    /** How likely each future is. */
    FUTURES,
    /** How likely each future is when judged at the close of each year. */
    FUTURES_BY_YEAR
  }

  /** The most trials that a run may have. */
  public static final long MOST_TRIALS = 1_000_000_000_000L;

  private static final long LEAST_MEMORY = 1L << 20;

  /** More threads than any machine has processors would only cost memory. */
  private static final int MOST_THREADS = 1024;

  /** Refuses what cannot be run. */
  public Settings {
    require(trials >= 1 && trials <= MOST_TRIALS, "1 to 10^12 trials", trials);
    require(threads >= 1 && threads <= MOST_THREADS, "1 to " + MOST_THREADS + " threads", threads);
    require(memory >= LEAST_MEMORY, "at least " + LEAST_MEMORY + " bytes of memory", memory);
    quantiles = List.copyOf(quantiles);
    for (double p : quantiles) {
      require(p >= 0 && p <= 1, "quantiles between 0 and 1", p);
    }
    require(!parts.isEmpty(), "at least one part of the results", parts);
    parts = Collections.unmodifiableSet(EnumSet.copyOf(parts));
    years = years.map(Set::copyOf);
    Objects.requireNonNull(sampling, "sampling");
    Objects.requireNonNull(until, "until");
  }

  /**
   * What is used unless something else is said: 100,000 trials with seed 1 on all processors, 256
   * MiB, the quantiles p5, p25, p50, p75 and p95, all parts, plain Monte Carlo.
   *
   * @return the settings
   */
  public static Settings defaults() {
    return new Settings(
        100_000,
        1,
        Runtime.getRuntime().availableProcessors(),
        256L << 20,
        List.of(0.05, 0.25, 0.5, 0.75, 0.95),
        EnumSet.allOf(Part.class),
        Optional.empty(),
        Sampling.MONTE_CARLO,
        StopRule.NONE);
  }

  /**
   * A copy with another number of trials.
   *
   * @param trials 1 to 10<sup>12</sup>
   * @return the copy
   */
  public Settings trials(long trials) {
    return new Settings(trials, seed, threads, memory, quantiles, parts, years, sampling, until);
  }

  /**
   * A copy with another seed.
   *
   * @param seed any number
   * @return the copy
   */
  public Settings seed(long seed) {
    return new Settings(trials, seed, threads, memory, quantiles, parts, years, sampling, until);
  }

  /**
   * A copy with another number of threads.
   *
   * @param threads at least 1
   * @return the copy
   */
  public Settings threads(int threads) {
    return new Settings(trials, seed, threads, memory, quantiles, parts, years, sampling, until);
  }

  /**
   * A copy with another memory budget.
   *
   * <p>While all values of all numbers fit into a thirty-second of it, every quantile is exact.
   * Above that only the values that may turn out to be a wanted quantile are kept, about 40 times
   * the root of the number of trials per number; while these fit, the wanted quantiles are exact.
   * Above that values are only counted, and a quantile comes with bounds ({@link Quantile#atLeast},
   * {@link Quantile#atMost}). What is kept never depends on the machine or the number of threads.
   *
   * @param memory bytes, at least 1 MiB
   * @return the copy
   */
  public Settings memory(long memory) {
    return new Settings(trials, seed, threads, memory, quantiles, parts, years, sampling, until);
  }

  /**
   * A copy with other quantiles.
   *
   * @param quantiles shares between 0 and 1, such as 0.05
   * @return the copy
   */
  public Settings quantiles(double... quantiles) {
    List<Double> list = Arrays.stream(quantiles).boxed().toList();
    return new Settings(trials, seed, threads, memory, list, parts, years, sampling, until);
  }

  /**
   * A copy that asks for these parts only.
   *
   * @param first a part
   * @param more more parts
   * @return the copy
   */
  public Settings only(Part first, Part... more) {
    return new Settings(
        trials, seed, threads, memory, quantiles, EnumSet.of(first, more), years, sampling, until);
  }

  /**
   * A copy that asks for factors and events at the close of these years only.
   *
   * @param years calendar years; those that a scenario does not have are passed over
   * @return the copy
   */
  public Settings years(Collection<Integer> years) {
    return new Settings(
        trials,
        seed,
        threads,
        memory,
        quantiles,
        parts,
        Optional.of(Set.copyOf(years)),
        sampling,
        until);
  }

  /**
   * A copy with another sampling plan.
   *
   * <p>Under any but the plain plan a run consists of {@value Sampling#REPLICATIONS} replications
   * of equal size, and every error comes from the spread among them. So the number of trials must
   * suit: {@link Sampling#problem} tells. A quantile that was not asked for has no interval then.
   *
   * @param sampling the plan
   * @return the copy
   */
  public Settings sampling(Sampling sampling) {
    return new Settings(trials, seed, threads, memory, quantiles, parts, years, sampling, until);
  }

  /**
   * A copy that may stop before its last trial. The number of trials is then the most that there
   * may be. Quantiles that targets name are added to the wanted ones. Trials must be independent: a
   * sampling plan has its number of trials beforehand.
   *
   * @param until when to stop; {@link StopRule#NONE} for not before the last trial
   * @return the copy
   */
  public Settings until(StopRule until) {
    List<Double> all = new ArrayList<>(quantiles);
    for (Precision target : until.targets()) {
      if (target.kind() == Precision.Kind.QUANTILE && !all.contains(target.p())) {
        all.add(target.p());
      }
    }
    return new Settings(trials, seed, threads, memory, all, parts, years, sampling, until);
  }

  /**
   * These settings, for an analysis that takes trials to be independent and as many as there are
   * said to be. Errors of a single sample would be wrong under any sampling plan but the plain one.
   *
   * @return this
   * @throws IllegalArgumentException if there is a sampling plan or a stop rule
   */
  public Settings requireIndependent() {
    if (sampling != Sampling.MONTE_CARLO) {
      throw new IllegalArgumentException(
          "Expected monteCarlo, found "
              + sampling
              + ": this analysis tells its errors from independent trials, and those of a sampling"
              + " plan hang together");
    }
    return requireFixed();
  }

  /**
   * These settings, for an analysis of a number of trials that is known beforehand.
   *
   * @return this
   * @throws IllegalArgumentException if there is a stop rule
   */
  public Settings requireFixed() {
    if (!until.targets().isEmpty()) {
      throw new IllegalArgumentException(
          "Expected a fixed number of trials, found a rule to stop by: only a simulation stops by"
              + " precision; take the number of trials at which one stopped");
    }
    return this;
  }

  /** The wanted quantiles as an array. */
  double[] shares() {
    return quantiles.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static void require(boolean holds, String expected, Object found) {
    if (!holds) {
      throw new IllegalArgumentException("Expected " + expected + ", found " + found);
    }
  }
}
