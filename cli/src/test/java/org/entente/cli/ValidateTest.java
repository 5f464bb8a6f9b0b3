package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateTest {

  @Test
  void goodFilesAreNamedWithWhatTheyExtend() {
    Cli validate = Cli.run("validate", "src/test/scenarios/two");
    assertThat(validate.exitCode()).isZero();
    assertThat(validate.out())
        .isEqualTo(
            """
            src/test/scenarios/two/base.json: ok, 1 warning
            src/test/scenarios/two/pressure.json: ok, over src/test/scenarios/two/base.json, 1 warning
            """);
    assertThat(validate.err())
        .startsWith("src/test/scenarios/two/base.json:")
        .contains("warning: ", "[missing-unit]")
        .containsOnlyOnce("warning");
  }

  @Test
  void allThatIsWrongIsToldBesideWhatIsRight() {
    Cli validate = Cli.run("validate", "src/test/scenarios/mixed");
    assertThat(validate.exitCode()).isEqualTo(2);
    assertThat(validate.out()).isEqualTo("src/test/scenarios/mixed/good.json: ok, 1 warning\n");
    assertThat(validate.err())
        .endsWith(
            """
            src/test/scenarios/mixed/bad.json:5:60: factors.trade.formula: unknown name 'tradde' [unknown-name]
                5 |     "trade": { "initial": 1, "formula": "previous(trade) * tradde" }
                  |                                                            ^~~~~~
               did you mean 'trade'?
            """);
  }

  private static Path variant(Path folder, String members) throws IOException {
    Path base = Path.of("src/test/scenarios/two/base.json");
    Files.copy(base, folder.resolve("base.json"));
    String text = "{ \"extends\": \"base.json\", \"title\": \"V\", " + members + " }\n";
    return Files.writeString(folder.resolve("variant.json"), text);
  }

  @Test
  void aVariantThatTakesAwayWhatIsNotThereIsAskedWhatItMeant(@TempDir Path folder)
      throws IOException {
    String file = variant(folder, "\"factors\": { \"tradde\": null }").toString();
    Cli validate = Cli.run("validate", file);
    assertThat(validate.exitCode()).isZero();
    assertThat(validate.err())
        .contains("variant.json:1:64: warning: factors.tradde: there is no 'tradde' here")
        .contains("[removes-nothing]")
        .contains("did you mean 'trade'?");
    Cli run = Cli.run("run", file, "--trials", "100");
    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEqualTo(file + ": 1 warning; 'entente validate " + file + "' tells\n");
  }

  @Test
  void aNumberWithoutAUnitIsAnErrorForWhoWantsIt() {
    Cli validate = Cli.run("validate", "--strict-units", "src/test/scenarios/two/base.json");
    assertThat(validate.exitCode()).isEqualTo(2);
    assertThat(validate.out()).isEmpty();
    assertThat(validate.err()).contains("[missing-unit]").doesNotContain("warning");
  }

  @Test
  void whatIsTooLargeToRunIsNotOk(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("large.json"),
            """
            { "title": "L", "time": { "start": 0, "end": 6000, "step": "year" },
              "factors": { "x": { "unit": "1", "initial": 1, "noise": 1, "formula": "previous(x) + noise" } },
              "outcomes": { "o": { "unit": "1", "formula": "peak(x - average(x))" } },
              "futures": { "f": { "title": "F", "when": "o > 1" } } }
            """);
    Cli validate = Cli.run("validate", file.toString());
    assertThat(validate.exitCode()).isEqualTo(2);
    assertThat(validate.err()).contains("the scenario is too large", "[too-large]");
    assertThat(Cli.run("run", file.toString()).exitCode()).isEqualTo(2);
  }

  @Test
  void mistakesOfSyntaxNamesAndUnitsAreToldTogether() {
    Cli validate = Cli.run("validate", "src/test/scenarios/three");
    assertThat(validate.exitCode()).isEqualTo(2);
    assertThat(validate.err())
        .isEqualTo(
            """
            src/test/scenarios/three/three.json:4:64: a comma before a closing } [not-json]
                4 |   "parameters": { "growth": { "unit": "1/year", "value": 0.04 }, },
                  |                                                                ^
               remove the comma
            src/test/scenarios/three/three.json:6:81: factors.gas.formula: unknown name 'growht' [unknown-name]
                6 |     "gas": { "unit": "bcm/year", "initial": 2, "formula": "previous(gas) * (1 + growht)" },
                  |                                                                                 ^~~~~~
               did you mean 'growth'?
            src/test/scenarios/three/three.json:7:85: factors.trade.formula: expected USD bn/year, the unit of 'previous(trade)', found bcm/year [unit-mismatch]
                7 |     "trade": { "unit": "USD bn/year", "initial": 4.8, "formula": "previous(trade) + gas" },
                  |                                                                                     ^~~
            src/test/scenarios/three/three.json:8:79: factors.oil.formula: this '(' is never closed [formula-parenthesis]
                8 |     "oil": { "unit": "USD bn/year", "initial": 1, "formula": "previous(oil) * (1 + growth" }
                  |                                                                               ^
               add a ')'
            """);
    Cli json = Cli.run("validate", "--format", "json", "src/test/scenarios/three");
    assertThat(json.exitCode()).isEqualTo(2);
    assertThat(json.out())
        .contains(
            "\"not-json\"", "\"unknown-name\"", "\"unit-mismatch\"", "\"formula-parenthesis\"");
  }

  @Test
  void editorsGetTheSameAsJson() throws IOException {
    Cli validate = Cli.run("validate", "--format", "json", "src/test/scenarios/mixed");
    assertThat(validate.exitCode()).isEqualTo(2);
    assertThat(validate.err()).isEmpty();
    Golden.check("validate.json", validate.out());
  }

  @Test
  void coloursSetOffWhatIsMeantWhereThereAreAny() {
    Terminal colours = new Terminal(100, true, true);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            out,
            new PrintStream(err, true, StandardCharsets.UTF_8),
            StandardCharsets.UTF_8,
            colours,
            true,
            colours);
    Main.execute(console, "validate", "src/test/scenarios/mixed/bad.json");
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("\u001b[1msrc/test/scenarios/mixed/bad.json:5:60:\u001b[0m factors.trade.formula")
        .contains("\u001b[1;31m^~~~~~\u001b[0m")
        .contains("\u001b[2m[unknown-name]\u001b[0m");
  }

  @Test
  void aReaderThatLeavesEarlyIsNoFault() {
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream messages = new PrintStream(err, true, StandardCharsets.UTF_8);
    Terminal terminal = new Terminal(100, false, true);
    Console console = new Console(closed, messages, StandardCharsets.UTF_8, terminal, false);
    assertThat(Main.execute(console, "run", "src/test/scenarios/two/base.json", "--trials", "100"))
        .isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void theCommandLineIsAnsweredInItsOwnWords() {
    assertThat(Cli.run("run", "x.json", "--format", "xml").err())
        .startsWith("entente run: --format: expected one of table, json, csv, found 'xml'\n");
    assertThat(Cli.run("run", "x.json", "--seed", "1e3").err())
        .startsWith("entente run: --seed: expected a whole number, found '1e3'\n");
  }
}
