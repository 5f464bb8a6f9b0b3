package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class SensitivityTest {
  private static final String DISPUTED = "../scenarios/alden-bray/base.json";

  private static Cli run(String... more) {
    String[] arguments = new String[4 + more.length];
    arguments[0] = "sensitivity";
    arguments[1] = DISPUTED;
    arguments[2] = "--trials";
    arguments[3] = "5000";
    System.arraycopy(more, 0, arguments, 4, more.length);
    return Cli.run(arguments);
  }

  @Test
  void eachDisputeIsSettledEachWayAndTheDifferenceShown() {
    Cli sensitivity = run();
    assertThat(sensitivity.exitCode()).isZero();
    assertThat(sensitivity.err()).isEmpty();
    Golden.check("sensitivity.txt", sensitivity.out());
  }

  @Test
  void jsonGivesEveryProbabilityAndDifferenceWithItsStandardError() throws IOException {
    JsonNode json = new ObjectMapper().readTree(run("--format", "json").out());
    JsonNode dispute = json.get("disputes").get(0);
    assertThat(dispute.get("parameter").asText()).isEqualTo("neighbours");
    JsonNode effects = dispute.get("answers").get("remember");
    assertThat(effects.size()).isEqualTo(3);
    double sum = 0;
    for (JsonNode effect : effects) {
      sum += effect.get("probability").asDouble();
      assertThat(effect.get("difference").get("standardError").asDouble()).isBetween(0.0, 0.01);
    }
    assertThat(sum).isBetween(1 - 1e-12, 1 + 1e-12);
  }

  @Test
  void threadsChangeNothing() {
    assertThat(run("--threads", "1").out()).isEqualTo(run("--threads", "2").out());
  }

  @Test
  void wrongInputEndsWithTwo() {
    assertThat(Cli.run("sensitivity", "src/test/scenarios/mixed/bad.json").exitCode()).isEqualTo(2);
    assertThat(run("--threads", "0").exitCode()).isEqualTo(2);
    assertThat(Cli.run("sensitivity", "src/test/scenarios").exitCode()).isEqualTo(2);
  }
}
