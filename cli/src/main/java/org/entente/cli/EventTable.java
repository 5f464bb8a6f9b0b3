package org.entente.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.cli.SideBySide.Row;
import org.entente.cli.Table.Cell;
import org.entente.cli.Table.Group;
import org.entente.cli.Table.Line;
import org.entente.result.EventResult;
import org.entente.result.EventStep;
import org.entente.result.Simulation;

/** How likely each event is to have struck by some years, and to be on at the end. */
final class EventTable {
  private static final String TITLE = "Events that have struck, in %";

  private final SideBySide scenarios;
  private final List<Integer> years;
  private final Figures figures;

  private EventTable(SideBySide scenarios, List<Integer> years) {
    this.scenarios = scenarios;
    this.years = years;
    this.figures = Figures.of(scenarios);
  }

  /** The table; without groups if no scenario has events. Before the first step none strikes. */
  static Table of(SideBySide scenarios, List<Integer> years) {
    int start = scenarios.start();
    EventTable table =
        new EventTable(scenarios, years.stream().filter(year -> year > start).toList());
    return scenarios.single() ? table.ofOne() : table.ofSeveral();
  }

  private Table ofOne() {
    List<Group> groups = new ArrayList<>();
    for (EventResult event : scenarios.results().get(0).simulation().events()) {
      List<Cell> cells = new ArrayList<>();
      years.forEach(year -> cells.add(struck(event, year)));
      cells.add(Cell.of(figures.percent(event.last().active())));
      groups.add(Group.of(label(event), cells));
    }
    List<String> columns = new ArrayList<>();
    years.forEach(year -> columns.add("by " + year));
    columns.add("on at the end");
    return new Table(TITLE, columns, groups);
  }

  private Table ofSeveral() {
    List<Group> groups = new ArrayList<>();
    for (Row<EventResult> row : scenarios.rows(Simulation::events, EventResult::name)) {
      List<Line> lines = new ArrayList<>();
      for (int year : years) {
        lines.add(new Line("by " + year, row.cells(event -> struck(event, year))));
      }
      groups.add(new Group(label(row.first()), lines));
    }
    return new Table(TITLE, scenarios.titles(), groups);
  }

  private String label(EventResult event) {
    return figures.label(event.label(), event.name(), "");
  }

  private Cell struck(EventResult event, int year) {
    Optional<EventStep> step =
        event.steps().stream().filter(candidate -> candidate.time() == year).findFirst();
    return step.map(found -> Cell.of(figures.percent(found.struck()))).orElse(Cell.EMPTY);
  }
}
