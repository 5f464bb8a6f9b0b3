package org.entente.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.model.Distribution;
import org.entente.model.Quantity;
import org.entente.model.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading files from disk and from memory, folders, origins and fingerprints. */
class ScenariosTest {
  private static final Path EXAMPLE = Path.of("src/test/resources/example.json");

  @TempDir Path folder;

  private Path file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  @Test
  void aFileBecomesTheScenarioThatItSays() {
    Scenario scenario = Scenarios.read(EXAMPLE).scenario();
    assertThat(scenario.title()).isEqualTo("A small example");
    assertThat(scenario.parameters().get("baseGrowth").value())
        .isEqualTo(Distribution.pert(-0.02, 0.04, 0.12));
    assertThat(scenario.factors().get("sanctions").initial())
        .contains(Quantity.of(0.6).assumption("middle of the band that the sources describe"));
    assertThat(scenario.events().get("strike").lasts()).contains(Quantity.of(0));
    assertThat(scenario.futures().keySet()).containsExactly("growing-frictions", "steady");
  }

  @Test
  void whatIsWrittenReadsBackEqual() {
    Scenario scenario = Scenarios.read(EXAMPLE).scenario();
    assertThat(Scenarios.read(Scenarios.write(scenario)).scenario()).isEqualTo(scenario);
  }

  @Test
  void theFingerprintIgnoresLayoutAndTheOrderOfWords() throws IOException {
    ScenarioFile example = Scenarios.read(EXAMPLE);
    String respaced = Files.readString(EXAMPLE).replaceAll("\\s+", " ");
    String reordered =
        respaced.replace("\"min\": 0.22, \"max\": 0.36", "\"max\": 0.36, \"min\": 2.2e-1");
    assertThat(reordered).isNotEqualTo(respaced);
    assertThat(Scenarios.read(reordered).sha256()).isEqualTo(example.sha256()).hasSize(64);
  }

  @Test
  void theFingerprintChangesWithAnyNumber() throws IOException {
    String other = Files.readString(EXAMPLE).replace("0.36", "0.37");
    assertThat(Scenarios.read(other).sha256()).isNotEqualTo(Scenarios.read(EXAMPLE).sha256());
  }

  @Test
  void aVariantSaysWhichFileWroteWhat() throws IOException {
    Path base = file("base.json", Files.readString(EXAMPLE));
    Path variant =
        file(
            "variant.json",
            """
            { "extends": "base.json", "title": "A variant",
              "factors": { "sanctions": { "process": { "speed": 0.5 } } } }
            """);
    ScenarioFile read = Scenarios.read(variant);
    assertThat(read.files()).containsExactly(variant.toString(), base.toString());
    assertThat(read.title()).isEqualTo("A variant");
    org.entente.model.Path process = org.entente.model.Path.of("factors", "sanctions", "process");
    assertThat(read.origin(process.child("speed"))).contains(new Origin(variant.toString(), 2, 53));
    assertThat(read.origin(process.child("target")).orElseThrow().file())
        .isEqualTo(base.toString());
    assertThat(read.origin(process.child("drift"))).isEmpty();
  }

  @Test
  void theWrappingOfAValueNeedNotBeNamedInAPath() {
    ScenarioFile read =
        Scenarios.read(
            """
        { "title": "x",
          "parameters": {
            "a": { "value": { "value": { "type": "uniform", "min": 0, "max": 1 } } } } }
        """);
    assertThat(read.origin(org.entente.model.Path.of("parameters", "a", "value", "max")))
        .contains(new Origin("(text)", 3, 70));
  }

  @Test
  void modelsOfAFolderComeFirstAndABrokenFileHidesNoOther() throws IOException {
    file("a-variant.json", "{ \"extends\": \"model.json\", \"title\": \"Variant\" }");
    file("broken.json", "{ \"title\": }");
    file("model.json", "{ \"title\": \"Model\" }");
    file("x.schema.json", "{}");
    file("notes.txt", "no scenario");
    file("data/claims.json", "[]");
    List<Reading> readings = Scenarios.readFolder(folder);
    assertThat(readings)
        .extracting(reading -> reading.file().getFileName().toString())
        .containsExactly("broken.json", "model.json", "a-variant.json");
    assertThat(readings.get(0).diagnostics()).hasSize(1);
    assertThat(readings.get(0).scenario()).isEmpty();
    assertThat(readings.get(2).scenario().orElseThrow().title()).isEqualTo("Variant");
  }

  @ParameterizedTest
  @ValueSource(strings = {"russia-iran", "alden-bray"})
  void everyScenarioOfTheProjectReads(String name) {
    List<Reading> readings = Scenarios.readFolder(Path.of(name));
    assertThat(readings).hasSizeGreaterThan(2);
    assertThat(readings).allSatisfy(reading -> assertThat(reading.diagnostics()).isEmpty());
  }

  @Test
  void aFolderIsNoFileAndAFileIsNoFolder() throws IOException {
    assertThatThrownBy(() -> Scenarios.read(folder)).hasMessageContaining("this is a folder");
    Path file = file("model.json", "{}");
    assertThatThrownBy(() -> Scenarios.readFolder(file)).hasMessageContaining("not a folder");
  }

  @Test
  void aVariantInASubfolderNeedsTheWholeFolderAsItsRoot() throws IOException {
    file("model.json", "{ \"title\": \"Model\" }");
    Path variant =
        file("more/variant.json", "{ \"extends\": \"../model.json\", \"title\": \"Variant\" }");
    assertThatThrownBy(() -> Scenarios.read(variant)).hasMessageContaining("lies outside");
    assertThat(Scenarios.read(variant, folder).title()).isEqualTo("Variant");
  }

  @Test
  void aSymbolicLinkLeadsNowhereOutside() throws IOException {
    Path secret = file("secret.json", "{ \"title\": \"Secret\" }");
    Path variant =
        file("inside/variant.json", "{ \"extends\": \"link.json\", \"title\": \"Variant\" }");
    Files.createSymbolicLink(folder.resolve("inside/link.json"), secret);
    assertThatThrownBy(() -> Scenarios.read(variant)).hasMessageContaining("lies outside");
  }

  @Test
  void sixteenLevelsMayExtendOneAnotherAndNoMore() throws IOException {
    file("v0.json", "{ \"title\": \"0\" }");
    for (int i = 1; i <= 18; i++) {
      file("v" + i + ".json", "{ \"extends\": \"v" + (i - 1) + ".json\", \"title\": \"v\" }");
    }
    assertThat(Scenarios.read(folder.resolve("v16.json")).files()).hasSize(17);
    assertThatThrownBy(() -> Scenarios.read(folder.resolve("v17.json")))
        .hasMessageContaining("more than 16 files");
  }

  @Test
  void aTextInMemoryExtendsNothing() {
    assertThatThrownBy(() -> Scenarios.read("{ \"extends\": \"base.json\", \"title\": \"x\" }"))
        .hasMessageContaining("in no file can not extend one");
  }
}
