package org.entente.result;

import java.util.List;
import org.entente.engine.BlockSink;
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
  private final ColumnSinks witness;

  private Counting(
      Scenario scenario,
      Program program,
      Settings settings,
      RunControl control,
      ColumnSinks witness) {
    this.scenario = scenario;
    this.program = program;
    this.settings = settings;
    this.control = control;
    this.witness = witness;
    this.plan = settings.sampling().plan(settings.seed(), settings.trials(), program.addresses());
  }

  /**
   * The results of a run.
   *
   * @param witness sees all that is counted
   * @throws IllegalArgumentException if the settings contradict one another or the scenario
   * @throws TargetException if a target of precision names nothing in the scenario
   */
  static Results results(
      Scenario scenario,
      Program program,
      Settings settings,
      RunControl control,
      ColumnSinks witness) {
    boolean plain = settings.sampling() == Sampling.MONTE_CARLO;
    if (!plain && !settings.until().targets().isEmpty()) {
      throw new IllegalArgumentException(
          "Expected monteCarlo for a run that stops by precision, found "
              + settings.sampling()
              + ": a sampling plan must know its number of trials beforehand");
    }
    Counting counting = new Counting(scenario, program, settings, control, witness);
    return plain ? counting.independent() : counting.replicated();
  }

  private Results independent() {
    Tally tally = newTally();
    Errors errors = new IndependentErrors();
    StopRule until = settings.until();
    Aims aims = new Aims(scenario, program.outputs(), until.targets());
    long done =
        collector(tally, settings, this::run, control)
            .collect(0, settings.trials(), looks(tally, aims, errors));
    List<Attained> attained = aims.look(tally, done, settings.quantiles(), errors);
    return new Results(scenario, settings.trials(done), program.outputs(), tally, errors, attained);
  }

  private Collector.Looks looks(Tally tally, Aims aims, Errors errors) {
    StopRule until = settings.until();
    if (until.targets().isEmpty()) {
      return Collector.Looks.NONE;
    }
    return new Collector.Looks() {
      @Override
      public long next(long done) {
        return until.next(done);
      }

      @Override
      public boolean enough(long done) {
        return aims.look(tally, done, settings.quantiles(), errors).stream()
            .allMatch(Attained::met);
      }
    };
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
    collector(tally, settings, runner, control).collect(0, settings.trials());
    Errors errors = new ReplicatedErrors(replications, settings.quantiles());
    return new Results(scenario, settings, program.outputs(), tally, errors, List.of());
  }

  private ReplicationTally newReplications() {
    Tally pilot = newTally();
    Settings few = settings.trials(Math.min(PILOT, settings.trials()));
    collector(pilot, few, this::run, new Silent(control)).collect(0, few.trials());
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

  private static Collector collector(
      Tally tally, Settings settings, Collector.Runner runner, RunControl control) {
    return new Collector(runner, tally, settings, Engine.CHUNK, control);
  }

  private void run(long first, long trials, ColumnSinks sinks, RunControl watch) {
    ColumnSinks seen = () -> BlockSink.both(sinks.newSink(), witness.newSink());
    Engine.run(program, plan, first, trials, settings.threads(), seen, watch);
  }

  /** Asks whether to go on, and tells no progress. */
  private record Silent(RunControl control) implements RunControl {
    @Override
    public boolean cancelled() {
      return control.cancelled();
    }
  }
}
