package org.entente.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.entente.engine.ColumnSinks;
import org.entente.engine.Engine;
import org.entente.engine.Output;
import org.entente.engine.RunControl;
import org.entente.equation.ValueType;

/**
 * What was found out about columns that an analysis derives from the outputs of a run, trial by
 * trial, such as differences of two scenarios. They are counted as a {@link Simulation} counts its
 * own: in bounded memory, and with the same bits on any number of threads. Immutable.
 *
 * <p>An analysis says which columns it has, and runs trials when asked to: its sinks wrap those
 * that it is given, and hand on every column once for each block. Trials may be asked for twice, in
 * which case only the second time counts; so a sink keeps nothing of its own from call to call.
 */
public final class Derived {
  private final Tally tally;
  private final Summary[] summaries;

  private Derived(Tally tally, Summary[] summaries) {
    this.tally = tally;
    this.summaries = summaries;
  }

  /**
   * A column.
   *
   * @param kind what is wanted of it
   * @param values for {@link Kind#COUNTED} how many values it can take, else 0
   */
  public record Column(Kind kind, int values) {
    /** What is wanted of a column. */
    public enum Kind {
      /** Moments and quantiles of a number. */
      NUMBER,
      /** Moments of a number. */
      MOMENTS,
      /** How often each of the values 0, 1, 2 … occurs. */
      COUNTED
    }

    /** A number of which everything is wanted. */
    public static final Column NUMBER = new Column(Kind.NUMBER, 0);

    /** A number of which the moments are enough. */
    public static final Column MOMENTS = new Column(Kind.MOMENTS, 0);

    /** Refuses a missing kind. */
    public Column {
      Objects.requireNonNull(kind, "kind");
    }

    /**
     * A column of small whole numbers.
     *
     * @param values it holds 0 or more and less than this
     * @return the column
     */
    public static Column counted(int values) {
      return new Column(Kind.COUNTED, values);
    }

    private Output output(int place) {
      ValueType type = kind == Kind.COUNTED ? choice(values) : ValueType.NUMBER;
      return new Output(Output.Kind.OUTCOME, Integer.toString(place), Output.WHOLE_PATH, type);
    }

    private static ValueType choice(int values) {
      return new ValueType.Choice(IntStream.range(0, values).mapToObj(String::valueOf).toList());
    }
  }

  /** Runs trials and hands derived columns to sinks. */
  @FunctionalInterface
  public interface Runner {
    /**
     * Runs some trials.
     *
     * @param firstTrial the first, a multiple of {@link Engine#CHUNK}
     * @param trials how many
     * @param sinks take the derived columns, each under its place in the list
     * @param control told of progress, asked whether to go on
     */
    void run(long firstTrial, long trials, ColumnSinks sinks, RunControl control);
  }

  /**
   * Collects columns.
   *
   * @param columns what there is
   * @param settings how many trials, and how much memory counting may take
   * @param runner runs trials
   * @param control told of progress, asked whether to go on
   * @return what was found out
   */
  public static Derived collect(
      List<Column> columns, Settings settings, Runner runner, RunControl control) {
    List<Output> outputs = new ArrayList<>();
    for (Column column : columns) {
      outputs.add(column.output(outputs.size()));
    }
    Tally tally =
        new Tally(
            outputs,
            0,
            settings.threads() > 1,
            place -> columns.get(place).kind() == Column.Kind.NUMBER);
    new Collector(runner::run, tally, settings, Engine.CHUNK, control)
        .collect(0, settings.trials());
    return new Derived(tally, tally.summaries(settings.trials(), settings.quantiles()));
  }

  /**
   * Moments and quantiles of a number.
   *
   * @param column place of a column of kind {@link Column.Kind#NUMBER}
   * @return the summary; {@link NoValues} if no trial has a value
   */
  public Summary number(int column) {
    return summaries[column];
  }

  /**
   * How often each value of a counted column occurs.
   *
   * @param column place of a column of kind {@link Column.Kind#COUNTED}
   * @return one count for each value
   */
  public long[] counts(int column) {
    return tally.shares(column);
  }

  /**
   * The mean of a number of any kind, over the trials that have a value.
   *
   * @param column its place
   * @return the mean with its error; 0 without an error if no trial has a value
   */
  public Estimate mean(int column) {
    double[] moments = tally.moments(column);
    return moments[0] < 2
        ? Estimate.ofOne(moments[1])
        : Estimate.of(moments[1], Math.sqrt(variance(column)) / Math.sqrt(moments[0]));
  }

  /**
   * The variance of a number of any kind, over the trials that have a value.
   *
   * @param column its place
   * @return with <i>n</i> − 1 as the divisor; 0 if fewer than two trials have a value
   */
  public double variance(int column) {
    double[] moments = tally.moments(column);
    return moments[0] < 2 ? 0 : moments[2] / (moments[0] - 1);
  }
}
