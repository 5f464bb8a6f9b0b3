package org.entente.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.OptionalDouble;
import org.entente.analysis.timing.Passage;
import org.entente.analysis.timing.Race;
import org.entente.analysis.timing.Timing;
import org.entente.result.Estimate;
import org.entente.result.Probability;
import org.entente.scenario.ScenarioFile;

/** Events in time as CSV, one statistic a line. */
final class TimingCsv {
  private final CsvWriter csv;
  private final String scenario;

  private TimingCsv(CsvWriter csv, String scenario) {
    this.csv = csv;
    this.scenario = CsvWriter.word(scenario);
  }

  /** Writes all of it in UTF-8. */
  static void write(OutputStream out, ScenarioFile file, Timing timing) throws IOException {
    CsvWriter csv =
        new CsvWriter(
            out,
            "scenario",
            "kind",
            "name",
            "time",
            "statistic",
            "value",
            "standardError",
            "low",
            "high");
    TimingCsv writer = new TimingCsv(csv, file.title());
    for (Passage passage : timing.passages()) {
      writer.passage(passage);
    }
    for (Race race : timing.races()) {
      writer.race(race);
    }
    csv.flush();
  }

  private void passage(Passage passage) throws IOException {
    String kind = passage.isEvent() ? "event" : "when";
    for (Passage.Period period : passage.periods()) {
      String time = CsvWriter.number(period.time());
      count(kind, passage.name(), time, period.atRisk());
      share(kind, passage.name(), time, "first", period.first());
      if (period.hazard().isPresent()) {
        share(kind, passage.name(), time, "hazard", period.hazard().get());
      }
      share(kind, passage.name(), time, "happened", period.happened());
      share(kind, passage.name(), time, "survival", period.survival());
      if (period.strikes().isPresent()) {
        mean(kind, passage.name(), time, period.strikes().get());
      }
    }
  }

  private void race(Race race) throws IOException {
    String all = String.join(",", race.names());
    for (Race.Period period : race.periods()) {
      String time = CsvWriter.number(period.time());
      for (String name : race.names()) {
        share("first", all, time, "alone." + name, period.alone(name));
        share("first", all, time, "withOthers." + name, period.shared().get(name));
      }
      share("first", all, time, "together", period.together());
      share("first", all, time, "none", period.none());
    }
  }

  private void count(String kind, String name, String time, long count) throws IOException {
    line(kind, name, time, "atRisk", Long.toString(count), "", "", "");
  }

  private void share(String kind, String name, String time, String statistic, Probability share)
      throws IOException {
    line(
        kind,
        name,
        time,
        statistic,
        CsvWriter.number(share.value()),
        CsvWriter.number(share.standardError()),
        CsvWriter.number(share.low()),
        CsvWriter.number(share.high()));
  }

  private void mean(String kind, String name, String time, Estimate mean) throws IOException {
    line(
        kind,
        name,
        time,
        "strikes",
        CsvWriter.number(mean.value()),
        text(mean.standardError()),
        text(mean.low()),
        text(mean.high()));
  }

  private static String text(OptionalDouble number) {
    return number.isPresent() ? CsvWriter.number(number.getAsDouble()) : "";
  }

  private void line(
      String kind,
      String name,
      String time,
      String statistic,
      String value,
      String error,
      String low,
      String high)
      throws IOException {
    csv.line(
        scenario,
        CsvWriter.word(kind),
        CsvWriter.word(name),
        time,
        CsvWriter.word(statistic),
        value,
        error,
        low,
        high);
  }
}
