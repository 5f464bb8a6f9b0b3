package org.entente.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.entente.analysis.Disputes.Answer;
import org.entente.analysis.Disputes.Dispute;
import org.entente.analysis.Disputes.Effect;
import org.entente.result.Probability;

/** What hangs on each dispute, for programs. */
final class DisputeJson {
  private final JsonGenerator json;

  private DisputeJson(JsonGenerator json) {
    this.json = json;
  }

  /** Writes the effects as a member of an object that is open. */
  static void write(JsonGenerator json, List<Dispute> disputes) throws IOException {
    json.writeArrayFieldStart("disputes");
    for (Dispute dispute : disputes) {
      new DisputeJson(json).dispute(dispute);
    }
    json.writeEndArray();
  }

  private void dispute(Dispute dispute) throws IOException {
    json.writeStartObject();
    json.writeStringField("parameter", dispute.parameter());
    json.writeStringField("label", dispute.label());
    json.writeObjectFieldStart("answers");
    for (Answer answer : dispute.answers()) {
      json.writeArrayFieldStart(answer.option());
      for (Effect effect : answer.effects()) {
        effect(effect);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private void effect(Effect effect) throws IOException {
    Probability probability = effect.probability();
    json.writeStartObject();
    json.writeStringField("future", effect.future());
    json.writeNumberField("probability", probability.value());
    json.writeNumberField("standardError", probability.standardError());
    json.writeNumberField("low", probability.low());
    json.writeNumberField("high", probability.high());
    json.writeObjectFieldStart("difference");
    json.writeNumberField("value", effect.difference().value());
    json.writeNumberField("standardError", effect.difference().standardError());
    json.writeEndObject();
    json.writeEndObject();
  }
}
