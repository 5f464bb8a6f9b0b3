package org.entente.analysis.explanation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.entente.formula.Printer;
import org.entente.model.Distribution;
import org.entente.model.Quantity;

/** The parts of a distribution that have support of their own. */
final class Nested {
  private Nested() {}

  /**
   * The arguments, options and parts that have support of their own.
   *
   * @param distribution any distribution
   * @return the supported values by the names that lead to them in the file
   */
  static Map<String, Quantity.Supported> of(Distribution distribution) {
    Map<String, Quantity.Supported> found = new LinkedHashMap<>();
    collect(distribution, "", found);
    return found;
  }

  private static void collect(
      Distribution distribution, String prefix, Map<String, Quantity.Supported> found) {
    if (distribution instanceof Distribution.Truncated truncated) {
      collect(truncated.distribution(), prefix, found);
    } else if (distribution instanceof Distribution.Parametric parametric) {
      parametric.arguments().forEach((name, value) -> add(prefix + name, value, found));
    } else if (distribution instanceof Distribution.Choice choice) {
      choice.options().forEach((name, value) -> add(prefix + "options." + name, value, found));
    } else if (distribution instanceof Distribution.Mixture mixture) {
      mixture.parts().forEach((name, part) -> add(prefix + "parts." + name, part, found));
    } else if (distribution instanceof Distribution.Quantiles quantiles) {
      quantiles
          .points()
          .forEach((percent, value) -> add(prefix + "p" + Printer.number(percent), value, found));
    }
  }

  private static void add(String name, Quantity value, Map<String, Quantity.Supported> found) {
    if (value instanceof Quantity.Supported supported && !supported.support().isNone()) {
      found.put(name, supported);
    }
  }

  private static void add(
      String name, Distribution.Part part, Map<String, Quantity.Supported> found) {
    add(name, part.value().with(part.support()), found);
    add(name + ".weight", part.weight(), found);
  }
}
