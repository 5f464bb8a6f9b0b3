package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.entente.result.Simulation;
import org.entente.scenario.Scenarios;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The modeler's bench: {@code new}, {@code format} and {@code schema}. */
class BenchTest {
  @TempDir Path folder;

  private Path starter() {
    Path made = folder.resolve("north-sea");
    assertThat(Cli.run("new", made.toString()).exitCode()).isZero();
    return made;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  @Test
  void aStarterIsToldFileByFile() {
    Path made = folder.resolve("north-sea");
    Cli fresh = Cli.run("new", made.toString());
    assertThat(fresh.out().replace(folder + "/", ""))
        .isEqualTo(
            """
            north-sea/base.json             a model, with remarks: begin here
            north-sea/crisis-prone.json     a variant of it, which says only what differs
            north-sea/scenario.schema.json  lets editors complete and check both

            'entente run north-sea' runs the two side by side.
            """);
    assertThat(fresh.err()).isEmpty();
  }

  @Test
  void aStarterIsValidRunsAndIsLaidOut() {
    String made = starter().toString();
    assertThat(Cli.run("validate", made).exitCode()).isZero();
    Cli run = Cli.run("run", made, "--trials", "20000");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("North sea", "Crisis-prone", "Close partners");
    assertThat(Cli.run("format", "--check", made).exitCode()).isZero();
  }

  @Test
  void noFutureOfAStarterIsHopeless() {
    String made = starter().resolve("base.json").toString();
    Simulation simulation =
        Simulation.of(Scenarios.read(Path.of(made)).scenario()).trials(20_000).seed(1).run();
    assertThat(simulation.futures())
        .allSatisfy(future -> assertThat(future.probability().value()).isBetween(0.1, 0.7));
  }

  @Test
  void everyValueOfAStarterRestsOnSomething() {
    Cli explain = Cli.run("explain", starter().resolve("base.json").toString());
    assertThat(explain.out()).contains(" 0 on nothing\n");
  }

  @Test
  void aTitleMayBeGivenAndIsQuoted() throws IOException {
    Path made = folder.resolve("x");
    Cli.run("new", made.toString(), "--title", "The \"quiet\" pact");
    assertThat(Scenarios.read(made.resolve("base.json")).title()).isEqualTo("The \"quiet\" pact");
  }

  @Test
  void nothingIsOverwritten() throws IOException {
    Path made = starter();
    Files.writeString(made.resolve("base.json"), "mine");
    Cli again = Cli.run("new", made.toString());
    assertThat(again.exitCode()).isEqualTo(2);
    assertThat(again.err())
        .isEqualTo(
            "entente: there is something in the folder " + made + " already; name a new one\n");
    assertThat(made.resolve("base.json")).hasContent("mine");
    Cli file = Cli.run("new", made.resolve("base.json").toString());
    assertThat(file.exitCode()).isEqualTo(2);
    assertThat(file.err()).contains("is a file; name a folder that is not there yet");
  }

  @Test
  void theSchemaIsThatOfTheReader() throws IOException {
    assertThat(Cli.run("schema").out()).isEqualTo(Scenarios.schema());
    assertThat(starter().resolve("scenario.schema.json")).hasContent(Scenarios.schema());
    Path out = folder.resolve("my.schema.json");
    assertThat(Cli.run("schema", "--out", out.toString()).out()).isEmpty();
    assertThat(out).hasContent(Scenarios.schema());
  }

  @Test
  void aFileIsLaidOutInItsPlaceAndOnlyOnce() throws IOException {
    Path file = folder.resolve("a.json");
    Files.writeString(file, "{\"title\":\"x\",   \"parameters\":{\"a\":{\"value\":0.30}}}");
    Cli check = Cli.run("format", "--check", file.toString());
    assertThat(check.exitCode()).isEqualTo(1);
    assertThat(check.out()).isEqualTo(file + ": has another layout\n");
    assertThat(Cli.run("format", file.toString()).out()).isEqualTo(file + ": laid out\n");
    assertThat(file)
        .hasContent(
            """
            {
              "title": "x",
              "parameters": {
                "a": { "value": 0.30 }
              }
            }
            """);
    assertThat(Cli.run("format", file.toString()).out()).isEqualTo(file + ": unchanged\n");
    assertThat(files(folder)).containsExactly(file);
  }

  @Test
  void aBrokenFileIsToldAndLeftAloneAndTheOthersAreLaidOut() throws IOException {
    Path broken = Files.writeString(folder.resolve("a.json"), "{ \"title\": \"x\", }");
    Path good = Files.writeString(folder.resolve("b.json"), "{ \"title\": \"x\" }");
    Cli format = Cli.run("format", folder.toString());
    assertThat(format.exitCode()).isEqualTo(2);
    assertThat(format.out()).isEqualTo(good + ": laid out\n");
    assertThat(format.err()).contains("a.json:1:15: a comma before a closing }");
    assertThat(broken).hasContent("{ \"title\": \"x\", }");
  }

  @Test
  void aLinkStaysALink() throws IOException {
    Path file = Files.writeString(folder.resolve("real.json"), "{ \"title\": \"x\" }");
    Path link = Files.createSymbolicLink(folder.resolve("link.json"), file);
    Cli.run("format", link.toString());
    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent("{\n  \"title\": \"x\"\n}\n");
  }
}
