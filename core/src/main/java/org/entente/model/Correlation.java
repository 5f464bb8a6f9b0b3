package org.entente.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

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

  /** Those with the same first name together, otherwise in their order. */
  static List<Correlation> byFirst(List<Correlation> correlations) {
    return correlations.stream()
        .collect(
            Collectors.groupingBy(
                Correlation::first, LinkedHashMap::new, Collectors.toUnmodifiableList()))
        .values()
        .stream()
        .flatMap(List::stream)
        .toList();
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
