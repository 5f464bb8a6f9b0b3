package org.entente.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.entente.engine.RunControl;
import org.entente.model.Conflict;
import org.entente.model.Scenario;
import org.entente.result.Settings;

/**
 * A report on a scenario, and on variants beside it, as one page of HTML: charts with a table under
 * each, the evidence, the limits and the record of the run. The page needs no network and no other
 * file. Immutable.
 *
 * <pre>{@code
 * Report report = Report.of(base).variant(riskier).trials(100_000).seed(1).run();
 * Files.writeString(Path.of("report.html"), report.html());
 * }</pre>
 *
 * <p>The same scenarios, trials and seed give the same page, byte by byte.
 */
public final class Report {
  private final String html;

  private Report(String html) {
    this.html = html;
  }

  /**
   * Prepares a report.
   *
   * @param base the scenario that it is about
   * @return a report to be set up and run
   */
  public static Setup of(Scenario base) {
    return of(Subject.of(base));
  }

  /**
   * Prepares a report.
   *
   * @param base the scenario that it is about, and where it comes from
   * @return a report to be set up and run
   */
  public static Setup of(Subject base) {
    return new Setup(
        new Findings.Plan(List.of(base), Settings.defaults(), Optional.empty(), List.of()));
  }

  /**
   * The page.
   *
   * @return HTML, to be stored in UTF-8
   */
  public String html() {
    return html;
  }

  /** A report to be set up and run. Immutable: each method returns a copy. */
  public static final class Setup {
    private final Findings.Plan plan;

    private Setup(Findings.Plan plan) {
      this.plan = plan;
    }

    /**
     * With a scenario to be shown beside the base.
     *
     * @param variant the scenario
     * @return the changed setup
     */
    public Setup variant(Scenario variant) {
      return variant(Subject.of(variant));
    }

    /**
     * With a scenario to be shown beside the base.
     *
     * @param variant the scenario, and where it comes from
     * @return the changed setup
     */
    public Setup variant(Subject variant) {
      List<Subject> more = new ArrayList<>(plan.subjects());
      more.add(variant);
      return new Setup(new Findings.Plan(more, plan.settings(), plan.title(), plan.conflicts()));
    }

    /**
     * With a title of its own; that of the base unless set.
     *
     * @param text the title
     * @return the changed setup
     */
    public Setup title(String text) {
      return new Setup(
          new Findings.Plan(plan.subjects(), plan.settings(), Optional.of(text), plan.conflicts()));
    }

    /**
     * With the points on which sources contradict each other.
     *
     * @param conflicts the conflicts, in the order in which they are shown
     * @return the changed setup
     */
    public Setup conflicts(List<Conflict> conflicts) {
      return new Setup(
          new Findings.Plan(plan.subjects(), plan.settings(), plan.title(), conflicts));
    }

    /**
     * With other settings, of which the report takes trials, seed, threads and memory.
     *
     * @param other all of them
     * @return the changed setup
     */
    public Setup settings(Settings other) {
      Objects.requireNonNull(other, "settings");
      return new Setup(new Findings.Plan(plan.subjects(), other, plan.title(), plan.conflicts()));
    }

    /**
     * With another number of trials of each scenario; 100,000 unless set.
     *
     * @param trials 1 to 10<sup>12</sup>
     * @return the changed setup
     */
    public Setup trials(long trials) {
      return settings(plan.settings().trials(trials));
    }

    /**
     * With another seed; 1 unless set.
     *
     * @param seed any number
     * @return the changed setup
     */
    public Setup seed(long seed) {
      return settings(plan.settings().seed(seed));
    }

    /**
     * With another number of threads; all processors unless set.
     *
     * @param threads at least 1
     * @return the changed setup
     */
    public Setup threads(int threads) {
      return settings(plan.settings().threads(threads));
    }

    /**
     * Runs all scenarios and makes the page.
     *
     * @return the report
     * @throws org.entente.model.ScenarioException if a scenario has problems, with all of them
     * @throws org.entente.engine.SimulationException if a trial cannot be calculated
     */
    public Report run() {
      return run(RunControl.NONE);
    }

    /**
     * Runs all scenarios under control and makes the page.
     *
     * @param control told of progress in trials, of {@link #trials()} in all; asked whether to go
     *     on
     * @return the report
     * @throws org.entente.model.ScenarioException if a scenario has problems, with all of them
     * @throws org.entente.engine.SimulationException if a trial cannot be calculated
     * @throws org.entente.engine.RunCancelledException if the control or an interrupt ended the run
     */
    public Report run(RunControl control) {
      return new Report(Page.of(Findings.of(plan, control)));
    }

    /**
     * How many trials making the report takes in all, for those who show its progress.
     *
     * @return the trials of all runs together
     */
    public long trials() {
      return plan.trials();
    }
  }
}
