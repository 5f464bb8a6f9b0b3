package org.entente.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.model.Correlation;
import org.entente.model.Distribution;
import org.entente.model.Event;
import org.entente.model.Factor;
import org.entente.model.Family;
import org.entente.model.Future;
import org.entente.model.Outcome;
import org.entente.model.Parameter;
import org.entente.model.Process;
import org.entente.model.Quantity;
import org.entente.model.Scenario;
import org.entente.model.Time;

/** A scenario that uses a little of everything the engine can do. */
final class RichScenario {
  private RichScenario() {}

  static Scenario at(int perYear) {
    return outcomes(
        events(factors(parameters(Scenario.of("rich", new Time(2024, 2032, perYear))))));
  }

  private static Scenario parameters(Scenario scenario) {
    return scenario
        .parameter("growth", Parameter.of(Distribution.pert(-0.02, 0.04, 0.12)))
        .parameter("pressure", Parameter.of(Distribution.choice("divides", 0.2, "unites")))
        .parameter("effect", Parameter.of("if(pressure.unites, 0.05, -0.15)"))
        .parameter("lag", Parameter.of(Distribution.discrete(1, 2, 3, 4)))
        .parameter("volatility", Parameter.of(Distribution.uniform(0.22, 0.36)))
        .parameter("open", Parameter.of(Distribution.bernoulli(0.4)))
        .parameter("ceiling", Parameter.of(Distribution.lognormal(40, 10).truncate(10, 90)))
        .parameter(
            "wide", Parameter.of(Distribution.of(Family.NORMAL, "mean", "growth", "sd", 0.1)))
        .correlation(Correlation.of("growth", "volatility", 0.5));
  }

  private static Scenario factors(Scenario scenario) {
    Map<String, Map<String, Quantity>> states = new LinkedHashMap<>();
    states.put("calm", Map.of("tense", Quantity.of("0.1 + 0.1 * hot")));
    Map<String, Quantity> leave = new LinkedHashMap<>();
    leave.put("calm", Quantity.of(0.3));
    leave.put("shut", Quantity.of(0.05));
    states.put("tense", leave);
    states.put("shut", Map.of());
    return scenario
        .factor(
            "sanctions",
            Factor.of(
                    Process.meanReverting(0.3, "0.6 + 0.2 * snapback")
                        .jump("0.04 * struck(strike)"))
                .initial(0.6)
                .noise("0.05 + 0.05 * hot")
                .bounds(0, 1))
        .factor(
            "trade",
            Factor.of(
                    "previous(trade) * exp((growth + effect * (sanctions - initial(sanctions))) * dt"
                        + " + noise * sqrt(dt))")
                .initial(Distribution.triangular(4.4, 4.8, 4.9))
                .noise(Distribution.studentT(6, "volatility")))
        .factor(
            "gas",
            Factor.of(Process.meanReverting(0.35, "if(since(contract) >= lag, 10, 0)")).initial(0))
        .factor("mirror", Factor.of("0.45 * trade"))
        .factor("regime", Factor.of(new Process.Markov(states)).initial("calm"))
        .factor("traffic", Factor.of(Process.logistic(0.2, 30)).initial(5).noise(0.05))
        .factor("shock", Factor.of("noise").noise(1))
        .factor("ratchet", Factor.of("max(previous(ratchet), trade - 4)").initial(0))
        .factor("alarm", Factor.of("hot and sanctions > 0.7 or regime.shut"))
        .correlation(Correlation.of("sanctions", "trade", -0.4))
        .correlation(Correlation.rank("trade", "shock", 0.3));
  }

  private static Scenario events(Scenario scenario) {
    return scenario
        .event("snapback", Event.of("if(year = 2025, 0.6, 0)"))
        .event("hot", Event.of(0.2).endProbability(0.35))
        .event("strike", Event.of("if(hot, 0.6, 0.1)").lasts(0))
        .event(
            "contract",
            Event.of("0.3 * (1.6 - previous(sanctions))").requires("not snapback or open"))
        .event("spat", Event.empty().rate("0.2 * clamp(sanctions, 0, 1)").lasts("1 + 0.25 * open"));
  }

  private static Scenario outcomes(Scenario scenario) {
    return scenario
        .outcome("late", Outcome.of("average(trade, end - 2, end)"))
        .outcome("first", Outcome.of("firstYear(trade > 6)"))
        .outcome("peakYear", Outcome.of("firstYear(trade = peak(trade))"))
        .outcome("quiet", Outcome.of("if(not ever(strike), log(final(trade)))"))
        .outcome("hotTrade", Outcome.of("average(if(hot, trade))"))
        .outcome("many", Outcome.of("yearsWhere(alarm) + total(spat) + ceiling * wide"))
        .outcome("gasLate", Outcome.of("final(gas) > 5 and late > 5"))
        .future("frictions", Future.of("Frictions", "ever(snapback) and late < 4"))
        .future("rest", Future.rest("More of the same"))
        .future("boom", Future.of("Boom", "late > 8 or gasLate"));
  }

  /** Names of a few variables, for tests that add and remove some. */
  static List<String> factorNames() {
    return List.of("sanctions", "trade", "gas", "traffic", "regime");
  }
}
