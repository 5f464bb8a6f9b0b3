package org.entente.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A chart: an empty place that the script of the page fills from a table.
 *
 * @param kind how it is drawn: a name that {@code report.js} knows
 * @param title what it shows, above it
 * @param summary what it shows, for those who do not see it
 * @param options names and values in turn, which the script finds as {@code data-…}
 */
record Chart(String kind, String title, String summary, List<String> options) {
  /** Charts from which numbers cannot be read off as well as from their tables, which are short. */
  private static final Set<String> ON_PAPER =
      Set.of("bars", "groups", "differences", "dots", "stack");

  /** Copies the options. */
  Chart {
    options = List.copyOf(options);
  }

  static Chart of(String kind, String title, String summary, String... options) {
    return new Chart(kind, title, summary, List.of(options));
  }

  /** Writes the chart with its table under it. */
  void write(Html html, Grid grid) {
    write(html, grid, List.of());
  }

  /** Writes the chart with its table, and with further ones, under it. */
  void write(Html html, Grid grid, List<Grid> more) {
    html.open("figure", "class", "chart " + kind);
    place(html, grid);
    html.open("details", "class", ON_PAPER.contains(kind) ? "paper" : null);
    html.element("summary", "Table");
    grid.write(html);
    more.forEach(other -> other.write(html));
    html.close().end();
  }

  /** Writes the chart alone; its table is elsewhere on the page. */
  void place(Html html, Grid grid) {
    html.element("figcaption", title);
    List<String> attributes = new ArrayList<>();
    attributes.addAll(List.of("class", "plot", "role", "img", "aria-label", summary));
    attributes.addAll(List.of("data-kind", kind, "data-table", grid.id()));
    for (int i = 0; i < options.size(); i += 2) {
      attributes.addAll(List.of("data-" + options.get(i), options.get(i + 1)));
    }
    html.open("div", attributes.toArray(new String[0])).end();
  }
}
