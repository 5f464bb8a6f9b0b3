package org.entente.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.entente.analysis.explanation.Explanation.Counted;
import org.entente.analysis.explanation.Explanation.Outlier;
import org.entente.report.Findings.Part;
import org.entente.result.FactorResult;
import org.entente.result.FactorStep;
import org.entente.result.Probability;
import org.entente.result.Rounding;

/** What the numbers can not say, as far as the program can know. */
record LimitSection(Findings findings) implements Section {
  /** A share of cut values below this is not worth a line. */
  private static final double WORTH_TELLING = 0.005;

  private static final int MOST_CUTS = 5;

  @Override
  public String id() {
    return "limits";
  }

  @Override
  public String title() {
    return "Limits";
  }

  @Override
  public void write(Html html) {
    html.open("ul", "class", "limits");
    item(
        html,
        "Probabilities are those of the model. They are as good as its structure and the values in"
            + " the ledger; the error behind ± says nothing about either.");
    support(html);
    outliers(html);
    cuts(html);
    noFuture(html);
    String note = findings.base().scenario().note();
    if (!note.isEmpty()) {
      item(html, note);
    }
    html.end();
  }

  private static void item(Html html, String text) {
    html.element("li", text).raw("\n");
  }

  private void support(Html html) {
    List<Counted> ledger = findings.explanation().ledger();
    long assumed =
        ledger.stream()
            .filter(it -> it.support().evidence().isEmpty() && it.support().baseRate().isEmpty())
            .count();
    if (!ledger.isEmpty()) {
      item(
          html,
          String.format(
              java.util.Locale.ROOT,
              "%d of %d values rest on the modeler’s judgement alone (an assumption, or nothing"
                  + " that is stated).",
              assumed,
              ledger.size()));
    }
  }

  private void outliers(Html html) {
    List<Outlier> outliers = findings.explanation().outliers();
    if (outliers.isEmpty()) {
      return;
    }
    html.open("li");
    html.text(
        Phrases.count(outliers.size(), "value lies", "values lie")
            + " outside the interval of the reference class beside it: ");
    String comma = "";
    for (Outlier outlier : outliers) {
      List<String> path = outlier.value().item().path().names();
      html.text(comma);
      html.element("a", path.get(1), "href", "#v-" + path.get(0) + "-" + Phrases.id(path.get(1)));
      html.text(
          " ("
              + Rounding.number(outlier.size(), 0)
              + ", reference "
              + Rounding.number(outlier.interval().low(), 0)
              + " to "
              + Rounding.number(outlier.interval().high(), 0)
              + ")");
      comma = "; ";
    }
    html.text(".").end();
  }

  /** Says where bounds cut much, because a cut value is not what the formula gave. */
  private void cuts(Html html) {
    List<FactorResult> cut = new ArrayList<>(findings.base().simulation().factors());
    cut.removeIf(factor -> most(factor) < WORTH_TELLING);
    cut.sort(Comparator.comparingDouble(LimitSection::most).reversed());
    if (cut.isEmpty()) {
      return;
    }
    html.open("li").text("Bounds cut values of ");
    String comma = "";
    for (FactorResult factor : cut.subList(0, Math.min(MOST_CUTS, cut.size()))) {
      html.text(comma);
      html.element(
          "a", Phrases.label(factor.label(), factor.name()), "href", "#factor-" + factor.name());
      html.text(" in up to " + Math.round(100 * most(factor)) + " % of trials a year");
      comma = ", ";
    }
    int more = cut.size() - MOST_CUTS;
    html.text(more > 0 ? ", and of " + Phrases.count(more, "other factor", "other factors") : "");
    html.text(". A cut value is not what the formula gave.").end();
  }

  private static double most(FactorResult factor) {
    return factor.steps().stream()
        .map(FactorStep::cut)
        .mapToDouble(cut -> cut.map(Probability::value).orElse(0.0))
        .max()
        .orElse(0);
  }

  private void noFuture(Html html) {
    for (Part part : findings.parts()) {
      part.simulation()
          .noFuture()
          .filter(none -> none.value() > 0 && !part.simulation().futures().isEmpty())
          .ifPresent(
              none ->
                  item(
                      html,
                      "In "
                          + Phrases.percent(none)
                          + " of the trials of "
                          + part.title()
                          + " no future holds."));
    }
  }
}
