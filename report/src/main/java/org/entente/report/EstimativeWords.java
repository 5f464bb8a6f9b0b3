package org.entente.report;

import org.entente.result.Probability;

/**
 * The words of estimative probability of the United States' intelligence community: Intelligence
 * Community Directive 203, "Analytic Standards", 2 January 2015 (amended 2022), section D.6.e.(2),
 * the first of its two rows of terms. Where two neighbours meet, the higher term holds.
 */
enum EstimativeWords {
  /** Below the scale. */
  BELOW("below “almost no chance”", 0, 0.01),
  /** 1 to 5 %. */
  ALMOST_NO_CHANCE("almost no chance", 0.01, 0.05),
  /** 5 to 20 %. */
  VERY_UNLIKELY("very unlikely", 0.05, 0.20),
  /** 20 to 45 %. */
  UNLIKELY("unlikely", 0.20, 0.45),
  /** 45 to 55 %. */
  EVEN("roughly even chance", 0.45, 0.55),
  /** 55 to 80 %. */
  LIKELY("likely", 0.55, 0.80),
  /** 80 to 95 %. */
  VERY_LIKELY("very likely", 0.80, 0.95),
  /** 95 to 99 %. */
  ALMOST_CERTAIN("almost certain", 0.95, 0.99),
  /** Above the scale. */
  ABOVE("above “almost certain”", 0.99, Double.POSITIVE_INFINITY);

  private final String words;
  private final double from;
  private final double to;

  EstimativeWords(String words, double from, double to) {
    this.words = words;
    this.from = from;
    this.to = to;
  }

  /** The words. */
  String words() {
    return words;
  }

  /** The least probability that they stand for. */
  double from() {
    return from;
  }

  /** Whether the directive has the words; what lies outside its scale has words of our own. */
  boolean official() {
    return this != BELOW && this != ABOVE;
  }

  /** The range in percent, such as {@code 20–45 %}. */
  String range() {
    return Math.round(100 * from) + "–" + Math.round(100 * to) + " %";
  }

  /** The words for a probability known exactly. */
  static EstimativeWords of(double probability) {
    for (EstimativeWords words : values()) {
      if (probability < words.to) {
        return words;
      }
    }
    return ABOVE;
  }

  /**
   * The words for an estimate: where its interval crosses from one term to the next, both.
   *
   * @return for example {@code unlikely} or {@code unlikely to roughly even chance}
   */
  static String of(Probability probability) {
    EstimativeWords low = of(probability.low());
    EstimativeWords high = of(probability.high());
    return low == high ? low.words : low.words + " to " + high.words;
  }
}
