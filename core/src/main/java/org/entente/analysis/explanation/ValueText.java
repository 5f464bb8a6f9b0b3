package org.entente.analysis.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.formula.Printer;
import org.entente.model.Bounds;
import org.entente.model.Distribution;
import org.entente.model.Quantity;

/**
 * The values of a scenario on one line, as a person would write them: {@code 0.25}, {@code
 * previous(trade) * 1.1}, {@code pert(min -0.02, mode 0.04, max 0.12)}.
 */
final class ValueText {
  private ValueText() {}

  /** Any value, without what supports it. */
  static String of(Quantity quantity) {
    Quantity bare = quantity.bare();
    if (bare instanceof Quantity.Constant constant) {
      return Printer.number(constant.value());
    }
    if (bare instanceof Quantity.YesNo yesNo) {
      return Boolean.toString(yesNo.value());
    }
    if (bare instanceof Quantity.Formula formula) {
      return formula.text();
    }
    return distribution((Distribution) bare);
  }

  private static String distribution(Distribution distribution) {
    if (distribution instanceof Distribution.Truncated truncated) {
      String ends = ends(truncated.low(), truncated.high());
      return distribution(truncated.distribution()) + " truncated to " + ends;
    }
    return distribution.type() + "(" + arguments(distribution) + ")";
  }

  private static String arguments(Distribution distribution) {
    if (distribution instanceof Distribution.Parametric parametric) {
      return named(parametric.arguments());
    }
    if (distribution instanceof Distribution.Choice choice) {
      return named(choice.options());
    }
    if (distribution instanceof Distribution.Discrete discrete) {
      return discrete(discrete);
    }
    if (distribution instanceof Distribution.Empirical empirical) {
      return empirical.values().size()
          + " values"
          + empirical.from().map(from -> " of " + from.name() + " in " + from.file()).orElse("");
    }
    if (distribution instanceof Distribution.Mixture mixture) {
      return mixture.parts().entrySet().stream()
          .map(part -> part.getKey() + " " + part(part.getValue()))
          .collect(Collectors.joining(", "));
    }
    return quantiles((Distribution.Quantiles) distribution);
  }

  private static String named(Map<String, Quantity> arguments) {
    return arguments.entrySet().stream()
        .map(argument -> argument.getKey() + " " + of(argument.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String discrete(Distribution.Discrete discrete) {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < discrete.values().size(); i++) {
      String value = of(discrete.values().get(i));
      boolean weighted = !discrete.weights().isEmpty();
      values.add(weighted ? value + " with " + of(discrete.weights().get(i)) : value);
    }
    return String.join(", ", values);
  }

  private static String part(Distribution.Part part) {
    return of(part.weight()) + ": " + of(part.value());
  }

  private static String quantiles(Distribution.Quantiles quantiles) {
    List<String> texts = new ArrayList<>();
    quantiles
        .points()
        .forEach((percent, value) -> texts.add("p" + Printer.number(percent) + " " + of(value)));
    quantiles.min().ifPresent(min -> texts.add("min " + of(min)));
    quantiles.max().ifPresent(max -> texts.add("max " + of(max)));
    return String.join(", ", texts);
  }

  /** The ends of an interval, in words where one is open. */
  static String of(Bounds bounds) {
    return ends(bounds.low(), bounds.high());
  }

  private static String ends(Optional<Quantity> low, Optional<Quantity> high) {
    if (high.isEmpty()) {
      return low.map(end -> "at least " + of(end)).orElse("any number");
    }
    return low.map(end -> of(end) + " to " + of(high.get()))
        .orElseGet(() -> "at most " + of(high.get()));
  }
}
