package org.entente.analysis.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import org.entente.analysis.Odds;
import org.entente.analysis.explanation.Explanation.Entry;
import org.entente.analysis.explanation.Explanation.Item;
import org.entente.analysis.explanation.Explanation.Section;
import org.entente.equation.Processes;
import org.entente.model.Correlation;
import org.entente.model.Distribution;
import org.entente.model.Event;
import org.entente.model.Factor;
import org.entente.model.Future;
import org.entente.model.Outcome;
import org.entente.model.Parameter;
import org.entente.model.Path;
import org.entente.model.Process;
import org.entente.model.Quantity;
import org.entente.model.Scenario;
import org.entente.model.Support;

/** Makes the explanation of a scenario. */
final class Explainer {
  private final Scenario scenario;
  private final Literals literals;

  private Explainer(Scenario scenario) {
    this.scenario = scenario;
    this.literals = new Literals(scenario.time());
  }

  /** The explanation of a scenario with the odds it implies. */
  static Explanation explain(Scenario scenario, List<Odds> odds) {
    return new Explainer(scenario).explanation(odds);
  }

  private Explanation explanation(List<Odds> odds) {
    List<Section> sections = new ArrayList<>();
    sections.add(section("parameters", scenario.parameters(), this::parameter));
    sections.add(section("factors", scenario.factors(), this::factor));
    sections.add(section("events", scenario.events(), this::event));
    sections.add(
        new Section("correlations", scenario.correlations().stream().map(this::pair).toList()));
    sections.add(section("outcomes", scenario.outcomes(), this::outcome));
    sections.add(section("futures", scenario.futures(), this::future));
    return new Explanation(
        scenario, sections.stream().filter(section -> !section.entries().isEmpty()).toList(), odds);
  }

  private static <T> Section section(
      String name, Map<String, T> collection, BiFunction<String, T, Entry> entry) {
    List<Entry> entries = new ArrayList<>();
    collection.forEach((key, value) -> entries.add(entry.apply(key, value)));
    return new Section(name, entries);
  }

  private Entry parameter(String name, Parameter parameter) {
    Items items = new Items(Path.of("parameters", name));
    items.add("value", parameter.value());
    return new Entry(
        name,
        parameter.label(),
        parameter.unit(),
        items.list,
        parameter.support(),
        parameter.note());
  }

  private Entry factor(String name, Factor factor) {
    Items items = new Items(Path.of("factors", name));
    items.add("initial", factor.initial());
    items.add("formula", factor.formula());
    factor.process().ifPresent(process -> items.process(name, factor, process));
    items.add("noise", factor.noise());
    factor.bounds().ifPresent(bounds -> items.text("bounds", ValueText.of(bounds)));
    return new Entry(
        name, factor.label(), factor.unit(), items.list, factor.support(), factor.note());
  }

  private Entry event(String name, Event event) {
    Items items = new Items(Path.of("events", name));
    items.add("initial", event.initial());
    items.add("probability", event.probability());
    items.add("rate", event.rate());
    items.add("requires", event.requires());
    items.add("endProbability", event.endProbability());
    items.add("lasts", event.lasts());
    return new Entry(name, event.label(), "", items.list, event.support(), event.note());
  }

  private Entry pair(Correlation pair) {
    Items items = new Items(Path.of("correlations", pair.first()));
    String rank = pair.kind() == Correlation.Kind.RANK ? " (rank)" : "";
    items.add(pair.second(), Quantity.of(pair.value()), rank);
    return new Entry(pair.first(), "", "", items.list, pair.support(), pair.note());
  }

  private Entry outcome(String name, Outcome outcome) {
    Items items = new Items(Path.of("outcomes", name));
    items.text("formula", ValueText.of(outcome.formula()));
    return new Entry(
        name, outcome.label(), outcome.unit(), items.list, outcome.support(), outcome.note());
  }

  private Entry future(String id, Future future) {
    Items items = new Items(Path.of("futures", id));
    items.add("when", future.when());
    if (future.when().isEmpty()) {
      items.derived("when", "every path that no other future takes");
    }
    return new Entry(id, future.title(), "", items.list, future.support(), future.note());
  }

  /** Collects the values of one entry. */
  private final class Items {
    private final Path path;
    private final List<Item> list = new ArrayList<>();

    Items(Path path) {
      this.path = path;
    }

    void add(String role, Optional<Quantity> value) {
      value.ifPresent(quantity -> add(role, quantity));
    }

    void add(String role, Quantity value) {
      add(role, value, "");
    }

    void add(String role, Quantity value, String suffix) {
      List<Item> nested = new ArrayList<>();
      if (value.bare() instanceof Distribution distribution) {
        Nested.of(distribution).forEach((name, support) -> nested.add(part(role, name, support)));
      }
      boolean pulse = role.equals("lasts") && value.bare().equals(Quantity.of(0));
      boolean counted = !pulse && nested.isEmpty() && literals.needsSupport(value);
      list.add(item(role, ValueText.of(value) + suffix, value.support(), counted, Sizes.of(value)));
      list.addAll(nested);
    }

    private Item part(String role, String name, Quantity.Supported part) {
      return item(role + "." + name, ValueText.of(part), part.support(), true, Sizes.of(part));
    }

    private Item item(
        String role, String text, Support support, boolean counted, OptionalDouble size) {
      Path place = path;
      for (String member : role.split("\\.")) {
        place = place.child(member);
      }
      return new Item(place, role, text, true, support, counted, size);
    }

    /** A value that nothing needs to support. */
    void text(String role, String text) {
      list.add(item(role, text, Support.NONE, false, OptionalDouble.empty()));
    }

    /** What no file says in these words. */
    void derived(String role, String text) {
      list.add(
          new Item(
              path.child(role), role, text, false, Support.NONE, false, OptionalDouble.empty()));
    }

    void process(String name, Factor factor, Process process) {
      text("process.type", process.type());
      process.arguments().forEach((argument, value) -> add("process." + argument, value));
      if (process instanceof Process.Markov markov) {
        markov
            .states()
            .forEach(
                (from, chances) ->
                    chances.forEach(
                        (to, chance) -> add("process.states." + from + "." + to, chance)));
      }
      scenario
          .time()
          .flatMap(time -> Processes.formula(name, factor, time))
          .ifPresent(formula -> derived("process", formula));
    }
  }
}
