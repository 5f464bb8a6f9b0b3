package org.entente.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every example runs, and prints what it should. */
class ExamplesTest {

  private static String printed(Runnable program) {
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    try {
      program.run();
    } finally {
      System.setOut(before);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void theFirstRunAsksAResultByName() {
    Expected.check("first-run.txt", printed(() -> FirstRun.main(new String[] {"neighbours.json"})));
  }

  @Test
  void aScenarioBuiltInJavaRunsLikeOneFromAFile() {
    Expected.check("built-in-java.txt", printed(() -> BuiltInJava.main(new String[0])));
  }

  @Test
  void aReportIsMadeInJava(@TempDir Path folder) throws IOException {
    Path page = folder.resolve("report.html");
    MakeReport.main(new String[] {"neighbours.json", page.toString()});
    assertThat(Files.readString(page)).contains("<h1>Two neighbours</h1>", "Riskier");
  }

  @Test
  void theJavaOfThePageOnReportsIsPartOfIt() {
    String java = Expected.part(Expected.read(Path.of("../docs/report.md")), "```java\n", "```");
    String example = Expected.read(Path.of("src/main/java/org/entente/example/MakeReport.java"));
    java.lines().forEach(line -> assertThat(example).contains(line.strip()));
  }

  @Test
  void theScriptRunsInJshell(@TempDir Path settings) throws IOException, InterruptedException {
    Process jshell =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jshell").toString(),
                "-J-Djava.util.prefs.userRoot=" + settings,
                "--class-path",
                System.getProperty("java.class.path"),
                "examples/first-look.jsh",
                "-")
            .directory(Path.of("..").toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    jshell.getOutputStream().close();
    String text = new String(jshell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(jshell.waitFor(60, TimeUnit.SECONDS)).isTrue();
    Expected.check("first-look.txt", text);
  }
}
