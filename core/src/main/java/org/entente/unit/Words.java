package org.entente.unit;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words that units are made of, where they mean more than themselves. */
final class Words {
  /** Words for a number without dimension. */
  static final Set<String> PURE =
      Set.of(
          "index",
          "fraction",
          "share",
          "ratio",
          "proportion",
          "probability",
          "chance",
          "weight",
          "count",
          "number",
          "relative",
          "multiple",
          "log",
          "sd",
          "unit",
          "pure");

  /** Words that stand between what is divided and what it is divided by. */
  static final Set<String> PER = Set.of("per", "a", "an", "each");

  /** Powers of ten, which stand before or after the word that they scale. */
  static final Map<String, Double> MULTIPLES = new HashMap<>();

  /** Words that are a number of another word. */
  static final Map<String, Part> PARTS = new HashMap<>();

  /**
   * A word that is so many of another.
   *
   * @param scale how many
   * @param base of what, empty for a number
   */
  record Part(double scale, String base) {}

  static {
    multiples(1e3, "k", "thousand");
    multiples(1e6, "m", "mn", "mln", "million");
    multiples(1e9, "bn", "billion");
    multiples(1e12, "tn", "trillion");
    parts("", 0.01, "%", "percent");
    parts("", 0.001, "‰", "permille");
    parts("year", 1, "yr", "annum");
    parts("year", 1.0 / 4, "quarter");
    parts("year", 1.0 / 12, "month");
    parts("year", 1.0 / 52, "week");
    parts("year", 1.0 / 365, "day");
    parts("t", 1, "tonne");
    parts("t", 1e-3, "kg");
    parts("t", 1e3, "kt");
    parts("t", 1e6, "Mt");
    parts("t", 1e9, "Gt");
    parts("W", 1e3, "kW");
    parts("W", 1e6, "MW");
    parts("W", 1e9, "GW");
    parts("Wh", 1e3, "kWh");
    parts("Wh", 1e6, "MWh");
    parts("Wh", 1e9, "GWh");
    parts("Wh", 1e12, "TWh");
    parts("bcm", 1e-3, "mcm");
    parts("bcm", 1e3, "tcm");
  }

  private Words() {}

  private static void multiples(double scale, String... words) {
    for (String word : words) {
      MULTIPLES.put(word, scale);
    }
  }

  private static void parts(String base, double scale, String... words) {
    for (String word : words) {
      PARTS.put(word, new Part(scale, base));
    }
  }

  /**
   * The word under which a unit is known: {@code reactors} are a {@code reactor}, and words of four
   * letters or more are the same in capitals.
   */
  static String base(String word) {
    if (word.length() < 4) {
      return word;
    }
    String lower = word.toLowerCase(Locale.ROOT);
    return lower.endsWith("s") && !lower.endsWith("ss")
        ? lower.substring(0, lower.length() - 1)
        : lower;
  }
}
