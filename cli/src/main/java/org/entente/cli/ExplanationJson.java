package org.entente.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.entente.analysis.Odds;
import org.entente.analysis.explanation.Explanation;
import org.entente.analysis.explanation.Explanation.Counted;
import org.entente.analysis.explanation.Explanation.Entry;
import org.entente.analysis.explanation.Explanation.Item;
import org.entente.analysis.explanation.Explanation.Outlier;
import org.entente.analysis.explanation.Explanation.Section;
import org.entente.model.BaseRate;
import org.entente.model.Evidence;
import org.entente.model.Interval;
import org.entente.model.Support;
import org.entente.scenario.Origin;
import org.entente.scenario.ScenarioFile;

/** An explanation as JSON: a list of values, each with its place, and the counts of the ledger. */
final class ExplanationJson {
  private final JsonGenerator json;
  private final ScenarioFile file;

  private ExplanationJson(JsonGenerator json, ScenarioFile file) {
    this.json = json;
    this.file = file;
  }

  /** Writes an explanation in UTF-8. */
  static void write(OutputStream out, ScenarioFile file, Explanation explanation)
      throws IOException {
    try (JsonGenerator json = ResultJson.generator(out)) {
      new ExplanationJson(json, file).explanation(explanation);
      json.writeRaw('\n');
    }
  }

  private void explanation(Explanation explanation) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("scenario");
    json.writeStringField("title", file.title());
    strings("files", file.files());
    json.writeStringField("sha256", file.sha256());
    json.writeEndObject();
    json.writeArrayFieldStart("values");
    for (Section section : explanation.sections()) {
      for (Entry entry : section.entries()) {
        for (Item item : entry.items()) {
          value(section, entry, item);
        }
      }
    }
    json.writeEndArray();
    ledger(explanation);
    outliers(explanation.outliers());
    odds(explanation.odds());
    json.writeEndObject();
  }

  private void outliers(List<Outlier> outliers) throws IOException {
    json.writeArrayFieldStart("outsideReferenceClass");
    for (Outlier outlier : outliers) {
      json.writeStartObject();
      json.writeStringField("path", outlier.value().item().path().toString());
      json.writeNumberField("value", outlier.size());
      json.writeNumberField("low", outlier.interval().low());
      json.writeNumberField("high", outlier.interval().high());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void odds(List<Odds> odds) throws IOException {
    json.writeObjectFieldStart("impliedOdds");
    for (Odds event : odds) {
      json.writeObjectFieldStart(event.event());
      json.writeNumberField("perYear", event.perYear());
      json.writeNumberField("low", event.low());
      json.writeNumberField("high", event.high());
      json.writeNumberField("byTheEnd", event.everStrikes().value());
      json.writeNumberField("standardError", event.everStrikes().standardError());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void value(Section section, Entry entry, Item item) throws IOException {
    json.writeStartObject();
    json.writeStringField("kind", section.name());
    json.writeStringField("name", entry.name());
    json.writeStringField("role", item.role());
    json.writeStringField("path", item.path().toString());
    json.writeStringField("label", entry.label());
    json.writeStringField("unit", entry.unit());
    json.writeStringField("value", item.text());
    Optional<Origin> origin = item.written() ? file.origin(item.path()) : Optional.empty();
    if (origin.isPresent()) {
      json.writeStringField("file", origin.get().file());
      json.writeNumberField("line", origin.get().line());
    }
    json.writeBooleanField("counted", item.counted());
    support(entry.supportOf(item));
    json.writeEndObject();
  }

  private void support(Support support) throws IOException {
    json.writeArrayFieldStart("evidence");
    for (Evidence evidence : support.evidence()) {
      json.writeStartObject();
      json.writeStringField("source", evidence.source());
      strings("claims", evidence.claims());
      json.writeStringField("says", evidence.says());
      json.writeEndObject();
    }
    json.writeEndArray();
    if (support.baseRate().isPresent()) {
      baseRate(support.baseRate().get());
    }
    if (!support.assumption().isEmpty()) {
      json.writeStringField("assumption", support.assumption());
    }
  }

  private void baseRate(BaseRate rate) throws IOException {
    json.writeObjectFieldStart("baseRate");
    json.writeNumberField("value", rate.value());
    if (rate.interval().isPresent()) {
      Interval interval = rate.interval().get();
      json.writeFieldName("interval");
      json.writeArray(new double[] {interval.low(), interval.high()}, 0, 2);
    }
    json.writeStringField("referenceClass", rate.referenceClass());
    json.writeStringField("source", rate.source());
    strings("claims", rate.claims());
    json.writeEndObject();
  }

  private void ledger(Explanation explanation) throws IOException {
    List<Counted> ledger = explanation.ledger();
    json.writeObjectFieldStart("ledger");
    json.writeNumberField("values", ledger.size());
    long evidence = ledger.stream().filter(it -> !it.support().evidence().isEmpty()).count();
    json.writeNumberField("evidence", evidence);
    long baseRates = ledger.stream().filter(it -> it.support().baseRate().isPresent()).count();
    json.writeNumberField("baseRate", baseRates);
    long assumptions = ledger.stream().filter(it -> !it.support().assumption().isEmpty()).count();
    json.writeNumberField("assumption", assumptions);
    List<Counted> none = ledger.stream().filter(it -> it.support().isNone()).toList();
    json.writeNumberField("claims", explanation.claims());
    strings("none", none.stream().map(it -> it.item().path().toString()).toList());
    json.writeEndObject();
  }

  private void strings(String name, List<String> texts) throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }
}
