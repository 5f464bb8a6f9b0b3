package org.entente.engine;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.entente.distribution.StudentCopula;
import org.entente.equation.Check;
import org.entente.equation.Correlated;
import org.entente.equation.Equations;
import org.entente.equation.FutureEquation;
import org.entente.equation.Judgement;
import org.entente.equation.OutcomeEquation;
import org.entente.equation.ParameterEquation;
import org.entente.equation.Rule;
import org.entente.equation.StepEquation;
import org.entente.equation.StepEquation.EventEquation;
import org.entente.equation.StepEquation.FactorEquation;
import org.entente.equation.Term;
import org.entente.equation.TermText;
import org.entente.model.Path;
import org.entente.model.Time;
import org.entente.numeric.Numeric;
import org.entente.random.Address;
import org.entente.random.Role;
import org.entente.random.SamplingPlan;

/**
 * Walks single trials: slow, plain, and by the letter of the scenario's meaning. It tells why a
 * trial failed, and it is the twin to which tests hold the compiled program, bit for bit.
 */
final class TrialWalker {
  private final Equations equations;
  private final SamplingPlan plan;
  private final Time time;
  private final List<Judgement> judgements;
  private final Map<Double, StudentCopula> copulas = new HashMap<>();
  private Trajectory trajectory;
  private TermEvaluator evaluator;
  private long trial;

  TrialWalker(Equations equations, SamplingPlan plan) {
    this.equations = equations;
    this.plan = plan;
    this.time = equations.time().orElse(null);
    this.judgements = equations.judgements();
  }

  /** Why a trial fails; empty if it does not. */
  Optional<Failure> failure(long number) {
    try {
      walk(number);
      return Optional.empty();
    } catch (SimulationException exception) {
      return Optional.of(exception.failure());
    }
  }

  /** One trial from beginning to end. */
  Trajectory walk(long number) {
    trial = number;
    trajectory = new Trajectory(equations.lastStep() + 1);
    evaluator = new TermEvaluator(trajectory, time);
    equations.parameters().forEach(this::parameter);
    for (StepEquation equation : equations.atStart()) {
      start(equation);
    }
    for (int step = 1; step <= equations.lastStep(); step++) {
      for (StepEquation equation : equations.inStep()) {
        step(equation, step);
      }
    }
    equations.outcomes().forEach(this::outcome);
    trajectory.future = future(equations.futures());
    judge();
    return trajectory;
  }

  /** What a formula of the whole path says of the trial walked last; {@code null} for none. */
  Double ofPath(Term term) {
    return evaluator.evaluate(term, Output.WHOLE_PATH);
  }

  private double uniform(String name, Role role, int step) {
    return plan.at(new Address(name, role, step)).uniform(trial);
  }

  private void parameter(ParameterEquation equation) {
    Correlated correlated = equations.correlatedParameters();
    double value = rule(equation.rule(), 0, correlated, equation.path());
    trajectory.parameters.put(equation.name(), value);
  }

  private double rule(Rule rule, int step, Correlated correlated, Path path) {
    return rule instanceof Rule.Computed computed
        ? number(computed.term(), step, path)
        : draw((Rule.Draw) rule, step, correlated);
  }

  private double number(Term term, int step, Path path) {
    return value(term, step, path);
  }

  private Double value(Term term, int step, Path path) {
    try {
      return evaluator.evaluate(term, step);
    } catch (TermEvaluator.NotFinite exception) {
      String what = Double.isNaN(exception.value()) ? "not a number" : "infinite";
      throw failure(path, what, exception.term(), exception.step());
    }
  }

  private SimulationException failure(Path path, String what, Term term, int step) {
    return new SimulationException(
        new Failure(
            path,
            what,
            TermText.of(term),
            label(step),
            trial,
            plan.seed(),
            inputs(List.of(term), step)));
  }

  private String label(int step) {
    return time == null || step < 0 ? "" : time.label(step);
  }

  private Map<String, Double> inputs(List<Term> terms, int step) {
    Map<String, Double> inputs = new LinkedHashMap<>();
    for (Term term : terms) {
      TermText.references(term)
          .forEach(
              (text, reference) -> {
                Double value = evaluator.evaluate(reference, step);
                if (value != null) {
                  inputs.put(text, value);
                }
              });
    }
    return inputs;
  }

  private double draw(Rule.Draw draw, int step, Correlated correlated) {
    double[] arguments = new double[draw.arguments().size()];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = number(draw.arguments().get(i), step, draw.path());
    }
    String problem = draw.sampler().problem(arguments);
    Draw drawn = problem.isEmpty() ? sample(draw, step, correlated, arguments) : Draw.NONE;
    double value = drawn.value();
    if (!Double.isFinite(value)) {
      String what = problem.isEmpty() ? "drew " + value : problem;
      throw new SimulationException(
          new Failure(
              draw.path(),
              what,
              "",
              label(step),
              trial,
              plan.seed(),
              inputs(draw.arguments(), step)));
    }
    trajectory.draws.put(new Address(draw.name(), draw.role(), step), drawn);
    return value;
  }

  private Draw sample(Rule.Draw draw, int step, Correlated correlated, double[] arguments) {
    int place = correlated.names().indexOf(draw.name());
    double own = uniform(draw.name(), draw.role(), step);
    if (place < 0 || draw.role() == Role.INITIAL) {
      return draw.sampler().isNormal()
          ? byScore(draw, own, Numeric.normalQuantile(own), arguments)
          : new Draw(own, OptionalDouble.empty(), draw.sampler().sample(own, arguments));
    }
    double score = score(draw.role(), step, correlated, place);
    if (correlated.df().isEmpty()) {
      return byScore(draw, own, score, arguments);
    }
    double mixing = uniform(draw.role().name(), Role.COPULA, step);
    double df = correlated.df().getAsDouble();
    double u = copulas.computeIfAbsent(df, StudentCopula::new).uniform(score, mixing);
    double value = draw.sampler().sample(u, arguments);
    return new Draw(own, OptionalDouble.of(score), value);
  }

  private static Draw byScore(Rule.Draw draw, double own, double score, double[] arguments) {
    double value = draw.sampler().sampleScore(score, arguments);
    return new Draw(own, OptionalDouble.of(score), value);
  }

  private double score(Role role, int step, Correlated correlated, int place) {
    double[] row = correlated.rows()[place];
    double sum = 0;
    boolean first = true;
    for (int j = 0; j <= place; j++) {
      if (row[j] != 0) {
        double part =
            row[j] * Numeric.normalQuantile(uniform(correlated.names().get(j), role, step));
        sum = first ? part : sum + part;
        first = false;
      }
    }
    return sum;
  }

  private void start(StepEquation equation) {
    if (equation instanceof FactorEquation factor) {
      if (factor.initial().isEmpty()) {
        stepFactor(factor, 0);
      } else {
        Path path = factor.path().child("initial");
        finish(factor, 0, rule(factor.initial().get(), 0, Correlated.NONE, path));
      }
    } else {
      startEvent((EventEquation) equation);
    }
  }

  private void step(StepEquation equation, int step) {
    if (equation instanceof FactorEquation factor) {
      stepFactor(factor, step);
    } else {
      stepEvent((EventEquation) equation, step);
    }
  }

  private void stepFactor(FactorEquation factor, int step) {
    factor.checks().forEach(check -> checked(check, step));
    factor
        .noise()
        .ifPresent(
            draw -> trajectory.noise(factor.name(), step, draw(draw, step, equations.noises())));
    finish(factor, step, number(factor.formula(), step, factor.path()));
  }

  private double checked(Check check, int step) {
    double value = number(check.term(), step, check.path());
    if (!check.allows(value)) {
      String expected = check.high() == Double.MAX_VALUE ? "0 or more" : "from 0 to 1";
      throw failure(
          check.path(),
          "expected " + check.what() + " to be " + expected + ", found " + value,
          check.term(),
          step);
    }
    return value;
  }

  private void finish(FactorEquation factor, int step, double value) {
    Double low = bound(factor.low(), factor, step);
    Double high = bound(factor.high(), factor, step);
    if (low != null && high != null && !(low <= high)) {
      throw failure(
          factor.path().child("bounds"),
          "expected the lower bound to be at most the upper one, found " + low + " and " + high,
          factor.low().get(),
          step);
    }
    double cut = low == null ? value : Math.max(value, low);
    cut = high == null ? cut : Math.min(cut, high);
    trajectory.factor(factor.name(), step, cut, value);
  }

  private Double bound(Optional<Term> bound, FactorEquation factor, int step) {
    return bound.isEmpty()
        ? null
        : Double.valueOf(number(bound.get(), step, factor.path().child("bounds")));
  }

  private void startEvent(EventEquation event) {
    Trajectory.EventPath path = trajectory.event(event.name());
    Path where = event.path().child("initial");
    boolean on =
        event.initial().isPresent() && rule(event.initial().get(), 0, Correlated.NONE, where) != 0;
    path.on[0] = on;
    path.strikeStep[0] = on ? 0 : -1;
    if (on && event.lasts().isPresent()) {
      path.lasts[0] = checked(event.lasts().get(), 0);
    }
  }

  private void stepEvent(EventEquation event, int step) {
    Trajectory.EventPath path = trajectory.event(event.name());
    boolean before = path.on[step - 1];
    boolean stays = before && stays(event, path, step);
    boolean free = event.endChance().isPresent() ? !before : !stays;
    boolean strikes = free && strikes(event, path, step);
    path.on[step] = stays || strikes;
    path.struck[step] = strikes;
    path.count[step] = path.count[step - 1] + (strikes ? 1 : 0);
    path.strikeStep[step] = strikes ? step : path.strikeStep[step - 1];
    boolean clocked = event.lasts().isPresent();
    path.lasts[step] =
        strikes && clocked ? checked(event.lasts().get(), step) : path.lasts[step - 1];
  }

  private boolean stays(EventEquation event, Trajectory.EventPath path, int step) {
    if (event.endChance().isPresent()) {
      double chance = perStep(checked(event.endChance().get(), step), false);
      path.end[step] = new Asked(chance, uniform(event.name(), Role.END, step));
      return !path.end[step].below();
    }
    if (event.lasts().isPresent()) {
      double since = (double) (step - path.strikeStep[step - 1]) / time.perYear();
      return since < path.lasts[step - 1];
    }
    return true;
  }

  private boolean strikes(EventEquation event, Trajectory.EventPath path, int step) {
    if (number(event.requires(), step, event.path().child("requires")) == 0) {
      path.barred[step] = true;
      return false;
    }
    double chance = perStep(checked(event.chance(), step), event.hazard());
    path.strike[step] = new Asked(chance, uniform(event.name(), Role.STRIKE, step));
    return path.strike[step].below();
  }

  private double perStep(double chance, boolean hazard) {
    if (hazard) {
      return -Numeric.expm1(-(chance * time.dt()));
    }
    return time.perYear() == 1 ? chance : 1 - Numeric.pow(1 - chance, time.dt());
  }

  private void outcome(OutcomeEquation equation) {
    trajectory.outcomes.put(
        equation.name(), value(equation.term(), Output.WHOLE_PATH, equation.path()));
  }

  /** Outcomes are read again at the end of each year, and then as they were at the end of all. */
  private void judge() {
    Map<String, Double> outcomes = new LinkedHashMap<>(trajectory.outcomes);
    for (Judgement judgement : judgements) {
      judgement.outcomes().forEach(this::outcome);
      trajectory.judged.put(judgement.step(), future(judgement.futures()));
    }
    trajectory.outcomes.putAll(outcomes);
  }

  private int future(List<FutureEquation> futures) {
    int rest = -1;
    for (int i = 0; i < futures.size(); i++) {
      FutureEquation rule = futures.get(i);
      if (rule.when().isEmpty()) {
        rest = i;
      } else if (value(rule.when().get(), Output.WHOLE_PATH, rule.path()) != 0) {
        return i;
      }
    }
    return rest;
  }
}
