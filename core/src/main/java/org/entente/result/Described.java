package org.entente.result;

import java.util.Map;
import java.util.OptionalDouble;

/**
 * Something that a run found out about, with short ways to ask its {@link Summary}. A question that
 * does not suit the kind of value is answered by an {@link IllegalStateException} that says which
 * do; so is any question about a quantity that has a value in no trial.
 */
public sealed interface Described permits FactorStep, OutcomeResult {
  /**
   * What this is called in messages.
   *
   * @return its name, and its time if it has one
   */
  String title();

  /**
   * All that was found out.
   *
   * @return the summary, of a kind that suits the value
   */
  Summary summary();

  /**
   * The mean of a number.
   *
   * @return the mean with its error
   */
  default Estimate mean() {
    return number("mean()").mean();
  }

  /**
   * The standard deviation of a number.
   *
   * @return the standard deviation; absent if a single trial has a value
   */
  default OptionalDouble sd() {
    return number("sd()").sd();
  }

  /**
   * A quantile of a number.
   *
   * @param p share of the distribution below it, 0 to 1: 0.5 for the median
   * @return the quantile with its error
   */
  default Quantile quantile(double p) {
    return number("quantile(p)").quantile(p);
  }

  /**
   * The probability of a yes/no.
   *
   * @return the probability with its error
   */
  default Probability probability() {
    if (summary() instanceof YesNoSummary yesNo) {
      return yesNo.probability();
    }
    throw unsuited("probability()");
  }

  /**
   * The shares of a choice's options.
   *
   * @return the share of each option, in their order
   */
  default Map<String, Probability> shares() {
    return choice("shares()").shares();
  }

  /**
   * The share of one option of a choice.
   *
   * @param option its name
   * @return the share with its error
   * @throws java.util.NoSuchElementException if there is no such option
   */
  default Probability share(String option) {
    return choice("share(option)").share(option);
  }

  private NumberSummary number(String question) {
    if (summary() instanceof NumberSummary number) {
      return number;
    }
    throw unsuited(question);
  }

  private ChoiceSummary choice(String question) {
    if (summary() instanceof ChoiceSummary choice) {
      return choice;
    }
    throw unsuited(question);
  }

  private IllegalStateException unsuited(String question) {
    return new IllegalStateException(
        question + " does not suit " + title() + ": it " + Text.offer(summary()));
  }
}
