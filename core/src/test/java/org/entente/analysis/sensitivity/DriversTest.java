package org.entente.analysis.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.entente.model.Distribution;
import org.entente.model.Event;
import org.entente.model.Factor;
import org.entente.model.Family;
import org.entente.model.Future;
import org.entente.model.Outcome;
import org.entente.model.Parameter;
import org.entente.model.Scenario;
import org.entente.model.Time;
import org.entente.numeric.Numeric;
import org.junit.jupiter.api.Test;

/**
 * Tolerances are 4 standard errors, as the indices state them, at fixed seeds: each comparison
 * fails by chance with probability 6·10^-5.
 */
class DriversTest {
  private static final int TRIALS = 100_000;

  private static TargetDrivers of(Scenario scenario, String target) {
    return Drivers.of(scenario).targets(target).trials(TRIALS).seed(2).run().target(target);
  }

  private static Driver parameter(TargetDrivers drivers, String name) {
    return drivers.driver(Input.Kind.PARAMETER, name);
  }

  private static Offset<Double> error(Index index) {
    return within(4 * index.standardError());
  }

  @Test
  void giveTheFirstOrderIndicesOfIshigamisFunction() {
    TargetDrivers drivers = of(Published.Ishigami.scenario(), "y");
    for (int i = 0; i < 3; i++) {
      Index index = parameter(drivers, "x" + (i + 1)).firstOrder();
      assertThat(index.value()).isCloseTo(Published.Ishigami.FIRST[i], error(index));
      assertThat(index.standardError()).isLessThan(0.003);
    }
    assertThat(drivers.mean())
        .isCloseTo(3.5, within(4 * Math.sqrt(Published.Ishigami.VARIANCE / TRIALS)));
  }

  @Test
  void withoutPartialRanksEverythingElseIsTheSame() {
    Drivers.Setup setup = Drivers.of(Published.Ishigami.scenario()).targets("y").trials(20_000);
    List<Driver> all = setup.run().target("y").drivers();
    List<Driver> others = setup.withoutPartialRanks().run().target("y").drivers();
    assertThat(all).allMatch(driver -> driver.partialRankCorrelation().isPresent());
    assertThat(others)
        .allMatch(driver -> driver.partialRankCorrelation().isEmpty())
        .usingRecursiveComparison()
        .ignoringFields("partialRankCorrelation")
        .isEqualTo(all);
  }

  @Test
  void giveTheFirstOrderIndicesOfSobolsFunction() {
    TargetDrivers drivers = of(Published.SobolG.scenario(), "g");
    for (int i = 0; i < Published.SobolG.A.length; i++) {
      Index index = parameter(drivers, "x" + i).firstOrder();
      assertThat(index.value()).isCloseTo(Published.SobolG.first(i), error(index));
    }
  }

  @Test
  void giveTheIndicesAndRankCorrelationsOfALinearGaussianModelAlsoWhereInputsCorrelate() {
    for (double r : new double[] {0, 0.6}) {
      Published.Linear linear = new Published.Linear(r);
      TargetDrivers drivers = of(linear.scenario(), "y");
      for (int i = 0; i < 4; i++) {
        Driver driver = parameter(drivers, "x" + (i + 1));
        Index first = driver.firstOrder();
        // Bins miss 0.2 % of a straight effect of a normal input.
        assertThat(first.value())
            .isCloseTo(
                linear.first()[i], within(4 * first.standardError() + 0.003 * linear.first()[i]));
        Index rank = driver.rankCorrelation().orElseThrow();
        assertThat(rank.value()).isCloseTo(spearman(linear.correlations()[i]), error(rank));
      }
    }
  }

  /** Spearman's correlation of two normals that have this correlation (K. Pearson 1907). */
  private static double spearman(double r) {
    return 6 / Math.PI * StrictMath.asin(r / 2);
  }

  @Test
  void giveThePartialRankCorrelationsThatFollowFromTheRankCorrelations() {
    double r = 0.6;
    Published.Linear linear = new Published.Linear(r);
    TargetDrivers drivers = of(linear.scenario(), "y");
    double[] toY = new double[3];
    for (int i = 0; i < 3; i++) {
      toY[i] = spearman(linear.correlations()[i]);
    }
    double among = spearman(r);
    // Given x1, what is left of y and of x2; x3 is independent of both and comes off y alone.
    double covariance = toY[1] - among * toY[0];
    double ofX = 1 - among * among;
    double ofY = 1 - toY[0] * toY[0] - toY[2] * toY[2];
    Index partial = parameter(drivers, "x2").partialRankCorrelation().orElseThrow();
    // 28 bins in place of ranks blur a little; where so little is left, about one percent.
    assertThat(partial.value())
        .isCloseTo(covariance / Math.sqrt(ofX * ofY), within(4 * partial.standardError() + 0.012));
    assertThat(parameter(drivers, "x4").partialRankCorrelation().orElseThrow().resolved())
        .isFalse();
  }

  @Test
  void tellWhichInputsAreCorrelated() {
    TargetDrivers drivers = of(new Published.Linear(0.6).scenario(), "y");
    assertThat(parameter(drivers, "x1").input().sharedWith()).containsExactly("x2");
    assertThat(parameter(drivers, "x3").input().sharedWith()).isEmpty();
  }

  @Test
  void giveThePawnIndexOfAYesNo() {
    Scenario scenario =
        Scenario.of("threshold")
            .parameter("x", Parameter.of(Distribution.uniform(0, 1)))
            .parameter("z", Parameter.of(Distribution.uniform(0, 1)))
            .outcome("y", Outcome.of("x + 0.5 * z > 0.75"));
    TargetDrivers drivers = of(scenario, "y");
    // P(y | x) rises from 0 at 1/4 to 1 at 3/4, its mean distance from 1/2 is 3/8.
    Index pawn = parameter(drivers, "x").pawn();
    assertThat(pawn.value()).isCloseTo(0.375, within(4 * pawn.standardError()));
    // P(y | z) = 1/4 + z/2: the mean distance from 1/2 is 1/8.
    Index other = parameter(drivers, "z").pawn();
    assertThat(other.value()).isCloseTo(0.125, within(4 * other.standardError()));
  }

  @Test
  void giveThePawnIndexOfANumber() {
    Scenario scenario =
        Scenario.of("sum")
            .parameter("x", Parameter.of(Distribution.normal(0, 1)))
            .parameter("z", Parameter.of(Distribution.normal(0, 1)))
            .outcome("y", Outcome.of("x + z"));
    Index pawn = parameter(of(scenario, "y"), "x").pawn();
    // Bins blur the distance, a grid of 32 quantiles misses its very top, and noise adds a little.
    assertThat(pawn.value()).isCloseTo(pawnOfASum(), within(0.01));
  }

  /** The mean over x of the largest distance of Φ(y − x) from Φ(y / √2), by plain quadrature. */
  private static double pawnOfASum() {
    double sum = 0;
    int parts = 2000;
    for (int i = 0; i < parts; i++) {
      double x = Numeric.normalQuantile((i + 0.5) / parts);
      double largest = 0;
      for (double y = -6; y < 6; y += 0.01) {
        double distance = Numeric.normalCdf(y - x) - Numeric.normalCdf(y / Math.sqrt(2));
        largest = Math.max(largest, Math.abs(distance));
      }
      sum += largest / parts;
    }
    return sum;
  }

  private static Scenario path() {
    return Scenario.of("path", Time.yearly(2024, 2028))
        .parameter("side", Parameter.of(Distribution.choice("left", 0.5, "right")))
        .parameter("open", Parameter.of(Distribution.bernoulli(0.3)))
        .parameter("shape", Parameter.of(Distribution.uniform(0, 1)))
        .parameter("luck", Parameter.of(Distribution.of(Family.BERNOULLI, "probability", "shape")))
        .factor("level", Factor.of("previous(level) + noise").initial(0).noise(1))
        .event("crisis", Event.of("if(side.left, 0.1, 0.4)"))
        .outcome("ending", Outcome.of("final(level) + 2 * open"))
        .future("bad", Future.of("Bad", "ever(crisis)"))
        .future("good", Future.rest("Good"));
  }

  @Test
  void sumANoiseOverItsSteps() {
    TargetDrivers drivers = of(path(), "final(level)");
    Index all = drivers.driver(Input.Kind.NOISE, "level").firstOrder();
    assertThat(all.value()).isCloseTo(1, within(4 * all.standardError() + 0.003));
    assertThat(drivers.steps().stream().filter(step -> step.kind() == Input.Kind.NOISE))
        .hasSize(4)
        .allSatisfy(
            step -> {
              Index index = step.firstOrder();
              assertThat(index.value()).isCloseTo(0.25, within(4 * index.standardError() + 0.001));
            });
    assertThat(drivers.steps()).extracting(StepIndex::time).contains("2025", "2028");
  }

  @Test
  void takeTheTargetAtEachOptionOfAChoiceAndBeforeAndAfterAnEvent() {
    TargetDrivers drivers = of(path(), "bad");
    double[] expected = {1 - Math.pow(0.9, 4), 1 - Math.pow(0.6, 4)};
    Driver side = parameter(drivers, "side");
    assertThat(side.levels()).extracting(Driver.Level::name).containsExactly("left", "right");
    for (int i = 0; i < 2; i++) {
      Driver.Level level = side.levels().get(i);
      assertThat(level.value()).isCloseTo(expected[i], within(4 * level.standardError()));
    }
    Driver crisis = drivers.driver(Input.Kind.EVENT, "crisis");
    assertThat(crisis.levels()).extracting(Driver.Level::name).containsExactly("never", "ever");
    assertThat(crisis.levels().get(0).value()).isZero();
    assertThat(crisis.levels().get(1).value()).isEqualTo(1);
    assertThat(crisis.firstOrder().value()).isCloseTo(1, within(1e-9));
    assertThat(drivers.drivers().get(0)).isEqualTo(crisis);
  }

  @Test
  void takeTheTargetInTheLowestAndHighestTenthOfANumber() {
    TargetDrivers drivers = of(new Published.Linear(0).scenario(), "y");
    Driver driver = parameter(drivers, "x3");
    // The mean of a standard normal over its highest tenth is φ(1.2816) / 0.1 = 1.7550.
    Driver.Level high = driver.levels().get(1);
    assertThat(high.name()).isEqualTo("high");
    // The bounds of the tenth are read off 8192 trials: known within some 4 %.
    assertThat(high.value()).isCloseTo(3 * 1.7550, within(4 * high.standardError() + 0.1));
  }

  @Test
  void sayThatAParameterSharesItsInfluenceWithOneThatItsDistributionUses() {
    TargetDrivers drivers = of(path(), "good");
    assertThat(parameter(drivers, "luck").input().sharedWith()).containsExactly("shape");
    assertThat(parameter(drivers, "shape").input().sharedWith()).containsExactly("luck");
  }

  @Test
  void followFuturesFactorsAndEventsThroughTheYears() {
    Drivers drivers = Drivers.of(path()).targets("bad", "level", "crisis").byYear().run();
    assertThat(drivers.targets())
        .extracting(one -> one.target().name() + " " + one.target().time())
        .contains("bad 2025", "bad 2028", "level 2025", "crisis 2026", "level ", "bad ");
    TargetDrivers first =
        drivers.targets().stream()
            .filter(one -> one.target().time().equals("2025"))
            .filter(one -> one.target().name().equals("bad"))
            .findFirst()
            .orElseThrow();
    double p = 0.25;
    assertThat(first.mean()).isCloseTo(p, within(4 * Math.sqrt(p * (1 - p) / 100_000)));
    Index side = parameter(first, "side").firstOrder();
    // Half the trials at 0.1 and half at 0.4: a variance of 0.15² between them.
    assertThat(side.value()).isCloseTo(0.0225 / (p * (1 - p)), error(side));
  }

  @Test
  void sayThatATargetIsTheSameInAllTrials() {
    Scenario scenario = path().outcome("fixed", Outcome.of("at(level, 2024) + 0.1"));
    TargetDrivers drivers = of(scenario, "fixed");
    assertThat(drivers.drivers()).isEmpty();
    assertThat(drivers.refusal()).contains("is the same in every trial, so nothing drives it");
  }

  @Test
  void sayThatATargetHasTooFewValues() {
    Scenario scenario = path().outcome("rare", Outcome.of("firstYear(level > 100)"));
    assertThat(of(scenario, "rare").refusal()).contains("has no value in any trial");
    Scenario some = path().outcome("some", Outcome.of("firstYear(level > 6.5)"));
    assertThat(of(some, "some").refusal().orElseThrow())
        .matches("has a value in \\d+ trials; at least 100 are needed");
  }

  @Test
  void lookAtTheTrialsThatHaveAValue() {
    Scenario scenario = path().outcome("half", Outcome.of("if(open, final(level))"));
    TargetDrivers drivers = of(scenario, "half");
    assertThat((double) drivers.count()).isCloseTo(0.3 * TRIALS, within(600.0));
    Index noise = drivers.driver(Input.Kind.NOISE, "level").firstOrder();
    assertThat(noise.value()).isCloseTo(1, within(4 * noise.standardError() + 0.003));
    assertThat(drivers.driver(Input.Kind.NOISE, "level").partialRankCorrelation()).isEmpty();
  }

  @Test
  void leaveOutPartialRankCorrelationsWhereInputsAreMoreThanTheTrialsBear() {
    Scenario scenario = Scenario.of("many");
    StringBuilder sum = new StringBuilder("0");
    for (int i = 0; i < 120; i++) {
      scenario = scenario.parameter("p" + i, Parameter.of(Distribution.uniform(0, 1)));
      sum.append(" + p" + i);
    }
    Scenario many = scenario.outcome("y", Outcome.of(sum.toString()));
    TargetDrivers drivers = Drivers.of(many).targets("y").trials(110).run().target("y");
    assertThat(drivers.drivers())
        .allSatisfy(driver -> assertThat(driver.partialRankCorrelation()).isEmpty())
        .allSatisfy(driver -> assertThat(driver.firstOrder().value()).isFinite());
  }

  @Test
  void refuseTooFewTrialsAndUnknownTargets() {
    assertThatThrownBy(() -> Drivers.of(path()).trials(1).run())
        .hasMessage("Expected at least 100 trials to tell what drives a result, found 1");
    assertThatThrownBy(() -> Drivers.of(path()).targets("lebel").run())
        .hasMessageContaining("found 'lebel'; did you mean 'level'?");
    assertThatThrownBy(() -> Drivers.of(path()).targets("at(level, 1999)").run())
        .hasMessageContaining("found 'at(level, 1999)'")
        .hasMessageContaining("1999");
    assertThatThrownBy(() -> Drivers.of(Published.Ishigami.scenario()).run())
        .hasMessageContaining("the scenario has no futures");
  }

  @Test
  void areTheSameOnAnyNumberOfThreads() {
    Drivers.Setup setup = Drivers.of(path()).targets("ending", "bad").trials(60_000).byYear();
    assertThat(setup.threads(3).run().targets()).isEqualTo(setup.threads(1).run().targets());
  }

  @Test
  void haveIntervalsThatHoldTheTruthNineteenTimesInTwenty() {
    int seeds = 300;
    int held = 0;
    int named = 0;
    Scenario scenario = Published.Ishigami.scenario();
    for (int seed = 1; seed <= seeds; seed++) {
      TargetDrivers drivers =
          Drivers.of(scenario).targets("y").trials(4000).threads(1).seed(seed).run().target("y");
      for (int i = 0; i < 2; i++) {
        Index index = parameter(drivers, "x" + (i + 1)).firstOrder();
        double truth = Published.Ishigami.FIRST[i];
        held += index.low() <= truth && truth <= index.high() ? 1 : 0;
      }
      named += parameter(drivers, "x3").firstOrder().resolved() ? 1 : 0;
    }
    // Four standard errors of a share of 95 % among 600 (as if independent) are 3.6 points.
    assertThat(held / (2.0 * seeds)).isCloseTo(0.95, within(0.036));
    // One in twenty for three inputs together: 1.7 %, with four standard errors 4.6 %.
    assertThat(named / (double) seeds).isLessThan(0.046);
  }
}
