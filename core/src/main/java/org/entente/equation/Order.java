package org.entente.equation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Sorts names by what they need; names keep the order in which they were written otherwise. */
final class Order {
  private final Map<String, Set<String>> needs;
  private final Consumer<List<String>> onCycle;
  private final Set<String> done = new LinkedHashSet<>();
  private final Set<String> reported = new HashSet<>();
  private final List<String> trail = new ArrayList<>();
  private final Set<String> onTrail = new HashSet<>();

  private Order(Map<String, Set<String>> needs, Consumer<List<String>> onCycle) {
    this.needs = needs;
    this.onCycle = onCycle;
  }

  /**
   * Sorts.
   *
   * @param needs for each name what must come before it; names that are no key are ignored
   * @param onCycle told of each cycle found, from a name back to itself
   * @return the names in an order that respects the needs, cycles aside
   */
  static List<String> sort(Map<String, Set<String>> needs, Consumer<List<String>> onCycle) {
    Order order = new Order(new LinkedHashMap<>(needs), onCycle);
    needs.keySet().forEach(order::visit);
    return List.copyOf(order.done);
  }

  /** Chains are as long as the scenario: visited with a stack of our own, not the thread's. */
  private void visit(String root) {
    if (done.contains(root)) {
      return;
    }
    List<Iterator<String>> pending = new ArrayList<>();
    enter(root, pending);
    while (!pending.isEmpty()) {
      Iterator<String> next = pending.get(pending.size() - 1);
      if (next.hasNext()) {
        step(next.next(), pending);
      } else {
        pending.remove(pending.size() - 1);
        leave();
      }
    }
  }

  private void leave() {
    String name = trail.remove(trail.size() - 1);
    onTrail.remove(name);
    done.add(name);
  }

  private void enter(String name, List<Iterator<String>> pending) {
    trail.add(name);
    onTrail.add(name);
    pending.add(needs.get(name).iterator());
  }

  private void step(String name, List<Iterator<String>> pending) {
    if (!needs.containsKey(name) || done.contains(name)) {
      return;
    }
    if (!onTrail.contains(name)) {
      enter(name, pending);
    } else if (reported.add(name)) {
      List<String> cycle = new ArrayList<>(trail.subList(trail.indexOf(name), trail.size()));
      cycle.add(name);
      onCycle.accept(cycle);
    }
  }
}
