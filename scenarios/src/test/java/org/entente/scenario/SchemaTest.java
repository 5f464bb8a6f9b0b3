package org.entente.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.entente.model.Family;
import org.entente.model.Scenario;

/** The schema and the reader say the same of every file, in both directions. */
class SchemaTest {
  /** What no schema can say; the reader may refuse for these reasons where the schema does not. */
  private static final Set<String> BEYOND_A_SCHEMA =
      Set.of(
          "unknown-source", // an id must be one of the keys elsewhere in the file
          "out-of-order", // one end of an interval is above the other
          "out-of-range", // the years of the clock are related
          "wrong-size", // as many weights as values
          "duplicate-pair", // a pair of correlated names in either order
          "duplicate-member"); // quantiles p5 and p05 are the same

  @Provide
  Arbitrary<Scenario> scenarios() {
    return RandomScenarios.any();
  }

  @Provide
  Arbitrary<JsonNode> variants() {
    return RandomScenarios.any()
        .flatMap(scenario -> Mutations.variantsOf(TheSchema.parse(Scenarios.write(scenario))));
  }

  @Provide
  Arbitrary<JsonNode> mutants() {
    return RandomScenarios.any()
        .flatMap(scenario -> Mutations.of(TheSchema.parse(Scenarios.write(scenario))));
  }

  @Property(tries = 200)
  void whatIsWrittenIsValid(@ForAll("scenarios") Scenario scenario) {
    assertThat(TheSchema.errors(TheSchema.parse(Scenarios.write(scenario)))).isEmpty();
  }

  @Property(tries = 700)
  void schemaAndReaderAgreeOnFilesWithOneFault(@ForAll("mutants") JsonNode mutant) {
    String text = mutant.toString();
    Set<String> codes = codes(text);
    boolean refused = !TheSchema.errors(mutant).isEmpty();
    if (refused) {
      assertThat(codes)
          .as("the schema refuses %s for %s", text, TheSchema.errors(mutant))
          .isNotEmpty();
    } else {
      assertThat(BEYOND_A_SCHEMA).as("the schema accepts %s", text).containsAll(codes);
    }
  }

  @Property(tries = 300)
  void aVariantMadeOfPartsOfAScenarioIsValid(@ForAll("variants") JsonNode variant) {
    assertThat(TheSchema.errors(variant)).as(variant.toString()).isEmpty();
  }

  private static Set<String> codes(String text) {
    Set<String> codes = new LinkedHashSet<>();
    try {
      Unchecked.read(text);
    } catch (ScenarioFileException e) {
      e.diagnostics().forEach(diagnostic -> codes.add(diagnostic.problem().code()));
    }
    return codes;
  }

  @Example
  void everyScenarioOfTheProjectIsValid() throws IOException {
    List<Path> files = scenarioFiles();
    assertThat(files).hasSizeGreaterThan(4);
    for (Path file : files) {
      assertThat(TheSchema.errors(TheSchema.parse(Files.readString(file))))
          .as(file.toString())
          .isEmpty();
    }
  }

  private static List<Path> scenarioFiles() throws IOException {
    List<Path> files = new ArrayList<>(List.of(Path.of("src/test/resources/example.json")));
    try (Stream<Path> folders = Files.list(Path.of("."))) {
      for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
        try (Stream<Path> inside = Files.list(folder)) {
          inside.filter(file -> file.toString().endsWith(".json")).forEach(files::add);
        }
      }
    }
    return files;
  }

  @Example
  void theSchemaKnowsTheFormsOfEveryFamily() {
    for (Family family : Family.values()) {
      JsonNode definition = TheSchema.TEXT.at("/$defs/" + family.type());
      Set<String> expected = new LinkedHashSet<>(List.of("type"));
      expected.addAll(family.arguments());
      expected.addAll(List.of("truncate", "note"));
      assertThat(names(definition.get("properties"))).as(family.type()).isEqualTo(expected);
      assertThat(forms(definition)).as(family.type()).isEqualTo(forms(family));
    }
  }

  /** The forms as the schema has them: what must be there, and what must not. */
  private static Set<List<Set<String>>> forms(JsonNode definition) {
    Set<List<Set<String>>> forms = new LinkedHashSet<>();
    if (!definition.has("anyOf")) {
      Set<String> required = texts(definition.get("required"));
      required.remove("type");
      forms.add(List.of(required, Set.of()));
    }
    for (JsonNode form : definition.path("anyOf")) {
      forms.add(List.of(texts(form.get("required")), names(form.path("properties"))));
    }
    return forms;
  }

  private static Set<List<Set<String>>> forms(Family family) {
    Set<List<Set<String>>> forms = new LinkedHashSet<>();
    for (Family.Form form : family.forms()) {
      Set<String> excluded = new LinkedHashSet<>(family.arguments());
      form.required().forEach(excluded::remove);
      form.optional().forEach(excluded::remove);
      forms.add(List.of(Set.copyOf(form.required()), excluded));
    }
    return forms;
  }

  @Example
  void theSchemaHasTheWordsOfTheReaderInTheirOrder() {
    Map<String, List<String>> words =
        Map.of(
            "source", Vocabulary.SOURCE,
            "parameter", Vocabulary.PARAMETER,
            "factor", Vocabulary.FACTOR,
            "event", Vocabulary.EVENT,
            "outcome", Vocabulary.OUTCOME,
            "future", Vocabulary.FUTURE,
            "baseRate", Vocabulary.BASE_RATE,
            "time", Vocabulary.TIME,
            "copula", Vocabulary.COPULA);
    words.forEach(
        (name, members) -> {
          assertThat(List.copyOf(properties(name))).as(name).isEqualTo(members);
        });
    List<String> model = new ArrayList<>(Vocabulary.SCENARIO);
    assertThat(List.copyOf(properties("variant"))).isEqualTo(model);
    model.remove("extends");
    assertThat(List.copyOf(properties("model"))).isEqualTo(model);
  }

  @Example
  void theSchemaHasTheProcessesAndDistributionsOfTheReader() {
    assertThat(texts(TheSchema.TEXT.at("/$defs/distribution/properties/type/enum")))
        .isEqualTo(Vocabulary.distributions());
    assertThat(texts(TheSchema.TEXT.at("/$defs/process/properties/type/enum")))
        .isEqualTo(Vocabulary.PROCESSES.keySet());
    Vocabulary.PROCESSES.forEach(
        (type, members) -> {
          String name = "process" + type.substring(0, 1).toUpperCase(java.util.Locale.ROOT);
          assertThat(List.copyOf(properties(name + type.substring(1))))
              .isEqualTo(Vocabulary.typed(members, "note"));
        });
    Vocabulary.OTHER_DISTRIBUTIONS.forEach(
        (type, members) ->
            assertThat(List.copyOf(properties(type)))
                .isEqualTo(Vocabulary.typed(members, "truncate", "note")));
  }

  @Example
  void aVariantNeedsNoMoreThanItsBaseAndATitle() {
    assertThat(
            TheSchema.errors(TheSchema.parse("{ \"extends\": \"base.json\", \"title\": \"x\" }")))
        .isEmpty();
    assertThat(TheSchema.errors(TheSchema.parse("{ \"extends\": \"base.json\" }"))).isNotEmpty();
    assertThat(
            TheSchema.errors(
                TheSchema.parse("{ \"title\": \"x\", \"parameters\": { \"a\": null } }")))
        .isNotEmpty();
  }

  @Example
  void aVariantMayChangeAPartOfAnything() {
    assertThat(
            TheSchema.errors(
                TheSchema.parse(
                    """
                    { "extends": "base.json", "title": "x", "note": null,
                      "time": { "end": 2050 },
                      "parameters": {
                        "a": { "value": { "max": 0.3 } },
                        "b": null,
                        "c": { "baseRate": { "note": "x" }, "evidence": null }
                      },
                      "factors": { "f": { "process": { "speed": 0.2, "jump": null } } },
                      "events": { "e": { "lasts": null, "endProbability": 0.2 } },
                      "correlations": { "a": { "b": null, "c": { "note": "x" } } } }
                    """)))
        .isEmpty();
  }

  @Example
  void aVariantMayNotUseWordsThatTheFormatDoesNotHave() {
    for (String fault :
        List.of(
            "\"facotrs\": null",
            "\"factors\": { \"f\": { \"proces\": null } }",
            "\"factors\": { \"f\": { \"process\": { \"sped\": 0.2 } } }",
            "\"parameters\": { \"a\": { \"value\": { \"maximum\": 0.2 } } }",
            "\"events\": { \"e\": { \"lasts\": [1] } }")) {
      String text = "{ \"extends\": \"base.json\", \"title\": \"x\", " + fault + " }";
      assertThat(TheSchema.errors(TheSchema.parse(text))).as(text).isNotEmpty();
    }
  }

  private static Set<String> properties(String definition) {
    return names(TheSchema.TEXT.at("/$defs/" + definition + "/properties"));
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new LinkedHashSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static Set<String> texts(JsonNode array) {
    Set<String> texts = new LinkedHashSet<>();
    array.forEach(item -> texts.add(item.asText()));
    return texts;
  }
}
