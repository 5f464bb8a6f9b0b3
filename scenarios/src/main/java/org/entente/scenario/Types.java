package org.entente.scenario;

import java.util.Collection;
import java.util.Optional;
import org.entente.model.Path;

/** Reads the {@code type} of a distribution or process. */
final class Types {
  private Types() {}

  /** The type of an object; empty, and reported, if it has none of the known ones. */
  static String of(Json json, Path path, Collection<String> known, String what, Findings findings) {
    Optional<Json> type = json instanceof Json.Obj object ? object.get("type") : Optional.empty();
    if (type.isEmpty()) {
      String expected = what + ", an object with a member \"type\"";
      Fields.wrongType(findings, json, path, expected, "types: " + String.join(", ", known));
      return "";
    }
    if (type.get() instanceof Json.Text text && known.contains(text.value())) {
      return text.value();
    }
    String name = type.get() instanceof Json.Text text ? text.value() : "";
    String message = "expected the type of " + what + ", found " + type.get().described();
    String hint = Nearest.question(name, known);
    findings.add(
        "unknown-type",
        type.get().at(),
        path.child("type"),
        message,
        hint.isEmpty() ? "types: " + String.join(", ", known) + elsewhere(what, name) : hint);
    return "";
  }

  /** Where a formula stands that somebody wrote as a type. */
  private static String elsewhere(String what, String name) {
    return what.equals("a process") && name.equals("formula")
        ? "; a formula of your own is the factor's member \"formula\", without a \"process\""
        : "";
  }
}
