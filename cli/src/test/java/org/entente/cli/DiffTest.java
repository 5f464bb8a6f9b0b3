package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class DiffTest {
  private static final String BASE = "src/test/scenarios/two/base.json";
  private static final String PRESSURE = "src/test/scenarios/two/pressure.json";

  @Test
  void aVariantIsShownPlaceByPlace() {
    Cli diff = Cli.run("diff", BASE, PRESSURE);
    assertThat(diff.err()).isEmpty();
    assertThat(diff.exitCode()).isZero();
    Golden.check("diff.txt", diff.out());
  }

  @Test
  void jsonHoldsTheValuesThemselves() throws IOException {
    Cli diff = Cli.run("diff", BASE, PRESSURE, "--format", "json");
    JsonNode differences = new ObjectMapper().readTree(diff.out()).get("differences");
    for (JsonNode difference : differences) {
      if (difference.get("place").asText().equals("parameters.crisisChance.value")) {
        assertThat(difference.get("kind").asText()).isEqualTo("value");
        assertThat(difference.get("before").asDouble()).isEqualTo(0.05);
        assertThat(difference.get("after").asDouble()).isEqualTo(0.15);
        assertThat(difference.at("/support/0").asText()).contains("three times the base");
        return;
      }
    }
    throw new AssertionError("expected the changed chance among " + differences);
  }

  @Test
  void aScenarioDiffersInNothingFromItself() {
    Cli diff = Cli.run("diff", BASE, BASE);
    assertThat(diff.exitCode()).isZero();
    assertThat(diff.out()).contains("No value differs.");
  }

  @Test
  void aBrokenFileIsWrongInput() {
    assertThat(Cli.run("diff", BASE, "src/test/scenarios/mixed/bad.json").exitCode()).isEqualTo(2);
    assertThat(Cli.run("diff", BASE, "nowhere.json").exitCode()).isEqualTo(2);
    assertThat(Cli.run("diff", BASE).exitCode()).isEqualTo(2);
  }
}
