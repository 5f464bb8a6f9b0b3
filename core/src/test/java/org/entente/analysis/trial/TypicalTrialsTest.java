package org.entente.analysis.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.engine.Output;
import org.entente.engine.RunControl;
import org.entente.engine.Samples;
import org.entente.equation.ValueType;
import org.entente.model.Distribution;
import org.entente.model.Event;
import org.entente.model.Factor;
import org.entente.model.Future;
import org.entente.model.Outcome;
import org.entente.model.Parameter;
import org.entente.model.Process;
import org.entente.model.Quantity;
import org.entente.model.Scenario;
import org.entente.model.ScenarioException;
import org.entente.model.Time;
import org.entente.random.Sampling;
import org.entente.result.Settings;
import org.entente.result.Simulation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TypicalTrialsTest {
  private static final Scenario SCENARIO =
      Scenario.of("walk", Time.quarterly(2024, 2028))
          .factor("x", Factor.of("previous(x) + noise").initial(0).noise(1))
          .factor("hidden", Factor.of("previous(hidden) + noise").initial(0).noise(1).report(false))
          .event("crisis", Event.of(0.3).endProbability(0.4))
          .future("high", Future.of("High", "final(x) > 2"))
          .future("sky", Future.of("Sky", "final(x) > 1000"))
          .future("low", Future.of("Low", "final(x) < -2"));

  private static List<TypicalTrial> typical(Scenario scenario, int trials, int threads) {
    Settings settings = Settings.defaults().trials(trials).seed(5).threads(threads);
    return TypicalTrials.of(scenario, settings, RunControl.NONE);
  }

  /** The states of each trial by the definition, without the algorithm. */
  private static double[][] states(Samples run, int trials) {
    List<double[]> columns = new ArrayList<>();
    for (int k = 0; k < run.outputs().size(); k++) {
      Output output = run.outputs().get(k);
      boolean state = output.kind() == Output.Kind.FACTOR || output.kind() == Output.Kind.ACTIVE;
      if (!state || output.step() % 4 != 0) {
        continue;
      }
      if (output.type() instanceof ValueType.Choice choice) {
        for (int option = 0; option < choice.options().size(); option++) {
          double[] column = new double[trials];
          for (int i = 0; i < trials; i++) {
            column[i] = run.values(k)[i] == option ? 1 : 0;
          }
          columns.add(column);
        }
      } else {
        columns.add(run.values(k));
      }
    }
    return columns.toArray(new double[0][]);
  }

  /** The member from which the squared standardised distances to all members are least. */
  private static long medoid(double[][] states, List<Integer> members) {
    double[] weights = new double[states.length];
    for (int j = 0; j < states.length; j++) {
      double[] values = new double[members.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = states[j][members.get(i)];
      }
      double variance = Samples.variance(values);
      weights[j] = variance > 1e-12 ? 1 / variance : 0;
    }
    long best = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int k : members) {
      double sum = 0;
      for (int m : members) {
        for (int j = 0; j < states.length; j++) {
          double difference = states[j][k] - states[j][m];
          sum += difference * difference * weights[j];
        }
      }
      if (sum < least) {
        least = sum;
        best = k;
      }
    }
    return best;
  }

  private static void assertMedoids(Scenario scenario, int trials) {
    assertMedoids(scenario, trials, Sampling.MONTE_CARLO);
  }

  private static void assertMedoids(Scenario scenario, int trials, Sampling sampling) {
    Samples run = Samples.of(scenario, trials, 5, 1, sampling);
    double[][] states = states(run, trials);
    Settings settings = Settings.defaults().trials(trials).seed(5).threads(2).sampling(sampling);
    List<TypicalTrial> typical = TypicalTrials.of(scenario, settings, RunControl.NONE);
    for (int future = 0; future < typical.size(); future++) {
      List<Integer> members = new ArrayList<>();
      for (int i = 0; i < trials; i++) {
        if (run.future()[i] == future) {
          members.add(i);
        }
      }
      assertThat(typical.get(future).trials()).isEqualTo(members.size());
      if (members.isEmpty()) {
        assertThat(typical.get(future).number()).isEmpty();
        assertThat(typical.get(future).distance()).isEmpty();
      } else {
        assertThat(typical.get(future).number()).hasValue(medoid(states, members));
        assertThat(typical.get(future).distance().orElseThrow()).isBetween(0.0, 1.0);
      }
    }
  }

  @Test
  void areTheMedoidsOfTheirGroups() {
    assertMedoids(SCENARIO, 1500);
  }

  @ParameterizedTest
  @EnumSource(Sampling.class)
  void areThoseOfTheRunUnderEachSamplingPlan(Sampling sampling) {
    assertMedoids(SCENARIO, 1536, sampling);
  }

  @ParameterizedTest
  @EnumSource(Sampling.class)
  void haveTheProbabilitiesThatASimulationHas(Sampling sampling) {
    Settings settings = Settings.defaults().trials(32 * 1024).seed(5).sampling(sampling);
    List<TypicalTrial> typical = TypicalTrials.of(SCENARIO, settings, RunControl.NONE);
    Simulation simulation = Simulation.run(SCENARIO, settings, RunControl.NONE);
    for (int i = 0; i < typical.size(); i++) {
      assertThat(typical.get(i).probability()).isEqualTo(simulation.futures().get(i).probability());
    }
  }

  @Test
  void tellTheOptionsOfAChoiceApart() {
    Scenario moods =
        Scenario.of("moods", Time.quarterly(2024, 2027))
            .factor(
                "mood",
                Factor.of(
                        new Process.Markov(
                            Map.of(
                                "calm", Map.of("hot", Quantity.of(0.5)),
                                "hot", Map.of("cold", Quantity.of(0.5)),
                                "cold", Map.of("calm", Quantity.of(0.5)))))
                    .initial("calm"))
            .factor("x", Factor.of("previous(x) + noise").initial(0).noise(1))
            .future("up", Future.of("Up", "final(x) > 0"))
            .future("down", Future.rest("Down"));
    assertMedoids(moods, 700);
  }

  @Test
  void areTheSameOnAnyNumberOfThreads() {
    assertThat(typical(SCENARIO, 50_000, 1)).isEqualTo(typical(SCENARIO, 50_000, 3));
  }

  /** Where p of a group are on, no member comes nearer than the root of p / (1 - p), here 0.8. */
  @Test
  void lieNearTheCentre() {
    TypicalTrial high = typical(SCENARIO, 50_000, 2).get(0);
    assertThat(high.distance().orElseThrow()).isBetween(0.0, 0.8);
    double mean = 0;
    Samples run = Samples.of(SCENARIO, 50_000, 5);
    double[] last = run.factor("x", 16);
    for (int i = 0; i < last.length; i++) {
      mean += run.future()[i] == 0 ? last[i] / high.trials() : 0;
    }
    assertThat(last[(int) high.number().orElseThrow()]).isCloseTo(mean, within(1.0));
  }

  @Test
  void aGroupOfOneIsItsOwnCentre() {
    Scenario one =
        Scenario.of("one", Time.yearly(2024, 2025))
            .factor("x", Factor.of("noise").initial(0).noise(1))
            .future("all", Future.rest("All"));
    TypicalTrial only = typical(one, 1, 1).get(0);
    assertThat(only.number()).hasValue(0);
    assertThat(only.distance()).hasValue(0);
  }

  @Test
  void needFuturesAndStates() {
    Scenario timeless =
        Scenario.of("sum")
            .parameter("a", Parameter.of(Distribution.uniform(0, 1)))
            .outcome("twice", Outcome.of("2 * a"));
    assertThatThrownBy(() -> typical(timeless, 10, 1))
        .isInstanceOf(ScenarioException.class)
        .hasMessageContaining("no futures");
    Scenario stateless = timeless.future("all", Future.rest("All"));
    assertThatThrownBy(() -> typical(stateless, 10, 1))
        .isInstanceOf(ScenarioException.class)
        .hasMessageContaining("no factors and events by year");
  }
}
