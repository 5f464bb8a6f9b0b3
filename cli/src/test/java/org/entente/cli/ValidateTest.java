package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ValidateTest {

  @Test
  void goodFilesAreNamedWithWhatTheyExtend() {
    Cli validate = Cli.run("validate", "src/test/scenarios/two");
    assertThat(validate.exitCode()).isZero();
    assertThat(validate.out())
        .isEqualTo(
            """
            src/test/scenarios/two/base.json: ok
            src/test/scenarios/two/pressure.json: ok, over src/test/scenarios/two/base.json
            """);
    assertThat(validate.err()).isEmpty();
  }

  @Test
  void allThatIsWrongIsToldBesideWhatIsRight() {
    Cli validate = Cli.run("validate", "src/test/scenarios/mixed");
    assertThat(validate.exitCode()).isEqualTo(2);
    assertThat(validate.out()).isEqualTo("src/test/scenarios/mixed/good.json: ok\n");
    assertThat(validate.err())
        .isEqualTo(
            """
            src/test/scenarios/mixed/bad.json:5:60: factors.trade.formula: unknown name 'tradde'
                5 |     "trade": { "initial": 1, "formula": "previous(trade) * tradde" }
                  |                                                            ^~~~~~
               did you mean 'trade'?
            """);
  }
}
