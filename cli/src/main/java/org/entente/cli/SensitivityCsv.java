package org.entente.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.entente.analysis.Disputes.Answer;
import org.entente.analysis.Disputes.Dispute;
import org.entente.analysis.Disputes.Effect;
import org.entente.analysis.sensitivity.Driver;
import org.entente.analysis.sensitivity.GroupIndex;
import org.entente.analysis.sensitivity.Index;
import org.entente.analysis.sensitivity.SensitivityTarget;
import org.entente.analysis.sensitivity.TargetDrivers;
import org.entente.analysis.sensitivity.TargetIndices;

/**
 * What drives a scenario's targets as CSV by RFC 4180, one measure a line. The value of an index
 * that the sample does not resolve is empty.
 */
final class SensitivityCsv {
  private static final String HEADER =
      "target,year,kind,input,step,measure,value,standardError,low,high\r\n";

  private final Writer out;

  private SensitivityCsv(Writer out) {
    this.out = out;
  }

  /** Writes the result in UTF-8. */
  static void write(OutputStream stream, SensitivityResult result) throws IOException {
    Writer out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
    out.write(HEADER);
    SensitivityCsv csv = new SensitivityCsv(out);
    try {
      result.drivers().ifPresent(drivers -> drivers.targets().forEach(csv::drivers));
      result.indices().ifPresent(indices -> indices.targets().forEach(csv::indices));
      result.disputes().ifPresent(disputes -> disputes.forEach(csv::dispute));
    } catch (UncheckedIOException failed) {
      throw failed.getCause();
    }
    out.flush();
  }

  private void drivers(TargetDrivers one) {
    for (Driver driver : one.drivers()) {
      String kind = driver.input().kind().word();
      String name = driver.input().name();
      index(one.target(), kind, name, "", "firstOrder", driver.firstOrder());
      driver
          .rankCorrelation()
          .ifPresent(index -> index(one.target(), kind, name, "", "rankCorrelation", index));
      driver
          .partialRankCorrelation()
          .ifPresent(index -> index(one.target(), kind, name, "", "partialRankCorrelation", index));
      index(one.target(), kind, name, "", "pawn", driver.pawn());
      for (Driver.Level level : driver.levels()) {
        String measure = "mean at " + level.name();
        number(one.target(), kind, name, measure, level.value(), level.standardError());
      }
    }
    one.steps()
        .forEach(
            step ->
                index(
                    one.target(),
                    step.kind().word(),
                    step.name(),
                    step.time(),
                    "firstOrder",
                    step.firstOrder()));
  }

  private void indices(TargetIndices one) {
    for (GroupIndex group : one.groups()) {
      String kind = "group of " + group.group().grouping().word();
      index(one.target(), kind, group.group().name(), "", "firstOrder", group.firstOrder());
      index(one.target(), kind, group.group().name(), "", "total", group.total());
      index(one.target(), kind, group.group().name(), "", "together", group.together());
    }
  }

  private void dispute(Dispute dispute) {
    for (Answer answer : dispute.answers()) {
      for (Effect effect : answer.effects()) {
        line(
            effect.future(),
            "",
            "dispute",
            dispute.parameter(),
            "",
            "probability at " + answer.option(),
            CsvWriter.number(effect.probability().value()),
            effect.probability().standardError(),
            CsvWriter.number(effect.probability().low()),
            CsvWriter.number(effect.probability().high()));
      }
    }
  }

  private void index(
      SensitivityTarget target,
      String kind,
      String input,
      String step,
      String measure,
      Index index) {
    line(
        target.name(),
        target.time(),
        kind,
        input,
        step,
        measure,
        index.resolved() ? CsvWriter.number(index.value()) : "",
        index.standardError(),
        CsvWriter.number(index.low()),
        CsvWriter.number(index.high()));
  }

  private void number(
      SensitivityTarget target,
      String kind,
      String input,
      String measure,
      double value,
      double error) {
    line(
        target.name(),
        target.time(),
        kind,
        input,
        "",
        measure,
        CsvWriter.number(value),
        error,
        "",
        "");
  }

  private void line(
      String target,
      String year,
      String kind,
      String input,
      String step,
      String measure,
      String value,
      double error,
      String low,
      String high) {
    String words =
        String.join(
            ",",
            ResultCsv.quoted(ResultCsv.harmless(target)),
            ResultCsv.quoted(year),
            ResultCsv.quoted(kind),
            ResultCsv.quoted(input),
            ResultCsv.quoted(step),
            ResultCsv.quoted(measure));
    String numbers = String.join(",", value, CsvWriter.number(error), low, high);
    try {
      out.write(words + "," + numbers + "\r\n");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
