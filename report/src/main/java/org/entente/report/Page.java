package org.entente.report;

import java.util.List;
import java.util.stream.Stream;

/** The page: head, contents, sections, scripts. */
final class Page {
  private final Findings findings;
  private final List<Section> sections;
  private final Html html = new Html();

  private Page(Findings findings) {
    this.findings = findings;
    this.sections =
        Stream.<Section>of(
                new BriefSection(findings),
                new ReadingSection(findings),
                new FutureSection(findings),
                new DifferenceSection(findings),
                new DriverSection(findings),
                new DisputeSection(findings),
                new FactorSection(findings),
                new OutcomeSection(findings),
                new EventSection(findings),
                new LedgerSection(findings),
                new LimitSection(findings),
                new RunSection(findings))
            .filter(section -> !section.isEmpty())
            .toList();
  }

  /** The page as HTML. */
  static String of(Findings findings) {
    return new Page(findings).html();
  }

  private String html() {
    html.raw("<!DOCTYPE html>\n");
    html.open("html", "lang", "en", "xmlns", "http://www.w3.org/1999/xhtml");
    head();
    html.open("body");
    html.element("a", "Skip to the report", "href", "#main", "class", "skip");
    top();
    html.open("div", "class", "columns");
    contents();
    html.open("main", "id", "main");
    sections.forEach(this::section);
    html.close().end();
    Assets.scripts().forEach(this::script);
    html.close().end();
    return html.toString();
  }

  private void head() {
    html.open("head").empty("meta", "charset", "utf-8");
    String policy = Assets.contentSecurityPolicy();
    html.empty("meta", "http-equiv", "Content-Security-Policy", "content", policy);
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.empty("meta", "name", "color-scheme", "content", "light dark");
    html.empty("meta", "name", "generator", "content", "Entente " + Assets.version());
    html.element("title", findings.heading().title());
    html.open("style").raw(Assets.style()).close();
    html.end();
  }

  private void top() {
    html.open("header", "class", "top").paragraph("Scenario report", "class", "kicker");
    Heading heading = findings.heading();
    html.element("h1", heading.title(), "class", heading.isLong() ? "long" : null);
    if (!heading.lede().isEmpty()) {
      html.paragraph(heading.lede(), "class", "lede");
    }
    html.paragraph(RunSection.inOneLine(findings), "class", "meta");
    html.open("noscript");
    html.paragraph(
        "Charts need scripts, which are not allowed here. Their tables hold all numbers.");
    html.close().end();
  }

  private void contents() {
    html.open("nav", "aria-label", "Contents", "class", "contents");
    html.open("details", "open", "open").element("summary", "Contents").open("ol");
    for (Section section : sections) {
      html.open("li").element("a", section.title(), "href", "#" + section.id()).close();
    }
    html.close().close().end();
  }

  private void section(Section section) {
    html.open("section", "id", section.id(), "aria-labelledby", section.id() + "-title");
    html.element("h2", section.title(), "id", section.id() + "-title").raw("\n");
    section.write(html);
    html.end();
  }

  private void script(String script) {
    html.open("script").raw(script).end();
  }
}
