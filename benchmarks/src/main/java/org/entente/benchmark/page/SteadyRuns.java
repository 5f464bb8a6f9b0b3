package org.entente.benchmark.page;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import org.entente.benchmark.Allocation;
import org.entente.benchmark.RunBenchmark;
import org.entente.benchmark.ScalingBenchmark;
import org.entente.benchmark.StageBenchmark;
import org.entente.benchmark.peer.Peer;
import org.entente.benchmark.peer.ShapeModel;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** What is measured inside a JVM that has warmed up, by JMH; each in a JVM of its own. */
final class SteadyRuns {
  private static final double CONFIDENCE = 0.95;
  private static final String[] TRIALS = {"100000", "300000", "1000000", "3000000"};
  private static final String[] SOME_TRIALS = {"20000", "50000", "100000"};

  private final Effort effort;
  private final Figures figures;

  SteadyRuns(Effort effort, Figures figures) {
    this.effort = effort;
    this.figures = figures;
  }

  void run() throws RunnerException {
    stages();
    whole();
    scaling("trials", effort == Effort.QUICK ? SOME_TRIALS : TRIALS);
    scaling("factors", few("8", "16", "32", "64"));
    scaling("steps", few("10", "20", "40", "80"));
    scaling("threads", "1", "2");
    figures.put(
        "allocation.simulation", Figure.exact(Allocation.ofSimulation(ShapeModel.scenario(), 64)));
    figures.put("allocation.whole", Figure.exact(Allocation.ofWholeRun()));
  }

  /** All values, or those that a quick measurement can do with. */
  private String[] few(String... values) {
    return effort == Effort.QUICK ? Arrays.copyOf(values, 3) : values;
  }

  private void stages() throws RunnerException {
    for (RunResult result : run(options(StageBenchmark.class))) {
      figures.put("stage." + param(result, "stage"), figure(result));
    }
  }

  private void whole() throws RunnerException {
    String trials = effort == Effort.QUICK ? "100000" : "1000000";
    String[] programs = {Peer.HAND.name(), Peer.ENTENTE.name(), Peer.HAND_TALLIED.name()};
    ChainedOptionsBuilder options =
        options(RunBenchmark.class).param("trials", trials).param("program", programs);
    if (effort != Effort.QUICK) {
      options.warmupIterations(2).measurementTime(TimeValue.seconds(2));
    }
    for (RunResult result : run(options)) {
      figures.put("steady." + Peer.valueOf(param(result, "program")).id(), figure(result));
    }
  }

  private void scaling(String name, String... values) throws RunnerException {
    ChainedOptionsBuilder options = options(ScalingBenchmark.class).param(name, values);
    if (effort == Effort.QUICK && !name.equals("trials")) {
      options.param("trials", "20000");
    }
    for (RunResult result : run(options)) {
      figures.put("scaling." + name + "." + param(result, name), figure(result));
    }
  }

  private ChainedOptionsBuilder options(Class<?> benchmark) {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include(benchmark.getName().replace(".", "\\.") + "\\.")
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT);
    if (effort == Effort.QUICK) {
      options.warmupIterations(1).warmupTime(TimeValue.milliseconds(100));
      options.measurementIterations(3).measurementTime(TimeValue.milliseconds(50));
    }
    return options;
  }

  private static Collection<RunResult> run(ChainedOptionsBuilder options) throws RunnerException {
    Collection<RunResult> results = new Runner(options.build()).run();
    for (RunResult result : results) {
      System.err.printf(
          Locale.ROOT,
          "  %s: %.4g %s%n",
          name(result),
          result.getPrimaryResult().getScore(),
          result.getPrimaryResult().getScoreUnit());
    }
    return results;
  }

  private static String name(RunResult result) {
    StringBuilder name = new StringBuilder(result.getPrimaryResult().getLabel());
    for (String key : result.getParams().getParamsKeys()) {
      name.append(' ').append(key).append('=').append(param(result, key));
    }
    return name.toString();
  }

  private static String param(RunResult result, String name) {
    return result.getParams().getParam(name);
  }

  static Figure figure(RunResult result) {
    Result<?> primary = result.getPrimaryResult();
    double[] interval = primary.getStatistics().getConfidenceIntervalAt(CONFIDENCE);
    return new Figure(primary.getScore(), interval[0], interval[1]);
  }
}
