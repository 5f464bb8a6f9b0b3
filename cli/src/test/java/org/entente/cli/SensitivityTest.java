package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SensitivityTest {
  private static final String SMALL = "../scenarios/alden-bray/base.json";

  private static Cli run(String... more) {
    String[] arguments = new String[4 + more.length];
    arguments[0] = "sensitivity";
    arguments[1] = SMALL;
    arguments[2] = "--trials";
    arguments[3] = "5000";
    System.arraycopy(more, 0, arguments, 4, more.length);
    return Cli.run(arguments);
  }

  private static JsonNode json(String... more) throws IOException {
    String[] arguments = new String[2 + more.length];
    arguments[0] = "--format";
    arguments[1] = "json";
    System.arraycopy(more, 0, arguments, 2, more.length);
    return new ObjectMapper().readTree(run(arguments).out());
  }

  @Test
  void driversIgnoranceAndChanceAndDisputesAreShownForEachFuture() {
    Cli sensitivity = run();
    assertThat(sensitivity.exitCode()).isZero();
    assertThat(sensitivity.err()).isEmpty();
    Golden.check("sensitivity.txt", sensitivity.out());
  }

  @Test
  void aFormulaIsATargetAndTheYearsAreFollowed() {
    Cli sensitivity =
        run("--target", "at(trade, 2040)", "--target", "trade", "--by-year", "--wide");
    assertThat(sensitivity.exitCode()).isZero();
    Golden.check("sensitivity-by-year.txt", sensitivity.out());
  }

  @Test
  void groupsCanBeAskedFor() {
    Cli sensitivity = run("--method", "indices", "--groups", "noises,events,parameters");
    assertThat(sensitivity.exitCode()).isZero();
    Golden.check("sensitivity-groups.txt", sensitivity.out());
  }

  @Test
  void csvGivesOneMeasureALine() {
    List<String> lines = run("--format", "csv").out().lines().toList();
    assertThat(lines.get(0))
        .isEqualTo("target,year,kind,input,step,measure,value,standardError,low,high");
    assertThat(lines).allSatisfy(line -> assertThat(line.split(",", -1)).hasSize(10));
    assertThat(lines)
        .anyMatch(line -> line.contains("\"parameter\",\"baseGrowth\",\"\",\"firstOrder\",0."))
        .anyMatch(line -> line.contains("\"group of split\",\"chance\",\"\",\"total\",0."))
        .anyMatch(line -> line.contains("\"dispute\",\"neighbours\""));
  }

  @Test
  void jsonHasNoValueWhereAnIndexIsNotResolved() throws IOException {
    int unresolved = 0;
    for (JsonNode target : json("--method", "drivers").get("targets")) {
      for (JsonNode driver : target.get("drivers")) {
        JsonNode index = driver.get("firstOrder");
        assertThat(index.has("value")).isEqualTo(index.get("resolved").asBoolean());
        assertThat(index.get("low").asDouble()).isGreaterThanOrEqualTo(0);
        unresolved += index.has("value") ? 0 : 1;
      }
    }
    assertThat(unresolved).isPositive();
  }

  @Test
  void jsonGivesEveryDisputeWithTheStandardErrorOfItsDifference() throws IOException {
    JsonNode dispute = json("--method", "disputes").get("disputes").get(0);
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
  void jsonGivesGroupsAndStepsOfEachTarget() throws IOException {
    JsonNode target = json("--target", "trade", "--by-year").get("targets").get(0);
    assertThat(target.get("kind").asText()).isEqualTo("number");
    assertThat(target.get("groups").get(0).get("grouping").asText()).isEqualTo("split");
    assertThat(target.get("steps").get(0).get("time").asText()).isEqualTo("2031");
    assertThat(target.has("time")).isFalse();
  }

  @Test
  void threadsChangeNothing() {
    assertThat(run("--threads", "1").out()).isEqualTo(run("--threads", "2").out());
  }

  @Test
  void aTargetThatIsTheSameInEveryTrialIsToldSo() {
    Cli sensitivity = run("--target", "at(trade, 2030) - at(trade, 2030)");
    assertThat(sensitivity.exitCode()).isZero();
    assertThat(sensitivity.out()).contains("is the same in every trial, so nothing drives it");
  }

  @Test
  void wrongInputEndsWithTwo() {
    assertThat(Cli.run("sensitivity", "src/test/scenarios/mixed/bad.json").exitCode()).isEqualTo(2);
    assertThat(run("--threads", "0").exitCode()).isEqualTo(2);
    assertThat(run("--top", "0").exitCode()).isEqualTo(2);
    assertThat(Cli.run("sensitivity", "src/test/scenarios").exitCode()).isEqualTo(2);
    Cli unknown = run("--target", "trad");
    assertThat(unknown.exitCode()).isEqualTo(2);
    assertThat(unknown.err()).contains("found 'trad'; did you mean 'trade'?");
    Cli few = run("--trials", "1");
    assertThat(few.exitCode()).isEqualTo(2);
  }

  @Test
  void progressIsShownOnATerminal() {
    Terminal terminal = new Terminal(80, false, true);
    Cli sensitivity =
        Cli.run(terminal, StandardCharsets.UTF_8, true, "sensitivity", SMALL, "--trials", "1000");
    assertThat(sensitivity.exitCode()).isZero();
    assertThat(sensitivity.out()).contains("Ignorance and chance");
  }
}
