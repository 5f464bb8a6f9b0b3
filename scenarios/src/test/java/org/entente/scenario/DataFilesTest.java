package org.entente.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.model.Distribution;
import org.entente.model.Scenario;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Observations that are kept in a CSV file beside the scenario. */
class DataFilesTest {
  @TempDir Path temporary;
  private Path folder;

  @BeforeEach
  void makeScenario() throws IOException {
    folder = Files.createDirectories(temporary.resolve("pact"));
    Files.createDirectories(folder.resolve("data"));
    scenario("data/trade.csv", "growth");
  }

  private void scenario(String file, String column) throws IOException {
    Files.writeString(
        folder.resolve("base.json"),
        """
        {
          "title": "x",
          "parameters": {
            "growth": { "value": { "type": "empirical", "file": "%s", "column": "%s" } }
          }
        }
        """
            .formatted(file, column));
  }

  private void data(String text) throws IOException {
    Files.writeString(folder.resolve("data/trade.csv"), text);
  }

  private static Distribution.Empirical growth(Scenario scenario) {
    return (Distribution.Empirical) scenario.parameters().get("growth").value();
  }

  private ScenarioFile read() {
    return Scenarios.read(folder.resolve("base.json"));
  }

  private String refused() {
    return catchThrowableOfType(ScenarioFileException.class, this::read)
        .getMessage()
        .replace(folder + "/", "");
  }

  @Test
  void aColumnIsReadByItsName() throws IOException {
    data(
        "year,growth,note\r\n2022,0.04,\"a, \"\"b\"\"\r\nc\"\r\n\r\n2023,-1.5e-2,\r\n2024, +.5 ,x");
    Distribution.Empirical growth = growth(read().scenario());
    assertThat(growth.values()).containsExactly(0.04, -0.015, 0.5);
    assertThat(growth.from())
        .contains(new Distribution.Empirical.Column("data/trade.csv", "growth"));
  }

  @Test
  void theByteOrderMarkOfSpreadsheetsIsNoPartOfTheFirstName() throws IOException {
    data("\uFEFFgrowth\n1\n2\n");
    assertThat(growth(read().scenario()).values()).containsExactly(1.0, 2.0);
  }

  @Test
  void theNameOfTheFileIsWrittenBackAndTheObservationsWhereNoFileMayBeNeeded() throws IOException {
    data("growth\n0.04\n0.07\n");
    Scenario scenario = read().scenario();
    assertThat(Scenarios.write(scenario))
        .contains(
            "{ \"type\": \"empirical\", \"file\": \"data/trade.csv\", \"column\": \"growth\" }");
    Files.writeString(folder.resolve("copy.json"), Scenarios.write(scenario));
    assertThat(Scenarios.read(folder.resolve("copy.json")).scenario()).isEqualTo(scenario);
    assertThat(growth(Scenarios.read(Scenarios.writeSelfContained(scenario)).scenario()).values())
        .containsExactly(0.04, 0.07);
  }

  @Test
  void theHashIsThatOfTheObservationsWhereverTheyStand() throws IOException {
    data("growth\n0.04\n0.07\n");
    ScenarioFile file = read();
    assertThat(file.sha256())
        .isEqualTo(Scenarios.read(Scenarios.writeSelfContained(file.scenario())).sha256());
    data("growth\n0.04\n0.08\n");
    assertThat(read().sha256()).isNotEqualTo(file.sha256());
  }

  @Test
  void aFileIsNamedFromTheFolderOfTheFileThatNamesIt() throws IOException {
    data("growth,other\n0.04,1\n0.07,2\n");
    Files.writeString(
        temporary.resolve("variant.json"),
        """
        { "extends": "pact/base.json", "title": "y",
          "parameters": { "growth": { "value": { "column": "other" } } } }
        """);
    Distribution.Empirical growth =
        growth(Scenarios.read(temporary.resolve("variant.json")).scenario());
    assertThat(growth.values()).containsExactly(1.0, 2.0);
    assertThat(growth.from())
        .contains(new Distribution.Empirical.Column("pact/data/trade.csv", "other"));
  }

  @Test
  void eachFieldThatIsNoNumberIsToldWithItsLineOfTheFile() throws IOException {
    data("year,growth\n2022,\"0,04\"\n2023,n/a\n2024,\n2025,0.1\n");
    assertThat(refused())
        .isEqualTo(
            """
            data/trade.csv:2:6: parameters.growth.value.column: expected a number, found the text '0,04'
                2 | 2022,"0,04"
                  |      ^~~~~~
               write a decimal point
            data/trade.csv:3:6: parameters.growth.value.column: expected a number, found the text 'n/a'
                3 | 2023,n/a
                  |      ^~~
            data/trade.csv:4:6: parameters.growth.value.column: expected a number, found an empty field
                4 | 2024,
                  |      ^
               a gap has no value: leave the line out, or keep the column in a file of its own""");
  }

  @Test
  void theFirstFaultsOfALongColumnAreEnough() throws IOException {
    data("growth\n" + "x\n".repeat(1000));
    assertThat(refused().lines().filter(line -> line.contains("expected a number"))).hasSize(5);
  }

  @Test
  void aColumnThatIsNotThereIsAnsweredWithTheNearest() throws IOException {
    data("year,growths\n2022,0.04\n");
    assertThat(refused())
        .contains("base.json:4:85: parameters.growth.value.column: there is no column 'growth' in")
        .contains("did you mean 'growths'?");
    data("growth,growth\n1,2\n");
    assertThat(refused()).contains("there is more than one column 'growth' in data/trade.csv");
    data("year;growth\n2022;0,04\n");
    assertThat(refused()).contains("fields are separated by commas, not semicolons");
  }

  @Test
  void aRowOfAnotherLengthIsAFault() throws IOException {
    data("year,growth\n2022,0.04\n2023\n2024,1,2\n");
    assertThat(refused())
        .contains("data/trade.csv:3:1: parameters.growth.value.file: expected 2 fields as in the")
        .contains("data/trade.csv:4:1: parameters.growth.value.file: expected 2 fields as in the");
  }

  @Test
  void quotesThatDoNotEndAreAFault() throws IOException {
    data("growth\n0.04\n\"0.05\n");
    assertThat(refused())
        .contains("data/trade.csv:3:1: parameters.growth.value.file: a quoted field");
  }

  @Test
  void emptyFilesAndColumnsAreFaults() throws IOException {
    data("");
    assertThat(refused()).contains("expected the names of columns in the first line");
    data("growth\n");
    assertThat(refused())
        .contains("data/trade.csv:1:1: ")
        .contains("expected a row below the names");
  }

  @Test
  void aFileThatIsNotThereIsAnsweredWithItsNeighbour() throws IOException {
    data("growth\n1\n2\n");
    scenario("data/trade.cvs", "growth");
    assertThat(refused())
        .contains("parameters.growth.value.file: there is no file 'data/trade.cvs'")
        .contains("did you mean 'trade.csv'?");
  }

  @Test
  void aFileOutsideTheFolderIsRefusedHoweverItIsNamed() throws IOException {
    Path secret = Files.writeString(temporary.resolve("secret.csv"), "growth\n1\n2\n");
    scenario("../secret.csv", "growth");
    assertThat(refused()).contains("'../secret.csv' lies outside the scenario's folder, pact");
    scenario(secret.toString(), "growth");
    assertThat(refused()).contains("expected a path relative to this file");
    scenario("https://example.org/x.csv", "growth");
    assertThat(refused()).contains("expected a path relative to this file");
    Files.createSymbolicLink(folder.resolve("link.csv"), secret);
    scenario("link.csv", "growth");
    assertThat(refused()).contains("'link.csv' lies outside the scenario's folder, pact");
    String text = Files.readString(folder.resolve("base.json"));
    assertThat(catchThrowableOfType(ScenarioFileException.class, () -> Scenarios.read(text)))
        .hasMessageContaining("a text that is in no file can not name one");
  }

  @Test
  void whatIsNotUtf8OrTooLargeIsRefused() throws IOException {
    Files.write(
        folder.resolve("data/trade.csv"),
        "growth\n1\n\u00e9".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(refused())
        .contains("parameters.growth.value.file: line 3 holds a byte that is not UTF-8");
    data("growth\n" + "1\n".repeat(DataTable.MAX_ROWS + 1));
    assertThat(refused()).contains("data/trade.csv:500002:1: ").contains("more than 500000 rows");
  }

  @Test
  void valuesAndAFileExcludeEachOther() throws IOException {
    data("growth\n1\n2\n");
    Files.writeString(
        folder.resolve("variant.json"),
        """
        { "extends": "base.json", "title": "y",
          "parameters": { "growth": { "value": { "values": [1, 2] } } } }
        """);
    assertThat(
            catchThrowableOfType(
                ScenarioFileException.class, () -> Scenarios.read(folder.resolve("variant.json"))))
        .hasMessageContaining("'values' and 'file' exclude each other");
    List<String> faults =
        List.of(
            "\"file\": \"data/trade.csv\"",
            "\"column\": \"growth\"",
            "\"file\": 1, \"column\": \"growth\"");
    for (String fault : faults) {
      Files.writeString(
          folder.resolve("base.json"),
          "{ \"title\": \"x\", \"parameters\": { \"a\": { \"value\": { \"type\": \"empirical\", "
              + fault
              + " } } } }");
      assertThat(refused()).contains("parameters.a.value");
    }
  }
}
