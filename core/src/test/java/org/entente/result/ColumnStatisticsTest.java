package org.entente.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.entente.engine.BlockSink;
import org.entente.engine.ColumnSinks;
import org.entente.engine.Engine;
import org.entente.engine.OutputChoice;
import org.entente.engine.Program;
import org.entente.engine.RunControl;
import org.entente.equation.Equations;
import org.entente.model.Factor;
import org.entente.model.Process;
import org.entente.model.Scenario;
import org.entente.model.Time;
import org.junit.jupiter.api.Test;

class ColumnStatisticsTest {
  private static final Settings SETTINGS = Settings.defaults().trials(100_000).threads(2);

  @Test
  void aProgramOfOnesOwnGetsTheStatisticsOfAScenario() {
    Scenario scenario =
        Scenario.of("Two years", Time.yearly(2024, 2026))
            .factor("x", Factor.of(Process.randomWalk(0)).initial(1).noise(0.5));
    Program program = Program.compile(Equations.of(scenario), OutputChoice.ALL);
    List<NumberSummary> found =
        ColumnStatistics.of(
            3,
            SETTINGS,
            (first, trials, sinks) ->
                Engine.run(program, 1, first, trials, 2, sinks, RunControl.NONE));
    List<String> expected = new ArrayList<>();
    Simulation.of(scenario)
        .settings(SETTINGS)
        .run()
        .factor("x")
        .steps()
        .forEach(step -> expected.add(step.summary().toString()));
    assertThat(found).extracting(NumberSummary::toString).isEqualTo(expected);
  }

  @Test
  void wantedQuantilesAreExact() {
    List<NumberSummary> found = ColumnStatistics.of(1, SETTINGS, ColumnStatisticsTest::count);
    NumberSummary numbers = found.get(0);
    assertThat(numbers.count()).isEqualTo(100_000);
    assertThat(numbers.mean().value()).isEqualTo(49_999.5);
    assertThat(numbers.quantile(0.5).value()).isEqualTo(49_999.5);
    assertThat(numbers.quantiles()).allMatch(Quantile::exact);
  }

  /** One column that holds each trial's number, in order. */
  private static void count(long first, long trials, ColumnSinks sinks) {
    BlockSink sink = sinks.newSink();
    double[] column = new double[Engine.CHUNK];
    for (long at = first; at < first + trials; at += Engine.CHUNK) {
      int n = (int) Math.min(Engine.CHUNK, first + trials - at);
      for (int i = 0; i < n; i++) {
        column[i] = at + i;
      }
      sink.startChunk(at / Engine.CHUNK);
      sink.column(0, at, column, null, n);
      sink.endChunk();
    }
  }
}
