package org.entente.analysis.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.data.Offset;
import org.entente.engine.RunControl;
import org.entente.model.About;
import org.entente.model.Copula;
import org.entente.model.Correlation;
import org.entente.model.Distribution;
import org.entente.model.Event;
import org.entente.model.Factor;
import org.entente.model.Future;
import org.entente.model.Outcome;
import org.entente.model.Parameter;
import org.entente.model.Scenario;
import org.entente.model.Time;
import org.junit.jupiter.api.Test;

/**
 * Tolerances are 4 standard errors, as the indices state them, at fixed seeds: each comparison
 * fails by chance with probability 6·10^-5.
 */
class SobolIndicesTest {
  private static TargetIndices of(Scenario scenario, String target, Grouping grouping) {
    return SobolIndices.of(scenario)
        .targets(target)
        .groups(grouping)
        .trials(100_000)
        .seed(3)
        .run()
        .target(target);
  }

  private static Offset<Double> error(Index index) {
    return within(4 * index.standardError());
  }

  private static void assertClose(GroupIndex index, double first, double total) {
    Index one = index.firstOrder();
    Index all = index.total();
    assertThat(one.value()).as("%s", index.group()).isCloseTo(first, error(one));
    assertThat(all.value()).as("%s", index.group()).isCloseTo(total, error(all));
    assertThat(index.together().value()).isCloseTo(total - first, error(index.together()));
  }

  @Test
  void areThoseOfIshigamisFunction() {
    TargetIndices indices = of(Published.Ishigami.scenario(), "y", Grouping.PARAMETERS);
    for (int i = 0; i < 3; i++) {
      assertClose(
          indices.group(Grouping.PARAMETERS, "x" + (i + 1)),
          Published.Ishigami.FIRST[i],
          Published.Ishigami.TOTAL[i]);
    }
    assertThat(indices.sd() * indices.sd())
        .isCloseTo(Published.Ishigami.VARIANCE, within(0.02 * Published.Ishigami.VARIANCE));
  }

  @Test
  void sayThatAnIndexIsNotResolvedRatherThanBelowZero() {
    GroupIndex index =
        of(Published.Ishigami.scenario(), "y", Grouping.PARAMETERS)
            .group(Grouping.PARAMETERS, "x3");
    assertThat(index.firstOrder().resolved()).isFalse();
    assertThat(index.firstOrder().low()).isZero();
    assertThat(index.total().resolved()).isTrue();
  }

  @Test
  void tellBeforeTheyRunHowManyTrialsTheyTake() {
    SobolIndices.Setup setup =
        SobolIndices.of(Published.Ishigami.scenario())
            .targets("y")
            .groups(Grouping.PARAMETERS)
            .trials(1000);
    assertThat(setup.allTrials()).isEqualTo(5000);
    AtomicLong told = new AtomicLong();
    setup.run(
        new RunControl() {
          @Override
          public void progress(long trialsDone) {
            told.accumulateAndGet(trialsDone, Math::max);
          }
        });
    assertThat(told.get()).isEqualTo(5000);
  }

  @Test
  void areThoseOfSobolsFunction() {
    TargetIndices indices = of(Published.SobolG.scenario(), "g", Grouping.PARAMETERS);
    for (int i = 0; i < Published.SobolG.A.length; i++) {
      assertClose(
          indices.group(Grouping.PARAMETERS, "x" + i),
          Published.SobolG.first(i),
          Published.SobolG.total(i));
    }
  }

  @Test
  void areThoseOfALinearGaussianModel() {
    Published.Linear linear = new Published.Linear(0);
    TargetIndices indices = of(linear.scenario(), "y", Grouping.PARAMETERS);
    for (int i = 0; i < 3; i++) {
      double first = linear.first()[i];
      assertClose(indices.group(Grouping.PARAMETERS, "x" + (i + 1)), first, first);
    }
    GroupIndex nothing = indices.group(Grouping.PARAMETERS, "x4");
    assertThat(nothing.total().value()).isZero();
    assertThat(nothing.total().resolved()).isFalse();
  }

  @Test
  void takeCorrelatedInputsAsOneGroup() {
    Published.Linear linear = new Published.Linear(0.6);
    TargetIndices indices = of(linear.scenario(), "y", Grouping.PARAMETERS);
    assertThat(indices.groups())
        .extracting(index -> index.group().name())
        .containsExactly("x1 + x2", "x3", "x4");
    GroupIndex pair = indices.group(Grouping.PARAMETERS, "x1 + x2");
    assertThat(pair.group().correlated()).isTrue();
    double share = (1 + 4 + 4 * 0.6) / linear.variance();
    assertClose(pair, share, share);
    assertClose(indices.group(Grouping.PARAMETERS, "x3"), 1 - share, 1 - share);
  }

  /** Ignorance a + i, chance l + noise + event: each part has a variance of its own. */
  private static Scenario mixed() {
    return Scenario.of("mixed", Time.yearly(2024, 2025))
        .parameter("a", Parameter.of(Distribution.normal(0, 1)))
        .parameter("s", Parameter.of(Distribution.bernoulli(0.5)).about(About.STRUCTURE))
        .parameter("l", Parameter.of(Distribution.normal(0, 2)).about(About.CHANCE))
        .factor("x", Factor.of("previous(x) + noise").initial(Distribution.normal(0, 1)).noise(1.5))
        .event("e", Event.of(0.5))
        .outcome("y", Outcome.of("a + 2 * s + l + final(x) + 4 * ever(e)"))
        .future("high", Future.of("High", "y > 3"))
        .future("low", Future.rest("Low"));
  }

  @Test
  void tellIgnoranceFromChance() {
    TargetIndices indices = of(mixed(), "y", Grouping.SPLIT);
    double ignorance = 1 + 1 + 1;
    double chance = 4 + 2.25 + 4;
    double all = ignorance + chance;
    assertClose(indices.group(Grouping.SPLIT, "ignorance"), ignorance / all, ignorance / all);
    assertClose(indices.group(Grouping.SPLIT, "chance"), chance / all, chance / all);
  }

  @Test
  void tellTheKindsOfDrawsApart() {
    TargetIndices indices = of(mixed(), "y", Grouping.KINDS);
    double all = 13.25;
    double[] parts = {1, 1, 4, 1, 4, 2.25};
    List<String> names =
        List.of(
            "parameters about knowledge",
            "parameters about structure",
            "parameters about chance",
            "initial values",
            "events",
            "noise");
    assertThat(indices.groups()).hasSize(6);
    for (int i = 0; i < parts.length; i++) {
      assertClose(indices.group(Grouping.KINDS, names.get(i)), parts[i] / all, parts[i] / all);
    }
  }

  @Test
  void ofAFutureAddUpWithTheComplementsTotal() {
    TargetIndices indices = of(mixed(), "high", Grouping.SPLIT);
    GroupIndex ignorance = indices.group(Grouping.SPLIT, "ignorance");
    GroupIndex chance = indices.group(Grouping.SPLIT, "chance");
    double sum = ignorance.firstOrder().value() + chance.total().value();
    double se = ignorance.firstOrder().standardError() + chance.total().standardError();
    assertThat(sum).isCloseTo(1, within(4 * se));
    assertThat(ignorance.together().resolved()).isTrue();
  }

  @Test
  void findEachNoiseEventInitialValueAndParameter() {
    SobolIndices indices =
        SobolIndices.of(mixed())
            .targets("y")
            .groups(Grouping.PARAMETERS, Grouping.INITIALS, Grouping.NOISES, Grouping.EVENTS)
            .trials(1000)
            .run();
    assertThat(indices.groups())
        .extracting(group -> group.grouping().word() + " " + group.name())
        .containsExactly(
            "parameters a", "parameters s", "parameters l", "initials x", "noises x", "events e");
  }

  @Test
  void keepWhatCorrelatesAcrossIgnoranceAndChanceApart() {
    Scenario scenario = mixed().correlation(Correlation.of("a", "l", 0.5));
    TargetIndices indices = of(scenario, "y", Grouping.SPLIT);
    assertThat(indices.groups())
        .extracting(index -> index.group().name())
        .containsExactly("a + l", "ignorance", "chance");
    assertThat(indices.group(Grouping.SPLIT, "a + l").group().correlated()).isTrue();
    double all = 13.25 + 2 * 0.5 * 2;
    double pair = 1 + 4 + 2 * 0.5 * 2;
    assertClose(indices.group(Grouping.SPLIT, "a + l"), pair / all, pair / all);
  }

  @Test
  void takeAllThatAStudentCopulaJoinsAsOneGroup() {
    Scenario scenario =
        mixed()
            .factor("y2", Factor.of("noise").noise(1))
            .factor("y3", Factor.of("noise").noise(1))
            .factor("y4", Factor.of("noise").noise(1))
            .correlation(Correlation.of("x", "y2", 0.5))
            .correlation(Correlation.of("y3", "y4", 0.5))
            .copula(Copula.studentT(4));
    SobolIndices indices =
        SobolIndices.of(scenario).targets("y").groups(Grouping.NOISES).trials(1000).run();
    assertThat(indices.groups()).extracting(Group::name).containsExactly("x + y2 + y3 + y4");
  }

  @Test
  void areRefusedWhereTheyHaveNoMeaning() {
    Scenario scenario =
        mixed()
            .outcome("fixed", Outcome.of("at(x, 2024) - at(x, 2024)"))
            .outcome("some", Outcome.of("if(ever(e), final(x))"));
    assertThat(of(scenario, "fixed", Grouping.SPLIT).refusal())
        .contains("is the same in every trial, so nothing drives it");
    TargetIndices some = of(scenario, "some", Grouping.SPLIT);
    assertThat(some.refusal().orElseThrow()).startsWith("has no value in some trials");
    assertThat(some.groups()).isEmpty();
    assertThatThrownBy(() -> SobolIndices.of(mixed()).trials(1).run())
        .hasMessageContaining("at least 100 trials");
    Scenario certain = Scenario.of("certain").outcome("y", Outcome.of("1"));
    assertThatThrownBy(() -> SobolIndices.of(certain).targets("y").run())
        .hasMessageContaining("something is drawn");
  }

  @Test
  void areTheSameOnAnyNumberOfThreads() {
    SobolIndices.Setup setup = SobolIndices.of(mixed()).targets("y", "high").trials(60_000);
    assertThat(setup.threads(3).run().targets()).isEqualTo(setup.threads(1).run().targets());
  }

  @Test
  void followTheYears() {
    SobolIndices indices =
        SobolIndices.of(mixed()).targets("x").byYear().groups(Grouping.SPLIT).trials(1000).run();
    assertThat(indices.targets()).extracting(one -> one.target().time()).contains("", "2025");
  }

  @Test
  void haveIntervalsThatHoldTheTruthNineteenTimesInTwenty() {
    int seeds = 300;
    int held = 0;
    for (int seed = 1; seed <= seeds; seed++) {
      TargetIndices indices =
          SobolIndices.of(Published.Ishigami.scenario())
              .targets("y")
              .groups(Grouping.PARAMETERS)
              .trials(2000)
              .threads(1)
              .seed(seed)
              .run()
              .target("y");
      GroupIndex index = indices.group(Grouping.PARAMETERS, "x1");
      held += holds(index.firstOrder(), Published.Ishigami.FIRST[0]);
      held += holds(index.total(), Published.Ishigami.TOTAL[0]);
    }
    // Four standard errors of a share of 95 % among 600 (as if independent) are 3.6 points.
    assertThat(held / (2.0 * seeds)).isCloseTo(0.95, within(0.036));
  }

  private static int holds(Index index, double truth) {
    return index.low() <= truth && truth <= index.high() ? 1 : 0;
  }
}
