package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultSchemaTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(read(Path.of("result.schema.json")));

  private static JsonNode read(Path file) {
    try {
      return MAPPER.readTree(Files.readString(file));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static JsonNode result(String file, String trials) throws IOException {
    Cli run = Cli.run("run", file, "--trials", trials, "--format", "json");
    assertThat(run.exitCode()).isZero();
    return MAPPER.readTree(run.out());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "src/test/scenarios/two",
        "src/test/scenarios/two/base.json",
        "src/test/scenarios/quarterly.json",
        "src/test/scenarios/timeless.json"
      })
  void everyResultIsAsTheSchemaSays(String file) throws IOException {
    for (String trials : List.of("1", "2", "500")) {
      assertThat(SCHEMA.validate(result(file, trials))).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"antithetic", "latinHypercube", "sobol"})
  void aResultUnderASamplingPlanIsAsTheSchemaSays(String plan) throws IOException {
    for (String file : List.of("two/base.json", "quarterly.json", "timeless.json")) {
      Cli run =
          Cli.run(
              "run",
              "src/test/scenarios/" + file,
              "--sampling",
              plan,
              "--trials",
              "640",
              "--format",
              "json");
      JsonNode result = MAPPER.readTree(run.out());
      assertThat(SCHEMA.validate(result)).isEmpty();
      assertThat(result.get("run").get("replications").asInt()).isEqualTo(32);
      assertThat(result.get("gains")).isNotEmpty();
    }
  }

  @Test
  void aResultOfARunThatStopsByPrecisionIsAsTheSchemaSays() throws IOException {
    Cli run =
        Cli.run(
            "run",
            "src/test/scenarios/two/base.json",
            "--precision",
            "every future 2 points",
            "--precision",
            "every future 0.01 points",
            "--trials",
            "20000",
            "--format",
            "json");
    JsonNode result = MAPPER.readTree(run.out());
    assertThat(SCHEMA.validate(result)).isEmpty();
    JsonNode precision = result.get("run").get("precision");
    assertThat(precision.get(0).get("met").asBoolean()).isTrue();
    assertThat(precision.get(1).get("met").asBoolean()).isFalse();
    assertThat(precision.get(1).get("trialsNeeded").asDouble()).isGreaterThan(20000);
  }

  @Test
  void theSchemaRefusesWhatNoResultHas() throws IOException {
    JsonNode sound = result("src/test/scenarios/two/base.json", "100");
    assertThat(refused(sound, result -> result.remove("run"))).isTrue();
    assertThat(refused(sound, result -> result.put("more", 1))).isTrue();
    assertThat(refused(sound, result -> future(result).put("probability", 1.5))).isTrue();
    assertThat(refused(sound, result -> future(result).remove("standardError"))).isTrue();
    assertThat(refused(sound, result -> future(result).put("odds", 2))).isTrue();
    assertThat(refused(sound, result -> outcome(result).remove("p50"))).isTrue();
    assertThat(refused(sound, result -> outcome(result).put("mode", 2))).isTrue();
    assertThat(refused(sound, result -> result.put("futures", "none"))).isTrue();
  }

  private static boolean refused(JsonNode sound, java.util.function.Consumer<ObjectNode> change) {
    ObjectNode changed = sound.deepCopy();
    change.accept(changed);
    return !SCHEMA.validate(changed).isEmpty();
  }

  private static ObjectNode future(ObjectNode result) {
    return (ObjectNode) result.get("futures").get(0);
  }

  private static ObjectNode outcome(ObjectNode result) {
    return (ObjectNode) result.get("outcomes").get("tradeAtEnd");
  }

  @Test
  void aFolderGivesAnArrayAndAFileAnObject() throws IOException {
    assertThat(result("src/test/scenarios/two", "10").isArray()).isTrue();
    assertThat(result("src/test/scenarios/two/base.json", "10").isObject()).isTrue();
  }

  @Test
  void aResultSaysWhatItIsAResultOf() throws IOException {
    JsonNode result = result("src/test/scenarios/two/base.json", "10");
    assertThat(result.at("/scenario/title").asText()).isEqualTo("Base");
    assertThat(result.at("/scenario/file").asText()).isEqualTo("src/test/scenarios/two/base.json");
    assertThat(result.at("/run/trials").asLong()).isEqualTo(10);
    assertThat(result.at("/run/seed").asLong()).isEqualTo(1);
    assertThat(result.at("/factors/trade/unit").asText()).isEqualTo("USD bn/year");
    assertThat(result.at("/factors/trade/steps")).hasSize(11);
    assertThat(result.at("/factors/mood/steps/0/shares/warm/probability").asDouble()).isEqualTo(1);
    assertThat(result.at("/outcomes/never/present").asDouble()).isZero();
    assertThat(result.at("/outcomes/never/mean").isMissingNode()).isTrue();
  }

  @Test
  void stepsShorterThanAYearHaveALabel() throws IOException {
    JsonNode steps = result("src/test/scenarios/quarterly.json", "10").at("/factors/trade/steps");
    assertThat(steps.get(1).get("label").asText()).isEqualTo("2025 Q1");
    assertThat(steps.get(1).get("time").asDouble()).isEqualTo(2024.25);
    assertThat(steps.get(4).get("time").isIntegralNumber()).isTrue();
  }

  @Test
  void theSharesOfAllFuturesSumToOne() throws IOException {
    double sum = 0;
    for (JsonNode future : result("src/test/scenarios/two/base.json", "777").get("futures")) {
      sum += future.get("probability").asDouble();
    }
    assertThat(sum).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-12));
  }
}
