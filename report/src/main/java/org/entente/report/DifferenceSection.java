package org.entente.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.entente.analysis.Difference;
import org.entente.analysis.comparison.Contrast;
import org.entente.analysis.comparison.Paired;
import org.entente.result.Estimate;
import org.entente.result.Rounding;

/** What each variant changes against the base, trial by trial. */
record DifferenceSection(Findings findings) implements Section {
  @Override
  public String id() {
    return "differences";
  }

  @Override
  public String title() {
    return "Variants against the base";
  }

  @Override
  public boolean isEmpty() {
    return findings.comparison().isEmpty();
  }

  @Override
  public void write(Html html) {
    html.paragraph(
        "Each trial is run in "
            + findings.base().title()
            + " and in the variant with the same luck. So these differences are due to what the"
            + " variant says, and their Monte Carlo error is that of the pairs, which is smaller"
            + " than that of either.");
    futures(html);
    yesNo(html);
    numbers(html);
  }

  private List<Contrast> contrasts() {
    return findings.comparison().orElseThrow().contrasts();
  }

  /** A column for each variant, in the order of the page. */
  private void columns(Grid grid) {
    findings.parts().stream().skip(1).forEach(part -> grid.number(part.key(), part.title()));
  }

  private String[] colours() {
    return new String[] {
      "colours",
      Palette.ofScenarios(findings.parts().size()).replaceFirst("ink ", ""),
      "legend",
      "yes"
    };
  }

  private void futures(Html html) {
    Grid grid =
        new Grid(
            "t-diff-futures",
            "Probability of each future less that of the base, in points",
            "future");
    columns(grid);
    findings
        .base()
        .scenario()
        .futures()
        .forEach(
            (id, future) ->
                grid.row(
                    future.title(),
                    cells(
                        contrast ->
                            contrast.futures().stream()
                                .filter(it -> it.id().equals(id))
                                .map(it -> points(it.share().difference()))
                                .findFirst())));
    if (!grid.isEmpty()) {
      Chart.of(
              "differences",
              "Probability less that of the base, in points",
              "Dots: how much likelier or less likely each future is in each variant.",
              colours())
          .write(html, grid);
    }
  }

  private List<Cell> cells(Function<Contrast, Optional<Cell>> cell) {
    List<Cell> cells = new ArrayList<>();
    contrasts().forEach(contrast -> cells.add(cell.apply(contrast).orElse(Cell.EMPTY)));
    return cells;
  }

  private static Cell points(Difference difference) {
    double error = difference.standardError();
    return error == 0
        ? Cell.of(Rounding.number(100 * difference.value(), 0))
        : new Cell(
            Rounding.percent(difference.value(), error), Rounding.percentHalfWidth(error), "");
  }

  private void yesNo(Html html) {
    Grid grid =
        new Grid(
            "t-diff-yesno",
            "Probability of each yes/no outcome less that of the base, in points",
            "outcome");
    columns(grid);
    outcomes(
        grid,
        paired ->
            paired instanceof Paired.Share share
                ? Optional.of(points(share.difference()))
                : Optional.empty());
    if (!grid.isEmpty()) {
      Chart.of(
              "differences",
              "Yes/no outcomes: probability less that of the base, in points",
              "Dots: how much likelier each yes/no outcome is in each variant.",
              colours())
          .write(html, grid);
    }
  }

  /** A row for each outcome that has a cell in some variant. */
  private void outcomes(Grid grid, Function<Paired, Optional<Cell>> cell) {
    findings
        .base()
        .scenario()
        .outcomes()
        .forEach(
            (name, outcome) -> {
              List<Cell> cells =
                  cells(
                      contrast ->
                          contrast.outcomes().stream()
                              .filter(it -> it.name().equals(name))
                              .findFirst()
                              .flatMap(it -> cell.apply(it.paired())));
              if (cells.stream().anyMatch(it -> !it.equals(Cell.EMPTY))) {
                String unit = outcome.unit().isEmpty() ? "" : ", " + outcome.unit();
                grid.row(Phrases.label(outcome.label(), name) + unit, cells);
              }
            });
  }

  private void numbers(Html html) {
    Grid grid = new Grid("t-diff-numbers", "Mean of the difference in a trial", "outcome");
    columns(grid);
    outcomes(
        grid,
        paired ->
            paired instanceof Paired.Number number ? Optional.of(mean(number)) : Optional.empty());
    if (!grid.isEmpty()) {
      html.element("h3", "Numbers");
      html.paragraph(
          "Over the trials in which both have a value; an outcome that neither changes is 0.");
      grid.write(html);
    }
  }

  private static Cell mean(Paired.Number number) {
    Estimate mean = number.difference().mean();
    return Cell.mean(mean);
  }
}
