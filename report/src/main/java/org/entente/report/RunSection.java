package org.entente.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.entente.report.Findings.Part;

/** The record of the run: what is needed to repeat it. */
record RunSection(Findings findings) implements Section {
  @Override
  public String id() {
    return "run";
  }

  @Override
  public String title() {
    return "Run record";
  }

  /** The run in one line, for the head of the page. */
  static String inOneLine(Findings findings) {
    List<Part> parts = findings.parts();
    String clocks =
        parts.stream()
            .flatMap(part -> part.scenario().time().stream())
            .map(Phrases::clock)
            .distinct()
            .collect(Collectors.joining("; "));
    return (parts.size() > 1 ? parts.size() + " scenarios side by side. " : "")
        + (clocks.isEmpty()
            ? ""
            : Character.toUpperCase(clocks.charAt(0)) + clocks.substring(1) + ". ")
        + trials(findings)
        + (parts.size() > 1 ? " of each scenario" : "")
        + ", seed "
        + findings.settings().seed()
        + ".";
  }

  private static String trials(Findings findings) {
    return Phrases.count(findings.settings().trials(), "trial", "trials");
  }

  @Override
  public void write(Html html) {
    Grid run = new Grid("t-run", "How it was run", "setting");
    run.words("value", "value");
    run.row(
        "trials of each scenario",
        Cell.of(String.format(Locale.ROOT, "%,d", findings.settings().trials())));
    run.row("seed", Cell.of(findings.settings().seed()));
    run.row("Entente", Cell.of(Assets.version()));
    run.row("charts", Cell.of("D3 " + Assets.libraryVersion()));
    run.write(html);
    Grid scenarios = new Grid("t-scenarios", "The scenarios", "scenario");
    scenarios.words("file", "file").words("sha256", "SHA-256 of its meaning");
    for (Part part : findings.parts()) {
      scenarios.row(
          part.title(), Cell.of(part.subject().file()), Cell.of(part.subject().fingerprint()));
    }
    scenarios.write(html);
    html.paragraph(
        "The same scenarios, trials and seed give the same page, byte by byte, on any machine.");
  }
}
