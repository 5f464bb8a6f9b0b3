package org.entente.analysis.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.entente.model.Scenario;

/**
 * One thing in which a variant departs from its base, or several that make sense only together.
 *
 * @param items what is changed, at least one
 * @param make makes the change to any scenario in which some other changes may be made already
 */
public record Change(List<Item> items, UnaryOperator<Scenario> make) {
  /** Copies the items. */
  public Change {
    items = List.copyOf(items);
    Objects.requireNonNull(make, "make");
  }

  /**
   * A place in a scenario where a change is made.
   *
   * @param place such as {@code parameters.dealChance}
   * @param label what stands there is called, empty if it has no label
   */
  public record Item(String place, String label) {
    /** Refuses missing members. */
    public Item {
      Objects.requireNonNull(place, "place");
      Objects.requireNonNull(label, "label");
    }
  }

  /**
   * A change at one place.
   *
   * @param place such as {@code parameters.dealChance}
   * @param label what stands there is called, empty if it has no label
   * @param make makes the change
   * @return the change
   */
  public static Change of(String place, String label, UnaryOperator<Scenario> make) {
    return new Change(List.of(new Item(place, label)), make);
  }

  /** Changes made one after the other, as one. */
  static Change together(List<Change> changes) {
    List<Item> items = new ArrayList<>();
    changes.forEach(change -> items.addAll(change.items));
    return new Change(
        items,
        scenario -> {
          Scenario changed = scenario;
          for (Change change : changes) {
            changed = change.make.apply(changed);
          }
          return changed;
        });
  }

  /**
   * The places in one line.
   *
   * @return for example {@code parameters.limit + factors.trade.formula}
   */
  public String places() {
    return items.stream().map(Item::place).collect(Collectors.joining(" + "));
  }
}
