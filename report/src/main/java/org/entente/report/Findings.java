package org.entente.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.analysis.Odds;
import org.entente.analysis.explanation.Explanation;
import org.entente.analysis.sample.PathSample;
import org.entente.engine.RunControl;
import org.entente.model.Scenario;
import org.entente.model.Time;
import org.entente.result.EventResult;
import org.entente.result.Probability;
import org.entente.result.Settings;
import org.entente.result.Simulation;

/**
 * All that a report shows: each scenario is run once, and the first trials of the base are run
 * again to be kept whole.
 *
 * @param title of the page
 * @param settings of each run
 * @param parts one for each scenario, the base first
 * @param sample whole paths of the base
 * @param explanation the values of the base and what they rest on
 */
record Findings(
    String title, Settings settings, List<Part> parts, PathSample sample, Explanation explanation) {

  /** The quantiles of the bands. */
  static final double[] QUANTILES = {0.05, 0.10, 0.25, 0.50, 0.75, 0.90, 0.95};

  /** Copies the parts. */
  Findings {
    parts = List.copyOf(parts);
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

  static Findings of(
      List<Subject> subjects, Settings settings, Optional<String> title, RunControl control) {
    Settings quantiles = settings.quantiles(QUANTILES);
    Together progress = new Together(control);
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < subjects.size(); i++) {
      Subject subject = subjects.get(i);
      Simulation simulation = Simulation.run(subject.scenario(), quantiles, progress);
      progress.add(settings.trials());
      parts.add(new Part(subject, name(subjects, i), "s" + i, simulation));
    }
    Scenario base = subjects.get(0).scenario();
    PathSample sample = PathSample.of(base, settings, progress);
    Explanation explanation = Explanation.of(base, odds(parts.get(0).simulation()));
    return new Findings(title.orElse(base.title()), settings, parts, sample, explanation);
  }

  static long trials(List<Subject> subjects, Settings settings) {
    return subjects.size() * settings.trials()
        + Math.min(PathSample.MOST_TRIALS, settings.trials());
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
  private static final class Together implements RunControl {
    private final RunControl control;
    private long before;

    Together(RunControl control) {
      this.control = control;
    }

    void add(long trials) {
      before += trials;
    }

    @Override
    public boolean cancelled() {
      return control.cancelled();
    }

    @Override
    public void progress(long trialsDone) {
      control.progress(before + trialsDone);
    }
  }
}
