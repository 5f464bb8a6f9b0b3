package org.entente.benchmark.page;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that was measured: figures by name, and facts about how. Kept in a file of four columns
 * separated by tabs (name, value, low, high); facts have the first two.
 */
final class Figures {
  private final Map<String, Figure> figures = new LinkedHashMap<>();
  private final Map<String, String> facts = new LinkedHashMap<>();

  void fact(String name, String text) {
    facts.put(name, text.replace('\t', ' ').strip());
  }

  Optional<String> fact(String name) {
    return Optional.ofNullable(facts.get(name));
  }

  void put(String name, Figure figure) {
    figures.put(name, figure);
  }

  Optional<Figure> find(String name) {
    return Optional.ofNullable(figures.get(name));
  }

  /** The names of figures that begin so, without that beginning, in the order of measuring. */
  List<String> under(String prefix) {
    return figures.keySet().stream()
        .filter(name -> name.startsWith(prefix))
        .map(name -> name.substring(prefix.length()))
        .toList();
  }

  static Figures read(Path file) throws IOException {
    Figures all = new Figures();
    for (String line : Files.readAllLines(file)) {
      String[] cells = line.split("\t");
      if (cells.length == 2) {
        all.fact(cells[0], cells[1]);
      } else {
        all.put(
            cells[0],
            new Figure(
                Double.parseDouble(cells[1]),
                Double.parseDouble(cells[2]),
                Double.parseDouble(cells[3])));
      }
    }
    return all;
  }

  void write(Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    facts.forEach((name, text) -> lines.add(name + "\t" + text));
    figures.forEach(
        (name, f) ->
            lines.add(
                name
                    + "\t"
                    + digits(f.value())
                    + "\t"
                    + digits(f.low())
                    + "\t"
                    + digits(f.high())));
    Files.write(file, lines);
  }

  private static String digits(double value) {
    return new BigDecimal(value).round(new MathContext(6)).toString();
  }
}
