package org.entente.analysis.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.equation.Equations;
import org.entente.model.Scenario;

/**
 * Puts changes together that make sense only together, such as a formula and the parameter that it
 * names, so that every mixture of the rest is a sound scenario. A mixture is a set of changes made
 * to the base, written as the bits of a number.
 *
 * <p>A mixture that is not sound lacks changes that something in it needs. Let <i>S</i> be one, and
 * <i>U</i> a smallest sound mixture around it, found by leaving out of all changes one after the
 * other what is not needed; let <i>T</i> be a smallest part of <i>S</i> that is not sound. Then
 * <i>T</i> and what <i>U</i> adds to <i>S</i> become one change.
 */
final class Grouping {
  private final Scenario base;
  private List<Change> changes;
  private final Map<Long, Boolean> sound = new HashMap<>();

  private Grouping(Scenario base, List<Change> changes) {
    this.base = base;
    this.changes = changes;
  }

  /**
   * Groups changes.
   *
   * @return changes of which each one alone, and all but each one, can be made
   */
  static Grouping of(Scenario base, List<Change> changes) {
    Grouping grouping = new Grouping(base, changes);
    boolean again = true;
    while (again) {
      again = grouping.mend();
    }
    return grouping;
  }

  List<Change> changes() {
    return changes;
  }

  /** Looks at each change alone and at all but each; whether changes had to be put together. */
  private boolean mend() {
    for (int i = 0; i < changes.size(); i++) {
      if (repair(1L << i) || repair(all() & ~(1L << i))) {
        return true;
      }
    }
    return false;
  }

  private long all() {
    return (1L << changes.size()) - 1;
  }

  /** The base with the changes of a mixture. */
  Scenario scenario(long mixture) {
    Scenario mixed = base;
    for (int i = 0; i < changes.size(); i++) {
      if ((mixture >> i & 1) != 0) {
        mixed = changes.get(i).make().apply(mixed);
      }
    }
    return mixed;
  }

  private boolean isSound(long mixture) {
    return sound.computeIfAbsent(mixture, key -> Equations.check(scenario(key)).isEmpty());
  }

  /**
   * Puts together what must be for a mixture to be sound.
   *
   * @return whether anything had to be
   */
  boolean repair(long mixture) {
    if (isSound(mixture)) {
      return false;
    }
    long whole = all();
    for (int i = 0; i < changes.size(); i++) {
      long less = whole & ~(1L << i);
      if ((mixture >> i & 1) == 0 && isSound(less)) {
        whole = less;
      }
    }
    long part = mixture;
    for (int i = 0; i < changes.size(); i++) {
      long less = part & ~(1L << i);
      if ((part >> i & 1) != 0 && !isSound(less)) {
        part = less;
      }
    }
    join(part | whole & ~mixture);
    return true;
  }

  private void join(long members) {
    List<Change> joined = new ArrayList<>();
    List<Change> rest = new ArrayList<>();
    Optional<Integer> place = Optional.empty();
    for (int i = 0; i < changes.size(); i++) {
      if ((members >> i & 1) != 0) {
        place = place.or(() -> Optional.of(rest.size()));
        joined.add(changes.get(i));
      } else {
        rest.add(changes.get(i));
      }
    }
    rest.add(place.orElseThrow(), Change.together(joined));
    changes = List.copyOf(rest);
    sound.clear();
  }
}
