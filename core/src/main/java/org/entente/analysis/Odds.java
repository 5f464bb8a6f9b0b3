package org.entente.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.entente.engine.RunControl;
import org.entente.model.Scenario;
import org.entente.model.Time;
import org.entente.result.EventResult;
import org.entente.result.Probability;
import org.entente.result.Settings;
import org.entente.result.Simulation;

/**
 * The odds of an event that a scenario implies, whatever its formulas say: the chance that it
 * strikes at all before the end, and the constant yearly chance that would give the same.
 *
 * @param event its name
 * @param label what it is called, empty if only its name is
 * @param everStrikes chance of at least one strike over the whole horizon
 * @param perYear the constant yearly chance c with 1 − (1 − c)<sup>years</sup> = that chance
 * @param low lower end of the 95 % interval of {@code perYear}, Monte Carlo error only
 * @param high upper end
 */
public record Odds(
    String event, String label, Probability everStrikes, double perYear, double low, double high) {

  /** Refuses missing members. */
  public Odds {
    Objects.requireNonNull(event, "event");
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(everStrikes, "everStrikes");
  }

  /**
   * The odds of every event of a scenario.
   *
   * @param scenario any scenario
   * @param settings trials, seed and threads
   * @param control told of progress, asked whether to go on
   * @return one entry for each event, in the order of writing
   * @throws org.entente.model.ScenarioException if the scenario is not sound
   */
  public static List<Odds> of(Scenario scenario, Settings settings, RunControl control) {
    List<Odds> odds = new ArrayList<>();
    if (scenario.events().isEmpty()) {
      return odds;
    }
    Time time = scenario.time().orElseThrow();
    Settings events = settings.only(Settings.Part.EVENTS);
    for (EventResult event : Simulation.run(scenario, events, control).events()) {
      Probability ever = event.at(time.end()).struck();
      String label = scenario.events().get(event.name()).label();
      odds.add(of(event.name(), label, ever, time.end() - time.start()));
    }
    return odds;
  }

  /**
   * The odds that a chance to strike at all implies.
   *
   * @param event name of the event
   * @param label what it is called, empty if only its name is
   * @param everStrikes chance of at least one strike
   * @param years over how many years, at least 1
   * @return the odds
   */
  public static Odds of(String event, String label, Probability everStrikes, int years) {
    return new Odds(
        event,
        label,
        everStrikes,
        perYear(everStrikes.value(), years),
        perYear(everStrikes.low(), years),
        perYear(everStrikes.high(), years));
  }

  private static double perYear(double ever, int years) {
    return 1 - StrictMath.pow(1 - ever, 1.0 / years);
  }
}
