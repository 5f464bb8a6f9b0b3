package org.entente.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a value in canonical form rests on, in words. */
final class Supports {
  private Supports() {}

  /** The texts of the support that stands in an object itself, in the order of the format. */
  static List<String> of(Map<?, ?> object) {
    List<String> texts = new ArrayList<>();
    if (object.get("evidence") instanceof List<?> evidence) {
      for (Object item : evidence) {
        if (item instanceof Map<?, ?> one) {
          texts.add("evidence: " + one.get("source") + ", " + one.get("says"));
        }
      }
    }
    if (object.get("baseRate") instanceof Map<?, ?> rate) {
      Object value = rate.get("value");
      texts.add(
          "base rate: "
              + (value == null ? "" : Layout.line(value) + ", ")
              + rate.get("referenceClass"));
    }
    if (object.get("assumption") instanceof String why) {
      texts.add("assumption: " + why);
    }
    return texts;
  }
}
