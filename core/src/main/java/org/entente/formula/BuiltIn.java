package org.entente.formula;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The names that every formula knows without a definition. */
public enum BuiltIn {
  /** The close of the step. */
  TIME("the close of the step in years: 2025 is the end of 2025"),
  /** The calendar year. */
  YEAR("the calendar year in which the step lies"),
  /** Years since the start. */
  ELAPSED("time - start"),
  /** Length of a step. */
  DT("the length of a step in years"),
  /** First year. */
  START("the year at whose close the path starts"),
  /** Last year. */
  END("the last year; where futures are judged year by year, the year of judgement"),
  /** The draw of a factor in a step. */
  NOISE("the draw of this factor in this step; known only in the factor's own formula"),
  /** The circle number. */
  PI("the circle number, 3.14159...");

  private static final Map<String, BuiltIn> BY_WORD = byWord();

  private final String meaning;

  BuiltIn(String meaning) {
    this.meaning = meaning;
  }

  /**
   * The built-in of a name.
   *
   * @param word name as written in a formula, case-sensitive
   * @return the built-in, empty if there is none of that name
   */
  public static Optional<BuiltIn> of(String word) {
    return Optional.ofNullable(BY_WORD.get(word));
  }

  /**
   * Its name in formulas.
   *
   * @return for example {@code elapsed}
   */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Its meaning in one line.
   *
   * @return plain text
   */
  public String meaning() {
    return meaning;
  }

  private static Map<String, BuiltIn> byWord() {
    Map<String, BuiltIn> table = new LinkedHashMap<>();
    Arrays.stream(values()).forEach(builtIn -> table.put(builtIn.word(), builtIn));
    return table;
  }
}
