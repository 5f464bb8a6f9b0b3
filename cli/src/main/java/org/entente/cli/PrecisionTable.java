package org.entente.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.cli.SideBySide.Row;
import org.entente.cli.Table.Cell;
import org.entente.cli.Table.Group;
import org.entente.result.Attained;
import org.entente.result.Simulation;

/** How precisely results are known that were to be known so precisely. */
final class PrecisionTable {
  private static final List<String> ONE = List.of("wanted", "attained", "");

  private final SideBySide scenarios;
  private final Figures figures;

  private PrecisionTable(SideBySide scenarios) {
    this.scenarios = scenarios;
    this.figures = Figures.of(scenarios);
  }

  /** The table; without groups if no precision was asked for. */
  static Table of(SideBySide scenarios) {
    PrecisionTable table = new PrecisionTable(scenarios);
    List<String> columns = new ArrayList<>(List.of("wanted"));
    columns.addAll(scenarios.titles());
    return new Table(
        "Precision, half of a 95 % interval",
        scenarios.single() ? ONE : columns, table.rows().stream().map(table::group).toList());
  }

  private List<Row<Attained>> rows() {
    return scenarios.rows(Simulation::attained, attained -> attained.target().toString());
  }

  private Group group(Row<Attained> row) {
    Attained first = row.first();
    List<Cell> cells = new ArrayList<>();
    cells.add(within(first, first.target().tolerance()));
    if (scenarios.single()) {
      cells.add(attained(first));
      cells.add(Cell.of("", first.met() ? "met" : "missed" + needed(first)));
    } else {
      cells.addAll(row.cells(this::attained));
    }
    return Group.of(scenarios.terminal().show(first.target().what()), cells);
  }

  private Cell attained(Attained attained) {
    if (attained.halfWidth().isEmpty()) {
      return Cell.of("unknown");
    }
    Cell cell = within(attained, attained.halfWidth().getAsDouble());
    return attained.met() || scenarios.single() ? cell : new Cell(cell.head(), cell.tail(), true);
  }

  private Cell within(Attained attained, double halfWidth) {
    return Cell.of(figures.plusMinus(attained.target().measure(halfWidth)).strip());
  }

  private static String needed(Attained attained) {
    return attained.trialsNeeded().isEmpty()
        ? ""
        : String.format(
            Locale.ROOT, ", about %,.0f trials needed", attained.trialsNeeded().getAsDouble());
  }

  /** Which targets were missed, if any were, with the trials that would meet them. */
  static Optional<String> missed(Simulation simulation) {
    String missed =
        simulation.attained().stream()
            .filter(attained -> !attained.met())
            .map(attained -> "'" + attained.target() + "'" + detail(attained))
            .collect(Collectors.joining("; "));
    return missed.isEmpty()
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "not met after %,d trials, the most allowed by --trials: %s",
                simulation.settings().trials(),
                missed));
  }

  private static String detail(Attained attained) {
    return attained.halfWidth().isEmpty()
        ? " (nothing is known of it)"
        : " ("
            + attained.target().measure(attained.halfWidth().getAsDouble())
            + needed(attained)
            + ")";
  }
}
