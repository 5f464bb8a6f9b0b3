package org.entente.analysis.comparison;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.entente.analysis.Difference;
import org.entente.result.Estimate;
import org.entente.result.NumberSummary;
import org.entente.result.Probability;

/**
 * One quantity in two scenarios, the base and the other, on the same draws. All differences are the
 * other less the base, taken trial by trial over the trials in which the quantity has a value in
 * both; {@link #present} says how many these are.
 *
 * <p>The error of a difference is that of a paired one: <i>√(var(d) / n)</i> for <i>d</i> the
 * difference in a trial. Runs on separate draws would have <i>√((var(a) + var(b)) / n)</i>; the
 * ratio of these variances is how many times more trials they would need for the same error (common
 * random numbers; A. M. Law, "Simulation Modeling and Analysis", 5th ed., section 11.2).
 */
public sealed interface Paired permits Paired.Number, Paired.Share, Paired.Choice, Paired.Never {
  /**
   * The share of trials in which both scenarios have a value.
   *
   * @return the share with its error
   */
  Probability present();

  /**
   * A number.
   *
   * @param present the share of trials in which both scenarios have a value
   * @param base the mean in the base
   * @param other the mean in the other
   * @param difference moments and quantiles of the difference in a trial
   * @param more the share of trials in which the other has more
   * @param same the share of trials in which both have the same
   * @param less the share of trials in which the other has less
   * @param varianceRatio variance of an unpaired difference over that of the paired one; absent if
   *     the difference is the same in every trial, or there is only one
   */
  record Number(
      Probability present,
      Estimate base,
      Estimate other,
      NumberSummary difference,
      Probability more,
      Probability same,
      Probability less,
      OptionalDouble varianceRatio)
      implements Paired {
    /** Refuses missing members. */
    public Number {
      Objects.requireNonNull(present, "present");
      Objects.requireNonNull(base, "base");
      Objects.requireNonNull(other, "other");
      Objects.requireNonNull(difference, "difference");
      Objects.requireNonNull(more, "more");
      Objects.requireNonNull(same, "same");
      Objects.requireNonNull(less, "less");
      Objects.requireNonNull(varianceRatio, "varianceRatio");
    }
  }

  /**
   * Something that happens or not: a future, a yes/no, an option of a choice.
   *
   * @param present the share of trials in which both scenarios have a value
   * @param base its probability in the base
   * @param other its probability in the other
   * @param difference how much likelier it is in the other
   * @param onlyOther the share of trials in which it happens in the other alone
   * @param onlyBase the share of trials in which it happens in the base alone
   * @param varianceRatio variance of an unpaired difference over that of the paired one; absent if
   *     the difference is the same in every trial
   */
  record Share(
      Probability present,
      Probability base,
      Probability other,
      Difference difference,
      Probability onlyOther,
      Probability onlyBase,
      OptionalDouble varianceRatio)
      implements Paired {
    /** Refuses missing members. */
    public Share {
      Objects.requireNonNull(present, "present");
      Objects.requireNonNull(base, "base");
      Objects.requireNonNull(other, "other");
      Objects.requireNonNull(difference, "difference");
      Objects.requireNonNull(onlyOther, "onlyOther");
      Objects.requireNonNull(onlyBase, "onlyBase");
      Objects.requireNonNull(varianceRatio, "varianceRatio");
    }

    /**
     * What counts of trials say.
     *
     * @param both trials in which it happens in both
     * @param onlyBase trials in which it happens in the base alone
     * @param onlyOther trials in which it happens in the other alone
     * @param paired trials in which both have a value, at least 1
     * @param trials trials in all
     */
    static Share of(long both, long onlyBase, long onlyOther, long paired, long trials) {
      Probability base = Probability.of(both + onlyBase, paired);
      Probability other = Probability.of(both + onlyOther, paired);
      Difference difference = Difference.of(onlyOther, onlyBase, paired);
      double apart = square(base.standardError()) + square(other.standardError());
      double together = square(difference.standardError());
      return new Share(
          Probability.of(paired, trials),
          base,
          other,
          difference,
          Probability.of(onlyOther, paired),
          Probability.of(onlyBase, paired),
          together > 0 ? OptionalDouble.of(apart / together) : OptionalDouble.empty());
    }

    private static double square(double x) {
      return x * x;
    }
  }

  /**
   * A choice.
   *
   * @param present the share of trials in which both scenarios have a value
   * @param options each option, in the order of the options
   */
  record Choice(Probability present, Map<String, Share> options) implements Paired {
    /** Copies the options in their order. */
    public Choice {
      Objects.requireNonNull(present, "present");
      options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }
  }

  /**
   * A quantity that has a value in both scenarios in no trial.
   *
   * @param present the share of trials in which it has, which is 0
   */
  record Never(Probability present) implements Paired {
    /** Refuses a missing share. */
    public Never {
      Objects.requireNonNull(present, "present");
    }
  }
}
