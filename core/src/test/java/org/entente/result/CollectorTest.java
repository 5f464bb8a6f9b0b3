package org.entente.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.entente.engine.Output;
import org.entente.engine.RunCancelledException;
import org.entente.engine.RunControl;
import org.entente.equation.ValueType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CollectorTest {
  private static final long TRIALS = Shape.TRIALS;
  private static final Settings SETTINGS = Settings.defaults().trials(TRIALS);

  /** Budgets that keep all values of the ten shapes, those that matter, and none. */
  enum Memory {
    FOR_ALL(1024),
    FOR_WINDOWS(8),
    FOR_NONE(1);

    private final Settings settings;

    Memory(long mebibytes) {
      this.settings = SETTINGS.memory(mebibytes << 20);
    }
  }

  private static FakeEngine shapes() {
    FakeEngine engine = new FakeEngine(2);
    for (Shape shape : Shape.values()) {
      double[] values = shape.column();
      engine.withNumber(shape.name(), trial -> values[(int) trial]);
    }
    ValueType choice = new ValueType.Choice(List.of("low", "middle", "high"));
    return engine
        .with(new Output(Output.Kind.ACTIVE, "war", 0, ValueType.YES_NO), t -> t % 3 == 0 ? 1 : 0)
        .with(new Output(Output.Kind.FACTOR, "mood", 0, choice), t -> t % 7 == 0 ? 2 : t % 2)
        .with(
            new Output(Output.Kind.FUTURE, "", Output.WHOLE_PATH, ValueType.NUMBER),
            t -> t % 5 - 1);
  }

  private static final Map<Memory, Tally> COLLECTED = new EnumMap<>(Memory.class);

  /** All trials of all shapes, collected once. */
  private static synchronized Tally collected(Memory memory) {
    return COLLECTED.computeIfAbsent(memory, key -> collect(shapes(), key.settings, 0, TRIALS));
  }

  private static Tally collect(FakeEngine engine, Settings settings, long first, long trials) {
    Tally tally = new Tally(engine.outputs(), 4, true);
    new Collector(engine, tally, settings, FakeEngine.CHUNK, RunControl.NONE)
        .collect(first, trials);
    return tally;
  }

  private static List<String> digest(Tally tally, long trials) {
    List<String> digest = new ArrayList<>();
    for (Summary summary : tally.summaries(trials, SETTINGS.quantiles())) {
      if (summary instanceof NumberSummary number) {
        digest.add(
            List.of(number.count(), number.mean(), number.sd(), number.min(), number.max())
                + " "
                + exactly(number.quantiles())
                + exactly(List.of(number.quantile(0.1), number.quantile(0.999))));
      } else {
        digest.add(String.valueOf(summary));
      }
    }
    digest.add(Arrays.toString(tally.shares(tally.outputCount() - 1)));
    return digest;
  }

  private static String exactly(List<Quantile> quantiles) {
    StringBuilder text = new StringBuilder();
    for (Quantile q : quantiles) {
      text.append(List.of(q.p(), q.value(), q.low(), q.high(), q.atLeast(), q.atMost()));
    }
    return text.toString();
  }

  private static NumberSummary summary(Tally tally, Shape shape) {
    Summary[] summaries = tally.summaries(TRIALS, SETTINGS.quantiles());
    return (NumberSummary) summaries[shape.ordinal()];
  }

  @ParameterizedTest
  @EnumSource
  void theNumberOfThreadsDoesNotChangeABit(Memory memory) {
    List<String> expected =
        digest(collect(shapes().withThreads(1), memory.settings, 0, TRIALS), TRIALS);
    for (int threads : new int[] {2, 3, 7}) {
      assertThat(digest(collect(shapes().withThreads(threads), memory.settings, 0, TRIALS), TRIALS))
          .isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @EnumSource
  void momentsAreThoseOfTheWholeSample(Shape shape) {
    double[] sorted = shape.sorted();
    double mean = Arrays.stream(sorted).average().orElseThrow();
    double squares = Arrays.stream(sorted).map(x -> (x - mean) * (x - mean)).sum();
    NumberSummary summary = summary(collected(Memory.FOR_ALL), shape);

    assertThat(summary.count()).isEqualTo(sorted.length);
    assertThat(summary.min()).isEqualTo(sorted[0]);
    assertThat(summary.max()).isEqualTo(sorted[sorted.length - 1]);
    double sd = Math.sqrt(squares / (sorted.length - 1));
    double scale = Math.max(Math.abs(mean), sd);
    assertThat(summary.mean().value()).isCloseTo(mean, within(1e-12 * scale));
    assertThat(summary.sd().orElseThrow()).isCloseTo(sd, within(1e-9 * sd + 1e-15 * scale));
  }

  @ParameterizedTest
  @EnumSource
  void theWantedQuantilesAreExactWhileTheirNeighboursAreKept(Shape shape) {
    double[] sorted = shape.sorted();
    NumberSummary summary = summary(collected(Memory.FOR_WINDOWS), shape);

    for (Quantile quantile : summary.quantiles()) {
      assertThat(quantile.exact()).isTrue();
      assertThat(quantile.value()).isEqualTo(typeSeven(sorted, quantile.p()));
      OrderStatistics ranks = OrderStatistics.of(sorted.length, quantile.p());
      assertEnd(quantile.low(), sorted, ranks.low());
      assertEnd(quantile.high(), sorted, ranks.high());
    }
  }

  private static void assertEnd(OptionalDouble end, double[] sorted, long rank) {
    if (rank < 1 || rank > sorted.length) {
      assertThat(end).isEmpty();
    } else {
      assertThat(end).hasValue(sorted[(int) rank - 1]);
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyQuantileIsExactWhileAllValuesAreKept(Shape shape) {
    double[] sorted = shape.sorted();
    NumberSummary summary = summary(collected(Memory.FOR_ALL), shape);

    for (double p : new double[] {0, 0.001, 0.1, 0.333, 0.5, 0.9999, 1}) {
      assertThat(summary.quantile(p).exact()).isTrue();
      assertThat(summary.quantile(p).value()).isEqualTo(typeSeven(sorted, p));
    }
  }

  /** Cells hold 0.4 % of the pilot at most, slots twice that: 1 % of the ranks is ample. */
  @ParameterizedTest
  @EnumSource
  void whereNoValuesAreKeptTheBoundsHoldTheQuantileAndAreNarrow(Shape shape) {
    double[] sorted = shape.sorted();
    NumberSummary summary = summary(collected(Memory.FOR_NONE), shape);

    for (double p : new double[] {0, 0.01, 0.05, 0.25, 0.4, 0.5, 0.75, 0.95, 1}) {
      Quantile quantile = summary.quantile(p);
      double exact = typeSeven(sorted, p);
      assertThat(quantile.atLeast()).isLessThanOrEqualTo(exact);
      assertThat(quantile.atMost()).isGreaterThanOrEqualTo(exact);
      assertThat(quantile.value()).isBetween(quantile.atLeast(), quantile.atMost());
      if (sorted.length > TRIALS / 2) {
        assertThat(quantile.atLeast()).isGreaterThanOrEqualTo(typeSeven(sorted, p - 0.01));
        assertThat(quantile.atMost()).isLessThanOrEqualTo(typeSeven(sorted, p + 0.01));
      }
    }
  }

  @Test
  void theBudgetDecidesWhichQuantilesAreExact() {
    NumberSummary all = summary(collected(Memory.FOR_ALL), Shape.NORMAL);
    NumberSummary windows = summary(collected(Memory.FOR_WINDOWS), Shape.NORMAL);
    NumberSummary none = summary(collected(Memory.FOR_NONE), Shape.NORMAL);

    assertThat(all.quantile(0.4).exact()).isTrue();
    assertThat(windows.quantile(0.5).exact()).isTrue();
    assertThat(windows.quantile(0.4).exact()).isFalse();
    assertThat(none.quantile(0.5).exact()).isFalse();
  }

  @Test
  void anAtomsQuantileIsExactThoughNoValuesAreKept() {
    Tally tally = collected(Memory.FOR_NONE);

    assertThat(summary(tally, Shape.HALF_ZERO).quantile(0.25).exact()).isTrue();
    assertThat(summary(tally, Shape.HALF_ZERO).quantile(0.25).value()).isZero();
    assertThat(summary(tally, Shape.CONSTANT).quantile(0.95).value()).isEqualTo(0.1);
    assertThat(summary(tally, Shape.CONSTANT).sd()).hasValue(0);
  }

  @Property(tries = 10)
  void anySplitOfTheTrialsMergesToTheSameBits(
      @ForAll @IntRange(min = 1, max = 18) int cut, @ForAll Random random) {
    Settings settings = Memory.FOR_NONE.settings;
    long border = (long) cut * FakeEngine.CHUNK;
    List<Tally> parts = new ArrayList<>();
    parts.add(collect(shapes(), settings, 0, border));
    parts.add(collect(shapes(), settings, border, TRIALS - border));
    Collections.shuffle(parts, random);
    parts.get(0).add(parts.get(1));

    assertThat(digest(parts.get(0), TRIALS)).isEqualTo(digest(collected(Memory.FOR_NONE), TRIALS));
  }

  @ParameterizedTest
  @EnumSource
  void mergedPartsStillBoundTheQuantiles(Memory memory) {
    long border = 5L * FakeEngine.CHUNK;
    Tally tally = collect(shapes(), memory.settings, border, TRIALS - border);
    tally.add(collect(shapes(), memory.settings, 0, border));
    for (Shape shape : Shape.values()) {
      double[] sorted = shape.sorted();
      for (Quantile quantile : summary(tally, shape).quantiles()) {
        assertThat(typeSeven(sorted, quantile.p()))
            .isBetween(quantile.atLeast(), quantile.atMost());
      }
    }
  }

  @Test
  void theSameTrialsAreNotCountedTwice() {
    Tally tally = collected(Memory.FOR_ALL); // is refused before anything is added
    Tally again = collect(shapes(), SETTINGS, 0, FakeEngine.CHUNK);

    assertThatThrownBy(() -> tally.add(again))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("found chunk 0 twice");
  }

  @Test
  void aTallyOfOtherOutputsIsRefused() {
    Tally tally = collect(shapes(), SETTINGS, 0, 10);
    Tally other = collect(new FakeEngine(1).withNumber("x", t -> t), SETTINGS, 0, 10);

    assertThatThrownBy(() -> tally.add(other)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void sharesAreExactCounts() {
    Tally tally = collect(shapes(), SETTINGS, 0, 70);
    Summary[] summaries = tally.summaries(70, List.of());
    int after = Shape.values().length;

    assertThat(((YesNoSummary) summaries[after]).probability()).isEqualTo(Probability.of(24, 70));
    ChoiceSummary mood = (ChoiceSummary) summaries[after + 1];
    assertThat(mood.share("high")).isEqualTo(Probability.of(10, 70));
    assertThat(mood.share("low")).isEqualTo(Probability.of(30, 70));
    assertThat(mood.shares().keySet()).containsExactly("low", "middle", "high");
    assertThat(tally.shares(after + 2)).containsExactly(14, 14, 14, 14, 14);
  }

  @Test
  void aSingleTrialHasAMeanAndNoError() {
    FakeEngine engine = new FakeEngine(1).withNumber("x", t -> 42);
    NumberSummary summary =
        (NumberSummary) collect(engine, SETTINGS.trials(1), 0, 1).summaries(1, List.of())[0];

    assertThat(summary.mean()).isEqualTo(Estimate.ofOne(42));
    assertThat(summary.mean().standardError()).isEmpty();
    assertThat(summary.sd()).isEmpty();
    assertThat(summary.quantile(0.95).value()).isEqualTo(42);
  }

  @Test
  void whereNoTrialHasAValueThereAreNoMoments() {
    FakeEngine engine = new FakeEngine(1).withNumber("x", t -> Double.NaN);
    Summary summary =
        collect(engine, SETTINGS.trials(50_000), 0, 50_000).summaries(50_000, List.of())[0];

    assertThat(summary).isEqualTo(new NoValues(50_000));
    assertThat(summary.present().value()).isZero();
    assertThat(summary).hasToString("no value in any of 50000 trials");
  }

  @ParameterizedTest
  @EnumSource
  void progressRisesToTheNumberOfTrials(Memory memory) {
    List<Long> heard = Collections.synchronizedList(new ArrayList<>());
    RunControl control =
        new RunControl() {
          @Override
          public void progress(long trialsDone) {
            heard.add(trialsDone);
          }
        };
    FakeEngine engine = shapes().withThreads(1);
    Tally tally = new Tally(engine.outputs(), 4, false);
    new Collector(engine, tally, memory.settings, FakeEngine.CHUNK, control).collect(0, TRIALS);

    assertThat(heard).isSorted().endsWith(TRIALS);
  }

  @Test
  void aCancelledRunSaysHowFarItCame() {
    AtomicLong done = new AtomicLong();
    RunControl control =
        new RunControl() {
          @Override
          public boolean cancelled() {
            return done.get() >= 100_000;
          }

          @Override
          public void progress(long trialsDone) {
            done.set(trialsDone);
          }
        };
    FakeEngine engine = shapes().withThreads(1);
    Tally tally = new Tally(engine.outputs(), 4, false);
    Collector collector = new Collector(engine, tally, SETTINGS, FakeEngine.CHUNK, control);

    assertThatThrownBy(() -> collector.collect(0, TRIALS))
        .isInstanceOfSatisfying(
            RunCancelledException.class,
            cancelled -> {
              assertThat(cancelled.trialsDone()).isEqualTo(done.get());
              assertThat(cancelled.trialsWanted()).isEqualTo(TRIALS);
            })
        .hasMessage("The run was cancelled after 100352 of 300001 trials");
  }

  private static double typeSeven(double[] sorted, double p) {
    double position = (sorted.length - 1) * Math.max(0, Math.min(1, p));
    int rank = (int) position;
    if (position == rank || sorted[rank] == sorted[rank + 1]) {
      return sorted[rank];
    }
    double share = position - rank;
    return (1 - share) * sorted[rank] + share * sorted[rank + 1];
  }
}
