package org.entente.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.entente.analysis.Odds;
import org.entente.analysis.comparison.Comparison;
import org.entente.analysis.comparison.Recording;
import org.entente.analysis.explanation.Explanation;
import org.entente.analysis.sample.PathSample;
import org.entente.analysis.sensitivity.Drivers;
import org.entente.analysis.sensitivity.Grouping;
import org.entente.analysis.sensitivity.SobolIndices;
import org.entente.engine.BlockSink;
import org.entente.engine.ColumnSinks;
import org.entente.engine.OutputChoice;
import org.entente.engine.Program;
import org.entente.engine.RunControl;
import org.entente.equation.Equations;
import org.entente.model.Conflict;
import org.entente.model.Scenario;
import org.entente.model.Time;
import org.entente.result.EventResult;
import org.entente.result.Probability;
import org.entente.result.Settings;
import org.entente.result.Simulation;

/**
 * All that a report shows: each scenario is run once, and the first trials of the base are kept
 * whole; then what drives it is found out, and what the variants change.
 *
 * @param heading of the page
 * @param settings of each run
 * @param parts one for each scenario, the base first
 * @param sample whole paths of the base
 * @param explanation the values of the base and what they rest on
 * @param drivers what drives the futures of the base; absent if it has none, or too few trials
 * @param indices how much of that is ignorance and how much chance; absent likewise
 * @param comparison the variants against the base; absent without variants
 * @param conflicts where sources contradict each other
 */
record Findings(
    Heading heading,
    Settings settings,
    List<Part> parts,
    PathSample sample,
    Explanation explanation,
    Optional<Drivers> drivers,
    Optional<SobolIndices> indices,
    Optional<Comparison> comparison,
    List<Conflict> conflicts) {

  /** The quantiles of the bands. */
  static final double[] QUANTILES = {0.05, 0.10, 0.25, 0.50, 0.75, 0.90, 0.95};

  /** The fewest trials from which anything can be said of what drives them. */
  private static final long FEWEST = 100;

  /**
   * The most trials from which it is said, in whole pieces of work for two processors: more would
   * tell no more that matters.
   */
  private static final long MOST = 32_768;

  /** Trials of each run in which ignorance or chance is drawn anew. */
  private static final long REDRAWN = 8_192;

  /** Copies the lists. */
  Findings {
    parts = List.copyOf(parts);
    conflicts = List.copyOf(conflicts);
  }

  /**
   * One scenario.
   *
   * @param subject the scenario and where it comes from
   * @param title what it is called on the page, different from that of the others
   * @param key by which charts know it, and a part of ids
   * @param simulation the results
   */
  record Part(Subject subject, String title, String key, Simulation simulation) {
    Scenario scenario() {
      return subject.scenario();
    }
  }

  /**
   * What is to be reported.
   *
   * @param subjects the scenarios, the base first
   * @param settings of each run
   * @param title of the page, if not that of the base
   * @param conflicts where sources contradict each other
   */
  record Plan(
      List<Subject> subjects, Settings settings, Optional<String> title, List<Conflict> conflicts) {
    /** Copies the lists. */
    Plan {
      subjects = List.copyOf(subjects);
      conflicts = List.copyOf(conflicts);
    }

    Scenario base() {
      return subjects.get(0).scenario();
    }

    /** Whether there is something to explain, and trials enough to do it. */
    boolean explainsFutures() {
      return base().futures().size() > 1 && settings.trials() >= FEWEST && isUncertain();
    }

    /** Whether the futures depend on anything that is drawn. */
    private boolean isUncertain() {
      return !Program.compile(Equations.of(base()), OutputChoice.FUTURES).addresses().isEmpty();
    }

    /** What drives the futures, read off fewer trials than the run has, if it has very many. */
    Drivers.Setup drivers() {
      return Drivers.of(base())
          .withoutPartialRanks()
          .settings(settings.trials(Math.min(MOST, settings.trials())));
    }

    SobolIndices.Setup indices() {
      return SobolIndices.of(base())
          .groups(Grouping.SPLIT)
          .settings(settings.trials(Math.min(REDRAWN, settings.trials())));
    }

    Comparison.Setup comparison() {
      return Comparison.of(subjects.stream().map(Subject::scenario).toList())
          .settings(settings.only(Settings.Part.FUTURES, Settings.Part.OUTCOMES));
    }

    /** What is to be kept of the runs to compare them; nothing if that takes too much memory. */
    List<Recording> recordings() {
      List<Scenario> scenarios = subjects.stream().map(Subject::scenario).toList();
      return scenarios.size() > 1 && Recording.isPossible(scenarios, settings)
          ? scenarios.stream().map(scenario -> new Recording(settings)).toList()
          : List.of();
    }

    /** The comparison of what was recorded, or else of runs made for it. */
    Comparison compared(List<Recording> recordings, RunControl control) {
      return recordings.isEmpty()
          ? comparison().run(control)
          : comparison().ofRecorded(recordings, control);
    }

    /** How many trials all runs take together. */
    long trials() {
      long runs = subjects.size() * settings.trials();
      long why = explainsFutures() ? drivers().allTrials() + indices().allTrials() : 0;
      return runs + why + (subjects.size() > 1 ? comparison().work() : 0);
    }
  }

  static Findings of(Plan plan, RunControl control) {
    Settings quantiles = plan.settings().quantiles(QUANTILES);
    InTurn progress = new InTurn(control);
    List<Recording> recordings = plan.recordings();
    PathSample.Recorder sample = new PathSample.Recorder(plan.base(), plan.settings());
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < plan.subjects().size(); i++) {
      Subject subject = plan.subjects().get(i);
      List<Function<Program, ColumnSinks>> witnesses = new ArrayList<>();
      if (!recordings.isEmpty()) {
        witnesses.add(recordings.get(i));
      }
      if (i == 0) {
        witnesses.add(sample);
      }
      Simulation simulation =
          Simulation.run(
              subject.scenario(), quantiles, progress, program -> all(witnesses, program));
      progress.next();
      parts.add(new Part(subject, name(plan.subjects(), i), "s" + i, simulation));
    }
    Optional<Drivers> drivers = Optional.empty();
    Optional<SobolIndices> indices = Optional.empty();
    if (plan.explainsFutures()) {
      drivers = Optional.of(plan.drivers().run(progress));
      progress.next();
      indices = Optional.of(plan.indices().run(progress));
      progress.next();
    }
    return new Findings(
        Heading.of(plan.base(), plan.title()),
        plan.settings(),
        parts,
        sample.sample(),
        Explanation.of(plan.base(), odds(parts.get(0).simulation())),
        drivers,
        indices,
        parts.size() > 1 ? Optional.of(plan.compared(recordings, progress)) : Optional.empty(),
        plan.conflicts());
  }

  /** Sinks that show a run to several. */
  private static ColumnSinks all(List<Function<Program, ColumnSinks>> witnesses, Program program) {
    List<ColumnSinks> sinks = witnesses.stream().map(it -> it.apply(program)).toList();
    return () ->
        sinks.stream()
            .map(ColumnSinks::newSink)
            .reduce(BlockSink.NONE, (a, b) -> BlockSink.both(b, a));
  }

  /** The title; equal ones are told apart by their files, or else by their places. */
  private static String name(List<Subject> subjects, int place) {
    Subject subject = subjects.get(place);
    String title = subject.scenario().title();
    long same = subjects.stream().filter(it -> it.scenario().title().equals(title)).count();
    if (same == 1) {
      return title;
    }
    return title + " (" + (subject.file().isEmpty() ? place + 1 : subject.file()) + ")";
  }

  private static List<Odds> odds(Simulation simulation) {
    List<Odds> odds = new ArrayList<>();
    Optional<Time> time = simulation.scenario().time();
    if (time.isPresent()) {
      int years = time.get().end() - time.get().start();
      for (EventResult event : simulation.events()) {
        Probability ever = event.at(time.get().end()).struck();
        odds.add(Odds.of(event.name(), event.label(), ever, years));
      }
    }
    return odds;
  }

  /** The scenario that the report is about. */
  Part base() {
    return parts.get(0);
  }

  /** Whether variants are shown beside the base. */
  boolean several() {
    return parts.size() > 1;
  }

  /** Adds up the progress of runs one after another. */
  private static final class InTurn implements RunControl {
    private final RunControl control;
    private long before;
    private long done;

    InTurn(RunControl control) {
      this.control = control;
    }

    /** The run is over, and the next one begins. */
    synchronized void next() {
      before += done;
      done = 0;
    }

    @Override
    public boolean cancelled() {
      return control.cancelled();
    }

    @Override
    public synchronized void progress(long trialsDone) {
      done = Math.max(done, trialsDone);
      control.progress(before + done);
    }
  }
}
