package org.entente.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entente.analysis.trial.TypicalTrial;
import org.entente.cli.Table.Cell;
import org.entente.cli.Table.Group;
import org.entente.formula.Printer;
import org.entente.random.Sampling;
import org.entente.result.Rounding;
import org.entente.result.Settings;
import org.entente.scenario.ScenarioFile;

/** The most typical trials of futures, for people and for programs. */
final class TypicalOutput {
  private TypicalOutput() {}

  /** The trials as a table, in lines without line ends. */
  static List<String> table(
      ScenarioFile file, Settings settings, List<TypicalTrial> typical, Terminal terminal) {
    Figures figures = Figures.of(settings, terminal);
    List<Group> groups = new ArrayList<>();
    for (TypicalTrial trial : typical) {
      boolean some = trial.number().isPresent();
      groups.add(
          Group.of(
              terminal.show(trial.title()),
              List.of(
                  figures.probability(trial.probability()),
                  Cell.of(some ? Long.toString(trial.number().getAsLong()) : "none"),
                  some ? Cell.of(Rounding.fixed(trial.distance().getAsDouble(), 2)) : Cell.EMPTY)));
    }
    List<String> columns = List.of("ended in it, %", "trial", "distance");
    List<String> lines = new ArrayList<>();
    lines.add(terminal.bold(terminal.show(file.title())));
    lines.add("");
    lines.addAll(new Table("Most typical trial", columns, groups).render(terminal));
    lines.add("");
    lines.add(terminal.dim(terminal.rule()));
    String words =
        String.format(
            Locale.ROOT,
            "The first %,d trials of seed %d%s. The distance of a trial's states by year from the"
                + " mean of its future is in standard deviations, root mean square: 1 is usual."
                + " 'entente trial %s --number N%s%s' shows a trial.",
            settings.trials(),
            settings.seed(),
            RunReport.replications(settings),
            file.file(),
            settings.seed() == 1 ? "" : " --seed " + settings.seed(),
            sampling(settings));
    lines.addAll(Terminal.wrap(terminal.show(words), terminal.width()));
    return lines;
  }

  /** The options under which a trial of a plan is the same one: it hangs on all of them. */
  private static String sampling(Settings settings) {
    return settings.sampling() == Sampling.MONTE_CARLO
        ? ""
        : " --sampling " + settings.sampling() + " --trials " + settings.trials();
  }

  /** The trials as JSON. */
  static void json(
      OutputStream out, ScenarioFile file, Settings settings, List<TypicalTrial> typical)
      throws IOException {
    try (JsonGenerator json = ResultJson.generator(out)) {
      json.writeStartObject();
      JsonParts.scenario(json, file);
      JsonParts.run(json, settings);
      json.writeArrayFieldStart("futures");
      for (TypicalTrial trial : typical) {
        json.writeStartObject();
        json.writeStringField("id", trial.future());
        json.writeStringField("title", trial.title());
        json.writeNumberField("trials", trial.trials());
        JsonParts.probability(json, trial.probability());
        if (trial.number().isPresent()) {
          json.writeNumberField("number", trial.number().getAsLong());
        }
        JsonParts.optional(json, "distance", trial.distance());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  /** The trials as CSV, one future a line. */
  static void csv(OutputStream out, ScenarioFile file, List<TypicalTrial> typical)
      throws IOException {
    CsvWriter csv =
        new CsvWriter(
            out,
            "scenario",
            "future",
            "trials",
            "probability",
            "standardError",
            "low",
            "high",
            "number",
            "distance");
    for (TypicalTrial trial : typical) {
      boolean some = trial.number().isPresent();
      csv.line(
          CsvWriter.word(file.title()),
          CsvWriter.word(trial.future()),
          Long.toString(trial.trials()),
          Printer.number(trial.probability().value()),
          Printer.number(trial.probability().standardError()),
          Printer.number(trial.probability().low()),
          Printer.number(trial.probability().high()),
          some ? Long.toString(trial.number().getAsLong()) : "",
          some ? Printer.number(trial.distance().getAsDouble()) : "");
    }
    csv.flush();
  }
}
