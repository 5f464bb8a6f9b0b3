package org.entente.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.report.Findings.Part;
import org.entente.result.EventResult;
import org.entente.result.EventStep;
import org.entente.result.Probability;

/** When events strike for the first time: the share of trials in which each has not struck yet. */
record EventSection(Findings findings) implements Section {
  @Override
  public String id() {
    return "events";
  }

  @Override
  public String title() {
    return "Events in time";
  }

  @Override
  public boolean isEmpty() {
    return findings.base().simulation().events().isEmpty();
  }

  @Override
  public void write(Html html) {
    html.paragraph(
        "Each curve falls from 100 % as trials see the event strike for the first time; where it"
            + " ends is the share of trials that never see it."
            + (findings.several()
                ? " Where the curve of a variant is not seen, it lies under that of the base."
                : ""));
    Legend.ofScenarios(html, findings);
    html.open("div", "class", "grid");
    for (EventResult event : findings.base().simulation().events()) {
      html.open("article", "class", "event", "id", "event-" + event.name());
      event(html, event);
      html.end();
    }
    html.end();
  }

  private void event(Html html, EventResult event) {
    String label = Phrases.label(event.label(), event.name());
    html.open("h3").text(label + " ");
    html.element("a", "evidence", "href", "#v-events-" + event.name(), "class", "to-ledger")
        .close();
    Grid grid =
        new Grid(
            "t-event-" + event.name(),
            label + ": share of trials without a strike so far, in %",
            "year");
    List<EventResult> results = new ArrayList<>();
    for (Part part : findings.parts()) {
      Optional<EventResult> found = find(part, event.name());
      if (found.isPresent() && found.get().steps().size() == event.steps().size()) {
        grid.number(part.key(), part.title());
        results.add(found.get());
      }
    }
    for (int i = 0; i < event.steps().size(); i++) {
      List<Cell> cells = new ArrayList<>();
      for (EventResult result : results) {
        cells.add(Cell.percent(not(result.steps().get(i).struck())));
      }
      EventStep step = event.steps().get(i);
      grid.row(Phrases.x(step.time(), step.label()), Cell.of(step.label()), cells);
    }
    Probability ever = event.steps().get(event.steps().size() - 1).struck();
    Chart.of(
            "survival",
            "Not struck yet, in % of trials",
            "Share of trials without "
                + label
                + " so far; it strikes by the end in "
                + Phrases.percent(ever)
                + " of the trials of "
                + findings.base().title()
                + ".",
            "colours",
            Palette.ofScenarios(results.size()),
            "domain",
            "0 100",
            "unit",
            "%",
            "legend",
            "none")
        .write(html, grid);
  }

  private static Probability not(Probability probability) {
    return new Probability(
        1 - probability.value(),
        probability.standardError(),
        1 - probability.high(),
        1 - probability.low());
  }

  private static Optional<EventResult> find(Part part, String event) {
    return part.simulation().events().stream().filter(it -> it.name().equals(event)).findFirst();
  }
}
