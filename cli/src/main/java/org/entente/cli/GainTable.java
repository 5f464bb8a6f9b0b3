package org.entente.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.cli.SideBySide.Row;
import org.entente.cli.Table.Cell;
import org.entente.cli.Table.Group;
import org.entente.random.Sampling;
import org.entente.result.FutureResult;
import org.entente.result.Gain;
import org.entente.result.OutcomeResult;
import org.entente.result.Simulation;

/** What a sampling plan gained over plain Monte Carlo for futures and outcomes, or did not. */
final class GainTable {
  /** What one scenario alone is shown of: the first that there is of each column's. */
  private static final List<List<String>> SHOWN =
      List.of(List.of("probability", "mean"), List.of("p5"), List.of("p50"), List.of("p95"));

  private static final List<String> COLUMNS = List.of("probability or mean", "p5", "median", "p95");

  private final SideBySide scenarios;
  private final Figures figures;

  private GainTable(SideBySide scenarios) {
    this.scenarios = scenarios;
    this.figures = Figures.of(scenarios);
  }

  /** The table; without groups for plain Monte Carlo. */
  static Table of(SideBySide scenarios) {
    GainTable table = new GainTable(scenarios);
    String title = "Gain over plain Monte Carlo";
    return scenarios.single()
        ? new Table(title, COLUMNS, table.ofOne()).withoutEmptyColumns()
        : new Table(title, scenarios.titles(), table.ofSeveral());
  }

  /** What the numbers of the table mean. */
  static String reading() {
    return "Trials of a plan hang together, so every interval comes from the spread among its "
        + Sampling.REPLICATIONS
        + " independent replications. A gain is how many times as many trials plain Monte Carlo"
        + " would need for the same error; one whose interval holds 1 was not seen, one below 1 is"
        + " a loss.";
  }

  private List<Group> ofOne() {
    Map<String, List<Gain>> gains =
        results(scenarios.results().get(0).simulation()).stream()
            .collect(Collectors.groupingBy(GainTable::place));
    List<Group> groups = new ArrayList<>();
    for (Row<Gain> row : rows()) {
      List<Cell> cells = new ArrayList<>();
      SHOWN.forEach(wanted -> cells.add(cell(gains.get(place(row.first())), wanted)));
      groups.add(Group.of(label(row.first()), cells));
    }
    return groups;
  }

  private Cell cell(List<Gain> gains, List<String> wanted) {
    return gains.stream()
        .filter(gain -> wanted.contains(gain.statistic()))
        .findFirst()
        .map(figures::gain)
        .orElse(Cell.EMPTY);
  }

  private List<Group> ofSeveral() {
    return rows().stream()
        .map(row -> Group.of(label(row.first()), row.cells(figures::gain)))
        .toList();
  }

  /** One row for each future and outcome: its probability or mean. */
  private List<Row<Gain>> rows() {
    return scenarios.rows(
        run ->
            results(run).stream().filter(gain -> SHOWN.get(0).contains(gain.statistic())).toList(),
        GainTable::place);
  }

  private static Collection<Gain> results(Simulation run) {
    return run.gains().stream().filter(gain -> gain.time().isEmpty()).toList();
  }

  private static String place(Gain gain) {
    return gain.kind() + " " + gain.name();
  }

  private String label(Gain gain) {
    for (Ran ran : scenarios.results()) {
      for (FutureResult future : ran.simulation().futures()) {
        if (gain.kind().equals("future") && gain.name().equals(future.id())) {
          return scenarios.terminal().show(future.title());
        }
      }
      for (OutcomeResult outcome : ran.simulation().outcomes()) {
        if (gain.kind().equals("outcome") && gain.name().equals(outcome.name())) {
          return figures.label(outcome.label(), outcome.name(), "");
        }
      }
    }
    return gain.name();
  }
}
