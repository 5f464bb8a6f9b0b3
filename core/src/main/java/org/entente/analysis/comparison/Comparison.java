package org.entente.analysis.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.entente.analysis.Together;
import org.entente.engine.BlockSink;
import org.entente.engine.ColumnSinks;
import org.entente.engine.Engine;
import org.entente.engine.OutputChoice;
import org.entente.engine.Program;
import org.entente.engine.RunCancelledException;
import org.entente.engine.RunControl;
import org.entente.engine.SimulationException;
import org.entente.equation.Equations;
import org.entente.model.Scenario;
import org.entente.random.SamplingPlan;
import org.entente.result.Derived;
import org.entente.result.Settings;

/**
 * Scenarios compared on shared draws: every trial is run in the base and in the other scenario with
 * the same luck, so that what differs between them is due to what they say, not to chance.
 *
 * <pre>{@code
 * Comparison comparison = Comparison.of(base, variant).trials(100_000).run();
 * Contrast contrast = comparison.contrasts().get(0);
 * contrast.future("growing-frictions").share().difference();
 * }</pre>
 *
 * <p>A draw is addressed by its name, role, step and trial; whatever has the same address in both
 * scenarios draws the same number. Both programs run side by side, block by block, so memory does
 * not grow with the number of trials; results have the same bits on any number of threads.
 *
 * @param settings how the scenarios were run
 * @param contrasts each of the other scenarios against the first
 */
public record Comparison(Settings settings, List<Contrast> contrasts) {

  /** Copies the contrasts. */
  public Comparison {
    Objects.requireNonNull(settings, "settings");
    contrasts = List.copyOf(contrasts);
  }

  /**
   * Prepares a comparison with default settings.
   *
   * @param base the scenario to compare with
   * @param others the scenarios to compare, at least one
   * @return a comparison to be set up and started
   */
  public static Setup of(Scenario base, Scenario... others) {
    List<Scenario> all = new ArrayList<>(List.of(base));
    all.addAll(List.of(others));
    return of(all);
  }

  /**
   * Prepares a comparison with default settings.
   *
   * @param scenarios the scenario to compare with, and those to compare
   * @return a comparison to be set up and started
   * @throws IllegalArgumentException if there are fewer than two
   */
  public static Setup of(List<Scenario> scenarios) {
    if (scenarios.size() < 2) {
      throw new IllegalArgumentException(
          "Expected at least two scenarios to compare, found " + scenarios.size());
    }
    return new Setup(List.copyOf(scenarios), Settings.defaults());
  }

  /** A comparison to be set up and started. Immutable: each method returns a copy. */
  public static final class Setup {
    private final List<Scenario> scenarios;
    private final Settings settings;

    private Setup(List<Scenario> scenarios, Settings settings) {
      this.scenarios = scenarios;
      this.settings = settings;
    }

    /**
     * With other settings. Their parts and years say what is compared; their quantiles are those of
     * the difference.
     *
     * @param settings all of them
     * @return the changed setup
     * @throws IllegalArgumentException if they have a sampling plan, under which the errors would
     *     be wrong, or a stop rule
     */
    public Setup settings(Settings settings) {
      return new Setup(scenarios, settings.requireIndependent());
    }

    /**
     * With another number of trials; 100,000 unless set.
     *
     * @param trials 1 to 10<sup>12</sup>
     * @return the changed setup
     */
    public Setup trials(long trials) {
      return settings(settings.trials(trials));
    }

    /**
     * With another seed; 1 unless set.
     *
     * @param seed any number
     * @return the changed setup
     */
    public Setup seed(long seed) {
      return settings(settings.seed(seed));
    }

    /**
     * With another number of threads; all processors unless set.
     *
     * @param threads at least 1
     * @return the changed setup
     */
    public Setup threads(int threads) {
      return settings(settings.threads(threads));
    }

    /**
     * Comparing these parts only; all unless set.
     *
     * @param first a part
     * @param more more parts
     * @return the changed setup
     */
    public Setup only(Settings.Part first, Settings.Part... more) {
      return settings(settings.only(first, more));
    }

    /**
     * How many trials all runs take together, the two of a pair counted as one.
     *
     * @return trials times scenarios to compare
     */
    public long work() {
      return settings.trials() * (scenarios.size() - 1);
    }

    /**
     * Runs it.
     *
     * @return what differs
     * @throws IncomparableException if a scenario has nothing in common with the first
     * @throws org.entente.model.ScenarioException if a scenario has problems
     * @throws SimulationException if a trial cannot be calculated; its {@code program()} is the
     *     place of the scenario in the list
     */
    public Comparison run() {
      return run(RunControl.NONE);
    }

    /**
     * Runs it under control.
     *
     * @param control told how much of {@link #work} is done, asked whether to go on
     * @return what differs
     * @throws IncomparableException if a scenario has nothing in common with the first
     * @throws org.entente.model.ScenarioException if a scenario has problems
     * @throws SimulationException if a trial cannot be calculated; its {@code program()} is the
     *     place of the scenario in the list
     * @throws org.entente.engine.RunCancelledException if the control or an interrupt ended the run
     */
    public Comparison run(RunControl control) {
      return run(List.of(), control);
    }

    /**
     * Compares scenarios that have been run already, with the same trials and seed. Only futures
     * and outcomes are recorded, so no other parts can be compared.
     *
     * @param recordings of each scenario, in their order
     * @param control told how much of {@link #work} is done, asked whether to go on
     * @return what differs: the same bits as if the scenarios were run again
     * @throws IllegalArgumentException if there are not as many recordings as scenarios, or other
     *     parts are asked for
     * @throws IncomparableException if a scenario has nothing in common with the first
     * @throws org.entente.engine.RunCancelledException if the control or an interrupt ended it
     */
    public Comparison ofRecorded(List<Recording> recordings, RunControl control) {
      if (recordings.size() != scenarios.size()
          || settings.parts().contains(Settings.Part.FACTORS)
          || settings.parts().contains(Settings.Part.EVENTS)) {
        throw new IllegalArgumentException(
            "Expected a recording of each of "
                + scenarios.size()
                + " scenarios, and futures and outcomes only, found "
                + recordings.size()
                + " and "
                + settings.parts());
      }
      return run(recordings, control);
    }

    private Comparison run(List<Recording> recordings, RunControl control) {
      List<Program> programs = scenarios.stream().map(this::program).toList();
      List<Matching> matchings = new ArrayList<>();
      for (int i = 1; i < programs.size(); i++) {
        matchings.add(matching(programs.get(0), programs.get(i), i));
      }
      List<Contrast> contrasts = new ArrayList<>();
      Together together = new Together(control);
      for (int i = 1; i < programs.size(); i++) {
        Matching matching = matchings.get(i - 1);
        Derived.Runner runner =
            recordings.isEmpty()
                ? runner(programs.get(0), programs.get(i), matching)
                : replayed(programs, i, matching, recordings);
        contrasts.add(contrast(i, matching, runner, together));
        together.add(settings.trials());
      }
      return new Comparison(settings, contrasts);
    }

    private Program program(Scenario scenario) {
      Set<Settings.Part> parts = settings.parts();
      OutputChoice all =
          new OutputChoice(
              parts.contains(Settings.Part.FACTORS),
              parts.contains(Settings.Part.EVENTS),
              parts.contains(Settings.Part.OUTCOMES),
              parts.contains(Settings.Part.FUTURES),
              false);
      return Program.compile(Equations.of(scenario), settings.years().map(all::at).orElse(all));
    }

    private static Matching matching(Program base, Program other, int place) {
      Matching matching = Matching.of(base, other);
      if (matching.pairs().isEmpty()) {
        throw new IncomparableException(
            "no future, outcome, factor or event of '"
                + other.equations().scenario().title()
                + "' can be compared with one of '"
                + base.equations().scenario().title()
                + "': "
                + (matching.unshared().isEmpty() ? "they have none" : matching.why()),
            place);
      }
      return matching;
    }

    private Contrast contrast(
        int place, Matching matching, Derived.Runner runner, RunControl control) {
      try {
        Derived derived = Derived.collect(matching.columns(), settings, runner, control);
        return Contrasts.of(
            scenarios.get(0), scenarios.get(place), matching, derived, settings.trials());
      } catch (SimulationException stopped) {
        throw new SimulationException(stopped.failure(), stopped.program() == 0 ? 0 : place);
      }
    }

    private Derived.Runner runner(Program base, Program other, Matching matching) {
      SamplingPlan plan = SamplingPlan.monteCarlo(settings.seed());
      return (first, trials, sinks, watch) ->
          Engine.run(
              List.of(base, other),
              plan,
              first,
              trials,
              settings.threads(),
              paired(matching, base, other, sinks),
              watch);
    }

    private static Derived.Runner replayed(
        List<Program> programs, int place, Matching matching, List<Recording> recordings) {
      List<double[]> columns = new ArrayList<>();
      for (int i : List.of(0, place)) {
        programs.get(i).outputs().forEach(it -> columns.add(recordings.get(i).column(it)));
      }
      return (first, trials, sinks, watch) -> {
        ColumnSinks paired = paired(matching, programs.get(0), programs.get(place), sinks);
        replay(columns, first, trials, paired.newSink(), watch);
      };
    }

    private static void replay(
        List<double[]> columns, long first, long trials, BlockSink sink, RunControl watch) {
      Recording.Reader reader = new Recording.Reader(columns, Engine.BLOCK);
      for (long from = 0; from < trials; from += Engine.CHUNK) {
        if (watch.cancelled() || Thread.currentThread().isInterrupted()) {
          throw new RunCancelledException(from, trials);
        }
        long to = Math.min(trials, from + Engine.CHUNK);
        sink.startChunk((first + from) / Engine.CHUNK);
        for (long at = from; at < to; at += Engine.BLOCK) {
          reader.read((int) (first + at), (int) Math.min(Engine.BLOCK, to - at), sink);
        }
        sink.endChunk();
        watch.progress(to);
      }
    }

    private static ColumnSinks paired(
        Matching matching, Program base, Program other, ColumnSinks sinks) {
      int ours = base.outputs().size();
      int theirs = other.outputs().size();
      return () -> new PairSink(matching, ours, theirs, sinks.newSink());
    }
  }
}
