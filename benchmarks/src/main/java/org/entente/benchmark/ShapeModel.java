package org.entente.benchmark;

import java.util.ArrayList;
import java.util.List;
import org.entente.model.Correlation;
import org.entente.model.Event;
import org.entente.model.Factor;
import org.entente.model.Future;
import org.entente.model.Outcome;
import org.entente.model.Process;
import org.entente.model.Scenario;
import org.entente.model.Time;

/**
 * A model of the flagship's shape that can also be written by hand: eight correlated factors (five
 * that grow, three that revert), three events, twenty yearly steps, three futures.
 */
final class ShapeModel {
  static final int STEPS = 20;
  static final int GROWING = 5;
  static final int REVERTING = 3;
  static final int FACTORS = GROWING + REVERTING;
  static final double CORRELATION = 0.3;
  static final double GROWTH_NOISE = 0.1;
  static final double INDEX_NOISE = 0.05;

  private ShapeModel() {}

  static Scenario scenario() {
    Scenario scenario = Scenario.of("shape", Time.yearly(2024, 2024 + STEPS));
    List<String> names = new ArrayList<>();
    for (int i = 0; i < REVERTING; i++) {
      names.add("index" + i);
      scenario = scenario.factor("index" + i, index(i));
    }
    for (int i = 0; i < GROWING; i++) {
      names.add("level" + i);
      scenario = scenario.factor("level" + i, level(i));
    }
    return futures(events(correlated(scenario, names)));
  }

  private static Factor index(int i) {
    return Factor.of(Process.meanReverting(0.3, "0.5 + 0.2 * crisis - 0.1 * settled"))
        .initial(0.4 + 0.1 * i)
        .noise(INDEX_NOISE)
        .bounds(0, 1);
  }

  private static Factor level(int i) {
    return Factor.of(Process.geometric("0.03 - 0.1 * (index" + i % REVERTING + " - 0.5)"))
        .initial(1 + i)
        .noise(GROWTH_NOISE);
  }

  private static Scenario correlated(Scenario scenario, List<String> names) {
    Scenario correlated = scenario;
    for (int i = 0; i < names.size(); i++) {
      for (int j = 0; j < i; j++) {
        correlated =
            correlated.correlation(Correlation.of(names.get(i), names.get(j), CORRELATION));
      }
    }
    return correlated;
  }

  private static Scenario events(Scenario scenario) {
    return scenario
        .event("settled", Event.of(0.05))
        .event("crisis", Event.of(0.1).endProbability(0.3))
        .event("strike", Event.of("if(crisis, 0.3, 0.05)").lasts(0));
  }

  private static Scenario futures(Scenario scenario) {
    return scenario
        .outcome("late", Outcome.of("average(level0, end - 4, end)"))
        .future("high", Future.of("High", "late > 1.8 and ever(settled)"))
        .future("low", Future.of("Low", "late < 1.2 or not ever(strike)"))
        .future("rest", Future.rest("Rest"));
  }
}
