package org.entente.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.entente.equation.ValueType;
import org.entente.formula.Function;
import org.entente.formula.Operator;
import org.entente.model.Time;
import org.entente.random.Address;
import org.entente.random.Role;

/**
 * Unrolls a scenario in time: parameters, the start, each step and the outcomes become one straight
 * line of columns. {@code previous(x)} is then simply the column of the step before, the year is a
 * constant that {@code if(year = 2025, ...)} folds away, and what does not move is made once.
 */
final class Unroller {
  /** The most rules that may be judged, counted anew in each year. */
  private static final int MAX_JUDGED = 100_000;

  private final Graph graph = new Graph();
  private final OutputChoice choice;
  private final List<Output> outputs = new ArrayList<>();
  private final List<Column> emits = new ArrayList<>();
  private final List<Address> draws = new ArrayList<>();
  private final Map<String, Column> drawn = new HashMap<>();
  private Equations equations;
  private State state;
  private List<Column> conditions = List.of();

  /** Unrolls scenarios one after another; what is the same in several of them is made once. */
  Unroller(List<Equations> scenarios, OutputChoice choice) {
    this.choice = choice;
    scenarios.forEach(this::unroll);
  }

  private void unroll(Equations scenario) {
    this.equations = scenario;
    this.state = new State(graph, equations.time());
    equations.parameters().forEach(this::parameter);
    if (equations.time().isPresent()) {
      unroll(equations.time().get());
    }
    equations.outcomes().forEach(this::outcome);
    future();
    if (choice.futuresByYear()) {
      requireFewJudged();
      equations.judgements().forEach(this::judge);
    }
  }

  Graph graph() {
    return graph;
  }

  List<Output> outputs() {
    return outputs;
  }

  List<Column> emits() {
    return emits;
  }

  List<Address> draws() {
    return draws;
  }

  /**
   * The condition of each future at the end of the last scenario; {@code null} for the one that
   * takes the rest.
   */
  List<Column> conditions() {
    return conditions;
  }

  private void emit(Output.Kind kind, String name, int step, ValueType type, Value value) {
    Operation emit = new Operations.Emit(outputs.size());
    outputs.add(new Output(kind, name, step, type));
    boolean always = value.present() == null || value.present().isFixed(1);
    emits.add(
        always
            ? graph.column(emit, value.column())
            : graph.column(emit, value.column(), value.present()));
  }

  private Column uniform(String name, Role role, int step) {
    return drawn.computeIfAbsent(
        role + " " + step + " " + name,
        key -> {
          draws.add(new Address(name, role, step));
          return graph.column(new Operations.Uniform(draws.size() - 1));
        });
  }

  private Column score(Column uniform) {
    return graph.column(new Operations.Score(), uniform);
  }

  private void parameter(ParameterEquation equation) {
    Lowering lowering = new Lowering(graph, state, 0);
    Value value =
        lowering.named(rule(equation.rule(), 0, equations.correlatedParameters(), lowering), null);
    state.parameter(equation.name(), value);
    if (choice.inputs() && equation.rule() instanceof Rule.Draw draw) {
      emit(Output.Kind.PARAMETER, equation.name(), Output.WHOLE_PATH, draw.type(), value);
    }
  }

  private Value rule(Rule rule, int step, Correlated correlated, Lowering lowering) {
    if (rule instanceof Rule.Computed computed) {
      return lowering.lower(computed.term(), null);
    }
    return draw((Rule.Draw) rule, step, correlated, lowering);
  }

  private Value draw(Rule.Draw draw, int step, Correlated correlated, Lowering lowering) {
    List<Column> operands = new ArrayList<>();
    operands.add(null);
    for (Term argument : draw.arguments()) {
      operands.add(lowering.lower(argument, null).column());
    }
    int place = correlated.names().indexOf(draw.name());
    boolean together = place >= 0 && draw.role() != Role.INITIAL;
    boolean byScore = together ? correlated.df().isEmpty() : draw.sampler().isNormal();
    if (together) {
      operands.set(0, correlatedDraw(draw.role(), step, correlated, place));
    } else {
      Column u = uniform(draw.name(), draw.role(), step);
      operands.set(0, byScore ? score(u) : u);
    }
    if (choice.inputs() && draw.role() == Role.NOISE) {
      Value drawn = Value.sound(byScore ? operands.get(0) : score(operands.get(0)));
      emit(Output.Kind.NOISE, draw.name(), step, ValueType.NUMBER, drawn);
    }
    Operation operation =
        byScore
            ? new Operations.SampleScore(draw.sampler())
            : new Operations.Sample(draw.sampler());
    Column value = graph.column(operation, operands.toArray(new Column[0]));
    return new Value(value, null, false);
  }

  /**
   * A normal score, or for Student's t copula a uniform number, that hangs together with others.
   */
  private Column correlatedDraw(Role role, int step, Correlated correlated, int place) {
    double[] row = correlated.rows()[place];
    Column sum = null;
    for (int j = 0; j <= place; j++) {
      if (row[j] != 0) {
        Column score = score(uniform(correlated.names().get(j), role, step));
        Column part = graph.binary(Operator.MULTIPLY, graph.literal(row[j]), score);
        sum = sum == null ? part : graph.binary(Operator.ADD, sum, part);
      }
    }
    Column score = sum == null ? graph.literal(0) : sum;
    if (correlated.df().isEmpty()) {
      return score;
    }
    Column mixing = uniform(role.name(), Role.COPULA, step);
    return graph.column(new Operations.StudentScore(correlated.df().getAsDouble()), score, mixing);
  }

  private void unroll(Time time) {
    for (StepEquation equation : equations.atStart()) {
      if (equation instanceof FactorEquation factor) {
        startFactor(factor);
      } else {
        startEvent((EventEquation) equation);
      }
    }
    for (int step = 1; step <= time.steps(); step++) {
      for (StepEquation equation : equations.inStep()) {
        if (equation instanceof FactorEquation factor) {
          stepFactor(factor, step);
        } else {
          stepEvent((EventEquation) equation, step, time);
        }
      }
    }
  }

  private void startFactor(FactorEquation factor) {
    if (factor.initial().isEmpty()) {
      stepFactor(factor, 0);
      return;
    }
    Lowering lowering = new Lowering(graph, state, 0);
    Rule initial = factor.initial().get();
    Value value = lowering.named(rule(initial, 0, Correlated.NONE, lowering), null);
    emitInitial(factor.name(), initial, value);
    finish(factor, 0, lowering, value);
  }

  private void emitInitial(String name, Rule initial, Value value) {
    if (choice.inputs() && initial instanceof Rule.Draw draw) {
      emit(Output.Kind.INITIAL, name, 0, draw.type(), value);
    }
  }

  private void stepFactor(FactorEquation factor, int step) {
    Lowering lowering = new Lowering(graph, state, step);
    factor.checks().forEach(check -> lowering.within(check, null));
    factor
        .noise()
        .ifPresent(
            draw -> {
              Value noise = draw(draw, step, equations.noises(), lowering);
              lowering.guard(noise, null);
              state.noise(factor.name(), step, noise.column());
            });
    finish(factor, step, lowering, lowering.named(factor.formula(), null));
  }

  /** Cuts a factor's value at its bounds and hands it on. */
  private void finish(FactorEquation factor, int step, Lowering lowering, Value value) {
    Column whole = value.column();
    Column low = bound(factor.low(), lowering);
    Column high = bound(factor.high(), lowering);
    if (low != null && high != null) {
      lowering.require(graph.binary(Operator.AT_MOST, low, high), 1, 1, null);
    }
    Column cut = low == null ? whole : graph.function(Function.MAX, whole, low);
    cut = high == null ? cut : graph.function(Function.MIN, cut, high);
    Column column = lowering.checked(cut);
    state.factor(factor.name(), step, column);
    if (choice.reports(factor.name(), equations.scenario()) && reports(step)) {
      emit(Output.Kind.FACTOR, factor.name(), step, factor.type(), Value.sound(column));
      if (low != null || high != null) {
        Column outside = graph.binary(Operator.NOT_EQUAL, whole, cut);
        emit(Output.Kind.CUT, factor.name(), step, ValueType.YES_NO, Value.sound(outside));
      }
    }
  }

  private boolean reports(int step) {
    return choice.reports(step, equations.time().orElseThrow());
  }

  private static Column bound(Optional<Term> bound, Lowering lowering) {
    if (bound.isEmpty()) {
      return null;
    }
    Value value = lowering.lower(bound.get(), null);
    lowering.guard(value, null);
    return value.column();
  }

  private void startEvent(EventEquation event) {
    Lowering lowering = new Lowering(graph, state, 0);
    Column on = graph.no();
    if (event.initial().isPresent()) {
      Rule initial = event.initial().get();
      Value value = lowering.named(rule(initial, 0, Correlated.NONE, lowering), null);
      emitInitial(event.name(), initial, value);
      on = value.column();
    }
    Column lasts = null;
    if (event.lasts().isPresent()) {
      lasts = on.isFixed(0) ? graph.literal(0) : lowering.within(event.lasts().get(), on);
    }
    on = lowering.checked(on);
    Column none = graph.no();
    state.event(event.name(), 0, new State.Events(on, none, none, on, none, lasts));
    report(event, 0, on, none);
  }

  private void stepEvent(EventEquation event, int step, Time time) {
    Lowering lowering = new Lowering(graph, state, step);
    State.Events before = state.event(event.name(), step - 1);
    Column stays = stays(event, before, step, time, lowering);
    Column free = graph.not(event.endChance().isPresent() ? before.on() : stays);
    Column requires = lowering.lower(event.requires(), free).column();
    Column can = graph.and(free, requires);
    Column chance = perStep(lowering.within(event.chance(), can), event.hazard(), time);
    Column strikes = strikes(event, can, chance, step);
    Column on = lowering.checked(graph.or(stays, strikes));
    Column lasts =
        event
            .lasts()
            .map(check -> graph.select(strikes, lowering.within(check, strikes), before.lasts()))
            .orElse(null);
    Column count = graph.binary(Operator.ADD, before.count(), strikes);
    Column strikeStep = graph.select(strikes, graph.literal(step), before.strikeStep());
    Column begun = graph.or(before.begun(), strikes);
    on = lowering.checked(on);
    state.event(event.name(), step, new State.Events(on, strikes, count, begun, strikeStep, lasts));
    report(event, step, on, count);
  }

  /** Whether an event that was on stays on. */
  private Column stays(
      EventEquation event, State.Events before, int step, Time time, Lowering lowering) {
    if (event.endChance().isPresent()) {
      Column chance = lowering.within(event.endChance().get(), before.on());
      Column ends = below(event.name(), Role.END, step, perStep(chance, false, time));
      return graph.and(before.on(), graph.not(ends));
    }
    if (event.lasts().isPresent()) {
      Column since = state.years(before.strikeStep(), step);
      return graph.and(before.on(), graph.binary(Operator.LESS, since, before.lasts()));
    }
    return before.on();
  }

  private Column strikes(EventEquation event, Column can, Column chance, int step) {
    return can.isFixed(0) ? can : graph.and(can, below(event.name(), Role.STRIKE, step, chance));
  }

  private Column below(String name, Role role, int step, Column chance) {
    if (chance.isFixed() && (chance.fixed() <= 0 || chance.fixed() >= 1)) {
      return chance.fixed() <= 0 ? graph.no() : graph.yes();
    }
    return graph.binary(Operator.LESS, uniform(name, role, step), chance);
  }

  /** Yearly chances at the length of a step: p becomes 1 - (1 - p)^dt, a rate 1 - exp(-rate dt). */
  private Column perStep(Column chance, boolean hazard, Time time) {
    Column one = graph.literal(1);
    Column dt = graph.literal(time.dt());
    if (hazard) {
      Column passed = graph.binary(Operator.MULTIPLY, chance, dt);
      Column negative = graph.column(new Operations.Negate(), passed);
      return graph.column(new Operations.Negate(), graph.function(Function.EXPM1, negative));
    }
    if (time.perYear() == 1) {
      return chance;
    }
    Column stays = graph.binary(Operator.SUBTRACT, one, chance);
    return graph.binary(Operator.SUBTRACT, one, graph.binary(Operator.POWER, stays, dt));
  }

  private void report(EventEquation event, int step, Column on, Column count) {
    if (choice.events() && reports(step)) {
      emit(Output.Kind.ACTIVE, event.name(), step, ValueType.YES_NO, Value.sound(on));
      Column struck = graph.binary(Operator.GREATER, count, graph.literal(0));
      emit(Output.Kind.STRUCK, event.name(), step, ValueType.YES_NO, Value.sound(struck));
    }
  }

  private void outcome(OutcomeEquation equation) {
    Lowering lowering = new Lowering(graph, state, 0);
    Value value = lowering.named(equation.term(), null);
    state.outcome(equation.name(), value);
    if (choice.reportsOutcome(equation.name())) {
      emit(Output.Kind.OUTCOME, equation.name(), Output.WHOLE_PATH, equation.type(), value);
    }
  }

  private void future() {
    List<FutureEquation> futures = equations.futures();
    if (!futures.isEmpty() && choice.futures()) {
      conditions = conditions(futures, state);
      Value index = Value.sound(index(conditions));
      emit(Output.Kind.FUTURE, "", Output.WHOLE_PATH, ValueType.NUMBER, index);
    }
  }

  /** Each judged year has outcomes and rules of its own. */
  private void requireFewJudged() {
    long years = equations.time().map(time -> time.end() - time.start()).orElse(0);
    int rules = equations.futures().isEmpty() ? 0 : equations.outcomes().size();
    if (years * (rules + equations.futures().size()) > MAX_JUDGED) {
      throw Graph.tooLarge(
          "years times outcomes and futures, which are judged in each year, are more than",
          MAX_JUDGED,
          "rules");
    }
  }

  private void judge(Judgement judgement) {
    State then = state.ending();
    for (OutcomeEquation equation : judgement.outcomes()) {
      Lowering lowering = new Lowering(graph, then, 0);
      then.outcome(equation.name(), lowering.named(equation.term(), null));
    }
    Value index = Value.sound(index(conditions(judgement.futures(), then)));
    emit(Output.Kind.JUDGED, "", judgement.step(), ValueType.NUMBER, index);
  }

  private Column index(List<Column> conditions) {
    int rest = conditions.lastIndexOf(null);
    Column index = graph.literal(rest);
    for (int i = conditions.size() - 1; i >= 0; i--) {
      Column holds = conditions.get(i);
      index = holds == null ? index : graph.select(holds, graph.literal(i), index);
    }
    return index;
  }

  /** A rule is looked at only where no earlier future holds. */
  private List<Column> conditions(List<FutureEquation> futures, State then) {
    List<Column> conditions = new ArrayList<>();
    Column open = null;
    for (FutureEquation future : futures) {
      Column condition = null;
      if (future.when().isPresent()) {
        Lowering lowering = new Lowering(graph, then, 0);
        condition = lowering.checked(lowering.lower(future.when().get(), open).column());
        open = graph.both(open, graph.not(condition));
      }
      conditions.add(condition);
    }
    return conditions;
  }
}
