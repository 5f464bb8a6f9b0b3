package org.entente.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.analysis.timing.Passage;
import org.entente.analysis.timing.Race;
import org.entente.analysis.timing.Timing;
import org.entente.cli.Table.Cell;
import org.entente.cli.Table.Group;
import org.entente.model.Time;
import org.entente.result.Estimate;
import org.entente.result.Probability;
import org.entente.result.Rounding;
import org.entente.scenario.ScenarioFile;

/** Events in time for people: all of them in short, then by year what was asked for by name. */
final class TimingReport {
  private final Timing timing;
  private final Optional<List<Integer>> years;
  private final Terminal terminal;
  private final Figures figures;
  private final List<String> lines = new ArrayList<>();

  private TimingReport(Timing timing, Optional<List<Integer>> years, Terminal terminal) {
    this.timing = timing;
    this.years = years;
    this.terminal = terminal;
    this.figures = new Figures(terminal);
  }

  /**
   * The report.
   *
   * @param byYear whether to show more than the short table
   * @return lines without line ends
   */
  static List<String> of(
      ScenarioFile file,
      Timing timing,
      boolean byYear,
      Optional<List<Integer>> years,
      Terminal terminal) {
    TimingReport report = new TimingReport(timing, years, terminal);
    report.lines.add(terminal.bold(terminal.show(file.title())));
    report.add(report.inShort());
    if (byYear) {
      timing.passages().forEach(passage -> report.add(report.table(passage)));
    }
    timing.races().forEach(race -> report.add(report.table(race)));
    timing.races().forEach(race -> report.add(report.end(race)));
    report.foot();
    return report.lines;
  }

  private Time time() {
    return timing.scenario().time().orElseThrow();
  }

  private Table inShort() {
    List<Group> groups = new ArrayList<>();
    for (Passage passage : timing.passages()) {
      groups.add(
          Group.of(
              label(passage),
              List.of(
                  figures.probability(passage.last().happened()),
                  arrival(passage.arrivals().get(0)),
                  arrival(passage.median()),
                  arrival(passage.arrivals().get(2)),
                  passage.last().strikes().map(this::mean).orElse(Cell.EMPTY))));
    }
    List<String> columns =
        List.of("by " + time().end() + ", %", "25 % by", "50 % by", "75 % by", "strikes");
    return new Table("When first", columns, groups).withoutEmptyColumns();
  }

  private String label(Passage passage) {
    return figures.label(passage.label(), passage.name(), "");
  }

  private String label(String name) {
    return label(timing.passage(name));
  }

  /** The step that is reached, and the steps that it may be. */
  private Cell arrival(Passage.Arrival arrival) {
    String low = arrival.low().map(Passage.Moment::label).orElse("later");
    String high = arrival.high().map(Passage.Moment::label).orElse("later");
    String middle = arrival.time().map(Passage.Moment::label).orElse("later");
    return low.equals(high)
        ? Cell.of(middle)
        : Cell.of(
            middle, " (" + low + (high.equals("later") ? " or " : terminal.to()) + high + ")");
  }

  private Cell mean(Estimate mean) {
    double error = mean.standardError().orElse(0);
    if (error == 0) {
      return Cell.of(Rounding.number(mean.value(), 0));
    }
    String value = Rounding.number(mean.value(), error);
    return Cell.of(value, figures.plusMinus(Rounding.number(Rounding.HALF_WIDTH * error, error)));
  }

  private boolean shown(double time) {
    int year = (int) Math.ceil(time);
    return years.map(list -> list.contains(year)).orElse(true);
  }

  private Table table(Passage passage) {
    List<Group> groups = new ArrayList<>();
    for (Passage.Period period : passage.periods()) {
      if (shown(period.time())) {
        groups.add(
            Group.of(
                period.label(),
                List.of(
                    Cell.of(String.format(Locale.ROOT, "%,d", period.atRisk())),
                    period.hazard().map(this::share).orElse(Cell.of("nobody at risk")),
                    share(period.happened()),
                    share(period.survival()),
                    period.strikes().map(this::mean).orElse(Cell.EMPTY))));
      }
    }
    List<String> columns =
        passage.isEvent()
            ? List.of("at risk", "strikes, %", "has struck, %", "not yet, %", "strikes so far")
            : List.of("at risk", "comes true, %", "has come true, %", "not yet, %", "");
    String formula = passage.formula().equals(passage.name()) ? "" : ": " + passage.formula();
    String title = label(passage) + (passage.isEvent() ? "" : terminal.show(formula));
    return new Table(title, columns, groups).withoutEmptyColumns();
  }

  private Cell share(Probability share) {
    return figures.probability(share);
  }

  private Table table(Race race) {
    List<Group> groups = new ArrayList<>();
    for (Race.Period period : race.periods()) {
      if (shown(period.time())) {
        List<Cell> cells = new ArrayList<>();
        race.names().forEach(name -> cells.add(share(period.alone(name))));
        cells.add(share(period.together()));
        cells.add(share(period.none()));
        groups.add(Group.of(period.label(), cells));
      }
    }
    List<String> columns = new ArrayList<>();
    race.names().forEach(name -> columns.add(label(name)));
    columns.add("several at once");
    columns.add("none yet");
    return new Table("Which came first, in %", columns, groups);
  }

  private Table end(Race race) {
    List<Group> groups = new ArrayList<>();
    for (String name : race.names()) {
      groups.add(
          Group.of(
              label(name),
              List.of(share(race.last().alone(name)), share(race.last().shared().get(name)))));
    }
    return new Table(
        "First by " + time().end() + ", in %", List.of("alone", "with others"), groups);
  }

  private void add(Table table) {
    if (!table.groups().isEmpty()) {
      lines.add("");
      lines.addAll(table.render(terminal));
    }
  }

  private void foot() {
    lines.add("");
    lines.add(terminal.dim(terminal.rule()));
    String words =
        String.format(
            Locale.ROOT,
            "%,d %s, seed %d, each followed to the close of %d. Strikes and comes true: share of"
                + " those at risk, in which it had not happened before. later: not by %d."
                + " In brackets the 95 %% interval; %s is half of one. Both are Monte Carlo error"
                + " only.",
            timing.settings().trials(),
            timing.settings().trials() == 1 ? "trial" : "trials",
            timing.settings().seed(),
            time().end(),
            time().end(),
            terminal.plusMinus());
    lines.addAll(Terminal.wrap(terminal.show(words), terminal.width()));
  }
}
