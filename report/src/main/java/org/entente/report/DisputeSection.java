package org.entente.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.entente.analysis.sensitivity.Driver;
import org.entente.analysis.sensitivity.Drivers;
import org.entente.analysis.sensitivity.Input;
import org.entente.analysis.sensitivity.TargetDrivers;
import org.entente.model.About;
import org.entente.model.Conflict;
import org.entente.model.Parameter;
import org.entente.model.Scenario;
import org.entente.result.Rounding;

/**
 * Disputed signs and mechanisms with what hangs on each, and the points on which sources contradict
 * each other with what the scenario makes of them.
 */
record DisputeSection(Findings findings) implements Section {
  @Override
  public String id() {
    return "disputes";
  }

  @Override
  public String title() {
    return "Disputes and conflicts";
  }

  @Override
  public boolean isEmpty() {
    return disputes().isEmpty() && findings.conflicts().isEmpty();
  }

  @Override
  public void write(Html html) {
    if (!disputes().isEmpty()) {
      html.paragraph(
          "Where the direction of an effect or a mechanism itself is disputed, the scenario draws"
              + " one answer per trial. The table shows how likely each future is in the trials with"
              + " each answer.");
      table(html);
    }
    if (!findings.conflicts().isEmpty()) {
      conflicts(html);
    }
  }

  /** Disputed parameters by name, as any future's drivers know them. */
  private List<Input> disputes() {
    Optional<TargetDrivers> any = whole().stream().findFirst();
    return any.map(
            target ->
                target.drivers().stream()
                    .filter(driver -> driver.input().about().equals(Optional.of(About.STRUCTURE)))
                    .filter(driver -> !driver.input().options().isEmpty())
                    .map(Driver::input)
                    .toList())
        .orElse(List.of());
  }

  private List<TargetDrivers> whole() {
    return findings.drivers().map(Drivers::targets).orElse(List.of()).stream()
        .filter(one -> one.target().time().isEmpty() && one.refusal().isEmpty())
        .toList();
  }

  private void table(Html html) {
    List<TargetDrivers> targets = whole();
    Grid grid = new Grid("t-disputes", "Probability of each future by answer, in %", "dispute");
    grid.words("answer", "answer");
    targets.forEach(target -> grid.number(target.target().name(), target.target().label()));
    for (Map.Entry<String, Parameter> entry : findings.base().scenario().parameters().entrySet()) {
      disputes().stream()
          .filter(input -> input.name().equals(entry.getKey()))
          .findFirst()
          .ifPresent(input -> rows(grid, input, targets));
    }
    grid.write(html);
  }

  private static void rows(Grid grid, Input input, List<TargetDrivers> targets) {
    boolean first = true;
    for (String option : input.options()) {
      List<Cell> cells = new ArrayList<>(List.of(Cell.of(option)));
      for (TargetDrivers target : targets) {
        cells.add(level(target.driver(input.kind(), input.name()), option));
      }
      String label = Phrases.label(input.label(), input.name());
      Cell head = first ? Cell.link(label, "v-parameters-" + input.name()) : Cell.ditto(label);
      grid.row(null, head, cells);
      first = false;
    }
  }

  private static Cell level(Driver driver, String option) {
    for (Driver.Level level : driver.levels()) {
      if (level.name().equals(option)) {
        double error = level.standardError();
        return error == 0
            ? Cell.of(Rounding.number(100 * level.value(), 0))
            : new Cell(
                Rounding.percent(level.value(), error), Rounding.percentHalfWidth(error), "");
      }
    }
    return Cell.EMPTY;
  }

  private void conflicts(Html html) {
    html.element("h3", "Where sources contradict each other");
    long carried = findings.conflicts().stream().filter(it -> !it.represented().isEmpty()).count();
    html.paragraph(
        String.format(
            Locale.ROOT,
            "%s; the scenario carries %d of them as uncertainty, and says of the others why not.",
            Phrases.count(findings.conflicts().size(), "conflict", "conflicts"),
            carried));
    for (Conflict conflict : findings.conflicts()) {
      conflict(html, conflict);
    }
  }

  private void conflict(Html html, Conflict conflict) {
    html.open("details", "class", "conflict paper", "id", "conflict-" + Phrases.id(conflict.id()));
    html.open("summary").text(conflict.title() + " ");
    html.element("span", conflict.kind(), "class", "unit").end();
    html.open("ul", "class", "support");
    for (Conflict.Position position : conflict.positions()) {
      html.open("li");
      source(html, position.source());
      html.text(": " + position.says());
      html.text(
          position.claims().isEmpty() ? "" : " [" + String.join(", ", position.claims()) + "]");
      html.close();
    }
    html.end();
    html.open("p");
    if (conflict.represented().isEmpty()) {
      html.text("Not carried: " + conflict.reason());
    } else {
      html.text("Carried by ");
      String comma = "";
      for (String name : conflict.represented()) {
        html.text(comma);
        carrier(html, name);
        comma = ", ";
      }
      html.text("." + (conflict.reason().isEmpty() ? "" : " " + conflict.reason()));
    }
    html.close().end();
  }

  private void source(Html html, String id) {
    if (findings.base().scenario().sources().containsKey(id)) {
      html.element("a", findings.explanation().title(id), "href", "#source-" + Phrases.id(id));
    } else {
      html.text(id);
    }
  }

  private void carrier(Html html, String name) {
    Scenario base = findings.base().scenario();
    if (base.parameters().containsKey(name)) {
      html.element("a", name, "href", "#v-parameters-" + name);
    } else if (base.factors().containsKey(name)) {
      html.element("a", name, "href", "#v-factors-" + name);
    } else if (base.events().containsKey(name)) {
      html.element("a", name, "href", "#v-events-" + name);
    } else if (base.futures().containsKey(name)) {
      html.element("a", base.futures().get(name).title(), "href", "#v-futures-" + Phrases.id(name));
    } else {
      html.text(name);
    }
  }
}
