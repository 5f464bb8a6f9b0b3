package org.entente.analysis.comparison;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.model.Copula;
import org.entente.model.Correlation;
import org.entente.model.Event;
import org.entente.model.Factor;
import org.entente.model.Future;
import org.entente.model.Outcome;
import org.entente.model.Parameter;
import org.entente.model.Scenario;
import org.entente.model.Time;

/** Copies of a scenario, a factor or an event with some members taken from another. */
record Edit(Scenario scenario) {
  static Edit of(Scenario scenario) {
    return new Edit(scenario);
  }

  private Edit with(
      Optional<Time> time,
      Map<String, Parameter> parameters,
      Map<String, Factor> factors,
      Map<String, Event> events,
      Map<String, Outcome> outcomes,
      Map<String, Future> futures) {
    return new Edit(
        new Scenario(
            scenario.title(),
            scenario.description(),
            time,
            scenario.sources(),
            parameters,
            factors,
            events,
            scenario.correlations(),
            scenario.copula(),
            outcomes,
            futures,
            scenario.note()));
  }

  Edit time(Optional<Time> time) {
    return with(
        time,
        scenario.parameters(),
        scenario.factors(),
        scenario.events(),
        scenario.outcomes(),
        scenario.futures());
  }

  Edit parameters(Map<String, Parameter> parameters) {
    return with(
        scenario.time(),
        parameters,
        scenario.factors(),
        scenario.events(),
        scenario.outcomes(),
        scenario.futures());
  }

  Edit factors(Map<String, Factor> factors) {
    return with(
        scenario.time(),
        scenario.parameters(),
        factors,
        scenario.events(),
        scenario.outcomes(),
        scenario.futures());
  }

  Edit events(Map<String, Event> events) {
    return with(
        scenario.time(),
        scenario.parameters(),
        scenario.factors(),
        events,
        scenario.outcomes(),
        scenario.futures());
  }

  Edit outcomes(Map<String, Outcome> outcomes) {
    return with(
        scenario.time(),
        scenario.parameters(),
        scenario.factors(),
        scenario.events(),
        outcomes,
        scenario.futures());
  }

  Edit futures(Map<String, Future> futures) {
    return with(
        scenario.time(),
        scenario.parameters(),
        scenario.factors(),
        scenario.events(),
        scenario.outcomes(),
        futures);
  }

  Edit correlations(List<Correlation> correlations) {
    return new Edit(scenario.correlations(correlations));
  }

  Edit copula(Copula copula) {
    return new Edit(scenario.copula(copula));
  }

  static Factor initial(Factor to, Factor from) {
    return factor(to, from, to, to, to);
  }

  static Factor rule(Factor to, Factor from) {
    return factor(to, to, from, to, to);
  }

  static Factor noise(Factor to, Factor from) {
    return factor(to, to, to, from, to);
  }

  static Factor bounds(Factor to, Factor from) {
    return factor(to, to, to, to, from);
  }

  private static Factor factor(
      Factor to, Factor initial, Factor rule, Factor noise, Factor bounds) {
    return new Factor(
        to.label(),
        to.unit(),
        initial.initial(),
        rule.formula(),
        rule.process(),
        noise.noise(),
        bounds.bounds(),
        to.report(),
        to.support(),
        to.note());
  }

  static Event initial(Event to, Event from) {
    return event(to, from, to, to, to);
  }

  static Event chance(Event to, Event from) {
    return event(to, to, from, to, to);
  }

  static Event requires(Event to, Event from) {
    return event(to, to, to, from, to);
  }

  static Event ending(Event to, Event from) {
    return event(to, to, to, to, from);
  }

  private static Event event(Event to, Event initial, Event chance, Event requires, Event ending) {
    return new Event(
        to.label(),
        initial.initial(),
        chance.probability(),
        chance.rate(),
        requires.requires(),
        ending.endProbability(),
        ending.lasts(),
        to.support(),
        to.note());
  }
}
