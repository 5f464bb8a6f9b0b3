package org.entente.analysis.timing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.entente.engine.RunControl;
import org.entente.model.Scenario;
import org.entente.result.Settings;

/**
 * When events strike and thresholds are passed. Immutable.
 *
 * <pre>{@code
 * Timing timing =
 *     Timing.of(scenario)
 *         .event("snapback")
 *         .when("tenBillion", "trade > 10")
 *         .first("snapback", "tenBillion")
 *         .trials(100_000)
 *         .seed(1)
 *         .run();
 * timing.passage("snapback").at(2030).hazard();   // struck in 2030, of those not struck before
 * timing.passage("tenBillion").median();          // when half of the trials have come that far
 * timing.races().get(0).at(2044).alone("snapback");
 * }</pre>
 *
 * <p>Every trial is followed to the end of the scenario, so none is lost from sight before it: no
 * censoring has to be allowed for (the estimator of Kaplan and Meier, 1958, is then the plain share
 * of trials), and all probabilities are shares of trials with Wilson intervals. A trial in which
 * something does not happen by the end counts as one in which it happens later or never. Only
 * integers are counted, in one pass, so the same trials give the same bits on any number of
 * threads, and memory does not grow with their number.
 *
 * @param scenario what was simulated
 * @param settings how
 * @param passages each event and threshold, in the order of asking
 * @param races each set of which the first was asked for
 */
public record Timing(
    Scenario scenario, Settings settings, List<Passage> passages, List<Race> races) {

  /** Copies the lists. */
  public Timing {
    Objects.requireNonNull(scenario, "scenario");
    Objects.requireNonNull(settings, "settings");
    passages = List.copyOf(passages);
    races = List.copyOf(races);
  }

  /**
   * Prepares an analysis; without more, of all events.
   *
   * @param scenario a scenario with a clock
   * @return an analysis to be set up and started
   */
  public static Setup of(Scenario scenario) {
    return new Setup(scenario, Settings.defaults(), List.of(), Map.of(), List.of(), Grain.YEAR);
  }

  /**
   * What was found out about an event or threshold.
   *
   * @param name the event's name, or that of the threshold
   * @return its passage
   * @throws NoSuchElementException if it was not asked for
   */
  public Passage passage(String name) {
    return passages.stream()
        .filter(passage -> passage.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("Nothing called " + name + " was timed"));
  }

  /** How finely time is told. */
  public enum Grain {
    /** A period is a calendar year, whatever the steps. */
    YEAR,
    /** A period is a step. */
    STEP
  }

  /** An analysis to be set up and started. Immutable: each method returns a copy. */
  public static final class Setup {
    private final Scenario scenario;
    private final Settings settings;
    private final List<String> events;
    private final Map<String, String> whens;
    private final List<List<String>> races;
    private final Grain grain;

    private Setup(
        Scenario scenario,
        Settings settings,
        List<String> events,
        Map<String, String> whens,
        List<List<String>> races,
        Grain grain) {
      this.scenario = scenario;
      this.settings = settings;
      this.events = events;
      this.whens = whens;
      this.races = races;
      this.grain = grain;
    }

    /**
     * Asking for an event, too. All events are timed if nothing is asked for.
     *
     * @param name its name
     * @return the changed setup
     */
    public Setup event(String name) {
      List<String> more = new ArrayList<>(events);
      if (!more.contains(name)) {
        more.add(name);
      }
      return new Setup(scenario, settings, more, whens, races, grain);
    }

    /**
     * Asking for a threshold, too.
     *
     * @param name what it is to be called: neither an event nor another threshold
     * @param formula a yes/no formula of the step; as in {@code firstYear}, it is looked at in each
     *     step after the start
     * @return the changed setup
     */
    public Setup when(String name, String formula) {
      Map<String, String> more = new LinkedHashMap<>(whens);
      if (scenario.events().containsKey(name) || more.put(name, formula) != null) {
        throw new IllegalArgumentException("Expected a name of its own, found " + name);
      }
      return new Setup(scenario, settings, events, more, races, grain);
    }

    /**
     * Asking which of several comes first, too.
     *
     * @param names two or more events and thresholds; events are timed by being named here
     * @return the changed setup
     */
    public Setup first(String... names) {
      return first(List.of(names));
    }

    /**
     * Asking which of several comes first, too.
     *
     * @param names two or more events and thresholds; events are timed by being named here
     * @return the changed setup
     */
    public Setup first(List<String> names) {
      if (names.size() < 2 || names.stream().distinct().count() < names.size()) {
        throw new IllegalArgumentException(
            "Expected two or more different events and thresholds, found " + names);
      }
      List<List<String>> more = new ArrayList<>(races);
      more.add(List.copyOf(names));
      return new Setup(scenario, settings, events, whens, more, grain);
    }

    /**
     * With periods of another length; years unless set.
     *
     * @param grain how finely time is told
     * @return the changed setup
     */
    public Setup by(Grain grain) {
      return new Setup(scenario, settings, events, whens, races, grain);
    }

    /**
     * With other settings; those of a run unless set.
     *
     * @param settings trials, seed and threads
     * @return the changed setup
     * @throws IllegalArgumentException if they have a sampling plan, under which the errors would
     *     be wrong, or a stop rule
     */
    public Setup settings(Settings settings) {
      return new Setup(scenario, settings.requireIndependent(), events, whens, races, grain);
    }

    /**
     * With another number of trials.
     *
     * @param trials 1 to 10<sup>12</sup>
     * @return the changed setup
     */
    public Setup trials(long trials) {
      return settings(settings.trials(trials));
    }

    /**
     * With another seed.
     *
     * @param seed any number
     * @return the changed setup
     */
    public Setup seed(long seed) {
      return settings(settings.seed(seed));
    }

    /**
     * With another number of threads.
     *
     * @param threads at least 1
     * @return the changed setup
     */
    public Setup threads(int threads) {
      return settings(settings.threads(threads));
    }

    /**
     * Runs it.
     *
     * @return what was found out
     * @throws org.entente.model.ScenarioException if the scenario is not sound, has no clock, or
     *     has nothing to be timed; and if a name is not known or a formula wrong
     * @throws org.entente.engine.SimulationException if a trial cannot be calculated
     */
    public Timing run() {
      return run(RunControl.NONE);
    }

    /**
     * Runs it under control.
     *
     * @param control told of progress, asked whether to go on
     * @return what was found out
     * @throws org.entente.model.ScenarioException if the scenario is not sound, has no clock, or
     *     has nothing to be timed; and if a name is not known or a formula wrong
     * @throws org.entente.engine.SimulationException if a trial cannot be calculated
     * @throws org.entente.engine.RunCancelledException if the control or an interrupt ended the run
     */
    public Timing run(RunControl control) {
      Question question = Question.of(scenario, events, whens, races);
      Clock clock = Clock.run(question, settings, control);
      Answer answer = new Answer(question, clock, settings.trials(), grain);
      return new Timing(scenario, settings, answer.passages(), answer.races());
    }
  }
}
