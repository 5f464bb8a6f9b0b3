package org.entente.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table of the page. Charts are drawn from it: a column is known to them by its key, and a cell's
 * number is what the table shows.
 */
final class Grid {
  /** Letters of the longest head that needs no width of its own. */
  private static final int SHORT = 16;

  private final String id;
  private final String caption;
  private final List<Column> columns = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();

  /**
   * A column.
   *
   * @param key by which a chart asks for it
   * @param title what stands above it
   * @param number whether it holds numbers, which stand at the right
   */
  record Column(String key, String title, boolean number) {}

  private record Row(String x, Cell head, List<Cell> cells) {}

  /**
   * An empty table.
   *
   * @param id of its element, once on the page
   * @param caption what it holds, and in which unit
   * @param corner what heads the rows
   */
  Grid(String id, String caption, String corner) {
    this.id = id;
    this.caption = caption;
    columns.add(new Column("row", corner, false));
  }

  String id() {
    return id;
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** Adds a column of numbers. */
  Grid number(String key, String title) {
    columns.add(new Column(key, title, true));
    return this;
  }

  /** Adds a column of text. */
  Grid words(String key, String title) {
    columns.add(new Column(key, title, false));
    return this;
  }

  /** Adds a row. */
  Grid row(String head, Cell... cells) {
    return row(head, Arrays.asList(cells));
  }

  /** Adds a row. */
  Grid row(String head, List<Cell> cells) {
    return row(null, Cell.of(head), cells);
  }

  /**
   * Adds a row.
   *
   * @param x where a chart puts the row, if its head is not that number; {@code null} if it is
   * @param head what the row is about
   * @param cells one for each further column
   */
  Grid row(String x, Cell head, List<Cell> cells) {
    if (cells.size() != columns.size() - 1) {
      throw new IllegalArgumentException(
          "Expected " + (columns.size() - 1) + " cells in " + id + ", found " + cells.size());
    }
    rows.add(new Row(x, head, List.copyOf(cells)));
    return this;
  }

  /** Writes the table in a box that scrolls where the page is too narrow for it. */
  void write(Html html) {
    html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", caption);
    html.open("table", "id", id);
    html.element("caption", caption);
    html.open("thead").open("tr");
    for (Column column : columns) {
      html.element(
          "th",
          column.title,
          "scope",
          "col",
          "data-key",
          column.key,
          "class",
          column.number ? "n" : null);
    }
    html.close().close().open("tbody");
    rows.forEach(row -> write(html, row));
    html.close().close().end();
  }

  private void write(Html html, Row row) {
    String style = row.head.text().length() > SHORT ? "long" : null;
    html.open("tr").open("th", "scope", "row", "class", style, "data-x", row.x);
    write(html, row.head);
    html.close();
    for (int i = 0; i < row.cells.size(); i++) {
      boolean number = columns.get(i + 1).number;
      html.open("td", "class", number ? "n" : null);
      write(html, number ? typeset(row.cells.get(i)) : row.cells.get(i));
      html.close();
    }
    html.end();
  }

  private static Cell typeset(Cell cell) {
    return new Cell(cell.text().replace('-', '−'), cell.half(), cell.link());
  }

  private static void write(Html html, Cell cell) {
    if (cell.hidden()) {
      html.element("span", cell.text(), "class", "aloud");
    } else if (cell.link().isEmpty()) {
      html.text(cell.text());
    } else {
      html.element("a", cell.text(), "href", "#" + cell.link());
    }
    if (!cell.half().isEmpty()) {
      html.element("span", " ± " + cell.half(), "class", "pm");
    }
  }
}
