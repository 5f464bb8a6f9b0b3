package org.entente.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.equation.Equations;
import org.entente.model.Distribution;
import org.entente.model.Factor;
import org.entente.model.Parameter;
import org.entente.model.Problem;
import org.entente.model.Quantity;
import org.entente.model.Scenario;
import org.entente.model.Time;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Holds {@code docs/errors.md} to the code: every code in the sources has a section, and every
 * example says what it is said to. After a change that is meant, {@code mvn test -pl scenarios -am
 * -Dentente.golden=write} writes the messages anew.
 */
class ErrorsDocTest {
  private static final Path PAGE = Path.of("..", "docs", "errors.md");
  private static final boolean WRITE = "write".equals(System.getProperty("entente.golden"));
  private static final Pattern SECTION = Pattern.compile("(?m)^### (.*)\n((?s:.*?))(?=^##|\\z)");
  private static final Pattern EXAMPLE =
      Pattern.compile(
          "```(json|formula|outcome) wrong\n((?s:.*?))\n?```\n\n```text\n((?s:.*?))```\n\n"
              + "```\\1 right\n((?s:.*?))\n?```\n");

  /** Where codes are made; texts with a hyphen that are none. */
  private static final List<String> SOURCES =
      List.of(
          "core/src/main", "scenarios/src/main", "cli/src/main/java/org/entente/cli/Inputs.java");

  private static final Set<String> PACKAGES =
      Set.of("model", "formula", "equation", "engine", "scenario", "cli");

  private static final Pattern CODE = Pattern.compile("\"([a-z]+(?:-[a-z0-9]+)+)\"");

  /**
   * What no text in a file can produce, and so has no example: see {@link #codesWithoutExample}.
   */
  private static final Set<String> FROM_ELSEWHERE =
      Set.of(
          "not-readable", // needs a file that may not be read
          "no-scenario", // a folder on the command line
          "not-yet"); // never shown

  private static final String CLOCK =
      "\"time\": { \"start\": 2024, \"end\": 2034, \"step\": \"year\" }";
  private static final String MODEL =
      """
      { "title": "Example", "time": { "start": 2024, "end": 2034, "step": "year" },
      "parameters": {
        "growth": { "unit": "1/year", "value": 0.04 },
        "side": { "value": { "type": "choice", "options": { "east": 0.5, "west": "rest" } } } },
      "events": { "strike": { "probability": 0.1 } },
      "factors": {
        "trade": { "unit": "USD bn/year", "initial": 5, "process": { "type": "geometric", "growth": "growth" } },
        "gas": { "unit": "bcm/year", "initial": 1, "formula": "previous(gas)" }%s
      }%s
      }
      """;

  @TempDir private Path folder;

  private static Map<String, String> sections() throws IOException {
    Map<String, String> sections = new LinkedHashMap<>();
    Matcher matcher = SECTION.matcher(Files.readString(PAGE));
    while (matcher.find()) {
      assertThat(sections.put(matcher.group(1), matcher.group(2))).as(matcher.group(1)).isNull();
    }
    return sections;
  }

  private static Set<String> codesInSources() throws IOException {
    Set<String> codes = new TreeSet<>();
    for (String source : SOURCES) {
      try (Stream<Path> files = Files.walk(Path.of("..").resolve(source))) {
        for (Path file : files.filter(ErrorsDocTest::makesCodes).toList()) {
          CODE.matcher(Files.readString(file)).results().forEach(code -> codes.add(code.group(1)));
        }
      }
    }
    return codes;
  }

  private static boolean makesCodes(Path file) {
    String folder = String.valueOf(file.toAbsolutePath().getParent().getFileName());
    return file.toString().endsWith(".java") && PACKAGES.contains(folder);
  }

  @Test
  void everyCodeHasASectionAndEverySectionACode() throws IOException {
    assertThat(sections().keySet()).containsExactlyInAnyOrderElementsOf(codesInSources());
  }

  @TestFactory
  Stream<DynamicTest> everyExampleSaysWhatItIsSaidTo() throws IOException {
    if (WRITE) {
      Files.writeString(PAGE, rewritten(Files.readString(PAGE)));
    }
    List<DynamicTest> tests = new ArrayList<>();
    sections()
        .forEach(
            (code, text) -> {
              Matcher example = EXAMPLE.matcher(text);
              if (example.find()) {
                tests.add(DynamicTest.dynamicTest(code, () -> check(code, example)));
              }
            });
    return tests.stream();
  }

  private void check(String code, Matcher example) throws IOException {
    String kind = example.group(1);
    List<Diagnostic> wrong = found(kind, example.group(2));
    assertThat(wrong).extracting(d -> d.problem().code()).contains(code);
    assertThat(text(code, wrong)).isEqualTo(example.group(3));
    assertThat(found(kind, example.group(4)))
        .extracting(d -> d.problem().code())
        .doesNotContain(code);
    boolean warning =
        wrong.stream().anyMatch(d -> d.problem().severity() == Problem.Severity.WARNING);
    if (!warning) {
      assertThat(errors(found(kind, example.group(4)))).isEmpty();
    }
  }

  private static List<Diagnostic> errors(List<Diagnostic> diagnostics) {
    return diagnostics.stream()
        .filter(d -> d.problem().severity() == Problem.Severity.ERROR)
        .toList();
  }

  /** What is found of the kind that an example is of, errors or warnings. */
  private static String text(String code, List<Diagnostic> diagnostics) {
    Problem.Severity severity =
        diagnostics.stream()
            .map(Diagnostic::problem)
            .filter(problem -> problem.code().equals(code))
            .map(Problem::severity)
            .findFirst()
            .orElse(Problem.Severity.ERROR);
    return diagnostics.stream()
            .filter(d -> d.problem().severity() == severity)
            .filter(d -> severity == Problem.Severity.ERROR || d.problem().code().equals(code))
            .map(Diagnostic::toString)
            .collect(Collectors.joining("\n"))
        + "\n";
  }

  private List<Diagnostic> found(String kind, String example) throws IOException {
    Files.createDirectories(folder.resolve("folder"));
    Files.writeString(
        folder.resolve("base.json"), String.format(java.util.Locale.ROOT, MODEL, "", ""));
    Files.writeString(folder.resolve("trade.csv"), "year,trade\n2023,4.0\n2024,4.8\n");
    Files.writeString(folder.resolve("broken.csv"), "trade\n\"4.8\n");
    Path file = folder.resolve("example.json");
    Files.writeString(file, scenario(kind, example));
    return found(file).stream().map(this::named).toList();
  }

  private Diagnostic named(Diagnostic d) {
    String root = folder + "/";
    Problem p = d.problem();
    Problem problem =
        new Problem(
            p.code(),
            p.path(),
            p.message().replace(root, ""),
            p.hint().replace(root, ""),
            p.span(),
            p.severity());
    return new Diagnostic(
        problem, d.file().replace(root, ""), d.line(), d.column(), d.length(), d.source());
  }

  private static List<Diagnostic> found(Path file) {
    try {
      return Scenarios.read(file).warnings();
    } catch (ScenarioFileException wrong) {
      return wrong.diagnostics();
    }
  }

  private static String scenario(String kind, String example) {
    return switch (kind) {
      case "formula" ->
          model(",\n  \"x\": { \"initial\": 1, \"formula\": \"" + example + "\" }", "");
      case "outcome" ->
          model("", ",\n\"outcomes\": { \"x\": { \"formula\": \"" + example + "\" } }");
      default ->
          example.startsWith("{")
              ? example + "\n"
              : "{ \"title\": \"Example\", " + CLOCK + ",\n" + example + "\n}\n";
    };
  }

  private static String model(String factor, String outcome) {
    return String.format(java.util.Locale.ROOT, MODEL, factor, outcome);
  }

  private String rewritten(String page) {
    Matcher section = SECTION.matcher(page);
    return section.replaceAll(
        found -> {
          Matcher example = EXAMPLE.matcher(found.group());
          return Matcher.quoteReplacement(
              example.replaceFirst(
                  match -> Matcher.quoteReplacement(rewritten(found.group(1), example))));
        });
  }

  private String rewritten(String code, Matcher example) {
    try {
      List<Diagnostic> wrong = found(example.group(1), example.group(2));
      return example
          .group()
          .replace("```text\n" + example.group(3) + "```", "```text\n" + text(code, wrong) + "```");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void codesWithoutAnExampleAreProducedByWhatTheySay() throws IOException {
    Set<String> without =
        sections().entrySet().stream()
            .filter(section -> !EXAMPLE.matcher(section.getValue()).find())
            .map(Map.Entry::getKey)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> produced = new TreeSet<>(FROM_ELSEWHERE);
    for (List<Problem> problems : codesWithoutExample()) {
      problems.forEach(problem -> produced.add(problem.code()));
    }
    assertThat(produced).containsAll(without);
  }

  private List<List<Problem>> codesWithoutExample() throws IOException {
    Scenario empty = Scenario.of("Example", Time.yearly(2024, 2034));
    String deep = "(".repeat(500) + "1" + ")".repeat(500);
    Scenario many = empty;
    for (int i = 0; i < 2001; i++) {
      many = many.parameter("p" + i, Parameter.of(1));
    }
    StringBuilder hundred = new StringBuilder("\"x\": 1");
    for (int i = 0; i < 101; i++) {
      hundred.append(", \"x").append(i).append("\": 1");
    }
    Quantity drawn = Distribution.normal(0, 1);
    return List.of(
        problems(file("")),
        problems(file("\ufeff{}")),
        problems(file("\"" + "x".repeat(2 << 20) + "\"")),
        problems(file("{ \"a\": ".repeat(70))),
        problems(file("{ " + hundred + " }")),
        problems(chain(20)),
        folderProblems(folder.resolve("missing")),
        folderProblems(file("{}")),
        Equations.check(many),
        Equations.check(empty.parameter("x", Parameter.of(Double.NaN))),
        Equations.check(empty.factor("x", Factor.of("1").formula(drawn))),
        Equations.check(empty.factor("x", Factor.of(deep))),
        Equations.check(empty.factor("x", Factor.of("1 + ".repeat(100_000) + "1"))));
  }

  private Path file(String text) throws IOException {
    return Files.write(folder.resolve("one.json"), text.getBytes(StandardCharsets.UTF_8));
  }

  private Path chain(int files) throws IOException {
    for (int i = 0; i < files; i++) {
      String next = "{ \"title\": \"x\", \"extends\": \"c" + (i + 1) + ".json\" }";
      Files.writeString(folder.resolve("c" + i + ".json"), next);
    }
    return folder.resolve("c0.json");
  }

  private static List<Problem> problems(Path file) {
    return found(file).stream().map(Diagnostic::problem).toList();
  }

  private static List<Problem> folderProblems(Path folder) {
    try {
      Scenarios.readFolder(folder);
      return List.of();
    } catch (ScenarioFileException wrong) {
      return wrong.diagnostics().stream().map(Diagnostic::problem).toList();
    }
  }
}
