package org.entente.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.entente.cli.Table.Cell;
import org.entente.cli.Table.Group;
import org.entente.cli.Table.Line;

/**
 * Where everything of a table goes. As long as there is room, labels and headings stand on one line
 * each. With less room headings break between words, then labels do, going on beside the next lines
 * of their group. With still less, the labels of groups with keys stand above their lines. Columns
 * that do not fit even then follow below, with the labels again.
 */
final class TableLayout {
  private static final int GAP = 2;
  private static final String BETWEEN = " ".repeat(GAP);

  /** The width below which labels can not be read well. */
  private static final int LEAST_LABEL = 20;

  /** The longest heading that is not broken, and the longest word that makes a column wider. */
  private static final int LONGEST_HEADING = 20;

  private final Table table;
  private final Terminal terminal;
  private final boolean above;
  private final int label;
  private final int key;
  private final int[] heads;
  private final int[] tails;
  private final int[] widths;

  private TableLayout(Table table, Terminal terminal, boolean above, int label, int[] widths) {
    this.table = table;
    this.terminal = terminal;
    this.above = above;
    this.label = label;
    this.key = keyWidth(table);
    this.heads = contentWidths(table, Cell::head);
    this.tails = contentWidths(table, Cell::tail);
    this.widths = widths;
  }

  /** The best layout for the room that there is. */
  static TableLayout of(Table table, Terminal terminal) {
    int[] roomy = widths(table, TableLayout::whole);
    int[] tight = widths(table, TableLayout::longestWord);
    int longest = longestLabel(table);
    int room = terminal.width() - keyRoom(table);
    if (longest + total(roomy) <= room) {
      return new TableLayout(table, terminal, false, longest, roomy);
    }
    int least = Math.min(LEAST_LABEL, longest);
    int left = room - total(tight);
    if (left < least && keyWidth(table) > 0) {
      return new TableLayout(table, terminal, true, 0, tight);
    }
    return new TableLayout(table, terminal, false, clamp(left, least, longest), tight);
  }

  private static int clamp(int value, int low, int high) {
    return Math.max(low, Math.min(high, value));
  }

  private static int longestLabel(Table table) {
    int longest = Terminal.length(table.title());
    for (Group group : table.groups()) {
      longest = Math.max(longest, Terminal.length(group.label()));
    }
    return longest;
  }

  private static int keyWidth(Table table) {
    return table.groups().stream()
        .flatMap(group -> group.lines().stream())
        .mapToInt(line -> Terminal.length(line.key()))
        .max()
        .orElse(0);
  }

  private static int keyRoom(Table table) {
    int width = keyWidth(table);
    return width > 0 ? GAP + width : 0;
  }

  private static int total(int[] widths) {
    return Arrays.stream(widths).sum() + GAP * widths.length;
  }

  private static int[] widths(Table table, ToIntFunction<String> heading) {
    int[] heads = contentWidths(table, Cell::head);
    int[] tails = contentWidths(table, Cell::tail);
    int[] widths = new int[heads.length];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = Math.max(heads[i] + tails[i], heading.applyAsInt(table.columns().get(i)));
    }
    return widths;
  }

  private static int whole(String heading) {
    int length = Terminal.length(heading);
    return length <= LONGEST_HEADING ? length : longestWord(heading);
  }

  private static int longestWord(String heading) {
    int longest = 0;
    for (String word : heading.split(" +")) {
      longest = Math.max(longest, Terminal.length(word));
    }
    return Math.min(longest, LONGEST_HEADING);
  }

  private static int[] contentWidths(Table table, Function<Cell, String> part) {
    int[] widths = new int[table.columns().size()];
    for (Group group : table.groups()) {
      for (Line line : group.lines()) {
        for (int i = 0; i < widths.length; i++) {
          String text = part.apply(line.cells().get(i));
          widths[i] = Math.max(widths[i], Terminal.length(text));
        }
      }
    }
    return widths;
  }

  /** The table as lines without line ends. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    int from = 0;
    do {
      int to = lastThatFits(from);
      if (from > 0) {
        lines.add("");
      }
      lines.addAll(heading(from, to));
      for (Group group : table.groups()) {
        lines.addAll(group(group, from, to));
      }
      from = to;
    } while (from < table.columns().size());
    return lines;
  }

  /** The width of labels and keys together; labels above do not count. */
  private int left() {
    return label + (key > 0 ? GAP + key : 0);
  }

  private int lastThatFits(int from) {
    int used = left();
    int to = from;
    while (to < widths.length && (to == from || used + GAP + widths[to] <= terminal.width())) {
      used += GAP + widths[to];
      to++;
    }
    return to;
  }

  /** Headings stand at the bottom of their lines, and so does the title unless it is above. */
  private List<String> heading(int from, int to) {
    List<List<String>> texts = new ArrayList<>();
    for (int column = from; column < to; column++) {
      texts.add(Terminal.wrap(table.columns().get(column), widths[column]));
    }
    List<String> title = above ? List.of("") : Terminal.wrap(table.title(), label);
    int height = title.size();
    for (List<String> text : texts) {
      height = Math.max(height, text.size());
    }
    List<String> lines = new ArrayList<>();
    if (above) {
      lines.add(terminal.bold(table.title()));
    }
    for (int i = 0; i < height; i++) {
      StringBuilder line = new StringBuilder();
      line.append(Terminal.padRight(fromBottom(title, i, height), left()));
      for (int j = 0; j < texts.size(); j++) {
        String text = fromBottom(texts.get(j), i, height);
        line.append(BETWEEN).append(Terminal.padLeft(text, widths[from + j]));
      }
      lines.add(terminal.bold(line.toString().stripTrailing()));
    }
    return lines;
  }

  private static String fromBottom(List<String> texts, int line, int height) {
    int index = line - (height - texts.size());
    return index < 0 ? "" : texts.get(index);
  }

  private List<String> group(Group group, int from, int to) {
    List<String> lines = new ArrayList<>();
    List<String> labels = List.of();
    if (above) {
      lines.addAll(Terminal.wrap(group.label(), terminal.width()));
    } else {
      labels = Terminal.wrap(group.label(), label);
    }
    int height = Math.max(labels.size(), group.lines().size());
    for (int i = 0; i < height; i++) {
      String text = Terminal.padRight(i < labels.size() ? labels.get(i) : "", label);
      String rest = i < group.lines().size() ? line(group.lines().get(i), from, to) : "";
      lines.add((text + rest).stripTrailing());
    }
    return lines;
  }

  private String line(Line line, int from, int to) {
    StringBuilder text = new StringBuilder();
    if (key > 0) {
      text.append(BETWEEN).append(terminal.dim(Terminal.padRight(line.key(), key)));
    }
    for (int column = from; column < to; column++) {
      text.append(BETWEEN).append(cell(column, line.cells().get(column)));
    }
    return text.toString();
  }

  private String cell(int column, Cell cell) {
    String head = Terminal.padLeft(cell.head(), heads[column]);
    String tail = Terminal.padRight(cell.tail(), tails[column]);
    String text = Terminal.padLeft(head + tail, widths[column]);
    String words = text.strip();
    return cell.strong() ? text.replace(words, terminal.bold(words)) : text;
  }
}
