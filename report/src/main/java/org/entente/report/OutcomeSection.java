package org.entente.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.report.Findings.Part;
import org.entente.result.ChoiceSummary;
import org.entente.result.Histogram;
import org.entente.result.NumberSummary;
import org.entente.result.OutcomeResult;
import org.entente.result.Probability;
import org.entente.result.Rounding;
import org.entente.result.Statistics;
import org.entente.result.Summary;
import org.entente.result.YesNoSummary;

/** Outcomes: the chance of each yes/no, histogram and distribution of each number. */
record OutcomeSection(Findings findings) implements Section {
  private static final int BINS = 30;

  /** The most values at which the distribution of a number that counts something is shown. */
  private static final int MOST_STEPS = 60;

  /** What is left out at either end of such a distribution. */
  private static final double TAIL = 0.005;

  /** Shares at which the cumulative distribution is shown. */
  private static final double[] SHARES = {
    0.01, 0.025, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75,
    0.8, 0.85, 0.9, 0.95, 0.975, 0.99
  };

  @Override
  public String id() {
    return "outcomes";
  }

  @Override
  public String title() {
    return "Outcomes";
  }

  @Override
  public boolean isEmpty() {
    return findings.base().simulation().outcomes().isEmpty();
  }

  @Override
  public void write(Html html) {
    yesNo(html);
    for (OutcomeResult outcome : findings.base().simulation().outcomes()) {
      if (outcome.summary() instanceof NumberSummary number) {
        number(html, outcome, number);
      } else if (outcome.summary() instanceof ChoiceSummary choice) {
        choice(html, outcome, choice);
      }
    }
  }

  private static String label(OutcomeResult outcome) {
    return Phrases.label(outcome.label(), outcome.name());
  }

  private static String unit(OutcomeResult outcome) {
    return outcome.unit().isEmpty() ? "" : " (" + outcome.unit() + ")";
  }

  private void yesNo(Html html) {
    Grid grid = new Grid("t-yesno", "Probability of each yes/no outcome, in %", "outcome");
    findings.parts().forEach(part -> grid.number(part.key(), part.title()));
    if (!findings.several()) {
      grid.words("words", "in words");
    }
    for (OutcomeResult outcome : findings.base().simulation().outcomes()) {
      if (outcome.summary() instanceof YesNoSummary base) {
        List<Cell> cells = new ArrayList<>();
        for (Part part : findings.parts()) {
          cells.add(find(part, outcome).map(OutcomeSection::percent).orElse(Cell.EMPTY));
        }
        if (!findings.several()) {
          cells.add(Cell.of(EstimativeWords.of(base.probability())));
        }
        grid.row(label(outcome), cells);
      }
    }
    if (!grid.isEmpty()) {
      html.element("h3", "Yes or no");
      String[] colours = {"colours", Palette.ofScenarios(findings.parts().size())};
      Chart.of(
              "dots",
              "Probability, in %",
              "Dots of the probability of each yes/no outcome.",
              colours)
          .write(html, grid);
    }
  }

  private static Cell percent(Summary summary) {
    return summary instanceof YesNoSummary yesNo ? Cell.percent(yesNo.probability()) : Cell.EMPTY;
  }

  private static Optional<Summary> find(Part part, OutcomeResult outcome) {
    return part.simulation().outcomes().stream()
        .filter(it -> it.name().equals(outcome.name()))
        .map(OutcomeResult::summary)
        .findFirst();
  }

  private void number(Html html, OutcomeResult outcome, NumberSummary base) {
    html.open("article", "class", "outcome", "id", "outcome-" + outcome.name());
    html.open("h3").text(label(outcome));
    if (!outcome.unit().isEmpty()) {
      html.text(" ").element("span", outcome.unit(), "class", "unit");
    }
    html.end();
    absent(html, base);
    List<Part> parts = new ArrayList<>();
    List<NumberSummary> numbers = new ArrayList<>();
    for (Part part : findings.parts()) {
      if (find(part, outcome).orElse(null) instanceof NumberSummary number) {
        parts.add(part);
        numbers.add(number);
      }
    }
    Scale scale = Scale.of(numbers);
    Grid histogram = histogram(outcome, base);
    Grid shares = distribution(outcome, parts, numbers, scale);
    Grid summary = summary(outcome, parts, numbers, scale);
    html.open("div", "class", "pair");
    html.open("figure", "class", "chart hist");
    Chart.of(
            "hist",
            findings.several() ? "Histogram, " + findings.base().title() : "Histogram",
            "Histogram of " + label(outcome) + ", share of trials in each bin, in %.",
            "whole",
            Statistics.isWhole(base) ? "yes" : "")
        .place(html, histogram);
    html.end();
    html.open("figure", "class", "chart cdf");
    Chart.of(
            "cdf",
            "Share of trials at or below, in %",
            "Cumulative distribution of " + label(outcome) + ".",
            "colours",
            Palette.ofScenarios(parts.size()),
            "whole",
            numbers.stream().allMatch(Statistics::isWhole) ? "yes" : "")
        .place(html, shares);
    html.end().end();
    html.open("details").element("summary", "Tables");
    List.of(summary, histogram, shares).forEach(grid -> grid.write(html));
    html.end().end();
  }

  private static void absent(Html html, NumberSummary base) {
    Probability present = base.present();
    if (present.value() < 1) {
      html.paragraph(
          "Has a value in "
              + Phrases.percent(present)
              + " of the trials; what follows is over these.",
          "class",
          "remark");
    }
  }

  private Grid histogram(OutcomeResult outcome, NumberSummary number) {
    Grid grid =
        new Grid(
            "t-hist-" + outcome.name(),
            label(outcome) + unit(outcome) + ", " + findings.base().title() + ": share by bin",
            "bin");
    boolean whole = Statistics.isWhole(number);
    grid.number("from", "from").number("to", whole ? "to" : "below");
    grid.number("share", "share of trials, %");
    List<Histogram.Bin> bins = Histogram.of(number, BINS).bins();
    double width = bins.stream().mapToDouble(bin -> bin.to() - bin.from()).min().orElse(1);
    int i = 1;
    for (Histogram.Bin bin : bins) {
      // Bins of whole numbers begin and end half way between two: the table names what is inside.
      Cell from = edge(whole ? bin.from() + 0.5 : bin.from(), width);
      Cell to = edge(whole ? bin.to() - 0.5 : bin.to(), width);
      grid.row(Integer.toString(i++), from, to, Cell.percent(bin.share()));
    }
    return grid;
  }

  private static Cell edge(double edge, double width) {
    return Double.isInfinite(edge)
        ? Cell.EMPTY
        : Cell.of(Rounding.fixed(edge, Math.max(0, Rounding.decimals(width))));
  }

  /**
   * The cumulative distribution: of a number that counts something, the share of trials at or below
   * each value; of any other, the values that some shares of trials do not exceed.
   */
  private static Grid distribution(
      OutcomeResult outcome, List<Part> parts, List<NumberSummary> numbers, Scale scale) {
    boolean whole = numbers.stream().allMatch(Statistics::isWhole);
    Grid grid =
        whole
            ? new Grid(
                "t-cdf-" + outcome.name(),
                label(outcome) + unit(outcome) + ": share of trials at or below each value, in %",
                "value")
            : new Grid(
                "t-cdf-" + outcome.name(),
                label(outcome) + unit(outcome) + ": value that a share of trials does not exceed",
                "share, %");
    parts.forEach(part -> grid.number(part.key(), part.title()));
    if (whole) {
      steps(numbers, grid);
    } else {
      for (double p : SHARES) {
        grid.row(
            Rounding.number(100 * p, 0),
            numbers.stream().map(number -> scale.quantile(number, p)).toList());
      }
    }
    return grid;
  }

  private static void steps(List<NumberSummary> numbers, Grid grid) {
    double low = numbers.stream().mapToDouble(it -> it.quantile(TAIL).value()).min().orElse(0);
    double high = numbers.stream().mapToDouble(it -> it.quantile(1 - TAIL).value()).max().orElse(0);
    double width = Math.max(1, Math.ceil((high - low) / MOST_STEPS));
    for (double value = low - width; value < high + width; value += width) {
      double below = value + 0.5;
      grid.row(
          Rounding.fixed(value, 0),
          numbers.stream()
              .map(number -> Cell.percent(number.share(Double.NEGATIVE_INFINITY, below)))
              .toList());
    }
  }

  private static Grid summary(
      OutcomeResult outcome, List<Part> parts, List<NumberSummary> numbers, Scale scale) {
    Grid grid = new Grid("t-sum-" + outcome.name(), label(outcome) + unit(outcome), "statistic");
    parts.forEach(part -> grid.number(part.key(), part.title()));
    grid.row("mean", numbers.stream().map(number -> Cell.mean(number.mean())).toList());
    grid.row(
        "median", numbers.stream().map(number -> scale.withError(number.quantile(0.5))).toList());
    grid.row(
        "5 %", numbers.stream().map(number -> scale.withError(number.quantile(0.05))).toList());
    grid.row(
        "95 %", numbers.stream().map(number -> scale.withError(number.quantile(0.95))).toList());
    grid.row(
        "trials with a value, %",
        numbers.stream()
            .map(
                number ->
                    number.present().value() == 1 ? Cell.of("100") : Cell.percent(number.present()))
            .toList());
    return grid;
  }

  private void choice(Html html, OutcomeResult outcome, ChoiceSummary choice) {
    Grid grid =
        new Grid(
            "t-choice-" + outcome.name(), label(outcome) + ": share of trials, in %", "option");
    grid.number("p", "share, %").number("low", "95 % from").number("high", "to");
    grid.words("words", "in words");
    choice
        .shares()
        .forEach(
            (option, share) ->
                grid.row(
                    option,
                    Cell.percent(share),
                    Cell.of(Rounding.percentLow(share)),
                    Cell.of(Rounding.percentHigh(share)),
                    Cell.of(EstimativeWords.of(share))));
    html.element("h3", label(outcome));
    Chart.of("bars", "Share of trials, in %", "Bars of the share of each option.")
        .write(html, grid);
  }
}
