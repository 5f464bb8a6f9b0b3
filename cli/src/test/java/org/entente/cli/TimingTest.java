package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimingTest {
  private static final String BASE = "src/test/scenarios/two/base.json";

  private static Cli timing(String... more) {
    List<String> arguments = new ArrayList<>(List.of("timing"));
    arguments.addAll(List.of(more));
    return Cli.run(arguments.toArray(String[]::new));
  }

  private static Cli race(String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                BASE,
                "--trials",
                "2000",
                "--event",
                "crisis",
                "--when",
                "doubled: trade > 2 * initial(trade)",
                "--first",
                "crisis,pipeline,doubled"));
    arguments.addAll(List.of(more));
    return timing(arguments.toArray(String[]::new));
  }

  @Test
  void allEventsAreShownInShort() {
    Cli shown = timing(BASE, "--trials", "2000");
    assertThat(shown.exitCode()).isZero();
    assertThat(shown.err()).isEmpty();
    Golden.check("timing.txt", shown.out());
  }

  @Test
  void whatIsAskedForByNameIsShownByYear() {
    Cli shown = race("--years", "2025,2026,2030,2034");
    assertThat(shown.exitCode()).isZero();
    Golden.check("timing-race.txt", shown.out());
  }

  @Test
  void csvHasTheColumnsOfARun() {
    Cli csv = race("--format", "csv");
    assertThat(csv.exitCode()).isZero();
    assertThat(csv.out())
        .startsWith("scenario,kind,name,time,statistic,value,standardError,low,high\r\n");
    Golden.check(
        "timing.csv",
        Golden.rounded(csv.out())
            .replace("\r\n", "\n")
            .lines()
            .filter(line -> !line.startsWith("\"Base\"") || line.contains(",2026,"))
            .reduce("", (all, line) -> all + line + "\n"));
  }

  @Test
  void jsonGivesSharesThatAddUpAndHazardsOfThoseAtRisk() throws IOException {
    JsonNode json = new ObjectMapper().readTree(race("--format", "json").out());
    assertThat(json.get("passages").findValuesAsText("name"))
        .containsExactly("crisis", "pipeline", "doubled");
    for (JsonNode period : json.at("/races/0/periods")) {
      double sum =
          period.at("/together/probability").asDouble() + period.at("/none/probability").asDouble();
      for (JsonNode alone : period.get("alone")) {
        sum += alone.get("probability").asDouble();
      }
      assertThat(sum).isBetween(1 - 1e-12, 1 + 1e-12);
    }
    for (JsonNode period : json.at("/passages/0/periods")) {
      double hazard = period.at("/hazard/probability").asDouble();
      double first = period.at("/first/probability").asDouble();
      assertThat(Math.round(hazard * period.get("atRisk").asLong()))
          .isEqualTo(Math.round(first * 2000));
    }
  }

  @Test
  void periodsCanBeSteps() {
    String quarterly = "src/test/scenarios/quarterly.json";
    assertThat(timing(quarterly, "--trials", "500", "--event", "crisis").out())
        .contains("\n2025  ")
        .doesNotContain("2025 Q1 ");
    assertThat(timing(quarterly, "--trials", "500", "--event", "crisis", "--by", "step").out())
        .contains("\n2025 Q1 ");
  }

  @Test
  void threadsChangeNothing() {
    assertThat(race("--threads", "1", "--format", "json").out())
        .isEqualTo(race("--threads", "3", "--format", "json").out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "two/base.json --event crises          | no event 'crises'; did you mean 'crisis'?",
        "two/base.json --first crisis          | expected two or more different events",
        "two/base.json --first crisis,crisis   | expected two or more different events",
        "two/base.json --first crisis,war      | no event 'war'",
        "two/base.json --when x:               | expected a formula such as",
        "two/base.json --when crisis:trade>1   | 'crisis' is an event; choose another name",
        "two/base.json --when trade            | expected a yes/no",
        "two/base.json --when trad>10          | unknown name 'trad'",
        "two/base.json --event crisis --years 2050 | no scenario has the year 2050",
        "two/base.json --event crisis --years 2024 | nothing strikes at the close of 2024",
        "two/base.json --by month              | '--by'",
        "timeless.json                         | the scenario has no time",
        "broken/not-a-number.json              | the scenario has no events",
        "mixed/bad.json                        | tradde",
      })
  void whatMakesNoSenseIsWrongInput(String command, String message) {
    Cli wrong = timing(("src/test/scenarios/" + command).split(" +"));
    assertThat(wrong.exitCode()).isEqualTo(2);
    assertThat(wrong.out()).isEmpty();
    assertThat(wrong.err()).contains(message).doesNotContain("\tat ").doesNotContain("timed0");
  }

  @Test
  void aMistakeInAFormulaIsMarked() {
    Cli wrong = timing(BASE, "--when", "big: trad > 10");
    assertThat(wrong.err())
        .isEqualTo(
            "entente: --when: big: unknown name 'trad' (did you mean 'trade'?)\n"
                + "  trad > 10\n"
                + "  ^^^^\n");
  }

  @Test
  void aFormulaThatCanNotBeCalculatedSaysWhy() {
    Cli stopped = timing(BASE, "--when", "root: sqrt(5 - trade) > 1", "--trials", "1000");
    assertThat(stopped.exitCode()).isEqualTo(1);
    assertThat(stopped.err()).contains("root").contains("sqrt").doesNotContain("timed0");
  }
}
