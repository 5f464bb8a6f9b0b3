package org.entente.result;

import org.entente.engine.ColumnSinks;
import org.entente.engine.Engine;
import org.entente.engine.Program;
import org.entente.engine.RunControl;
import org.entente.model.Scenario;
import org.entente.random.Sampling;
import org.entente.random.SamplingPlan;

/**
 * Runs a program as settings say and counts what comes out, under a plan with replications also for
 * each replication by itself.
 */
final class Counting {
  /** First trials that say where the wanted quantiles are about. */
  private static final long PILOT = 4096;

  private final Scenario scenario;
  private final Program program;
  private final Settings settings;
  private final SamplingPlan plan;
  private final RunControl control;

  private Counting(Scenario scenario, Program program, Settings settings, RunControl control) {
    this.scenario = scenario;
    this.program = program;
    this.settings = settings;
    this.control = control;
    this.plan = settings.sampling().plan(settings.seed(), settings.trials(), program.addresses());
  }

  /** The results of a run. */
  static Results results(
      Scenario scenario, Program program, Settings settings, RunControl control) {
    Counting counting = new Counting(scenario, program, settings, control);
    return settings.sampling() == Sampling.MONTE_CARLO
        ? counting.independent()
        : counting.replicated();
  }

  private Results independent() {
    Tally tally = newTally();
    collect(tally, settings, this::run, control);
    return new Results(scenario, settings, program.outputs(), tally, new IndependentErrors());
  }

  private Results replicated() {
    ReplicationTally replications = newReplications();
    Collector.Runner runner =
        (first, trials, sinks, watch) -> {
          if (first == 0) {
            replications.forget(); // a collector may start over after it has set up its cells
          }
          run(first, trials, replications.beside(sinks), watch);
          replications.absorb();
        };
    Tally tally = newTally();
    collect(tally, settings, runner, control);
    Errors errors = new ReplicatedErrors(replications, settings.quantiles());
    return new Results(scenario, settings, program.outputs(), tally, errors);
  }

  private ReplicationTally newReplications() {
    Tally pilot = newTally();
    Settings few = settings.trials(Math.min(PILOT, settings.trials()));
    collect(pilot, few, this::run, new Silent(control));
    int replications = settings.sampling().replications();
    return new ReplicationTally(
        program.outputs(),
        scenario.futures().size(),
        replications,
        settings.trials() / replications,
        pilot.thresholds(settings.quantiles()));
  }

  private Tally newTally() {
    return new Tally(program.outputs(), scenario.futures().size(), settings.threads() > 1);
  }

  private static void collect(
      Tally tally, Settings settings, Collector.Runner runner, RunControl control) {
    new Collector(runner, tally, settings, Engine.CHUNK, control).collect(0, settings.trials());
  }

  private void run(long first, long trials, ColumnSinks sinks, RunControl watch) {
    Engine.run(program, plan, first, trials, settings.threads(), sinks, watch);
  }

  /** Asks whether to go on, and tells no progress. */
  private record Silent(RunControl control) implements RunControl {
    @Override
    public boolean cancelled() {
      return control.cancelled();
    }
  }
}
