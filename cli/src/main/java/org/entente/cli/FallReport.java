package org.entente.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.entente.analysis.comparison.Change;
import org.entente.analysis.comparison.Waterfall;
import org.entente.cli.Table.Cell;
import org.entente.cli.Table.Group;
import org.entente.result.Estimate;
import org.entente.result.Rounding;
import org.entente.scenario.Departure;
import org.entente.scenario.Departures;
import org.entente.scenario.ScenarioFile;

/** What each change of a variant does to a result, for people and for programs. */
final class FallReport {
  private static final int BAR = 24;

  /** From here on the text of a change is too long for a line. */
  private static final int LONG = 28;

  private static final double PERCENT = 100;

  /** An error this small beside the results is one of rounding. */
  private static final double ROUNDING = 1e-12;

  private final ScenarioFile base;
  private final ScenarioFile variant;
  private final WaterfallCommand.Of of;
  private final Waterfall waterfall;
  private final Terminal terminal;
  private final List<Departure> departures;

  FallReport(
      ScenarioFile base,
      ScenarioFile variant,
      WaterfallCommand.Of of,
      Waterfall waterfall,
      Terminal terminal) {
    this.base = base;
    this.variant = variant;
    this.of = of;
    this.waterfall = waterfall;
    this.terminal = terminal;
    this.departures =
        Departures.between(base.scenario(), variant.scenario()).stream()
            .filter(departure -> departure.kind() == Departure.Kind.VALUE)
            .toList();
  }

  /** The waterfall as lines without line ends, the largest parts first. */
  List<String> table() {
    List<String> lines = new ArrayList<>();
    List<Group> groups = new ArrayList<>();
    groups.add(end(base, waterfall.base()));
    double largest = Math.abs(waterfall.largestFirst().get(0).value().value());
    for (Waterfall.Part part : waterfall.largestFirst()) {
      groups.add(part(part, largest));
    }
    groups.add(end(variant, waterfall.variant()));
    List<String> columns = List.of("result", "part", "share of it", "");
    lines.addAll(new Table(title(), columns, groups).render(terminal));
    lines.add("");
    lines.add(terminal.dim(terminal.rule()));
    for (String note : notes()) {
      lines.addAll(Terminal.wrap(terminal.show(note), terminal.width()));
    }
    return lines;
  }

  private String title() {
    return terminal.show(what() + (isShare() ? ", in %" : unit().isEmpty() ? "" : ", " + unit()));
  }

  private String what() {
    String name = of.future().or(of::outcome).orElseThrow();
    if (of.future().isPresent()) {
      var future = variant.scenario().futures().get(name);
      return future == null ? base.scenario().futures().get(name).title() : future.title();
    }
    String label = variant.scenario().outcomes().get(name).label();
    return label.isEmpty() ? name : label;
  }

  private String unit() {
    return of.outcome().map(name -> variant.scenario().outcomes().get(name).unit()).orElse("");
  }

  private boolean isShare() {
    return of.future().isPresent();
  }

  private Group end(ScenarioFile file, Estimate value) {
    return Group.of(
        terminal.show(file.title()), List.of(cell(value, ""), Cell.EMPTY, Cell.EMPTY, Cell.EMPTY));
  }

  private Group part(Waterfall.Part part, double largest) {
    double value = part.value().value();
    double whole = waterfall.difference().value();
    double error = part.value().standardError().orElse(0);
    int length = largest == 0 ? 0 : (int) Math.round(BAR * Math.abs(value) / largest);
    Cell share =
        whole == 0 || error > Math.abs(whole)
            ? Cell.EMPTY
            : Cell.of(share(value / whole, error / Math.abs(whole)));
    return Group.of(
        terminal.show(label(part.change())),
        List.of(
            Cell.EMPTY,
            cell(part.value(), value > 0 ? "+" : ""),
            share,
            Cell.of("", (value < 0 ? "-" : "+") + terminal.bar(length))));
  }

  private static String share(double share, double error) {
    int decimals = error == 0 ? 0 : Math.min(0, Rounding.decimals(PERCENT * error));
    return Rounding.fixed(PERCENT * share, decimals) + " %";
  }

  private Cell cell(Estimate estimate, String sign) {
    double scale = isShare() ? PERCENT : 1;
    double error = scale * estimate.standardError().orElse(0);
    double value = scale * estimate.value();
    double size = Math.abs(waterfall.base().value()) + Math.abs(waterfall.variant().value());
    if (error <= ROUNDING * scale * size) {
      String text = Rounding.number(Math.abs(value) <= ROUNDING * scale * size ? 0 : value, 0);
      return Cell.of(text.equals("0") ? text : sign + text);
    }
    String text = Rounding.number(value, error, Math.max(0, Rounding.decimals(error)));
    String half = Rounding.number(Rounding.HALF_WIDTH * error, error);
    String shown = text.matches("[0.]+") ? text : sign + text;
    return Cell.of(shown, new Figures(terminal).plusMinus(half));
  }

  /** What is changed, and how if that is short. */
  private String label(Change change) {
    return change.items().stream().map(this::label).collect(Collectors.joining(" and "));
  }

  private String label(Change.Item item) {
    List<Departure> at = at(item);
    String label = item.label();
    for (Departure departure : at) {
      label = label.isEmpty() ? departure.label() : label;
    }
    String called = label.isEmpty() ? item.place() : label;
    if (at.size() != 1) {
      return called;
    }
    String before = at.get(0).before().orElse("nothing");
    String after = at.get(0).after().orElse("nothing");
    return before.length() + after.length() > LONG
        ? called
        : called + ": " + before + " to " + after;
  }

  private List<Departure> at(Change.Item item) {
    return departures.stream()
        .filter(
            departure ->
                departure.place().equals(item.place())
                    || departure.place().startsWith(item.place() + "."))
        .toList();
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    int parts = waterfall.parts().size();
    String orders =
        waterfall.orders() == 0
            ? "all orders in which the changes could be made"
            : waterfall.orders() / 2 + " orders drawn at random and their reverses";
    notes.add(
        String.format(
            Locale.ROOT,
            "%,d %s, seed %d. %d %s: what each does on average over %s (Shapley values). The parts"
                + " sum to the whole difference, here before rounding.",
            waterfall.settings().trials(),
            waterfall.settings().trials() == 1 ? "trial" : "trials",
            waterfall.settings().seed(),
            parts,
            parts == 1 ? "change" : "changes",
            orders));
    notes.add(
        terminal.plusMinus()
            + " is half of a 95 % interval and is sampling error only: of the trials"
            + (waterfall.orders() == 0 ? "." : " and of the orders."));
    if (waterfall.present().value() < 1) {
      notes.add(
          "Over the "
              + Rounding.percent(waterfall.present())
              + " % of the trials in which the outcome has a value whatever is changed.");
    }
    for (Waterfall.Part part : waterfall.parts()) {
      if (part.change().items().size() > 1) {
        notes.add(
            "One change, since they make sense only together: " + part.change().places() + ".");
      }
    }
    return notes;
  }

  /** The waterfall as JSON, parts in the order of the scenario. */
  void json(OutputStream out) throws IOException {
    try (JsonGenerator json = ResultJson.generator(out)) {
      ResultJson results = new ResultJson(json);
      json.writeStartObject();
      json.writeObjectFieldStart("engine");
      json.writeStringField("version", Version.text());
      json.writeEndObject();
      json.writeObjectFieldStart("run");
      json.writeNumberField("trials", waterfall.settings().trials());
      json.writeNumberField("seed", waterfall.settings().seed());
      json.writeStringField("sampling", "monteCarlo");
      json.writeNumberField("orders", waterfall.orders());
      json.writeEndObject();
      json.writeFieldName("base");
      results.scenario(base);
      json.writeFieldName("variant");
      results.scenario(variant);
      json.writeObjectFieldStart("result");
      json.writeStringField("kind", isShare() ? "future" : "outcome");
      json.writeStringField("name", of.future().or(of::outcome).orElseThrow());
      json.writeStringField("label", what());
      json.writeStringField("unit", unit());
      json.writeNumberField("present", waterfall.present().value());
      estimate(json, results, "base", waterfall.base());
      estimate(json, results, "variant", waterfall.variant());
      estimate(json, results, "difference", waterfall.difference());
      json.writeEndObject();
      json.writeArrayFieldStart("parts");
      for (Waterfall.Part part : waterfall.parts()) {
        part(json, results, part);
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private void part(JsonGenerator json, ResultJson results, Waterfall.Part part)
      throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("changes");
    for (Change.Item item : part.change().items()) {
      json.writeStartObject();
      json.writeStringField("place", item.place());
      json.writeStringField("label", item.label());
      json.writeEndObject();
    }
    json.writeEndArray();
    members(json, results, part.value());
    json.writeNumberField("orderStandardError", part.orderError());
    json.writeEndObject();
  }

  private static void estimate(
      JsonGenerator json, ResultJson results, String name, Estimate estimate) throws IOException {
    json.writeObjectFieldStart(name);
    members(json, results, estimate);
    json.writeEndObject();
  }

  private static void members(JsonGenerator json, ResultJson results, Estimate estimate)
      throws IOException {
    json.writeNumberField("value", estimate.value());
    results.optional("standardError", estimate.standardError());
    results.optional("low", estimate.low());
    results.optional("high", estimate.high());
  }
}
