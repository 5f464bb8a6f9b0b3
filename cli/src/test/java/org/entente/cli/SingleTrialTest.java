package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.entente.engine.BlockSink;
import org.entente.engine.Engine;
import org.entente.engine.Output;
import org.entente.engine.OutputChoice;
import org.entente.engine.Program;
import org.entente.engine.RunControl;
import org.entente.equation.Equations;
import org.entente.scenario.Scenarios;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SingleTrialTest {
  private static final String BASE = "src/test/scenarios/two/base.json";
  private static final String TIMELESS = "src/test/scenarios/timeless.json";
  private static final String FLAGSHIP = "../scenarios/russia-iran/base.json";

  private static Cli trial(String... more) {
    List<String> arguments = new ArrayList<>(List.of("trial"));
    arguments.addAll(List.of(more));
    return Cli.run(arguments.toArray(String[]::new));
  }

  @Test
  void showsWhereTheTrialEndedWhyAndEverythingByYear() {
    Cli shown = trial(BASE, "--number", "669");
    assertThat(shown.err()).isEmpty();
    assertThat(shown.exitCode()).isZero();
    Golden.check("trial.txt", shown.out());
  }

  @Test
  void showsTheDrawsBehindWhatItIsNarrowedTo() {
    Cli shown =
        trial(
            BASE,
            "--number",
            "669",
            "--factor",
            "tension,trade",
            "--event",
            "crisis",
            "--years",
            "2024,2030,2031,2032");
    assertThat(shown.exitCode()).isZero();
    Golden.check("trial-narrow.txt", shown.out());
    assertThat(trial(BASE, "--number", "8", "--parameter", "growth,crisisChance").out())
        .contains("Parameters")
        .contains("Yearly chance of a crisis")
        .doesNotContain("Factors");
  }

  @Test
  void csvHasOneQuantityALine() {
    Cli shown = trial(BASE, "--number", "669", "--format", "csv", "--years", "2024,2031");
    assertThat(shown.exitCode()).isZero();
    Golden.check("trial.csv", Golden.rounded(shown.out()).replace("\r\n", "\n"));
  }

  @Test
  void stepsShorterThanAYearCanBeShownOneByOne() {
    String quarterly = "src/test/scenarios/quarterly.json";
    assertThat(trial(quarterly, "--number", "0").out())
        .containsPattern("Factors +2024 +2025 +2026\n");
    assertThat(trial(quarterly, "--number", "0", "--years", "2026").out())
        .containsPattern("Factors +2026 Q1 +2026 Q2 +2026 Q3 +2026 Q4\n");
  }

  @Test
  void aScenarioWithoutAClockHasParametersAndOutcomes() {
    Cli shown = trial(TIMELESS, "--number", "0");
    assertThat(shown.exitCode()).isZero();
    assertThat(shown.out()).contains("Outcomes").doesNotContain("Factors").doesNotContain("Events");
  }

  /** Sees one trial of a run. */
  private record Eye(long trial, double[] seen) implements BlockSink {
    @Override
    public void startChunk(long chunk) {}

    @Override
    public void column(int output, long firstTrial, double[] values, double[] present, int n) {
      int i = (int) (trial - firstTrial);
      if (i >= 0 && i < n) {
        seen[output] = present == null || present[i] != 0 ? values[i] : Double.NaN;
      }
    }

    @Override
    public void endChunk() {}
  }

  @Test
  void jsonHasTheBitsOfTheSameTrialInARunOfTheFlagship() throws IOException {
    Program program =
        Program.compile(
            Equations.of(Scenarios.read(Path.of(FLAGSHIP)).scenario()), OutputChoice.ALL);
    double[] seen = new double[program.outputs().size()];
    Engine.run(program, 1, 0, 4712, 2, () -> new Eye(4711, seen), RunControl.NONE);
    JsonNode json =
        new ObjectMapper().readTree(trial(FLAGSHIP, "--number", "4711", "--format", "json").out());
    int compared = 0;
    for (int k = 0; k < seen.length; k++) {
      Output output = program.outputs().get(k);
      JsonNode told = told(json, output);
      if (told != null) {
        double value = told.isBoolean() ? (told.asBoolean() ? 1 : 0) : told.asDouble();
        assertThat(value).as("%s", output).isEqualTo(seen[k]);
        compared++;
      } else {
        assertThat(seen[k]).as("%s", output).isNaN();
      }
    }
    assertThat(compared).isGreaterThan(42 * 21 + 32 * 21);
  }

  private static JsonNode told(JsonNode json, Output output) {
    return switch (output.kind()) {
      case FACTOR ->
          json.at("/factors/" + output.name() + "/steps").get(output.step()).get("value");
      case ACTIVE -> json.at("/events/" + output.name() + "/steps").get(output.step()).get("on");
      case STRUCK -> {
        int count =
            json.at("/events/" + output.name() + "/steps/" + output.step() + "/count").asInt();
        yield new ObjectMapper().getNodeFactory().booleanNode(count > 0);
      }
      case CUT -> {
        boolean cut =
            json.at("/factors/" + output.name() + "/steps").get(output.step()).has("uncut");
        yield new ObjectMapper().getNodeFactory().booleanNode(cut);
      }
      case OUTCOME -> json.at("/outcomes/" + output.name()).get("value");
      case PARAMETER, INITIAL, NOISE -> throw new IllegalStateException("Not asked for: " + output);
      case FUTURE -> index(json, json.get("future").asText());
      case JUDGED -> {
        for (JsonNode year : json.get("judged")) {
          if (year.get("time").asInt() == 2024 + output.step()) {
            yield index(json, year.get("future").asText());
          }
        }
        yield null;
      }
    };
  }

  private static JsonNode index(JsonNode json, String future) {
    JsonNode futures = json.get("futures");
    for (int i = 0; i < futures.size(); i++) {
      if (futures.get(i).get("id").asText().equals(future)) {
        return new ObjectMapper().getNodeFactory().numberNode(i);
      }
    }
    return null;
  }

  @Test
  void namesTheMostTypicalTrialOfEachFuture() {
    Cli typical = trial(BASE, "--typical", "--trials", "2000");
    assertThat(typical.exitCode()).isZero();
    Golden.check("trial-typical.txt", typical.out());
    Cli csv = trial(BASE, "--typical", "--trials", "2000", "--format", "csv");
    Golden.check("trial-typical.csv", Golden.rounded(csv.out()).replace("\r\n", "\n"));
  }

  /** Every column of the samples that the trial has, too. */
  @ParameterizedTest
  @ValueSource(strings = {"monteCarlo", "antithetic", "latinHypercube", "sobol"})
  void showsTheTrialThatTheSamplesOfARunHaveUnderEachPlan(String plan, @TempDir Path folder)
      throws IOException {
    Path samples = folder.resolve("samples.csv");
    String[] run = {"--trials", "128", "--seed", "9", "--sampling", plan};
    Cli.run(with(run, "run", BASE, "--samples", samples.toString()));
    List<String> lines = Files.readAllLines(samples);
    String[] header = lines.get(0).replace("\"", "").split(",");
    for (int number : new int[] {0, 77, 127}) {
      String[] row = lines.get(number + 1).replace("\"", "").split(",", -1);
      Cli shown = Cli.run(with(run, "trial", BASE, "--number", "" + number, "--format", "json"));
      JsonNode trial = new ObjectMapper().readTree(shown.out());
      assertThat(trial.at("/run/sampling").asText()).isEqualTo(plan);
      for (int column = 1; column < header.length; column++) {
        JsonNode value = at(trial, header[column].split("\\."));
        assertThat(text(value)).as(header[column]).isEqualTo(row[column]);
      }
    }
  }

  private static String[] with(String[] options, String... before) {
    return Stream.concat(Stream.of(before), Stream.of(options)).toArray(String[]::new);
  }

  /** What a column of the samples shows, in the JSON of a trial. */
  private static JsonNode at(JsonNode trial, String... column) {
    return switch (column[0]) {
      case "parameter" -> trial.at("/parameters/" + column[1] + "/value");
      case "outcome" -> trial.at("/outcomes/" + column[1] + "/value");
      case "factor" -> atTime(trial.at("/factors/" + column[1] + "/steps"), column[2]);
      default -> trial.at("/future");
    };
  }

  private static JsonNode atTime(JsonNode steps, String time) {
    for (JsonNode step : steps) {
      if (step.get("time").asText().equals(time)) {
        return step.get("value");
      }
    }
    throw new IllegalArgumentException(time);
  }

  private static String text(JsonNode value) {
    if (value.isBoolean()) {
      return value.asBoolean() ? "1" : "0";
    }
    boolean whole = value.isNumber() && value.asDouble() == Math.rint(value.asDouble());
    return whole ? Long.toString(value.asLong()) : value.asText();
  }

  @Test
  void typicalTrialsAreNamedWithTheOptionsThatShowThem() {
    Cli typical = trial(BASE, "--typical", "--trials", "1024", "--sampling", "sobol");
    assertThat(typical.out())
        .contains("The first 1,024 trials of seed 1 (scrambled Sobol', 32 replications of 32)")
        .containsPattern("--number N\\s+--sampling\\s+sobol\\s+--trials\\s+1024'\\s+shows a trial");
    assertThat(trial(BASE, "--number", "5", "--sampling", "sobol").out())
        .contains("Of a run of 131,072 trials under scrambled Sobol'; with another number");
  }

  @Test
  void showsTheMostTypicalTrialOfAFuture() throws IOException {
    String json = trial(BASE, "--typical", "--trials", "2000", "--format", "json").out();
    String number = new ObjectMapper().readTree(json).at("/futures/1/number").asText();
    Cli shown = trial(BASE, "--future", "integration", "--trials", "2000");
    assertThat(shown.out())
        .startsWith("Base, trial " + number + " of seed 1\nThe most typical of the ")
        .contains("Ended in Closer integration");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "two/base.json                             | which trial? Give one of --number N",
        "two/base.json --number 1 --typical        | which trial? Give one of --number N",
        "two/base.json --typical --factor trade    | narrow one trial, and --typical shows none",
        "two/base.json --number 1 --sampling sobol --trials 40 | take 32 or 64",
        "two/base.json --number 100000             | expected one of the 100000 trials, 0 to 99999",
        "two/base.json --number -1                 | expected one of the 100000 trials, 0 to 99999",
        "two/base.json --number one                | '--number'",
        "two/base.json --number 5 --factor trad    | no factor 'trad'; did you mean 'trade'?",
        "two/base.json --number 5 --event war      | no event 'war'; it has crisis, pipeline",
        "two/base.json --number 5 --parameter grow | no parameter 'grow'; did you mean 'growth'?",
        "two/base.json --number 5 --years 2050     | no scenario has the year 2050",
        "two/base.json --future sky                | no future 'sky'",
        "two/base.json --future friction --trials 1 | none of the 1 trials ended in 'friction'",
        "timeless.json --typical                   | the scenario has no ",
        "mixed/bad.json --number 1                 | tradde",
        "two --number 1                            | is a folder",
      })
  void whatMakesNoSenseIsWrongInput(String command, String message) {
    Cli wrong = trial(("src/test/scenarios/" + command).split(" +"));
    assertThat(wrong.exitCode()).isEqualTo(2);
    assertThat(wrong.out()).isEmpty();
    assertThat(wrong.err()).contains(message).doesNotContain("\tat ");
  }

  @Test
  void aTrialThatCanNotBeCalculatedSaysWhy() {
    Cli broken = trial("src/test/scenarios/broken/not-a-number.json", "--number", "3");
    assertThat(broken.exitCode()).isEqualTo(1);
    assertThat(broken.err()).contains("factors.root").contains("trial 3");
  }
}
