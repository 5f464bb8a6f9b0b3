package org.entente.engine;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.equation.Equations;
import org.entente.equation.Term;
import org.entente.random.Address;
import org.entente.random.Role;
import org.entente.random.SamplingPlan;

/**
 * One trial from beginning to end, with everything that was drawn, asked and decided on the way. It
 * is walked by the plain twin of the compiled program, so its states are bit for bit those of the
 * same trial in a run.
 */
public final class WalkedTrial {
  private final TrialWalker walker;
  private final Trajectory trajectory;
  private final int perYear;

  private WalkedTrial(Equations equations, SamplingPlan plan, long number) {
    this.walker = new TrialWalker(equations, plan);
    this.trajectory = walker.walk(number);
    this.perYear = equations.time().map(time -> time.perYear()).orElse(1);
  }

  /**
   * Walks a trial.
   *
   * @param equations the scenario's equations
   * @param plan where the run's random numbers come from
   * @param number number of the trial, from 0
   * @return the trial
   * @throws SimulationException if it cannot be calculated
   */
  public static WalkedTrial of(Equations equations, SamplingPlan plan, long number) {
    return new WalkedTrial(equations, plan, number);
  }

  /**
   * The value of a parameter.
   *
   * @param name its name
   * @return its value; an option of a choice is its index, yes is 1
   */
  public double parameter(String name) {
    return trajectory.parameters.get(name);
  }

  /**
   * A draw.
   *
   * @param name name of what was drawn
   * @param role what it was drawn for
   * @param step number of the step
   * @return the draw; empty if nothing was drawn there
   */
  public Optional<Draw> draw(String name, Role role, int step) {
    return Optional.ofNullable(trajectory.draws.get(new Address(name, role, step)));
  }

  /**
   * The value of a factor.
   *
   * @param name its name
   * @param step number of the step
   * @return its value as everyone else sees it, cut at its bounds
   */
  public double factor(String name, int step) {
    return trajectory.factors.get(name)[step];
  }

  /**
   * The value of a factor before its bounds cut it.
   *
   * @param name its name
   * @param step number of the step
   * @return the value; that of {@link #factor} if nothing was cut
   */
  public double uncut(String name, int step) {
    return trajectory.uncut.get(name)[step];
  }

  /**
   * Whether an event is on.
   *
   * @param name its name
   * @param step number of the step
   * @return whether it is
   */
  public boolean on(String name, int step) {
    return trajectory.event(name).on[step];
  }

  /**
   * Whether an event strikes.
   *
   * @param name its name
   * @param step number of the step
   * @return whether it does in that step
   */
  public boolean struck(String name, int step) {
    return trajectory.event(name).struck[step];
  }

  /**
   * How often an event has struck.
   *
   * @param name its name
   * @param step number of the step
   * @return strikes up to and in that step
   */
  public int count(String name, int step) {
    return trajectory.event(name).count[step];
  }

  /**
   * Whether an event was free to strike, but what it requires did not hold.
   *
   * @param name its name
   * @param step number of the step
   * @return whether it was barred
   */
  public boolean barred(String name, int step) {
    return trajectory.event(name).barred[step];
  }

  /**
   * The chance at which an event was to strike, and the draw.
   *
   * @param name its name
   * @param step number of the step
   * @return empty if it was not asked: at the start, while it was on, and where it was barred
   */
  public Optional<Asked> strike(String name, int step) {
    return Optional.ofNullable(trajectory.event(name).strike[step]);
  }

  /**
   * The chance at which an event was to end, and the draw.
   *
   * @param name its name
   * @param step number of the step
   * @return empty if it was not asked: it does not end by chance, or was not on before
   */
  public Optional<Asked> end(String name, int step) {
    return Optional.ofNullable(trajectory.event(name).end[step]);
  }

  /**
   * Years since an event last struck.
   *
   * @param name its name
   * @param step number of the step
   * @return empty before the first strike
   */
  public OptionalDouble since(String name, int step) {
    return optional(trajectory.event(name).since(step, perYear));
  }

  /**
   * The value of an outcome.
   *
   * @param name its name
   * @return empty if it has none in this trial
   */
  public OptionalDouble outcome(String name) {
    return optional(trajectory.outcomes.get(name));
  }

  /**
   * The future that the trial ended in.
   *
   * @return its index in the scenario's order; -1 for none
   */
  public int future() {
    return trajectory.future;
  }

  /**
   * The future that the trial would have ended in, had it been judged at the close of each year.
   *
   * @return indices of futures, -1 for none, by the step at which the year closes
   */
  public SortedMap<Integer, Integer> judged() {
    return new TreeMap<>(trajectory.judged);
  }

  /**
   * What one more formula says of this trial.
   *
   * @param term a formula of the whole path, as {@link Equations#ofPath} binds it
   * @return its value; empty if it has none, or if it cannot be calculated
   */
  public OptionalDouble value(Term term) {
    try {
      return optional(walker.ofPath(term));
    } catch (TermEvaluator.NotFinite nothing) {
      return OptionalDouble.empty();
    }
  }

  private static OptionalDouble optional(Double value) {
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
