package org.entente.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.entente.formula.Printer;
import org.entente.random.Sampling;

/** Numbers as a person reads them, the same in every locale. */
final class Text {
  private Text() {}

  /** Five significant digits. */
  static String number(double value) {
    return String.format(Locale.ROOT, "%.5g", value);
  }

  /** A number without a needless fraction. */
  static String plain(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }

  /** The name of a quantile: {@code p5} for 0.05, {@code p97.5} for 0.975. */
  static String quantile(double p) {
    // Rounding to a multiple of 1e-9 takes away what multiplying by 100 may have added.
    return "p" + Printer.number(Math.rint(p * 100 * 1e9) / 1e9);
  }

  /** Percent with two decimals. */
  static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f %%", 100 * share);
  }

  /** An interval in brackets; an end that is not known stays open. */
  static String interval(OptionalDouble low, OptionalDouble high) {
    return "(" + end(low) + " to " + end(high) + ")";
  }

  private static String end(OptionalDouble end) {
    return end.isPresent() ? number(end.getAsDouble()) : "?";
  }

  /** A name with its label and unit, as far as there are any. */
  static String heading(String name, String label, String unit) {
    return name + (label.isEmpty() ? "" : ", " + label) + (unit.isEmpty() ? "" : ", " + unit);
  }

  /** A heading with a line for each item. */
  static String lines(String heading, List<?> items) {
    StringBuilder text = new StringBuilder(heading);
    items.forEach(item -> text.append("\n  ").append(item));
    return text.toString();
  }

  /** What a summary can be asked for. */
  static String offer(Summary summary) {
    if (summary instanceof NumberSummary) {
      return "is a number; ask for mean(), sd() or quantile(p)";
    }
    if (summary instanceof YesNoSummary) {
      return "is a yes/no; ask for probability()";
    }
    return summary instanceof ChoiceSummary
        ? "is a choice; ask for shares() or share(option)"
        : "has " + summary;
  }

  /** A run in one line. */
  static String title(Simulation simulation) {
    Settings settings = simulation.settings();
    return String.format(
        Locale.ROOT,
        "%s: %,d trials, seed %d%s",
        simulation.scenario().title(),
        settings.trials(),
        settings.seed(),
        settings.sampling() == Sampling.MONTE_CARLO ? "" : ", " + settings.sampling().title());
  }

  /** A run's futures and outcomes, a line each. */
  static String summary(Simulation simulation) {
    List<Object> items = new ArrayList<>(simulation.futures());
    simulation
        .noFuture()
        .filter(none -> none.value() > 0)
        .ifPresent(none -> items.add("No future: " + none));
    items.addAll(simulation.outcomes());
    return lines(title(simulation), items);
  }
}
