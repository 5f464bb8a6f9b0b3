package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.entente.random.Sampling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs under sampling plans. */
class SamplingTest {
  private static final String BASE = "src/test/scenarios/two/base.json";

  @Test
  void thePlansAreThoseOfTheLibrary() {
    assertThat(Arrays.stream(SamplingOption.Plan.values()).map(Object::toString))
        .containsExactlyElementsOf(Arrays.stream(Sampling.values()).map(Sampling::word).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"antithetic", "latinHypercube", "sobol"})
  void theGainOfAPlanIsPrintedBesideItsResults(String plan) {
    Cli run = Cli.run("run", BASE, "--sampling", plan, "--trials", "2048");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("Gain over plain Monte Carlo")
        .contains("2,048 trials (")
        .contains("32 replications of 64)")
        .contains("from the spread among its 32");
  }

  @Test
  void severalScenariosHaveTheirGainsSideBySide() {
    Cli run = Cli.run("run", "src/test/scenarios/two", "--sampling", "sobol", "--trials", "2048");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("Gain over plain Monte Carlo").contains("of each scenario (");
  }

  @Test
  void plainMonteCarloHasNoGainOverItself() {
    Cli run = Cli.run("run", BASE, "--trials", "100", "--sampling", "monteCarlo");
    assertThat(run.out()).doesNotContain("Gain").doesNotContain("replications");
  }

  @Test
  void csvHasTheGainsAsStatistics() {
    Cli run = Cli.run("run", BASE, "--sampling", "sobol", "--trials", "2048", "--format", "csv");
    assertThat(run.out()).contains("\"gain.mean\"").contains("\"gain.probability\"");
  }

  @Test
  void aPlanTakesEvenTrialsUnlessToldOtherwise() {
    Cli run = Cli.run("run", BASE, "--sampling", "antithetic");
    assertThat(run.out()).contains("131,072 trials (antithetic pairs, 32 replications of 4,096)");
  }

  @Test
  void trialsThatCannotBeLaidOutAreRefusedWithANumberThatCan() {
    Cli odd = Cli.run("run", BASE, "--sampling", "antithetic", "--trials", "1001");
    assertThat(odd.exitCode()).isEqualTo(2);
    assertThat(odd.out()).isEmpty();
    assertThat(odd.err())
        .contains("--trials: Expected a multiple of 64 trials for antithetic")
        .contains("take 960 or 1024");
    Cli few = Cli.run("run", BASE, "--sampling", "sobol", "--trials", "8");
    assertThat(few.exitCode()).isEqualTo(2);
    assertThat(few.err()).contains("found 8; take 32");
  }

  @Test
  void anUnknownPlanIsRefusedWithThoseThatThereAre() {
    Cli run = Cli.run("run", BASE, "--sampling", "halton");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .contains("expected one of monteCarlo, antithetic, latinHypercube, sobol, found 'halton'");
  }
}
