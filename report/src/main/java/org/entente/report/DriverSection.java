package org.entente.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.analysis.sensitivity.Driver;
import org.entente.analysis.sensitivity.Drivers;
import org.entente.analysis.sensitivity.GroupIndex;
import org.entente.analysis.sensitivity.Grouping;
import org.entente.analysis.sensitivity.Index;
import org.entente.analysis.sensitivity.Input;
import org.entente.analysis.sensitivity.SobolIndices;
import org.entente.analysis.sensitivity.StepIndex;
import org.entente.analysis.sensitivity.TargetDrivers;
import org.entente.analysis.sensitivity.TargetIndices;
import org.entente.result.Rounding;

/**
 * What drives the futures: in sentences, as tornado, by factor and year; and ignorance or chance.
 */
record DriverSection(Findings findings) implements Section {
  private static final int SENTENCES = 3;
  private static final int BARS = 10;
  private static final int ROWS = 15;

  @Override
  public String id() {
    return "drivers";
  }

  @Override
  public String title() {
    return "What drives the futures";
  }

  @Override
  public boolean isEmpty() {
    return findings.drivers().isEmpty();
  }

  @Override
  public void write(Html html) {
    findings.indices().ifPresent(indices -> kinds(html, indices));
    Drivers drivers = findings.drivers().orElseThrow();
    html.element("h3", "In sentences").open("ul", "class", "drivers");
    whole(drivers).forEach(target -> sentence(html, target));
    html.end();
    html.element("h3", "By how much");
    html.paragraph(
        "How likely a future is where a driver is low (the tenth of the trials in which it is"
            + " lowest) and where it is high, or at each of its options; the line stands at the"
            + " future’s probability in all trials. The drivers with the largest share of the"
            + " variance come first. What goes together with a driver counts with it. From "
            + trials(drivers.settings().trials())
            + " trials.");
    html.open("div", "class", "grid wide");
    whole(drivers).forEach(target -> tornado(html, target));
    html.end();
    years(html, drivers);
  }

  private static List<TargetDrivers> whole(Drivers drivers) {
    return drivers.targets().stream()
        .filter(one -> one.target().time().isEmpty() && one.refusal().isEmpty())
        .toList();
  }

  private void kinds(Html html, SobolIndices indices) {
    Grid grid = new Grid("t-kinds", "Share of the variance of each future, in %", "future");
    grid.number("ignorance", "ignorance alone").number("together", "both in concert");
    grid.number("chance", "chance alone");
    for (TargetIndices target : indices.targets()) {
      Optional<GroupIndex> ignorance = group(target, "ignorance");
      Optional<GroupIndex> chance = group(target, "chance");
      if (target.refusal().isEmpty() && ignorance.isPresent() && chance.isPresent()) {
        grid.row(
            target.target().label(),
            share(ignorance.get().firstOrder()),
            share(ignorance.get().together()),
            share(chance.get().firstOrder()));
      } else if (target.refusal().isEmpty()) {
        oneKind(html, ignorance.isPresent());
        return;
      }
    }
    if (grid.isEmpty()) {
      return;
    }
    html.element("h3", "Ignorance or chance");
    html.paragraph(
        "How much of what makes a future uncertain is ignorance, which evidence could narrow, how"
            + " much is chance, which it could not, and how much needs both at once. From "
            + trials(indices.settings().trials())
            + " trials in each of several runs in which one of the two is drawn anew; each share has an"
            + " error of its own, so they need not add up to 100.");
    Chart.of(
            "stack",
            "Share of the variance, in %",
            "Stacked bars: the share of each future’s variance that is due to ignorance, to chance,"
                + " and to both in concert.")
        .write(html, grid);
  }

  private static Optional<GroupIndex> group(TargetIndices target, String name) {
    return target.groups(Grouping.SPLIT).stream()
        .filter(index -> index.group().name().equals(name))
        .findFirst();
  }

  /** A scenario in which one of the two is missing needs no chart of their shares. */
  private static void oneKind(Html html, boolean ignorance) {
    html.element("h3", "Ignorance or chance");
    html.paragraph(
        ignorance
            ? "All that makes the futures uncertain here is ignorance: the scenario draws values"
                + " that are not known, and leaves nothing to chance."
            : "All that makes the futures uncertain here is chance: the scenario draws no value that"
                + " is not known, and no disputed mechanism. What it takes as given may still be"
                + " wrong.");
  }

  private static String trials(long trials) {
    return String.format(Locale.ROOT, "%,d", trials);
  }

  private static Cell share(Index index) {
    double error = index.standardError();
    if (error == 0) {
      return Cell.of(Rounding.number(100 * index.value(), 0));
    }
    // An estimate may lie a little outside of what a share can be; its interval does not.
    double value = Math.max(0, Math.min(1, index.value()));
    return new Cell(Rounding.percent(value, error), Rounding.percentHalfWidth(error), "");
  }

  private void sentence(Html html, TargetDrivers target) {
    List<Driver> first = drawn(target).stream().limit(SENTENCES).toList();
    html.open("li").element("strong", target.target().label());
    html.text(" (" + percent(target.mean(), error(target)) + ")");
    if (first.isEmpty()) {
      html.text(": no single driver is told from chance with so few trials.").end();
      return;
    }
    String comma = " depends most on ";
    for (Driver driver : first) {
      html.text(comma);
      name(html, driver.input());
      Driver.Level low = lowest(driver);
      Driver.Level high = highest(driver);
      html.text(": " + at(driver, low) + ", " + at(driver, high));
      comma = "; then on ";
    }
    html.text(".").end();
  }

  private static double error(TargetDrivers target) {
    return target.sd() / Math.sqrt(Math.max(1, target.count()));
  }

  private static String at(Driver driver, Driver.Level level) {
    String when =
        switch (level.name()) {
          case "low" -> " where it is low";
          case "high" -> " where it is high";
          case "never" -> " without it";
          case "ever" -> " with it";
          default ->
              driver.input().options().size() == 2 && level.name().matches("yes|no")
                  ? " if " + level.name()
                  : " if “" + level.name() + "”";
        };
    return percent(level.value(), level.standardError()) + when;
  }

  private static String percent(double value, double error) {
    return (error > 0 ? Rounding.percent(value, error) : Rounding.number(100 * value, 0))
        + "\u00a0%";
  }

  /** Resolved drivers, largest first; what is drawn before what comes about. */
  private static List<Driver> drawn(TargetDrivers target) {
    return target.resolved().stream()
        .filter(driver -> driver.input().kind() != Input.Kind.EVENT)
        .filter(driver -> driver.levels().size() > 1)
        .toList();
  }

  private static Driver.Level lowest(Driver driver) {
    return driver.levels().stream()
        .min(Comparator.comparingDouble(Driver.Level::value))
        .orElseThrow();
  }

  private static Driver.Level highest(Driver driver) {
    return driver.levels().stream()
        .max(Comparator.comparingDouble(Driver.Level::value))
        .orElseThrow();
  }

  private static void name(Html html, Input input) {
    html.element("a", label(input), "href", "#" + ledger(input));
  }

  private static String label(Input input) {
    String words = Phrases.label(input.label(), input.name());
    return switch (input.kind()) {
      case PARAMETER -> words;
      case INITIAL -> words + " (at the start)";
      case NOISE -> words + " (noise)";
      case EVENT -> words + " (event)";
    };
  }

  private static String ledger(Input input) {
    String section =
        switch (input.kind()) {
          case PARAMETER -> "parameters";
          case INITIAL, NOISE -> "factors";
          case EVENT -> "events";
        };
    return "v-" + section + "-" + input.name();
  }

  private void tornado(Html html, TargetDrivers target) {
    Grid grid =
        new Grid(
            "t-tornado-" + Phrases.id(target.target().name()),
            "Probability of “" + target.target().label() + "”, in %",
            "driver");
    grid.words("lowAt", "least where").number("low", "there, %");
    grid.words("highAt", "most where").number("high", "there, %");
    grid.number("all", "all trials, %").number("share", "share of variance, %");
    List<Driver> resolved =
        target.resolved().stream()
            .filter(driver -> driver.levels().size() > 1)
            .limit(BARS)
            .toList();
    for (Driver driver : resolved) {
      Driver.Level low = lowest(driver);
      Driver.Level high = highest(driver);
      grid.row(
          null,
          Cell.link(label(driver.input()), ledger(driver.input())),
          List.of(
              Cell.of(low.name()),
              level(low),
              Cell.of(high.name()),
              level(high),
              Cell.of(percentText(target.mean(), error(target))),
              driver.firstOrder().resolved() ? share(driver.firstOrder()) : Cell.EMPTY));
    }
    if (!grid.isEmpty()) {
      Chart.of(
              "tornado",
              target.target().label(),
              "Tornado: the probability of "
                  + target.target().label()
                  + " where each driver is low and where it is high.")
          .write(html, grid);
    }
  }

  private static String percentText(double value, double error) {
    return error > 0 ? Rounding.percent(value, error) : Rounding.number(100 * value, 0);
  }

  private static Cell level(Driver.Level level) {
    double error = level.standardError();
    String text = percentText(level.value(), error);
    return new Cell(text, error > 0 ? Rounding.percentHalfWidth(error) : "", "");
  }

  /** Which years' luck decides: the share of variance of each factor's noise and event, by year. */
  private void years(Html html, Drivers drivers) {
    boolean any = whole(drivers).stream().anyMatch(target -> !target.steps().isEmpty());
    if (!any) {
      return;
    }
    html.element("h3", "Whose luck, and when");
    html.paragraph(
        "How much of a future’s variance the luck of one factor or event in one year explains by"
            + " itself, in per mille; a dot stands where it is too little to be told from none.");
    html.open("div", "class", "grid wide");
    for (TargetDrivers target : whole(drivers)) {
      heat(html, target);
    }
    html.end();
  }

  private void heat(Html html, TargetDrivers target) {
    Set<String> times = new LinkedHashSet<>();
    Map<String, Map<String, Index>> rows = new LinkedHashMap<>();
    Map<String, Double> sums = new LinkedHashMap<>();
    for (StepIndex step : target.steps()) {
      times.add(step.time());
      String row = luck(step);
      rows.computeIfAbsent(row, key -> new LinkedHashMap<>()).put(step.time(), step.firstOrder());
      if (step.firstOrder().resolved()) {
        sums.merge(row, step.firstOrder().value(), Double::sum);
      }
    }
    List<String> order = new ArrayList<>(sums.keySet());
    order.sort(Comparator.comparingDouble((String row) -> -sums.get(row)));
    if (order.isEmpty()) {
      return;
    }
    Grid grid =
        new Grid(
            "t-heat-" + Phrases.id(target.target().name()),
            "Share of the variance of “" + target.target().label() + "”, in ‰",
            "luck of");
    times.forEach(time -> grid.number(time, time));
    for (String row : order.subList(0, Math.min(ROWS, order.size()))) {
      List<Cell> cells = new ArrayList<>();
      for (String time : times) {
        cells.add(
            Optional.ofNullable(rows.get(row).get(time))
                .filter(Index::resolved)
                .map(
                    index ->
                        Cell.of(
                            Rounding.number(1000 * index.value(), 1000 * index.standardError())))
                .orElse(Cell.of("·")));
      }
      grid.row(row, cells);
    }
    Chart.of(
            "heat",
            target.target().label(),
            "Heat map: the share of the variance that each factor’s luck in each year explains.")
        .write(html, grid);
  }

  private String luck(StepIndex step) {
    if (step.kind() == Input.Kind.EVENT) {
      return Phrases.label(
          findings.base().scenario().events().get(step.name()).label(), step.name());
    }
    return Phrases.label(
        findings.base().scenario().factors().get(step.name()).label(), step.name());
  }
}
