package org.entente.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.analysis.sample.PathSample;
import org.entente.model.Future;
import org.entente.report.Findings.Part;
import org.entente.result.ChoiceSummary;
import org.entente.result.FactorResult;
import org.entente.result.FactorStep;
import org.entente.result.NumberSummary;
import org.entente.result.Quantile;
import org.entente.result.Summary;
import org.entente.result.YesNoSummary;

/** Each factor by year: fan chart, sample paths, median by future, and the variants beside it. */
record FactorSection(Findings findings) implements Section {
  private static final int PATHS = 6;

  /** The fewest trials whose median is worth a line. */
  private static final int FEWEST = 100;

  @Override
  public String id() {
    return "factors";
  }

  @Override
  public String title() {
    return "Factors by year";
  }

  @Override
  public boolean isEmpty() {
    return findings.base().simulation().factors().isEmpty();
  }

  @Override
  public void write(Html html) {
    html.paragraph(
        "The darkest band holds the middle half of the trials in each year, the next 80 %, the palest"
            + " 90 %; the line is the median. Bands are counted from the trials, year by year; a"
            + " single history does not stay in one place of the band, as the thin lines show: they"
            + " are the first "
            + PATHS
            + " trials.");
    html.open("details", "class", "jump").element("summary", "All factors").open("ul");
    for (FactorResult factor : findings.base().simulation().factors()) {
      html.open("li");
      html.element("a", label(factor), "href", "#factor-" + factor.name());
      html.close();
    }
    html.close().end();
    for (FactorResult factor : findings.base().simulation().factors()) {
      html.open("article", "class", "factor", "id", "factor-" + factor.name());
      heading(html, factor);
      if (factor.last().summary() instanceof NumberSummary) {
        numbers(html, factor);
      } else {
        shares(html, factor);
      }
      html.end();
    }
  }

  private static String label(FactorResult factor) {
    return Phrases.label(factor.label(), factor.name());
  }

  private static void heading(Html html, FactorResult factor) {
    html.open("h3").text(label(factor));
    if (!factor.unit().isEmpty()) {
      html.text(" ").element("span", factor.unit(), "class", "unit");
    }
    html.text(" ");
    html.element("a", "evidence", "href", "#v-factors-" + factor.name(), "class", "to-ledger");
    html.end();
  }

  private void numbers(Html html, FactorResult factor) {
    Map<Part, FactorResult> results = new LinkedHashMap<>();
    List<NumberSummary> all = new ArrayList<>();
    for (Part part : findings.parts()) {
      find(part, factor.name())
          .filter(it -> it.last().summary() instanceof NumberSummary)
          .ifPresent(it -> results.put(part, it));
    }
    results.values().forEach(it -> all.addAll(summaries(it)));
    Scale scale = Scale.of(summaries(factor));
    List<Grid> grids = new ArrayList<>();
    pair(html, factor, scale, grids);
    if (results.size() > 1) {
      html.open("div", "class", "strip");
      results.forEach(
          (part, result) -> {
            Grid grid =
                part.equals(findings.base()) ? grids.get(0) : fan(part, result, Scale.of(all));
            if (!grids.contains(grid)) {
              grids.add(grid);
            }
            html.open("figure", "class", "chart fan small");
            chart(part, result, "strip-" + factor.name(), "").place(html, grid);
            html.end();
          });
      html.end();
    }
    html.open("details").element("summary", "Tables");
    grids.forEach(grid -> grid.write(html));
    html.end();
  }

  /** The base: all trials, and beside it the medians of the trials that end in each future. */
  private void pair(Html html, FactorResult factor, Scale scale, List<Grid> grids) {
    Grid fan = fan(findings.base(), factor, scale);
    Optional<Grid> paths = paths(factor, scale);
    Optional<Grid> medians = medians(factor, scale);
    grids.add(fan);
    paths.ifPresent(grids::add);
    medians.ifPresent(grids::add);
    html.open("div", "class", "pair").open("figure", "class", "chart fan");
    String group = "factor-" + factor.name();
    chart(findings.base(), factor, group, paths.map(Grid::id).orElse("")).place(html, fan);
    html.end();
    medians.ifPresent(
        grid -> {
          html.open("figure", "class", "chart lines");
          medianChart(factor, fan).place(html, grid);
          html.end();
        });
    html.end();
  }

  private static List<NumberSummary> summaries(FactorResult factor) {
    List<NumberSummary> summaries = new ArrayList<>();
    for (FactorStep step : factor.steps()) {
      if (step.summary() instanceof NumberSummary number) {
        summaries.add(number);
      }
    }
    return summaries;
  }

  private static Optional<FactorResult> find(Part part, String factor) {
    return part.simulation().factors().stream().filter(it -> it.name().equals(factor)).findFirst();
  }

  private Chart chart(Part part, FactorResult factor, String group, String paths) {
    NumberSummary last = (NumberSummary) factor.last().summary();
    Scale scale = Scale.of(summaries(factor));
    String summary =
        "Fan chart of "
            + label(factor)
            + ", "
            + part.title()
            + ": in "
            + factor.last().label()
            + " the median is "
            + scale.quantile(last, 0.5).text()
            + " and nine trials in ten lie from "
            + scale.quantile(last, 0.05).text()
            + " to "
            + scale.quantile(last, 0.95).text()
            + ".";
    String title = findings.several() ? part.title() : "All trials";
    // Charts of one factor share the height of its axis.
    return Chart.of("fan", title, summary, "paths", paths, "group", group);
  }

  private Chart medianChart(FactorResult factor, Grid fan) {
    String summary =
        "Median of " + label(factor) + " by year, among the trials that end in each future.";
    return Chart.of(
        "lines",
        "Median by future",
        summary,
        "colours",
        Palette.ofFutures(findings.base().scenario()),
        "band",
        fan.id(),
        "group",
        "factor-" + factor.name());
  }

  private Grid fan(Part part, FactorResult factor, Scale scale) {
    Grid grid =
        new Grid(
            "t-fan-" + factor.name() + "-" + part.key(),
            label(factor) + ", " + part.title() + unit(factor) + ": quantiles by year",
            "year");
    for (double p : Findings.QUANTILES) {
      long percent = Math.round(100 * p);
      grid.number("p" + percent, percent == 50 ? "median" : percent + " %");
    }
    boolean cut = factor.steps().stream().anyMatch(step -> step.cut().isPresent());
    if (cut) {
      grid.number("cut", "cut by bounds, %");
    }
    for (FactorStep step : factor.steps()) {
      List<Cell> cells = new ArrayList<>();
      for (double p : Findings.QUANTILES) {
        cells.add(quantile(step.summary(), p, scale));
      }
      if (cut) {
        cells.add(step.cut().map(Cell::percent).orElse(Cell.EMPTY));
      }
      grid.row(Phrases.x(step.time(), step.label()), Cell.of(step.label()), cells);
    }
    return grid;
  }

  private static Cell quantile(Summary summary, double p, Scale scale) {
    if (!(summary instanceof NumberSummary number)) {
      return Cell.EMPTY;
    }
    return p == 0.5 ? scale.withError(number.quantile(p)) : scale.quantile(number, p);
  }

  private static String unit(FactorResult factor) {
    return factor.unit().isEmpty() ? "" : " (" + factor.unit() + ")";
  }

  private Optional<Grid> paths(FactorResult factor, Scale scale) {
    PathSample sample = findings.sample();
    if (!sample.has(factor.name())) {
      return Optional.empty();
    }
    int size = Math.min(PATHS, sample.trials());
    Grid grid =
        new Grid(
            "t-paths-" + factor.name(),
            label(factor) + ", " + findings.base().title() + ": single trials",
            "year");
    double[][] paths = new double[size][];
    for (int trial = 0; trial < size; trial++) {
      paths[trial] = sample.path(factor.name(), trial);
      grid.number("trial" + trial, "trial " + trial);
    }
    List<FactorStep> steps = factor.steps();
    for (int i = 0; i < steps.size(); i++) {
      List<Cell> cells = new ArrayList<>();
      for (double[] path : paths) {
        cells.add(scale.exact(path[i]));
      }
      FactorStep step = steps.get(i);
      grid.row(Phrases.x(step.time(), step.label()), Cell.of(step.label()), cells);
    }
    return Optional.of(grid);
  }

  private Optional<Grid> medians(FactorResult factor, Scale scale) {
    PathSample sample = findings.sample();
    Map<String, Future> futures = findings.base().scenario().futures();
    if (!sample.has(factor.name()) || futures.size() < 2) {
      return Optional.empty();
    }
    Grid grid =
        new Grid(
            "t-medians-" + factor.name(),
            label(factor)
                + unit(factor)
                + ": median among the trials that end in each future, of the first "
                + String.format(java.util.Locale.ROOT, "%,d", sample.trials()),
            "year");
    List<List<Quantile>> columns = new ArrayList<>();
    futures.forEach(
        (id, future) -> {
          grid.number(id, future.title());
          columns.add(sample.count(id) < FEWEST ? List.of() : sample.medians(factor.name(), id));
        });
    List<FactorStep> steps = factor.steps();
    for (int i = 0; i < steps.size(); i++) {
      List<Cell> cells = new ArrayList<>();
      for (List<Quantile> column : columns) {
        cells.add(column.isEmpty() ? Cell.EMPTY : scale.withError(column.get(i)));
      }
      FactorStep step = steps.get(i);
      grid.row(Phrases.x(step.time(), step.label()), Cell.of(step.label()), cells);
    }
    return Optional.of(grid);
  }

  private void shares(Html html, FactorResult factor) {
    html.open("div", "class", findings.several() ? "strip wide" : "single");
    for (Part part : findings.parts()) {
      Optional<FactorResult> found = find(part, factor.name());
      if (found.isPresent()) {
        Chart.of(
                "lines",
                part.title(),
                "Share of trials by year, " + label(factor) + ", " + part.title() + ", in %.",
                "domain",
                "0 100",
                "unit",
                "%")
            .write(html, shares(part, found.get()));
      }
    }
    html.end();
  }

  private static Grid shares(Part part, FactorResult factor) {
    Grid grid =
        new Grid(
            "t-shares-" + factor.name() + "-" + part.key(),
            label(factor) + ", " + part.title() + ": share of trials, in %",
            "year");
    List<String> options = options(factor);
    options.forEach(option -> grid.number(option, option));
    for (FactorStep step : factor.steps()) {
      List<Cell> cells = new ArrayList<>();
      for (String option : options) {
        cells.add(share(step.summary(), option));
      }
      grid.row(Phrases.x(step.time(), step.label()), Cell.of(step.label()), cells);
    }
    return grid;
  }

  private static List<String> options(FactorResult factor) {
    return factor.last().summary() instanceof ChoiceSummary choice
        ? List.copyOf(choice.shares().keySet())
        : List.of("yes");
  }

  private static Cell share(Summary summary, String option) {
    if (summary instanceof ChoiceSummary choice) {
      return Cell.percent(choice.share(option));
    }
    return summary instanceof YesNoSummary yesNo ? Cell.percent(yesNo.probability()) : Cell.EMPTY;
  }
}
