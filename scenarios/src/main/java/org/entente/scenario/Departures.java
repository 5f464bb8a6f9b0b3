package org.entente.scenario;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.entente.model.Scenario;

/**
 * In what two scenarios differ, place by place. Both are taken after everything that they extend,
 * in their canonical form, so layout, order and wrapping make no difference. A distribution or
 * process of another type is another value as a whole; otherwise the innermost place is told.
 */
public final class Departures {
  private static final Set<String> WORDS = Set.of("label", "title", "description", "note");
  private static final Set<String> NAMED_BY_MODELERS = Set.of("options", "parts", "states");

  private final List<Departure> found = new ArrayList<>();

  private Departures() {}

  /**
   * Compares two scenarios.
   *
   * @param first any scenario
   * @param other another
   * @return every place at which they differ, in the order of the format
   */
  public static List<Departure> between(Scenario first, Scenario other) {
    Departures departures = new Departures();
    Object before = ScenarioWriter.write(first, true);
    Object after = ScenarioWriter.write(other, true);
    departures.compare(List.of(), "", List.of(), before, after);
    return List.copyOf(departures.found);
  }

  /**
   * Compares what stands at a place.
   *
   * @param label of the thing around
   * @param support of the value around, in the other scenario
   */
  private void compare(
      List<String> place, String label, List<String> support, Object before, Object after) {
    if (Objects.equals(before, after)) {
      return;
    }
    boolean wrapped = isWrapped(before) || isWrapped(after);
    Map<?, ?> first = members(before, wrapped);
    Map<?, ?> other = members(after, wrapped);
    if (first == null || other == null || !type(first).equals(type(other))) {
      add(place, label, support, before, after);
      return;
    }
    String own = place.size() == 2 ? title(other, title(first, label)) : label;
    List<String> nearest = Supports.of(other).isEmpty() ? support : Supports.of(other);
    Set<Object> names = new LinkedHashSet<>(first.keySet());
    names.addAll(other.keySet());
    for (Object name : names) {
      List<String> inner = new ArrayList<>(place);
      inner.add(name.toString());
      compare(inner, own, nearest, first.get(name), other.get(name));
    }
  }

  /** A value with its support around it; a bare value is one without. */
  private static boolean isWrapped(Object value) {
    return value instanceof Map<?, ?> map && map.containsKey("value");
  }

  private static Map<?, ?> members(Object value, boolean wrapped) {
    if (wrapped && value != null && !isWrapped(value)) {
      return Map.of("value", value);
    }
    return value instanceof Map<?, ?> map ? map : null;
  }

  /** The type of a distribution or process; a thing that is called so has no text there. */
  private static String type(Map<?, ?> object) {
    return object.get("type") instanceof String type ? type : "";
  }

  private static String title(Map<?, ?> thing, String otherwise) {
    Object label = thing.containsKey("label") ? thing.get("label") : thing.get("title");
    return label instanceof String text ? text : otherwise;
  }

  private void add(
      List<String> place, String label, List<String> support, Object before, Object after) {
    Departure.Kind kind = kind(place);
    String called = label;
    List<String> rests = support;
    if (place.size() == 2 && after instanceof Map<?, ?> thing) {
      called = title(thing, label);
      rests = Supports.of(thing);
    } else if (place.size() == 2 && before instanceof Map<?, ?> thing) {
      called = title(thing, label);
    }
    found.add(
        new Departure(
            kind,
            String.join(".", place),
            called,
            text(before),
            text(after),
            kind == Departure.Kind.VALUE && after != null ? rests : List.of()));
  }

  private static Optional<String> text(Object value) {
    return Optional.ofNullable(value).map(Layout::line);
  }

  /** Names that the modeler chose are never words of the format. */
  private static Departure.Kind kind(List<String> place) {
    if (place.get(0).equals("sources")) {
      return Departure.Kind.SUPPORT;
    }
    boolean collection = place.size() > 1;
    for (int i = collection ? 2 : 0; i < place.size(); i++) {
      boolean chosen = i > 0 && NAMED_BY_MODELERS.contains(place.get(i - 1));
      if (!chosen && Vocabulary.SUPPORT.contains(place.get(i))) {
        return Departure.Kind.SUPPORT;
      }
      if (!chosen && WORDS.contains(place.get(i))) {
        return Departure.Kind.WORDS;
      }
    }
    return Departure.Kind.VALUE;
  }
}
