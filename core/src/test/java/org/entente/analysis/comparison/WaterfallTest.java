package org.entente.analysis.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.entente.engine.RunControl;
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
 * Tolerances are 4 standard errors at fixed seeds: each fails by chance with probability 6·10^-5.
 */
class WaterfallTest {

  /** Parameters a, b, c … of these values, and an outcome x. */
  private static Scenario model(String x, double... values) {
    Scenario scenario =
        Scenario.of("model").parameter("luck", Parameter.of(Distribution.normal(0, 1)));
    for (int i = 0; i < values.length; i++) {
      scenario = scenario.parameter(name(i), Parameter.of(values[i]));
    }
    return scenario.outcome("x", Outcome.of(x));
  }

  private static String name(int i) {
    return String.valueOf((char) ('a' + i));
  }

  private static double[] values(Waterfall waterfall) {
    return waterfall.parts().stream().mapToDouble(part -> part.value().value()).toArray();
  }

  private static double sum(Waterfall waterfall) {
    double sum = 0;
    for (double value : values(waterfall)) {
      sum += value;
    }
    return sum;
  }

  private static Waterfall.Setup waterfall(String x, double... variant) {
    return Waterfall.of(model(x, new double[variant.length]), model(x, variant))
        .outcome("x")
        .trials(100);
  }

  @Test
  void aProductIsSharedEvenlyAndASumAsItIs() {
    Waterfall waterfall = waterfall("a + b * c", 1, 2, 3).run();
    assertThat(values(waterfall)).containsExactly(new double[] {1, 3, 3}, within(1e-12));
    assertThat(waterfall.difference().value()).isEqualTo(7);
    assertThat(waterfall.orders()).isZero();
  }

  /** Shapley's glove game: a has a left glove, b and c have right ones; a pair is worth 1. */
  @Test
  void theGloveGameHasItsKnownValues() {
    Waterfall waterfall = waterfall("a * max(b, c)", 1, 1, 1).run();
    assertThat(values(waterfall))
        .containsExactly(new double[] {2 / 3.0, 1 / 6.0, 1 / 6.0}, within(1e-12));
  }

  /** A council of five big and small votes: a has 3 votes, the others 1; 4 of 7 carry. */
  @Test
  void aWeightedVoteHasItsShapleyShubikIndices() {
    Waterfall waterfall = waterfall("3 * a + b + c + d + e >= 4", 1, 1, 1, 1, 1).run();
    // The big voter carries in places 2, 3 and 4 of 5; the others share the rest.
    assertThat(values(waterfall))
        .containsExactly(new double[] {0.6, 0.1, 0.1, 0.1, 0.1}, within(1e-12));
  }

  @Property(tries = 20)
  void partsSumToTheWholeDifference(
      @ForAll @Size(9) List<@DoubleRange(min = -2, max = 2) Double> variant) {
    double[] values = variant.stream().mapToDouble(value -> value == 0 ? 1 : value).toArray();
    Waterfall waterfall =
        waterfall("exp(a * b - c) + luck * d * e + max(f, g) * h * i", values).run();
    assertThat(waterfall.orders()).isEqualTo(Waterfall.ORDERS);
    double scale = Math.abs(waterfall.variant().value()) + Math.abs(waterfall.base().value()) + 10;
    assertThat(sum(waterfall)).isCloseTo(waterfall.difference().value(), within(1e-12 * scale));
    assertThat(waterfall.variant().value() - waterfall.base().value())
        .isCloseTo(waterfall.difference().value(), within(1e-12 * scale));
  }

  @Test
  void whatHangsOnTwoChangesTogetherIsSharedExactlyByAnyOrders() {
    Waterfall.Setup setup =
        waterfall("a * b + b * c + 2 * d * h + e * f + g", 1, 2, 3, 4, 5, 6, 7, 8).orders(4);
    assertThat(values(setup.run())).containsExactly(values(setup.exact().run()), within(1e-9));
    assertThat(setup.run().parts())
        .allSatisfy(part -> assertThat(part.orderError()).isLessThan(1e-9));
  }

  @Test
  void sampledOrdersAreWithinTheirErrorOfAllOrders() {
    Waterfall.Setup setup = waterfall("a * b * c * d + e * f * g * h", 1, 2, 3, 1, 2, 1, 1, 3);
    Waterfall exact = setup.exact().run();
    Waterfall sampled = setup.orders(200).run();
    for (int i = 0; i < 8; i++) {
      double error = sampled.parts().get(i).orderError();
      assertThat(error).isPositive().isLessThan(0.2);
      assertThat(values(sampled)[i]).isCloseTo(values(exact)[i], within(4 * error));
    }
  }

  @Test
  void pairsOfOrdersWithTrialsOfTheirOwnAreAsNear() {
    Waterfall.Setup setup =
        waterfall("a * b * c * d + e * f * g + luck * h", 1, 2, 3, 1, 2, 1, 1, 3)
            .trials(40 * 16_384)
            .orders(80);
    Waterfall exact = setup.exact().trials(100).run();
    Waterfall sampled = setup.run();
    for (int i = 0; i < 7; i++) {
      Waterfall.Part part = sampled.parts().get(i);
      double error = part.value().standardError().orElseThrow();
      assertThat(error).isGreaterThanOrEqualTo(part.orderError());
      assertThat(part.value().value()).isCloseTo(values(exact)[i], within(4 * error + 1e-9));
    }
    // h multiplies luck by 3: its part has the mean 0 and in a trial the spread 3.
    Waterfall.Part luck = sampled.parts().get(7);
    double expected = 3 / Math.sqrt(40 * 16_384.0);
    assertThat(luck.value().standardError().orElseThrow())
        .isBetween(0.9 * expected, 1.5 * expected);
    assertThat(luck.value().value()).isCloseTo(0, within(4 * expected));
    assertThat(sum(sampled)).isCloseTo(sampled.difference().value(), within(1e-9));
  }

  @Test
  void theErrorOfAPartIsThatOfItsMeanOverTheTrials() {
    Waterfall waterfall = waterfall("a * luck + b", 2, 1).trials(50_000).run();
    Waterfall.Part luck = waterfall.parts().get(0);
    double expected = 2 / Math.sqrt(50_000);
    assertThat(luck.value().standardError().orElseThrow())
        .isCloseTo(expected, within(4 * expected / Math.sqrt(100_000)));
    assertThat(waterfall.parts().get(1).value().standardError().orElseThrow()).isLessThan(1e-15);
  }

  @Test
  void aFutureIsAttributedByItsProbability() {
    Scenario base =
        Scenario.of("b", Time.yearly(2024, 2026))
            .event("war", Event.of("if(year = 2025, 0.2, 0)"))
            .event("deal", Event.of(0.0))
            .future("war", Future.of("War", "ever(war) and not ever(deal)"))
            .future("peace", Future.rest("Peace"));
    Scenario variant =
        base.event("war", Event.of("if(year = 2025, 0.6, 0)")).event("deal", Event.of(1.0));
    Waterfall waterfall = Waterfall.of(base, variant).future("war").trials(50_000).run();
    // Alone the war adds 0.4 and after the deal 0; the deal takes 0.2 before it and 0.6 after it.
    double error = 4 * 0.5 / Math.sqrt(50_000);
    assertThat(values(waterfall)).containsExactly(new double[] {0.2, -0.4}, within(error));
    assertThat(waterfall.variant().value()).isZero();
    assertThat(waterfall.parts())
        .extracting(part -> part.change().places())
        .containsExactly("events.war.probability", "events.deal.probability");
  }

  @Test
  void changesThatMakeSenseOnlyTogetherAreOne() {
    Scenario base = model("a", 1, 0);
    Scenario variant =
        model("a * z + b", 1, 5).parameter("z", Parameter.of(3)).parameter("y", Parameter.of(1));
    Waterfall waterfall = Waterfall.of(base, variant).outcome("x").trials(10).run();
    assertThat(waterfall.parts())
        .extracting(part -> part.change().places())
        .containsExactly("parameters.b", "parameters.z + outcomes.x.formula", "parameters.y");
    // The formula without b adds 2, with b 7; b without the formula adds 0, with it 5.
    assertThat(values(waterfall)).containsExactly(new double[] {2.5, 4.5, 0}, within(1e-12));
  }

  @Test
  void aParameterThatAVariantTakesAwayGoesWithTheFormulaThatNamedIt() {
    Scenario base = model("a + z", 1).parameter("z", Parameter.of(3));
    Scenario variant = model("a", 2);
    Waterfall waterfall = Waterfall.of(base, variant).outcome("x").trials(10).run();
    assertThat(waterfall.parts()).hasSize(2);
    assertThat(values(waterfall)).containsExactly(new double[] {1, -3}, within(1e-12));
  }

  @Test
  void partsOfAFactorAreChangesOfTheirOwn() {
    Scenario base =
        Scenario.of("b", Time.yearly(2024, 2026))
            .factor("f", Factor.of("previous(f) + 1").initial(0).bounds(-9, 9))
            .outcome("x", Outcome.of("final(f)"));
    Scenario variant =
        base.factor("f", Factor.of("previous(f) + 2 + noise").initial(5).noise(0.1).bounds(-9, 99));
    Waterfall waterfall = Waterfall.of(base, variant).outcome("x").trials(1000).run();
    assertThat(waterfall.parts())
        .extracting(part -> part.change().places())
        .containsExactly(
            "factors.f.initial", "factors.f.formula + factors.f.noise", "factors.f.bounds");
    assertThat(sum(waterfall)).isCloseTo(waterfall.difference().value(), within(1e-12));
  }

  @Test
  void anOutcomeIsAttributedOverTheTrialsInWhichItAlwaysHasAValue() {
    Waterfall waterfall = waterfall("if(luck > a - 9, b)", 9, 4).trials(40_000).run();
    assertThat(waterfall.present().value()).isCloseTo(0.5, within(4 * 0.5 / 200));
    assertThat(values(waterfall)).containsExactly(new double[] {0, 4}, within(1e-12));
    assertThatThrownBy(() -> waterfall("if(luck > 50 * a, b)", 1, 4).run())
        .hasMessageContaining("has none in all 100");
  }

  @Test
  void oneTrialGivesPartsWithoutErrors() {
    Waterfall waterfall = waterfall("a * luck + b", 2, 1).trials(1).run();
    assertThat(waterfall.parts().get(0).value().standardError()).isEmpty();
    assertThat(sum(waterfall)).isCloseTo(waterfall.difference().value(), within(1e-12));
  }

  @Test
  void theNumberOfThreadsChangesNoBit() {
    Waterfall.Setup setup =
        waterfall("a * luck + exp(b * luck) + c * d * e * f * g", 1, 1, 1, 2, 3, 1, 1)
            .trials(5 * 16_384 + 77);
    assertThat(values(setup.threads(3).run())).isEqualTo(values(setup.threads(1).run()));
  }

  @Test
  void thereIsNothingToAttributeWhereNothingChangesOrNoResultIsMeant() {
    Scenario base = model("a", 1);
    assertThatThrownBy(() -> Waterfall.of(base, base.title("other")).outcome("x").run())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a variant that changes something");
    assertThatThrownBy(() -> waterfall("a", 1).outcome("y").run())
        .hasMessageContaining("an outcome")
        .hasMessageContaining("found 'y'");
    assertThatThrownBy(() -> waterfall("a", 1).future("y").run())
        .hasMessageContaining("a future, found 'y'");
    assertThatThrownBy(() -> Waterfall.of(base, model("a", 2)).run())
        .hasMessageContaining("a future or an outcome");
    assertThatThrownBy(() -> waterfall("a", 1).orders(5)).hasMessageContaining("an even number");
  }

  @Test
  void aMixtureThatCannotBeCalculatedSaysWhichChangesWereMade() {
    assertThatExceptionOfType(MixtureException.class)
        .isThrownBy(() -> waterfall("1 / (a - b + 1)", 1, 1).run())
        .withMessageContaining("with only these changes made: parameters.b")
        .withMessageContaining("outcomes.x");
  }

  @Test
  void progressIsThatOfAllMixtures() {
    AtomicLong most = new AtomicLong();
    RunControl control =
        new RunControl() {
          @Override
          public void progress(long trialsDone) {
            most.accumulateAndGet(trialsDone, Math::max);
          }
        };
    Waterfall.Plan plan = waterfall("a + b + c", 1, 2, 3).plan();
    plan.run(control);
    assertThat(plan.work()).isEqualTo(800);
    assertThat(most.get()).isEqualTo(800);
  }
}
