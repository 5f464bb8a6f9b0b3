package org.entente.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.OptionalDouble;
import org.entente.analysis.Difference;
import org.entente.analysis.comparison.Comparison;
import org.entente.analysis.comparison.Contrast;
import org.entente.analysis.comparison.Paired;
import org.entente.result.Estimate;
import org.entente.result.Probability;
import org.entente.scenario.ScenarioFile;

/**
 * Scenarios compared, for programs, as {@code comparison.schema.json} describes it. Equal results
 * are equal bytes.
 */
final class ComparisonJson {
  private final JsonGenerator json;
  private final ResultJson results;

  private ComparisonJson(JsonGenerator json) {
    this.json = json;
    this.results = new ResultJson(json);
  }

  /** Writes a comparison in UTF-8. */
  static void write(OutputStream out, List<ScenarioFile> files, Comparison comparison)
      throws IOException {
    try (JsonGenerator json = ResultJson.generator(out)) {
      new ComparisonJson(json).all(files, comparison);
      json.writeRaw('\n');
    }
  }

  private void all(List<ScenarioFile> files, Comparison comparison) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("engine");
    json.writeStringField("version", Version.text());
    json.writeEndObject();
    json.writeObjectFieldStart("run");
    json.writeNumberField("trials", comparison.settings().trials());
    json.writeNumberField("seed", comparison.settings().seed());
    json.writeStringField("sampling", "monteCarlo");
    json.writeEndObject();
    json.writeFieldName("base");
    results.scenario(files.get(0));
    json.writeArrayFieldStart("comparisons");
    for (int i = 0; i < comparison.contrasts().size(); i++) {
      contrast(files.get(i + 1), comparison.contrasts().get(i));
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void contrast(ScenarioFile file, Contrast contrast) throws IOException {
    json.writeStartObject();
    json.writeFieldName("scenario");
    results.scenario(file);
    json.writeArrayFieldStart("futures");
    for (Contrast.OfFuture future : contrast.futures()) {
      json.writeStartObject();
      json.writeStringField("id", future.id());
      json.writeStringField("title", future.title());
      share(future.share());
      json.writeEndObject();
    }
    json.writeEndArray();
    if (contrast.noFuture().isPresent()) {
      json.writeFieldName("noFuture");
      object(contrast.noFuture().get());
    }
    factors(contrast);
    events(contrast);
    outcomes(contrast);
    json.writeArrayFieldStart("unshared");
    for (Contrast.Unshared unshared : contrast.unshared()) {
      json.writeStartObject();
      json.writeStringField("what", unshared.what());
      json.writeStringField("why", unshared.why());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void factors(Contrast contrast) throws IOException {
    json.writeObjectFieldStart("factors");
    for (Contrast.OfFactor factor : contrast.factors()) {
      json.writeObjectFieldStart(factor.name());
      results.words(factor.name(), factor.label());
      json.writeStringField("unit", factor.unit());
      json.writeArrayFieldStart("steps");
      for (Contrast.Step step : factor.steps()) {
        json.writeStartObject();
        results.time(step.time(), step.label(), isYear(step.label()));
        paired(step.paired());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  /** Steps of a year are known by it and need no label. */
  private static boolean isYear(String label) {
    return label.matches("[0-9]+");
  }

  private void events(Contrast contrast) throws IOException {
    json.writeObjectFieldStart("events");
    for (Contrast.OfEvent event : contrast.events()) {
      json.writeObjectFieldStart(event.name());
      results.words(event.name(), event.label());
      json.writeArrayFieldStart("steps");
      for (Contrast.EventStep step : event.steps()) {
        json.writeStartObject();
        results.time(step.time(), step.label(), isYear(step.label()));
        json.writeFieldName("active");
        object(step.active());
        json.writeFieldName("struck");
        object(step.struck());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void outcomes(Contrast contrast) throws IOException {
    json.writeObjectFieldStart("outcomes");
    for (Contrast.OfOutcome outcome : contrast.outcomes()) {
      json.writeObjectFieldStart(outcome.name());
      results.words(outcome.name(), outcome.label());
      json.writeStringField("unit", outcome.unit());
      json.writeNumberField("present", outcome.paired().present().value());
      paired(outcome.paired());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void paired(Paired paired) throws IOException {
    if (paired instanceof Paired.Number number) {
      number(number);
    } else if (paired instanceof Paired.Share share) {
      share(share);
    } else if (paired instanceof Paired.Choice choice) {
      json.writeObjectFieldStart("options");
      for (var option : choice.options().entrySet()) {
        json.writeFieldName(option.getKey());
        object(option.getValue());
      }
      json.writeEndObject();
    }
  }

  private void object(Paired.Share share) throws IOException {
    json.writeStartObject();
    share(share);
    json.writeEndObject();
  }

  private void share(Paired.Share share) throws IOException {
    probability("base", share.base());
    probability("other", share.other());
    difference(share.difference());
    probability("onlyOther", share.onlyOther());
    probability("onlyBase", share.onlyBase());
    ratio(share.varianceRatio());
  }

  private void number(Paired.Number number) throws IOException {
    mean("base", number.base());
    mean("other", number.other());
    json.writeObjectFieldStart("difference");
    results.number(number.difference());
    json.writeEndObject();
    probability("more", number.more());
    probability("same", number.same());
    probability("less", number.less());
    ratio(number.varianceRatio());
  }

  private void probability(String name, Probability probability) throws IOException {
    json.writeObjectFieldStart(name);
    results.probability(probability);
    json.writeEndObject();
  }

  private void mean(String name, Estimate mean) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeNumberField("mean", mean.value());
    results.optional("standardError", mean.standardError());
    json.writeEndObject();
  }

  private void difference(Difference difference) throws IOException {
    json.writeObjectFieldStart("difference");
    json.writeNumberField("value", difference.value());
    json.writeNumberField("standardError", difference.standardError());
    json.writeNumberField("low", difference.low());
    json.writeNumberField("high", difference.high());
    json.writeEndObject();
  }

  private void ratio(OptionalDouble ratio) throws IOException {
    results.optional("varianceRatio", ratio);
  }
}
