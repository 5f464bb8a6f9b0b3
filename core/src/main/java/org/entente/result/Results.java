package org.entente.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.entente.engine.Output;
import org.entente.model.Event;
import org.entente.model.Factor;
import org.entente.model.Future;
import org.entente.model.Outcome;
import org.entente.model.Scenario;
import org.entente.model.Time;

/** Puts a tally's summaries under the scenario's names. */
final class Results {
  private record Place(Output.Kind kind, String name, int step) {}

  private final Scenario scenario;
  private final Settings settings;
  private final Tally tally;
  private final Errors errors;
  private final List<Attained> attained;
  private final Summary[] summaries;
  private final Map<Place, Integer> places = new LinkedHashMap<>();

  /**
   * Reads a finished tally.
   *
   * @param outputs the outputs that were tallied, in their order
   * @param errors how sure the estimates are
   * @param attained how precisely what was to be known is known
   */
  Results(
      Scenario scenario,
      Settings settings,
      List<Output> outputs,
      Tally tally,
      Errors errors,
      List<Attained> attained) {
    this.scenario = scenario;
    this.settings = settings;
    this.tally = tally;
    this.errors = errors;
    this.attained = attained;
    this.summaries = tally.summaries(settings.trials(), settings.quantiles(), errors);
    for (int i = 0; i < outputs.size(); i++) {
      Output output = outputs.get(i);
      places.put(new Place(output.kind(), output.name(), output.step()), i);
    }
  }

  /** The settings, with the number of trials that there were. */
  Settings settings() {
    return settings;
  }

  List<Attained> attained() {
    return attained;
  }

  private Optional<Summary> summary(Output.Kind kind, String name, int step) {
    Integer place = places.get(new Place(kind, name, step));
    return Optional.ofNullable(place == null ? null : summaries[place]);
  }

  Map<String, FactorResult> factors() {
    Map<String, FactorResult> factors = new LinkedHashMap<>();
    scenario.factors().forEach((name, factor) -> factor(name, factor, factors));
    return factors;
  }

  private void factor(String name, Factor factor, Map<String, FactorResult> into) {
    List<FactorStep> steps = new ArrayList<>();
    for (int step = 0; step <= steps(); step++) {
      Optional<Summary> summary = summary(Output.Kind.FACTOR, name, step);
      if (summary.isPresent()) {
        Optional<Probability> cut = summary(Output.Kind.CUT, name, step).map(Results::yes);
        steps.add(new FactorStep(name, step, time(step), label(step), summary.get(), cut));
      }
    }
    if (!steps.isEmpty()) {
      into.put(name, new FactorResult(name, factor.label(), factor.unit(), steps));
    }
  }

  Map<String, EventResult> events() {
    Map<String, EventResult> events = new LinkedHashMap<>();
    scenario.events().forEach((name, event) -> event(name, event, events));
    return events;
  }

  private void event(String name, Event event, Map<String, EventResult> into) {
    List<EventStep> steps = new ArrayList<>();
    for (int step = 0; step <= steps(); step++) {
      Optional<Probability> active = summary(Output.Kind.ACTIVE, name, step).map(Results::yes);
      Optional<Probability> struck = summary(Output.Kind.STRUCK, name, step).map(Results::yes);
      if (active.isPresent() && struck.isPresent()) {
        steps.add(new EventStep(step, time(step), label(step), active.get(), struck.get()));
      }
    }
    if (!steps.isEmpty()) {
      into.put(name, new EventResult(name, event.label(), steps));
    }
  }

  Map<String, OutcomeResult> outcomes() {
    Map<String, OutcomeResult> outcomes = new LinkedHashMap<>();
    scenario.outcomes().forEach((name, outcome) -> outcome(name, outcome, outcomes));
    return outcomes;
  }

  private void outcome(String name, Outcome outcome, Map<String, OutcomeResult> into) {
    summary(Output.Kind.OUTCOME, name, Output.WHOLE_PATH)
        .map(found -> new OutcomeResult(name, outcome.label(), outcome.unit(), found))
        .ifPresent(result -> into.put(name, result));
  }

  Map<String, FutureResult> futures() {
    Map<String, FutureResult> futures = new LinkedHashMap<>();
    place(Output.Kind.FUTURE, Output.WHOLE_PATH)
        .ifPresent(
            output -> {
              for (Map.Entry<String, Future> future : scenario.futures().entrySet()) {
                int place = futures.size() + 1; // place 0 counts the trials without a future
                Probability probability = future(output, place);
                String title = future.getValue().title();
                futures.put(
                    future.getKey(),
                    new FutureResult(future.getKey(), title, probability, years(place)));
              }
            });
    return futures;
  }

  private List<FutureStep> years(int place) {
    List<FutureStep> years = new ArrayList<>();
    for (int step = 0; step <= steps(); step++) {
      Optional<Integer> output = place(Output.Kind.JUDGED, step);
      if (output.isPresent()) {
        Probability probability = future(output.get(), place);
        years.add(new FutureStep(step, time(step), label(step), probability));
      }
    }
    return years;
  }

  /** What the sampling plan gained; empty for plain Monte Carlo. */
  List<Gain> gains() {
    if (!(errors instanceof ReplicatedErrors replicated)) {
      return List.of();
    }
    Gains gains = new Gains(replicated, settings.quantiles());
    futures().values().forEach(future -> gains.future(future, settings.trials()));
    quantities(Output.Kind.FACTOR, gains);
    events().values().forEach(event -> gains.event(event, settings.trials()));
    quantities(Output.Kind.OUTCOME, gains);
    return gains.all();
  }

  private void quantities(Output.Kind kind, Gains gains) {
    places.forEach(
        (place, output) -> {
          if (place.kind == kind) {
            OptionalDouble time =
                place.step == Output.WHOLE_PATH
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(time(place.step));
            gains.quantity(output, kind, place.name, time, summaries[output]);
          }
        });
  }

  /** The share of trials that ended in no future; absent if futures were not asked for. */
  Optional<Probability> noFuture() {
    return place(Output.Kind.FUTURE, Output.WHOLE_PATH).map(output -> future(output, 0));
  }

  private Optional<Integer> place(Output.Kind kind, int step) {
    return Optional.ofNullable(places.get(new Place(kind, "", step)));
  }

  /** How likely a future is, or none where the place is 0. */
  private Probability future(int output, int place) {
    long[] counts = tally.shares(output);
    return errors.share(output, place, counts[place], Counts.sum(counts));
  }

  private static Probability yes(Summary summary) {
    return ((YesNoSummary) summary).probability();
  }

  private int steps() {
    return scenario.time().map(Time::steps).orElse(-1);
  }

  private double time(int step) {
    return scenario.time().orElseThrow().time(step);
  }

  private String label(int step) {
    return scenario.time().orElseThrow().label(step);
  }
}
