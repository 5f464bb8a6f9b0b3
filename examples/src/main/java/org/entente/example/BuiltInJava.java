package org.entente.example;

import static org.entente.model.Distribution.pert;
import static org.entente.model.Distribution.triangular;
import static org.entente.model.Process.geometric;
import static org.entente.model.Process.meanReverting;

import org.entente.model.Event;
import org.entente.model.Factor;
import org.entente.model.Future;
import org.entente.model.Outcome;
import org.entente.model.Parameter;
import org.entente.model.Scenario;
import org.entente.model.Time;
import org.entente.result.FutureResult;
import org.entente.result.Simulation;

/**
 * A scenario built in Java, and what one changed number does to it. Both runs share their luck, so
 * the difference between them is far less noisy than either.
 */
public final class BuiltInJava {
  private BuiltInJava() {}

  /**
   * The scenario.
   *
   * @return a small model of trade under tension
   */
  public static Scenario scenario() {
    return Scenario.of("Trade under tension", Time.yearly(2024, 2034))
        .parameter("growth", Parameter.of(pert(-0.02, 0.04, 0.12)).unit("1/year"))
        .parameter("crisisChance", Parameter.of(0.05).assumption("one in twenty years"))
        .factor(
            "tension",
            Factor.of(meanReverting(0.3, 0.4).jump("0.3 * struck(crisis)"))
                .initial(0.4)
                .noise(0.1)
                .bounds(0, 1))
        .factor(
            "trade",
            Factor.of(geometric("growth - 0.1 * (tension - 0.4)"))
                .initial(triangular(4.4, 4.8, 4.9))
                .noise(0.15)
                .unit("USD bn/year"))
        .event("crisis", Event.of("crisisChance").endProbability(0.5))
        .outcome("tradeAtEnd", Outcome.of("final(trade)").unit("USD bn/year"))
        .future("friction", Future.of("Growing friction", "average(tension, end - 4, end) > 0.5"))
        .future("steady", Future.rest("More of the same"));
  }

  /**
   * Runs the scenario as it stands, and with a crisis three times as likely.
   *
   * @param arguments not used
   */
  public static void main(String[] arguments) {
    Scenario base = scenario();
    Scenario riskier = base.parameter("crisisChance", Parameter.of(0.15));
    for (Scenario scenario : new Scenario[] {base, riskier}) {
      Simulation simulation = Simulation.of(scenario).trials(20_000).seed(7).run();
      FutureResult friction = simulation.future("friction");
      System.out.println(
          friction + "; trade at the end " + simulation.outcome("tradeAtEnd").mean());
    }
  }
}
