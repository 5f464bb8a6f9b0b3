package org.entente.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.entente.analysis.comparison.Comparison;
import org.entente.analysis.comparison.Contrast;
import org.entente.analysis.comparison.Paired;
import org.entente.cli.Table.Cell;
import org.entente.cli.Table.Group;
import org.entente.cli.Table.Line;
import org.entente.result.Probability;
import org.entente.result.Rounding;
import org.entente.result.Settings;
import org.entente.scenario.ScenarioFile;

/** Scenarios compared, for people: for each of the others some tables, and what they mean last. */
final class ComparisonReport {
  private static final List<String> SHARE =
      List.of("base", "here", "difference", "only here", "only in base", "saved");
  private static final List<String> NUMBER =
      List.of("base", "here", "difference", "p5 to p95 of it", "saved");

  /** The column below which it says in how many trials there is more. */
  private static final int BAND = 3;

  /** So many trials that a digit or two of a ratio of variances can be trusted. */
  private static final long MANY = 1000;

  /** What a ratio of variances is off by, roughly and for its digits only. */
  private static final double MANY_TRIALS_ERROR = 0.2;

  private static final double FEW_TRIALS_ERROR = 0.5;

  /** From here on a ratio has two digits before the point. */
  private static final double TWO_DIGITS = 9.95;

  private static final int MOST_UNSHARED = 6;

  private final long trials;
  private final List<Integer> years;
  private final Terminal terminal;
  private final Figures figures;
  private final List<String> lines = new ArrayList<>();

  private ComparisonReport(long trials, List<Integer> years, Terminal terminal) {
    this.trials = trials;
    this.years = years;
    this.terminal = terminal;
    this.figures = new Figures(terminal);
  }

  /** The report as lines without line ends. */
  static List<String> of(
      List<ScenarioFile> files, Comparison comparison, List<Integer> years, Terminal terminal) {
    ComparisonReport report = new ComparisonReport(comparison.settings().trials(), years, terminal);
    for (int i = 0; i < comparison.contrasts().size(); i++) {
      report.contrast(files.get(0), files.get(i + 1), comparison.contrasts().get(i));
    }
    report.foot(comparison.settings());
    return report.lines;
  }

  private void contrast(ScenarioFile base, ScenarioFile other, Contrast contrast) {
    if (!lines.isEmpty()) {
      lines.add("");
      lines.add(terminal.dim(terminal.rule()));
    }
    lines.add(terminal.bold(terminal.show("Here: " + named(other) + ".")));
    lines.add(terminal.bold(terminal.show("Base: " + named(base) + ".")));
    add(futures(contrast));
    add(yesNo(contrast));
    add(numbers(contrast));
    add(factors(contrast));
    add(events(contrast));
    unshared(contrast);
  }

  private static String named(ScenarioFile file) {
    return file.title() + ", " + file.file();
  }

  private void add(Table table) {
    if (!table.groups().isEmpty()) {
      lines.add("");
      lines.addAll(table.render(terminal));
    }
  }

  private Table futures(Contrast contrast) {
    List<Group> groups = new ArrayList<>();
    contrast
        .futures()
        .forEach(
            future -> groups.add(Group.of(terminal.show(future.title()), cells(future.share()))));
    contrast.noFuture().ifPresent(none -> groups.add(Group.of("No future", cells(none))));
    return new Table("Futures, probability in %", SHARE, groups);
  }

  private Table yesNo(Contrast contrast) {
    List<Group> groups = new ArrayList<>();
    for (Contrast.OfOutcome outcome : contrast.outcomes()) {
      if (outcome.paired() instanceof Paired.Share share) {
        groups.add(group(outcome, cells(share), List.of()));
      }
    }
    return new Table("Outcomes, probability in %", SHARE, groups);
  }

  private Table numbers(Contrast contrast) {
    List<Group> groups = new ArrayList<>();
    for (Contrast.OfOutcome outcome : contrast.outcomes()) {
      if (outcome.paired() instanceof Paired.Number number) {
        groups.add(group(outcome, cells(number), signs(number)));
      } else if (outcome.paired() instanceof Paired.Never) {
        List<Cell> cells = new ArrayList<>(Collections.nCopies(NUMBER.size(), Cell.EMPTY));
        cells.set(0, Cell.of("none"));
        groups.add(group(outcome, cells, List.of()));
      }
    }
    return new Table("Outcomes, mean", NUMBER, groups);
  }

  /** In how many trials there is more here, and in how many there is the same. */
  private List<String> signs(Paired.Number number) {
    String more = figures.percent(number.more()) + " % more";
    String ties = figures.percent(number.same()) + " % ties";
    if (number.same().value() == 1) {
      return List.of(ties);
    }
    return number.same().value() == 0 ? List.of(more) : List.of(more, ties);
  }

  /** An outcome, with more lines for the share of trials it is about and for the band. */
  private Group group(Contrast.OfOutcome outcome, List<Cell> cells, List<String> band) {
    Probability present = outcome.paired().present();
    List<Line> table = new ArrayList<>();
    table.add(new Line("", cells));
    int height = Math.max(band.size(), present.value() < 1 ? 1 : 0);
    for (int i = 0; i < height; i++) {
      List<Cell> more = new ArrayList<>(Collections.nCopies(cells.size(), Cell.EMPTY));
      if (i == 0 && present.value() < 1) {
        more.set(0, Cell.of("", " in " + figures.percent(present) + " %"));
      }
      if (i < band.size()) {
        more.set(BAND, Cell.of(band.get(i)));
      }
      table.add(new Line("", more));
    }
    return new Group(label(outcome), table);
  }

  private String label(Contrast.OfOutcome outcome) {
    return figures.label(outcome.label(), outcome.name(), outcome.unit());
  }

  private List<Cell> cells(Paired.Share share) {
    return List.of(
        figures.probability(share.base()),
        figures.probability(share.other()),
        figures.difference(share.difference()),
        Cell.of(figures.percent(share.onlyOther())),
        Cell.of(figures.percent(share.onlyBase())),
        saved(share.varianceRatio()));
  }

  private List<Cell> cells(Paired.Number number) {
    return List.of(
        figures.mean(number.base()),
        figures.mean(number.other()),
        signed(figures.mean(number.difference().mean()), number.difference().mean().value()),
        figures.most(number.difference()),
        saved(number.varianceRatio()));
  }

  private static Cell signed(Cell cell, double value) {
    return value > 0 && !cell.head().matches("[0.]+")
        ? new Cell("+" + cell.head(), cell.tail(), cell.strong())
        : cell;
  }

  /** How many times more trials separate runs would need; nothing where no difference varies. */
  private Cell saved(OptionalDouble ratio) {
    if (ratio.isEmpty()) {
      return Cell.EMPTY;
    }
    double error = ratio.getAsDouble() * (trials < MANY ? FEW_TRIALS_ERROR : MANY_TRIALS_ERROR);
    int most = ratio.getAsDouble() < TWO_DIGITS ? 1 : 0;
    return Cell.of(Rounding.number(ratio.getAsDouble(), error, most) + "x");
  }

  private Table factors(Contrast contrast) {
    List<Group> groups = new ArrayList<>();
    for (Contrast.OfFactor factor : contrast.factors()) {
      List<Line> table = new ArrayList<>();
      for (String option : options(factor)) {
        table.add(
            new Line(option, inYears(year -> step(factor, year).map(step -> band(step, option)))));
      }
      groups.add(new Group(figures.label(factor.label(), factor.name(), factor.unit()), table));
    }
    return new Table(
        "Difference in a trial, median (p5 to p95); of a choice, in points of %",
        columns(), groups);
  }

  private List<String> columns() {
    return years.stream().map(String::valueOf).toList();
  }

  private List<Cell> inYears(Function<Integer, Optional<Cell>> cell) {
    return years.stream().map(year -> cell.apply(year).orElse(Cell.EMPTY)).toList();
  }

  private static Optional<Contrast.Step> step(Contrast.OfFactor factor, int year) {
    return factor.steps().stream().filter(step -> step.time() == year).findFirst();
  }

  /** The lines of a factor: one for a number, one for each option of a choice. */
  private static List<String> options(Contrast.OfFactor factor) {
    return factor.steps().get(0).paired() instanceof Paired.Choice choice
        ? List.copyOf(choice.options().keySet())
        : List.of("");
  }

  private Cell band(Contrast.Step step, String option) {
    if (step.paired() instanceof Paired.Number number) {
      return number.same().value() == 1 ? Cell.of("0") : figures.summary(number.difference());
    }
    if (step.paired() instanceof Paired.Choice choice) {
      return figures.difference(choice.options().get(option).difference());
    }
    return step.paired() instanceof Paired.Share share
        ? figures.difference(share.difference())
        : Cell.EMPTY;
  }

  private Table events(Contrast contrast) {
    List<Group> groups = new ArrayList<>();
    for (Contrast.OfEvent event : contrast.events()) {
      groups.add(
          Group.of(
              figures.label(event.label(), event.name(), ""),
              inYears(
                  year ->
                      event.steps().stream()
                          .filter(step -> step.time() == year)
                          .findFirst()
                          .map(step -> figures.difference(step.struck().difference())))));
    }
    return new Table(
        "Events, chance to have struck by, difference in points of %", columns(), groups);
  }

  private void unshared(Contrast contrast) {
    if (contrast.unshared().isEmpty()) {
      return;
    }
    lines.add("");
    say("Not compared, or with care:");
    contrast.unshared().stream().limit(MOST_UNSHARED).forEach(unshared -> say("- " + unshared));
    int more = contrast.unshared().size() - MOST_UNSHARED;
    if (more > 0) {
      say("- and " + more + " more, all of which --format json lists.");
    }
  }

  private void foot(Settings settings) {
    lines.add("");
    lines.add(terminal.dim(terminal.rule()));
    say(
        String.format(
            Locale.ROOT,
            "%,d %s of each scenario, seed %d, each on the same draws in both. %s is half of a"
                + " 95 %% interval of the paired difference, Monte Carlo error only.",
            settings.trials(),
            settings.trials() == 1 ? "trial" : "trials",
            settings.seed(),
            terminal.plusMinus()));
    say(
        "'only here' is the share of trials in which something happens here and, on the same"
            + " draws, not in the base; 'more' that of trials with a larger value here. 'saved' is"
            + " how many times more trials separate runs would need for the same error.");
    if (settings.trials() == 1) {
      say("One trial says nothing about its error: run more.");
    }
  }

  private void say(String text) {
    lines.addAll(Terminal.wrap(terminal.show(text), terminal.width()));
  }
}
