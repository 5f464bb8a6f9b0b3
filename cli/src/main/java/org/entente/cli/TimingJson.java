package org.entente.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.entente.analysis.timing.Passage;
import org.entente.analysis.timing.Race;
import org.entente.analysis.timing.Timing;
import org.entente.result.Estimate;
import org.entente.result.Probability;
import org.entente.scenario.ScenarioFile;

/** Events in time, for programs. */
final class TimingJson {
  private final JsonGenerator json;
  private final Timing timing;

  private TimingJson(JsonGenerator json, Timing timing) {
    this.json = json;
    this.timing = timing;
  }

  /** Writes all of it in UTF-8. */
  static void write(OutputStream out, ScenarioFile file, Timing timing) throws IOException {
    try (JsonGenerator json = ResultJson.generator(out)) {
      new TimingJson(json, timing).all(file);
      json.writeRaw('\n');
    }
  }

  private void all(ScenarioFile file) throws IOException {
    json.writeStartObject();
    JsonParts.scenario(json, file);
    JsonParts.run(json, timing.settings());
    json.writeArrayFieldStart("passages");
    for (Passage passage : timing.passages()) {
      passage(passage);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("races");
    for (Race race : timing.races()) {
      race(race);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void passage(Passage passage) throws IOException {
    json.writeStartObject();
    json.writeStringField("kind", passage.isEvent() ? "event" : "when");
    json.writeStringField("name", passage.name());
    String label = passage.label().isEmpty() ? passage.name() : passage.label();
    json.writeStringField("label", label);
    if (!passage.isEvent()) {
      json.writeStringField("formula", passage.formula());
    }
    json.writeArrayFieldStart("arrivals");
    for (Passage.Arrival arrival : passage.arrivals()) {
      json.writeStartObject();
      json.writeNumberField("p", arrival.p());
      moment("time", arrival.time());
      moment("low", arrival.low());
      moment("high", arrival.high());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("periods");
    for (Passage.Period period : passage.periods()) {
      period(period);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** What is beyond the end is left out. */
  private void moment(String name, Optional<Passage.Moment> moment) throws IOException {
    if (moment.isPresent()) {
      JsonParts.number(json, name, moment.get().time());
    }
  }

  private void period(Passage.Period period) throws IOException {
    json.writeStartObject();
    JsonParts.number(json, "time", period.time());
    json.writeStringField("label", period.label());
    json.writeNumberField("atRisk", period.atRisk());
    probability("first", period.first());
    if (period.hazard().isPresent()) {
      probability("hazard", period.hazard().get());
    }
    probability("happened", period.happened());
    probability("survival", period.survival());
    if (period.strikes().isPresent()) {
      strikes(period.strikes().get());
    }
    json.writeEndObject();
  }

  private void strikes(Estimate strikes) throws IOException {
    json.writeObjectFieldStart("strikes");
    json.writeNumberField("mean", strikes.value());
    JsonParts.optional(json, "standardError", strikes.standardError());
    JsonParts.optional(json, "low", strikes.low());
    JsonParts.optional(json, "high", strikes.high());
    json.writeEndObject();
  }

  private void race(Race race) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("names");
    for (String name : race.names()) {
      json.writeString(name);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("periods");
    for (Race.Period period : race.periods()) {
      json.writeStartObject();
      JsonParts.number(json, "time", period.time());
      json.writeStringField("label", period.label());
      json.writeObjectFieldStart("alone");
      for (String name : race.names()) {
        probability(name, period.alone(name));
      }
      json.writeEndObject();
      json.writeObjectFieldStart("withOthers");
      for (String name : race.names()) {
        probability(name, period.shared().get(name));
      }
      json.writeEndObject();
      probability("together", period.together());
      probability("none", period.none());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void probability(String name, Probability probability) throws IOException {
    json.writeObjectFieldStart(name);
    JsonParts.probability(json, probability);
    json.writeEndObject();
  }
}
