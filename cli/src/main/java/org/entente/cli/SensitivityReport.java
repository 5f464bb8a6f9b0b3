package org.entente.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.analysis.sensitivity.Driver;
import org.entente.analysis.sensitivity.Drivers;
import org.entente.analysis.sensitivity.GroupIndex;
import org.entente.analysis.sensitivity.Grouping;
import org.entente.analysis.sensitivity.Index;
import org.entente.analysis.sensitivity.Input;
import org.entente.analysis.sensitivity.SensitivityTarget;
import org.entente.analysis.sensitivity.SobolIndices;
import org.entente.analysis.sensitivity.TargetDrivers;
import org.entente.analysis.sensitivity.TargetIndices;
import org.entente.cli.Table.Cell;
import org.entente.cli.Table.Group;
import org.entente.cli.Table.Line;
import org.entente.result.Rounding;

/** What drives a scenario's targets, for people. */
final class SensitivityReport {
  private static final Cell UNRESOLVED = Cell.of("not resolved");

  private final SensitivityResult result;
  private final Terminal terminal;
  private final Figures figures;
  private final List<String> lines = new ArrayList<>();

  private SensitivityReport(SensitivityResult result, Terminal terminal) {
    this.result = result;
    this.terminal = terminal;
    this.figures = new Figures(terminal);
  }

  /** The report as lines without line ends. */
  static List<String> of(SensitivityResult result, Terminal terminal) {
    SensitivityReport report = new SensitivityReport(result, terminal);
    report.all();
    return report.lines;
  }

  private void all() {
    lines.add(terminal.show(result.file().title()));
    lines.add("");
    result.drivers().ifPresent(this::drivers);
    result.indices().ifPresent(this::indices);
    result
        .disputes()
        .ifPresent(disputes -> lines.addAll(DisputeReport.tables(result, disputes, terminal)));
    text(
        String.format(
            Locale.ROOT,
            "%,d trials a run, seed %d. %s is 1.96 standard errors, Monte Carlo error only.",
            result.settings().trials(),
            result.settings().seed(),
            terminal.plusMinus()));
  }

  private void text(String text) {
    lines.addAll(Terminal.wrap(text, terminal.width()));
  }

  private void table(Table table) {
    lines.addAll(table.render(terminal));
    lines.add("");
  }

  private void titled(SensitivityYears.Titled titled) {
    text(titled.title());
    table(titled.table());
  }

  private void drivers(Drivers drivers) {
    boolean events = false;
    boolean shared = false;
    for (TargetDrivers one : drivers.targets()) {
      if (one.target().time().isEmpty()) {
        List<Driver> shown = one.resolved().stream().limit(result.top()).toList();
        drivers(one, shown);
        events |= shown.stream().anyMatch(SensitivityReport::isEvent);
        shared |= shown.stream().anyMatch(driver -> !driver.input().sharedWith().isEmpty());
      }
    }
    if (events) {
      text(EVENT + " comes about on the path, and shares its part with what makes it likelier.");
    }
    if (shared) {
      text(SHARED + " shares its part with inputs that it is correlated with or that it uses.");
    }
    if (events || shared) {
      lines.add("");
    }
    new SensitivityYears(result.top(), terminal).tables(drivers).forEach(this::titled);
  }

  private static final String EVENT = "(event)";
  private static final String SHARED = "*";

  private static boolean isEvent(Driver driver) {
    return driver.input().kind() == Input.Kind.EVENT;
  }

  private void drivers(TargetDrivers one, List<Driver> shown) {
    String title = "What drives " + title(one.target(), mean(one));
    if (one.refusal().isPresent()) {
      text(terminal.show(title) + ": it " + one.refusal().get() + ".");
      lines.add("");
      return;
    }
    List<Group> groups = new ArrayList<>();
    for (Driver driver : shown) {
      groups.add(Group.of(label(driver.input()), cells(one, driver)));
    }
    if (groups.isEmpty()) {
      text(terminal.show(title) + ": no input is resolved at this sample size.");
      lines.add("");
      return;
    }
    text(terminal.show(title));
    lines.addAll(new Table("", columns(one.target()), groups).render(terminal));
    rest(one, shown);
    lines.add("");
  }

  private List<String> columns(SensitivityTarget target) {
    String unit = target.isProbability() ? ", %" : "";
    List<String> columns = new ArrayList<>(List.of("% of variance", "Rank correlation"));
    if (result.wide()) {
      columns.addAll(List.of("Partial", "PAWN"));
    }
    columns.addAll(List.of("At low" + unit, "At high" + unit));
    return columns;
  }

  private void rest(TargetDrivers one, List<Driver> shown) {
    int resolved = one.resolved().size();
    int others = one.drivers().size() - resolved;
    String more = resolved > shown.size() ? (resolved - shown.size()) + " more resolved" : "";
    String none = others > 0 ? others + " not resolved at this sample size" : "";
    String and = more.isEmpty() || none.isEmpty() ? "" : "; ";
    if (!more.isEmpty() || !none.isEmpty()) {
      text("Of " + one.drivers().size() + " inputs: " + more + and + none + ".");
    }
  }

  private String title(SensitivityTarget target, String mean) {
    String unit = target.unit().isEmpty() ? "" : " " + target.unit();
    return "\"" + target.label() + "\" (" + mean + (target.isProbability() ? " %" : unit) + ")";
  }

  private static String mean(TargetDrivers one) {
    return mean(one.target(), one.mean(), one.sd() / Math.sqrt(Math.max(1, one.count())));
  }

  private static String mean(SensitivityTarget target, double mean, double error) {
    if (target.isProbability()) {
      return error > 0 ? Rounding.percent(mean, error) : Rounding.number(100 * mean, 0);
    }
    return "mean " + Rounding.number(mean, error, Rounding.enoughDecimals(mean));
  }

  private String label(Input input) {
    String words = input.label().isEmpty() ? input.name() : input.label();
    String kind =
        switch (input.kind()) {
          case PARAMETER -> "";
          case INITIAL -> " (initial value)";
          case NOISE -> " (noise)";
          case EVENT -> " " + EVENT;
        };
    return terminal.show(words + kind + (input.sharedWith().isEmpty() ? "" : " " + SHARED));
  }

  private List<Cell> cells(TargetDrivers one, Driver driver) {
    List<Cell> cells = new ArrayList<>();
    cells.add(share(driver.firstOrder()));
    cells.add(driver.rankCorrelation().map(this::correlation).orElse(Cell.EMPTY));
    if (result.wide()) {
      cells.add(driver.partialRankCorrelation().map(this::correlation).orElse(Cell.EMPTY));
      cells.add(correlation(driver.pawn()));
    }
    cells.add(level(one.target(), driver, true));
    cells.add(level(one.target(), driver, false));
    return cells;
  }

  private Cell share(Index index) {
    if (!index.resolved()) {
      return UNRESOLVED;
    }
    double error = index.standardError();
    return error > 0
        ? Cell.of(
            Rounding.percent(index.value(), error),
            figures.plusMinus(Rounding.percentHalfWidth(error)))
        : Cell.of(Rounding.number(100 * index.value(), 0));
  }

  private Cell correlation(Index index) {
    if (!index.resolved()) {
      return UNRESOLVED;
    }
    double error = index.standardError();
    if (error == 0) {
      return Cell.of(Rounding.number(index.value(), 0));
    }
    int decimals = Rounding.decimals(error);
    return Cell.of(
        Rounding.fixed(index.value(), decimals),
        figures.plusMinus(Rounding.fixed(Rounding.HALF_WIDTH * error, decimals)));
  }

  /** The target at one end of an input; of a choice, at the option where it is least or most. */
  private Cell level(SensitivityTarget target, Driver driver, boolean low) {
    if (driver.levels().isEmpty()) {
      return Cell.EMPTY;
    }
    Driver.Level level = driver.levels().get(low ? 0 : driver.levels().size() - 1);
    if (driver.input().options().size() > 2) {
      for (Driver.Level other : driver.levels()) {
        level = (other.value() < level.value()) == low ? other : level;
      }
    }
    boolean told = !driver.input().options().isEmpty();
    String name = told ? " " + level.name() : "";
    double error = level.standardError();
    if (target.isProbability()) {
      return error > 0
          ? Cell.of(
              Rounding.percent(level.value(), error),
              figures.plusMinus(Rounding.percentHalfWidth(error)) + name)
          : Cell.of(Rounding.number(100 * level.value(), 0), name);
    }
    String half = Rounding.number(Rounding.HALF_WIDTH * error, error);
    return Cell.of(Rounding.number(level.value(), error), figures.plusMinus(half) + name);
  }

  private void indices(SobolIndices indices) {
    List<TargetIndices> whole =
        indices.targets().stream().filter(one -> one.target().time().isEmpty()).toList();
    for (TargetIndices one : whole) {
      one.refusal()
          .ifPresent(
              refusal -> {
                text("\"" + terminal.show(one.target().label()) + "\" " + refusal + ".");
                lines.add("");
              });
    }
    List<TargetIndices> told = whole.stream().filter(one -> one.refusal().isEmpty()).toList();
    if (!told.isEmpty()) {
      split(told);
      for (Grouping grouping : Grouping.values()) {
        if (grouping != Grouping.SPLIT) {
          groups(told, grouping);
        }
      }
      new SensitivityYears(result.top(), terminal).tables(indices).forEach(this::titled);
    }
  }

  /** One line for each target: what ignorance and chance do alone and together. */
  private void split(List<TargetIndices> targets) {
    List<GroupIndex> first = targets.get(0).groups(Grouping.SPLIT);
    if (first.isEmpty()) {
      return;
    }
    List<String> columns = new ArrayList<>();
    first.forEach(index -> columns.add(capitalised(index.group().name()) + " alone"));
    boolean several = first.size() > 1;
    if (several) {
      columns.add("Only together");
    }
    List<Group> rows = new ArrayList<>();
    for (TargetIndices target : targets) {
      List<Cell> cells = new ArrayList<>();
      target.groups(Grouping.SPLIT).forEach(index -> cells.add(share(index.firstOrder())));
      if (several) {
        cells.add(share(target.groups(Grouping.SPLIT).get(0).together()));
      }
      rows.add(Group.of(terminal.show(target.target().label()), cells));
    }
    table(new Table("Ignorance and chance, % of variance", columns, rows));
    correlated(first);
  }

  private void correlated(List<GroupIndex> groups) {
    for (GroupIndex index : groups) {
      if (index.group().correlated()) {
        text(
            "\""
                + terminal.show(index.group().name())
                + "\" are correlated, and so told together.");
        lines.add("");
      }
    }
  }

  private void groups(List<TargetIndices> targets, Grouping grouping) {
    List<Group> rows = new ArrayList<>();
    for (TargetIndices target : targets) {
      List<Line> inside = new ArrayList<>();
      List<GroupIndex> groups =
          target.groups(grouping).stream()
              .filter(index -> index.total().resolved() || grouping == Grouping.KINDS)
              .sorted((a, b) -> Double.compare(b.total().value(), a.total().value()))
              .limit(result.top())
              .toList();
      for (GroupIndex index : groups) {
        inside.add(
            new Line(
                terminal.show(name(index)),
                List.of(share(index.firstOrder()), share(index.total()))));
      }
      if (!inside.isEmpty()) {
        rows.add(new Group(terminal.show(target.target().label()), inside));
      }
    }
    if (!rows.isEmpty()) {
      table(
          new Table(
              capitalised(grouping.word()) + ", % of variance",
              List.of("By themselves", "In all"),
              rows));
      correlated(targets.get(0).groups(grouping));
    }
  }

  private String name(GroupIndex index) {
    String name = index.group().name();
    return switch (index.group().grouping()) {
      case PARAMETERS -> labelled(name, parameterLabel(name));
      case NOISES, INITIALS -> labelled(name, factorLabel(name));
      case EVENTS -> labelled(name, eventLabel(name));
      default -> name;
    };
  }

  private static String labelled(String name, Optional<String> label) {
    return label.filter(text -> !text.isEmpty()).orElse(name);
  }

  private Optional<String> parameterLabel(String name) {
    return Optional.ofNullable(result.file().scenario().parameters().get(name))
        .map(parameter -> parameter.label());
  }

  private Optional<String> factorLabel(String name) {
    return Optional.ofNullable(result.file().scenario().factors().get(name))
        .map(factor -> factor.label());
  }

  private Optional<String> eventLabel(String name) {
    return Optional.ofNullable(result.file().scenario().events().get(name))
        .map(event -> event.label());
  }

  private static String capitalised(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
