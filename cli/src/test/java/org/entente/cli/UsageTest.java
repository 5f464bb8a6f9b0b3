package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageTest {

  @Test
  void helpGoesToStandardOutput() {
    for (List<String> command :
        List.of(
            List.of("--help"),
            List.of("run", "--help"),
            List.of("validate", "--help"),
            List.of("explain", "--help"))) {
      Cli help = Cli.run(command.toArray(String[]::new));
      assertThat(help.exitCode()).isZero();
      assertThat(help.out()).startsWith("Usage: entente");
      assertThat(help.err()).isEmpty();
    }
  }

  @Test
  void helpFitsOnATerminal() {
    assertThat(Cli.run("run", "--help").out().lines()).allMatch(line -> line.length() <= 100);
  }

  @Test
  void theListOfCommandsHasAWholeSentenceOfEach() {
    String help = Cli.run("--help").out();
    String commands = help.substring(help.indexOf("Commands:\n") + 10, help.indexOf("\n\nExit"));
    assertThat(commands.split("\n(?=  \\S)")).hasSize(14).allMatch(line -> line.endsWith("."));
  }

  @Test
  void theVersionIsThatOfTheBuild() {
    assertThat(Cli.run("--version").out()).matches("entente [0-9]+\\.[0-9]+\\.[0-9]+\\S*\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "                              | which command?",
        "rum x                         | did you mean 'run'?",
        "run                           | missing required parameter",
        "run x.json --trails 5         | did you mean '--trials'",
        "run x.json --trials 1.5       | expected a whole number of trials",
        "run x.json --trials 0         | expected a whole number of trials",
        "run x.json --trials -5        | expected a whole number of trials",
        "run x.json --trials 1e13      | 1 to 10^12 trials",
        "run x.json --trials 1e       | entente run: --trials: expected a whole number of trials",
        "run x.json --seed one         | entente run: --seed: expected a whole number, found 'one'",
        "run x.json --seed 1e30        | --seed: expected a whole number, found '1e30'",
        "run x.json --threads 1e3      | --threads: expected a whole number, found '1e3'",
        "run x.json --threads 9999999999 | a whole number up to 2147483647, found '9999999999'",
        "run x.json --threads 0        | 1 to 1024 threads",
        "run x.json --format xml       | --format: expected one of table, json, csv, found 'xml'",
        "run x.json --sampling sobel   | --sampling: expected one of monteCarlo, antithetic",
        "run x.json --years soon       | --years: expected a whole number, found 'soon'",
        "trial x.json --number 1e3     | --number: expected a whole number, found '1e3'",
        "waterfall x.json --orders 1e3 --future y | --orders: expected a whole number, found '1e3'",
        "waterfall x.json              | entente waterfall: missing required argument",
        "sensitivity x.json --method driver | expected one of drivers, indices, disputes, found 'dr",
        "validate                      | missing required parameter",
        "explain                       | missing required parameter",
        "explain src/test/scenarios    | is a folder",
      })
  void aWrongCommandLineIsWrongInput(String command, String message) {
    Cli wrong = Cli.run(command == null ? new String[0] : command.trim().split(" +"));
    assertThat(wrong.exitCode()).isEqualTo(2);
    assertThat(wrong.out()).isEmpty();
    assertThat(wrong.err()).contains(message).doesNotContain("\tat ");
  }

  @ParameterizedTest
  @CsvSource({
    "100000, 100000",
    "100_000, 100000",
    "1e5, 100000",
    "1E5, 100000",
    "100k, 100000",
    "1M, 1000000",
    "2.5M, 2500000",
    "1.5e3, 1500",
    "7, 7"
  })
  void trialsAreWrittenAsPeopleWriteThem(String text, long count) {
    assertThat(new Count().convert(text)).isEqualTo(count);
  }
}
