package org.entente.analysis.sensitivity;

import java.util.Objects;

/**
 * What an analysis explains: the probability of a future, or an outcome.
 *
 * <p>Where targets are asked for by text, the text is looked for among the futures, the outcomes,
 * the factors (their value at the end) and the events (whether they are ever on); any other text is
 * read as the formula of an outcome, such as {@code at(trade, 2035)}.
 *
 * @param name the text by which it was asked for
 * @param label what it is called, its name if nothing else
 * @param unit its unit, empty for a probability or if none is stated
 * @param kind what it is
 * @param time the year for which it is judged, empty for the whole path
 */
public record SensitivityTarget(String name, String label, String unit, Kind kind, String time) {
  /** What a target is. */
  public enum Kind {
    /** Whether a path ends in a future. */
    FUTURE("future"),
    /** A yes or no of each path. */
    YES_NO("yesNo"),
    /** A number of each path. */
    NUMBER("number");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /**
     * The word in results.
     *
     * @return for example {@code future}
     */
    public String word() {
      return word;
    }
  }

  /** Refuses missing members. */
  public SensitivityTarget {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(time, "time");
  }

  /**
   * Whether it is a probability, so that its mean is one.
   *
   * @return false for a number
   */
  public boolean isProbability() {
    return kind != Kind.NUMBER;
  }
}
