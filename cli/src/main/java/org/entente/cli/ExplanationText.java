package org.entente.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.entente.analysis.Odds;
import org.entente.analysis.explanation.Explanation;
import org.entente.analysis.explanation.Explanation.Counted;
import org.entente.analysis.explanation.Explanation.Entry;
import org.entente.analysis.explanation.Explanation.Item;
import org.entente.analysis.explanation.Explanation.Outlier;
import org.entente.analysis.explanation.Explanation.Section;
import org.entente.cli.Table.Cell;
import org.entente.cli.Table.Group;
import org.entente.formula.Printer;
import org.entente.model.BaseRate;
import org.entente.model.Evidence;
import org.entente.model.Interval;
import org.entente.model.Support;
import org.entente.result.Rounding;
import org.entente.scenario.Origin;
import org.entente.scenario.ScenarioFile;

/** An explanation as text: the values with what they rest on, then the ledger of it all. */
final class ExplanationText {
  private static final String INDENT = "  ";

  private final ScenarioFile file;
  private final Explanation explanation;
  private final Terminal terminal;
  private final List<String> lines = new ArrayList<>();

  private ExplanationText(ScenarioFile file, Explanation explanation, Terminal terminal) {
    this.file = file;
    this.explanation = explanation;
    this.terminal = terminal;
  }

  /**
   * The text.
   *
   * @param file where the scenario was read from
   * @param explanation what to show
   * @param terminal where it will be shown
   * @return lines without line ends
   */
  static List<String> of(ScenarioFile file, Explanation explanation, Terminal terminal) {
    ExplanationText text = new ExplanationText(file, explanation, terminal);
    text.head();
    explanation.sections().forEach(text::section);
    text.ledger();
    text.odds();
    return text.lines;
  }

  private void head() {
    lines.add(terminal.bold(terminal.show(file.title())));
    say(0, "", String.join(" over ", file.files()));
    if (!file.scenario().description().isEmpty()) {
      say(0, "", file.scenario().description());
    }
  }

  private void section(Section section) {
    lines.add("");
    lines.add(terminal.bold(section.name() + " (" + section.entries().size() + ")"));
    section.entries().forEach(this::entry);
  }

  private void entry(Entry entry) {
    lines.add("");
    String unit = entry.unit().isEmpty() ? "" : ", " + entry.unit();
    String label = entry.label().isEmpty() && unit.isEmpty() ? "" : ": " + entry.label() + unit;
    say(1, "", entry.name() + label);
    for (Item item : entry.items()) {
      say(2, item.role() + " = ", item.text() + origin(item));
      support(3, item.support());
    }
    support(2, entry.support());
    say(2, "note: ", entry.note());
  }

  /** Where a value stands; the files' folders are told once, at the top. */
  private String origin(Item item) {
    return item.written() ? file.origin(item.path()).map(ExplanationText::origin).orElse("") : "";
  }

  private static String origin(Origin origin) {
    Path file = Path.of(origin.file()).getFileName();
    return " [" + file + ":" + origin.line() + "]";
  }

  private void support(int depth, Support support) {
    for (Evidence evidence : support.evidence()) {
      say(depth, "evidence: ", evidence(evidence));
    }
    support.baseRate().ifPresent(rate -> say(depth, "base rate: ", baseRate(rate)));
    say(depth, "assumption: ", support.assumption());
  }

  private String evidence(Evidence evidence) {
    return cited(evidence.source(), evidence.claims())
        + (evidence.says().isEmpty() ? "" : ": " + evidence.says())
        + (evidence.note().isEmpty() ? "" : " (" + evidence.note() + ")");
  }

  private String baseRate(BaseRate rate) {
    String interval =
        rate.interval()
            .map(ends -> " (" + Printer.number(ends.low()) + " to " + number(ends.high()) + ")")
            .orElse("");
    String source = rate.source().isEmpty() ? "" : "; " + cited(rate.source(), rate.claims());
    return number(rate.value())
        + interval
        + " in "
        + rate.referenceClass()
        + source
        + (rate.note().isEmpty() ? "" : " (" + rate.note() + ")");
  }

  private static String number(double value) {
    return Printer.number(value);
  }

  private String cited(String source, List<String> claims) {
    return explanation.title(source) + (claims.isEmpty() ? "" : " " + claims);
  }

  private void ledger() {
    List<Counted> ledger = explanation.ledger();
    List<Counted> unsupported = all(ledger, Support::isNone);
    lines.add("");
    lines.add(terminal.bold("evidence ledger"));
    say(1, "", ledger.size() + " values, of which some rest on several kinds of support:");
    count(all(ledger, support -> !support.evidence().isEmpty()).size(), "rest on evidence");
    count(all(ledger, support -> support.baseRate().isPresent()).size(), "on a base rate");
    count(all(ledger, support -> !support.assumption().isEmpty()).size(), "on an assumption");
    count(unsupported.size(), "on nothing");
    for (Counted value : unsupported) {
      say(3, value.item().path() + " = ", value.item().text() + origin(value.item()));
    }
    outliers();
    say(1, "", "claims and records cited: " + explanation.claims());
    sources(ledger);
  }

  private void outliers() {
    List<Outlier> outliers = explanation.outliers();
    count(outliers.size(), "outside the interval of their own reference class");
    for (Outlier outlier : outliers) {
      Item item = outlier.value().item();
      Interval interval = outlier.interval();
      String size = Rounding.number(outlier.size(), 0);
      say(
          3,
          item.path() + ": ",
          size
              + " is outside "
              + Rounding.number(interval.low(), 0)
              + terminal.to()
              + Rounding.number(interval.high(), 0)
              + origin(item));
    }
  }

  /** What the formulas of events come to, so that they can be held against what is known. */
  private void odds() {
    if (explanation.odds().isEmpty()) {
      return;
    }
    Figures figures = new Figures(terminal);
    List<Group> groups = new ArrayList<>();
    for (Odds odds : explanation.odds()) {
      groups.add(
          Group.of(
              figures.label(odds.label(), odds.event(), ""),
              List.of(Cell.of(perYear(odds)), figures.probability(odds.everStrikes()))));
    }
    List<String> columns = List.of("a year", "by the end");
    lines.add("");
    lines.addAll(new Table("implied chance to strike, in %", columns, groups).render(terminal));
    lines.add("");
    say(
        1,
        "",
        "The yearly chance is the constant one with the same chance by the end."
            + " From "
            + Explain.TRIALS
            + " trials, seed 1; "
            + terminal.plusMinus()
            + " is Monte Carlo error only.");
  }

  private static String perYear(Odds odds) {
    double error = (odds.high() - odds.low()) / (2 * Rounding.HALF_WIDTH);
    return Rounding.percent(odds.perYear(), error);
  }

  private void count(int number, String what) {
    lines.add(INDENT.repeat(2) + Terminal.padLeft(Integer.toString(number), 5) + " " + what);
  }

  private static List<Counted> all(List<Counted> ledger, Predicate<Support> rule) {
    return ledger.stream().filter(value -> rule.test(value.support())).toList();
  }

  private void sources(List<Counted> ledger) {
    Map<String, Integer> uses = new LinkedHashMap<>();
    file.scenario().sources().keySet().forEach(source -> uses.put(source, 0));
    for (Counted value : ledger) {
      value.support().evidence().stream()
          .map(Evidence::source)
          .distinct()
          .forEach(source -> uses.merge(source, 1, Integer::sum));
      value.support().baseRate().ifPresent(rate -> uses.merge(rate.source(), 1, Integer::sum));
    }
    uses.remove("");
    if (!uses.isEmpty()) {
      say(1, "", "values that rest on each source:");
      uses.forEach((source, number) -> count(number, explanation.title(source)));
    }
  }

  /** Says something unless it is empty; longer texts go on under their own beginning. */
  private void say(int depth, String name, String text) {
    if (text.isEmpty()) {
      return;
    }
    String indent = INDENT.repeat(depth);
    int width = Math.max(Terminal.DEFAULT_WIDTH / 4, terminal.width() - indent.length() - 2);
    String lead = indent;
    for (String line : Terminal.wrap(terminal.show(name + text), width)) {
      lines.add(lead + line);
      lead = indent + INDENT;
    }
  }
}
