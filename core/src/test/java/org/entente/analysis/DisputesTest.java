package org.entente.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.entente.engine.BlockSink;
import org.entente.engine.Engine;
import org.entente.engine.OutputChoice;
import org.entente.engine.Program;
import org.entente.engine.RunControl;
import org.entente.equation.Equations;
import org.entente.model.About;
import org.entente.model.Correlation;
import org.entente.model.Distribution;
import org.entente.model.Event;
import org.entente.model.Factor;
import org.entente.model.Future;
import org.entente.model.Parameter;
import org.entente.model.Quantity;
import org.entente.model.Scenario;
import org.entente.model.Time;
import org.entente.result.Probability;
import org.entente.result.Settings;
import org.junit.jupiter.api.Test;

/**
 * Tolerances are 4 standard errors at fixed seeds: each fails by chance with probability 6·10^-5.
 */
class DisputesTest {
  private static final Settings SETTINGS = Settings.defaults().trials(200_000).seed(3);

  private static final Scenario SCENARIO =
      Scenario.of("disputed", Time.yearly(2024, 2025))
          .parameter(
              "direction",
              Parameter.of(Distribution.choice("helps", 0.3, "harms")).about(About.STRUCTURE))
          .parameter("luck", Parameter.of(Distribution.choice("good", 0.5, "bad")))
          .parameter("open", Parameter.of(Distribution.bernoulli(0.2)).about(About.STRUCTURE))
          .event("war", Event.of("if(direction.helps, 0.1, 0.4)"))
          .future("war", Future.of("War", "ever(war)"))
          .future("peace", Future.rest("Peace"));

  private static Disputes.Dispute dispute(String name) {
    return Disputes.of(SCENARIO, SETTINGS, RunControl.NONE).stream()
        .filter(dispute -> dispute.parameter().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void areTheChoicesAndYesNoParametersAboutStructure() {
    assertThat(Disputes.of(SCENARIO, SETTINGS, RunControl.NONE))
        .extracting(Disputes.Dispute::parameter)
        .containsExactly("direction", "open");
  }

  @Test
  void giveTheChanceOfEachFutureUnderEachAnswer() {
    List<Disputes.Answer> answers = dispute("direction").answers();
    assertThat(answers).extracting(Disputes.Answer::option).containsExactly("helps", "harms");
    double[] expected = {0.1, 0.4};
    for (int i = 0; i < 2; i++) {
      double error = Math.sqrt(expected[i] * (1 - expected[i]) / SETTINGS.trials());
      assertThat(answers.get(i).effects().get(0).probability().value())
          .isCloseTo(expected[i], within(4 * error));
    }
  }

  @Test
  void takeDifferencesOverSharedDraws() {
    Difference difference = dispute("direction").answers().get(1).effects().get(0).difference();
    double shared = Math.sqrt(0.3 * 0.7 / SETTINGS.trials());
    assertThat(difference.standardError()).isCloseTo(shared, within(0.02 * shared));
    assertThat(difference.value()).isCloseTo(0.3, within(4 * shared));
    double apart = Math.sqrt((0.1 * 0.9 + 0.4 * 0.6) / SETTINGS.trials());
    assertThat(difference.standardError()).isLessThan(apart);
  }

  @Test
  void showNoEffectWhereThereIsNone() {
    for (Disputes.Answer answer : dispute("open").answers()) {
      assertThat(answer.effects())
          .allSatisfy(e -> assertThat(e.difference().value()).isZero())
          .allSatisfy(e -> assertThat(e.difference().standardError()).isZero());
    }
  }

  @Test
  void areTheSameOnAnyNumberOfThreads() {
    assertThat(Disputes.of(SCENARIO, SETTINGS.threads(3), RunControl.NONE))
        .isEqualTo(Disputes.of(SCENARIO, SETTINGS.threads(1), RunControl.NONE));
  }

  /** More answers than one program takes, weights that are drawn, and a correlated dispute. */
  private static Scenario rich() {
    Map<String, Quantity> views = new LinkedHashMap<>();
    for (int i = 0; i < 18; i++) {
      views.put("v" + i, Quantity.of(0.05));
    }
    views.put("other", Distribution.Choice.REST);
    Map<String, Quantity> drift = new LinkedHashMap<>();
    drift.put("down", Quantity.of("doubt"));
    drift.put("up", Distribution.Choice.REST);
    return SCENARIO
        .parameter("doubt", Parameter.of(Distribution.uniform(0.2, 0.6)))
        .parameter("view", disputed(new Distribution.Choice(views)))
        .parameter("drift", disputed(new Distribution.Choice(drift)))
        .parameter("tied", disputed(Distribution.bernoulli(0.4)))
        .correlation(Correlation.of("tied", "doubt", 0.7))
        .factor("x", Factor.of("previous(x) + move + 0.1 * tied + noise").initial(1).noise(0.5))
        .factor("move", Factor.of("if(drift.up, 0.3, -0.3) * doubt"))
        .event("late", Event.of("if(view.v7, 0.5, 0.1)"))
        .future("high", Future.of("High", "final(x) > 1.2"))
        .future("late", Future.of("Late", "ever(late)"));
  }

  private static Parameter disputed(Distribution value) {
    return Parameter.of(value).about(About.STRUCTURE);
  }

  @Test
  void areThoseOfEachAnswerRunAlone() {
    Scenario scenario = rich();
    Settings settings = Settings.defaults().trials(3 * Engine.CHUNK + 500).seed(8);
    List<Disputes.Dispute> disputes = Disputes.of(scenario, settings, RunControl.NONE);
    assertThat(disputes).hasSize(5);
    for (Disputes.Dispute dispute : disputes) {
      int[] first = ends(scenario, dispute, 0, settings);
      for (int i = 0; i < dispute.answers().size(); i++) {
        int[] ended = ends(scenario, dispute, i, settings);
        List<Disputes.Effect> effects = dispute.answers().get(i).effects();
        for (int future = 0; future < effects.size(); future++) {
          Disputes.Effect effect = effects.get(future);
          assertThat(effect.probability()).isEqualTo(probability(ended, future));
          assertThat(effect.difference()).isEqualTo(difference(ended, first, future));
        }
      }
    }
  }

  /** The future of each trial in a run of its own, in which a dispute has one answer. */
  private static int[] ends(
      Scenario scenario, Disputes.Dispute dispute, int answer, Settings settings) {
    Parameter parameter = scenario.parameters().get(dispute.parameter());
    Scenario settled =
        scenario.parameter(
            dispute.parameter(),
            parameter.value(
                parameter.value().bare() instanceof Distribution.Choice choice
                    ? only(choice, dispute.answers().get(answer).option())
                    : Distribution.bernoulli(answer)));
    int[] ends = new int[(int) settings.trials()];
    Engine.run(
        Program.compile(Equations.of(settled), OutputChoice.FUTURES),
        settings.seed(),
        0,
        ends.length,
        1,
        () -> new Ends(ends),
        RunControl.NONE);
    return ends;
  }

  private static Distribution only(Distribution.Choice choice, String option) {
    Map<String, Quantity> options = new LinkedHashMap<>();
    choice.options().keySet().forEach(o -> options.put(o, Quantity.of(o.equals(option) ? 1 : 0)));
    return new Distribution.Choice(options);
  }

  private static Probability probability(int[] ended, int future) {
    return Probability.of(Arrays.stream(ended).filter(end -> end == future).count(), ended.length);
  }

  private static Difference difference(int[] ended, int[] first, int future) {
    long here = 0;
    long there = 0;
    for (int i = 0; i < ended.length; i++) {
      here += ended[i] == future && first[i] != future ? 1 : 0;
      there += ended[i] != future && first[i] == future ? 1 : 0;
    }
    return Difference.of(here, there, ended.length);
  }

  private record Ends(int[] ends) implements BlockSink {
    @Override
    public void startChunk(long chunk) {}

    @Override
    public void column(int output, long firstTrial, double[] values, double[] present, int n) {
      for (int i = 0; i < n; i++) {
        ends[(int) firstTrial + i] = (int) values[i];
      }
    }

    @Override
    public void endChunk() {}
  }

  /** Some seven thousand draws, which one program of all answers would keep at a time. */
  @Test
  void areTheSameWhereAllAnswersTogetherTakeTooMuchMemory() {
    Scenario large = rich().time(new Time(2024, 2044, 12));
    for (int i = 0; i < 30; i++) {
      String walk = "walk" + i;
      large = large.factor(walk, Factor.of("previous(" + walk + ") + noise").initial(0).noise(1));
      large = large.future("far" + i, Future.of("Far", "final(" + walk + ") > 20"));
    }
    Settings settings = Settings.defaults().trials(200).seed(8);
    List<Disputes.Dispute> disputes = Disputes.of(large, settings, RunControl.NONE);
    Disputes.Dispute dispute = disputes.get(disputes.size() - 1);
    for (int i = 0; i < 2; i++) {
      int[] ended = ends(large, dispute, i, settings);
      for (int future = 0; future < large.futures().size(); future++) {
        assertThat(dispute.answers().get(i).effects().get(future).probability())
            .isEqualTo(probability(ended, future));
      }
    }
  }

  @Test
  void tellHowFarTheyAre() {
    Settings settings = SETTINGS.trials(Engine.CHUNK);
    AtomicLong told = new AtomicLong();
    RunControl listening =
        new RunControl() {
          @Override
          public void progress(long trialsDone) {
            told.accumulateAndGet(trialsDone, Math::max);
          }
        };
    Disputes.of(rich(), settings, listening);
    assertThat(told.get()).isEqualTo(Disputes.trials(rich(), settings));
  }
}
