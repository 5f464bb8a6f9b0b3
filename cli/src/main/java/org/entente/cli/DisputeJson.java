package org.entente.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.entente.analysis.Disputes.Answer;
import org.entente.analysis.Disputes.Dispute;
import org.entente.analysis.Disputes.Effect;
import org.entente.result.Probability;
import org.entente.result.Settings;
import org.entente.scenario.ScenarioFile;

/** What hangs on each dispute, for programs. */
final class DisputeJson {
  private final JsonGenerator json;

  private DisputeJson(JsonGenerator json) {
    this.json = json;
  }

  /** Writes the effects in UTF-8. */
  static void write(OutputStream out, ScenarioFile file, Settings settings, List<Dispute> disputes)
      throws IOException {
    try (JsonGenerator json = ResultJson.generator(out)) {
      new DisputeJson(json).all(file, settings, disputes);
      json.writeRaw('\n');
    }
  }

  private void all(ScenarioFile file, Settings settings, List<Dispute> disputes)
      throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("scenario");
    json.writeStringField("title", file.title());
    json.writeStringField("file", file.file());
    json.writeStringField("sha256", file.sha256());
    json.writeEndObject();
    json.writeObjectFieldStart("run");
    json.writeNumberField("trials", settings.trials());
    json.writeNumberField("seed", settings.seed());
    json.writeEndObject();
    json.writeArrayFieldStart("disputes");
    for (Dispute dispute : disputes) {
      dispute(dispute);
    }
    json.writeEndArray();
    json.writeEndObject();
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
