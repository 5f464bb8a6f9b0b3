package org.entente.engine;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.entente.equation.Term;
import org.entente.model.Time;

/** The columns of all names at all steps, as far as the program has been unrolled. */
final class State {
  private final Graph graph;
  private final Optional<Time> time;
  private final Map<String, Value> parameters = new HashMap<>();
  private final Map<String, Value> outcomes = new HashMap<>();
  private final Map<String, Column[]> factors = new HashMap<>();
  private final Map<String, Column[]> noises = new HashMap<>();
  private final Map<String, Events[]> events = new HashMap<>();
  private final Map<Term.OverPath, Value> overPaths = new IdentityHashMap<>();

  /**
   * What a program knows of an event in a step.
   *
   * @param on whether it is on
   * @param struck whether it strikes in the step
   * @param count how often it has struck so far
   * @param begun whether there is a strike, or a start, to count years from
   * @param strikeStep the step of that
   * @param lasts years it lasts, fixed at that strike; {@code null} if it does not end by the clock
   */
  record Events(
      Column on, Column struck, Column count, Column begun, Column strikeStep, Column lasts) {}

  State(Graph graph, Optional<Time> time) {
    this.graph = graph;
    this.time = time;
  }

  /** The same path with outcomes of its own, to be read at another end. */
  State ending() {
    State other = new State(graph, time);
    other.parameters.putAll(parameters);
    other.factors.putAll(factors);
    other.events.putAll(events);
    return other;
  }

  private int length() {
    return time.map(Time::steps).orElse(0) + 1;
  }

  void parameter(String name, Value value) {
    parameters.put(name, value);
  }

  void outcome(String name, Value value) {
    outcomes.put(name, value);
  }

  Value overPath(Term.OverPath path) {
    return overPaths.get(path);
  }

  void overPath(Term.OverPath path, Value value) {
    overPaths.put(path, value);
  }

  void factor(String name, int step, Column column) {
    factors.computeIfAbsent(name, key -> new Column[length()])[step] = column;
  }

  void noise(String name, int step, Column column) {
    noises.computeIfAbsent(name, key -> new Column[length()])[step] = column;
  }

  void event(String name, int step, Events now) {
    events.computeIfAbsent(name, key -> new Events[length()])[step] = now;
  }

  Column factor(String name, int step) {
    return factors.get(name)[step];
  }

  Events event(String name, int step) {
    return events.get(name)[step];
  }

  double dt() {
    return time.map(Time::dt).orElse(1.0);
  }

  int year(int step) {
    return time.map(clock -> clock.year(step)).orElse(0);
  }

  double clock(Term.Clock clock, int step) {
    int at = Math.max(0, step - clock.lag());
    return reading(time.orElseThrow(), clock.reading(), at);
  }

  static double reading(Time time, Term.Clock.Reading reading, int step) {
    return switch (reading) {
      case TIME -> time.time(step);
      case YEAR -> time.year(step);
      case ELAPSED -> time.elapsed(step);
    };
  }

  Value read(Term.Reference reference, int step) {
    int at = Math.max(0, step - reference.lag());
    String name = reference.name();
    return switch (reference.kind()) {
      case PARAMETER -> parameters.get(name);
      case OUTCOME -> outcomes.get(name);
      case FACTOR -> Value.sound(factors.get(name)[at]);
      case NOISE -> Value.sound(noises.get(name)[at]);
      case EVENT -> Value.sound(events.get(name)[at].on());
      case STRUCK -> Value.sound(events.get(name)[at].struck());
      case COUNT -> Value.sound(events.get(name)[at].count());
      case SINCE -> since(events.get(name)[at], at);
    };
  }

  private Value since(Events event, int step) {
    return new Value(years(event.strikeStep(), step), event.begun(), true);
  }

  /** Years from a step to another: whole steps over steps in a year, so that 3 months are 0.25. */
  Column years(Column since, int step) {
    Column steps = graph.binary(org.entente.formula.Operator.SUBTRACT, graph.literal(step), since);
    return graph.binary(
        org.entente.formula.Operator.DIVIDE,
        steps,
        graph.literal(time.map(Time::perYear).orElse(1)));
  }
}
