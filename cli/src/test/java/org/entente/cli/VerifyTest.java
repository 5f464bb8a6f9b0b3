package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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
import org.junit.jupiter.params.provider.ValueSource;

class VerifyTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir Path folder;
  private Path base;
  private Path variant;
  private Path record;

  @BeforeEach
  void runAndRecord() throws IOException {
    base = copy("base.json");
    variant = copy("pressure.json");
    record = folder.resolve("run.record.json");
    Cli run =
        Cli.run(
            "run",
            base.toString(),
            variant.toString(),
            "--trials",
            "2000",
            "--seed",
            "7",
            "--threads",
            "1",
            "--record",
            record.toString());
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("Growing friction");
  }

  private Path copy(String name) throws IOException {
    return Files.copy(Path.of("src/test/scenarios/two", name), folder.resolve(name));
  }

  private Cli verify(String... more) {
    String[] words =
        java.util.Arrays.copyOf(new String[] {"verify", record.toString()}, 2 + more.length);
    System.arraycopy(more, 0, words, 2, more.length);
    return Cli.run(words);
  }

  private void rewrite(String before, String after) throws IOException {
    String text = Files.readString(record);
    assertThat(text).containsPattern(before);
    Files.writeString(record, text.replaceFirst(before, after));
  }

  @Test
  void aRunRepeatedOnOtherThreadsIsTheSame() {
    Cli verify = verify("--threads", "3");
    assertThat(verify.err()).isEmpty();
    assertThat(verify.exitCode()).isZero();
    assertThat(verify.out()).endsWith("The results are the same, bit by bit.\n");
  }

  @Test
  void aRecordIsAsItsSchemaSaysAndNamesFilesRelativeToItsFolder() throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(MAPPER.readTree(Files.readString(Path.of("record.schema.json"))));
    JsonNode json = MAPPER.readTree(Files.readString(record));
    assertThat(schema.validate(json)).isEmpty();
    assertThat(json.at("/scenarios/1/files").fieldNames())
        .toIterable()
        .containsExactly("pressure.json", "base.json");
    ((com.fasterxml.jackson.databind.node.ObjectNode) json).put("trials", 0);
    assertThat(schema.validate(json)).isNotEmpty();
  }

  @Test
  void theRecordOfTheSameRunIsTheSame() throws IOException {
    String before = Files.readString(record);
    Cli.run(
        "run",
        base.toString(),
        variant.toString(),
        "--trials",
        "2000",
        "--seed",
        "7",
        "--record",
        record.toString());
    assertThat(Files.readString(record)).isEqualTo(before);
  }

  @Test
  void otherResultsAreToldByTheirPlaces() throws IOException {
    rewrite("\"factors.trade\": \"[0-9a-f]{4}", "\"factors.trade\": \"0000");
    Cli verify = verify();
    assertThat(verify.exitCode()).isEqualTo(1);
    assertThat(verify.out()).contains("results differ: factors.trade").contains("not the same");
    rewrite("\"seed\": 7", "\"seed\": 8");
    assertThat(verify().out()).contains("futures.friction, futures.integration").contains("more");
  }

  @Test
  void aFileThatChangedOrIsGoneIsNamed() throws IOException {
    Files.writeString(base, Files.readString(base) + "\n");
    Cli changed = verify();
    assertThat(changed.exitCode()).isEqualTo(2);
    assertThat(changed.err()).contains(base.toString()).contains("has changed");
    Files.delete(base);
    Cli gone = verify();
    assertThat(gone.exitCode()).isEqualTo(2);
    assertThat(gone.err()).contains(base.toString()).contains("is not there");
  }

  @Test
  void aFileOutsideOfTheRecordsFolderIsNotReadWithoutAWord() throws IOException {
    Path inner = Files.createDirectory(folder.resolve("inner"));
    Path moved = inner.resolve("record.json");
    Cli.run("run", base.toString(), "--trials", "100", "--record", moved.toString());
    Cli verify = Cli.run("verify", moved.toString());
    assertThat(verify.exitCode()).isZero();
    assertThat(verify.err()).contains("base.json, which lies outside of the record's folder");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"trials\": 2000            | \"trials\": 2000000000000 | 1 to 10^9 trials",
        "\"trials\": 2000            | \"trials\": \"many\"      | \"trials\", a whole number",
        "\"trials\": 2000            | \"trials\": 1.5           | whole numbers only",
        "\"seed\": 7                 | \"sead\": 7               | \"seed\", a whole number",
        "\"sampling\": \"monteCarlo\"| \"sampling\": \"dice\"    | the name of a sampling plan",
        "\"record\": \"entente run\" | \"record\": \"other\"     | expected a record of a run",
        "\"version\"                 | version                   | this is not JSON",
        "\"seed\": 7                 | \"seed\": 7, \"seed\": 8  | this is not JSON",
      })
  void whatIsNoSoundRecordIsRefused(String before, String after, String message)
      throws IOException {
    String text = Files.readString(record);
    assertThat(text).contains(before);
    Files.writeString(record, text.replace(before, after));
    Cli verify = verify();
    assertThat(verify.exitCode()).isEqualTo(2);
    assertThat(verify.err()).contains(message).doesNotContain("\tat ");
    assertThat(verify.out()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"antithetic", "latinHypercube", "sobol"})
  void aRunUnderASamplingPlanIsRepeatedUnderThatPlan(String plan) throws IOException {
    Cli run =
        Cli.run(
            "run",
            base.toString(),
            "--trials",
            "2048",
            "--sampling",
            plan,
            "--record",
            record.toString());
    assertThat(run.exitCode()).isZero();
    assertThat(MAPPER.readTree(Files.readString(record)).get("sampling").asText()).isEqualTo(plan);
    assertThat(verify("--threads", "3").exitCode()).isZero();
    rewrite(plan, "monteCarlo");
    assertThat(verify().exitCode()).isEqualTo(1);
  }

  @Test
  void aRunWhoseTrialsAreNotKnownBeforehandIsNotRecorded() {
    Cli run =
        Cli.run(
            "run",
            base.toString(),
            "--precision",
            "every future 2 points",
            "--record",
            record.toString());
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--record: expected a run without --precision");
    Cli many = Cli.run("run", base.toString(), "--trials", "2e9", "--record", record.toString());
    assertThat(many.exitCode()).isEqualTo(2);
    assertThat(many.err()).contains("--record: expected at most 10^9 trials");
  }

  @Test
  void aRecordThatIsNotThereIsWrongInput() {
    assertThat(Cli.run("verify", folder.resolve("none.json").toString()).exitCode()).isEqualTo(2);
  }

  @Test
  void aRunThatFailsLeavesNoRecord() throws IOException {
    Path other = folder.resolve("other.json");
    Cli run =
        Cli.run(
            "run",
            base.toString(),
            "src/test/scenarios/mixed/bad.json",
            "--trials",
            "10",
            "--record",
            other.toString());
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("no record was written");
    assertThat(other).doesNotExist();
  }
}
