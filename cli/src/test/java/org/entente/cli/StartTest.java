package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Looks at a real process from its start. */
class StartTest {

  @Test
  void helpLoadsNeitherEngineNorJackson() throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:stdout",
                "-cp",
                System.getProperty("java.class.path"),
                "org.entente.cli.Main",
                "--help")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String log = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(log)
        .contains("Usage: entente")
        .contains(" org.entente.cli.RunCommand ")
        .doesNotContain(" org.entente.cli.Runs ")
        .doesNotContain(" org.entente.engine.")
        .doesNotContain(" org.entente.scenario.")
        .doesNotContain(" com.fasterxml.");
  }
}
