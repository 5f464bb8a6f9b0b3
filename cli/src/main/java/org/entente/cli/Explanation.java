package org.entente.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
 */
record Explanation(ScenarioFile file, List<Section> sections) {

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
   */
  record Item(
      Path path,
      String role,
      String text,
      Optional<Origin> origin,
      Support support,
      boolean counted) {}

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

  /** The title of a source that evidence cites, or else its id. */
  String title(String source) {
    Source found = file.scenario().sources().get(source);
    return found == null ? source : found.title();
  }
}
