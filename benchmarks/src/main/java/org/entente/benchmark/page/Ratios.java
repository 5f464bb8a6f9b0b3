package org.entente.benchmark.page;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entente.benchmark.peer.Peer;
import org.openjdk.jmh.results.RunResult;

/** The ratio of each program to the loop written by hand, both measured in one run of JMH. */
final class Ratios {
  private static final String PROGRAM = "program";

  private Ratios() {}

  static String of(Collection<RunResult> results) {
    Map<String, RunResult> baselines = new TreeMap<>();
    for (RunResult result : results) {
      if (Peer.HAND.name().equals(result.getParams().getParam(PROGRAM))) {
        baselines.put(rest(result), result);
      }
    }
    return results.stream()
        .filter(result -> baselines.containsKey(rest(result)))
        .map(result -> line(result, baselines.get(rest(result))))
        .collect(Collectors.joining("\n"));
  }

  private static String line(RunResult result, RunResult baseline) {
    Figure ratio = SteadyRuns.figure(result).over(SteadyRuns.figure(baseline));
    String program = result.getParams().getParam(PROGRAM);
    return rest(result) + " " + program + ": " + ratio.text() + " of " + Peer.HAND.name();
  }

  /** Everything that was measured in the same way but for the program. */
  private static String rest(RunResult result) {
    return result.getParams().getBenchmark()
        + result.getParams().getParamsKeys().stream()
            .filter(key -> !key.equals(PROGRAM))
            .map(key -> " " + key + "=" + result.getParams().getParam(key))
            .collect(Collectors.joining());
  }
}
