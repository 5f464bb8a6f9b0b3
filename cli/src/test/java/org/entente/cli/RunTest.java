package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunTest {
  private static final String FOLDER = "src/test/scenarios/two";
  private static final String BASE = FOLDER + "/base.json";
  private static final String GOOD = "src/test/scenarios/mixed/good.json";

  @TempDir private Path temp;

  @Test
  void aFolderStandsSideBySideWithTheBaseFirst() {
    Cli run = Cli.run("run", FOLDER, "--trials", "2000", "--threads", "2");
    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    Golden.check("run-folder.txt", run.timeless());
  }

  @Test
  void oneScenarioIsShownInDetail() {
    Cli run = Cli.run("run", BASE, "--trials", "2k", "--threads", "2");
    assertThat(run.exitCode()).isZero();
    Golden.check("run-one.txt", run.timeless());
  }

  @Test
  void theYearsOfATableCanBeChosen() {
    Cli run = Cli.run("run", BASE, "--trials", "500", "--years", "2027,2026");
    assertThat(run.out()).containsPattern("Factors.* 2026 +2027\n").doesNotContain("by 2029");
    Cli wrong = Cli.run("run", BASE, "--trials", "500", "--years", "2050");
    assertThat(wrong.exitCode()).isEqualTo(2);
    assertThat(wrong.err())
        .isEqualTo("entente: --years: no scenario has the year 2050; it runs from 2024 to 2034\n");
  }

  @Test
  void stepsShorterThanAYearAndScenariosWithoutAClockHaveTablesToo() {
    Cli run = Cli.run("run", "src/test/scenarios/quarterly.json", "--trials", "3000");
    assertThat(run.out())
        .contains("Quarterly, close of 2024 to close of 2026, quarterly steps")
        .containsPattern("In 5[01](\\.[0-9])? % of the trials of 'Quarterly' no future holds\\.");
    Cli timeless = Cli.run("run", "src/test/scenarios/timeless.json", "--trials", "3000");
    assertThat(timeless.exitCode()).isZero();
    assertThat(timeless.out()).startsWith("=Timeless \"sum\"\n").doesNotContain("Factors");
  }

  @Test
  void csvIsInLongForm() {
    Cli run = Cli.run("run", FOLDER, "--trials", "1000", "--format", "csv");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out().split("\r\n")).noneMatch(line -> line.contains("\n"));
    Golden.check("run-folder.csv", Golden.rounded(run.out()).replace("\r\n", "\n"));
  }

  @Test
  void csvQuotesWordsAndDisarmsWhatASpreadsheetWouldRun() {
    Cli run =
        Cli.run("run", "src/test/scenarios/timeless.json", "--trials", "100", "--format", "csv");
    assertThat(run.out().lines().skip(1))
        .allMatch(line -> line.startsWith("\"'=Timeless \"\"sum\"\"\","));
  }

  @Test
  void aScenarioTooLargeToRunIsWrongInputAndNamesItsFile() throws IOException {
    Path file = temp.resolve("large.json");
    Files.writeString(
        file,
        """
        {
          "title": "Large",
          "time": { "start": 0, "end": 6000, "step": "year" },
          "factors": {
            "x": { "label": "X", "initial": 1, "noise": 1, "formula": "previous(x) + noise" }
          },
          "outcomes": { "o": { "label": "O", "formula": "peak(x - average(x))" } },
          "futures": { "a": { "title": "A", "when": "o > 1" }, "b": { "title": "B" } }
        }
        """);
    Cli run = Cli.run("run", file.toString(), "--trials", "100");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith("entente: " + file + ": the scenario is too large: it takes more than 1000000")
        .contains("use fewer steps");
  }

  @Test
  void theNumberOfThreadsChangesNothing() {
    for (String format : List.of("table", "csv", "json")) {
      String one = threads("1", format);
      String two = threads("2", format);
      assertThat(two).isEqualTo(one);
    }
  }

  private static String threads(String threads, String format) {
    Cli run = Cli.run("run", FOLDER, "--trials", "40000", "--threads", threads, "--format", format);
    return run.timeless().replaceAll("\"threads\": [0-9]+", "").replaceAll("[0-9] threads?", "");
  }

  @Test
  void aBrokenFileDoesNotHideTheOthers() {
    Cli run = Cli.run("run", "src/test/scenarios/mixed", "--trials", "1000");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out())
        .contains("Closer integration")
        .contains("1 scenario has no result: see the messages.");
    assertThat(run.err())
        .contains("bad.json:5:")
        .contains("tradde")
        .contains("did you mean 'trade'?");
  }

  @Test
  void aRunThatFailsSaysWhereAndWithWhatValues() {
    Cli run = Cli.run("run", "src/test/scenarios/broken/not-a-number.json", "--trials", "1000");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("not-a-number.json:6")
        .contains("factors.root")
        .contains("in 2026")
        .contains("sqrt(level)")
        .contains("level = -1");
  }

  @Test
  void whatFailsDoesNotHideWhatRuns() {
    Cli run =
        Cli.run("run", "src/test/scenarios/broken/not-a-number.json", GOOD, "--trials", "1000");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).contains("Closer integration").contains("1 scenario has no result");
  }

  @Test
  void aFileAppearsWholeAndStandardOutputStaysEmpty() throws IOException {
    Path file = temp.resolve("result.json");
    Files.writeString(file, "old");
    Cli run = Cli.run("run", GOOD, "--trials", "100", "--format", "json", "--out", file.toString());
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(Files.readString(file)).startsWith("{").endsWith("}\n");
    assertThat(files()).containsExactly("result.json");
  }

  @Test
  void aRunThatFailsLeavesNoFile() throws IOException {
    Path file = temp.resolve("result.json");
    Cli run =
        Cli.run("run", "src/test/scenarios/broken/not-a-number.json", "--out", file.toString());
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(files()).isEmpty();
  }

  @Test
  void aFileThatCanNotBeWrittenIsRefusedBeforeTheRun() {
    Cli folder = Cli.run("run", GOOD, "--out", temp.toString());
    assertThat(folder.exitCode()).isEqualTo(2);
    assertThat(folder.err()).isEqualTo("entente: --out: " + temp + " is a folder; name a file\n");
    Path missing = temp.resolve("missing");
    Cli nowhere = Cli.run("run", GOOD, "--out", missing.resolve("x.json").toString());
    assertThat(nowhere.exitCode()).isEqualTo(2);
    assertThat(nowhere.err()).contains("there is no folder " + missing);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(temp)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  @Test
  void aFolderWithoutScenariosAndAMissingFileAreWrongInput() {
    Cli empty = Cli.run("run", temp.toString());
    assertThat(empty.exitCode()).isEqualTo(2);
    assertThat(empty.err()).contains("no scenario file (*.json) directly in this folder");
    Cli missing = Cli.run("run", "src/test/scenarios/two/bass.json");
    assertThat(missing.exitCode()).isEqualTo(2);
    assertThat(missing.err()).contains("bass.json").contains("no such file");
  }

  @Test
  void equalTitlesAreToldApartByTheirFiles() {
    Cli run = Cli.run("run", BASE, GOOD, "--trials", "100");
    assertThat(run.out().lines().limit(12)).anyMatch(line -> line.contains("good.json"));
  }

  @Test
  void outsideUnicodeEverythingHasAPlainForm() {
    Terminal plain = new Terminal(100, false, false);
    Cli run = Cli.run(plain, StandardCharsets.US_ASCII, false, "run", BASE, "--trials", "2k");
    assertThat(run.out()).doesNotContain("?").contains(" +/- ").contains("* ").contains("####");
  }

  @Test
  void whatStandsOutIsBoldOnATerminalOnly() {
    Terminal colour = new Terminal(100, true, true);
    Cli run = Cli.run(colour, StandardCharsets.UTF_8, false, "run", BASE, "--trials", "2k");
    assertThat(run.out()).containsPattern("\u001b\\[1m▸ [0-9.]+ ± [0-9.]+\u001b\\[0m");
    Path file = temp.resolve("table.txt");
    Cli.run(
        colour,
        StandardCharsets.UTF_8,
        false,
        "run",
        BASE,
        "--trials",
        "2k",
        "--out",
        file.toString());
    assertThat(file).content().doesNotContain("\u001b").contains("▸");
  }

  @Test
  void futuresAreJudgedWhenYearsCloseHoweverShortTheSteps() {
    Cli run = Cli.run("run", "src/test/scenarios/quarterly.json", "--trials", "200");
    assertThat(run.out().lines().filter(line -> line.startsWith("Futures if judged")))
        .singleElement()
        .asString()
        .matches("Futures if judged at the close of, in % +2025 +2026");
  }
}
