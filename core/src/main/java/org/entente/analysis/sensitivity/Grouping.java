package org.entente.analysis.sensitivity;

/**
 * A way to sort the draws of a scenario into groups that are drawn anew together. Draws that are
 * correlated always stay in one group, because no index of one alone has a meaning that all agree
 * on (J. Jacques, C. Lavergne, N. Devictor, 2006, "Sensitivity analysis in presence of model
 * uncertainty and correlated inputs", Reliability Engineering and System Safety 91).
 */
public enum Grouping {
  /**
   * Ignorance (parameters about knowledge or structure, and initial values) and chance (parameters
   * about chance, noises, events): every draw is in one of the two.
   */
  SPLIT("split"),
  /**
   * Parameters about knowledge, about structure and about chance, initial values, all noises, all
   * events: every draw is in one of them.
   */
  KINDS("kinds"),
  /** Each parameter by itself. */
  PARAMETERS("parameters"),
  /** Each drawn initial value by itself. */
  INITIALS("initials"),
  /** Each factor's noise by itself, over all steps. */
  NOISES("noises"),
  /** Each event by itself: its strikes and ends over all steps. */
  EVENTS("events");

  private final String word;

  Grouping(String word) {
    this.word = word;
  }

  /**
   * The word in results and on the command line.
   *
   * @return for example {@code split}
   */
  public String word() {
    return word;
  }
}
