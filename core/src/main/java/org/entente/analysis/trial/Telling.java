package org.entente.analysis.trial;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.analysis.trial.Trial.JudgedFuture;
import org.entente.analysis.trial.Trial.JudgedYear;
import org.entente.analysis.trial.Trial.Verdict;
import org.entente.engine.OutputChoice;
import org.entente.engine.Program;
import org.entente.engine.WalkedTrial;
import org.entente.equation.Equations;
import org.entente.equation.OutcomeEquation;
import org.entente.equation.ParameterEquation;
import org.entente.equation.StepEquation;
import org.entente.equation.StepEquation.FactorEquation;
import org.entente.equation.ValueType;
import org.entente.model.Event;
import org.entente.model.Factor;
import org.entente.model.Future;
import org.entente.model.Outcome;
import org.entente.model.Parameter;
import org.entente.model.Quantity;
import org.entente.model.Scenario;
import org.entente.model.Time;
import org.entente.random.Address;
import org.entente.random.Role;
import org.entente.random.Sampling;
import org.entente.random.SamplingPlan;
import org.entente.result.Settings;

/** Tells what happened in a trial, under the names and in the order of the scenario. */
final class Telling {
  private final Scenario scenario;
  private final Equations equations;
  private final WalkedTrial walked;
  private final Settings settings;
  private final long number;

  Telling(Scenario scenario, Settings settings, long number) {
    this.scenario = scenario;
    this.equations = Equations.of(scenario);
    this.walked = WalkedTrial.of(equations, plan(equations, settings), number);
    this.settings = settings;
    this.number = number;
  }

  /** The plan of the run; the plain one need not know where the run draws from. */
  private static SamplingPlan plan(Equations equations, Settings settings) {
    Sampling sampling = settings.sampling();
    List<Address> addresses =
        sampling == Sampling.MONTE_CARLO
            ? List.of()
            : Program.compile(equations, OutputChoice.FUTURES).addresses();
    return sampling.plan(settings.seed(), settings.trials(), addresses);
  }

  Trial trial() {
    return new Trial(
        scenario,
        settings.seed(),
        settings.sampling(),
        settings.trials(),
        number,
        parameters(),
        factors(),
        events(),
        outcomes(),
        futures(),
        id(walked.future()),
        judged());
  }

  private Map<String, ParameterValue> parameters() {
    Map<String, ValueType> types = new HashMap<>();
    for (ParameterEquation equation : equations.parameters()) {
      types.put(equation.name(), equation.rule().type());
    }
    Map<String, ParameterValue> values = new LinkedHashMap<>();
    for (Map.Entry<String, Parameter> entry : scenario.parameters().entrySet()) {
      String name = entry.getKey();
      values.put(
          name,
          new ParameterValue(
              name,
              entry.getValue().label(),
              entry.getValue().unit(),
              types.get(name),
              walked.parameter(name),
              walked.draw(name, Role.PARAMETER, 0)));
    }
    return values;
  }

  private Map<String, FactorPath> factors() {
    Map<String, ValueType> types = new HashMap<>();
    for (StepEquation equation : equations.inStep()) {
      if (equation instanceof FactorEquation factor) {
        types.put(factor.name(), factor.type());
      }
    }
    Map<String, FactorPath> paths = new LinkedHashMap<>();
    for (Map.Entry<String, Factor> entry : scenario.factors().entrySet()) {
      String name = entry.getKey();
      List<FactorPath.State> steps = new ArrayList<>();
      for (int step = 0; step <= equations.lastStep(); step++) {
        steps.add(factor(name, step));
      }
      Factor factor = entry.getValue();
      paths.put(name, new FactorPath(name, factor.label(), factor.unit(), types.get(name), steps));
    }
    return paths;
  }

  private FactorPath.State factor(String name, int step) {
    return new FactorPath.State(
        step,
        time().time(step),
        time().label(step),
        walked.factor(name, step),
        walked.uncut(name, step),
        walked.draw(name, Role.NOISE, step),
        walked.draw(name, Role.INITIAL, step));
  }

  private Map<String, EventPath> events() {
    Map<String, EventPath> paths = new LinkedHashMap<>();
    for (Map.Entry<String, Event> entry : scenario.events().entrySet()) {
      List<EventPath.State> steps = new ArrayList<>();
      for (int step = 0; step <= equations.lastStep(); step++) {
        steps.add(event(entry.getKey(), step));
      }
      paths.put(entry.getKey(), new EventPath(entry.getKey(), entry.getValue().label(), steps));
    }
    return paths;
  }

  private EventPath.State event(String name, int step) {
    return new EventPath.State(
        step,
        time().time(step),
        time().label(step),
        walked.on(name, step),
        walked.struck(name, step),
        walked.count(name, step),
        walked.barred(name, step),
        walked.strike(name, step),
        walked.end(name, step),
        walked.since(name, step),
        walked.draw(name, Role.INITIAL, step));
  }

  /** Only asked of scenarios with factors or events, which have a clock. */
  private Time time() {
    return equations.time().orElseThrow();
  }

  private Map<String, OutcomeValue> outcomes() {
    Map<String, ValueType> types = new HashMap<>();
    for (OutcomeEquation equation : equations.outcomes()) {
      types.put(equation.name(), equation.type());
    }
    Map<String, OutcomeValue> values = new LinkedHashMap<>();
    for (Map.Entry<String, Outcome> entry : scenario.outcomes().entrySet()) {
      String name = entry.getKey();
      Outcome outcome = entry.getValue();
      values.put(
          name,
          new OutcomeValue(
              name, outcome.label(), outcome.unit(), types.get(name), walked.outcome(name)));
    }
    return values;
  }

  private List<JudgedFuture> futures() {
    List<JudgedFuture> futures = new ArrayList<>();
    for (Map.Entry<String, Future> entry : scenario.futures().entrySet()) {
      boolean taken = futures.size() == walked.future();
      Optional<Clause> rule = entry.getValue().when().map(this::clause);
      futures.add(
          new JudgedFuture(entry.getKey(), entry.getValue().title(), verdict(rule, taken), rule));
    }
    return futures;
  }

  private Clause clause(Quantity when) {
    return new Clauses(equations, walked).of(when);
  }

  private static Verdict verdict(Optional<Clause> rule, boolean taken) {
    if (rule.isEmpty()) {
      return taken ? Verdict.TOOK_THE_REST : Verdict.NOT_LEFT;
    }
    if (taken) {
      return Verdict.HELD;
    }
    return rule.get().holds().orElse(false) ? Verdict.COMES_LATER : Verdict.FAILED;
  }

  private List<JudgedYear> judged() {
    List<JudgedYear> years = new ArrayList<>();
    walked
        .judged()
        .forEach((step, future) -> years.add(new JudgedYear(step, time().time(step), id(future))));
    return years;
  }

  private Optional<String> id(int future) {
    return future < 0
        ? Optional.empty()
        : Optional.of(List.copyOf(scenario.futures().keySet()).get(future));
  }
}
