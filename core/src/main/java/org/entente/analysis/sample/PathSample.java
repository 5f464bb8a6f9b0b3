package org.entente.analysis.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.entente.engine.BlockSink;
import org.entente.engine.ColumnSinks;
import org.entente.engine.Engine;
import org.entente.engine.Output;
import org.entente.engine.OutputChoice;
import org.entente.engine.Program;
import org.entente.engine.RunControl;
import org.entente.equation.Equations;
import org.entente.equation.ValueType;
import org.entente.model.Scenario;
import org.entente.result.Quantile;
import org.entente.result.Settings;

/**
 * The first trials of a run, kept whole: the path of every factor that is a number, and the future
 * that the path ended in. The trials are those of a run with the same scenario and settings.
 * Immutable.
 *
 * <p>Values are kept as 4-byte floats, which is more than any of their errors supports.
 */
public final class PathSample {
  /** The most trials that are kept, so that memory does not grow with the run. */
  public static final int MOST_TRIALS = 4 * Engine.CHUNK;

  /** Paths that ended in no future have this in place of its index. */
  private static final int NO_FUTURE = -1;

  private final List<String> futures;
  private final int[] endings;
  private final Map<String, float[][]> factors;

  private PathSample(List<String> futures, int[] endings, Map<String, float[][]> factors) {
    this.futures = futures;
    this.endings = endings;
    this.factors = factors;
  }

  /**
   * Runs the first trials of a scenario and keeps them.
   *
   * @param scenario any scenario
   * @param settings trials, of which at most {@link #MOST_TRIALS} are kept, seed, sampling plan and
   *     threads
   * @param control told of progress, asked whether to go on
   * @return the sample
   * @throws org.entente.model.ScenarioException if the scenario has problems, with all of them
   * @throws org.entente.engine.SimulationException if a trial cannot be calculated
   * @throws org.entente.engine.RunCancelledException if the control or an interrupt ended the run
   */
  public static PathSample of(Scenario scenario, Settings settings, RunControl control) {
    OutputChoice choice = new OutputChoice(true, false, false, true, false);
    Program program = Program.compile(Equations.of(scenario), choice);
    Recorder recorder = new Recorder(scenario, settings);
    Engine.run(
        program,
        settings.sampling().plan(settings.seed(), settings.trials(), program.addresses()),
        0,
        recorder.trials,
        settings.threads(),
        recorder.apply(program),
        control);
    return recorder.sample();
  }

  /**
   * Keeps the first trials of a run that is made anyway, to be given to {@link
   * org.entente.result.Simulation#run(Scenario, Settings, RunControl, Function)}. What that run
   * does not report is not kept.
   */
  public static final class Recorder implements Function<Program, ColumnSinks> {
    private final Scenario scenario;
    private final int trials;
    private List<Output> outputs = List.of();
    private float[][] columns = {};

    /**
     * Nothing kept yet.
     *
     * @param scenario what is run
     * @param settings how, of which trials count
     */
    public Recorder(Scenario scenario, Settings settings) {
      this.scenario = scenario;
      this.trials = (int) Math.min(MOST_TRIALS, settings.trials());
    }

    @Override
    public ColumnSinks apply(Program program) {
      outputs = program.outputs();
      columns = new float[outputs.size()][];
      for (int i = 0; i < columns.length; i++) {
        columns[i] = isKept(outputs.get(i)) ? new float[trials] : null;
      }
      return () -> new Keeper(columns);
    }

    /**
     * What has been kept, once the run is over.
     *
     * @return the sample
     */
    public PathSample sample() {
      return of(scenario, outputs, columns, trials);
    }
  }

  private static boolean isKept(Output output) {
    return output.kind() == Output.Kind.FUTURE
        || output.kind() == Output.Kind.FACTOR && output.type() instanceof ValueType.Number;
  }

  private static PathSample of(
      Scenario scenario, List<Output> outputs, float[][] columns, int trials) {
    int[] endings = new int[trials];
    Arrays.fill(endings, NO_FUTURE);
    Map<String, List<float[]>> factors = new LinkedHashMap<>();
    for (int i = 0; i < columns.length; i++) {
      Output output = outputs.get(i);
      if (columns[i] != null && output.kind() == Output.Kind.FACTOR) {
        factors.computeIfAbsent(output.name(), name -> new ArrayList<>()).add(columns[i]);
      } else if (columns[i] != null) {
        for (int trial = 0; trial < trials; trial++) {
          endings[trial] = (int) columns[i][trial];
        }
      }
    }
    Map<String, float[][]> arrays = new LinkedHashMap<>();
    factors.forEach((name, steps) -> arrays.put(name, steps.toArray(new float[0][])));
    return new PathSample(List.copyOf(scenario.futures().keySet()), endings, arrays);
  }

  /**
   * How many trials are kept.
   *
   * @return 1 to {@link #MOST_TRIALS}; trial numbers are below it
   */
  public int trials() {
    return endings.length;
  }

  /**
   * Whether a factor has been kept: those that are numbers and are reported have.
   *
   * @param factor its name
   * @return true if {@link #path} and {@link #medians} know it
   */
  public boolean has(String factor) {
    return factors.containsKey(factor);
  }

  /**
   * The future that a trial ended in.
   *
   * @param trial its number
   * @return the future's id; empty if the trial ended in none
   */
  public Optional<String> future(int trial) {
    int ending = endings[trial];
    return ending == NO_FUTURE ? Optional.empty() : Optional.of(futures.get(ending));
  }

  /**
   * How many of the trials ended in a future.
   *
   * @param future its id
   * @return 0 or more
   */
  public int count(String future) {
    int wanted = futures.indexOf(future);
    return (int) Arrays.stream(endings).filter(ending -> ending == wanted).count();
  }

  /**
   * One factor in one trial.
   *
   * @param factor its name
   * @param trial number of the trial
   * @return its value in each step, the one at {@code start} first
   */
  public double[] path(String factor, int trial) {
    float[][] steps = steps(factor);
    return IntStream.range(0, steps.length).mapToDouble(step -> steps[step][trial]).toArray();
  }

  /**
   * The median of a factor among the trials that ended in a future.
   *
   * @param factor its name
   * @param future id of the future
   * @return the median in each step, the one at {@code start} first; empty if no trial ended so
   */
  public List<Quantile> medians(String factor, String future) {
    int size = count(future);
    float[][] steps = steps(factor);
    if (size == 0) {
      return List.of();
    }
    int wanted = futures.indexOf(future);
    return Arrays.stream(steps).parallel().map(step -> median(step, wanted, size)).toList();
  }

  private Quantile median(float[] values, int future, int size) {
    double[] some = new double[size];
    int n = 0;
    for (int trial = 0; trial < values.length; trial++) {
      if (endings[trial] == future) {
        some[n++] = values[trial];
      }
    }
    return Quantile.ofSample(some, 0.5);
  }

  private float[][] steps(String factor) {
    float[][] steps = factors.get(factor);
    if (steps == null) {
      throw new IllegalArgumentException(
          "Expected a factor that is a number and is reported, found " + factor);
    }
    return steps;
  }

  /** Keeps columns; workers write to places of their own. */
  private record Keeper(float[][] columns) implements BlockSink {
    @Override
    public void startChunk(long chunk) {}

    @Override
    public void column(int output, long firstTrial, double[] values, double[] present, int n) {
      float[] kept = columns[output];
      if (kept != null && firstTrial < kept.length) {
        int at = (int) firstTrial;
        int last = Math.min(n, kept.length - at);
        for (int i = 0; i < last; i++) {
          kept[at + i] = (float) values[i];
        }
      }
    }

    @Override
    public void endChunk() {}
  }
}
