package org.entente.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.entente.cli.SideBySide.Row;
import org.entente.cli.Table.Cell;
import org.entente.cli.Table.Group;
import org.entente.cli.Table.Line;
import org.entente.result.NumberSummary;
import org.entente.result.OutcomeResult;
import org.entente.result.Simulation;
import org.entente.result.YesNoSummary;

/**
 * What each outcome looks like, and in what share of the trials it has a value at all: one table of
 * those that are yes or no, one of the numbers.
 */
final class OutcomeTable {
  private static final String SHARE = "has a value";

  private final SideBySide scenarios;
  private final Figures figures;

  private OutcomeTable(SideBySide scenarios) {
    this.scenarios = scenarios;
    this.figures = Figures.of(scenarios);
  }

  /** The outcomes that are yes or no; without groups if there are none. */
  static Table ofYesNo(SideBySide scenarios) {
    OutcomeTable table = new OutcomeTable(scenarios);
    String title = "Outcomes, probability in %";
    return scenarios.single()
        ? new Table("Outcomes", YES_NO, table.ofOne(true, table::yesNo)).withoutEmptyColumns()
        : new Table(title, scenarios.titles(), table.ofSeveral(true));
  }

  /** The outcomes that are numbers; without groups if there are none. */
  static Table ofNumbers(SideBySide scenarios) {
    OutcomeTable table = new OutcomeTable(scenarios);
    String title = "Outcomes, median (p5 to p95)";
    return scenarios.single()
        ? new Table("Outcomes", NUMBER, table.ofOne(false, table::number)).withoutEmptyColumns()
        : new Table(title, scenarios.titles(), table.ofSeveral(false));
  }

  private static final List<String> YES_NO = List.of("probability in %", "95 % interval", SHARE);
  private static final List<String> NUMBER =
      List.of("median (p5 to p95)", "p25 to p75", "mean", "sd", SHARE);

  private List<Group> ofSeveral(boolean yesNo) {
    List<Group> groups = new ArrayList<>();
    for (Row<OutcomeResult> row : scenarios.rows(Simulation::outcomes, OutcomeResult::name)) {
      if (isYesNo(row.first()) == yesNo) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("", row.cells(outcome -> figures.summary(outcome.summary()))));
        List<Cell> shares = row.cells(this::share);
        if (shares.stream().anyMatch(share -> !share.equals(Cell.EMPTY))) {
          lines.add(new Line("", shares));
        }
        groups.add(new Group(label(row.first()), lines));
      }
    }
    return groups;
  }

  private static boolean isYesNo(OutcomeResult outcome) {
    return outcome.summary() instanceof YesNoSummary;
  }

  private Cell share(OutcomeResult outcome) {
    boolean never = outcome.summary().count() == 0;
    return never || outcome.present().value() == 1
        ? Cell.EMPTY
        : Cell.of("", " in " + figures.percent(outcome.present()) + " %");
  }

  private String label(OutcomeResult outcome) {
    return figures.label(outcome.label(), outcome.name(), outcome.unit());
  }

  private List<Group> ofOne(boolean yesNo, Function<OutcomeResult, List<Cell>> cells) {
    return scenarios.results().get(0).simulation().outcomes().stream()
        .filter(outcome -> isYesNo(outcome) == yesNo)
        .map(outcome -> Group.of(label(outcome), cells.apply(outcome)))
        .toList();
  }

  private List<Cell> yesNo(OutcomeResult outcome) {
    Cell interval = Cell.of(figures.interval(outcome.probability()));
    return List.of(figures.summary(outcome.summary()), interval, share(outcome));
  }

  private List<Cell> number(OutcomeResult outcome) {
    Cell value = figures.summary(outcome.summary());
    if (outcome.summary() instanceof NumberSummary number) {
      return List.of(
          value, figures.middle(number), figures.mean(number), figures.sd(number), share(outcome));
    }
    return List.of(value, Cell.EMPTY, Cell.EMPTY, Cell.EMPTY, share(outcome));
  }
}
