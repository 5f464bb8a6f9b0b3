package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ExplainTest {
  private static final String VARIANT = "src/test/scenarios/two/pressure.json";

  @Test
  void everyValueIsShownWithWhereItStandsAndWhatItRestsOn() {
    Cli explain = Cli.run("explain", VARIANT);
    assertThat(explain.exitCode()).isZero();
    assertThat(explain.err()).isEmpty();
    Golden.check("explain.txt", explain.out());
  }

  @Test
  void aProcessIsShownAsItsFormula() {
    assertThat(Cli.run("explain", VARIANT).out())
        .contains(
            "process = previous(trade) * exp(growth - 0.1 * tension + if(mood.warm, 0.03, 0) + noise)");
  }

  @Test
  void theLedgerCountsWhatRestsOnNothing() throws IOException {
    Cli explain = Cli.run("explain", VARIANT, "--format", "json");
    JsonNode ledger = new ObjectMapper().readTree(explain.out()).get("ledger");
    assertThat(ledger.get("evidence").asInt()).isEqualTo(1);
    assertThat(ledger.get("baseRate").asInt()).isZero();
    assertThat(ledger.get("assumption").asInt()).isEqualTo(2);
    assertThat(ledger.get("none").size())
        .isEqualTo(ledger.get("values").asInt() - 1 - 2)
        .isPositive();
    assertThat(ledger.get("none"))
        .extracting(JsonNode::asText)
        .contains("events.boycott.rate", "parameters.pressure.value")
        .doesNotContain("events.pipeline.requires", "outcomes.firstSix.formula");
  }

  /**
   * Renew it by {@code entente explain FILE --format markdown --out docs/russia-iran-tables.md}.
   */
  @Test
  void thePageOfTheFlagshipsTablesIsUpToDate() throws IOException {
    Cli explain = Cli.run("explain", "../scenarios/russia-iran/base.json", "--format", "markdown");
    assertThat(Files.readString(Path.of("../docs/russia-iran-tables.md"))).isEqualTo(explain.out());
  }

  @Test
  void aBrokenFileIsAnsweredWithWhatIsWrong() {
    Cli explain = Cli.run("explain", "src/test/scenarios/mixed/bad.json");
    assertThat(explain.exitCode()).isEqualTo(2);
    assertThat(explain.out()).isEmpty();
    assertThat(explain.err()).contains("unknown name 'tradde'");
  }
}
