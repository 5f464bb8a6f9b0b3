package org.entente.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.entente.model.About;
import org.entente.model.Copula;
import org.entente.model.Correlation;
import org.entente.model.Event;
import org.entente.model.Factor;
import org.entente.model.Future;
import org.entente.model.Outcome;
import org.entente.model.Parameter;
import org.entente.model.Path;
import org.entente.model.Scenario;
import org.entente.model.Source;
import org.entente.model.Support;
import org.entente.model.Time;

/**
 * Makes a scenario of a JSON tree, strictly: nothing unknown, nothing missing, nothing turned into
 * something else. Whatever is wrong is reported and something harmless put in its place, so that
 * all problems of a file are found at once.
 */
final class Binder {
  private static final String DATE = "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?";

  private final Fields root;
  private final Findings findings;
  private final Values values;

  private Binder(Fields root, DataFiles data, Findings findings) {
    this.root = root;
    this.findings = findings;
    Set<String> sources =
        root.get("sources")
            .filter(Json.Obj.class::isInstance)
            .map(json -> ((Json.Obj) json).members().keySet())
            .orElse(Set.of());
    this.values = new Values(sources, data);
  }

  /** Reads a whole scenario; it may only be used if nothing was found to be wrong. */
  static Scenario bind(Json.Obj object, DataFiles data, Findings findings) {
    Fields root = Fields.open(object, Path.ROOT, Vocabulary.SCENARIO, findings).orElseThrow();
    return new Binder(root, data, findings).scenario();
  }

  private Scenario scenario() {
    root.text("$schema");
    Optional<Fields> time = root.get("time").flatMap(json -> open(json, "time", Vocabulary.TIME));
    Optional<Fields> copula = root.get("copula").flatMap(this::openCopula);
    String notes =
        Stream.of(time, copula)
            .map(in -> in.map(fields -> fields.text("note")).orElse(""))
            .reduce(root.text("note"), Values::joined);
    return new Scenario(
        root.requireText("title", "the scenario's title"),
        root.text("description"),
        time.flatMap(this::time),
        named("sources", Keys.Kind.ID, Vocabulary.SOURCE, this::source),
        named("parameters", Keys.Kind.NAME, Vocabulary.PARAMETER, this::parameter),
        named("factors", Keys.Kind.NAME, Vocabulary.FACTOR, this::factor),
        named("events", Keys.Kind.NAME, Vocabulary.EVENT, this::event),
        correlations(),
        copula.flatMap(this::copula).orElse(Copula.GAUSSIAN),
        named("outcomes", Keys.Kind.NAME, Vocabulary.OUTCOME, this::outcome),
        named("futures", Keys.Kind.ID, Vocabulary.FUTURE, this::future),
        notes);
  }

  private Optional<Fields> open(Json json, String name, List<String> known) {
    return Fields.open(json, Path.of(name), known, findings);
  }

  private <T> Map<String, T> named(
      String collection, Keys.Kind kind, List<String> known, Function<Fields, T> read) {
    Map<String, T> bound = new LinkedHashMap<>();
    Path path = Path.of(collection);
    Keys.read(root, collection, kind)
        .forEach(
            (name, json) ->
                Fields.open(json, path.child(name), known, findings)
                    .ifPresent(in -> bound.put(name, read.apply(in))));
    return bound;
  }

  private Optional<Time> time(Fields in) {
    OptionalInt start = year(in, "start");
    OptionalInt end = year(in, "end");
    OptionalInt perYear = perYear(in);
    if (start.isEmpty() || end.isEmpty() || perYear.isEmpty()) {
      return Optional.empty();
    }
    return checked(in, () -> new Time(start.getAsInt(), end.getAsInt(), perYear.getAsInt()));
  }

  private static OptionalInt year(Fields in, String name) {
    return wholeNumber(in, name, "a year", 0, 9999);
  }

  private static OptionalInt wholeNumber(Fields in, String name, String what, int low, int high) {
    return in.require(name, what)
        .map(json -> in.wholeNumber(json, in.path(name), low, high))
        .orElse(OptionalInt.empty());
  }

  private OptionalInt perYear(Fields in) {
    Optional<Json> step = in.require("step", "year, quarter, month or {\"perYear\": n}");
    if (step.isPresent() && step.get() instanceof Json.Obj object) {
      Fields steps = Fields.open(object, in.path("step"), Vocabulary.STEP, findings).orElseThrow();
      return wholeNumber(steps, "perYear", "a whole number", 1, Time.MAX_STEPS);
    }
    return in.word("step", List.of("year", "quarter", "month"))
        .map(word -> OptionalInt.of(Map.of("year", 1, "quarter", 4, "month", 12).get(word)))
        .orElse(OptionalInt.empty());
  }

  /** A value whose own constructor knows what it refuses. */
  private <T> Optional<T> checked(Fields in, Supplier<T> value) {
    try {
      return Optional.of(value.get());
    } catch (IllegalArgumentException e) {
      String message = e.getMessage();
      findings.add(
          "out-of-range",
          in.object().at(),
          in.path(),
          message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1),
          "");
      return Optional.empty();
    }
  }

  private Optional<Fields> openCopula(Json json) {
    Path path = Path.of("copula");
    String type = Types.of(json, path, List.of("gaussian", "studentT"), "a copula", findings);
    return type.isEmpty() ? Optional.empty() : open(json, "copula", Vocabulary.COPULA);
  }

  private Optional<Copula> copula(Fields in) {
    if (in.text("type").equals("studentT")) {
      return in.require("df", "degrees of freedom")
          .map(json -> in.number(json, in.path("df")))
          .flatMap(df -> checked(in, () -> Copula.studentT(df)));
    }
    if (in.has("df")) {
      findings.add(
          "unknown-member",
          in.object().members().get("df").name(),
          in.path("df"),
          "a Gaussian copula has no degrees of freedom",
          "did you mean the type studentT?");
    }
    return Optional.of(Copula.GAUSSIAN);
  }

  private Source source(Fields in) {
    String date = in.text("date");
    if (!date.isEmpty()
        && in.get("date").orElseThrow() instanceof Json.Text text
        && !date.matches(DATE)) {
      Fields.wrongType(
          findings, text, in.path("date"), "a date such as 2025-01-17, 2025-01 or 2025", "");
    }
    return new Source(
        in.requireText("title", "the source's title"),
        in.text("publisher"),
        date,
        in.text("url"),
        in.text("note"));
  }

  private Parameter parameter(Fields in) {
    List<String> words = Stream.of(About.values()).map(About::word).toList();
    About about =
        in.word("about", words)
            .map(word -> About.values()[words.indexOf(word)])
            .orElse(About.KNOWLEDGE);
    return new Parameter(
        in.text("label"),
        in.text("unit"),
        about,
        values.required(in, "value", Slot.DRAWN_VALUE),
        values.support(in),
        in.text("note"));
  }

  private Factor factor(Fields in) {
    requireOne(in, "formula", "process");
    if (in.has("process") && !in.has("formula") && !in.has("initial")) {
      in.missing("initial", "a factor with a process needs an 'initial' value");
    }
    Optional<Values.Noted> process = values.process(in);
    return new Factor(
        in.text("label"),
        in.text("unit"),
        values.optional(in, "initial", Slot.DRAWN_VALUE),
        values.optional(in, "formula", Slot.VALUE),
        process.map(Values.Noted::process),
        values.optional(in, "noise", Slot.DRAWN_NUMBER),
        values.ends(in, "bounds"),
        in.truth("report", true),
        values.support(in),
        Values.joined(in.text("note"), process.map(Values.Noted::note).orElse("")));
  }

  private static void requireOne(Fields in, String a, String b) {
    if (!in.exclude(a, b) && !in.has(a) && !in.has(b)) {
      in.missing(
          in.object().removed().containsKey(a) ? a : b,
          "expected a member '" + a + "' or '" + b + "'");
    }
  }

  private Event event(Fields in) {
    requireOne(in, "probability", "rate");
    in.exclude("endProbability", "lasts");
    return new Event(
        in.text("label"),
        values.optional(in, "initial", Slot.DRAWN_CONDITION),
        values.optional(in, "probability", Slot.VALUE),
        values.optional(in, "rate", Slot.NUMBER),
        values.optional(in, "requires", Slot.CONDITION),
        values.optional(in, "endProbability", Slot.VALUE),
        values.optional(in, "lasts", Slot.NUMBER),
        values.support(in),
        in.text("note"));
  }

  private Outcome outcome(Fields in) {
    return new Outcome(
        in.text("label"),
        in.text("unit"),
        values.required(in, "formula", Slot.VALUE),
        values.support(in),
        in.text("note"));
  }

  private Future future(Fields in) {
    return new Future(
        in.requireText("title", "the future's title"),
        in.text("description"),
        values.optional(in, "when", Slot.CONDITION),
        values.support(in),
        in.text("note"));
  }

  private List<Correlation> correlations() {
    Map<String, Location> seen = new HashMap<>();
    List<Correlation> bound = new ArrayList<>();
    Path path = Path.of("correlations");
    Keys.read(root, "correlations", Keys.Kind.NAME)
        .forEach(
            (first, json) -> {
              Path partners = path.child(first);
              Keys.read(root, json, partners, Keys.Kind.NAME)
                  .forEach(
                      (second, value) -> {
                        Path pair = partners.child(second);
                        checkOnce(seen, first, second, pair, (Json.Obj) json);
                        bound.add(correlation(first, second, value, pair));
                      });
            });
    return bound;
  }

  private void checkOnce(
      Map<String, Location> seen, String first, String second, Path pair, Json.Obj partners) {
    Location at = partners.members().get(second).name();
    boolean swap = first.compareTo(second) > 0;
    Location earlier = seen.putIfAbsent(swap ? second + " " + first : first + " " + second, at);
    if (earlier != null) {
      findings.add(
          "duplicate-pair",
          at,
          pair,
          "the pair "
              + first
              + ", "
              + second
              + " is written twice, also in "
              + earlier.document().name()
              + " line "
              + earlier.line(),
          "a pair is written once, in either order; in a variant null takes one away");
    }
  }

  private Correlation correlation(String first, String second, Json json, Path path) {
    if (json instanceof Json.Num) {
      return Correlation.of(first, second, coefficient(root, json, path));
    }
    String hint = "a number, {\"rank\": …} or {\"value\": …}";
    if (!(json instanceof Json.Obj)) {
      Fields.wrongType(findings, json, path, hint, "");
      return Correlation.of(first, second, 0);
    }
    Fields in = Fields.open(json, path, Vocabulary.CORRELATION, findings).orElseThrow();
    requireOne(in, "value", "rank");
    boolean rank = in.has("rank");
    String name = rank ? "rank" : "value";
    double value = in.get(name).map(found -> coefficient(in, found, in.path(name))).orElse(0.0);
    Correlation.Kind kind = rank ? Correlation.Kind.RANK : Correlation.Kind.NORMAL;
    Support support = values.support(in);
    return new Correlation(first, second, value, kind, support, in.text("note"));
  }

  private double coefficient(Fields in, Json json, Path path) {
    double value = in.number(json, path);
    if (!(value >= -1 && value <= 1)) {
      Fields.wrongType(findings, json, path, "a coefficient from -1 to 1", "");
      return 0;
    }
    return value;
  }
}
