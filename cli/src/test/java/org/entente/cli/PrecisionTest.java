package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs that stop as soon as they know enough. */
class PrecisionTest {
  private static final String BASE = "src/test/scenarios/two/base.json";

  @Test
  void aRunThatMeetsItsTargetsSaysHowPreciselyAndStops() {
    Cli run = Cli.run("run", BASE, "--precision", "every future 2 points");
    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("Precision, half of a 95 % interval")
        .contains("every future")
        .contains("± 2 points")
        .contains("met")
        .contains("16,384 trials, seed 1");
  }

  @Test
  void aTargetOutOfReachIsNamedWithTheTrialsItWouldTake() {
    Cli run = Cli.run("run", BASE, "--precision", "every future 0.5 points", "--trials", "10000");
    assertThat(run.exitCode()).isZero();
    assertThat(run.err())
        .contains("not met after 10,000 trials, the most allowed by --trials")
        .contains("'every future 0.5 points'")
        .contains("trials needed");
    assertThat(run.out()).contains("missed, about").contains("10,000 trials");
  }

  @Test
  void aMissedTargetIsToldAsThePageOfAnalysesShows() throws IOException {
    Cli run =
        Cli.run(
            "run",
            "../scenarios/alden-bray/base.json",
            "--precision",
            "every future 0.5 points",
            "--trials",
            "20000");
    assertThat(Files.readString(Path.of("../docs/analysis.md")))
        .contains(run.err().replace("../scenarios/", "scenarios/"));
  }

  @Test
  void severalScenariosStopEachForItself() {
    Cli run = Cli.run("run", "src/test/scenarios/two", "--precision", "every future 2 points");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("every future").contains("wanted");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "every future; a tolerance at the end",
        "every future 5 %; a tolerance in points",
        "future nowhere 1 points; No future is called \"nowhere\"",
        "mean of nothing 1; No outcome is called \"nothing\""
      })
  void aTargetThatMakesNoSenseIsRefused(String target, String message) {
    Cli run = Cli.run("run", BASE, "--precision", target);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("--precision: ").contains(message);
  }

  @Test
  void aSamplingPlanCannotStopEarly() {
    Cli run = Cli.run("run", BASE, "--precision", "every future 2 points", "--sampling", "sobol");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--precision: expected --sampling monteCarlo, found sobol");
  }
}
