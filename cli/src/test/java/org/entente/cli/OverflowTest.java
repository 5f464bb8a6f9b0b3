package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers whose squares are larger than any number. */
class OverflowTest {
  @TempDir private Path folder;

  private void write(String name, String median) throws IOException {
    Files.writeString(
        folder.resolve(name),
        """
        {
          "title": "Huge",
          "parameters": { "p": { "value": { "type": "lognormal", "median": %s, "logSd": 3 } } },
          "outcomes": { "o": { "formula": "p * 1e150" } },
          "futures": { "high": { "title": "High", "when": "p > 1e150" } }
        }
        """
            .formatted(median));
  }

  @BeforeEach
  void writeScenarios() throws IOException {
    write("a.json", "1e150");
    write("b.json", "2e150");
  }

  private Cli run(String command) {
    return Cli.run(command.replaceAll("([ab]\\.json)", folder + "/$1").split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "result      | run a.json",
        "comparison  | compare a.json b.json",
        "waterfall   | waterfall a.json b.json --outcome o",
        "sensitivity | sensitivity a.json --target o"
      })
  void areLeftOutOfJson(String name, String command) throws IOException {
    Cli json = run(command + " --trials 1000 --format json");
    assertThat(json.exitCode()).isZero();
    assertThat(json.out()).doesNotContain("NaN").doesNotContain("Infinity");
    ObjectMapper mapper = new ObjectMapper();
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(mapper.readTree(Files.readString(Path.of(name + ".schema.json"))));
    assertThat(schema.validate(mapper.readTree(json.out()))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"run a.json", "run a.json --layout wide", "sensitivity a.json --target o"})
  void areEmptyInCsv(String command) {
    Cli csv = run(command + " --trials 1000 --format csv");
    assertThat(csv.err()).isEmpty();
    assertThat(csv.exitCode()).isZero();
    assertThat(csv.out()).doesNotContain("NaN").doesNotContain("Infinity");
  }

  @Test
  void haveNoDriversAndThisIsSaid() {
    assertThat(run("sensitivity a.json --target o --trials 1000").out())
        .contains("varies over more than a variance can hold")
        .doesNotContain("same in every trial");
  }
}
