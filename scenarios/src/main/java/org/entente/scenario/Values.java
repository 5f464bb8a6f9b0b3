package org.entente.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.model.BaseRate;
import org.entente.model.Bounds;
import org.entente.model.Evidence;
import org.entente.model.Interval;
import org.entente.model.Path;
import org.entente.model.Process;
import org.entente.model.Quantity;
import org.entente.model.Support;

/** Reads quantities, what supports them, and processes. */
final class Values {
  private static final Quantity NOTHING = Quantity.of(0);

  private final Set<String> sources;
  private final Distributions distributions;

  Values(Set<String> sources, DataFiles data) {
    this.sources = sources;
    this.distributions = new Distributions(this, data);
  }

  Optional<Quantity> optional(Fields in, String name, Slot slot) {
    return in.get(name).map(value -> quantity(in, value, in.path(name), slot));
  }

  Quantity required(Fields in, String name, Slot slot) {
    return in.require(name, slot.expected)
        .map(value -> quantity(in, value, in.path(name), slot))
        .orElse(NOTHING);
  }

  /**
   * A quantity.
   *
   * @param in the object in which it stands
   * @param json its value
   * @param path where it is
   * @param slot what may stand there
   */
  Quantity quantity(Fields in, Json json, Path path, Slot slot) {
    if (json instanceof Json.Obj object && object.has("value") && !object.has("type")) {
      return wrapped(in, object, path, slot);
    }
    return bare(in, json, path, slot);
  }

  private Quantity bare(Fields in, Json json, Path path, Slot slot) {
    if (json instanceof Json.Text text) {
      return Quantity.of(text.value());
    }
    if (json instanceof Json.Num && slot.takesNumber) {
      return Quantity.of(in.number(json, path));
    }
    if (json instanceof Json.Bool bool && slot.takesTruth) {
      return Quantity.of(bool.value());
    }
    if (json instanceof Json.Obj object && object.has("type") && slot.takesDistribution) {
      return distributions.read(object, path, in.findings());
    }
    Fields.wrongType(in.findings(), json, path, slot.expected, hint(json, slot));
    return NOTHING;
  }

  private static String hint(Json json, Slot slot) {
    if (!(json instanceof Json.Obj object)) {
      return "";
    }
    if (object.has("type")) {
      return "nothing is drawn here: give the distribution to a parameter, and write its name here";
    }
    return slot.takesDistribution
        ? "an object here has a \"type\", as distributions do, or wraps a \"value\""
        : "an object here wraps a \"value\" with what supports it";
  }

  private Quantity wrapped(Fields in, Json.Obj object, Path path, Slot slot) {
    Fields fields = Fields.open(object, path, Vocabulary.WRAPPED, in.findings()).orElseThrow();
    Quantity value =
        fields
            .get("value")
            .map(inner -> bare(fields, inner, path.child("value"), slot))
            .orElse(NOTHING);
    String inner = value instanceof Quantity.Supported supported ? supported.note() : "";
    return new Quantity.Supported(value, support(fields), joined(fields.text("note"), inner));
  }

  /** Notes at two places of which the model keeps one. */
  static String joined(String note, String other) {
    return note.isEmpty() || other.isEmpty() ? note + other : note + "\n" + other;
  }

  /** The members {@code evidence}, {@code baseRate} and {@code assumption} of an object. */
  Support support(Fields in) {
    List<Evidence> evidence = new ArrayList<>();
    for (Json item : items(in, "evidence")) {
      Path path = in.path("evidence").child(evidence.size());
      evidence.add(evidence(in, item, path));
    }
    Optional<BaseRate> rate =
        in.get("baseRate")
            .flatMap(json -> open(in, json, in.path("baseRate"), Vocabulary.BASE_RATE))
            .map(this::baseRate);
    String assumption = in.has("assumption") ? in.requireText("assumption", "a reason") : "";
    return new Support(evidence, rate, assumption);
  }

  private static Optional<Fields> open(Fields in, Json json, Path path, List<String> known) {
    return Fields.open(json, path, known, in.findings());
  }

  private Evidence evidence(Fields in, Json item, Path path) {
    Optional<Fields> opened = open(in, item, path, Vocabulary.EVIDENCE);
    if (opened.isEmpty()) {
      return new Evidence("?", "", List.of(), "");
    }
    Fields fields = opened.get();
    if (!fields.has("says") && !fields.has("claims")) {
      fields.missing("says", "expected a member 'says' or 'claims', what the source says");
    }
    String source = fields.requireText("source", "the id of a source");
    checkSource(fields, source);
    return new Evidence(source, fields.text("says"), claims(fields), fields.text("note"));
  }

  private BaseRate baseRate(Fields in) {
    double value =
        in.require("value", "a number").map(json -> in.number(json, in.path("value"))).orElse(0.0);
    String referenceClass = in.requireText("referenceClass", "the cases that were counted");
    String source = in.text("source");
    if (in.has("source")) {
      checkSource(in, source);
    }
    return new BaseRate(value, interval(in), referenceClass, source, claims(in), in.text("note"));
  }

  private void checkSource(Fields in, String source) {
    Optional<Json> json = in.get("source");
    if (json.isPresent() && json.get() instanceof Json.Text text && !sources.contains(source)) {
      String hint =
          sources.isEmpty() ? "the scenario has no sources" : Nearest.hint(source, sources);
      in.findings()
          .add(
              "unknown-source",
              text.at(),
              in.path("source"),
              "unknown source '" + source + "'",
              hint);
    }
  }

  private static List<String> claims(Fields in) {
    List<String> claims = new ArrayList<>();
    for (Json item : items(in, "claims")) {
      if (item instanceof Json.Text text) {
        claims.add(text.value());
      } else {
        Path path = in.path("claims").child(claims.size());
        Fields.wrongType(in.findings(), item, path, "the id of a claim, a text", "");
      }
    }
    return claims;
  }

  private static Optional<Interval> interval(Fields in) {
    List<Json> ends = pair(in, "interval", "two numbers, [low, high]");
    if (ends.isEmpty()) {
      return Optional.empty();
    }
    double low = in.number(ends.get(0), in.path("interval").child(0));
    double high = in.number(ends.get(1), in.path("interval").child(1));
    if (low <= high) {
      return Optional.of(new Interval(low, high));
    }
    in.findings()
        .add(
            "out-of-order",
            ends.get(0).at(),
            in.path("interval"),
            "expected the lower end first, found " + low + " before " + high,
            "");
    return Optional.empty();
  }

  /** The items of an optional array. */
  static List<Json> items(Fields in, String name) {
    Optional<Json> json = in.get(name);
    if (json.isEmpty()) {
      return List.of();
    }
    if (json.get() instanceof Json.Arr array) {
      return array.items();
    }
    Fields.wrongType(in.findings(), json.get(), in.path(name), "an array in brackets", "");
    return List.of();
  }

  private static List<Json> pair(Fields in, String name, String expected) {
    Optional<Json> json = in.get(name);
    if (json.isEmpty() || json.get() instanceof Json.Arr array && array.items().size() == 2) {
      return items(in, name);
    }
    Fields.wrongType(in.findings(), json.get(), in.path(name), expected, "");
    return List.of();
  }

  /** Two ends, each a number, a formula, or null for none. */
  Optional<Bounds> ends(Fields in, String name) {
    List<Json> ends = pair(in, name, "two ends, [low, high], each a number, a formula or null");
    return ends.isEmpty()
        ? Optional.empty()
        : Optional.of(new Bounds(end(in, name, ends, 0), end(in, name, ends, 1)));
  }

  private Optional<Quantity> end(Fields in, String name, List<Json> ends, int index) {
    Json json = ends.get(index);
    return json instanceof Json.Nil
        ? Optional.empty()
        : Optional.of(quantity(in, json, in.path(name).child(index), Slot.NUMBER));
  }

  /** Quantities by names that the modeler chose. */
  Map<String, Quantity> named(Fields in, String name, Slot slot) {
    Map<String, Quantity> named = new LinkedHashMap<>();
    Keys.read(in, name, Keys.Kind.NAME)
        .forEach((key, json) -> named.put(key, quantity(in, json, in.path(name).child(key), slot)));
    return named;
  }

  /** A process and the note in it, of which the model keeps none. */
  record Noted(Process process, String note) {}

  /** A process by its type. */
  Optional<Noted> process(Fields factor) {
    return factor
        .get("process")
        .flatMap(json -> typed(factor, json))
        .map(fields -> new Noted(process(fields, fields.text("type")), fields.text("note")));
  }

  private static Optional<Fields> typed(Fields factor, Json json) {
    Path path = factor.path("process");
    List<String> types = List.copyOf(Vocabulary.PROCESSES.keySet());
    String type = Types.of(json, path, types, "a process", factor.findings());
    return type.isEmpty()
        ? Optional.empty()
        : open(factor, json, path, Vocabulary.typed(Vocabulary.PROCESSES.get(type), "note"));
  }

  private Process process(Fields in, String type) {
    if (type.equals("markov")) {
      return markov(in);
    }
    Optional<Quantity> jump = optional(in, "jump", Slot.NUMBER);
    return switch (type) {
      case "meanReverting" ->
          new Process.MeanReverting(
              required(in, "speed", Slot.NUMBER), required(in, "target", Slot.NUMBER), jump);
      case "randomWalk" -> new Process.RandomWalk(optional(in, "drift", Slot.NUMBER), jump);
      case "geometric" -> new Process.Geometric(required(in, "growth", Slot.NUMBER), jump);
      default ->
          new Process.Logistic(
              required(in, "rate", Slot.NUMBER), required(in, "capacity", Slot.NUMBER), jump);
    };
  }

  private Process markov(Fields in) {
    in.require("states", "the chances of leaving each state");
    Map<String, Map<String, Quantity>> states = new LinkedHashMap<>();
    Path path = in.path("states");
    Keys.read(in, "states", Keys.Kind.NAME)
        .forEach((state, json) -> states.put(state, chances(in, json, path.child(state))));
    return new Process.Markov(states);
  }

  private Map<String, Quantity> chances(Fields in, Json json, Path state) {
    Map<String, Quantity> chances = new LinkedHashMap<>();
    Keys.read(in, json, state, Keys.Kind.NAME)
        .forEach(
            (to, chance) -> chances.put(to, quantity(in, chance, state.child(to), Slot.NUMBER)));
    return chances;
  }
}
