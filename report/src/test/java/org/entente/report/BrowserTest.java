package org.entente.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page as a browser shows it, at the sizes of a desk, a phone and paper. Skipped where there is
 * no Chromium; the environment variable {@code ENTENTE_BROWSER} names one that is not on the path.
 */
class BrowserTest {
  @TempDir static Path folder;
  private static Browser browser;
  private static Path large;
  private static Path pair;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    Optional<Path> executable = Browser.find();
    if (executable.isEmpty()) {
      System.err.println("No Chromium is installed: the report is not looked at in a browser.");
    }
    assumeTrue(executable.isPresent(), "no Chromium");
    Path profile = Files.createDirectory(folder.resolve("profile"));
    browser = Browser.start(executable.get(), profile);
    large = Files.writeString(folder.resolve("large.html"), Pages.LARGE);
    pair = Files.writeString(folder.resolve("pair.html"), Pages.PAIR);
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void onADeskThePageDrawsEveryChartWhereItsTableSaysWithoutAWordOnTheConsole() {
    browser.media("screen", "light");
    browser.open(large, 1280, 900, false);
    requireAllIsWell(large);
    assertThat(browser.evaluate("document.querySelectorAll('path.band').length").asInt())
        .isGreaterThan(300);
    assertThat(browser.evaluate(BAND_LESS_TABLE).asDouble()).as("pixels").isLessThan(0.01);
  }

  @Test
  void onAPhoneThePageFitsItsWidth() {
    browser.media("screen", "light");
    browser.open(large, 390, 844, true);
    requireAllIsWell(large);
  }

  /** Printing takes two seconds on a machine that has nothing else to do. */
  @Test
  @Timeout(60)
  void thePageIsPrintedWithItsMainTablesWithinAMinute() throws IOException {
    browser.media("", "light");
    browser.open(pair, 1280, 900, false);
    browser.evaluate(
        "addEventListener('beforeprint', () => { window.printed = " + OPEN_TABLES + "; })");
    byte[] paper = browser.print();
    assertThat(new String(paper, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    assertThat(paper).hasSizeGreaterThan(50_000);
    assertThat(browser.evaluate("window.printed").asInt()).as("tables on paper").isGreaterThan(3);
    assertThat(browser.evaluate(OPEN_TABLES).asInt()).as("tables still open").isZero();
    requireAllIsWell(pair);
  }

  private static final String OPEN_TABLES =
      "document.querySelectorAll('figure details[open]').length";

  private static void requireAllIsWell(Path page) {
    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.requests()).containsExactly(page.toUri().toString());
    assertThat(browser.evaluate(EMPTY_CHARTS).asInt()).as("charts without a mark").isZero();
    assertThat(browser.evaluate(NOT_A_NUMBER).asInt()).as("marks at NaN").isZero();
    assertThat(browser.evaluate(TOO_WIDE).asInt()).as("pixels beyond the width").isLessThan(1);
  }

  private static final String EMPTY_CHARTS =
      "[...document.querySelectorAll('.plot')].filter("
          + "p => p.querySelectorAll('path, rect, circle').length === 0).length";

  private static final String NOT_A_NUMBER =
      "[...document.querySelectorAll('.plot svg *')].filter("
          + "e => [...e.attributes].some(a => /NaN|undefined|Infinity/.test(a.value))).length";

  private static final String TOO_WIDE =
      "document.documentElement.scrollWidth - document.documentElement.clientWidth";

  /** The edges of each band, turned back into numbers, less what the table says; the largest. */
  private static final String BAND_LESS_TABLE =
      """
      Math.max(...[...document.querySelectorAll('.fan .plot')].flatMap(place => {
        const table = document.getElementById(place.dataset.table);
        const keys = [...table.tHead.rows[0].cells].map(cell => cell.dataset.key);
        const shown = (row, key) => Number(row.cells[keys.indexOf(key)].firstChild.data.replace('−', '-'));
        return [...place.querySelectorAll('path.band')].flatMap(path => {
          const [low, high] = path.dataset.band.split(' ');
          const points = path.getAttribute('d').slice(1, -1).split('L').map(p => Number(p.split(',')[1]));
          const rows = [...table.tBodies[0].rows];
          const top = points.slice(0, rows.length);
          const bottom = points.slice(rows.length).reverse();
          return rows.flatMap((row, i) => [
            Math.abs(top[i] - place.scales.y(shown(row, high))),
            Math.abs(bottom[i] - place.scales.y(shown(row, low)))]);
        });
      }))""";

  @Test
  void aLinkIntoAClosedPartOpensIt() {
    browser.media("screen", "light");
    browser.open(pair, 1280, 900, false);
    browser.evaluate("document.querySelector('a.to-ledger').click()");
    browser.waitFor("document.querySelector(location.hash).closest('details').open");
  }

  @Test
  void theAccessibilityCheckFindsNothingSerious() throws IOException {
    for (String colours : List.of("light", "dark")) {
      browser.media("screen", colours);
      browser.open(pair, 1280, 900, false);
      browser.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })");
      assertThat(serious()).as(colours).isEmpty();
    }
  }

  /** What axe-core finds that is serious or worse. */
  private static List<String> serious() throws IOException {
    try (InputStream axe = BrowserTest.class.getResourceAsStream("/axe.min.js")) {
      browser.evaluate(new String(axe.readAllBytes(), StandardCharsets.UTF_8) + ";0");
    }
    JsonNode found =
        browser.evaluate(
            "axe.run(document).then(result => result.violations.map(v => "
                + "v.impact + ' ' + v.id + ': ' + v.help + ' '"
                + " + v.nodes.slice(0, 3).map(n => n.html).join(' | ')))");
    List<String> serious = new ArrayList<>();
    for (JsonNode violation : found) {
      if (violation.asText().matches("(?s)(serious|critical) .*")) {
        serious.add(violation.asText());
      }
    }
    return serious;
  }
}
