package org.entente.analysis.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.entente.engine.ColumnSinks;
import org.entente.engine.Engine;
import org.entente.engine.OutputChoice;
import org.entente.engine.Program;
import org.entente.engine.RunCancelledException;
import org.entente.engine.RunControl;
import org.entente.equation.Equations;
import org.entente.model.Future;
import org.entente.model.Path;
import org.entente.model.Problem;
import org.entente.model.Scenario;
import org.entente.model.ScenarioException;
import org.entente.random.SamplingPlan;
import org.entente.result.Settings;

/**
 * For each future, the trial that speaks best for it: the medoid of the trials that ended in it.
 *
 * <p><b>Measure.</b> The states of a trial are the values of all reported factors, and whether each
 * event is on, at the close of every year; yes is 1, and each option of a choice is a yes/no of its
 * own. In the group of trials that ended in a future let state <i>j</i> have mean
 * <i>m<sub>j</sub></i> and standard deviation <i>s<sub>j</sub></i> (divisor <i>n</i>). The most
 * typical trial <i>k</i> has the least
 *
 * <pre>{@code
 * D(k) = Σ_j ((x_kj − m_j) / s_j)²
 * }</pre>
 *
 * over the <i>J</i> states with <i>s<sub>j</sub></i> over 0; of several, the one with the lowest
 * number. Since the squared distances from a member to all members add up to <i>n(D(k) + J)</i>, it
 * is the medoid of the group under the squared standardised Euclidean distance (L. Kaufman, P. J.
 * Rousseeuw, "Finding Groups in Data", 1990, chapter 2), found without comparing pairs. D averages
 * to <i>J</i> over the group, so {@link TypicalTrial#distance} = √(D / J) is 1 for a trial as far
 * from the centre as members are on average.
 *
 * <p><b>Algorithm.</b> Two passes over the same trials: one for means and deviations, one for
 * distances. Blocks give mean and sum of squares in two loops, and these are merged by the formula
 * of Chan, Golub and LeVeque (1983) in the order of trials, so the result is the same bit for bit
 * on any number of threads. Memory grows with states and futures, never with trials.
 */
public final class TypicalTrials {
  /** Chunks whose partial sums are held before they are merged. */
  private static final int SEGMENT = 64;

  private final Scenario scenario;
  private final Settings settings;
  private final RunControl control;
  private final Program program;
  private final States states;
  private final SamplingPlan plan;
  private long done;

  private TypicalTrials(Scenario scenario, Settings settings, RunControl control) {
    this.scenario = scenario;
    this.settings = settings;
    this.control = control;
    this.program =
        Program.compile(Equations.of(scenario), new OutputChoice(true, true, false, true, false));
    this.states = new States(program.outputs(), scenario.time().orElseThrow());
    this.plan = settings.sampling().plan(settings.seed(), settings.trials(), program.addresses());
  }

  /**
   * The most typical trial of each future.
   *
   * @param scenario a scenario with futures and with a clock
   * @param settings which trials under which sampling plan, and how many threads
   * @param control told how many of {@link #trials} are done, asked whether to go on
   * @return one entry for each future, in the order of judgement
   * @throws ScenarioException if the scenario is not sound, has no futures, or has no factors and
   *     events whose states could be compared
   * @throws IllegalArgumentException if the settings have a stop rule, or more or fewer trials than
   *     their sampling plan can have
   * @throws org.entente.engine.SimulationException if a trial cannot be calculated
   * @throws RunCancelledException if the control or an interrupt ended the run
   */
  public static List<TypicalTrial> of(Scenario scenario, Settings settings, RunControl control) {
    if (scenario.futures().isEmpty()) {
      throw refused("no-futures", "the scenario has no futures for a trial to be typical of");
    }
    if (scenario.time().isEmpty() || scenario.factors().isEmpty() && scenario.events().isEmpty()) {
      throw refused(
          "no-states", "the scenario has no factors and events by year to tell what is typical by");
    }
    return new TypicalTrials(scenario, settings.requireFixed(), control).find();
  }

  private static ScenarioException refused(String code, String message) {
    return new ScenarioException(
        List.of(Problem.of(code, Path.ROOT, message, "look at a trial by its number")));
  }

  /**
   * How many trials that takes in all.
   *
   * @param settings of the analysis
   * @return the trials of both passes together
   */
  public static long trials(Settings settings) {
    return 2 * settings.trials();
  }

  private List<TypicalTrial> find() {
    int futures = scenario.futures().size();
    Spread spread = new Spread(futures, states.size());
    long segment = (long) SEGMENT * Engine.CHUNK;
    for (long first = 0; first < settings.trials(); first += segment) {
      long n = Math.min(segment, settings.trials() - first);
      Spread[] chunks = new Spread[SEGMENT];
      long firstChunk = first / Engine.CHUNK;
      run(first, n, () -> new Gather(states, futures, chunks, firstChunk));
      for (Spread chunk : chunks) {
        if (chunk != null) {
          spread.merge(chunk);
        }
      }
    }
    Nearest nearest = new Nearest(futures, settings);
    Centre centre = spread.centre();
    run(0, settings.trials(), () -> new Measure(states, centre, nearest));
    return results(spread, centre, nearest);
  }

  private void run(long first, long n, ColumnSinks sinks) {
    long before = done;
    RunControl part =
        new RunControl() {
          @Override
          public boolean cancelled() {
            return control.cancelled();
          }

          @Override
          public void progress(long trialsDone) {
            control.progress(before + trialsDone);
          }
        };
    Engine.run(program, plan, first, n, settings.threads(), sinks, part);
    done += n;
  }

  private List<TypicalTrial> results(Spread spread, Centre centre, Nearest nearest) {
    List<TypicalTrial> typical = new ArrayList<>();
    for (Map.Entry<String, Future> future : scenario.futures().entrySet()) {
      int group = typical.size();
      long n = spread.count(group);
      typical.add(
          new TypicalTrial(
              future.getKey(),
              future.getValue().title(),
              n,
              nearest.probability(group),
              n == 0 ? OptionalLong.empty() : OptionalLong.of(nearest.number(group)),
              n == 0
                  ? OptionalDouble.empty()
                  : OptionalDouble.of(centre.root(group, nearest.distance(group)))));
    }
    return List.copyOf(typical);
  }
}
