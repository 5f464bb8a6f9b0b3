package org.entente.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.report.Findings.Part;
import org.entente.result.FutureResult;
import org.entente.result.FutureStep;

/** How likely each future is: at the end, and as judged year by year. */
record FutureSection(Findings findings) implements Section {
  @Override
  public String id() {
    return "futures";
  }

  @Override
  public String title() {
    return "Futures";
  }

  @Override
  public boolean isEmpty() {
    return findings.parts().stream().allMatch(part -> part.simulation().futures().isEmpty());
  }

  @Override
  public void write(Html html) {
    html.paragraph(
        "Each trial ends in one future: the first whose rule holds. The rules are in the ledger.");
    if (findings.several()) {
      sideBySide(html);
    } else {
      one(html);
    }
    meaning(html);
    byYear(html);
  }

  private void one(Html html) {
    Grid grid = new Grid("t-futures", "Probability of each future, in %", "future");
    grid.number("p", "probability, %").number("low", "95 % from").number("high", "to");
    grid.words("words", "in words");
    List<FutureResult> futures = findings.base().simulation().futures();
    for (FutureResult future : futures) {
      grid.row(
          future.title(),
          Cell.percent(future.probability()),
          Cell.of(org.entente.result.Rounding.percentLow(future.probability())),
          Cell.of(org.entente.result.Rounding.percentHigh(future.probability())),
          Cell.of(EstimativeWords.of(future.probability())));
    }
    Chart.of("bars", "Probability of each future, in %", summary(findings.base()), colours())
        .write(html, grid);
  }

  private void sideBySide(Html html) {
    Grid grid = new Grid("t-futures", "Probability of each future, in %", "future");
    Grid words = new Grid("t-futures-words", "The same in words", "future");
    findings.parts().forEach(part -> grid.number(part.key(), part.title()));
    findings.parts().forEach(part -> words.words(part.key(), part.title()));
    for (String id : ids()) {
      List<Cell> cells = new ArrayList<>();
      List<Cell> said = new ArrayList<>();
      for (Part part : findings.parts()) {
        Optional<FutureResult> future = find(part.simulation().futures(), id);
        cells.add(future.map(it -> Cell.percent(it.probability())).orElse(Cell.EMPTY));
        said.add(
            future.map(it -> Cell.of(EstimativeWords.of(it.probability()))).orElse(Cell.EMPTY));
      }
      grid.row(titleOf(id), cells);
      words.row(titleOf(id), said);
    }
    Chart.of(
            "groups",
            "Probability of each future, in %",
            summary(findings.base()),
            "colours",
            colours()[1],
            "words",
            "t-futures-words")
        .write(html, grid, List.of(words));
  }

  private void meaning(Html html) {
    html.open("dl", "class", "meaning");
    findings
        .base()
        .scenario()
        .futures()
        .forEach(
            (id, future) -> {
              if (!future.description().isEmpty()) {
                html.element("dt", future.title()).element("dd", future.description()).raw("\n");
              }
            });
    html.end();
  }

  private void byYear(Html html) {
    List<Part> judged = findings.parts().stream().filter(part -> yearsOf(part).size() > 1).toList();
    if (judged.isEmpty()) {
      return;
    }
    html.element("h3", "If judged earlier");
    html.paragraph(
        "What the futures would have been, had the scenario ended at the close of an earlier year.");
    Legend.ofFutures(html, findings);
    html.open("div", "class", judged.size() > 1 ? "strip wide" : "single");
    for (Part part : judged) {
      Chart.of(
              "lines",
              findings.several()
                  ? part.title()
                  : "Probability if judged at the close of a year, in %",
              "Probability of each future by year of judgement, " + part.title() + ", in %.",
              "colours",
              colours()[1],
              "domain",
              "0 100",
              "unit",
              "%",
              "legend",
              "none")
          .write(html, years(part));
    }
    html.end();
  }

  private Grid years(Part part) {
    Grid grid =
        new Grid(
            "t-futures-years-" + part.key(),
            "Probability by year of judgement, " + part.title() + ", in %",
            "year");
    List<FutureResult> futures = part.simulation().futures();
    for (FutureResult future : futures) {
      grid.number(future.id(), future.title());
    }
    for (int i = 0; i < yearsOf(part).size(); i++) {
      FutureStep year = futures.get(0).years().get(i);
      List<Cell> cells = new ArrayList<>();
      for (FutureResult future : futures) {
        cells.add(Cell.percent(future.years().get(i).probability()));
      }
      grid.row(Phrases.x(year.time(), year.label()), Cell.of(year.label()), cells);
    }
    return grid;
  }

  private static List<FutureStep> yearsOf(Part part) {
    List<FutureResult> futures = part.simulation().futures();
    return futures.isEmpty() ? List.of() : futures.get(0).years();
  }

  private static String summary(Part part) {
    StringBuilder text = new StringBuilder("Bars of the probability of each future. ");
    text.append(part.title()).append(": ");
    List<String> items = new ArrayList<>();
    for (FutureResult future : part.simulation().futures()) {
      items.add(future.title() + " " + Phrases.percent(future.probability()));
    }
    return text.append(Phrases.and(items)).append('.').toString();
  }

  /** Ids of the futures of all scenarios, those of the base first. */
  private Collection<String> ids() {
    return titles().keySet();
  }

  private Map<String, String> titles() {
    Map<String, String> titles = new LinkedHashMap<>();
    for (Part part : findings.parts()) {
      part.simulation().futures().forEach(it -> titles.putIfAbsent(it.id(), it.title()));
    }
    return titles;
  }

  private String titleOf(String id) {
    return titles().get(id);
  }

  private static Optional<FutureResult> find(List<FutureResult> futures, String id) {
    return futures.stream().filter(future -> future.id().equals(id)).findFirst();
  }

  /** The colours of the futures, as an option of a chart. */
  private String[] colours() {
    return new String[] {"colours", Palette.ofFutures(findings.base().scenario())};
  }
}
