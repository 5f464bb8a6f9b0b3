package org.entente.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.entente.model.Scenario;

/** Laying a file out again changes where things stand, and nothing else. */
class RelayoutTest {

  private static String relaid(String text) {
    return Relayout.of(new Document("(text)", text));
  }

  @Provide
  Arbitrary<Scenario> scenarios() {
    return RandomScenarios.any();
  }

  /** Good and broken files with their tokens driven apart by random space. */
  @Provide
  Arbitrary<String> texts() {
    JsonNode example = SchemaExamples.example();
    return Arbitraries.randomValue(
        random -> spaced(Mutations.mutate(example.deepCopy(), random.nextInt(4), random), random));
  }

  private static String spaced(JsonNode json, Random random) {
    StringBuilder out = new StringBuilder();
    for (String token : tokens(json.toString())) {
      out.append(space(random)).append(token);
    }
    return out.append(space(random)).toString();
  }

  private static String space(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> "\n\n\n";
      case 1 -> "\r\n\t";
      case 2 -> "  ";
      default -> "";
    };
  }

  /** The tokens of a JSON text. */
  private static List<String> tokens(String text) {
    List<String> tokens = new java.util.ArrayList<>();
    int i = Tokens.skipSpace(text, 0);
    while (i < text.length()) {
      int end = Tokens.end(text, i);
      tokens.add(text.substring(i, end));
      i = Tokens.skipSpace(text, end);
    }
    return tokens;
  }

  @Property(tries = 1000)
  void everyTokenStaysAsItWasSpelledAndInItsPlace(@ForAll("texts") String text) {
    assertThat(tokens(relaid(text))).isEqualTo(tokens(text));
  }

  @Property(tries = 500)
  void whatIsLaidOutStaysAsItIs(@ForAll("texts") String text) {
    String once = relaid(text);
    assertThat(relaid(once)).isEqualTo(once);
  }

  @Property(tries = 300)
  void whatIsWrittenIsInTheCanonicalLayout(@ForAll("scenarios") Scenario scenario) {
    String text = Scenarios.write(scenario);
    assertThat(relaid(text)).isEqualTo(text);
  }

  @Example
  void namesNumbersAndTextsKeepTheirSpelling() {
    String text = "{ \"title\": \"\\u0041 \\/ b\", \"a\": [0.30, 1e3, -0, 1E+05] }";
    assertThat(relaid(text))
        .isEqualTo(
            """
            {
              "title": "\\u0041 \\/ b",
              "a": [0.30, 1e3, -0, 1E+05]
            }
            """);
  }

  @Example
  void oneBlankLineStaysWhereSomeWere() {
    String text =
        """
        {

          "title": "x",


          "parameters": {
            "a": {"value": 1},

            "b": {"value": 2}

          }
        }
        """;
    assertThat(relaid(text))
        .isEqualTo(
            """
            {
              "title": "x",

              "parameters": {
                "a": { "value": 1 },

                "b": { "value": 2 }
              }
            }
            """);
  }

  @Example
  void whatIsNoJsonObjectIsRefusedWithItsPlace() {
    assertThatThrownBy(() -> relaid("{ \"a\": 1, }"))
        .isInstanceOf(ScenarioFileException.class)
        .hasMessageContaining("(text):1:9: a comma before a closing }");
    assertThatThrownBy(() -> relaid("{ \"a\": 1, \"a\": 2 }"))
        .hasMessageContaining("the member 'a' is written twice");
  }

  @Example
  void theSchemaAndTheSmallScenarioAreInTheCanonicalLayout() throws IOException {
    assertThat(Scenarios.format(Path.of("scenario.schema.json"))).isEqualTo(Scenarios.schema());
    try (Stream<Path> files = Files.list(Path.of("alden-bray"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".json")).toList()) {
        assertThat(Scenarios.format(file)).as(file.toString()).isEqualTo(Files.readString(file));
      }
    }
  }
}
