package org.entente.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.analysis.sensitivity.Driver;
import org.entente.analysis.sensitivity.Drivers;
import org.entente.analysis.sensitivity.GroupIndex;
import org.entente.analysis.sensitivity.Index;
import org.entente.analysis.sensitivity.Input;
import org.entente.analysis.sensitivity.SensitivityTarget;
import org.entente.analysis.sensitivity.SobolIndices;
import org.entente.analysis.sensitivity.StepIndex;
import org.entente.analysis.sensitivity.TargetDrivers;
import org.entente.analysis.sensitivity.TargetIndices;

/**
 * What drives a scenario's targets, for programs. An index that the sample does not resolve has no
 * {@code value}, but an upper end of its interval.
 */
final class SensitivityJson {
  private final JsonGenerator json;

  private SensitivityJson(JsonGenerator json) {
    this.json = json;
  }

  /** Writes the result in UTF-8. */
  static void write(OutputStream out, SensitivityResult result) throws IOException {
    try (JsonGenerator json = ResultJson.generator(out)) {
      new SensitivityJson(json).all(result);
      json.writeRaw('\n');
    }
  }

  /** What is known of one target, from either analysis. */
  private record Both(Optional<TargetDrivers> drivers, Optional<TargetIndices> indices) {
    SensitivityTarget target() {
      return drivers.map(TargetDrivers::target).orElseGet(() -> indices.orElseThrow().target());
    }
  }

  private void all(SensitivityResult result) throws IOException {
    json.writeStartObject();
    JsonParts.scenario(json, result.file());
    JsonParts.run(json, result.settings());
    List<Both> targets = targets(result);
    if (!targets.isEmpty()) {
      json.writeArrayFieldStart("targets");
      for (Both both : targets) {
        target(both);
      }
      json.writeEndArray();
    }
    if (result.disputes().isPresent()) {
      DisputeJson.write(json, result.disputes().get());
    }
    json.writeEndObject();
  }

  private static List<Both> targets(SensitivityResult result) {
    Map<String, Both> targets = new LinkedHashMap<>();
    for (TargetDrivers one : result.drivers().map(Drivers::targets).orElse(List.of())) {
      targets.put(key(one.target()), new Both(Optional.of(one), Optional.empty()));
    }
    for (TargetIndices one : result.indices().map(SobolIndices::targets).orElse(List.of())) {
      Both before = targets.get(key(one.target()));
      Optional<TargetDrivers> drivers = before == null ? Optional.empty() : before.drivers();
      targets.put(key(one.target()), new Both(drivers, Optional.of(one)));
    }
    return List.copyOf(targets.values());
  }

  private static String key(SensitivityTarget target) {
    return target.time() + " " + target.name();
  }

  private void target(Both both) throws IOException {
    SensitivityTarget target = both.target();
    json.writeStartObject();
    json.writeStringField("name", target.name());
    json.writeStringField("label", target.label());
    json.writeStringField("kind", target.kind().word());
    text("unit", target.unit());
    text("time", target.time());
    if (both.drivers().isPresent()) {
      drivers(both.drivers().get());
    }
    if (both.indices().isPresent()) {
      indices(both.indices().get());
    }
    json.writeEndObject();
  }

  private void text(String field, String text) throws IOException {
    if (!text.isEmpty()) {
      json.writeStringField(field, text);
    }
  }

  private void drivers(TargetDrivers one) throws IOException {
    json.writeNumberField("count", one.count());
    if (one.count() > 0) {
      json.writeNumberField("mean", one.mean());
      json.writeNumberField("sd", one.sd());
    }
    if (one.refusal().isPresent()) {
      json.writeStringField("noDrivers", one.refusal().get());
      return;
    }
    json.writeArrayFieldStart("drivers");
    for (Driver driver : one.drivers()) {
      driver(driver);
    }
    json.writeEndArray();
    if (!one.steps().isEmpty()) {
      json.writeArrayFieldStart("steps");
      for (StepIndex step : one.steps()) {
        json.writeStartObject();
        json.writeStringField("kind", step.kind().word());
        json.writeStringField("name", step.name());
        json.writeStringField("time", step.time());
        index("firstOrder", step.firstOrder());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
  }

  private void driver(Driver driver) throws IOException {
    Input input = driver.input();
    json.writeStartObject();
    json.writeStringField("kind", input.kind().word());
    json.writeStringField("name", input.name());
    text("label", input.label());
    if (input.about().isPresent()) {
      json.writeStringField("about", input.about().get().word());
    }
    if (!input.sharedWith().isEmpty()) {
      names("sharedWith", input.sharedWith());
    }
    index("firstOrder", driver.firstOrder());
    if (driver.rankCorrelation().isPresent()) {
      index("rankCorrelation", driver.rankCorrelation().get());
    }
    if (driver.partialRankCorrelation().isPresent()) {
      index("partialRankCorrelation", driver.partialRankCorrelation().get());
    }
    index("pawn", driver.pawn());
    json.writeNumberField("pawnNoise", driver.pawnNoise());
    json.writeArrayFieldStart("levels");
    for (Driver.Level level : driver.levels()) {
      json.writeStartObject();
      json.writeStringField("name", level.name());
      json.writeNumberField("value", level.value());
      json.writeNumberField("standardError", level.standardError());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void names(String field, List<String> names) throws IOException {
    json.writeArrayFieldStart(field);
    for (String name : names) {
      json.writeString(name);
    }
    json.writeEndArray();
  }

  private void index(String field, Index index) throws IOException {
    json.writeObjectFieldStart(field);
    json.writeBooleanField("resolved", index.resolved());
    if (index.resolved()) {
      json.writeNumberField("value", index.value());
    }
    json.writeNumberField("standardError", index.standardError());
    json.writeNumberField("low", index.low());
    json.writeNumberField("high", index.high());
    json.writeEndObject();
  }

  private void indices(TargetIndices one) throws IOException {
    if (one.refusal().isPresent()) {
      json.writeStringField("noGroups", one.refusal().get());
      return;
    }
    json.writeArrayFieldStart("groups");
    for (GroupIndex group : one.groups()) {
      json.writeStartObject();
      json.writeStringField("grouping", group.group().grouping().word());
      json.writeStringField("name", group.group().name());
      names("members", group.group().members());
      json.writeBooleanField("correlated", group.group().correlated());
      index("firstOrder", group.firstOrder());
      index("total", group.total());
      index("together", group.together());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
