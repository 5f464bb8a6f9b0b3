package org.entente.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.entente.analysis.trial.Clause;
import org.entente.analysis.trial.EventPath;
import org.entente.analysis.trial.FactorPath;
import org.entente.analysis.trial.OutcomeValue;
import org.entente.analysis.trial.ParameterValue;
import org.entente.analysis.trial.Trial;
import org.entente.analysis.trial.Trial.JudgedFuture;
import org.entente.analysis.trial.Trial.JudgedYear;
import org.entente.engine.Asked;
import org.entente.engine.Draw;
import org.entente.model.Time;
import org.entente.scenario.ScenarioFile;

/** One trial for programs: all of it, with all digits. */
final class TrialJson {
  private final JsonGenerator json;
  private final Trial trial;
  private final Shown shown;

  private TrialJson(JsonGenerator json, Trial trial, Shown shown) {
    this.json = json;
    this.trial = trial;
    this.shown = shown;
  }

  /** Writes the trial in UTF-8. */
  static void write(
      OutputStream out, ScenarioFile file, Trial trial, TrialCommand.Narrowing narrowing)
      throws IOException {
    try (JsonGenerator json = ResultJson.generator(out)) {
      new TrialJson(json, trial, new Shown(trial, narrowing)).all(file);
      json.writeRaw('\n');
    }
  }

  private void all(ScenarioFile file) throws IOException {
    json.writeStartObject();
    JsonParts.scenario(json, file);
    JsonParts.run(json, trial.trials(), trial.seed(), trial.sampling());
    json.writeNumberField("trial", trial.number());
    if (trial.future().isPresent()) {
      json.writeStringField("future", trial.future().get());
    }
    json.writeArrayFieldStart("futures");
    for (JudgedFuture future : trial.futures()) {
      future(future);
    }
    json.writeEndArray();
    judged();
    outcomes();
    parameters();
    factors();
    events();
    json.writeEndObject();
  }

  private void future(JudgedFuture future) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", future.id());
    json.writeStringField("title", future.title());
    json.writeStringField("verdict", camelCase(future.verdict().name()));
    if (future.rule().isPresent()) {
      json.writeFieldName("when");
      clause(future.rule().get());
    }
    json.writeEndObject();
  }

  private static String camelCase(String constant) {
    StringBuilder words = new StringBuilder();
    for (String word : constant.toLowerCase(Locale.ROOT).split("_")) {
      boolean first = words.length() == 0;
      words.append(first ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return words.toString();
  }

  private void clause(Clause clause) throws IOException {
    json.writeStartObject();
    json.writeStringField("formula", clause.text());
    if (clause.holds().isPresent()) {
      json.writeBooleanField("holds", clause.holds().get());
    }
    if (!clause.readings().isEmpty()) {
      json.writeObjectFieldStart("values");
      for (Clause.Reading reading : clause.readings()) {
        JsonParts.optional(json, reading.text(), reading.value());
      }
      json.writeEndObject();
    }
    if (!clause.parts().isEmpty()) {
      json.writeArrayFieldStart(clause.join().name().toLowerCase(Locale.ROOT));
      for (Clause part : clause.parts()) {
        clause(part);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private void judged() throws IOException {
    json.writeArrayFieldStart("judged");
    for (JudgedYear year : trial.judged()) {
      json.writeStartObject();
      JsonParts.number(json, "time", year.time());
      if (year.future().isPresent()) {
        json.writeStringField("future", year.future().get());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void outcomes() throws IOException {
    json.writeObjectFieldStart("outcomes");
    for (OutcomeValue outcome : trial.outcomes().values()) {
      json.writeObjectFieldStart(outcome.name());
      words(outcome.name(), outcome.label());
      json.writeStringField("unit", outcome.unit());
      if (outcome.value().isPresent()) {
        JsonParts.value(json, "value", outcome.type(), outcome.value().getAsDouble());
      }
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void parameters() throws IOException {
    json.writeObjectFieldStart("parameters");
    for (ParameterValue parameter : shown.parameters()) {
      json.writeObjectFieldStart(parameter.name());
      words(parameter.name(), parameter.label());
      json.writeStringField("unit", parameter.unit());
      JsonParts.value(json, "value", parameter.type(), parameter.value());
      if (parameter.draw().isPresent()) {
        random(parameter.draw().get());
      }
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void factors() throws IOException {
    json.writeObjectFieldStart("factors");
    for (FactorPath factor : shown.factors()) {
      json.writeObjectFieldStart(factor.name());
      words(factor.name(), factor.label());
      json.writeStringField("unit", factor.unit());
      json.writeArrayFieldStart("steps");
      for (FactorPath.State state : shown.steps(factor.steps(), FactorPath.State::time)) {
        state(factor, state);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void state(FactorPath factor, FactorPath.State state) throws IOException {
    json.writeStartObject();
    JsonParts.time(json, clock(), state.time(), state.label());
    JsonParts.value(json, "value", factor.type(), state.value());
    if (state.cut()) {
      json.writeNumberField("uncut", state.uncut());
    }
    if (state.initial().isPresent()) {
      json.writeObjectFieldStart("initial");
      random(state.initial().get());
      json.writeEndObject();
    }
    if (state.noise().isPresent()) {
      json.writeObjectFieldStart("noise");
      json.writeNumberField("value", state.noise().get().value());
      random(state.noise().get());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void events() throws IOException {
    json.writeObjectFieldStart("events");
    for (EventPath event : shown.events()) {
      json.writeObjectFieldStart(event.name());
      words(event.name(), event.label());
      json.writeArrayFieldStart("steps");
      for (EventPath.State state : shown.steps(event.steps(), EventPath.State::time)) {
        state(state);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void state(EventPath.State state) throws IOException {
    json.writeStartObject();
    JsonParts.time(json, clock(), state.time(), state.label());
    json.writeBooleanField("on", state.on());
    json.writeBooleanField("strikes", state.struck());
    json.writeNumberField("count", state.count());
    if (state.since().isPresent()) {
      JsonParts.number(json, "since", state.since().getAsDouble());
    }
    if (state.barred()) {
      json.writeBooleanField("barred", true);
    }
    if (state.initial().isPresent()) {
      json.writeObjectFieldStart("initial");
      random(state.initial().get());
      json.writeEndObject();
    }
    if (state.strike().isPresent()) {
      asked("strike", state.strike().get());
    }
    if (state.end().isPresent()) {
      asked("end", state.end().get());
    }
    json.writeEndObject();
  }

  private void asked(String name, Asked asked) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeNumberField("chance", asked.chance());
    json.writeNumberField("uniform", asked.uniform());
    json.writeEndObject();
  }

  private void random(Draw draw) throws IOException {
    json.writeNumberField("uniform", draw.uniform());
    JsonParts.optional(json, "normal", draw.normal());
  }

  /** Only asked of what moves. */
  private Time clock() {
    return trial.scenario().time().orElseThrow();
  }

  private void words(String name, String label) throws IOException {
    json.writeStringField("label", label.isEmpty() ? name : label);
  }
}
