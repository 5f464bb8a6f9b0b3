package org.entente.result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.entente.engine.BlockSink;
import org.entente.engine.ColumnSinks;
import org.entente.engine.Output;
import org.entente.equation.ValueType;

/**
 * What has been counted of a run so far: moments and cells of numbers, and how often a yes/no, a
 * choice or the future took each of its values. Of some numbers the moments alone may be asked for.
 * Tallies of other trials of the same run can be added, in any order, with the same bits.
 *
 * <p>A tally hands out sinks for a stage of the run and takes over what they counted when the stage
 * is over.
 */
final class Tally implements ColumnSinks {
  private final List<Output> outputs;
  private final boolean parallel;
  private final NumberTotal[] numbers;
  private final int[] momentsAt;
  private final int momentCount;
  private final int numberCount;
  private final long[][] shares;
  private final List<TallySink> sinks = new ArrayList<>();
  private MomentTree moments;

  /**
   * An empty tally.
   *
   * @param outputs the outputs of the program
   * @param futures how many futures the scenario has
   * @param parallel whether outputs may be worked on by several threads between stages
   */
  Tally(List<Output> outputs, int futures, boolean parallel) {
    this(outputs, futures, parallel, output -> true);
  }

  /**
   * An empty tally that has quantiles of some numbers only.
   *
   * @param quantiles whether quantiles of the number at a place are wanted
   */
  Tally(List<Output> outputs, int futures, boolean parallel, IntPredicate quantiles) {
    int size = outputs.size();
    this.outputs = List.copyOf(outputs);
    this.parallel = parallel;
    this.numbers = new NumberTotal[size];
    this.momentsAt = new int[size];
    this.shares = new long[size][];
    int count = 0;
    for (int i = 0; i < size; i++) {
      int values = values(outputs.get(i), futures);
      if (values > 0) {
        shares[i] = new long[values];
      } else {
        numbers[i] = quantiles.test(i) ? new NumberTotal() : null;
        momentsAt[i] = Moments.WIDTH * count++;
      }
    }
    this.momentCount = count;
    this.numberCount = (int) Arrays.stream(numbers).filter(Objects::nonNull).count();
    this.moments = new MomentTree(count);
  }

  /** How many values an output can take if they are to be counted one by one, else 0. */
  static int values(Output output, int futures) {
    if (isFuture(output)) {
      return futures + 1;
    }
    if (output.type() instanceof ValueType.Choice choice) {
      return choice.options().size();
    }
    return output.type() instanceof ValueType.YesNo ? 2 : 0;
  }

  /** The lowest value of an output whose values are counted one by one. */
  static int lowest(Output output) {
    return isFuture(output) ? -1 : 0;
  }

  private static boolean isFuture(Output output) {
    return output.kind() == Output.Kind.FUTURE || output.kind() == Output.Kind.JUDGED;
  }

  /** How many outputs there are. */
  int outputCount() {
    return outputs.size();
  }

  /** How many of the outputs are numbers with quantiles. */
  int numberCount() {
    return numberCount;
  }

  @Override
  public synchronized BlockSink newSink() {
    NumberCounter.Scratch scratch = new NumberCounter.Scratch();
    Counter[] counters = new Counter[outputs.size()];
    for (int i = 0; i < counters.length; i++) {
      if (numbers[i] != null) {
        counters[i] = numbers[i].newCounter(scratch);
      } else if (shares[i] != null) {
        counters[i] = new ShareCounter(lowest(outputs.get(i)), shares[i].length);
      }
    }
    TallySink sink = new TallySink(counters, momentsAt, momentCount, moments);
    sinks.add(sink);
    return sink;
  }

  /** Ends a stage: takes over what its sinks have counted. They must not be used again. */
  synchronized void absorb() {
    each(this::absorb);
    sinks.clear();
  }

  private void absorb(int output) {
    if (numbers[output] != null) {
      numbers[output].absorb(
          sinks.stream().map(sink -> (NumberCounter) sink.take(output)).toList());
    } else if (shares[output] != null) {
      sinks.forEach(sink -> ((ShareCounter) sink.take(output)).addTo(shares[output]));
    }
  }

  /** Does something with every output that is a number. */
  void numbers(Consumer<NumberTotal> action) {
    each(
        i -> {
          if (numbers[i] != null) {
            action.accept(numbers[i]);
          }
        });
  }

  private void each(IntConsumer action) {
    IntStream all = IntStream.range(0, outputs.size());
    (parallel ? all.parallel() : all).forEach(action);
  }

  /** How many values are kept in all. */
  long kept() {
    long kept = 0;
    for (NumberTotal number : numbers) {
      kept += number == null ? 0 : number.kept();
    }
    return kept;
  }

  /** Keeps cells and windows but forgets what was counted. */
  void forget() {
    numbers(NumberTotal::forget);
    for (int i = 0; i < shares.length; i++) {
      if (shares[i] != null) {
        Arrays.fill(shares[i], 0);
      }
    }
    moments = new MomentTree(momentCount);
  }

  /**
   * Adds what was counted of other trials of the same run.
   *
   * @throws IllegalArgumentException if a trial is in both, or the runs differ
   */
  void add(Tally other) {
    if (!outputs.equals(other.outputs)) {
      throw new IllegalArgumentException("Expected a tally of the same outputs, found another");
    }
    moments.addAll(other.moments);
    for (int i = 0; i < shares.length; i++) {
      if (numbers[i] != null) {
        numbers[i].add(other.numbers[i]);
      } else if (shares[i] != null) {
        Counts.add(shares[i], other.shares[i]);
      }
    }
  }

  /**
   * How often an output took each of its values.
   *
   * @return counts of no and yes, of the options, or of no future and each future
   */
  long[] shares(int output) {
    return shares[output].clone();
  }

  /**
   * The moments of a number.
   *
   * @return count, mean and sum of squared deviations from the mean
   */
  double[] moments(int output) {
    double[] all = moments.total();
    return Arrays.copyOfRange(all, momentsAt[output], momentsAt[output] + Moments.WIDTH);
  }

  /**
   * What was found out about each output.
   *
   * @param trials how many trials there were
   * @param wanted shares at which quantiles are wanted
   * @return one summary per output, null for a future and for a number without quantiles
   */
  Summary[] summaries(long trials, List<Double> wanted) {
    return summaries(trials, wanted, new IndependentErrors());
  }

  /**
   * What was found out about each output.
   *
   * @param trials how many trials there were
   * @param wanted shares at which quantiles are wanted
   * @param errors how sure it is
   * @return one summary per output, null for a future
   */
  Summary[] summaries(long trials, List<Double> wanted, Errors errors) {
    double[] all = moments.total();
    Summary[] summaries = new Summary[outputs.size()];
    each(
        i -> {
          if (numbers[i] != null) {
            summaries[i] = number(i, trials, wanted, all, errors);
          } else if (shares[i] != null && !isFuture(outputs.get(i))) {
            summaries[i] = counted(i, trials, errors);
          }
        });
    return summaries;
  }

  /** What was found out about one output that is not a future. */
  Summary summary(int output, long trials, List<Double> wanted, Errors errors) {
    return numbers[output] == null
        ? counted(output, trials, errors)
        : number(output, trials, wanted, moments.total(), errors);
  }

  private Summary number(
      int output, long trials, List<Double> wanted, double[] all, Errors errors) {
    Quantiles quantiles = numbers[output].quantiles(errors.ranks(output));
    long count = quantiles.count();
    if (count == 0) {
      return new NoValues(trials);
    }
    double m2 = all[momentsAt[output] + 2];
    Estimate mean = errors.mean(output, all[momentsAt[output] + 1], m2, count);
    return NumberSummary.of(errors.present(output, count, trials), mean, m2, quantiles, wanted);
  }

  private Summary counted(int output, long trials, Errors errors) {
    long[] counts = shares[output];
    long count = Counts.sum(counts);
    if (count == 0) {
      return new NoValues(trials);
    }
    Probability present = errors.present(output, count, trials);
    if (!(outputs.get(output).type() instanceof ValueType.Choice choice)) {
      return new YesNoSummary(count, present, errors.share(output, 1, counts[1], count));
    }
    Map<String, Probability> byOption = new LinkedHashMap<>();
    for (int i = 0; i < counts.length; i++) {
      byOption.put(choice.options().get(i), errors.share(output, i, counts[i], count));
    }
    return new ChoiceSummary(count, present, byOption);
  }

  /**
   * Values near the wanted quantiles of what has been counted so far.
   *
   * @param wanted shares
   * @return for every output that is a number two thresholds for each share, so that a value is
   *     below the quantile if it does not exceed the first, and not above it if it does not exceed
   *     the second; the first is NaN where no two values are equal there, which makes them the same
   */
  double[][] thresholds(List<Double> wanted) {
    double[][] thresholds = new double[outputs.size()][];
    each(
        i -> {
          if (numbers[i] != null) {
            thresholds[i] = numbers[i].quantiles(Ranks.UNKNOWN).thresholds(wanted);
          }
        });
    return thresholds;
  }
}
