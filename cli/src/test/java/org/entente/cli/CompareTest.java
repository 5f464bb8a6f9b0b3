package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareTest {
  private static final String BASE = "src/test/scenarios/two/base.json";
  private static final String PRESSURE = "src/test/scenarios/two/pressure.json";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir Path folder;

  private static Schema schema() throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(MAPPER.readTree(Files.readString(Path.of("comparison.schema.json"))));
  }

  private static JsonNode json(String trials, String... files) throws IOException {
    Cli compare = Cli.run(arguments(trials, "json", files));
    assertThat(compare.err()).isEmpty();
    assertThat(compare.exitCode()).isZero();
    return MAPPER.readTree(compare.out());
  }

  private static String[] arguments(String trials, String format, String... files) {
    List<String> words = new java.util.ArrayList<>(List.of("compare"));
    words.addAll(List.of(files));
    words.addAll(List.of("--trials", trials, "--format", format));
    return words.toArray(String[]::new);
  }

  @Test
  void aVariantIsShownBesideItsBase() {
    Cli compare = Cli.run(arguments("5000", "table", BASE, PRESSURE));
    assertThat(compare.exitCode()).isZero();
    Golden.check("compare.txt", compare.out());
  }

  @Test
  void aFolderIsComparedWithItsBase() {
    assertThat(Cli.run(arguments("500", "table", "src/test/scenarios/two")).out())
        .isEqualTo(Cli.run(arguments("500", "table", BASE, PRESSURE)).out());
  }

  @Test
  void jsonIsAsTheSchemaSays() throws IOException {
    for (String trials : List.of("1", "2", "500")) {
      assertThat(schema().validate(json(trials, BASE, PRESSURE, BASE))).isEmpty();
    }
    String quarterly = "src/test/scenarios/quarterly.json";
    assertThat(schema().validate(json("100", quarterly, quarterly))).isEmpty();
    ObjectNode broken = (ObjectNode) json("10", BASE, PRESSURE);
    ((ObjectNode) broken.at("/comparisons/0/outcomes/tradeAtEnd")).remove("difference");
    assertThat(schema().validate(broken)).isNotEmpty();
  }

  @Test
  void jsonHoldsTheBandsOfAllYears() throws IOException {
    JsonNode comparison = json("500", BASE, PRESSURE).at("/comparisons/0");
    assertThat(comparison.at("/factors/trade/steps")).hasSize(11);
    assertThat(comparison.at("/factors/trade/steps/10/difference/p95").isNumber()).isTrue();
    assertThat(comparison.at("/events/crisis/steps/10/struck/onlyBase/probability").asDouble())
        .isZero();
    assertThat(comparison.at("/unshared/0/what").asText()).isEqualTo("event boycott");
  }

  @Test
  void aScenarioComparedWithItselfDiffersByNothing() throws IOException {
    JsonNode comparison = json("500", BASE, BASE).at("/comparisons/0");
    for (JsonNode future : comparison.get("futures")) {
      assertThat(future.at("/difference/value").asDouble()).isZero();
    }
    assertThat(comparison.at("/outcomes/tradeAtEnd/difference/mean").asDouble()).isZero();
    assertThat(comparison.at("/outcomes/tradeAtEnd/same/probability").asDouble()).isEqualTo(1);
    assertThat(comparison.at("/outcomes/tradeAtEnd/varianceRatio").isMissingNode()).isTrue();
  }

  @Test
  void anotherHorizonIsToldAndComparedAsFarAsBothGo() throws IOException {
    Path shorter = folder.resolve("shorter.json");
    Files.writeString(shorter, Files.readString(Path.of(BASE)).replace("2034,", "2030,"));
    Cli compare = Cli.run(arguments("200", "table", BASE, shorter.toString()));
    assertThat(compare.exitCode()).isZero();
    assertThat(compare.out().replaceAll("\\s+", " "))
        .contains(
            "the clock runs from 2024 to 2034 in the base and from 2024 to 2030 in the other");
  }

  @Test
  void oneTrialIsToldToSayNothingOfItsError() {
    Cli compare = Cli.run(arguments("1", "table", BASE, PRESSURE));
    assertThat(compare.exitCode()).isZero();
    assertThat(compare.out()).contains("One trial says nothing about its error");
    assertThat(compare.out()).doesNotContain("NaN");
  }

  @Test
  void threadsChangeNothing() {
    assertThat(Cli.run("compare", BASE, PRESSURE, "--trials", "20000", "--threads", "1").out())
        .isEqualTo(Cli.run("compare", BASE, PRESSURE, "--trials", "20000", "--threads", "3").out());
  }

  @Test
  void whatCannotBeComparedIsRefused() throws IOException {
    Cli one = Cli.run("compare", BASE);
    assertThat(one.exitCode()).isEqualTo(2);
    assertThat(one.err()).contains("at least two scenarios to compare, found 1");
    Cli stranger = Cli.run("compare", BASE, "src/test/scenarios/timeless.json");
    assertThat(stranger.exitCode()).isEqualTo(2);
    assertThat(stranger.err()).contains("timeless.json: no future, outcome, factor or event");
    Cli broken = Cli.run("compare", BASE, "src/test/scenarios/mixed/bad.json");
    assertThat(broken.exitCode()).isEqualTo(2);
    assertThat(broken.out()).isEmpty();
    assertThat(Cli.run("compare", BASE, PRESSURE, "--years", "1999").exitCode()).isEqualTo(2);
  }

  @Test
  void aTrialThatFailsNamesTheFileItFailsIn() throws IOException {
    Path failing = folder.resolve("failing.json");
    Files.copy(Path.of(BASE), folder.resolve("base.json"));
    Files.writeString(
        failing,
        """
        { "extends": "base.json", "title": "Failing", "parameters": { "most": { "unit": "USD bn/year", "value": 4 } },
          "outcomes": { "tradeAtEnd": { "unit": "log", "formula": "log(most / final(trade) - 1)" } } }
        """);
    Cli compare = Cli.run("compare", BASE, failing.toString(), "--trials", "100");
    assertThat(compare.exitCode()).isEqualTo(1);
    assertThat(compare.out()).isEmpty();
    assertThat(compare.err()).contains("failing.json:2:").contains("trial");
  }
}
