package org.entente.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.scenario.Departure;
import org.entente.scenario.Departures;
import org.entente.scenario.ScenarioFile;

/** What {@code entente diff} does. */
final class Diff {
  /** From here on a value has lines of its own. */
  private static final int LONG = 60;

  private final Terminal terminal;
  private final List<String> lines = new ArrayList<>();

  private Diff(Terminal terminal) {
    this.terminal = terminal;
  }

  /**
   * Compares two files.
   *
   * @param console for messages, and for the result unless a file is named
   * @param first a scenario file
   * @param other another
   * @param format the form of the differences
   * @param option where they go
   * @return the exit code: that files differ is no failure
   */
  static int execute(
      Console console, Path first, Path other, DiffCommand.Format format, TargetOption option) {
    Target target = new Target(console, option.file());
    Optional<ScenarioFile> before = Explain.read(console, first);
    Optional<ScenarioFile> after = Explain.read(console, other);
    if (before.isEmpty() || after.isEmpty()) {
      return ExitCode.INPUT;
    }
    List<Departure> departures =
        Departures.between(before.get().scenario(), after.get().scenario());
    if (format == DiffCommand.Format.JSON) {
      target.write(out -> json(out, before.get(), after.get(), departures));
    } else {
      target.write(new Diff(target.terminal()).text(before.get(), after.get(), departures));
    }
    return ExitCode.FINE;
  }

  private List<String> text(ScenarioFile before, ScenarioFile after, List<Departure> departures) {
    lines.add(terminal.bold(terminal.show(before.file() + " -> " + after.file())));
    part(departures, Departure.Kind.VALUE, "%,d values differ.", "No value differs.");
    part(departures, Departure.Kind.WORDS, "%,d words differ.", "");
    List<Departure> support = new ArrayList<>(departures);
    support.removeIf(departure -> departure.kind() != Departure.Kind.SUPPORT);
    support.removeIf(departure -> isToldAlready(departure, departures));
    part(support, Departure.Kind.SUPPORT, "%,d supports differ alone.", "");
    return lines;
  }

  /** Support is told with the value that it belongs to, if that differs, too. */
  private static boolean isToldAlready(Departure support, List<Departure> departures) {
    String around = support.place().replaceFirst("\\.(evidence|baseRate|assumption)(\\..*)?$", "");
    return departures.stream()
        .filter(departure -> departure.kind() == Departure.Kind.VALUE)
        .anyMatch(departure -> departure.place().startsWith(around + "."));
  }

  private void part(List<Departure> all, Departure.Kind kind, String some, String none) {
    List<Departure> departures =
        all.stream().filter(departure -> departure.kind() == kind).toList();
    String heading =
        departures.isEmpty() ? none : String.format(Locale.ROOT, some, departures.size());
    if (departures.size() == 1) {
      heading =
          heading.replace("values differ", "value differs").replace("words differ", "word differs");
      heading = heading.replace("supports differ", "support differs");
    }
    if (!heading.isEmpty()) {
      lines.add("");
      lines.add(heading);
    }
    departures.forEach(this::departure);
  }

  private void departure(Departure departure) {
    lines.add("");
    String label = departure.label().isEmpty() ? "" : ", " + departure.label();
    lines.add(terminal.bold(terminal.show(departure.place() + label)));
    String before = departure.before().orElse("(nothing)");
    String after = departure.after().orElse("(nothing)");
    if (before.length() + after.length() < LONG) {
      say("  ", before + " -> " + after);
    } else {
      say("  - ", before);
      say("  + ", after);
    }
    departure.support().forEach(support -> say("    ", support));
  }

  private void say(String indent, String text) {
    String rest = " ".repeat(indent.length());
    List<String> wrapped = Terminal.wrap(terminal.show(text), terminal.width() - indent.length());
    for (int i = 0; i < wrapped.size(); i++) {
      lines.add((i == 0 ? indent : rest) + wrapped.get(i));
    }
  }

  private static void json(
      OutputStream out, ScenarioFile before, ScenarioFile after, List<Departure> departures)
      throws IOException {
    try (JsonGenerator json = ResultJson.generator(out)) {
      ResultJson results = new ResultJson(json);
      json.writeStartObject();
      json.writeFieldName("before");
      results.scenario(before);
      json.writeFieldName("after");
      results.scenario(after);
      json.writeArrayFieldStart("differences");
      for (Departure departure : departures) {
        json.writeStartObject();
        json.writeStringField("kind", departure.kind().name().toLowerCase(Locale.ROOT));
        json.writeStringField("place", departure.place());
        json.writeStringField("label", departure.label());
        raw(json, "before", departure.before());
        raw(json, "after", departure.after());
        json.writeArrayFieldStart("support");
        for (String support : departure.support()) {
          json.writeString(support);
        }
        json.writeEndArray();
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void raw(JsonGenerator json, String name, Optional<String> value)
      throws IOException {
    if (value.isPresent()) {
      json.writeFieldName(name);
      json.writeRawValue(value.get());
    }
  }
}
