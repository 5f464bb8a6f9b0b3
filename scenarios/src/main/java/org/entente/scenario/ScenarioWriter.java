package org.entente.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.model.About;
import org.entente.model.Copula;
import org.entente.model.Correlation;
import org.entente.model.Event;
import org.entente.model.Factor;
import org.entente.model.Future;
import org.entente.model.Outcome;
import org.entente.model.Parameter;
import org.entente.model.Path;
import org.entente.model.Process;
import org.entente.model.Quantity;
import org.entente.model.Scenario;
import org.entente.model.Source;
import org.entente.model.Time;

/**
 * Makes the JSON values of a scenario, members in the documented order, leaving out what says
 * nothing: empty texts, and what is so anyway.
 */
final class ScenarioWriter {
  private ScenarioWriter() {}

  /**
   * The members of a scenario.
   *
   * @param selfContained whether data are written themselves, not the names of their files
   */
  static Map<String, Object> write(Scenario scenario, boolean selfContained) {
    Members out = new Members(Path.ROOT, selfContained);
    out.put("title", scenario.title());
    out.text("description", scenario.description());
    out.text("note", scenario.note());
    scenario.time().ifPresent(time -> out.put("time", time(time)));
    out.named("sources", scenario.sources(), ScenarioWriter::source);
    out.named("parameters", scenario.parameters(), ScenarioWriter::parameter);
    out.named("factors", scenario.factors(), ScenarioWriter::factor);
    out.named("events", scenario.events(), ScenarioWriter::event);
    correlations(out, scenario.correlations());
    copula(out, scenario.copula());
    out.named("outcomes", scenario.outcomes(), ScenarioWriter::outcome);
    out.named("futures", scenario.futures(), ScenarioWriter::future);
    return out.values();
  }

  private static Map<String, Object> time(Time time) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("start", (double) time.start());
    out.put("end", (double) time.end());
    out.put(
        "step",
        switch (time.perYear()) {
          case 1 -> "year";
          case 4 -> "quarter";
          case 12 -> "month";
          default -> Map.of("perYear", (double) time.perYear());
        });
    return out;
  }

  private static void source(Members out, Source source) {
    out.put("title", source.title());
    out.text("publisher", source.publisher());
    out.text("date", source.date());
    out.text("url", source.url());
    out.text("note", source.note());
  }

  private static void parameter(Members out, Parameter parameter) {
    out.text("label", parameter.label());
    out.text("unit", parameter.unit());
    out.text("about", parameter.about() == About.KNOWLEDGE ? "" : parameter.about().word());
    out.quantity("value", parameter.value(), Slot.DRAWN_VALUE);
    out.support(parameter.support(), parameter.note());
  }

  private static void factor(Members out, Factor factor) {
    out.text("label", factor.label());
    out.text("unit", factor.unit());
    out.quantity("initial", factor.initial(), Slot.DRAWN_VALUE);
    factor.process().ifPresent(process -> process(out.inner("process"), process));
    out.quantity("formula", factor.formula(), Slot.VALUE);
    out.quantity("noise", factor.noise(), Slot.DRAWN_NUMBER);
    factor.bounds().ifPresent(bounds -> out.ends("bounds", bounds.low(), bounds.high()));
    if (!factor.report()) {
      out.put("report", false);
    }
    out.support(factor.support(), factor.note());
  }

  private static void process(Members out, Process process) {
    out.put("type", process.type());
    if (process instanceof Process.Markov markov) {
      Members states = out.inner("states");
      markov
          .states()
          .forEach(
              (state, chances) -> {
                Members to = states.inner(state);
                chances.forEach((name, chance) -> to.quantity(name, chance, Slot.NUMBER));
              });
    }
    process.arguments().forEach((name, value) -> out.quantity(name, value, Slot.NUMBER));
  }

  private static void event(Members out, Event event) {
    out.text("label", event.label());
    out.quantity("initial", event.initial(), Slot.DRAWN_CONDITION);
    out.quantity("probability", event.probability(), Slot.VALUE);
    out.quantity("rate", event.rate(), Slot.NUMBER);
    out.quantity("requires", event.requires(), Slot.CONDITION);
    out.quantity("endProbability", event.endProbability(), Slot.VALUE);
    out.quantity("lasts", event.lasts(), Slot.NUMBER);
    out.support(event.support(), event.note());
  }

  private static void correlations(Members out, List<Correlation> correlations) {
    if (!correlations.isEmpty()) {
      Members firsts = out.inner("correlations");
      for (Correlation correlation : correlations) {
        correlation(firsts.inner(correlation.first()), correlation);
      }
    }
  }

  private static void correlation(Members out, Correlation correlation) {
    boolean plain = correlation.support().isNone() && correlation.note().isEmpty();
    if (plain && correlation.kind() == Correlation.Kind.NORMAL) {
      out.number(correlation.second(), correlation.value());
      return;
    }
    Members in = out.inner(correlation.second());
    in.number(correlation.kind() == Correlation.Kind.RANK ? "rank" : "value", correlation.value());
    in.support(correlation.support(), correlation.note());
  }

  private static void copula(Members out, Copula copula) {
    if (copula.df().isPresent()) {
      Members in = out.inner("copula");
      in.put("type", "studentT");
      in.number("df", copula.df().getAsDouble());
    }
  }

  private static void outcome(Members out, Outcome outcome) {
    out.text("label", outcome.label());
    out.text("unit", outcome.unit());
    out.quantity("formula", Optional.<Quantity>of(outcome.formula()), Slot.VALUE);
    out.support(outcome.support(), outcome.note());
  }

  private static void future(Members out, Future future) {
    out.put("title", future.title());
    out.text("description", future.description());
    out.quantity("when", future.when(), Slot.CONDITION);
    out.support(future.support(), future.note());
  }
}
