package org.entente.benchmark.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page of results: prose from a template, in which {@code {{table:NAME}}} stands for a table
 * and {@code {{NAME}}} for a fact or a figure. Beside it lie the figures and the plot.
 */
final class Page {
  private static final String NAME = "performance";
  private static final Pattern PLACE = Pattern.compile("\\{\\{(table:)?([\\w.-]+)}}");

  private Page() {}

  /** The page, made of figures. */
  static String text(Figures figures) throws IOException {
    Tables tables = new Tables(figures);
    Matcher matcher = PLACE.matcher(template());
    StringBuilder page = new StringBuilder();
    while (matcher.find()) {
      String found =
          matcher.group(1) == null
              ? value(figures, tables, matcher.group(2))
              : tables.of(matcher.group(2));
      matcher.appendReplacement(page, Matcher.quoteReplacement(found));
    }
    return matcher.appendTail(page).toString();
  }

  private static String value(Figures figures, Tables tables, String name) {
    if (name.equals("speed-up")) {
      return tables.speedUp().text();
    }
    return figures
        .fact(name)
        .or(() -> figures.find(name).map(Figure::text))
        .orElseThrow(() -> new IllegalStateException("The page needs " + name));
  }

  private static String template() throws IOException {
    try (InputStream in = Page.class.getResourceAsStream(NAME + ".md")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  static Path page(Path folder) {
    return folder.resolve(NAME + ".md");
  }

  static Path plot(Path folder) {
    return folder.resolve(NAME + ".svg");
  }

  static Path figures(Path folder) {
    return folder.resolve(NAME + ".tsv");
  }

  /** Writes page and plot from the figures that lie in a folder. */
  static void render(Path folder) throws IOException {
    Figures figures = Figures.read(figures(folder));
    Files.writeString(page(folder), text(figures));
    Files.writeString(plot(folder), new Tables(figures).plot());
  }
}
