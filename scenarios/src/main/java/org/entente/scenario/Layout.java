package org.entente.scenario;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.core.io.NumberOutput;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Lays out a JSON value for people: two spaces a level, what is short on one line, lines of 100
 * characters at most where the values allow it. Values are maps, lists, strings, doubles, booleans
 * and null; or, where a file is laid out as its author spelled it, {@link Spelled} names and
 * scalars.
 */
final class Layout {
  private static final int WIDTH = 100;
  private static final JsonStringEncoder ENCODER = JsonStringEncoder.getInstance();

  private final StringBuilder out = new StringBuilder();

  private Layout() {}

  /**
   * A name, number, text or word just as its author wrote it.
   *
   * @param text its characters, a text with its quotes
   * @param apart whether the author left a blank line before it
   */
  record Spelled(String text, boolean apart) {}

  /**
   * An item of an array before which its author left a blank line.
   *
   * @param value the item itself
   */
  record Apart(Object value) {}

  /** The text of a value, with a line end after it. */
  static String print(Map<?, ?> value) {
    Layout layout = new Layout();
    layout.put(value, 0, 0);
    return layout.out.append('\n').toString();
  }

  private void put(Object value, int depth, int used) {
    String line = line(value);
    boolean fits = 2 * depth + used + line.length() + 1 <= WIDTH;
    boolean container = value instanceof Map<?, ?> map && !map.isEmpty() || value instanceof List;
    if (!container || fits && !isCollection(value, depth)) {
      out.append(line);
    } else if (value instanceof Map<?, ?> map) {
      putMembers(map, depth);
    } else {
      putItems((List<?>) value, depth);
    }
  }

  /** The file and its collections are never on one line. */
  private static boolean isCollection(Object value, int depth) {
    return depth == 0
        || depth == 1
            && value instanceof Map<?, ?> map
            && map.values().stream().anyMatch(Map.class::isInstance);
  }

  private void putMembers(Map<?, ?> map, int depth) {
    out.append('{');
    Iterator<? extends Map.Entry<?, ?>> members = map.entrySet().iterator();
    while (members.hasNext()) {
      Map.Entry<?, ?> member = members.next();
      String name = name(member.getKey()) + ": ";
      out.append(member.getKey() instanceof Spelled spelled && spelled.apart() ? "\n" : "");
      newLine(depth + 1);
      out.append(name);
      put(member.getValue(), depth + 1, name.length());
      out.append(members.hasNext() ? "," : "");
    }
    newLine(depth);
    out.append('}');
  }

  private void putItems(List<?> list, int depth) {
    boolean scalars = list.stream().noneMatch(Layout::isContainer);
    out.append('[');
    int column = WIDTH;
    for (int i = 0; i < list.size(); i++) {
      Object item = item(list.get(i));
      int length = line(item).length() + 2;
      boolean fill = scalars && column + length <= WIDTH;
      if (fill) {
        out.append(' ');
      } else {
        out.append(!scalars && list.get(i) instanceof Apart ? "\n" : "");
        newLine(depth + 1);
      }
      column = (fill ? column : 2 * depth + 2) + length;
      put(item, depth + 1, 0);
      out.append(i + 1 < list.size() ? "," : "");
    }
    newLine(depth);
    out.append(']');
  }

  private static boolean isContainer(Object item) {
    return item(item) instanceof Collection || item(item) instanceof Map;
  }

  private static Object item(Object item) {
    return item instanceof Apart apart ? apart.value() : item;
  }

  private static String name(Object key) {
    return key instanceof Spelled spelled ? spelled.text() : quoted(key.toString());
  }

  private void newLine(int depth) {
    out.append('\n').append("  ".repeat(depth));
  }

  static String line(Object value) {
    if (value instanceof Map<?, ?> map) {
      List<String> members =
          map.entrySet().stream().map(m -> name(m.getKey()) + ": " + line(m.getValue())).toList();
      return members.isEmpty() ? "{}" : "{ " + String.join(", ", members) + " }";
    }
    if (value instanceof List<?> list) {
      return "[" + String.join(", ", list.stream().map(i -> line(item(i))).toList()) + "]";
    }
    return scalar(value);
  }

  private static String scalar(Object value) {
    if (value instanceof Spelled spelled) {
      return spelled.text();
    }
    if (value instanceof String text) {
      return quoted(text);
    }
    return value instanceof Double number ? number(number) : String.valueOf(value);
  }

  private static String quoted(String text) {
    return '"' + String.valueOf(ENCODER.quoteAsString(text)) + '"';
  }

  /**
   * The shortest digits that read back as the same double. {@code Double.toString} gives more than
   * the shortest before Java 19; Jackson's writer (Giulietti's Schubfach) does not depend on the
   * Java version, so that the canonical text and its hash do not either.
   */
  static String number(double value) {
    if (value == 0) {
      return 1 / value < 0 ? "-0.0" : "0";
    }
    BigDecimal digits = new BigDecimal(NumberOutput.toString(value, true)).stripTrailingZeros();
    int exponent = digits.precision() - digits.scale() - 1;
    return exponent >= -5 && exponent <= 14
        ? digits.toPlainString()
        : digits.toString().replace("E+", "e").replace('E', 'e');
  }
}
