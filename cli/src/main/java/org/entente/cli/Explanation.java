package org.entente.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.entente.analysis.Odds;
import org.entente.model.BaseRate;
import org.entente.model.Interval;
import org.entente.model.Path;
import org.entente.model.Source;
import org.entente.model.Support;
import org.entente.scenario.Origin;
import org.entente.scenario.ScenarioFile;

/**
 * A scenario as it stands after everything it extends: each value, where it was written and what it
 * rests on.
 *
 * @param file the scenario it explains
 * @param sections parameters, factors, events, correlations, outcomes and futures, those there are
 * @param odds what chances of striking the scenario implies for its events
 */
record Explanation(ScenarioFile file, List<Section> sections, List<Odds> odds) {

  /**
   * One collection of the scenario.
   *
   * @param name its name in the file, such as {@code parameters}
   * @param entries what is in it
   */
  record Section(String name, List<Entry> entries) {}

  /**
   * One parameter, factor, event, correlation, outcome or future.
   *
   * @param name its name or id
   * @param label what it is called, empty if only its name is
   * @param unit its unit, empty if none is stated
   * @param items its values
   * @param support what supports the values that have no nearer support
   * @param note a remark, empty if there is none
   */
  record Entry(
      String name, String label, String unit, List<Item> items, Support support, String note) {

    /** What supports one of the values: its own support, or else that of the entry. */
    Support supportOf(Item item) {
      return item.support.isNone() ? support : item.support;
    }
  }

  /**
   * One value.
   *
   * @param path where it is in the scenario
   * @param role what it is of its entry, such as {@code initial} or {@code process.speed}
   * @param text the value on one line
   * @param origin where it was written; absent for what is derived
   * @param support the support that stands beside it
   * @param counted whether it is a value that ought to rest on something
   * @param size the number it is, or the median of what is drawn; absent if it varies
   */
  record Item(
      Path path,
      String role,
      String text,
      Optional<Origin> origin,
      Support support,
      boolean counted,
      OptionalDouble size) {}

  /** A value that ought to rest on something, with what it does rest on. */
  record Counted(Item item, Support support) {}

  /** All values that ought to rest on something. */
  List<Counted> ledger() {
    return sections.stream()
        .flatMap(section -> section.entries.stream())
        .flatMap(Explanation::counted)
        .toList();
  }

  private static Stream<Counted> counted(Entry entry) {
    return entry.items.stream()
        .filter(Item::counted)
        .map(item -> new Counted(item, entry.supportOf(item)));
  }

  /** How many different claims and records the values cite. */
  long claims() {
    return ledger().stream()
        .map(Counted::support)
        .flatMap(
            support ->
                Stream.concat(
                    support.evidence().stream().flatMap(evidence -> evidence.claims().stream()),
                    support.baseRate().stream().flatMap(rate -> rate.claims().stream())))
        .distinct()
        .count();
  }

  /**
   * A value that lies outside its own reference class.
   *
   * @param value the value
   * @param size what is compared: the value, its median, or the yearly chance that it implies
   * @param interval the interval of its reference class
   */
  record Outlier(Counted value, double size, Interval interval) {}

  /** The values that lie outside the interval of their own reference class. */
  List<Outlier> outliers() {
    List<Outlier> outliers = new ArrayList<>();
    for (Counted value : ledger()) {
      Optional<Interval> interval = value.support.baseRate().flatMap(BaseRate::interval);
      OptionalDouble size = comparable(value.item);
      if (interval.isPresent()
          && size.isPresent()
          && !interval.get().contains(size.getAsDouble())) {
        outliers.add(new Outlier(value, size.getAsDouble(), interval.get()));
      }
    }
    return outliers;
  }

  /** How large a value is; of an event's chance that varies, the yearly chance that it implies. */
  private OptionalDouble comparable(Item item) {
    if (item.size.isPresent() || !item.path.names().get(0).equals("events")) {
      return item.size;
    }
    boolean chance = item.role.equals("probability") || item.role.equals("rate");
    return odds.stream()
        .filter(it -> chance && it.event().equals(item.path.names().get(1)))
        .mapToDouble(Odds::perYear)
        .findFirst();
  }

  /** The title of a source that evidence cites, or else its id. */
  String title(String source) {
    Source found = file.scenario().sources().get(source);
    return found == null ? source : found.title();
  }
}
