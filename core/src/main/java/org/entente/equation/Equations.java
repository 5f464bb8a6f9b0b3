package org.entente.equation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.model.Path;
import org.entente.model.Problem;
import org.entente.model.Quantity;
import org.entente.model.Scenario;
import org.entente.model.ScenarioException;
import org.entente.model.Time;

/**
 * A scenario as one set of equations: every formula parsed, its names bound and typed, processes
 * written out, and everything sorted by what it needs. Making them checks the whole scenario.
 */
public final class Equations {
  private final Scenario scenario;
  private final List<ParameterEquation> parameters;
  private final List<StepEquation> atStart;
  private final List<StepEquation> inStep;
  private final List<OutcomeEquation> outcomes;
  private final List<FutureEquation> futures;
  private final SymbolTable table;
  private final Correlated noises;
  private final Correlated correlatedParameters;

  Equations(EquationBuilder builder) {
    this.scenario = builder.scenario();
    this.parameters = builder.parameters();
    this.atStart = builder.atStart();
    this.inStep = builder.inStep();
    this.outcomes = builder.outcomes();
    this.futures = builder.futures();
    this.table = builder.table();
    this.noises = builder.noises();
    this.correlatedParameters = builder.correlatedParameters();
  }

  /**
   * The equations of a scenario.
   *
   * @param scenario any scenario
   * @return its equations
   * @throws ScenarioException with every problem of the scenario, if it has any
   */
  public static Equations of(Scenario scenario) {
    return Recent.find(scenario).orElseGet(() -> made(scenario));
  }

  private static Equations made(Scenario scenario) {
    SymbolTable.tooManyNames(scenario)
        .ifPresent(
            problem -> {
              throw new ScenarioException(List.of(problem));
            });
    EquationBuilder builder = new EquationBuilder(scenario);
    if (!builder.problems().isEmpty()) {
      throw new ScenarioException(builder.problems());
    }
    return new Equations(builder);
  }

  /**
   * What is wrong with a scenario.
   *
   * @param scenario any scenario
   * @return every problem; empty if it can be simulated
   */
  public static List<Problem> check(Scenario scenario) {
    return SymbolTable.tooManyNames(scenario).map(List::of).orElseGet(() -> problems(scenario));
  }

  private static List<Problem> problems(Scenario scenario) {
    EquationBuilder builder = new EquationBuilder(scenario);
    if (builder.problems().isEmpty()) {
      Recent.add(new Equations(builder));
    }
    return builder.problems();
  }

  /**
   * What is doubtful about a scenario that can be simulated: numbers without a unit, and parameters
   * that nothing uses.
   *
   * @param scenario any scenario
   * @return warnings, in the order of the scenario
   */
  public static List<Problem> warnings(Scenario scenario) {
    return SymbolTable.tooManyNames(scenario).isPresent()
        ? List.of()
        : new EquationBuilder(scenario).warnings();
  }

  /**
   * The scenario they belong to.
   *
   * @return the scenario
   */
  public Scenario scenario() {
    return scenario;
  }

  /**
   * The scenario's clock.
   *
   * @return the clock, if the scenario has one
   */
  public Optional<Time> time() {
    return scenario.time();
  }

  /**
   * Number of the last step.
   *
   * @return 0 if the scenario has no clock
   */
  public int lastStep() {
    return scenario.time().map(Time::steps).orElse(0);
  }

  /**
   * The parameters in an order of evaluation.
   *
   * @return one equation for each parameter
   */
  public List<ParameterEquation> parameters() {
    return parameters;
  }

  /**
   * Factors and events in an order of evaluation at the start.
   *
   * @return one equation for each factor and event
   */
  public List<StepEquation> atStart() {
    return atStart;
  }

  /**
   * Factors and events in an order of evaluation in each step after the start.
   *
   * @return one equation for each factor and event
   */
  public List<StepEquation> inStep() {
    return inStep;
  }

  /**
   * The outcomes in an order of evaluation.
   *
   * @return one equation for each outcome
   */
  public List<OutcomeEquation> outcomes() {
    return outcomes;
  }

  /**
   * The futures in the order of judgement.
   *
   * @return one rule for each future
   */
  public List<FutureEquation> futures() {
    return futures;
  }

  /**
   * The rules of futures as they would be judged at the close of each year. A year before one that
   * a rule names outright, itself or by an outcome that it uses, as in {@code at(x, 2035)}, has no
   * judgement.
   *
   * @return one judgement for each year that has one, in their order, the last year included
   */
  public List<Judgement> judgements() {
    List<Judgement> judgements = new ArrayList<>();
    Time time = scenario.time().orElse(null);
    if (time != null && !futures.isEmpty()) {
      Set<String> used = OutcomeBuilder.ofRules(scenario);
      for (int step = time.perYear(); step <= time.steps(); step += time.perYear()) {
        judgement(step, used).ifPresent(judgements::add);
      }
    }
    return judgements;
  }

  private Optional<Judgement> judgement(int step, Set<String> used) {
    Problems problems = new Problems();
    SymbolTable own = table.copy();
    Formulas formulas = new Formulas(own.symbols(), scenario.time(), step, problems);
    OutcomeBuilder ending = new OutcomeBuilder(scenario, own, formulas, problems, used);
    return problems.count() > 0
        ? Optional.empty()
        : Optional.of(new Judgement(step, ending.outcomes(), ending.futures()));
  }

  /**
   * Binds one more formula, written as an outcome or the rule of a future is: what a trial says
   * about its whole path. It changes nothing about the scenario.
   *
   * @param formula text in the formula language
   * @return the bound formula
   * @throws ScenarioException if the formula is wrong
   */
  public Term ofPath(String formula) {
    Problems problems = new Problems();
    Formulas formulas = new Formulas(table.symbols(), scenario.time(), lastStep(), problems);
    Term term = formulas.either(Quantity.of(formula), Path.ROOT, Place.OUTCOME);
    if (problems.count() > 0) {
      throw new ScenarioException(problems.all());
    }
    return term;
  }

  /**
   * How the noises of factors hang together.
   *
   * @return the correlated factors
   */
  public Correlated noises() {
    return noises;
  }

  /**
   * How parameters hang together.
   *
   * @return the correlated parameters
   */
  public Correlated correlatedParameters() {
    return correlatedParameters;
  }
}
