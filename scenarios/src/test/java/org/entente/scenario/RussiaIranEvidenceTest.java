package org.entente.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Holds the evidence of the Russia-Iran scenario together: what its files cite exists, what the
 * sources claim is used or set aside with a reason, and nothing learned later enters the model.
 */
class RussiaIranEvidenceTest {
  private static final File FOLDER = new File("russia-iran");
  private static final ObjectMapper JSON = new ObjectMapper();

  private static JsonNode base;
  private static JsonNode claims;
  private static JsonNode conflicts;
  private static JsonNode background;
  private static JsonNode observed;
  private static List<JsonNode> variants;

  @BeforeAll
  static void readTheFolder() throws IOException {
    base = read("base.json");
    claims = read("evidence/claims.json").get("claims");
    conflicts = read("evidence/conflicts.json").get("conflicts");
    background = read("evidence/background.json");
    observed = read("observations/2025.json");
    variants = new ArrayList<>();
    for (String name :
        List.of(
            "deepened-integration",
            "trade-networks",
            "growing-frictions",
            "growing-frictions-pressure")) {
      variants.add(read(name + ".json"));
    }
  }

  @Test
  void everyClaimThatTheModelOrAVariantCitesExists() {
    Set<String> unknown = cited();
    claims.fieldNames().forEachRemaining(unknown::remove);
    background.get("records").fieldNames().forEachRemaining(unknown::remove);
    assertEquals(Set.of(), unknown);
  }

  @Test
  void everyClaimIsCitedUnderItsOwnSource() {
    List<String> misplaced = new ArrayList<>();
    forEachCitation(
        (source, claim) -> {
          JsonNode record = claims.has(claim) ? claims : background.get("records");
          if (!record.path(claim).path("source").asText().equals(source)) {
            misplaced.add(claim + " under " + source);
          }
        });
    assertEquals(List.of(), misplaced);
  }

  @Test
  void everyCoreClaimIsCitedOrSaysWhyItIsNot() {
    Set<String> cited = cited();
    List<String> wrong = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : claims.properties()) {
      boolean core = "core".equals(entry.getValue().get("relevance").asText());
      boolean excused = entry.getValue().hasNonNull("unused");
      if (core && cited.contains(entry.getKey()) == excused) {
        wrong.add(entry.getKey());
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void theModelCitesNothingThatHappenedAfterJanuary2025() {
    Set<String> later = new TreeSet<>();
    observed.get("records").fieldNames().forEachRemaining(later::add);
    for (Map.Entry<String, JsonNode> entry : background.get("records").properties()) {
      if ("later".equals(entry.getValue().get("vintage").asText())) {
        later.add(entry.getKey());
      }
    }
    assertFalse(later.isEmpty());
    later.retainAll(cited());
    assertEquals(Set.of(), later);
  }

  @Test
  void everyConflictIsRepresentedOrSaysWhyItIsNotAndTheGraveOnesAreRepresented() {
    for (Map.Entry<String, JsonNode> entry : conflicts.properties()) {
      JsonNode conflict = entry.getValue();
      boolean represented = conflict.has("represented");
      assertTrue(represented != conflict.has("reason"), entry.getKey());
      if ("high".equals(conflict.get("severity").asText())) {
        assertTrue(represented, entry.getKey());
      }
      conflict.path("represented").forEach(name -> assertTrue(names(name.asText())));
    }
  }

  @Test
  void everyObservationCitesRecordsOfItsOwnFile() {
    for (Map.Entry<String, JsonNode> entry : observed.get("observations").properties()) {
      assertTrue(entry.getValue().get("evidence").size() > 0, entry.getKey());
      for (JsonNode evidence : entry.getValue().get("evidence")) {
        assertTrue(observed.get("sources").has(evidence.get("source").asText()));
        evidence.get("claims").forEach(id -> assertTrue(observed.get("records").has(id.asText())));
      }
    }
  }

  @Test
  void everyObservationOfTwoSourcesNamesTwo() {
    for (Map.Entry<String, JsonNode> entry : observed.get("observations").properties()) {
      Set<String> sources = new TreeSet<>();
      entry.getValue().get("evidence").forEach(e -> sources.add(e.get("source").asText()));
      if ("independent".equals(entry.getValue().get("reliability").asText())) {
        assertTrue(sources.size() > 1, entry.getKey());
      }
    }
  }

  private static boolean names(String name) {
    for (String section : List.of("parameters", "factors", "events", "futures")) {
      if (base.get(section).has(name)) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> cited() {
    Set<String> cited = new TreeSet<>();
    forEachCitation((source, claim) -> cited.add(claim));
    return cited;
  }

  private static void forEachCitation(BiConsumer<String, String> action) {
    forEachCitation(base, action);
    variants.forEach(variant -> forEachCitation(variant, action));
  }

  private static void forEachCitation(JsonNode node, BiConsumer<String, String> action) {
    if (node.has("claims")) {
      node.get("claims")
          .forEach(claim -> action.accept(node.get("source").asText(), claim.asText()));
    }
    node.forEach(child -> forEachCitation(child, action));
  }

  private static JsonNode read(String name) throws IOException {
    return JSON.readTree(new File(FOLDER, name));
  }
}
