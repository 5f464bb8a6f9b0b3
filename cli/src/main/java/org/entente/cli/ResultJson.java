package org.entente.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.OptionalDouble;
import org.entente.model.Time;
import org.entente.result.Attained;
import org.entente.result.ChoiceSummary;
import org.entente.result.EventResult;
import org.entente.result.EventStep;
import org.entente.result.FactorResult;
import org.entente.result.FactorStep;
import org.entente.result.FutureResult;
import org.entente.result.FutureStep;
import org.entente.result.Gain;
import org.entente.result.NumberSummary;
import org.entente.result.OutcomeResult;
import org.entente.result.Probability;
import org.entente.result.Quantile;
import org.entente.result.Simulation;
import org.entente.result.Statistics;
import org.entente.result.Summary;
import org.entente.result.YesNoSummary;
import org.entente.scenario.ScenarioFile;

/**
 * Results as JSON, as {@code result.schema.json} describes them. Members come in a fixed order, and
 * numbers with all their digits, the same on any machine, so that equal results are equal bytes.
 * Only {@code run.seconds} and {@code run.threads} tell two runs of the same trials apart.
 */
final class ResultJson {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER).build();

  private final JsonGenerator json;

  /** Writes parts of results with a generator that stands where they belong. */
  ResultJson(JsonGenerator json) {
    this.json = json;
  }

  /**
   * Writes results.
   *
   * @param out receives UTF-8
   * @param results one result for each scenario
   * @param several whether to write an array, even of one
   */
  static void write(OutputStream out, List<Ran> results, boolean several) throws IOException {
    try (JsonGenerator json = generator(out)) {
      ResultJson writer = new ResultJson(json);
      if (several) {
        json.writeStartArray();
      }
      for (Ran result : results) {
        writer.result(result);
      }
      if (several) {
        json.writeEndArray();
      }
      json.writeRaw('\n');
    }
  }

  /** Lays JSON out the same on every system, and leaves closing the stream to its owner. */
  static JsonGenerator generator(OutputStream out) throws IOException {
    Separators separators =
        Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);
    JsonGenerator json = FACTORY.createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.setPrettyPrinter(
        new DefaultPrettyPrinter(separators).withObjectIndenter(new DefaultIndenter("  ", "\n")));
    return new FiniteJson(json);
  }

  private void result(Ran ran) throws IOException {
    Simulation simulation = ran.simulation();
    json.writeStartObject();
    head(ran);
    json.writeArrayFieldStart("futures");
    for (FutureResult future : simulation.futures()) {
      future(future);
    }
    json.writeEndArray();
    noFuture(simulation);
    json.writeObjectFieldStart("factors");
    for (FactorResult factor : simulation.factors()) {
      factor(factor, isYearly(simulation));
    }
    json.writeEndObject();
    json.writeObjectFieldStart("events");
    for (EventResult event : simulation.events()) {
      event(event, isYearly(simulation));
    }
    json.writeEndObject();
    json.writeObjectFieldStart("outcomes");
    for (OutcomeResult outcome : simulation.outcomes()) {
      outcome(outcome);
    }
    json.writeEndObject();
    gains(simulation.gains());
    json.writeEndObject();
  }

  /** Whether the close of every step is the close of a year. */
  static boolean isYearly(Simulation simulation) {
    return simulation.scenario().time().map(Time::perYear).orElse(1) == 1;
  }

  private void head(Ran ran) throws IOException {
    json.writeFieldName("scenario");
    scenario(ran.file());
    json.writeObjectFieldStart("engine");
    json.writeStringField("version", Version.text());
    json.writeEndObject();
    json.writeObjectFieldStart("run");
    json.writeNumberField("trials", ran.simulation().settings().trials());
    json.writeNumberField("seed", ran.simulation().settings().seed());
    JsonParts.sampling(json, ran.simulation().settings().sampling());
    precision(ran.simulation().attained());
    json.writeNumberField("threads", ran.simulation().settings().threads());
    json.writeNumberField("seconds", ran.simulation().seconds());
    json.writeEndObject();
  }

  private void precision(List<Attained> all) throws IOException {
    if (!all.isEmpty()) {
      json.writeArrayFieldStart("precision");
      for (Attained attained : all) {
        json.writeStartObject();
        json.writeStringField("target", attained.target().toString());
        json.writeNumberField("tolerance", attained.target().tolerance());
        optional("halfWidth", attained.halfWidth());
        json.writeBooleanField("met", attained.met());
        optional("trialsNeeded", attained.trialsNeeded());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
  }

  private void gains(List<Gain> gains) throws IOException {
    if (!gains.isEmpty()) {
      json.writeArrayFieldStart("gains");
      for (Gain gain : gains) {
        gain(gain);
      }
      json.writeEndArray();
    }
  }

  private void gain(Gain gain) throws IOException {
    json.writeStartObject();
    json.writeStringField("kind", gain.kind());
    json.writeStringField("name", gain.name());
    if (gain.time().isPresent()) {
      time(gain.time().getAsDouble());
    }
    json.writeStringField("statistic", gain.statistic());
    json.writeNumberField("ratio", gain.ratio());
    json.writeNumberField("low", gain.low());
    json.writeNumberField("high", gain.high());
    json.writeEndObject();
  }

  /** What it writes with. */
  JsonGenerator json() {
    return json;
  }

  /** Which scenario it is. */
  void scenario(ScenarioFile file) throws IOException {
    json.writeStartObject();
    json.writeStringField("title", file.title());
    json.writeStringField("file", file.file());
    json.writeStringField("sha256", file.sha256());
    json.writeEndObject();
  }

  /** A future. */
  void future(FutureResult future) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", future.id());
    json.writeStringField("title", future.title());
    probability(future.probability());
    if (!future.years().isEmpty()) {
      json.writeArrayFieldStart("years");
      for (FutureStep year : future.years()) {
        json.writeStartObject();
        time(year.time());
        probability(year.probability());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  /** Only where some path ended in no future, which is rare and worth a word. */
  private void noFuture(Simulation simulation) throws IOException {
    Probability none = simulation.noFuture().filter(share -> share.value() > 0).orElse(null);
    if (none != null) {
      json.writeObjectFieldStart("noFuture");
      probability(none);
      json.writeEndObject();
    }
  }

  /** A factor as a member of its name. */
  void factor(FactorResult factor, boolean yearly) throws IOException {
    json.writeObjectFieldStart(factor.name());
    words(factor.name(), factor.label());
    json.writeStringField("unit", factor.unit());
    json.writeArrayFieldStart("steps");
    for (FactorStep step : factor.steps()) {
      json.writeStartObject();
      time(step.time(), step.label(), yearly);
      summary(step.summary());
      if (step.cut().isPresent()) {
        json.writeNumberField("cut", step.cut().get().value());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** An event as a member of its name. */
  void event(EventResult event, boolean yearly) throws IOException {
    json.writeObjectFieldStart(event.name());
    words(event.name(), event.label());
    json.writeArrayFieldStart("steps");
    for (EventStep step : event.steps()) {
      json.writeStartObject();
      time(step.time(), step.label(), yearly);
      json.writeNumberField("active", step.active().value());
      json.writeNumberField("standardError", step.active().standardError());
      json.writeNumberField("struck", step.struck().value());
      json.writeNumberField("struckStandardError", step.struck().standardError());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** An outcome as a member of its name. */
  void outcome(OutcomeResult outcome) throws IOException {
    json.writeObjectFieldStart(outcome.name());
    words(outcome.name(), outcome.label());
    json.writeStringField("unit", outcome.unit());
    json.writeNumberField("present", outcome.present().value());
    summary(outcome.summary());
    json.writeEndObject();
  }

  /** What something is called. */
  void words(String name, String label) throws IOException {
    json.writeStringField("label", label.isEmpty() ? name : label);
  }

  /** When something is, with a label unless it is the close of a year. */
  void time(double time, String label, boolean yearly) throws IOException {
    time(time);
    if (!yearly) {
      json.writeStringField("label", label);
    }
  }

  /** The close of a year is a whole number. */
  private void time(double time) throws IOException {
    if (time == Math.rint(time)) {
      json.writeNumberField("time", (long) time);
    } else {
      json.writeNumberField("time", time);
    }
  }

  /** A summary without any value has nothing to say beyond that. */
  private void summary(Summary summary) throws IOException {
    if (summary instanceof NumberSummary number) {
      number(number);
    } else if (summary instanceof YesNoSummary yesNo) {
      probability(yesNo.probability());
    } else if (summary instanceof ChoiceSummary choice) {
      json.writeObjectFieldStart("shares");
      for (var share : choice.shares().entrySet()) {
        json.writeObjectFieldStart(share.getKey());
        probability(share.getValue());
        json.writeEndObject();
      }
      json.writeEndObject();
    }
  }

  /** The members of a number. */
  void number(NumberSummary number) throws IOException {
    json.writeNumberField("mean", number.mean().value());
    optional("standardError", number.mean().standardError());
    optional("sd", number.sd());
    for (Quantile quantile : number.quantiles()) {
      json.writeNumberField(Statistics.name(quantile), quantile.value());
    }
    json.writeObjectFieldStart("intervals");
    for (Quantile quantile : number.quantiles()) {
      if (quantile.low().isPresent() && quantile.high().isPresent()) {
        pair(quantile, quantile.low().getAsDouble(), quantile.high().getAsDouble());
      }
    }
    json.writeEndObject();
    if (!number.quantiles().stream().allMatch(Quantile::exact)) {
      json.writeObjectFieldStart("bounds");
      for (Quantile quantile : number.quantiles()) {
        pair(quantile, quantile.atLeast(), quantile.atMost());
      }
      json.writeEndObject();
    }
  }

  private void pair(Quantile quantile, double low, double high) throws IOException {
    json.writeFieldName(Statistics.name(quantile));
    json.writeArray(new double[] {low, high}, 0, 2);
  }

  /** The members of a probability. */
  void probability(Probability probability) throws IOException {
    json.writeNumberField("probability", probability.value());
    json.writeNumberField("standardError", probability.standardError());
    json.writeNumberField("low", probability.low());
    json.writeNumberField("high", probability.high());
  }

  /** A member that is there if the number is. */
  void optional(String name, OptionalDouble value) throws IOException {
    if (value.isPresent()) {
      json.writeNumberField(name, value.getAsDouble());
    }
  }
}
