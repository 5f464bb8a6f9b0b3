package org.entente.cli;

import java.util.ArrayList;
import java.util.List;
import org.entente.analysis.Disputes.Answer;
import org.entente.analysis.Disputes.Dispute;
import org.entente.analysis.Disputes.Effect;
import org.entente.cli.Table.Cell;
import org.entente.cli.Table.Group;
import org.entente.cli.Table.Line;
import org.entente.model.Future;
import org.entente.scenario.ScenarioFile;

/** What hangs on each dispute, for people: a table for each, one line for each answer. */
final class DisputeReport {
  private final ScenarioFile file;
  private final Terminal terminal;
  private final Figures figures;

  private DisputeReport(ScenarioFile file, Terminal terminal) {
    this.file = file;
    this.terminal = terminal;
    this.figures = new Figures(terminal);
  }

  /** The tables as lines without line ends, with a word on how to read them. */
  static List<String> tables(SensitivityResult result, List<Dispute> disputes, Terminal terminal) {
    DisputeReport report = new DisputeReport(result.file(), terminal);
    List<String> lines = new ArrayList<>();
    if (disputes.isEmpty()) {
      lines.add("No dispute: the scenario has no choice or yes/no that is about structure.");
      lines.add("");
      return lines;
    }
    for (Dispute dispute : disputes) {
      lines.addAll(report.table(dispute).render(terminal));
      lines.add("");
    }
    lines.add("Each dispute is settled each way on shared draws.");
    lines.add("");
    return lines;
  }

  private Table table(Dispute dispute) {
    List<String> columns =
        file.scenario().futures().values().stream().map(Future::title).map(terminal::show).toList();
    List<Group> groups = new ArrayList<>();
    String first = dispute.answers().get(0).option();
    for (Answer answer : dispute.answers()) {
      List<Line> lines = new ArrayList<>();
      lines.add(new Line("", probabilities(answer)));
      if (!answer.option().equals(first)) {
        lines.add(new Line("less " + first, differences(answer)));
      }
      groups.add(new Group(answer.option(), lines));
    }
    String label = dispute.label().isEmpty() ? dispute.parameter() : dispute.label();
    return new Table(terminal.show(label) + ", probability in %", columns, groups);
  }

  private List<Cell> probabilities(Answer answer) {
    return answer.effects().stream().map(Effect::probability).map(figures::probability).toList();
  }

  private List<Cell> differences(Answer answer) {
    return answer.effects().stream().map(Effect::difference).map(figures::difference).toList();
  }
}
