package org.entente.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A written scenario of a partnership: what is uncertain, what evolves, what may strike, what is
 * asked, and which future a path ended in. The value is immutable; each method below returns a copy
 * with one thing changed or added, so a scenario is built as it would be written:
 *
 * <pre>{@code
 * Scenario.of("A small example", Time.yearly(2024, 2044))
 *     .parameter("growth", Parameter.of(pert(-0.02, 0.04, 0.12)).unit("1/year"))
 *     .factor("trade", Factor.of(geometric("growth")).initial(4.8).noise(0.3))
 *     .event("crisis", Event.of(0.05))
 *     .outcome("trade2035", Outcome.of("at(trade, 2035)"))
 *     .future("frictions", Future.of("Growing frictions", "ever(crisis)"))
 *     .future("steady", Future.rest("More of the same"));
 * }</pre>
 *
 * <p>Names keep the order in which they were added; correlations with the same first name stand
 * together, as in a scenario file. Whether formulas make sense is checked when the scenario is
 * turned into equations.
 *
 * @param title its title
 * @param description what it is about, empty if nothing is said
 * @param time its clock; absent in a model with neither factors nor events
 * @param sources documents by id
 * @param parameters parameters by name
 * @param factors factors by name
 * @param events events by name
 * @param correlations pairs of noises or of parameters
 * @param copula how correlated draws hang together
 * @param outcomes outcomes by name
 * @param futures futures by id, in the order of judgement
 * @param note a remark, empty if there is none
 */
public record Scenario(
    String title,
    String description,
    Optional<Time> time,
    Map<String, Source> sources,
    Map<String, Parameter> parameters,
    Map<String, Factor> factors,
    Map<String, Event> events,
    List<Correlation> correlations,
    Copula copula,
    Map<String, Outcome> outcomes,
    Map<String, Future> futures,
    String note) {

  /** Copies all collections in their order. */
  public Scenario {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(time, "time");
    sources = Ordered.copy(sources);
    parameters = Ordered.copy(parameters);
    factors = Ordered.copy(factors);
    events = Ordered.copy(events);
    correlations = Correlation.byFirst(correlations);
    Objects.requireNonNull(copula, "copula");
    outcomes = Ordered.copy(outcomes);
    futures = Ordered.copy(futures);
    Objects.requireNonNull(note, "note");
  }

  /**
   * An empty scenario with a clock.
   *
   * @param title its title
   * @param time its clock
   * @return the scenario
   */
  public static Scenario of(String title, Time time) {
    return of(title, Optional.of(time));
  }

  /**
   * An empty scenario without a clock, for a model with neither factors nor events.
   *
   * @param title its title
   * @return the scenario
   */
  public static Scenario of(String title) {
    return of(title, Optional.empty());
  }

  private static Scenario of(String title, Optional<Time> time) {
    return new Scenario(
        title,
        "",
        time,
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        List.of(),
        Copula.GAUSSIAN,
        Map.of(),
        Map.of(),
        "");
  }

  /**
   * A copy with another title.
   *
   * @param title the title
   * @return the copy
   */
  public Scenario title(String title) {
    return new Scenario(
        title,
        description,
        time,
        sources,
        parameters,
        factors,
        events,
        correlations,
        copula,
        outcomes,
        futures,
        note);
  }

  /**
   * A copy with a description.
   *
   * @param description what it is about
   * @return the copy
   */
  public Scenario description(String description) {
    return new Scenario(
        title,
        description,
        time,
        sources,
        parameters,
        factors,
        events,
        correlations,
        copula,
        outcomes,
        futures,
        note);
  }

  /**
   * A copy with another clock.
   *
   * @param time the clock
   * @return the copy
   */
  public Scenario time(Time time) {
    return new Scenario(
        title,
        description,
        Optional.of(time),
        sources,
        parameters,
        factors,
        events,
        correlations,
        copula,
        outcomes,
        futures,
        note);
  }

  /**
   * A copy with a parameter added, or replaced if it is there.
   *
   * @param name its name in formulas
   * @param parameter the parameter
   * @return the copy
   */
  public Scenario parameter(String name, Parameter parameter) {
    return new Scenario(
        title,
        description,
        time,
        sources,
        Ordered.with(parameters, name, parameter),
        factors,
        events,
        correlations,
        copula,
        outcomes,
        futures,
        note);
  }

  /**
   * A copy with a factor added, or replaced if it is there.
   *
   * @param name its name in formulas
   * @param factor the factor
   * @return the copy
   */
  public Scenario factor(String name, Factor factor) {
    return new Scenario(
        title,
        description,
        time,
        sources,
        parameters,
        Ordered.with(factors, name, factor),
        events,
        correlations,
        copula,
        outcomes,
        futures,
        note);
  }

  /**
   * A copy with an event added, or replaced if it is there.
   *
   * @param name its name in formulas
   * @param event the event
   * @return the copy
   */
  public Scenario event(String name, Event event) {
    return new Scenario(
        title,
        description,
        time,
        sources,
        parameters,
        factors,
        Ordered.with(events, name, event),
        correlations,
        copula,
        outcomes,
        futures,
        note);
  }

  /**
   * A copy with an outcome added, or replaced if it is there.
   *
   * @param name its name in formulas
   * @param outcome the outcome
   * @return the copy
   */
  public Scenario outcome(String name, Outcome outcome) {
    return new Scenario(
        title,
        description,
        time,
        sources,
        parameters,
        factors,
        events,
        correlations,
        copula,
        Ordered.with(outcomes, name, outcome),
        futures,
        note);
  }

  /**
   * A copy with a future added, or replaced if it is there.
   *
   * @param id its id
   * @param future the future
   * @return the copy
   */
  public Scenario future(String id, Future future) {
    return new Scenario(
        title,
        description,
        time,
        sources,
        parameters,
        factors,
        events,
        correlations,
        copula,
        outcomes,
        Ordered.with(futures, id, future),
        note);
  }

  /**
   * A copy with a source added, or replaced if it is there.
   *
   * @param id its id
   * @param source the source
   * @return the copy
   */
  public Scenario source(String id, Source source) {
    return new Scenario(
        title,
        description,
        time,
        Ordered.with(sources, id, source),
        parameters,
        factors,
        events,
        correlations,
        copula,
        outcomes,
        futures,
        note);
  }

  /**
   * A copy with a correlation added.
   *
   * @param correlation joins two noises or two parameters
   * @return the copy
   */
  public Scenario correlation(Correlation correlation) {
    List<Correlation> more = new ArrayList<>(correlations);
    more.add(correlation);
    return correlations(more);
  }

  /**
   * A copy with other correlations.
   *
   * @param correlations pairs of noises or of parameters
   * @return the copy
   */
  public Scenario correlations(List<Correlation> correlations) {
    return new Scenario(
        title,
        description,
        time,
        sources,
        parameters,
        factors,
        events,
        correlations,
        copula,
        outcomes,
        futures,
        note);
  }

  /**
   * A copy with another copula.
   *
   * @param copula how correlated draws hang together
   * @return the copy
   */
  public Scenario copula(Copula copula) {
    return new Scenario(
        title,
        description,
        time,
        sources,
        parameters,
        factors,
        events,
        correlations,
        copula,
        outcomes,
        futures,
        note);
  }
}
