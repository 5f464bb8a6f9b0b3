package org.entente.analysis.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.entente.analysis.Odds;
import org.entente.model.BaseRate;
import org.entente.model.Interval;
import org.entente.model.Path;
import org.entente.model.Scenario;
import org.entente.model.Source;
import org.entente.model.Support;

/**
 * A scenario as it stands after everything it extends: each value and what it rests on.
 *
 * <p>Which values ought to rest on something: every number, yes/no and distribution of a parameter,
 * a factor, an event or a correlation, and every formula of theirs or of a future that has numbers
 * of its own. Not the bounds of a factor, which say what its scale is, and not outcomes, which ask
 * and do not claim.
 *
 * @param scenario what it explains
 * @param sections parameters, factors, events, correlations, outcomes and futures, those there are
 * @param odds what chances of striking the scenario implies for its events
 */
public record Explanation(Scenario scenario, List<Section> sections, List<Odds> odds) {
  /** Copies the lists. */
  public Explanation {
    Objects.requireNonNull(scenario, "scenario");
    sections = List.copyOf(sections);
    odds = List.copyOf(odds);
  }

  /**
   * Explains a scenario.
   *
   * @param scenario any scenario
   * @param odds what chances of striking its formulas imply; empty if they are not known
   * @return the explanation
   */
  public static Explanation of(Scenario scenario, List<Odds> odds) {
    return Explainer.explain(scenario, odds);
  }

  /**
   * One collection of the scenario.
   *
   * @param name its name in the file, such as {@code parameters}
   * @param entries what is in it
   */
  public record Section(String name, List<Entry> entries) {
    /** Copies the entries. */
    public Section {
      entries = List.copyOf(entries);
    }
  }

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
  public record Entry(
      String name, String label, String unit, List<Item> items, Support support, String note) {
    /** Copies the values. */
    public Entry {
      items = List.copyOf(items);
    }

    /**
     * What supports one of the values.
     *
     * @param item one of the values
     * @return its own support, or else that of the entry
     */
    public Support supportOf(Item item) {
      return item.support.isNone() ? support : item.support;
    }
  }

  /**
   * One value.
   *
   * @param path where it is in the scenario
   * @param role what it is of its entry, such as {@code initial} or {@code process.speed}
   * @param text the value on one line
   * @param written whether a file says so; false for what is derived
   * @param support the support that stands beside it
   * @param counted whether it is a value that ought to rest on something
   * @param size the number it is, or the median of what is drawn; absent if it varies
   */
  public record Item(
      Path path,
      String role,
      String text,
      boolean written,
      Support support,
      boolean counted,
      OptionalDouble size) {}

  /**
   * A value that ought to rest on something.
   *
   * @param item the value
   * @param support what it does rest on, {@link Support#NONE} if nothing
   */
  public record Counted(Item item, Support support) {}

  /**
   * All values that ought to rest on something.
   *
   * @return the values in the order of the sections
   */
  public List<Counted> ledger() {
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

  /**
   * How many different claims and records the values cite.
   *
   * @return 0 or more
   */
  public long claims() {
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
  public record Outlier(Counted value, double size, Interval interval) {}

  /**
   * The values that lie outside the interval of their own reference class.
   *
   * @return the values, with what they were compared with
   */
  public List<Outlier> outliers() {
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

  /**
   * What a source is called.
   *
   * @param source id that evidence cites
   * @return its title, or else the id
   */
  public String title(String source) {
    Source found = scenario.sources().get(source);
    return found == null ? source : found.title();
  }
}
