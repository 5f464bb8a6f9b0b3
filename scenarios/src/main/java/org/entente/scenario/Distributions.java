package org.entente.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.entente.model.Bounds;
import org.entente.model.Distribution;
import org.entente.model.Family;
import org.entente.model.Path;
import org.entente.model.Quantity;
import org.entente.model.Support;

/** Reads distributions. */
final class Distributions {
  /** A quantile's name: p and the probability in percent. */
  static final Pattern QUANTILE = Pattern.compile("p(\\d{1,2}(\\.\\d{1,17})?)");

  private final Values values;
  private final DataFiles data;

  Distributions(Values values, DataFiles data) {
    this.values = values;
    this.data = data;
  }

  /** Reads a distribution; a note in it becomes a note on the value. */
  Quantity read(Json.Obj object, Path path, Findings findings) {
    String type = Types.of(object, path, Vocabulary.distributions(), "a distribution", findings);
    if (type.isEmpty()) {
      return Quantity.of(0);
    }
    Fields in = open(object, path, type, findings);
    Distribution distribution = truncated(in, distribution(in, type));
    String note = in.text("note");
    return note.isEmpty() ? distribution : new Quantity.Supported(distribution, Support.NONE, note);
  }

  private static Fields open(Json.Obj object, Path path, String type, Findings findings) {
    Iterable<String> own =
        Family.of(type)
            .<Iterable<String>>map(Family::arguments)
            .orElseGet(() -> Vocabulary.OTHER_DISTRIBUTIONS.get(type));
    List<String> known = Vocabulary.typed(own, "truncate", "note");
    Predicate<String> isKnown =
        name -> known.contains(name) || type.equals("quantiles") && isQuantile(name);
    return Fields.open(object, path, known, isKnown, findings).orElseThrow();
  }

  private static boolean isQuantile(String name) {
    return QUANTILE.matcher(name).matches();
  }

  private Distribution truncated(Fields in, Distribution distribution) {
    Optional<Bounds> ends = values.ends(in, "truncate");
    return ends.isEmpty()
        ? distribution
        : new Distribution.Truncated(distribution, ends.get().low(), ends.get().high());
  }

  private Distribution distribution(Fields in, String type) {
    return switch (type) {
      case "choice" -> choice(in);
      case "discrete" -> discrete(in);
      case "empirical" -> empirical(in);
      case "mixture" -> mixture(in);
      case "quantiles" -> quantiles(in);
      default -> parametric(in, Family.of(type).orElseThrow());
    };
  }

  private Distribution parametric(Fields in, Family family) {
    Map<String, Quantity> arguments = new LinkedHashMap<>();
    for (String name : in.object().members().keySet()) {
      if (family.arguments().contains(name)) {
        values.optional(in, name, Slot.NUMBER).ifPresent(value -> arguments.put(name, value));
      }
    }
    if (family.form(arguments.keySet()).isEmpty()) {
      in.findings()
          .add(
              "wrong-form",
              in.object().at(),
              in.path(),
              "expected " + family.type() + " by " + forms(family) + ", found " + given(arguments),
              "");
    }
    return new Distribution.Parametric(family, arguments);
  }

  private static String forms(Family family) {
    return String.join(" or by ", family.forms().stream().map(Family.Form::toString).toList());
  }

  private static String given(Map<String, Quantity> arguments) {
    return arguments.isEmpty() ? "no arguments" : String.join(", ", arguments.keySet());
  }

  private Distribution choice(Fields in) {
    in.require("options", "the weight of each option");
    Map<String, Quantity> options = values.named(in, "options", Slot.NUMBER);
    requireSome(in, "options", options.isEmpty(), "an option");
    return new Distribution.Choice(options);
  }

  private static void requireSome(Fields in, String name, boolean empty, String what) {
    boolean written = in.get(name).filter(json -> isEmpty(json)).isPresent();
    if (empty && written) {
      in.findings()
          .add(
              "empty-list",
              in.get(name).orElseThrow().at(),
              in.path(name),
              "expected at least " + what + ", found none",
              "");
    }
  }

  private static boolean isEmpty(Json json) {
    return json instanceof Json.Arr array && array.items().isEmpty()
        || json instanceof Json.Obj object && object.members().isEmpty();
  }

  private Distribution discrete(Fields in) {
    in.require("values", "the numbers to draw from");
    List<Quantity> numbers = quantities(in, "values");
    List<Quantity> weights = quantities(in, "weights");
    requireSome(in, "values", numbers.isEmpty(), "one number");
    if (in.has("weights") && weights.size() != numbers.size()) {
      in.findings()
          .add(
              "wrong-size",
              in.object().get("weights").orElseThrow().at(),
              in.path("weights"),
              "expected a weight for each of the "
                  + numbers.size()
                  + " values, found "
                  + weights.size(),
              "");
    }
    return new Distribution.Discrete(numbers, weights);
  }

  private List<Quantity> quantities(Fields in, String name) {
    List<Quantity> quantities = new ArrayList<>();
    for (Json item : Values.items(in, name)) {
      Path path = in.path(name).child(quantities.size());
      quantities.add(values.quantity(in, item, path, Slot.NUMBER));
    }
    return quantities;
  }

  private Distribution empirical(Fields in) {
    if (in.has("file") || in.has("column")) {
      in.exclude("file", "values");
      return fromFile(in);
    }
    in.require("values", "the observations, or a \"file\" and its \"column\"");
    List<Double> observed = new ArrayList<>();
    for (Json item : Values.items(in, "values")) {
      observed.add(in.number(item, in.path("values").child(observed.size())));
    }
    requireSome(in, "values", observed.isEmpty(), "one observation");
    return new Distribution.Empirical(observed);
  }

  /** Observations that are kept in a data file. */
  private Distribution fromFile(Fields in) {
    String file = in.requireText("file", "the name of a data file");
    String column = in.requireText("column", "the name of a column in it");
    boolean named = isText(in, "file") && isText(in, "column");
    return named && !file.isEmpty() && !column.isEmpty() && !in.has("values")
        ? data.empirical(in)
        : new Distribution.Empirical(List.of(0.0));
  }

  private static boolean isText(Fields in, String name) {
    return in.get(name).filter(Json.Text.class::isInstance).isPresent();
  }

  private Distribution mixture(Fields in) {
    in.require("parts", "the distributions that are mixed");
    Map<String, Distribution.Part> parts = new LinkedHashMap<>();
    Keys.read(in, "parts", Keys.Kind.ID)
        .forEach(
            (name, json) ->
                Fields.open(json, in.path("parts").child(name), Vocabulary.PART, in.findings())
                    .ifPresent(fields -> parts.put(name, part(fields))));
    requireSome(in, "parts", parts.isEmpty(), "one part");
    return new Distribution.Mixture(parts);
  }

  private Distribution.Part part(Fields in) {
    return new Distribution.Part(
        values.required(in, "weight", Slot.NUMBER),
        values.required(in, "value", Slot.DRAWN_NUMBER),
        values.support(in),
        in.text("note"));
  }

  private Distribution quantiles(Fields in) {
    SortedMap<Double, Quantity> points = new TreeMap<>();
    for (String name : in.object().members().keySet()) {
      if (isQuantile(name)) {
        addPoint(in, name, points);
      }
    }
    return new Distribution.Quantiles(
        points, values.optional(in, "min", Slot.NUMBER), values.optional(in, "max", Slot.NUMBER));
  }

  private void addPoint(Fields in, String name, SortedMap<Double, Quantity> points) {
    double percent = Double.parseDouble(name.substring(1));
    Optional<Quantity> value = values.optional(in, name, Slot.NUMBER);
    if (value.isPresent() && points.putIfAbsent(percent, value.get()) != null) {
      in.findings()
          .add(
              "duplicate-member",
              in.object().members().get(name).name(),
              in.path(name),
              "the quantile p" + Layout.number(percent) + " is given twice",
              "remove one of the two");
    }
  }
}
