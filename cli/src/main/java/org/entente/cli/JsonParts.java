package org.entente.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.OptionalDouble;
import org.entente.equation.ValueType;
import org.entente.model.Time;
import org.entente.random.Sampling;
import org.entente.result.Probability;
import org.entente.result.Settings;
import org.entente.scenario.ScenarioFile;

/** What the JSON of several commands has in common. */
final class JsonParts {
  private JsonParts() {}

  /** Writes which scenario was read, and with which version of the program. */
  static void scenario(JsonGenerator json, ScenarioFile file) throws IOException {
    json.writeObjectFieldStart("scenario");
    json.writeStringField("title", file.title());
    json.writeStringField("file", file.file());
    json.writeStringField("sha256", file.sha256());
    json.writeEndObject();
    json.writeObjectFieldStart("engine");
    json.writeStringField("version", Version.text());
    json.writeEndObject();
  }

  /** Writes which trials were run. */
  static void run(JsonGenerator json, Settings settings) throws IOException {
    run(json, settings.trials(), settings.seed(), settings.sampling());
  }

  /** Writes which trials were run. */
  static void run(JsonGenerator json, long trials, long seed, Sampling sampling)
      throws IOException {
    json.writeObjectFieldStart("run");
    json.writeNumberField("trials", trials);
    json.writeNumberField("seed", seed);
    sampling(json, sampling);
    json.writeEndObject();
  }

  /** Writes how the trials of a run were laid out. */
  static void sampling(JsonGenerator json, Sampling sampling) throws IOException {
    json.writeStringField("sampling", sampling.word());
    if (sampling.replications() > 1) {
      json.writeNumberField("replications", sampling.replications());
    }
  }

  /** Writes the members of a probability with its error. */
  static void probability(JsonGenerator json, Probability probability) throws IOException {
    json.writeNumberField("probability", probability.value());
    json.writeNumberField("standardError", probability.standardError());
    json.writeNumberField("low", probability.low());
    json.writeNumberField("high", probability.high());
  }

  /** Writes the close of a step, and the step in words where steps are shorter than a year. */
  static void time(JsonGenerator json, Time clock, double time, String label) throws IOException {
    number(json, "time", time);
    if (clock.perYear() > 1) {
      json.writeStringField("label", label);
    }
  }

  /** Writes a number, a whole one without a point. */
  static void number(JsonGenerator json, String name, double value) throws IOException {
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      json.writeNumberField(name, (long) value);
    } else {
      json.writeNumberField(name, value);
    }
  }

  /** Writes a number if there is one. */
  static void optional(JsonGenerator json, String name, OptionalDouble value) throws IOException {
    if (value.isPresent()) {
      json.writeNumberField(name, value.getAsDouble());
    }
  }

  /** Writes a value as a scenario would: an option by its name, a yes/no as true or false. */
  static void value(JsonGenerator json, String name, ValueType type, double value)
      throws IOException {
    if (type instanceof ValueType.Choice choice) {
      json.writeStringField(name, choice.options().get((int) value));
    } else if (type instanceof ValueType.YesNo) {
      json.writeBooleanField(name, value != 0);
    } else {
      json.writeNumberField(name, value);
    }
  }
}
