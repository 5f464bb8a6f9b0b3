package org.entente.report;

import java.util.Locale;
import org.entente.model.About;
import org.entente.model.Distribution;
import org.entente.model.Factor;
import org.entente.model.Quantity;
import org.entente.model.Scenario;

/** What the numbers and bands mean, and which kinds of uncertainty are which. */
record ReadingSection(Findings findings) implements Section {
  @Override
  public String id() {
    return "reading";
  }

  @Override
  public String title() {
    return "How to read this";
  }

  @Override
  public void write(Html html) {
    html.paragraph(
        "A trial is one complete history that the scenario allows. "
            + String.format(Locale.ROOT, "%,d", findings.settings().trials())
            + " trials were drawn"
            + (findings.several() ? " of each scenario" : "")
            + "; a probability is the share of them. Three things make numbers uncertain, and they"
            + " are shown apart:");
    kinds(html);
    html.paragraph(
        "On paper stand all charts, the tables of the main ones, disputes, conflicts and sources."
            + " Other tables, and the values of the ledger, are printed if they are opened on the"
            + " screen before.",
        "class",
        "note on-paper");
    words(html);
  }

  private void kinds(Html html) {
    Scenario base = findings.base().scenario();
    html.open("dl", "class", "kinds");
    html.open("div").open("dt").element("span", "", "class", "key chance").text("Chance").close();
    html.element(
        "dd",
        "What luck decides: "
            + Phrases.count(noises(base), "yearly noise", "yearly noises")
            + ", "
            + Phrases.count(base.events().size(), "event", "events")
            + " and "
            + Phrases.count(drawn(base, About.CHANCE), "draw of luck", "draws of luck")
            + " per trial. More knowledge would not narrow it. It is inside the bands.");
    html.end();
    html.open("div");
    html.open("dt").element("span", "", "class", "key ignorance").text("Ignorance").close();
    html.element(
        "dd",
        "What is not known: "
            + Phrases.count(drawn(base, About.KNOWLEDGE), "quantity", "quantities")
            + " drawn from what is known about them, and "
            + Phrases.count(
                drawn(base, About.STRUCTURE),
                "disputed sign or mechanism",
                "disputed signs and mechanisms")
            + ". It is inside the bands, too; the section on disputes takes it apart.");
    html.end();
    html.open("div");
    html.open("dt").element("span", "", "class", "key error").text("Monte Carlo error").close();
    html.element(
        "dd",
        "What is due to the number of trials alone, and shrinks as they grow: always written with"
            + " ± (half of a 95 % interval) and drawn as a whisker. It says nothing about whether"
            + " the model is right. No number has more digits than it supports.");
    html.end().close().raw("\n");
  }

  private static long drawn(Scenario scenario, About about) {
    return scenario.parameters().values().stream()
        .filter(parameter -> parameter.about() == about)
        .filter(parameter -> isDrawn(parameter.value()))
        .count();
  }

  private static boolean isDrawn(Quantity value) {
    return value.bare() instanceof Distribution;
  }

  private static long noises(Scenario scenario) {
    return scenario.factors().values().stream()
        .map(Factor::noise)
        .filter(it -> it.isPresent())
        .count();
  }

  private static void words(Html html) {
    html.open("details").element("summary", "Words for probabilities");
    html.paragraph(
        "Beside percentages stand the words of estimative probability of Intelligence Community"
            + " Directive 203 (“Analytic Standards”, 2015). They say how likely something is in the"
            + " model; they say nothing about confidence in the model.");
    Grid grid = new Grid("t-words", "Words of estimative probability", "words");
    grid.words("range", "probability");
    for (EstimativeWords words : EstimativeWords.values()) {
      if (words.official()) {
        grid.row(words.words(), Cell.of(words.range()));
      }
    }
    grid.write(html);
    html.end();
  }
}
