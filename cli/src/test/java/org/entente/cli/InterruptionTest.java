package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ends a real process in the middle of a run. The signal is the one that Java can send; Ctrl-C
 * takes the same way through the program and ends it with 130 instead of 143.
 */
class InterruptionTest {
  private static final int TERMINATED = 128 + 15;

  @TempDir private Path temp;

  @Test
  void aRunThatIsEndedSaysHowFarItCameAndLeavesNothingBehind() throws Exception {
    Path messages = temp.resolve("messages");
    Path out = temp.resolve("result.json");
    Process process = start(messages, out);
    awaitRun(process, messages);
    process.destroy();
    assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(TERMINATED);
    assertThat(Files.readString(messages))
        .containsPattern("interrupted after [0-9,]+ of 1,000,000,000 trials of 'Base'")
        .endsWith("; nothing was written\n");
    try (var files = Files.list(temp)) {
      assertThat(files).containsExactly(messages);
    }
  }

  private static Process start(Path messages, Path out) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dentente.terminal=stderr",
            "-cp",
            System.getProperty("java.class.path").replace(";", File.pathSeparator),
            "org.entente.cli.Main",
            "run",
            "src/test/scenarios/two/base.json",
            "--trials=1e9",
            "--out=" + out)
        .redirectError(messages.toFile())
        .start();
  }

  /** Waits until progress is shown. */
  private static void awaitRun(Process process, Path messages) throws Exception {
    while (process.isAlive()
        && !Files.readString(messages, StandardCharsets.UTF_8).contains("left")) {
      Thread.sleep(50);
    }
  }
}
