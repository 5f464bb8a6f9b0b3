package org.entente.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Documents that differ from a good one in one place, mostly to their harm. */
final class Mutations {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String[] WORDS = {
    "title",
    "label",
    "value",
    "type",
    "note",
    "min",
    "max",
    "mean",
    "sd",
    "p5",
    "rate",
    "formula",
    "process",
    "probability",
    "evidence",
    "assumption",
    "truncate",
    "extra",
    "a-b",
    "lasts",
    "df",
    "initial",
    "states",
    "weights",
    "time",
    "rank",
    "perYear",
    "claims",
    "says"
  };

  private final Random random;

  private Mutations(Random random) {
    this.random = random;
  }

  /** Changes a document in some places. */
  static JsonNode mutate(JsonNode document, int places, Random random) {
    Mutations mutations = new Mutations(random);
    for (int i = 0; i < places; i++) {
      mutations.mutant(document);
    }
    return document;
  }

  /** A variant that writes, or takes away, only some of what a scenario says. */
  static JsonNode variantOf(JsonNode scenario, Random random) {
    return new Mutations(random).variant((ObjectNode) scenario);
  }

  static Arbitrary<JsonNode> of(JsonNode good) {
    return Arbitraries.randomValue(random -> new Mutations(random).mutant(good.deepCopy()));
  }

  /** Variants that write, or take away, only some of what a scenario says. */
  static Arbitrary<JsonNode> variantsOf(JsonNode scenario) {
    return Arbitraries.randomValue(
        random -> new Mutations(random).variant((ObjectNode) scenario.deepCopy()));
  }

  private JsonNode variant(ObjectNode root) {
    for (String collection :
        List.of("sources", "parameters", "factors", "events", "outcomes", "futures")) {
      root.path(collection)
          .forEach(
              entry -> {
                thinOut((ObjectNode) entry);
                if (entry.path("process") instanceof ObjectNode process) {
                  process.remove("type"); // with a type it would replace, and so be complete
                  thinOut(process);
                }
              });
      thinOut(root.withObject("/" + collection));
    }
    thinOut(root);
    return root.put("extends", "base.json").put("title", "A variant");
  }

  private void thinOut(ObjectNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    for (String name : names) {
      switch (random.nextInt(6)) {
        case 0 -> object.remove(name);
        case 1 -> object.putNull(name);
        default -> {}
      }
    }
  }

  private JsonNode mutant(JsonNode root) {
    List<JsonNode> containers = new ArrayList<>();
    collect(root, containers);
    JsonNode place = containers.get(random.nextInt(containers.size()));
    if (place instanceof ObjectNode object) {
      change(object);
    } else {
      change((ArrayNode) place);
    }
    return root;
  }

  private static void collect(JsonNode node, List<JsonNode> containers) {
    if (node.isContainerNode()) {
      containers.add(node);
      node.forEach(child -> collect(child, containers));
    }
  }

  private void change(ObjectNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    String name = names.isEmpty() ? "x" : names.get(random.nextInt(names.size()));
    JsonNode value = object.get(name);
    switch (random.nextInt(4)) {
      case 0 -> object.remove(name);
      case 1 -> object.set(name, anything());
      case 2 -> {
        object.remove(name);
        object.set(WORDS[random.nextInt(WORDS.length)], value == null ? anything() : value);
      }
      default -> object.set(WORDS[random.nextInt(WORDS.length)], anything());
    }
  }

  private void change(ArrayNode array) {
    if (array.isEmpty() || random.nextBoolean()) {
      array.add(anything());
    } else if (random.nextBoolean()) {
      array.remove(0);
    } else {
      array.set(0, anything());
    }
  }

  private JsonNode anything() {
    List<JsonNode> values =
        List.of(
            JSON.nullNode(),
            JSON.booleanNode(true),
            JSON.numberNode(3),
            JSON.numberNode(-0.5),
            JSON.numberNode(2.5e6),
            JSON.textNode("x"),
            JSON.textNode("normal"),
            JSON.textNode("randomWalk"),
            JSON.textNode("chance"),
            JSON.arrayNode(),
            JSON.arrayNode().add(0).add(1),
            JSON.objectNode(),
            JSON.objectNode().put("value", 1),
            JSON.objectNode().put("type", "normal").put("sd", 1),
            JSON.objectNode().put("type", "randomWalk"),
            JSON.objectNode().put("x", 1),
            JSON.objectNode().set("x", JSON.objectNode().setAll(Map.of("y", JSON.textNode("z")))));
    return values.get(random.nextInt(values.size()));
  }
}
