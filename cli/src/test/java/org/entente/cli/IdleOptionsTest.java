package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An option that could do nothing is refused, not passed over. */
class IdleOptionsTest {
  private static final String SCENARIOS = "src/test/scenarios/";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "run two/base.json --min-trials 20000                          | is for a run that stops by",
        "run two/base.json --format json --years 2030                  | says what a table shows",
        "compare two/base.json --format json --years 2030              | says what a table shows",
        "timing two/base.json --format csv --years 2030                | says what a table shows",
        "timing two/base.json --years 2030                             | ask for one by --event",
        "timing two/base.json --sampling sobol                         | unknown option",
        "compare two/base.json --sampling sobol                        | unknown option",
        "trial two/base.json --typical --years 2030                    | narrow one trial",
        "waterfall two/pressure.json --future same --exact --orders 8  | give one of the two",
        "waterfall two/pressure.json --future same --orders 1000000000 | 4 to 200, found 1000000000",
        "waterfall two/pressure.json --future same --orders 3          | --orders: expected an even",
        "waterfall two/pressure.json --future none                     | two/pressure.json: expected a f",
        "sensitivity two/base.json --target none                       | two/base.json: expected a fut",
        "sensitivity two/base.json --method drivers --groups split     | is for --method indices",
        "sensitivity two/base.json --method indices --wide             | is for --method drivers",
        "sensitivity two/base.json --method disputes --by-year         | drivers and indices",
        "sensitivity two/base.json --method disputes --target trade    | what becomes of futures",
        "sensitivity timeless.json --by-year                           | the scenario has no time"
      })
  void areRefused(String command, String problem) {
    Cli run = Cli.run(command.replaceFirst(" ", " " + SCENARIOS).split(" +"));
    assertThat(run.err()).contains(problem);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mood         | 'mood' is a choice, read as one of its options (write mood.warm or",
        "trad         | did you mean 'trade'?",
        "trade + mood | 'mood' is a choice"
      })
  void aTargetThatCannotBeExplainedIsRefusedWithTheReason(String target, String problem) {
    Cli run = Cli.run("sensitivity", SCENARIOS + "two/base.json", "--target", target);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("found '" + target + "'").contains(problem);
  }
}
