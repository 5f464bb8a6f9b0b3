package org.entente.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.entente.model.Path;

/**
 * The members of one object that is being read. What is unknown or null is reported when the object
 * is opened, what is missing or of the wrong type when it is asked for.
 */
final class Fields {
  private final Json.Obj object;
  private final Path path;
  private final Findings findings;
  private final List<String> unknown = new ArrayList<>();

  private Fields(Json.Obj object, Path path, Findings findings) {
    this.object = object;
    this.path = path;
    this.findings = findings;
  }

  /** Opens an object; empty, and reported, if it is none. */
  static Optional<Fields> open(Json json, Path path, List<String> known, Findings findings) {
    return open(json, path, known, known::contains, findings);
  }

  /** Opens an object some of whose members follow a pattern. */
  static Optional<Fields> open(
      Json json, Path path, List<String> known, Predicate<String> isKnown, Findings findings) {
    if (!(json instanceof Json.Obj object)) {
      wrongType(findings, json, path, "an object", "");
      return Optional.empty();
    }
    Fields fields = new Fields(object, path, findings);
    fields.checkMembers(known, isKnown);
    return Optional.of(fields);
  }

  static void wrongType(Findings findings, Json json, Path path, String expected, String hint) {
    String message = "expected " + expected + ", found " + json.described();
    findings.add("wrong-type", json.at(), path, message, hint);
  }

  private void checkMembers(List<String> known, Predicate<String> isKnown) {
    object
        .members()
        .forEach(
            (name, member) -> {
              if (!isKnown.test(name)) {
                reportUnknown(name, member.name(), known);
              } else if (member.value() instanceof Json.Nil) {
                reportNull(findings, member.value(), path.child(name));
              }
            });
    object.removed().entrySet().stream()
        .filter(removed -> !isKnown.test(removed.getKey()))
        .forEach(removed -> reportUnknown(removed.getKey(), removed.getValue(), known));
  }

  private void reportUnknown(String name, Location at, List<String> known) {
    unknown.add(name);
    findings.add(
        "unknown-member",
        at,
        path.child(name),
        "unknown member '" + name + "'",
        unknownHint(name, known));
  }

  private static String unknownHint(String name, List<String> known) {
    boolean remark = name.matches("(?i)[_/#$]*comments?|_.*|//.*|remarks?|notes");
    return remark && known.contains("note")
        ? "a remark is written as \"note\": \"…\""
        : Nearest.hint(name, known);
  }

  static void reportNull(Findings findings, Json value, Path where) {
    findings.add(
        "null-value",
        value.at(),
        where,
        "expected a value, found null",
        "null takes away what an extended file wrote; here there is nothing to take away");
  }

  Findings findings() {
    return findings;
  }

  Json.Obj object() {
    return object;
  }

  Path path() {
    return path;
  }

  Path path(String name) {
    return path.child(name);
  }

  boolean has(String name) {
    return object.has(name);
  }

  /** A member's value; empty if it is missing or null. */
  Optional<Json> get(String name) {
    return object.get(name).filter(value -> !(value instanceof Json.Nil));
  }

  /** A member's value; reported if there is no such member, unless it is there but mistyped. */
  Optional<Json> require(String name, String what) {
    if (!object.has(name) && !Nearest.isNear(name, unknown)) {
      missing(name, "expected a member '" + name + "', " + what);
    }
    return get(name);
  }

  /** Reports that something is missing, where it was taken away or else where the object begins. */
  void missing(String name, String message) {
    Location taken = object.removed().get(name);
    findings.add(
        "missing-member",
        taken == null ? object.at() : taken,
        path,
        taken == null ? message : message + "; this null takes it away",
        findings.question(path));
  }

  /** An optional text, empty if it is missing. */
  String text(String name) {
    return get(name).map(value -> text(value, path.child(name))).orElse("");
  }

  /** A text that must be there and say something. */
  String requireText(String name, String what) {
    String text = require(name, what).map(value -> text(value, path.child(name))).orElse("?");
    if (text.isEmpty()) {
      findings.add(
          "empty-text",
          object.get(name).orElse(object).at(),
          path.child(name),
          "expected " + what + ", found an empty text",
          "");
    }
    return text;
  }

  private String text(Json value, Path where) {
    if (value instanceof Json.Text text) {
      return text.value();
    }
    wrongType(findings, value, where, "a text", quoteHint(value));
    return "?";
  }

  private static String quoteHint(Json value) {
    boolean scalar = value instanceof Json.Num || value instanceof Json.Bool;
    return scalar ? "put it in double quotes" : "";
  }

  /** One of several words. */
  Optional<String> word(String name, List<String> words) {
    Optional<Json> value = get(name);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (value.get() instanceof Json.Text text && words.contains(text.value())) {
      return Optional.of(text.value());
    }
    String found = value.get() instanceof Json.Text text ? text.value() : "";
    String expected = "one of the words " + String.join(", ", words);
    wrongType(findings, value.get(), path(name), expected, Nearest.question(found, words));
    return Optional.empty();
  }

  /** True or false. */
  boolean truth(String name, boolean otherwise) {
    Optional<Json> value = get(name);
    if (value.isPresent() && !(value.get() instanceof Json.Bool)) {
      wrongType(findings, value.get(), path.child(name), "true or false", "");
    }
    return value.isPresent() && value.get() instanceof Json.Bool bool ? bool.value() : otherwise;
  }

  /** A whole number; empty, and reported, if it is none in the range. */
  OptionalInt wholeNumber(Json json, Path where, int low, int high) {
    double value = json instanceof Json.Num num ? num.value() : Double.NaN;
    if (value == Math.rint(value) && low <= value && value <= high) {
      return OptionalInt.of((int) value);
    }
    String expected = "a whole number from " + low + " to " + high;
    wrongType(findings, json, where, expected, "");
    return OptionalInt.empty();
  }

  /** A number, not a formula. */
  double number(Json json, Path where) {
    if (json instanceof Json.Num num) {
      checkSize(num, where);
      return Double.isFinite(num.value()) ? num.value() : 0;
    }
    boolean quoted = json instanceof Json.Text;
    String hint = quoted ? "no formula may stand here; a number is written without quotes" : "";
    wrongType(findings, json, where, "a number", hint);
    return 0;
  }

  private void checkSize(Json.Num num, Path where) {
    if (Double.isInfinite(num.value())) {
      findings.add(
          "number-range", num.at(), where, num.described() + " is too large", "at most 1.797e308");
    } else if (num.vanishes()) {
      findings.add(
          "number-range",
          num.at(),
          where,
          num.described() + " is too small to be told from 0",
          "write 0, or a number over 5e-324");
    }
  }

  /** Reports two members that exclude each other, if both are there. */
  boolean exclude(String a, String b) {
    if (!object.has(a) || !object.has(b)) {
      return false;
    }
    Location first = object.members().get(a).name();
    Location second = object.members().get(b).name();
    boolean swap = findings.level(first) < findings.level(second);
    reportExclusive(swap ? b : a, swap ? second : first, swap ? a : b, swap ? first : second);
    return true;
  }

  private void reportExclusive(String base, Location baseAt, String over, Location overAt) {
    boolean same = findings.level(baseAt) == findings.level(overAt);
    String message = "'" + over + "' and '" + base + "' exclude each other";
    String where =
        ": '" + over + "' is written in " + line(overAt) + ", '" + base + "' in " + line(baseAt);
    String hint =
        same
            ? "remove one of the two"
            : "if '" + over + "' is to stay, write \"" + base + "\": null beside it";
    findings.add("exclusive-members", overAt, path.child(over), message + where, hint);
  }

  private static String line(Location location) {
    return location.document().name() + " line " + location.line();
  }
}
