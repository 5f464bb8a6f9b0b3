package org.entente.scenario;

import java.util.Optional;
import org.entente.model.Path;

/** Finds what stands at a path of the model in the tree of the file it was read from. */
final class Tree {
  private Tree() {}

  /**
   * A value, and where its name is written.
   *
   * @param name where its name is written, or the value itself if it has none
   * @param value the value
   */
  record Found(Location name, Json value) {
    /** A scalar is best shown itself, an object or array by its name. */
    Location shown() {
      boolean scalar = !(value instanceof Json.Obj || value instanceof Json.Arr);
      return scalar ? value.at() : name;
    }
  }

  /** What stands at a path; empty if nothing does. */
  static Optional<Found> find(Json.Obj root, Path path) {
    Found found = new Found(root.at(), root);
    for (String name : path.names()) {
      Optional<Found> next = step(found.value(), name);
      if (next.isEmpty()) {
        return Optional.empty();
      }
      found = next.get();
    }
    return Optional.of(found);
  }

  /** What stands at a path, or at the longest part of it that there is. */
  static Found nearest(Json.Obj root, Path path) {
    Found found = new Found(root.at(), root);
    for (String name : path.names()) {
      Optional<Found> next = step(found.value(), name);
      if (next.isEmpty()) {
        return found;
      }
      found = next.get();
    }
    return found;
  }

  /** A path of the model does not name the wrapping of a value: it is looked through. */
  private static Optional<Found> step(Json json, String name) {
    if (json instanceof Json.Obj object) {
      Json.Member member = object.members().get(name);
      if (member != null) {
        return Optional.of(new Found(member.name(), member.value()));
      }
      return object.get("value").flatMap(inner -> step(inner, name));
    }
    if (json instanceof Json.Arr array && name.matches("\\d{1,9}")) {
      int index = Integer.parseInt(name);
      return index < array.items().size()
          ? Optional.of(new Found(array.items().get(index).at(), array.items().get(index)))
          : Optional.empty();
    }
    return Optional.empty();
  }

  /** The value inside its wrapping, if it is wrapped. */
  static Json unwrapped(Json json) {
    return json instanceof Json.Obj object && object.has("value")
        ? unwrapped(object.members().get("value").value())
        : json;
  }
}
