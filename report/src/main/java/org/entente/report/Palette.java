package org.entente.report;

import java.util.ArrayList;
import java.util.List;
import org.entente.model.Future;
import org.entente.model.Scenario;

/**
 * The colours of things, by the numbers that the style sheet gives them: eight that people with any
 * kind of colour vision can tell apart (Okabe and Ito 2008, "Color Universal Design"), darkened
 * where they stand on white; 0 is grey, for what takes the rest.
 */
final class Palette {
  private static final int COLOURS = 7;

  private Palette() {}

  /** A colour for each future, in the scenario's order. */
  static String ofFutures(Scenario scenario) {
    List<String> colours = new ArrayList<>();
    int next = 1;
    for (Future future : scenario.futures().values()) {
      if (future.when().isEmpty()) {
        colours.add("0");
      } else {
        colours.add(Integer.toString(1 + (next - 1) % COLOURS));
        next++;
      }
    }
    return String.join(" ", colours);
  }

  /** A colour for each scenario: the base black, the variants as they come. */
  static String ofScenarios(int size) {
    List<String> colours = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      colours.add(i == 0 ? "ink" : Integer.toString(1 + (i - 1) % COLOURS));
    }
    return String.join(" ", colours);
  }
}
