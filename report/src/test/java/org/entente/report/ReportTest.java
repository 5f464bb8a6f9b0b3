package org.entente.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.entente.model.Distribution;
import org.entente.model.Event;
import org.entente.model.Factor;
import org.entente.model.Future;
import org.entente.model.Outcome;
import org.entente.model.Parameter;
import org.entente.model.Scenario;
import org.entente.model.Time;
import org.entente.result.FactorStep;
import org.entente.result.FutureResult;
import org.entente.result.Simulation;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class ReportTest {
  private static final Scenario NEIGHBOURS = Pages.NEIGHBOURS;
  private static final long TRIALS = Pages.TRIALS;
  private static final String SMALL = Pages.SMALL;
  private static final String LARGE = Pages.LARGE;
  private static final List<String> PAGES = List.of(SMALL, Pages.PAIR, LARGE);

  @Test
  void thePageIsWellFormed() {
    PAGES.forEach(PageReader::new);
  }

  @Test
  void everyIdIsThereOnceAndEveryReferenceLeadsToOne() {
    for (String html : PAGES) {
      PageReader page = new PageReader(html);
      List<String> ids = page.values("id");
      assertThat(ids).doesNotHaveDuplicates();
      Set<String> wanted = new TreeSet<>();
      for (String attribute : List.of("data-table", "data-paths", "data-band", "aria-labelledby")) {
        wanted.addAll(page.values(attribute));
      }
      page.values("href").forEach(href -> wanted.add(href.substring(1)));
      wanted.remove("");
      assertThat(ids).containsAll(wanted);
      assertThat(page.values("href")).allMatch(href -> href.startsWith("#"));
    }
  }

  @Test
  void thePageAsksForNothingOutsideOfIt() {
    for (String html : PAGES) {
      PageReader page = new PageReader(html);
      assertThat(page.values("src")).isEmpty();
      assertThat(page.all("link")).isEmpty();
      for (Element style : page.all("style")) {
        assertThat(style.getTextContent()).doesNotContain("@import", "url(");
      }
      assertThat(html).contains("Content-Security-Policy").contains("default-src 'none'");
    }
  }

  @Test
  void theSecurityPolicyKnowsTheScriptsOfThePageAndNoOthers() throws Exception {
    String policy = Assets.contentSecurityPolicy();
    List<String> hashes = new ArrayList<>();
    for (String script : Assets.scripts()) {
      assertThat(SMALL).contains("<script>" + script + "</script>");
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
      hashes.add("'sha256-" + Base64.getEncoder().encodeToString(digest) + "'");
    }
    assertThat(policy).contains("script-src " + String.join(" ", hashes) + ";");
  }

  @Test
  void theLibraryBringsItsVersionAndLicence() {
    assertThat(SMALL).contains("D3 " + Assets.libraryVersion(), "Permission to use, copy, modify");
  }

  @Test
  void theBandsAreTheQuantilesOfTheRun() {
    Simulation simulation =
        Simulation.of(NEIGHBOURS).trials(TRIALS).quantiles(Findings.QUANTILES).run();
    List<List<String>> table = new PageReader(SMALL).table("t-fan-trade-s0");
    assertThat(table).hasSize(simulation.factor("trade").steps().size());
    for (int i = 0; i < table.size(); i++) {
      FactorStep step = simulation.factor("trade").steps().get(i);
      List<String> row = table.get(i);
      assertThat(row.get(0)).isEqualTo(step.label());
      for (int k = 0; k < Findings.QUANTILES.length; k++) {
        double exact = step.quantile(Findings.QUANTILES[k]).value();
        double shown = number(row.get(k + 1));
        assertThat(shown)
            .isCloseTo(exact, org.assertj.core.data.Offset.offset(ulp(row.get(k + 1))));
      }
    }
  }

  private static final Pattern HALF = Pattern.compile(" ± .*");

  private static double number(String text) {
    return Double.parseDouble(HALF.matcher(text).replaceAll("").replace('−', '-'));
  }

  /** Half of the last digit shown. */
  private static double ulp(String text) {
    String plain = HALF.matcher(text).replaceAll("");
    int point = plain.indexOf('.');
    return 0.5000001 * StrictMath.pow(10, point < 0 ? 0 : point + 1 - plain.length());
  }

  @Test
  void theFuturesAreThoseOfTheRunInPercentAndInWords() {
    Simulation simulation = Simulation.of(NEIGHBOURS).trials(TRIALS).run();
    List<List<String>> table = new PageReader(SMALL).table("t-futures");
    for (int i = 0; i < table.size(); i++) {
      FutureResult future = simulation.futures().get(i);
      assertThat(table.get(i).get(0)).isEqualTo(future.title());
      assertThat(table.get(i).get(1))
          .isEqualTo(
              Cell.percent(future.probability()).text()
                  + " ± "
                  + Cell.percent(future.probability()).half());
      assertThat(table.get(i).get(4)).isEqualTo(EstimativeWords.of(future.probability()));
    }
  }

  @Test
  void everyChartHasATableWithNumbers() {
    PageReader page = new PageReader(LARGE);
    List<String> tables = page.values("data-table");
    assertThat(tables).hasSizeGreaterThan(200);
    new TreeSet<>(tables).forEach(table -> assertThat(page.table(table)).isNotEmpty());
  }

  @Test
  void theSameRunGivesTheSamePageWhateverTheNumberOfThreads() {
    assertThat(Report.of(NEIGHBOURS).trials(TRIALS).threads(3).run().html())
        .isEqualTo(Report.of(NEIGHBOURS).trials(TRIALS).threads(1).run().html());
  }

  @Test
  void theReportOfTheFlagshipIsSmallEnoughToSend() {
    assertThat(LARGE.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(5_000_000);
  }

  @Test
  void whatAScenarioSaysIsShownAsTextWhateverItSays() {
    Scenario hostile = NEIGHBOURS.title("<script>alert(1)</script> & \"quotes\" \u0001");
    String html = Report.of(hostile).trials(100).run().html();
    assertThat(html).doesNotContain("<script>alert");
    assertThat(new PageReader(html).all("h1").get(0).getTextContent())
        .isEqualTo("<script>alert(1)</script> & \"quotes\"  ");
  }

  @Test
  void aScenarioWithoutTimeOrFuturesHasAReport() {
    Scenario scenario =
        Scenario.of("Dice")
            .parameter("die", Parameter.of(Distribution.uniform(1, 6)))
            .outcome("twice", Outcome.of("2 * die"));
    PageReader page = new PageReader(Report.of(scenario).trials(500).run().html());
    assertThat(page.table("t-hist-twice")).isNotEmpty();
    assertThat(page.values("id")).doesNotContain("futures", "factors", "events");
  }

  /**
   * A path of one factor; without a noise all is decided by the parameter, and without it by luck.
   */
  private static Scenario path(String title, int end) {
    return Scenario.of(title, Time.yearly(2024, end))
        .outcome("last", Outcome.of("final(f)"))
        .outcome("same", Outcome.of("5"))
        .outcome("never", Outcome.of("firstYear(f > 1000)"))
        .outcome("sure", Outcome.of("final(f) > -1000"))
        .future("more", Future.of("More", "last > 0"))
        .future("less", Future.rest("Less"));
  }

  @Test
  void aScenarioThatIsAllChanceSaysSo() {
    Scenario chance =
        path("Luck", 2026).factor("f", Factor.of("previous(f) + noise").initial(0).noise(1));
    assertThat(Report.of(chance).trials(500).run().html()).contains("is chance: the scenario");
  }

  @Test
  void aScenarioThatIsAllIgnoranceSaysSo() {
    Scenario ignorance =
        path("Nobody knows", 2025)
            .parameter("p", Parameter.of(Distribution.normal(0, 1)))
            .factor("f", Factor.of("previous(f) + p").initial(0));
    assertThat(Report.of(ignorance).trials(500).run().html())
        .contains("is ignorance: the scenario");
  }

  @Test
  void aScenarioInWhichNothingIsUncertainHasAReport() {
    Scenario sure = path("Sure", 2025).factor("f", Factor.of("previous(f)").initial(1));
    PageReader page = new PageReader(Report.of(sure).trials(500).run().html());
    assertThat(page.table("t-futures").get(0).get(1)).startsWith(">99");
  }

  @Test
  void tenVariantsHaveNamesAndColumnsOfTheirOwn() {
    Report.Setup setup = Report.of(NEIGHBOURS).trials(200);
    for (int i = 1; i <= 10; i++) {
      setup = setup.variant(NEIGHBOURS);
    }
    PageReader page = new PageReader(setup.run().html());
    assertThat(page.table("t-futures").get(0)).hasSize(12);
  }

  @Test
  void everyTextOfAScenarioIsShownAsText() {
    String text = "<script>alert(1)</script> & \"it's\" </title> اتحاد Союз";
    Scenario hostile =
        Scenario.of(text, Time.yearly(2024, 2026))
            .description(text)
            .parameter("p", Parameter.of(Distribution.normal(0, 1)).label(text).assumption(text))
            .factor("f", Factor.of("previous(f) + p").initial(0).label(text).unit(text))
            .event("e", Event.of(0.3).label(text))
            .outcome("o", Outcome.of("final(f)").label(text).unit(text))
            .outcome("b", Outcome.of("ever(e)").label(text))
            .future("x", Future.of(text, "o > 0 and b").description(text))
            .future("y", Future.rest("Rest"));
    String html = Report.of(hostile).variant(hostile).trials(500).run().html();
    assertThat(html).doesNotContain("<script>alert");
    assertThat(new PageReader(html).all("h1").get(0).getTextContent()).isEqualTo(text);
  }
}
