package org.entente.scenario;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.entente.formula.Names;
import org.entente.model.Path;

/** Reads objects whose members are names that the modeler chose. */
final class Keys {
  private Keys() {}

  /** What kind of name it is. */
  enum Kind {
    /** A name that formulas use. */
    NAME,
    /** An id that formulas never use. */
    ID
  }

  /** The members of a collection in their order; those without a value are reported. */
  static Map<String, Json> read(Fields in, String name, Kind kind) {
    Optional<Json> json = in.get(name);
    Map<String, Json> members =
        json.flatMap(found -> opened(in, found, in.path(name))).orElse(Map.of());
    if (json.isPresent() && json.get() instanceof Json.Obj object) {
      object.members().forEach((key, member) -> check(in, key, member, in.path(name), kind));
    }
    return members;
  }

  /** The members of an object; empty, and reported, if it is none. */
  static Optional<Map<String, Json>> opened(Fields in, Json json, Path path) {
    if (!(json instanceof Json.Obj object)) {
      Fields.wrongType(in.findings(), json, path, "an object with a member for each name", "");
      return Optional.empty();
    }
    Map<String, Json> members = new LinkedHashMap<>();
    object
        .members()
        .forEach(
            (key, member) -> {
              if (member.value() instanceof Json.Nil) {
                Fields.reportNull(in.findings(), member.value(), path.child(key));
              } else {
                members.put(key, member.value());
              }
            });
    return Optional.of(members);
  }

  private static void check(Fields in, String key, Json.Member member, Path path, Kind kind) {
    boolean good = kind == Kind.ID ? !key.isBlank() : Names.isValid(key);
    if (!good) {
      in.findings()
          .add(
              "bad-name",
              member.name(),
              path.child(key),
              "'" + key + "' can not be a name",
              kind == Kind.ID
                  ? "an id has at least one letter"
                  : "a name begins with a letter and has letters, digits and _ only");
    }
  }
}
