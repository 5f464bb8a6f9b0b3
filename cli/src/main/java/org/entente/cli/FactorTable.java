package org.entente.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.entente.cli.SideBySide.Row;
import org.entente.cli.Table.Cell;
import org.entente.cli.Table.Group;
import org.entente.cli.Table.Line;
import org.entente.result.ChoiceSummary;
import org.entente.result.FactorResult;
import org.entente.result.FactorStep;
import org.entente.result.Simulation;
import org.entente.result.Summary;

/**
 * How each factor unfolds: for one scenario a column a year, for several a line a year. A choice
 * has a line for each of its options.
 */
final class FactorTable {
  private static final String TITLE = "Factors, median (p5 to p95)";

  private final SideBySide scenarios;
  private final List<Integer> years;
  private final Figures figures;

  private FactorTable(SideBySide scenarios, List<Integer> years) {
    this.scenarios = scenarios;
    this.years = years;
    this.figures = Figures.of(scenarios);
  }

  /** The table; without groups if no scenario has factors. */
  static Table of(SideBySide scenarios, List<Integer> years) {
    FactorTable table = new FactorTable(scenarios, years);
    return scenarios.single() ? table.ofOne() : table.ofSeveral();
  }

  private Table ofOne() {
    List<Group> groups = new ArrayList<>();
    for (FactorResult factor : scenarios.results().get(0).simulation().factors()) {
      List<Line> lines = new ArrayList<>();
      for (Reading reading : readings(factor)) {
        List<Cell> cells = years.stream().map(year -> cell(factor, year, reading)).toList();
        lines.add(new Line(reading.name, cells));
      }
      groups.add(new Group(label(factor), lines));
    }
    return new Table(TITLE, years.stream().map(String::valueOf).toList(), groups);
  }

  private Table ofSeveral() {
    List<Group> groups = new ArrayList<>();
    for (Row<FactorResult> row : scenarios.rows(Simulation::factors, FactorResult::name)) {
      List<Line> lines = new ArrayList<>();
      for (Reading reading : readings(row.first())) {
        for (int year : years) {
          String key = (year + " " + reading.name).strip();
          lines.add(new Line(key, row.cells(factor -> cell(factor, year, reading))));
        }
      }
      groups.add(new Group(label(row.first()), lines));
    }
    return new Table(TITLE, scenarios.titles(), groups);
  }

  private String label(FactorResult factor) {
    return figures.label(factor.label(), factor.name(), factor.unit());
  }

  private static Cell cell(FactorResult factor, int year, Reading reading) {
    Optional<FactorStep> step =
        factor.steps().stream().filter(candidate -> candidate.time() == year).findFirst();
    return step.map(FactorStep::summary).map(reading.cell).orElse(Cell.EMPTY);
  }

  /** One thing that a factor says in each year; a choice says several. */
  private record Reading(String name, Function<Summary, Cell> cell) {}

  private List<Reading> readings(FactorResult factor) {
    if (!(factor.last().summary() instanceof ChoiceSummary choice)) {
      return List.of(new Reading("", figures::inPercent));
    }
    return choice.shares().keySet().stream()
        .map(option -> new Reading(option, summary -> figures.share(summary, option)))
        .toList();
  }
}
