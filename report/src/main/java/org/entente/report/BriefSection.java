package org.entente.report;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.report.Findings.Part;
import org.entente.result.FutureResult;

/** The result in a few sentences. */
record BriefSection(Findings findings) implements Section {
  @Override
  public String id() {
    return "brief";
  }

  @Override
  public String title() {
    return "In brief";
  }

  @Override
  public boolean isEmpty() {
    return findings.base().simulation().futures().isEmpty();
  }

  @Override
  public void write(Html html) {
    html.open("ul", "class", "brief");
    base(html);
    findings.parts().stream().skip(1).forEach(part -> variant(html, part));
    html.end();
  }

  private void base(Html html) {
    List<FutureResult> futures = likeliest(findings.base());
    html.open("li");
    if (findings.several()) {
      html.text("In ").element("em", findings.base().title()).text(", the likeliest");
    } else {
      html.text("The likeliest");
    }
    html.text(" future is ");
    future(html, futures.get(0));
    String rest =
        futures.stream().skip(1).map(BriefSection::words).collect(Collectors.joining("; "));
    html.text(rest.isEmpty() ? "." : ". Then: " + rest + ".").end();
  }

  private static void variant(Html html, Part part) {
    if (!part.simulation().futures().isEmpty()) {
      html.open("li").text("In ").element("em", part.title()).text(", the likeliest future is ");
      future(html, likeliest(part).get(0));
      html.text(".").end();
    }
  }

  private static void future(Html html, FutureResult future) {
    html.element("strong", future.title());
    html.text(": " + Phrases.percent(future.probability()) + ", ");
    html.text(EstimativeWords.of(future.probability()));
  }

  private static String words(FutureResult future) {
    return future.title()
        + ", "
        + Phrases.percent(future.probability())
        + ", "
        + EstimativeWords.of(future.probability());
  }

  private static List<FutureResult> likeliest(Part part) {
    return part.simulation().futures().stream()
        .sorted(
            Comparator.comparingDouble((FutureResult future) -> future.probability().value())
                .reversed())
        .toList();
  }
}
