package org.entente.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.entente.model.Family;

/**
 * Puts a value that the schema shows at some place into a whole file: the small example of the
 * tests, with one more parameter, factor, event … called {@code example} that holds it.
 */
final class SchemaExamples {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** The kinds of things that have a collection of their own. */
  private static final Map<String, String> COLLECTIONS =
      Map.of(
          "source", "sources",
          "parameter", "parameters",
          "factor", "factors",
          "event", "events",
          "outcome", "outcomes",
          "future", "futures");

  /** What a variant changes of each kind. */
  private static final Map<String, String> CHANGED =
      Map.of(
          "source", "brief",
          "parameter", "baseGrowth",
          "factor", "sanctions",
          "event", "snapback",
          "outcome", "trade2035",
          "future", "steady");

  private static final Map<String, String> WITHOUT =
      Map.of("rate", "probability", "rank", "value", "lasts", "endProbability");

  private SchemaExamples() {}

  /** A value and the place in the schema that shows it. */
  record Shown(String pointer, JsonNode value) {
    @Override
    public String toString() {
      return pointer + ": " + value;
    }
  }

  /** All values that the schema shows in a member such as {@code examples}. */
  static List<Shown> all(String member) {
    List<Shown> shown = new ArrayList<>();
    collect("", TheSchema.TEXT, member, shown);
    return shown;
  }

  private static void collect(String pointer, JsonNode node, String member, List<Shown> shown) {
    JsonNode values = node.path(member);
    if (values.isArray()) {
      values.forEach(value -> shown.add(new Shown(pointer, value)));
    } else if (!values.isMissingNode()) {
      shown.add(new Shown(pointer, values));
    }
    node.properties()
        .forEach(
            child -> {
              if (child.getValue().isObject()) {
                collect(pointer + "/" + child.getKey(), child.getValue(), member, shown);
              }
            });
    for (int i = 0; i < node.path("anyOf").size(); i++) {
      collect(pointer + "/anyOf/" + i, node.path("anyOf").get(i), member, shown);
    }
  }

  /** A whole file that holds a value where the schema shows it. */
  static ObjectNode fileWith(Shown shown) {
    String[] steps = shown.pointer().replaceFirst("^/\\$defs/", "").split("/");
    String kind = steps[0];
    boolean member = steps.length > 2 && steps[steps.length - 2].equals("properties");
    if (!member) {
      return fileWith(kind, shown.value());
    }
    String name = steps[steps.length - 1];
    return fileWith(String.join("/", List.of(steps).subList(0, steps.length - 2)), name, shown);
  }

  /** A file in which one member of something is as given. */
  private static ObjectNode fileWith(String kind, String name, Shown shown) {
    if (kind.isEmpty() || kind.equals("variant") || kind.equals("model")) {
      ObjectNode file = name.equals("extends") ? variant() : example();
      return file.set(name, shown.value());
    }
    return fileWith(kind, host(kind, name).set(name, shown.value()));
  }

  /** Something of a kind that lacks nothing but perhaps one member. */
  static ObjectNode host(String kind, String name) {
    Optional<Family> family = Family.of(kind);
    if (family.isPresent()) {
      return parametric(family.get(), name);
    }
    ObjectNode host =
        switch (kind) {
          case "event" -> object("{\"probability\": 0.1}");
          case "factor" ->
              name.equals("formula")
                  ? object("{}")
                  : object("{\"initial\": 1, \"process\": {\"type\": \"randomWalk\"}}");
          case "parameter" -> object("{\"value\": 1}");
          case "correlation/anyOf/1" -> object("{\"value\": 0.1}");
          case "time/properties/step/anyOf/1" -> object("{}");
          case "empirical" ->
              name.equals("file") || name.equals("column")
                  ? shownHost("empirical", 1)
                  : shownHost("empirical", 0);
          case "evidence/items" -> object("{\"source\": \"brief\", \"says\": \"so\"}");
          default -> shownHost(kind, 0);
        };
    Optional.ofNullable(WITHOUT.get(name)).ifPresent(host::remove);
    return host;
  }

  private static ObjectNode shownHost(String kind, int index) {
    return TheSchema.TEXT.at("/$defs/" + kind + "/examples/" + index).deepCopy();
  }

  private static ObjectNode parametric(Family family, String name) {
    Family.Form form =
        family.forms().stream()
            .filter(f -> f.required().contains(name) || f.optional().contains(name))
            .findFirst()
            .orElse(family.forms().get(0));
    ObjectNode host = JSON.objectNode().put("type", family.type());
    for (String argument : form.required()) {
      String at = "/$defs/" + family.type() + "/properties/" + argument + "/examples/0";
      host.set(argument, TheSchema.TEXT.at(at));
    }
    return host;
  }

  /** A file that holds something of a kind. */
  static ObjectNode fileWith(String kind, JsonNode value) {
    if (kind.isEmpty() || kind.equals("model") || kind.equals("variant")) {
      return value.deepCopy();
    }
    String plain = kind.replace("Patch", "");
    if (kind.endsWith("Patch") && COLLECTIONS.containsKey(plain)) {
      ObjectNode file = variant();
      file.withObject("/" + COLLECTIONS.get(plain)).set(CHANGED.get(plain), value);
      return file;
    }
    if (COLLECTIONS.containsKey(kind)) {
      ObjectNode file = example();
      if (kind.equals("future") && !value.has("when")) {
        file.withObject("/futures").remove("steady"); // only one future takes the rest
      }
      file.withObject("/" + COLLECTIONS.get(kind)).set("example", value);
      return file;
    }
    return kind.endsWith("Patch") ? changed(plain, value) : within(kind, value);
  }

  private static ObjectNode changed(String kind, JsonNode value) {
    ObjectNode file = variant();
    switch (kind) {
      case "time" -> file.set("time", value);
      case "quantity" -> file.withObject("/parameters/baseGrowth").set("value", value);
      case "process" -> file.withObject("/factors/sanctions").set("process", value);
      case "correlation" -> file.withObject("/correlations/sanctions").set("trade", value);
      default -> throw new IllegalArgumentException("no file for a change of " + kind);
    }
    return file;
  }

  private static ObjectNode within(String kind, JsonNode value) {
    ObjectNode file = example();
    switch (kind) {
      case "time", "copula" -> file.set(kind, value);
      case "time/properties/step/anyOf/1" -> file.withObject("/time").set("step", value);
      case "correlation", "correlation/anyOf/1" ->
          file.withObject("/correlations/sanctions").set("trade", value);
      case "evidence", "baseRate", "assumption", "note" ->
          parameter(file).put("value", 1).set(kind, value);
      case "evidence/items" ->
          parameter(file).put("value", 1).set("evidence", JSON.arrayNode().add(value));
      case "claims" ->
          parameter(file).put("value", 1).set("evidence", JSON.arrayNode().add(claimed(value)));
      case "part" ->
          parameter(file)
              .withObject("/value")
              .put("type", "mixture")
              .set("parts", parts((ObjectNode) value));
      default -> drawn(file, kind, value);
    }
    return file;
  }

  private static void drawn(ObjectNode file, String kind, JsonNode value) {
    if (kind.toLowerCase(Locale.ROOT).startsWith("process")) {
      ObjectNode factor = file.withObject("/factors/example");
      factor.set("process", value);
      if (value.has("states")) {
        factor.put("initial", "calm");
      } else {
        factor.put("initial", 1);
      }
    } else {
      parameter(file).set("value", value);
    }
  }

  private static ObjectNode parts(ObjectNode part) {
    ObjectNode parts = JSON.objectNode();
    ObjectNode rest = object("{\"weight\": \"rest\", \"value\": 0}");
    if (part.path("weight").asText().equals("rest")) {
      rest.put("weight", 0.5);
    }
    parts.set("example", part);
    parts.set("other", rest);
    return parts;
  }

  private static ObjectNode claimed(JsonNode claims) {
    return object("{\"source\": \"brief\"}").set("claims", claims);
  }

  private static ObjectNode parameter(ObjectNode file) {
    return file.withObject("/parameters/example");
  }

  static ObjectNode example() {
    return object(Unchecked.text("example.json"));
  }

  private static ObjectNode variant() {
    return object("{\"extends\": \"base.json\", \"title\": \"A variant\"}");
  }

  private static ObjectNode object(String json) {
    return (ObjectNode) TheSchema.parse(json);
  }
}
