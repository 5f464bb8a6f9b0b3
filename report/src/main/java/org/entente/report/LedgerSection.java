package org.entente.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.entente.analysis.explanation.Explanation;
import org.entente.analysis.explanation.Explanation.Counted;
import org.entente.analysis.explanation.Explanation.Entry;
import org.entente.analysis.explanation.Explanation.Item;
import org.entente.model.BaseRate;
import org.entente.model.Evidence;
import org.entente.model.Source;
import org.entente.model.Support;
import org.entente.result.Rounding;

/** Every value of the base with what it rests on, and the sources that are cited. */
record LedgerSection(Findings findings) implements Section {
  @Override
  public String id() {
    return "ledger";
  }

  @Override
  public String title() {
    return "Evidence ledger";
  }

  @Override
  public void write(Html html) {
    List<Counted> ledger = findings.explanation().ledger();
    html.paragraph(
        "Every value of "
            + findings.base().title()
            + " that claims something, with what it rests on. A value may rest on several kinds of"
            + " support.");
    counts(html, ledger);
    for (Explanation.Section section : findings.explanation().sections()) {
      html.open("details", "class", "ledger", "id", "v-" + section.name());
      html.element("summary", heading(section));
      section.entries().forEach(entry -> entry(html, section, entry));
      html.end();
    }
    sources(html, ledger);
  }

  private static String heading(Explanation.Section section) {
    String name = section.name();
    return Character.toUpperCase(name.charAt(0))
        + name.substring(1)
        + " ("
        + section.entries().size()
        + ")";
  }

  private void counts(Html html, List<Counted> ledger) {
    Grid grid = new Grid("t-ledger", "What the values rest on", "they rest on");
    grid.number("values", "values").number("share", "of " + ledger.size() + ", %");
    row(grid, ledger, "evidence from a source", support -> !support.evidence().isEmpty());
    row(grid, ledger, "a base rate", support -> support.baseRate().isPresent());
    row(grid, ledger, "an assumption", support -> !support.assumption().isEmpty());
    row(
        grid,
        ledger,
        "an assumption alone",
        support ->
            support.evidence().isEmpty()
                && support.baseRate().isEmpty()
                && !support.assumption().isEmpty());
    row(grid, ledger, "nothing", Support::isNone);
    grid.write(html);
  }

  private static void row(
      Grid grid, List<Counted> ledger, String what, Predicate<Support> predicate) {
    long count = ledger.stream().map(Counted::support).filter(predicate).count();
    String share = ledger.isEmpty() ? "" : Long.toString(Math.round(100.0 * count / ledger.size()));
    grid.row(what, Cell.of(count), Cell.of(share));
  }

  private void entry(Html html, Explanation.Section section, Entry entry) {
    html.open("div", "class", "entry", "id", idOf(section.name(), entry.name()));
    html.open("h3").text(Phrases.label(entry.label(), entry.name()));
    if (!entry.unit().isEmpty()) {
      html.text(" ").element("span", entry.unit(), "class", "unit");
    }
    if (!entry.label().isEmpty()) {
      html.text(" ").element("code", entry.name());
    }
    html.close();
    for (Item item : entry.items()) {
      html.open("p", "class", "value").text(item.role() + " ").element("code", item.text()).close();
      if (!item.support().isNone()) {
        support(html, item.support());
      }
    }
    boolean bare =
        entry.items().stream().anyMatch(item -> item.counted() && entry.supportOf(item).isNone());
    support(html, entry.support());
    if (bare) {
      html.paragraph("Rests on nothing that is stated.", "class", "none");
    }
    if (!entry.note().isEmpty()) {
      html.paragraph(entry.note(), "class", "note");
    }
    html.end();
  }

  /** Correlations are known by their first name, which other correlations may share. */
  private String idOf(String section, String entry) {
    return section.equals("correlations") ? null : "v-" + section + "-" + Phrases.id(entry);
  }

  private void support(Html html, Support support) {
    if (support.isNone()) {
      return;
    }
    html.open("ul", "class", "support");
    for (Evidence evidence : support.evidence()) {
      html.open("li").element("b", "evidence ");
      source(html, evidence.source());
      html.text(claims(evidence.claims()));
      html.text(evidence.says().isEmpty() ? "" : ": " + evidence.says());
      html.text(evidence.note().isEmpty() ? "" : " (" + evidence.note() + ")").close();
    }
    support.baseRate().ifPresent(rate -> baseRate(html, rate));
    if (!support.assumption().isEmpty()) {
      html.open("li").element("b", "assumption ").text(support.assumption()).close();
    }
    html.end();
  }

  private void baseRate(Html html, BaseRate rate) {
    html.open("li").element("b", "base rate ").text(Rounding.number(rate.value(), 0));
    rate.interval()
        .ifPresent(
            ends ->
                html.text(
                    " ("
                        + Rounding.number(ends.low(), 0)
                        + " to "
                        + Rounding.number(ends.high(), 0)
                        + ")"));
    html.text(" in " + rate.referenceClass());
    if (!rate.source().isEmpty()) {
      html.text("; ");
      source(html, rate.source());
      html.text(claims(rate.claims()));
    }
    html.text(rate.note().isEmpty() ? "" : " (" + rate.note() + ")").close();
  }

  private void source(Html html, String id) {
    String title = findings.explanation().title(id);
    if (findings.base().scenario().sources().containsKey(id)) {
      html.element("a", title, "href", "#source-" + Phrases.id(id));
    } else {
      html.text(title);
    }
  }

  private static String claims(List<String> claims) {
    return claims.isEmpty() ? "" : " [" + String.join(", ", claims) + "]";
  }

  private void sources(Html html, List<Counted> ledger) {
    Map<String, Source> sources = findings.base().scenario().sources();
    if (sources.isEmpty()) {
      return;
    }
    Map<String, Integer> uses = uses(ledger);
    html.element("h3", "Sources").open("ol", "class", "sources");
    sources.forEach(
        (id, source) -> {
          html.open("li", "id", "source-" + Phrases.id(id)).element("cite", source.title());
          html.text(source.publisher().isEmpty() ? "" : ", " + source.publisher());
          html.text(source.date().isEmpty() ? "" : ", " + source.date());
          html.text(". ").element("code", id);
          html.text(
              " Cited by " + Phrases.count(uses.getOrDefault(id, 0), "value", "values") + ".");
          html.text(source.note().isEmpty() ? "" : " " + source.note());
          if (!source.url().isEmpty()) {
            html.text(" ").element("span", source.url(), "class", "url");
          }
          html.end();
        });
    html.end();
  }

  private static Map<String, Integer> uses(List<Counted> ledger) {
    Map<String, Integer> uses = new LinkedHashMap<>();
    for (Counted value : ledger) {
      value.support().evidence().stream()
          .map(Evidence::source)
          .distinct()
          .forEach(source -> uses.merge(source, 1, Integer::sum));
      value.support().baseRate().ifPresent(rate -> uses.merge(rate.source(), 1, Integer::sum));
    }
    return uses;
  }
}
