package org.entente.report;

import java.util.List;
import org.entente.model.Future;
import org.entente.report.Findings.Part;

/** One key to the lines of many charts. The script fills it, as it fills charts. */
final class Legend {
  private Legend() {}

  /** The scenarios, unless there is but one. */
  static void ofScenarios(Html html, Findings findings) {
    List<String> titles = findings.parts().stream().map(Part::title).toList();
    write(html, titles, Palette.ofScenarios(titles.size()));
  }

  /** The futures of the base. */
  static void ofFutures(Html html, Findings findings) {
    List<String> titles =
        findings.base().scenario().futures().values().stream().map(Future::title).toList();
    write(html, titles, Palette.ofFutures(findings.base().scenario()));
  }

  private static void write(Html html, List<String> titles, String colours) {
    if (titles.size() > 1) {
      html.open("ul", "class", "legend shared", "data-colours", colours);
      titles.forEach(title -> html.element("li", title));
      html.end();
    }
  }
}
