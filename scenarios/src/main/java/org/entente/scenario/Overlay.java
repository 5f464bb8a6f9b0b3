package org.entente.scenario;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Lays a variant over what it extends: a JSON Merge Patch (RFC 7396), in which objects merge,
 * anything else replaces, and {@code null} removes, with two additions.
 *
 * <ol>
 *   <li>An object that names a {@code type} replaces what it finds, and so does a wrapped value
 *       over a distribution that is not wrapped.
 *   <li>Support belongs to the value it supports. The support in an object covers the values in
 *       that object, at any depth, that have no nearer support. If any value it covers is changed,
 *       added or removed, the base's support there is dropped; what the overlay gives takes its
 *       place.
 * </ol>
 *
 * <pre>
 * base                                    overlay          result
 * {"value": 1, "assumption": "guess"}     {"value": 2}     {"value": 2}
 * {"value": 1, "assumption": "guess"}     {"note": "x"}    {"value": 1, "assumption": "guess", "note": "x"}
 * {"type": "normal", "mean": 1, "sd": 1}  {"sd": 2}        {"type": "normal", "mean": 1, "sd": 2}
 * </pre>
 */
final class Overlay {
  private Overlay() {}

  /** The result of laying a document over another. */
  static Json.Obj lay(Json.Obj over, Json.Obj base) {
    return merge(base, over, Place.SCENARIO);
  }

  private static Json.Obj merge(Json.Obj base, Json.Obj over, Place place) {
    Map<String, Json.Member> members = new LinkedHashMap<>(base.members());
    Map<String, Location> removed = new LinkedHashMap<>(base.removed());
    over.members()
        .forEach(
            (name, member) -> {
              if (member.value() instanceof Json.Nil nil) {
                members.remove(name);
                removed.put(name, nil.at());
              } else {
                members.put(name, laid(base.members().get(name), member, place.member(name)));
                removed.remove(name);
              }
            });
    Json.Obj merged = new Json.Obj(base.at(), members, removed);
    return dropOldSupport(base, over, merged, place);
  }

  /** A member after the overlay; the name is placed where its value was last written. */
  private static Json.Member laid(Json.Member base, Json.Member over, Place place) {
    if (!(over.value() instanceof Json.Obj object)) {
      return over;
    }
    if (base != null && base.value() instanceof Json.Obj found && !replaces(object, found, place)) {
      return new Json.Member(base.name(), merge(found, object, place));
    }
    return new Json.Member(over.name(), merge(empty(object), object, place));
  }

  private static boolean replaces(Json.Obj over, Json.Obj found, Place place) {
    boolean names = over.get("type").filter(Json.Text.class::isInstance).isPresent();
    boolean wraps = over.has("value") && found.has("type") && !found.has("value");
    return place.hasTypes() && (names || wraps);
  }

  private static Json.Obj empty(Json.Obj like) {
    return new Json.Obj(like.at(), Map.of(), Map.of());
  }

  private static Json.Obj dropOldSupport(
      Json.Obj base, Json.Obj over, Json.Obj merged, Place place) {
    boolean stands = isSupported(base, place);
    return stands && (covers(base, place) && !covers(merged, place) || changes(base, merged, place))
        ? withSupportOf(over, merged, place)
        : merged;
  }

  private static Json.Obj withSupportOf(Json.Obj over, Json.Obj merged, Place place) {
    Map<String, Json.Member> members = new LinkedHashMap<>(merged.members());
    for (String name : place.support()) {
      Json.Member own = over.members().get(name);
      if (own == null || own.value() instanceof Json.Nil) {
        members.remove(name);
      } else {
        members.put(name, laid(null, own, place.member(name)));
      }
    }
    return new Json.Obj(merged.at(), members, merged.removed());
  }

  /** Whether support in an object changes its meaning: a value that it covers is another. */
  private static boolean changes(Json.Obj before, Json.Obj after, Place place) {
    Set<String> names = new LinkedHashSet<>(before.members().keySet());
    names.addAll(after.members().keySet());
    return names.stream()
        .filter(place::isValue)
        .anyMatch(name -> differs(before.get(name), after.get(name), place.member(name)));
  }

  private static boolean differs(Optional<Json> before, Optional<Json> after, Place place) {
    if (before.isEmpty() || after.isEmpty()) {
      return isUncovered(before.or(() -> after).orElseThrow(), place);
    }
    if (!(after.get() instanceof Json.Obj now)) {
      return !same(before.get(), after.get());
    }
    if (isSupported(now, place)) {
      return false;
    }
    return before.get() instanceof Json.Obj then ? changes(then, now, place) : covers(now, place);
  }

  /** Whether a value, or anything in it, has no nearer support than what stands around it. */
  private static boolean isUncovered(Json value, Place place) {
    return !(value instanceof Json.Obj object)
        || !isSupported(object, place) && covers(object, place);
  }

  /** Whether support in an object covers any value at all. */
  private static boolean covers(Json.Obj object, Place place) {
    return object.members().entrySet().stream()
        .filter(member -> place.isValue(member.getKey()))
        .anyMatch(member -> isUncovered(member.getValue().value(), place.member(member.getKey())));
  }

  private static boolean isSupported(Json.Obj object, Place place) {
    return place.support().stream().anyMatch(object::has);
  }

  /** Whether two values say the same, wherever and in whatever order they are written. */
  private static boolean same(Json a, Json b) {
    if (a instanceof Json.Obj x && b instanceof Json.Obj y) {
      return x.members().keySet().equals(y.members().keySet())
          && x.members().keySet().stream()
              .allMatch(name -> same(x.get(name).orElseThrow(), y.get(name).orElseThrow()));
    }
    if (a instanceof Json.Arr x && b instanceof Json.Arr y) {
      return sameItems(x, y);
    }
    if (a instanceof Json.Num x && b instanceof Json.Num y) {
      return x.value() == y.value();
    }
    if (a instanceof Json.Text x && b instanceof Json.Text y) {
      return x.value().equals(y.value());
    }
    return a.getClass() == b.getClass() && a.described().equals(b.described());
  }

  private static boolean sameItems(Json.Arr a, Json.Arr b) {
    if (a.items().size() != b.items().size()) {
      return false;
    }
    for (int i = 0; i < a.items().size(); i++) {
      if (!same(a.items().get(i), b.items().get(i))) {
        return false;
      }
    }
    return true;
  }
}
