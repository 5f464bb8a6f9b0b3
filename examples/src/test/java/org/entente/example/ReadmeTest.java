package org.entente.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.result.Simulation;
import org.entente.scenario.Scenarios;
import org.junit.jupiter.api.Test;

/** What the project's README shows is what happens. */
class ReadmeTest {
  private static final Path README = Path.of("../README.md");
  private static final String COMMAND = "$ ./entente run scenarios/russia-iran --trials 10000\n";

  /** The beginning of the output, until its second table. */
  @Test
  void theTableIsWhatTheCommandPrints() throws IOException, InterruptedException {
    String out = output("run", "scenarios/russia-iran", "--trials", "10000");
    String futures = out.substring(0, out.indexOf("\n\n", out.indexOf("Futures")) + 1);
    Expected.checkPart(README, COMMAND, "```", futures + "…\n");
  }

  /** In a process of its own, because the files are named from the project's folder. */
  private static String output(String... arguments) throws IOException, InterruptedException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dstdout.encoding=UTF-8",
            "-cp",
            System.getProperty("java.class.path"),
            "org.entente.cli.Main");
    ProcessBuilder builder =
        new ProcessBuilder(Stream.concat(command.stream(), Stream.of(arguments)).toList());
    builder.environment().put("COLUMNS", "100");
    Process process =
        builder
            .directory(Path.of("..").toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    process.getInputStream().transferTo(out);
    assertThat(process.waitFor()).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void theJavaIsPartOfAnExampleThatRuns() {
    String java = Expected.part(Expected.read(README), "```java\n", "```").strip();
    String example = Expected.read(Path.of("src/main/java/org/entente/example/FirstRun.java"));
    assertThat(unindented(example)).contains(unindented(java));
  }

  private static String unindented(String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  @Test
  void theJsonIsACompleteScenario() {
    String json = Expected.part(Expected.read(README), "```json\n", "```");
    Simulation simulation = Simulation.of(Scenarios.read(json).scenario()).trials(1000).run();
    assertThat(simulation.futures())
        .hasSize(2)
        .allMatch(future -> future.probability().value() > 0);
    assertThat(json).isEqualTo(Expected.read(Path.of("neighbours.json")));
  }

  @Test
  void everyFileThatItLinksToExists() {
    for (Path page : List.of(README, Path.of("README.md"), Path.of("../docs/architecture.md"))) {
      Matcher link = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)").matcher(Expected.read(page));
      while (link.find()) {
        Path folder = page.toAbsolutePath().normalize().getParent();
        assertThat(Files.exists(folder.resolve(link.group(1))))
            .as("%s links to %s", page, link.group(1))
            .isTrue();
      }
    }
  }
}
