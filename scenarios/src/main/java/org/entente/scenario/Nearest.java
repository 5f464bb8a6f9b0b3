package org.entente.scenario;

import java.util.Collection;
import java.util.List;
import org.entente.formula.Names;

/** Asks whether a mistyped word was meant to be a known one. */
final class Nearest {
  private Nearest() {}

  /** Whether a word is near one of some mistyped ones. */
  static boolean isNear(String word, Collection<String> mistyped) {
    return mistyped.stream().anyMatch(typed -> !Names.didYouMean(typed, List.of(word)).isEmpty());
  }

  /** A question, or nothing if no word is near. */
  static String question(String word, Collection<String> known) {
    List<String> near = Names.didYouMean(word, known);
    return near.isEmpty() ? "" : "did you mean '" + String.join("' or '", near) + "'?";
  }

  /** A question, or the words that are known. */
  static String hint(String word, Collection<String> known) {
    String question = question(word, known);
    return question.isEmpty() ? "known here: " + String.join(", ", known) : question;
  }
}
