package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaterfallTest {
  private static final String BASE = "src/test/scenarios/two/base.json";
  private static final String PRESSURE = "src/test/scenarios/two/pressure.json";

  @TempDir Path folder;

  @Test
  void theChangeOfAFutureIsSharedAmongTheChangesOfTheVariant() {
    Cli fall = Cli.run("waterfall", PRESSURE, "--future", "friction", "--trials", "5000");
    assertThat(fall.err()).isEmpty();
    assertThat(fall.exitCode()).isZero();
    Golden.check("waterfall.txt", fall.out());
  }

  @Test
  void theBaseMayBeNamed() {
    assertThat(
            Cli.run("waterfall", BASE, PRESSURE, "--future", "friction", "--trials", "500").out())
        .isEqualTo(Cli.run("waterfall", PRESSURE, "--future", "friction", "--trials", "500").out());
  }

  @Test
  void jsonHoldsPartsThatSumToTheDifference() throws IOException {
    Cli fall =
        Cli.run(
            "waterfall",
            PRESSURE,
            "--outcome",
            "tradeAtEnd",
            "--trials",
            "500",
            "--format",
            "json");
    JsonNode json = new ObjectMapper().readTree(fall.out());
    double sum = 0;
    for (JsonNode part : json.get("parts")) {
      sum += part.get("value").asDouble();
      assertThat(part.get("standardError").asDouble()).isNotNegative();
    }
    assertThat(sum)
        .isCloseTo(
            json.at("/result/difference/value").asDouble(),
            org.assertj.core.data.Offset.offset(1e-12));
    assertThat(json.at("/parts/0/changes/0/place").asText()).isEqualTo("parameters.pressure");
    assertThat(json.at("/run/orders").asInt()).isZero();
  }

  @Test
  void threadsChangeNothing() {
    String[] words = {"waterfall", PRESSURE, "--outcome", "tradeAtEnd", "--trials", "40000"};
    String[] one = java.util.Arrays.copyOf(words, 8);
    one[6] = "--threads";
    one[7] = "1";
    assertThat(Cli.run(one).out()).isEqualTo(Cli.run(words).out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "base.json --future friction              | extends nothing; name its base, too",
        "pressure.json                            | --future",
        "pressure.json --future frictoin          | did you mean 'friction'?",
        "pressure.json --outcome trade            | did you mean 'tradeAtEnd'",
        "pressure.json --outcome never            | has none in all",
        "pressure.json --future same --orders 5   | an even number of orders",
        "base.json base.json --future same        | a variant that changes something",
      })
  void whatCannotBeAttributedIsRefusedWithTheReason(String words, String message) {
    String[] command =
        ("waterfall " + words.trim().replaceAll("(\\w+\\.json)", "src/test/scenarios/two/$1"))
            .concat(" --trials 100")
            .split(" +");
    Cli wrong = Cli.run(command);
    assertThat(wrong.exitCode()).isEqualTo(2);
    assertThat(wrong.out()).isEmpty();
    assertThat(wrong.err()).contains(message).doesNotContain("\tat ");
  }

  @Test
  void aMixtureThatFailsIsNamed() throws IOException {
    Files.writeString(
        folder.resolve("base.json"),
        """
        { "title": "Base",
          "parameters": { "a": { "value": 0 }, "b": { "value": 0 } },
          "outcomes": { "x": { "formula": "1 / (a - b + 1)" } } }
        """);
    Path variant = folder.resolve("variant.json");
    Files.writeString(
        variant,
        """
        { "extends": "base.json", "title": "Both",
          "parameters": { "a": { "value": 1 }, "b": { "value": 1 } } }
        """);
    Cli fall = Cli.run("waterfall", variant.toString(), "--outcome", "x", "--trials", "10");
    assertThat(fall.exitCode()).isEqualTo(1);
    assertThat(fall.err()).contains("with only these changes made: parameters.b");
  }
}
