package org.entente.model;

import java.util.Objects;

/**
 * Joins the noises of two factors, or two distributed parameters.
 *
 * @param first name of one
 * @param second name of the other
 * @param value the coefficient, from -1 to 1
 * @param kind what the coefficient measures
 * @param support what supports it
 * @param note a remark, empty if there is none
 */
public record Correlation(
    String first, String second, double value, Kind kind, Support support, String note) {

  /** What a coefficient of correlation measures. */
  public enum Kind {
    /** The correlation of the underlying normals. */
    NORMAL,
    /** Spearman's rank correlation of the values. */
    RANK
  }

  /** Refuses missing members; whether the coefficient is one is checked with the scenario. */
  public Correlation {
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(second, "second");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(support, "support");
    Objects.requireNonNull(note, "note");
  }

  /**
   * A correlation of the underlying normals.
   *
   * @param first name of one
   * @param second name of the other
   * @param value the coefficient
   * @return the correlation
   */
  public static Correlation of(String first, String second, double value) {
    return new Correlation(first, second, value, Kind.NORMAL, Support.NONE, "");
  }

  /**
   * Spearman's rank correlation.
   *
   * @param first name of one
   * @param second name of the other
   * @param value the coefficient
   * @return the correlation
   */
  public static Correlation rank(String first, String second, double value) {
    return new Correlation(first, second, value, Kind.RANK, Support.NONE, "");
  }
}
