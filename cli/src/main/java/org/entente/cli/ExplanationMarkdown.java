package org.entente.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.entente.analysis.Odds;
import org.entente.analysis.explanation.Explanation;
import org.entente.analysis.explanation.Explanation.Counted;
import org.entente.analysis.explanation.Explanation.Entry;
import org.entente.analysis.explanation.Explanation.Item;
import org.entente.analysis.explanation.Explanation.Section;
import org.entente.model.Evidence;
import org.entente.model.Support;
import org.entente.result.Rounding;

/** An explanation as tables for a page of documentation. */
final class ExplanationMarkdown {
  private final Explanation explanation;
  private final List<String> lines = new ArrayList<>();

  private ExplanationMarkdown(Explanation explanation) {
    this.explanation = explanation;
  }

  /** The page as lines without line ends. */
  static List<String> of(Explanation explanation) {
    ExplanationMarkdown page = new ExplanationMarkdown(explanation);
    page.lines.add("# " + cell(explanation.scenario().title()) + ": tables");
    explanation.sections().forEach(page::section);
    page.ledger();
    return page.lines;
  }

  private void section(Section section) {
    heading(section.name() + " (" + section.entries().size() + ")");
    boolean events = section.name().equals("events");
    row("name", "what", "values", events ? "implied chance to strike" : "rests on");
    row("---", "---", "---", "---");
    for (Entry entry : section.entries()) {
      String unit = entry.unit().isEmpty() ? "" : " (" + entry.unit() + ")";
      row(
          "`" + entry.name() + "`",
          cell(entry.label() + unit),
          entry.items().stream()
              .map(ExplanationMarkdown::value)
              .collect(Collectors.joining("<br>")),
          events ? odds(entry.name()) : cell(support(entry)));
    }
  }

  private void heading(String text) {
    lines.add("");
    lines.add("## " + text);
    lines.add("");
  }

  private void row(String... cells) {
    lines.add("| " + String.join(" | ", cells) + " |");
  }

  private static String value(Item item) {
    return item.role() + ": `" + cell(item.text()) + "`";
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replace("\n", " ");
  }

  private String odds(String event) {
    for (Odds odds : explanation.odds()) {
      if (odds.event().equals(event)) {
        double error = (odds.high() - odds.low()) / (2 * Rounding.HALF_WIDTH);
        double ever = odds.everStrikes().standardError();
        return Rounding.percent(odds.perYear(), error)
            + " % a year, "
            + Rounding.percent(odds.everStrikes().value(), ever)
            + " % by the end";
      }
    }
    return "";
  }

  /** The kinds of support of an entry's values, with the claims that they cite. */
  private static String support(Entry entry) {
    List<String> kinds = new ArrayList<>();
    List<Support> supports =
        entry.items().stream().filter(Item::counted).map(entry::supportOf).toList();
    String claims =
        supports.stream()
            .flatMap(support -> support.evidence().stream())
            .map(Evidence::claims)
            .flatMap(List::stream)
            .distinct()
            .collect(Collectors.joining(", "));
    if (supports.stream().anyMatch(support -> !support.evidence().isEmpty())) {
      kinds.add(claims.isEmpty() ? "evidence" : "evidence " + claims);
    }
    if (supports.stream().anyMatch(support -> support.baseRate().isPresent())) {
      kinds.add("base rate");
    }
    if (supports.stream().anyMatch(support -> !support.assumption().isEmpty())) {
      kinds.add("assumption");
    }
    return String.join("; ", kinds);
  }

  private void ledger() {
    heading("ledger");
    row("of " + explanation.ledger().size() + " values", "");
    row("---", "---:");
    row("rest on evidence", count(support -> !support.evidence().isEmpty()));
    row("on a base rate", count(support -> support.baseRate().isPresent()));
    row("on an assumption", count(support -> !support.assumption().isEmpty()));
    row("on nothing", count(Support::isNone));
    row(
        "outside the interval of their own reference class",
        Integer.toString(explanation.outliers().size()));
    row("claims and records cited", Long.toString(explanation.claims()));
  }

  private String count(Predicate<Support> rule) {
    long count = explanation.ledger().stream().map(Counted::support).filter(rule).count();
    return Long.toString(count);
  }
}
