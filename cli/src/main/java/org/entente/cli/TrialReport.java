package org.entente.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.analysis.trial.Clause;
import org.entente.analysis.trial.EventPath;
import org.entente.analysis.trial.FactorPath;
import org.entente.analysis.trial.OutcomeValue;
import org.entente.analysis.trial.ParameterValue;
import org.entente.analysis.trial.Trial;
import org.entente.analysis.trial.Trial.JudgedFuture;
import org.entente.analysis.trial.Trial.Verdict;
import org.entente.analysis.trial.TypicalTrial;
import org.entente.cli.Table.Cell;
import org.entente.cli.Table.Group;
import org.entente.cli.Table.Line;
import org.entente.engine.Asked;
import org.entente.engine.Draw;
import org.entente.equation.ValueType;
import org.entente.random.Sampling;
import org.entente.result.Rounding;
import org.entente.scenario.ScenarioFile;

/** One trial for people: where it ended and why, what struck, and then everything by year. */
final class TrialReport {
  private static final int DRAW_DECIMALS = 3;
  private static final String CUT = "*";

  /** From here on, and below the inverse, a fixed number of decimals makes no sense. */
  private static final double LARGE = 1e5;

  private final ScenarioFile file;
  private final Trial trial;
  private final TrialCommand.Narrowing narrowing;
  private final Shown shown;
  private final Terminal terminal;
  private final Figures figures;
  private final List<String> lines = new ArrayList<>();

  private TrialReport(
      ScenarioFile file, Trial trial, TrialCommand.Narrowing narrowing, Terminal terminal) {
    this.file = file;
    this.trial = trial;
    this.narrowing = narrowing;
    this.shown = new Shown(trial, narrowing);
    this.terminal = terminal;
    this.figures = new Figures(terminal);
  }

  /** The report as lines without line ends. */
  static List<String> of(
      ScenarioFile file,
      Trial trial,
      Optional<TypicalTrial> typical,
      TrialCommand.Narrowing narrowing,
      Terminal terminal) {
    TrialReport report = new TrialReport(file, trial, narrowing, terminal);
    report.head(typical);
    report.futures();
    if (!narrowing.some()) {
      report.byYear();
      report.add(report.outcomes());
      report.add(report.strikes());
    }
    report.add(report.parameters());
    report.add(report.factors());
    report.add(report.events());
    report.foot();
    return report.lines;
  }

  private void head(Optional<TypicalTrial> typical) {
    String title = terminal.show(file.title());
    lines.add(terminal.bold(title + ", trial " + trial.number() + " of seed " + trial.seed()));
    if (trial.sampling() != Sampling.MONTE_CARLO) {
      say(
          0,
          String.format(
              Locale.ROOT,
              "Of a run of %,d trials under %s; with another number of trials it is another one.",
              trial.trials(),
              trial.sampling().title()));
    }
    typical.ifPresent(
        found ->
            say(
                0,
                String.format(
                    Locale.ROOT,
                    "The most typical of the %,d trials that ended in '%s': its states lie %s"
                        + " standard deviations from the middle of theirs, where 1 is usual.",
                    found.trials(),
                    found.title(),
                    Rounding.number(found.distance().orElseThrow(), 0, 2))));
  }

  private void futures() {
    if (trial.futures().isEmpty()) {
      return;
    }
    lines.add("");
    String ended =
        trial.futures().stream()
            .filter(future -> trial.future().equals(Optional.of(future.id())))
            .map(JudgedFuture::title)
            .findFirst()
            .orElse("no future: no condition holds, and none takes the rest");
    lines.add(terminal.bold("Ended in " + terminal.show(ended)));
    trial.futures().forEach(this::future);
  }

  private void future(JudgedFuture future) {
    say(1, future.title() + ": " + words(future.verdict()));
    future.rule().ifPresent(rule -> clause(2, rule));
  }

  private static String words(Verdict verdict) {
    return switch (verdict) {
      case HELD -> "holds, and none before it does";
      case TOOK_THE_REST -> "takes the rest, as no condition holds";
      case FAILED -> "fails";
      case COMES_LATER -> "holds, too, but is judged later";
      case NOT_LEFT -> "takes the rest, and nothing was left";
    };
  }

  private void clause(int depth, Clause clause) {
    boolean chain = clause.join() == Clause.Join.AND && depth == 2;
    if (!chain) {
      say(depth, holds(clause) + clause.text());
      readings(depth + 1, clause);
    }
    if (clause.parts().size() > 1 || clause.join() == Clause.Join.NOT && compound(clause)) {
      clause.parts().forEach(part -> clause(chain ? depth : depth + 1, part));
    } else {
      clause.parts().forEach(part -> readings(depth + 1, part));
    }
  }

  private static boolean compound(Clause negated) {
    return !negated.parts().get(0).parts().isEmpty();
  }

  private static String holds(Clause clause) {
    return clause.holds().map(holds -> holds ? "yes: " : "no:  ").orElse("?:   ");
  }

  private void readings(int depth, Clause clause) {
    if (!clause.readings().isEmpty()) {
      say(
          depth + 1,
          clause.readings().stream()
              .map(reading -> reading.text() + " = " + value(reading))
              .collect(Collectors.joining(", ")));
    }
  }

  private static String value(Clause.Reading reading) {
    return reading.value().isPresent() ? Rounding.number(reading.value().getAsDouble(), 0) : "none";
  }

  /** The futures by year in one line, as long as they tell more than the end does. */
  private void byYear() {
    if (trial.judged().size() < 2) {
      return;
    }
    List<String> spans = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= trial.judged().size(); i++) {
      boolean ends =
          i == trial.judged().size()
              || !trial.judged().get(i).future().equals(trial.judged().get(from).future());
      if (ends) {
        spans.add(span(from, i - 1));
        from = i;
      }
    }
    say(1, "Judged at the close of each year: " + String.join("; ", spans) + ".");
  }

  private String span(int from, int to) {
    Trial.JudgedYear first = trial.judged().get(from);
    Trial.JudgedYear last = trial.judged().get(to);
    String years = Long.toString((long) first.time());
    if (to > from) {
      years += terminal.to() + (long) last.time();
    }
    return years + " " + first.future().map(this::title).orElse("none");
  }

  private String title(String future) {
    return trial.scenario().futures().get(future).title();
  }

  private Table outcomes() {
    List<Group> groups = new ArrayList<>();
    for (OutcomeValue outcome : trial.outcomes().values()) {
      String text =
          outcome.value().isPresent()
              ? Shown.text(outcome.type(), outcome.value().getAsDouble())
              : "none";
      String label = figures.label(outcome.label(), outcome.name(), outcome.unit());
      groups.add(Group.of(label, List.of(Cell.of(text))));
    }
    return new Table("Outcomes", List.of("value"), groups);
  }

  /** What struck and what ended, in the order of time. */
  private Table strikes() {
    List<Group> groups = new ArrayList<>();
    int steps = trial.scenario().time().map(time -> time.steps()).orElse(-1);
    for (int step = 1; step <= steps; step++) {
      for (EventPath event : trial.events().values()) {
        strike(event, step).ifPresent(groups::add);
      }
    }
    return new Table("What struck and what ended", List.of("", "chance", "draw"), groups);
  }

  private Optional<Group> strike(EventPath event, int step) {
    EventPath.State now = event.steps().get(step);
    EventPath.State before = event.steps().get(step - 1);
    if (now.struck()) {
      return Optional.of(happened(event, now, "strikes", now.strike()));
    }
    return before.on() && !now.on() && !pulse(before, now)
        ? Optional.of(happened(event, now, "ends", now.end()))
        : Optional.empty();
  }

  /** That what was on in a single step, by the clock, is over in the next is no news. */
  private static boolean pulse(EventPath.State before, EventPath.State now) {
    return before.struck() && now.end().isEmpty();
  }

  private Group happened(
      EventPath event, EventPath.State state, String what, Optional<Asked> asked) {
    String label = state.label() + "  " + figures.label(event.label(), event.name(), "");
    return Group.of(
        label,
        List.of(
            Cell.of(what),
            asked.map(Asked::chance).map(TrialReport::chance).orElse(Cell.EMPTY),
            asked.map(Asked::uniform).map(TrialReport::chance).orElse(Cell.EMPTY)));
  }

  private static Cell chance(double value) {
    return Cell.of(value == 0 || value == 1 ? Rounding.number(value, 0) : fraction(value));
  }

  /** Enough decimals to see a small chance as more than 0. */
  private static String fraction(double value) {
    double least = 0.0005;
    return value >= least && value < 1 - least
        ? Rounding.fixed(value, DRAW_DECIMALS)
        : Rounding.number(value, 0);
  }

  /** Parameters that were drawn; the others are the same in every trial, or follow from these. */
  private Table parameters() {
    List<Group> groups = new ArrayList<>();
    boolean all = narrowing.parameters().isPresent();
    for (ParameterValue parameter : shown.parameters()) {
      if (all || parameter.draw().isPresent()) {
        Optional<Draw> draw = parameter.draw();
        groups.add(
            Group.of(
                figures.label(parameter.label(), parameter.name(), parameter.unit()),
                List.of(
                    Cell.of(Shown.text(parameter.type(), parameter.value())),
                    draw.map(drawn -> Cell.of(fraction(drawn.uniform()))).orElse(Cell.EMPTY),
                    draw.map(TrialReport::normal).orElse(Cell.EMPTY))));
      }
    }
    String title = all ? "Parameters" : "Parameters drawn";
    return new Table(title, List.of("value", "draw", "normal"), groups).withoutEmptyColumns();
  }

  private static Cell normal(Draw draw) {
    return draw.normal().isPresent()
        ? Cell.of(Rounding.fixed(draw.normal().getAsDouble(), DRAW_DECIMALS))
        : Cell.EMPTY;
  }

  private Table factors() {
    List<Group> groups = new ArrayList<>();
    for (FactorPath factor : shown.factors()) {
      List<Line> rows = new ArrayList<>();
      rows.add(line("", factor, state -> state(factor, state)));
      add(rows, line("noise", factor, state -> state.noise().map(draw -> noise(factor, draw))));
      if (narrowing.factors().isPresent()) {
        add(rows, line("draw", factor, state -> draw(state).map(Draw::uniform).map(this::draw)));
        add(rows, line("normal", factor, state -> draw(state).map(TrialReport::normal)));
        add(rows, line("uncut", factor, state -> uncut(factor, state)));
      }
      groups.add(new Group(figures.label(factor.label(), factor.name(), factor.unit()), rows));
    }
    return new Table("Factors", columns(), groups);
  }

  private Optional<Cell> state(FactorPath factor, FactorPath.State state) {
    String text = value(factor, state.value());
    boolean marks = factor.steps().stream().anyMatch(FactorPath.State::cut);
    String mark = state.cut() ? CUT : " ";
    return Optional.of(marks ? Cell.of(text, mark) : Cell.of(text));
  }

  /** A value with as many decimals as the largest of its factor needs. */
  private static String value(FactorPath factor, double value) {
    return factor.type() instanceof ValueType.Number
        ? decimals(value, factor.steps().stream().mapToDouble(FactorPath.State::value).toArray())
        : Shown.text(factor.type(), value);
  }

  private static String decimals(double value, double[] row) {
    boolean whole = Arrays.stream(row).allMatch(x -> x == Math.rint(x));
    double largest = Arrays.stream(row).map(Math::abs).max().orElse(0);
    if (largest >= LARGE || largest < 1 / LARGE) {
      return Rounding.number(value, 0);
    }
    return Rounding.fixed(value, whole ? 0 : Rounding.enoughDecimals(largest) + 1);
  }

  private static Optional<Cell> uncut(FactorPath factor, FactorPath.State state) {
    return state.cut() ? Optional.of(Cell.of(value(factor, state.uncut()))) : Optional.empty();
  }

  private static Optional<Draw> draw(FactorPath.State state) {
    return state.noise().or(state::initial);
  }

  private static Cell noise(FactorPath factor, Draw draw) {
    double[] row =
        factor.steps().stream()
            .flatMap(state -> state.noise().stream())
            .mapToDouble(Draw::value)
            .toArray();
    return Cell.of(decimals(draw.value(), row));
  }

  private Cell draw(double uniform) {
    return Cell.of(fraction(uniform));
  }

  private static void add(List<Line> rows, Line line) {
    if (!line.cells().stream().allMatch(Cell.EMPTY::equals)) {
      rows.add(line);
    }
  }

  private Line line(
      String key, FactorPath factor, Function<FactorPath.State, Optional<Cell>> cell) {
    return new Line(
        key,
        shown.columns().stream()
            .map(step -> cell.apply(factor.steps().get(step)).orElse(Cell.EMPTY))
            .toList());
  }

  private List<String> columns() {
    return shown.columns().stream().map(shown::heading).toList();
  }

  private Table events() {
    List<Group> groups = new ArrayList<>();
    for (EventPath event : shown.events()) {
      List<Line> rows = new ArrayList<>();
      add(rows, line("state", step -> word(event, step)));
      add(rows, line("chance", step -> asked(event, step, Asked::chance)));
      add(rows, line("draw", step -> asked(event, step, Asked::uniform)));
      if (narrowing.events().isPresent()) {
        add(rows, line("to end", step -> end(event, step, Asked::chance)));
        add(rows, line("draw", step -> end(event, step, Asked::uniform)));
      }
      groups.add(new Group(figures.label(event.label(), event.name(), ""), rows));
    }
    return new Table("Events", columns(), groups);
  }

  private Line line(String key, Function<Integer, Optional<Cell>> cell) {
    return new Line(
        key, shown.columns().stream().map(step -> cell.apply(step).orElse(Cell.EMPTY)).toList());
  }

  private Optional<Cell> word(EventPath event, int step) {
    EventPath.State now = event.steps().get(step);
    boolean before = step > 0 && event.steps().get(step - 1).on();
    if (now.struck()) {
      return Optional.of(new Cell("strikes", "", true));
    }
    if (now.on()) {
      return Optional.of(Cell.of("on"));
    }
    return before ? Optional.of(Cell.of("ends")) : Optional.empty();
  }

  private static Optional<Cell> asked(EventPath event, int step, Function<Asked, Double> what) {
    EventPath.State now = event.steps().get(step);
    if (now.barred() && what.apply(new Asked(1, 0)) == 1) {
      return Optional.of(Cell.of("barred"));
    }
    return now.strike().map(what).map(TrialReport::chance);
  }

  private static Optional<Cell> end(EventPath event, int step, Function<Asked, Double> what) {
    return event.steps().get(step).end().map(what).map(TrialReport::chance);
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
    boolean cuts =
        shown.factors().stream()
            .flatMap(factor -> factor.steps().stream())
            .anyMatch(FactorPath.State::cut);
    say(
        0,
        "An event strikes where its draw is below its chance"
            + " (barred: what it requires does not hold)."
            + (cuts ? " " + CUT + " cut by a bound." : "")
            + " Numbers are rounded; --format json has all digits and all draws.");
  }

  /** Says something; longer texts go on under their own beginning. */
  private void say(int depth, String text) {
    String indent = "  ".repeat(depth);
    int width = Math.max(Terminal.DEFAULT_WIDTH / 4, terminal.width() - indent.length() - 2);
    String lead = indent;
    for (String line : Terminal.wrap(terminal.show(text), width)) {
      lines.add(lead + line);
      lead = indent + "  ";
    }
  }
}
