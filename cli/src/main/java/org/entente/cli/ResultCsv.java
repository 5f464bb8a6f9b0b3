package org.entente.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalDouble;
import org.entente.result.ChoiceSummary;
import org.entente.result.Estimate;
import org.entente.result.EventResult;
import org.entente.result.EventStep;
import org.entente.result.FactorResult;
import org.entente.result.FactorStep;
import org.entente.result.FutureResult;
import org.entente.result.FutureStep;
import org.entente.result.Gain;
import org.entente.result.NumberSummary;
import org.entente.result.OutcomeResult;
import org.entente.result.Probability;
import org.entente.result.Quantile;
import org.entente.result.Simulation;
import org.entente.result.Statistics;
import org.entente.result.Summary;
import org.entente.result.YesNoSummary;

/**
 * Results as CSV by RFC 4180: long, with one statistic a line, or wide, with one quantity at one
 * time a line. Words are always quoted, and numbers never; an unknown number is empty. A title that
 * a spreadsheet would take for a formula gets an apostrophe in front.
 */
final class ResultCsv {
  /** What every line begins with. */
  static final String START = "scenario,kind,name,time";

  /** How results stand in lines. */
  interface Lines {
    /**
     * Takes one statistic.
     *
     * @param start the fields under {@link #START}
     * @param statistic its name
     * @param numbers value, standard error, and the ends of the interval, empty where unknown
     */
    void add(String start, String statistic, List<String> numbers) throws IOException;

    /** Ends the file. */
    void end() throws IOException;
  }

  /** One statistic a line, written when it comes. */
  private record LongLines(Writer out) implements Lines {
    @Override
    public void add(String start, String statistic, List<String> numbers) throws IOException {
      out.write(start + ',' + quoted(statistic) + ',' + String.join(",", numbers) + END);
    }

    @Override
    public void end() {}
  }

  static final String END = "\r\n";

  private final Lines lines;
  private String scenario = "";

  private ResultCsv(Lines lines) {
    this.lines = lines;
  }

  /**
   * Writes results.
   *
   * @param stream receives UTF-8
   * @param results one result for each scenario
   * @param wide whether all statistics of a quantity at a time stand in one line
   */
  static void write(OutputStream stream, List<Ran> results, boolean wide) throws IOException {
    Writer out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
    if (!wide) {
      out.write(START + ",statistic,value,standardError,low,high" + END);
    }
    ResultCsv csv = new ResultCsv(wide ? new WideLines(out) : new LongLines(out));
    for (Ran result : results) {
      csv.scenario = quoted(harmless(result.file().title()));
      csv.result(result.simulation());
    }
    csv.lines.end();
    out.flush();
  }

  static String harmless(String text) {
    return text.matches("[=+\\-@\\t\\r][\\s\\S]*") ? "'" + text : text;
  }

  static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }

  private void result(Simulation simulation) throws IOException {
    for (FutureResult future : simulation.futures()) {
      new Row("future", future.id(), "").probability("probability", future.probability());
      for (FutureStep year : future.years()) {
        new Row("future", future.id(), CsvWriter.number(year.time()))
            .probability("probability", year.probability());
      }
    }
    if (simulation.noFuture().isPresent()) {
      new Row("future", "", "").probability("probability", simulation.noFuture().get());
    }
    for (FactorResult factor : simulation.factors()) {
      factor(factor);
    }
    for (EventResult event : simulation.events()) {
      for (EventStep step : event.steps()) {
        Row row = new Row("event", event.name(), CsvWriter.number(step.time()));
        row.probability("active", step.active());
        row.probability("struck", step.struck());
      }
    }
    for (OutcomeResult outcome : simulation.outcomes()) {
      Row row = new Row("outcome", outcome.name(), "");
      row.probability("present", outcome.present());
      row.summary(outcome.summary());
    }
    for (Gain gain : simulation.gains()) {
      String time = gain.time().isPresent() ? CsvWriter.number(gain.time().getAsDouble()) : "";
      new Row(gain.kind(), gain.name(), time).gain(gain);
    }
  }

  private void factor(FactorResult factor) throws IOException {
    for (FactorStep step : factor.steps()) {
      Row row = new Row("factor", factor.name(), CsvWriter.number(step.time()));
      row.summary(step.summary());
      if (step.cut().isPresent()) {
        row.probability("cut", step.cut().get());
      }
    }
  }

  /** What all statistics of one quantity begin with. */
  private final class Row {
    private final String start;

    Row(String kind, String name, String time) {
      this.start = scenario + ',' + quoted(kind) + ',' + quoted(name) + ',' + time;
    }

    void summary(Summary summary) throws IOException {
      if (summary instanceof NumberSummary number) {
        number(number);
      } else if (summary instanceof YesNoSummary yesNo) {
        probability("probability", yesNo.probability());
      } else if (summary instanceof ChoiceSummary choice) {
        for (var share : choice.shares().entrySet()) {
          probability("share." + share.getKey(), share.getValue());
        }
      }
    }

    private void number(NumberSummary number) throws IOException {
      Estimate mean = number.mean();
      line("mean", mean.value(), mean.standardError(), mean.low(), mean.high());
      if (number.sd().isPresent()) {
        OptionalDouble unknown = OptionalDouble.empty();
        line("sd", number.sd().getAsDouble(), unknown, unknown, unknown);
      }
      for (Quantile quantile : number.quantiles()) {
        String name = Statistics.name(quantile);
        line(name, quantile.value(), OptionalDouble.empty(), quantile.low(), quantile.high());
      }
    }

    void gain(Gain gain) throws IOException {
      line(
          "gain." + gain.statistic(),
          gain.ratio(),
          OptionalDouble.empty(),
          OptionalDouble.of(gain.low()),
          OptionalDouble.of(gain.high()));
    }

    void probability(String statistic, Probability probability) throws IOException {
      line(
          statistic,
          probability.value(),
          OptionalDouble.of(probability.standardError()),
          OptionalDouble.of(probability.low()),
          OptionalDouble.of(probability.high()));
    }

    private void line(
        String statistic,
        double value,
        OptionalDouble standardError,
        OptionalDouble low,
        OptionalDouble high)
        throws IOException {
      List<String> numbers =
          List.of(CsvWriter.number(value), text(standardError), text(low), text(high));
      lines.add(start, statistic, numbers);
    }

    private String text(OptionalDouble number) {
      return number.isPresent() ? CsvWriter.number(number.getAsDouble()) : "";
    }
  }
}
