package org.entente.cli;

import java.util.ArrayList;
import java.util.List;
import org.entente.cli.SideBySide.Row;
import org.entente.cli.Table.Cell;
import org.entente.cli.Table.Group;
import org.entente.result.FutureResult;
import org.entente.result.FutureStep;
import org.entente.result.Probability;
import org.entente.result.Simulation;

/** How likely each future is; the likeliest of each scenario is marked. */
final class FutureTable {
  private static final int BAR = 40;
  private static final int MOST_YEARS = 5;

  private final SideBySide scenarios;
  private final Terminal terminal;
  private final Figures figures;

  private FutureTable(SideBySide scenarios) {
    this.scenarios = scenarios;
    this.terminal = scenarios.terminal();
    this.figures = Figures.of(scenarios);
  }

  /** The table; without groups if no scenario has futures. */
  static Table of(SideBySide scenarios) {
    FutureTable table = new FutureTable(scenarios);
    return scenarios.single() ? table.ofOne() : table.ofSeveral();
  }

  private Table ofSeveral() {
    List<Group> groups = new ArrayList<>();
    for (Row<FutureResult> row : scenarios.rows(Simulation::futures, FutureResult::id)) {
      List<Cell> cells = new ArrayList<>();
      for (int column = 0; column < scenarios.results().size(); column++) {
        double largest = largest(column);
        cells.add(row.in(column).map(future -> cell(future, largest)).orElse(Cell.EMPTY));
      }
      groups.add(Group.of(terminal.show(row.first().title()), cells));
    }
    return new Table("Futures, probability in %", scenarios.titles(), groups);
  }

  private double largest(int column) {
    return scenarios.results().get(column).simulation().futures().stream()
        .mapToDouble(future -> future.probability().value())
        .max()
        .orElse(0);
  }

  private Cell cell(FutureResult future, double largest) {
    Cell cell = figures.probability(future.probability());
    return future.probability().value() == largest
        ? new Cell(terminal.marker() + " " + cell.head(), cell.tail(), true)
        : cell;
  }

  private Table ofOne() {
    Simulation simulation = scenarios.results().get(0).simulation();
    double largest = largest(0);
    List<Group> groups = new ArrayList<>();
    for (FutureResult future : simulation.futures()) {
      Probability probability = future.probability();
      Cell bar = Cell.of("", terminal.bar((int) Math.round(BAR * probability.value())));
      Cell interval = Cell.of(figures.interval(probability));
      groups.add(
          Group.of(terminal.show(future.title()), List.of(cell(future, largest), interval, bar)));
    }
    return new Table("Futures", List.of("probability in %", "95 % interval", ""), groups);
  }

  /**
   * The futures as they would be judged at the close of some years, for one scenario alone; without
   * groups for several, and where no rule can be judged before the end.
   */
  static Table byYear(SideBySide scenarios) {
    if (!scenarios.single()) {
      return new Table("", List.of(), List.of());
    }
    FutureTable table = new FutureTable(scenarios);
    return table.ofYears(scenarios.results().get(0).simulation().futures());
  }

  private Table ofYears(List<FutureResult> futures) {
    List<Integer> shown = shown(futures);
    List<Group> groups = new ArrayList<>();
    for (FutureResult future : shown.isEmpty() ? List.<FutureResult>of() : futures) {
      List<Cell> cells = new ArrayList<>();
      shown.forEach(
          place -> cells.add(figures.probability(future.years().get(place).probability())));
      groups.add(Group.of(terminal.show(future.title()), cells));
    }
    List<String> columns =
        shown.stream().map(place -> year(futures.get(0).years().get(place))).toList();
    return new Table("Futures if judged at the close of, in %", columns, groups);
  }

  /** Futures are judged when years close, however the last step of a year is called. */
  private static String year(FutureStep judged) {
    return String.valueOf(Math.round(judged.time()));
  }

  /** The last judged year, and those before it in equal distances. */
  private static List<Integer> shown(List<FutureResult> futures) {
    int judged = futures.isEmpty() ? 0 : futures.get(0).years().size();
    List<Integer> shown = new ArrayList<>();
    int apart = Math.max(1, (judged + MOST_YEARS - 1) / MOST_YEARS);
    for (int place = judged - 1; judged > 1 && place >= 0; place -= apart) {
      shown.add(0, place);
    }
    return shown;
  }
}
