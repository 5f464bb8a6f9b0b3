package org.entente.analysis.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.entente.model.Event;
import org.entente.model.Factor;
import org.entente.model.Future;
import org.entente.model.Outcome;
import org.entente.model.Parameter;
import org.entente.model.Quantity;
import org.entente.model.Scenario;

/**
 * Takes a variant apart into the changes that it makes to its base: one for each parameter, and for
 * each part of a factor, event, outcome or future that says something of its own (an event's
 * chance, what it requires, how it ends). What changes no result is left out: titles, labels,
 * units, notes, sources and support.
 */
public final class Changes {
  private final Scenario base;
  private final Scenario variant;
  private final List<Change> changes = new ArrayList<>();

  private Changes(Scenario base, Scenario variant) {
    this.base = base;
    this.variant = variant;
  }

  /**
   * The changes of a variant.
   *
   * @param base what it is compared with
   * @param variant any scenario, usually one laid over the base
   * @return changes that, all made to the base, give the variant's results
   */
  public static List<Change> between(Scenario base, Scenario variant) {
    Changes all = new Changes(base, variant);
    all.find();
    return List.copyOf(all.changes);
  }

  private void find() {
    whole("time", Scenario::time, Edit::time);
    each("parameters", Scenario::parameters, Edit::parameters, this::parameter);
    each("factors", Scenario::factors, Edit::factors, this::factor);
    each("events", Scenario::events, Edit::events, this::event);
    whole("correlations", Scenario::correlations, Edit::correlations);
    whole("copula", Scenario::copula, Edit::copula);
    each("outcomes", Scenario::outcomes, Edit::outcomes, this::outcome);
    each("futures", Scenario::futures, Edit::futures, this::future);
  }

  /** A member that is changed as a whole. */
  private <T> void whole(String place, Function<Scenario, T> get, BiFunction<Edit, T, Edit> put) {
    T after = get.apply(variant);
    if (!get.apply(base).equals(after)) {
      changes.add(Change.of(place, "", scenario -> put.apply(Edit.of(scenario), after).scenario()));
    }
  }

  /** Looks at one thing that both have. */
  @FunctionalInterface
  private interface Both<T> {
    void compare(String name, T before, T after);
  }

  /** A collection: what only one has is added or removed as a whole. */
  private <T> void each(
      String collection,
      Function<Scenario, Map<String, T>> get,
      BiFunction<Edit, Map<String, T>, Edit> put,
      Both<T> both) {
    Map<String, T> before = get.apply(base);
    Map<String, T> after = get.apply(variant);
    Set<String> names = new LinkedHashSet<>(before.keySet());
    names.addAll(after.keySet());
    for (String name : names) {
      if (before.containsKey(name) && after.containsKey(name)) {
        both.compare(name, before.get(name), after.get(name));
      } else {
        T thing = after.get(name);
        changes.add(
            Change.of(
                collection + "." + name,
                "",
                scenario ->
                    put.apply(Edit.of(scenario), with(get.apply(scenario), name, thing))
                        .scenario()));
      }
    }
  }

  /** A map with a thing put in; without it if it is null. */
  private static <T> Map<String, T> with(Map<String, T> map, String name, T thing) {
    Map<String, T> changed = new LinkedHashMap<>(map);
    if (thing == null) {
      changed.remove(name);
    } else {
      changed.put(name, thing);
    }
    return changed;
  }

  private void parameter(String name, Parameter before, Parameter after) {
    part(
        "parameters." + name,
        before.label(),
        before.value().bare(),
        after.value().bare(),
        scenario -> scenario.parameter(name, scenario.parameters().get(name).value(after.value())));
  }

  private void part(
      String place, String label, Object before, Object after, Function<Scenario, Scenario> make) {
    if (!Objects.equals(before, after)) {
      changes.add(Change.of(place, label, make::apply));
    }
  }

  private void factor(String name, Factor before, Factor after) {
    String place = "factors." + name + ".";
    factor(place + "initial", name, before, after, Factor::initial, Edit::initial);
    List<Object> rule = List.of(bare(before.formula()), before.process());
    if (!rule.equals(List.of(bare(after.formula()), after.process()))) {
      String member = after.process().isPresent() ? "process" : "formula";
      changes.add(
          Change.of(
              place + member,
              before.label(),
              scenario -> scenario.factor(name, Edit.rule(scenario.factors().get(name), after))));
    }
    factor(place + "noise", name, before, after, Factor::noise, Edit::noise);
    part(
        place + "bounds",
        before.label(),
        before.bounds(),
        after.bounds(),
        scenario -> scenario.factor(name, Edit.bounds(scenario.factors().get(name), after)));
  }

  private void factor(
      String place,
      String name,
      Factor before,
      Factor after,
      Function<Factor, Optional<Quantity>> get,
      BiFunction<Factor, Factor, Factor> take) {
    part(
        place,
        before.label(),
        bare(get.apply(before)),
        bare(get.apply(after)),
        scenario -> scenario.factor(name, take.apply(scenario.factors().get(name), after)));
  }

  private static Optional<Quantity> bare(Optional<Quantity> value) {
    return value.map(Quantity::bare);
  }

  private void event(String name, Event before, Event after) {
    String place = "events." + name + ".";
    event(
        place + "initial",
        name,
        before,
        after,
        event -> List.of(bare(event.initial())),
        Edit::initial);
    event(
        place + (after.rate().isPresent() ? "rate" : "probability"),
        name,
        before,
        after,
        event -> List.of(bare(event.probability()), bare(event.rate())),
        Edit::chance);
    event(
        place + "requires",
        name,
        before,
        after,
        event -> List.of(bare(event.requires())),
        Edit::requires);
    event(
        place + (after.lasts().isPresent() ? "lasts" : "endProbability"),
        name,
        before,
        after,
        event -> List.of(bare(event.endProbability()), bare(event.lasts())),
        Edit::ending);
  }

  private void event(
      String place,
      String name,
      Event before,
      Event after,
      Function<Event, List<Object>> get,
      BiFunction<Event, Event, Event> take) {
    part(
        place,
        before.label(),
        get.apply(before),
        get.apply(after),
        scenario -> scenario.event(name, take.apply(scenario.events().get(name), after)));
  }

  private void outcome(String name, Outcome before, Outcome after) {
    part(
        "outcomes." + name + ".formula",
        before.label(),
        before.formula().bare(),
        after.formula().bare(),
        scenario -> scenario.outcome(name, after));
  }

  private void future(String id, Future before, Future after) {
    part(
        "futures." + id + ".when",
        before.title(),
        bare(before.when()),
        bare(after.when()),
        scenario -> scenario.future(id, after));
  }
}
