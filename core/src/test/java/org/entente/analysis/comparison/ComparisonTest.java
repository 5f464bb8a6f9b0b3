package org.entente.analysis.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.entente.analysis.Difference;
import org.entente.engine.RunControl;
import org.entente.engine.SimulationException;
import org.entente.model.Distribution;
import org.entente.model.Event;
import org.entente.model.Factor;
import org.entente.model.Future;
import org.entente.model.Outcome;
import org.entente.model.Parameter;
import org.entente.model.Process;
import org.entente.model.Quantity;
import org.entente.model.Scenario;
import org.entente.model.Time;
import org.entente.numeric.Numeric;
import org.entente.random.Sampling;
import org.entente.result.Estimate;
import org.entente.result.NumberSummary;
import org.entente.result.Settings;
import org.entente.result.Simulation;
import org.junit.jupiter.api.Test;

/**
 * Tolerances are 4 standard errors at fixed seeds: each fails by chance with probability 6·10^-5.
 */
class ComparisonTest {
  private static final long TRIALS = 200_000;

  /** In the base x is 2 + p, in the other 3 + p/2 + q: the difference is normal(1, √1.25). */
  private static final Scenario BASE = gaussian("base", "2 + p");

  private static final Scenario OTHER = gaussian("other", "3 + p / 2 + q");

  private static Scenario gaussian(String title, String x) {
    return Scenario.of(title)
        .parameter("p", Parameter.of(Distribution.normal(0, 1)))
        .parameter("q", Parameter.of(Distribution.normal(0, 1)))
        .outcome("x", Outcome.of(x).unit("bn"));
  }

  private static Scenario path(String title, double chance, int end) {
    return Scenario.of(title, Time.yearly(2024, end))
        .factor("f", Factor.of("previous(f) + noise + " + chance).initial(1).noise(0.5))
        .event("war", Event.of("if(year = 2025, " + chance + ", 0)"))
        .outcome("last", Outcome.of("final(f)"))
        .outcome("fought", Outcome.of("ever(war)"))
        .outcome("inPeace", Outcome.of("if(not ever(war), final(f))"))
        .future("war", Future.of("War", "ever(war)"))
        .future("peace", Future.rest("Peace"));
  }

  private static Contrast contrast(Scenario base, Scenario other) {
    return Comparison.of(base, other).trials(TRIALS).seed(4).run().contrasts().get(0);
  }

  private static Paired.Number number(Contrast contrast, String name) {
    return (Paired.Number) outcome(contrast, name);
  }

  private static Paired outcome(Contrast contrast, String name) {
    return contrast.outcomes().stream()
        .filter(outcome -> outcome.name().equals(name))
        .findFirst()
        .orElseThrow()
        .paired();
  }

  @Test
  void meanSpreadAndQuantilesOfANormalDifferenceAreThoseOfItsLaw() {
    NumberSummary difference = number(contrast(BASE, OTHER), "x").difference();
    double sd = Math.sqrt(1.25);
    double error = sd / Math.sqrt(TRIALS);
    assertThat(difference.mean().value()).isCloseTo(1, within(4 * error));
    assertThat(difference.mean().standardError().orElseThrow())
        .isCloseTo(error, within(4 * error / Math.sqrt(2.0 * TRIALS)));
    // The density at the 95 % point of the standard normal is 0.1031.
    double p95 = 1 + sd * Numeric.normalQuantile(0.95);
    double errorOfP95 = sd * Math.sqrt(0.95 * 0.05 / TRIALS) / 0.1031;
    assertThat(difference.quantile(0.95).value()).isCloseTo(p95, within(4 * errorOfP95));
  }

  @Test
  void theChanceThatOneExceedsTheOtherIsTheNormalProbability() {
    Paired.Number x = number(contrast(BASE, OTHER), "x");
    double expected = Numeric.normalCdf(1 / Math.sqrt(1.25));
    double error = Math.sqrt(expected * (1 - expected) / TRIALS);
    assertThat(x.more().value()).isCloseTo(expected, within(4 * error));
    assertThat(x.same().value()).isZero();
    assertThat(x.more().value() + x.less().value()).isCloseTo(1, within(1e-12));
  }

  @Test
  void theVarianceSavedIsThatOfTwoSeparateRunsOverThatOfThePairs() {
    // (1 + 1.25) / 1.25; the ratio of sample variances is off by some multiples of 1/√trials.
    double ratio = number(contrast(BASE, OTHER), "x").varianceRatio().orElseThrow();
    assertThat(ratio).isCloseTo(1.8, within(4 * 1.8 * 2 / Math.sqrt(TRIALS)));
  }

  @Test
  void meansAreThoseOfSeparateRunsBitByBit() {
    Paired.Number x = number(contrast(BASE, OTHER), "x");
    assertThat(x.base()).isEqualTo(meanOf(BASE));
    assertThat(x.other()).isEqualTo(meanOf(OTHER));
  }

  private static Estimate meanOf(Scenario scenario) {
    return Simulation.of(scenario).trials(TRIALS).seed(4).run().outcome("x").mean();
  }

  @Test
  void anEventOnTheSameDrawStrikesInTheOtherWhereverItStrikesInTheBase() {
    Paired.Share war =
        contrast(path("b", 0.3, 2030), path("o", 0.5, 2030)).futures().get(0).share();
    assertThat(war.onlyBase().value()).isZero();
    assertThat(war.onlyOther().value()).isCloseTo(0.2, within(4 * Math.sqrt(0.2 * 0.8 / TRIALS)));
    assertThat(war.difference().value()).isEqualTo(war.onlyOther().value());
    assertThat(war.difference().low()).isLessThan(war.difference().value());
    assertThat(war.difference().high()).isGreaterThan(war.difference().value());
    // Two separate runs: 0.3·0.7 + 0.5·0.5; pairs: 0.2·0.8.
    assertThat(war.varianceRatio().orElseThrow()).isCloseTo(0.46 / 0.16, within(0.05));
  }

  @Test
  void factorsAreComparedYearByYear() {
    Contrast contrast = contrast(path("b", 0.25, 2028), path("o", 0.5, 2028));
    List<Contrast.Step> steps = contrast.factors().get(0).steps();
    assertThat(steps)
        .extracting(Contrast.Step::label)
        .containsExactly("2024", "2025", "2026", "2027", "2028");
    for (int step = 0; step < 5; step++) {
      NumberSummary difference = ((Paired.Number) steps.get(step).paired()).difference();
      assertThat(difference.mean().value()).isCloseTo(0.25 * step, within(1e-12));
      assertThat(difference.quantile(0.05).value()).isCloseTo(0.25 * step, within(1e-12));
    }
    assertThat(contrast.events().get(0).steps()).hasSize(5);
    assertThat(contrast.events().get(0).steps().get(4).struck())
        .isEqualTo(contrast.futures().get(0).share());
  }

  @Test
  void identicalScenariosDifferByExactlyNothing() {
    Contrast contrast = contrast(path("same", 0.3, 2030), path("same", 0.3, 2030));
    Paired.Number last = number(contrast, "last");
    assertThat(last.difference().mean().value()).isZero();
    assertThat(last.difference().mean().standardError()).hasValue(0);
    assertThat(last.same().value()).isEqualTo(1);
    assertThat(last.varianceRatio()).isEmpty();
    Paired.Share war = contrast.future("war").share();
    assertThat(war.difference().value()).isZero();
    assertThat(war.difference().standardError()).isZero();
    assertThat(war.difference().high()).isBetween(1e-6, 1e-4);
    assertThat(war.varianceRatio()).isEmpty();
    assertThat(contrast.unshared()).isEmpty();
  }

  @Test
  void oneTrialGivesDifferencesWithoutErrors() {
    Contrast contrast = Comparison.of(BASE, OTHER).trials(1).run().contrasts().get(0);
    Paired.Number x = number(contrast, "x");
    assertThat(x.difference().mean().value()).isEqualTo(x.other().value() - x.base().value());
    assertThat(x.difference().mean().standardError()).isEmpty();
    assertThat(x.varianceRatio()).isEmpty();
  }

  @Test
  void outcomesArePairedOverTheTrialsInWhichBothHaveAValue() {
    Contrast contrast = contrast(path("b", 0.3, 2030), path("o", 0.5, 2030));
    Paired.Number inPeace = number(contrast, "inPeace");
    assertThat(inPeace.present().value()).isCloseTo(0.5, within(4 * 0.5 / Math.sqrt(TRIALS)));
    assertThat(inPeace.difference().count())
        .isEqualTo(Math.round(inPeace.present().value() * TRIALS));
    assertThat(inPeace.difference().mean().value()).isCloseTo(6 * 0.2, within(1e-9));
    Contrast never = contrast(path("b", 0, 2030), path("o", 1, 2030));
    assertThat(outcome(never, "inPeace")).isInstanceOf(Paired.Never.class);
  }

  @Test
  void choicesAreComparedOptionByOption() {
    Scenario base =
        Scenario.of("b", Time.yearly(2024, 2025))
            .parameter("p", Parameter.of(Distribution.choice("a", 0.2, "b")))
            .factor("f", Factor.of(regime(0.1)).initial("calm"));
    Scenario other = base.factor("f", Factor.of(regime(0.4)).initial("calm"));
    Paired last = contrast(base, other).factors().get(0).steps().get(1).paired();
    Paired.Share hot = ((Paired.Choice) last).options().get("hot");
    assertThat(hot.difference().value()).isCloseTo(0.3, within(4 * Math.sqrt(0.3 * 0.7 / TRIALS)));
    assertThat(hot.onlyBase().value()).isZero();
  }

  private static Process regime(double toHot) {
    Map<String, Map<String, Quantity>> states = new LinkedHashMap<>();
    states.put("calm", Map.of("hot", Quantity.of(toHot)));
    states.put("hot", Map.of("calm", Quantity.of(0.5)));
    return new Process.Markov(states);
  }

  @Test
  void anotherHorizonIsComparedWhereBothAreAndTheRestIsTold() {
    Contrast contrast = contrast(path("b", 0.3, 2030), path("o", 0.3, 2027));
    assertThat(contrast.factors().get(0).steps()).hasSize(4);
    assertThat(contrast.factors().get(0).steps())
        .allSatisfy(
            step -> assertThat(((Paired.Number) step.paired()).same().value()).isEqualTo(1));
    assertThat(contrast.unshared()).hasSize(1);
    assertThat(contrast.unshared().get(0).why())
        .contains("2024 to 2030 in the base and from 2024 to 2027 in the other");
  }

  @Test
  void whatOnlyOneHasOrHasInAnotherUnitIsTold() {
    Scenario other = OTHER.outcome("x", Outcome.of("p").unit("mn")).outcome("y", Outcome.of("q"));
    Scenario base = BASE.outcome("y", Outcome.of("q > 0")).outcome("z", Outcome.of("q"));
    Scenario shared = other.outcome("s", Outcome.of("q"));
    assertThat(contrast(base.outcome("s", Outcome.of("p")), shared).unshared())
        .extracting(Object::toString)
        .containsExactly(
            "outcome z: only the base has it",
            "outcome x: its unit is 'bn' in the base and 'mn' in the other",
            "outcome y: it is a yes/no in the base and a number in the other");
  }

  @Test
  void scenariosWithNothingInCommonAreRefusedWithTheReason() {
    Scenario stranger = Scenario.of("stranger").outcome("y", Outcome.of("1"));
    assertThatExceptionOfType(IncomparableException.class)
        .isThrownBy(() -> Comparison.of(BASE, OTHER, stranger).run())
        .withMessageContaining("'stranger' can be compared with one of 'base'")
        .withMessageContaining("outcome x: only the base has it")
        .satisfies(refused -> assertThat(refused.other()).isEqualTo(2));
    assertThatThrownBy(() -> Comparison.of(BASE)).hasMessageContaining("at least two");
  }

  @Test
  void severalScenariosAreEachComparedWithTheFirst() {
    Comparison all = Comparison.of(BASE, OTHER, BASE).trials(5000).seed(4).run();
    Comparison alone = Comparison.of(BASE, OTHER).trials(5000).seed(4).run();
    assertThat(bits(all.contrasts().get(0))).isEqualTo(bits(alone.contrasts().get(0)));
    assertThat(number(all.contrasts().get(1), "x").same().value()).isEqualTo(1);
  }

  @Test
  void theNumberOfThreadsChangesNoBit() {
    Comparison.Setup setup =
        Comparison.of(path("b", 0.3, 2030), path("o", 0.5, 2030)).trials(70_001).seed(9);
    Contrast many = setup.threads(3).run().contrasts().get(0);
    Contrast one = setup.threads(1).run().contrasts().get(0);
    assertThat(bits(many)).isEqualTo(bits(one));
    assertThat(many.events()).isEqualTo(one.events());
    assertThat(many.futures()).isEqualTo(one.futures());
  }

  /** All numbers of all differences of numbers, with all their digits. */
  private static List<Object> bits(Contrast contrast) {
    List<Object> bits = new ArrayList<>();
    contrast.outcomes().forEach(outcome -> add(outcome.paired(), bits));
    contrast.factors().forEach(factor -> factor.steps().forEach(step -> add(step.paired(), bits)));
    return bits;
  }

  private static void add(Paired paired, List<Object> bits) {
    if (paired instanceof Paired.Number number) {
      bits.add(number.base().value());
      bits.add(number.other().value());
      bits.add(number.difference().mean().standardError());
      bits.addAll(number.difference().quantiles());
      bits.add(number.varianceRatio());
      bits.add(number.more());
    } else {
      bits.add(paired);
    }
  }

  @Test
  void littleMemoryChangesNoMomentAndBoundsTheQuantiles() {
    Settings little = Settings.defaults().trials(TRIALS).seed(4).memory(1 << 20);
    Contrast bounded = Comparison.of(BASE, OTHER).settings(little).run().contrasts().get(0);
    Paired.Number x = number(bounded, "x");
    Paired.Number exact = number(contrast(BASE, OTHER), "x");
    assertThat(x.difference().mean()).isEqualTo(exact.difference().mean());
    assertThat(x.more()).isEqualTo(exact.more());
    assertThat(x.varianceRatio()).isEqualTo(exact.varianceRatio());
  }

  @Test
  void progressIsThatOfAllPairs() {
    AtomicLong most = new AtomicLong();
    RunControl control =
        new RunControl() {
          @Override
          public void progress(long trialsDone) {
            most.accumulateAndGet(trialsDone, Math::max);
          }
        };
    Comparison.Setup setup = Comparison.of(BASE, OTHER, OTHER).trials(20_000);
    setup.run(control);
    assertThat(most.get()).isEqualTo(setup.work()).isEqualTo(40_000);
  }

  @Test
  void aTrialThatCannotBeCalculatedNamesTheScenario() {
    Scenario failing = gaussian("failing", "log(p - 10)");
    assertThatExceptionOfType(SimulationException.class)
        .isThrownBy(() -> Comparison.of(BASE, OTHER, failing).run())
        .satisfies(stopped -> assertThat(stopped.program()).isEqualTo(2));
  }

  @Test
  void recordedRunsAreComparedWithTheSameBitsAsRunsMadeForIt() {
    List<Scenario> scenarios = List.of(path("base", 0.1, 2030), path("other", 0.3, 2030));
    Settings settings = Settings.defaults().trials(40_000).threads(2);
    List<Recording> recordings = new ArrayList<>();
    for (Scenario scenario : scenarios) {
      Recording recording = new Recording(settings);
      Simulation.run(scenario, settings, RunControl.NONE, recording);
      recordings.add(recording);
    }
    Comparison.Setup setup =
        Comparison.of(scenarios)
            .settings(settings.only(Settings.Part.FUTURES, Settings.Part.OUTCOMES));
    assertThat(Recording.isPossible(scenarios, settings)).isTrue();
    assertThat(setup.ofRecorded(recordings, RunControl.NONE))
        .usingRecursiveComparison()
        .withEqualsForType((a, b) -> Double.compare(a, b) == 0, Double.class)
        .ignoringFieldsMatchingRegexes(".*\\.kept") // a set: its order tells who was faster
        .isEqualTo(setup.run());
  }

  @Test
  void runsThatAreTooLargeToKeepAreNotRecorded() {
    List<Scenario> scenarios = List.of(BASE, OTHER);
    Settings settings = Settings.defaults();
    assertThat(Recording.isPossible(scenarios, settings.trials(1_000_000_000))).isFalse();
    assertThat(Recording.isPossible(scenarios, settings.sampling(Sampling.LATIN_HYPERCUBE)))
        .isFalse();
  }

  @Test
  void partsThatAreNotRecordedCanNotBeCompared() {
    Comparison.Setup setup = Comparison.of(BASE, OTHER);
    Settings settings = Settings.defaults();
    assertThatThrownBy(
            () ->
                setup.ofRecorded(
                    List.of(new Recording(settings), new Recording(settings)), RunControl.NONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("futures and outcomes only");
  }

  @Test
  void whatIsComparedIsFoundByItsName() {
    Contrast contrast =
        Comparison.of(path("base", 0.1, 2030), path("other", 0.2, 2030))
            .trials(1000)
            .run()
            .contrasts()
            .get(0);
    assertThat(contrast.future("peace").title()).isEqualTo("Peace");
    assertThat(contrast.outcome("last")).isEqualTo(contrast.outcomes().get(0));
    assertThat(contrast.factor("f").name()).isEqualTo("f");
    assertThat(contrast.event("war")).isEqualTo(contrast.events().get(0));
    assertThat(contrast).hasToString("\"other\" compared with \"base\"");
    assertThatThrownBy(() -> contrast.future("truce"))
        .isInstanceOf(java.util.NoSuchElementException.class)
        .hasMessage("No future that both have is called \"truce\"; there are war, peace");
  }

  @Test
  void aDifferenceTellsItselfInPoints() {
    assertThat(new Difference(-0.1234, 0.01, -0.143, -0.104))
        .hasToString("-12.34 points (-14.30 to -10.40)");
  }
}
