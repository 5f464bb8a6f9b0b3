package org.entente.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A table with one quantity at one time a line. Each statistic has a column, followed by {@code
 * .standardError}, {@code .low} and {@code .high} where any line knows them. Lines are kept until
 * the end, as only then all columns are known.
 */
final class WideLines implements ResultCsv.Lines {
  private static final List<String> PARTS = List.of("", ".standardError", ".low", ".high");

  private final Writer out;
  private final Map<String, List<String>> statistics = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> lines = new LinkedHashMap<>();

  WideLines(Writer out) {
    this.out = out;
  }

  @Override
  public void add(String start, String statistic, List<String> numbers) {
    List<String> columns = statistics.computeIfAbsent(statistic, name -> new ArrayList<>());
    Map<String, String> line = lines.computeIfAbsent(start, key -> new LinkedHashMap<>());
    for (int i = 0; i < numbers.size(); i++) {
      String column = statistic + PARTS.get(i);
      if (!numbers.get(i).isEmpty()) {
        line.put(column, numbers.get(i));
        if (!columns.contains(column)) {
          columns.add(column);
        }
      }
    }
  }

  @Override
  public void end() throws IOException {
    Set<String> columns = new LinkedHashSet<>();
    statistics.values().forEach(columns::addAll);
    out.write(ResultCsv.START);
    for (String column : columns) {
      out.write(',' + ResultCsv.quoted(column));
    }
    out.write(ResultCsv.END);
    for (Map.Entry<String, Map<String, String>> line : lines.entrySet()) {
      out.write(line.getKey());
      for (String column : columns) {
        out.write(',' + line.getValue().getOrDefault(column, ""));
      }
      out.write(ResultCsv.END);
    }
  }
}
