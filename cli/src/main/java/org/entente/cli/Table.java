package org.entente.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A table of labelled groups of lines.
 *
 * <pre>
 *                                Base     Pressure
 * Futures, in %                                        title and headings of the columns
 * Growing frictions        22.7 ± 0.8   52.6 ± 1.0     a group of one line
 * Trade, USD bn/year 2024  4.8 (4–5)    4.8 (4–5)      a group of two lines with keys
 *                    2044  9.1 (2–30)   7.7 (2–28)
 * </pre>
 *
 * <p>{@link TableLayout} says how a table is laid out where there is less room.
 *
 * @param title what stands over the labels
 * @param columns headings of the columns
 * @param groups the content
 */
record Table(String title, List<String> columns, List<Group> groups) {
  /** Copies the lists, and refuses lines with a wrong number of cells. */
  Table {
    columns = List.copyOf(columns);
    groups = List.copyOf(groups);
    for (Group group : groups) {
      for (Line line : group.lines) {
        if (line.cells.size() != columns.size()) {
          throw new IllegalArgumentException(
              "Expected "
                  + columns.size()
                  + " cells in '"
                  + group.label
                  + "', found "
                  + line.cells.size());
        }
      }
    }
  }

  /**
   * Lines that belong together.
   *
   * @param label what they are about
   * @param lines at least one
   */
  record Group(String label, List<Line> lines) {
    /** A group of one line without a key. */
    static Group of(String label, List<Cell> cells) {
      return new Group(label, List.of(new Line("", cells)));
    }
  }

  /**
   * One line.
   *
   * @param key what tells it from the other lines of its group, such as a year
   * @param cells one for each column
   */
  record Line(String key, List<Cell> cells) {}

  /**
   * One cell. Heads end, and tails begin, at the same place all down a column.
   *
   * @param head usually the value
   * @param tail usually what qualifies it
   * @param strong whether it stands out
   */
  record Cell(String head, String tail, boolean strong) {
    /** A cell that says nothing. */
    static final Cell EMPTY = new Cell("", "", false);

    static Cell of(String head) {
      return new Cell(head, "", false);
    }

    static Cell of(String head, String tail) {
      return new Cell(head, tail, false);
    }
  }

  /** The same without columns in which no cell says anything. */
  Table withoutEmptyColumns() {
    List<Integer> kept =
        IntStream.range(0, columns.size()).filter(column -> !isEmpty(column)).boxed().toList();
    List<Group> narrow = new ArrayList<>();
    for (Group group : groups) {
      List<Line> lines = new ArrayList<>();
      for (Line line : group.lines) {
        lines.add(new Line(line.key, kept.stream().map(line.cells::get).toList()));
      }
      narrow.add(new Group(group.label, lines));
    }
    return new Table(title, kept.stream().map(columns::get).toList(), narrow);
  }

  private boolean isEmpty(int column) {
    return groups.stream()
        .flatMap(group -> group.lines.stream())
        .allMatch(line -> line.cells.get(column).equals(Cell.EMPTY));
  }

  /**
   * The table as text.
   *
   * @param terminal where it will be shown
   * @return lines without line ends
   */
  List<String> render(Terminal terminal) {
    return TableLayout.of(this, terminal).lines();
  }
}
