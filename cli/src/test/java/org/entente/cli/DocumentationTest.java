package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documentation is one whole: every page is in the index, and no link leads nowhere. */
class DocumentationTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path DOCS = ROOT.resolve("docs");
  private static final Pattern LINK = Pattern.compile("(?<!!)\\[[^\\]\n]*\\]\\(([^)\\s]+)\\)");
  private static final Pattern FENCE = Pattern.compile("```.*?```", Pattern.DOTALL);

  /** Written by a measurement, not by hand; it may not be there yet. */
  private static final Path MEASURED = DOCS.resolve("performance.md");

  private static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>();
    for (String page : List.of("README.md", "CONTRIBUTING.md", "examples/README.md")) {
      pages.add(ROOT.resolve(page));
    }
    try (Stream<Path> files = Files.walk(DOCS)) {
      files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
    }
    return pages;
  }

  /** What a page links to in this project, without what stands in its blocks. */
  private static List<String> links(Path page) throws IOException {
    String text = FENCE.matcher(Files.readString(page)).replaceAll("");
    Matcher links = LINK.matcher(text);
    return links
        .results()
        .map(link -> link.group(1))
        .filter(link -> !link.matches("[a-z]+:.*"))
        .toList();
  }

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    List<String> broken = new ArrayList<>();
    for (Path page : pages()) {
      for (String link : links(page)) {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
        boolean there = Files.exists(target) || target.equals(MEASURED);
        boolean section = parts.length == 1 || there && headings(target).contains(parts[1]);
        if (!there || !section) {
          broken.add(ROOT.relativize(page) + ": " + link);
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  /** The names under which the headings of a page can be linked to. */
  private static Set<String> headings(Path page) throws IOException {
    return Files.readString(page)
        .lines()
        .filter(line -> line.matches("#+ .*"))
        .map(line -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT))
        .map(line -> line.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void theIndexNamesEveryPage() throws IOException {
    Set<Path> named = new TreeSet<>();
    for (String link : links(DOCS.resolve("README.md"))) {
      named.add(DOCS.resolve(link.split("#", 2)[0]).normalize());
    }
    for (String link : links(DOCS.resolve("decisions/README.md"))) {
      named.add(DOCS.resolve("decisions").resolve(link).normalize());
    }
    try (Stream<Path> files = Files.walk(DOCS)) {
      assertThat(files.filter(file -> file.toString().endsWith(".md")))
          .filteredOn(file -> !file.endsWith("docs/README.md"))
          .allMatch(named::contains);
    }
  }

  @Test
  void thePageOfTheCommandLineNamesEveryCommandAndEveryOption() throws IOException {
    String page = Files.readString(DOCS.resolve("command-line.md"));
    String help = Cli.run("--help").out();
    String commands = help.substring(help.indexOf("Commands:") + 9, help.indexOf("Exit codes"));
    List<String> names =
        commands
            .lines()
            .filter(l -> l.matches("  \\S.*"))
            .map(l -> l.strip().split(" ")[0])
            .toList();
    assertThat(names).hasSizeGreaterThan(5);
    for (String name : names) {
      assertThat(page).as(name).contains("`entente " + name).contains("## " + name);
      String section = page.substring(page.indexOf("## " + name));
      Pattern.compile("(?m)^ *(?:-\\w, )?(--[a-z-]+)")
          .matcher(Cli.run(name, "--help").out())
          .results()
          .map(option -> option.group(1))
          .filter(option -> !List.of("--help", "--version", "--debug").contains(option))
          .forEach(option -> assertThat(section).as(name).contains("`" + option));
    }
  }
}
