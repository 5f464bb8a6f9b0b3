package org.entente.scenario;

import java.util.LinkedHashMap;
import java.util.Map;
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
    return in.get(name).map(json -> read(in, json, in.path(name), kind)).orElse(Map.of());
  }

  /** The members of an object; none, and reported, if it is no object. */
  static Map<String, Json> read(Fields in, Json json, Path path, Kind kind) {
    if (!(json instanceof Json.Obj object)) {
      Fields.wrongType(in.findings(), json, path, "an object with a member for each name", "");
      return Map.of();
    }
    Map<String, Json> members = new LinkedHashMap<>();
    object
        .members()
        .forEach(
            (key, member) -> {
              checkName(in, key, member, path, kind);
              if (member.value() instanceof Json.Nil) {
                Fields.reportNull(in.findings(), member.value(), path.child(key));
              } else {
                members.put(key, member.value());
              }
            });
    return members;
  }

  private static void checkName(Fields in, String key, Json.Member member, Path path, Kind kind) {
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
