package org.entente.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.entente.analysis.trial.EventPath;
import org.entente.analysis.trial.FactorPath;
import org.entente.analysis.trial.OutcomeValue;
import org.entente.analysis.trial.ParameterValue;
import org.entente.analysis.trial.Trial;
import org.entente.engine.Asked;
import org.entente.engine.Draw;
import org.entente.equation.ValueType;
import org.entente.formula.Printer;
import org.entente.scenario.ScenarioFile;

/** One trial as CSV, one quantity a line. */
final class TrialCsv {
  private final CsvWriter csv;
  private final ScenarioFile file;
  private final Trial trial;

  private TrialCsv(CsvWriter csv, ScenarioFile file, Trial trial) {
    this.csv = csv;
    this.file = file;
    this.trial = trial;
  }

  /** Writes the trial in UTF-8. */
  static void write(
      OutputStream out, ScenarioFile file, Trial trial, TrialCommand.Narrowing narrowing)
      throws IOException {
    CsvWriter csv =
        new CsvWriter(out, "scenario", "trial", "kind", "name", "time", "quantity", "value");
    new TrialCsv(csv, file, trial).all(new Shown(trial, narrowing));
    csv.flush();
  }

  private void all(Shown shown) throws IOException {
    if (trial.future().isPresent()) {
      line("future", "", "", "ended in", CsvWriter.word(trial.future().get()));
    }
    for (OutcomeValue outcome : trial.outcomes().values()) {
      if (outcome.value().isPresent()) {
        String value = value(outcome.type(), outcome.value().getAsDouble());
        line("outcome", outcome.name(), "", "value", value);
      }
    }
    for (ParameterValue parameter : shown.parameters()) {
      String value = value(parameter.type(), parameter.value());
      line("parameter", parameter.name(), "", "value", value);
      draw("parameter", parameter.name(), "", "", parameter.draw());
    }
    for (FactorPath factor : shown.factors()) {
      for (FactorPath.State state : shown.steps(factor.steps(), FactorPath.State::time)) {
        factor(factor, state);
      }
    }
    for (EventPath event : shown.events()) {
      for (EventPath.State state : shown.steps(event.steps(), EventPath.State::time)) {
        event(event.name(), state);
      }
    }
  }

  private void factor(FactorPath factor, FactorPath.State state) throws IOException {
    String time = Printer.number(state.time());
    line("factor", factor.name(), time, "value", value(factor.type(), state.value()));
    if (state.cut()) {
      line("factor", factor.name(), time, "uncut", Printer.number(state.uncut()));
    }
    draw("factor", factor.name(), time, "initial.", state.initial());
    if (state.noise().isPresent()) {
      String noise = Printer.number(state.noise().get().value());
      line("factor", factor.name(), time, "noise", noise);
      draw("factor", factor.name(), time, "noise.", state.noise());
    }
  }

  private void event(String name, EventPath.State state) throws IOException {
    String time = Printer.number(state.time());
    line("event", name, time, "on", state.on() ? "1" : "0");
    line("event", name, time, "strikes", state.struck() ? "1" : "0");
    draw("event", name, time, "initial.", state.initial());
    asked(name, time, "strike.", state.strike());
    asked(name, time, "end.", state.end());
  }

  private void asked(String name, String time, String prefix, Optional<Asked> asked)
      throws IOException {
    if (asked.isPresent()) {
      line("event", name, time, prefix + "chance", Printer.number(asked.get().chance()));
      line("event", name, time, prefix + "uniform", Printer.number(asked.get().uniform()));
    }
  }

  private void draw(String kind, String name, String time, String prefix, Optional<Draw> draw)
      throws IOException {
    if (draw.isPresent()) {
      line(kind, name, time, prefix + "uniform", Printer.number(draw.get().uniform()));
      if (draw.get().normal().isPresent()) {
        String normal = Printer.number(draw.get().normal().getAsDouble());
        line(kind, name, time, prefix + "normal", normal);
      }
    }
  }

  /** An option is a word; a yes/no counts 1 or 0. */
  private static String value(ValueType type, double value) {
    return type instanceof ValueType.Choice
        ? CsvWriter.word(Shown.text(type, value))
        : Printer.number(value);
  }

  private void line(String kind, String name, String time, String quantity, String value)
      throws IOException {
    csv.line(
        CsvWriter.word(file.title()),
        Long.toString(trial.number()),
        CsvWriter.word(kind),
        CsvWriter.word(name),
        time,
        CsvWriter.word(quantity),
        value);
  }
}
