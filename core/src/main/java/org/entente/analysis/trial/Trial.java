package org.entente.analysis.trial;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.entente.model.Scenario;
import org.entente.random.Sampling;
import org.entente.result.Settings;

/**
 * One trial with every draw and state: the parameters it drew, its factors and events step by step,
 * its outcomes, and the future that it ended in with the reasons. Immutable.
 *
 * <pre>{@code
 * Trial trial = Trial.of(scenario, Settings.defaults().seed(1), 4711);
 * trial.factors().get("trade").at(2035).value();
 * trial.events().get("snapback").at(2025).strike();   // the chance, and the draw against it
 * trial.future();                                     // the id, and in futures() why
 * }</pre>
 *
 * <p>A trial is a pure function of scenario, seed and number. It is walked by the plain twin of the
 * engine, so that all its values are bit for bit those of trial {@code number} in any run with that
 * seed. Under a sampling plan it also hangs on the plan and on how many trials the run has, as the
 * plan spreads draws over all of them.
 *
 * @param scenario what was simulated
 * @param seed the run's seed
 * @param sampling the run's sampling plan
 * @param trials how many trials the run has
 * @param number the trial's number, from 0
 * @param parameters what each parameter drew, in the order of writing
 * @param factors each factor through time, in the order of writing
 * @param events each event through time, in the order of writing
 * @param outcomes the value of each outcome, in the order of writing
 * @param futures every future in the order of judgement, and what its rule says of this trial
 * @param future the id of the future that the trial ended in; empty if none holds
 * @param judged the futures it would have ended in, had it been judged at the close of each year
 */
public record Trial(
    Scenario scenario,
    long seed,
    Sampling sampling,
    long trials,
    long number,
    Map<String, ParameterValue> parameters,
    Map<String, FactorPath> factors,
    Map<String, EventPath> events,
    Map<String, OutcomeValue> outcomes,
    List<JudgedFuture> futures,
    Optional<String> future,
    List<JudgedYear> judged) {

  /** Copies the collections. */
  public Trial {
    Objects.requireNonNull(scenario, "scenario");
    Objects.requireNonNull(sampling, "sampling");
    Objects.requireNonNull(future, "future");
    parameters = copy(parameters);
    factors = copy(factors);
    events = copy(events);
    outcomes = copy(outcomes);
    futures = List.copyOf(futures);
    judged = List.copyOf(judged);
  }

  private static <T> Map<String, T> copy(Map<String, T> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  /**
   * Walks one trial of a run.
   *
   * @param scenario any scenario
   * @param settings the run: its seed, sampling plan, and how many trials it has
   * @param number the trial's number, from 0 to the run's trials less one
   * @return the trial
   * @throws IllegalArgumentException if the run has no such trial, or its plan cannot have so many
   *     trials
   * @throws org.entente.model.ScenarioException if the scenario is not sound
   * @throws org.entente.engine.SimulationException if the trial cannot be calculated
   */
  public static Trial of(Scenario scenario, Settings settings, long number) {
    if (number < 0 || number >= settings.trials()) {
      throw new IllegalArgumentException(
          "Expected the number of one of the "
              + settings.trials()
              + " trials, 0 to "
              + (settings.trials() - 1)
              + ", found "
              + number);
    }
    return new Telling(scenario, settings, number).trial();
  }

  /**
   * What a future's rule says of the trial.
   *
   * @param id the future
   * @param title its title
   * @param verdict what became of it
   * @param rule its condition part by part; empty for the future that takes the rest
   */
  public record JudgedFuture(String id, String title, Verdict verdict, Optional<Clause> rule) {
    /** Refuses missing members. */
    public JudgedFuture {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(title, "title");
      Objects.requireNonNull(verdict, "verdict");
      Objects.requireNonNull(rule, "rule");
    }
  }

  /** What became of a future in a trial. */
  public enum Verdict {
    /** Its condition holds, and that of no earlier future does: the trial ended in it. */
    HELD,
    /** It takes the rest, and no condition holds: the trial ended in it. */
    TOOK_THE_REST,
    /** Its condition does not hold. */
    FAILED,
    /** Its condition holds, too, but an earlier future had taken the trial. */
    COMES_LATER,
    /** It takes the rest, but another future had taken the trial. */
    NOT_LEFT
  }

  /**
   * The future that a trial would have ended in, had it ended with a year.
   *
   * @param step the step that closes the year
   * @param time its close in years
   * @param future the future's id; empty if none holds
   */
  public record JudgedYear(int step, double time, Optional<String> future) {
    /** Refuses a missing future. */
    public JudgedYear {
      Objects.requireNonNull(future, "future");
    }
  }
}
