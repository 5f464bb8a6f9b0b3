package org.entente.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.model.Scenario;
import org.entente.result.Simulation;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Completion in an editor teaches the format: what the schema tells is whole and true. */
class SchemaTeachesTest {
  @TempDir Path folder;

  @Test
  void everyMemberOfTheFormatIsDescribed() {
    List<String> bare = new ArrayList<>();
    collectUndescribed("", TheSchema.TEXT, bare);
    assertThat(bare).isEmpty();
  }

  private static void collectUndescribed(String pointer, JsonNode node, List<String> bare) {
    node.properties()
        .forEach(
            child -> {
              String at = pointer + "/" + child.getKey();
              boolean described =
                  !TheSchema.withMember(child.getValue(), "description")
                      .path("description")
                      .asText()
                      .isBlank();
              boolean member = pointer.endsWith("/properties");
              if (member && child.getValue().isObject() && !described) {
                bare.add(at);
              }
              if (!child.getKey().equals("if") && !pointer.isEmpty() || at.equals("/$defs")) {
                collectUndescribed(at, child.getValue(), bare);
              }
            });
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      collectUndescribed(pointer + "/" + i, node.get(i), bare);
    }
  }

  /**
   * VS Code shows the description of what is referred to, if it has one, instead of the member's.
   */
  @Test
  void noDescriptionIsHiddenByThatOfWhatTheMemberRefersTo() {
    assertThat(TheSchema.TEXT.findParents("$ref"))
        .filteredOn(part -> part.has("description"))
        .hasSizeGreaterThan(50)
        .allSatisfy(
            part -> {
              String target = part.get("$ref").asText().substring(1);
              assertThat(TheSchema.TEXT.at(target).has("description")).as(target).isFalse();
            });
  }

  @Test
  void everyMemberThatTakesFreeValuesShowsOne() {
    List<String> bare = new ArrayList<>();
    for (String kind : List.of("source", "parameter", "factor", "event", "outcome", "future")) {
      collectWithoutExample(kind, bare);
    }
    Vocabulary.distributions().forEach(type -> collectWithoutExample(type, bare));
    Vocabulary.PROCESSES
        .keySet()
        .forEach(
            type ->
                collectWithoutExample(
                    "process"
                        + type.substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                        + type.substring(1),
                    bare));
    assertThat(bare).isEmpty();
  }

  private static void collectWithoutExample(String kind, List<String> bare) {
    JsonNode definition = TheSchema.TEXT.at("/$defs/" + kind);
    assertThat(definition.has("examples")).as(kind).isTrue();
    definition
        .path("properties")
        .properties()
        .forEach(
            member -> {
              JsonNode value = member.getValue();
              boolean closed = value.has("const") || value.has("enum") || value.has("default");
              boolean shown = TheSchema.withMember(value, "examples").has("examples");
              if (!closed && !shown) {
                bare.add(kind + "." + member.getKey());
              }
            });
  }

  @Test
  void everyWordOfAListIsExplainedToEditorsThatAsk() {
    List<JsonNode> explained = TheSchema.TEXT.findParents("enumDescriptions");
    assertThat(explained).hasSizeGreaterThan(3);
    for (JsonNode list : explained) {
      assertThat(list.get("enumDescriptions")).hasSameSizeAs(list.get("enum"));
    }
  }

  @TestFactory
  Stream<DynamicTest> everyExampleIsValidAndReads() {
    return SchemaExamples.all("examples").stream()
        .map(shown -> DynamicTest.dynamicTest(shown.toString(), () -> assertReads(shown)));
  }

  private void assertReads(SchemaExamples.Shown shown) throws IOException {
    ObjectNode file = SchemaExamples.fileWith(shown);
    assertThat(TheSchema.errors(file)).as(file.toString()).isEmpty();
    read(file);
  }

  private Scenario read(ObjectNode file) throws IOException {
    Files.writeString(folder.resolve("base.json"), SchemaExamples.example().toString());
    Files.createDirectories(folder.resolve("data"));
    Files.writeString(folder.resolve("data/trade.csv"), "year,growth\n2023,0.04\n2024,0.07\n");
    Files.writeString(folder.resolve("shown.json"), file.toString());
    return Scenarios.read(folder.resolve("shown.json")).scenario();
  }

  @TestFactory
  Stream<DynamicTest> everyDefaultIsWhatTheReaderAssumes() {
    List<SchemaExamples.Shown> defaults = SchemaExamples.all("default");
    assertThat(defaults).hasSizeGreaterThan(12);
    return defaults.stream()
        .map(shown -> DynamicTest.dynamicTest(shown.toString(), () -> assertAssumed(shown)));
  }

  private void assertAssumed(SchemaExamples.Shown shown) throws IOException {
    ObjectNode written = SchemaExamples.fileWith(shown);
    ObjectNode leftOut = written.deepCopy();
    String name = shown.pointer().substring(shown.pointer().lastIndexOf('/') + 1);
    for (JsonNode host : leftOut.findParents(name)) {
      if (host.path(name).equals(shown.value())) {
        ((ObjectNode) host).remove(name);
      }
    }
    assertThat(leftOut).isNotEqualTo(written);
    Scenario one = read(written);
    Scenario other = read(leftOut);
    if (!one.equals(other)) {
      assertThat(watched(written)).isEqualTo(watched(leftOut));
    }
  }

  /** What became of the example, to the last bit. */
  private String watched(ObjectNode file) throws IOException {
    Map<String, String> formulas =
        Map.of(
            "parameters", "example",
            "factors", "total(example)",
            "events", "yearsWhere(example)");
    formulas.forEach(
        (collection, formula) -> {
          if (file.path(collection).has("example")) {
            file.withObject("/outcomes/watched").put("formula", formula);
          }
        });
    assertThat(file.path("outcomes").has("watched")).isTrue();
    Simulation simulation = Simulation.of(read(file)).trials(500).seed(1).threads(1).run();
    return simulation.outcome("watched").summary().toString();
  }
}
