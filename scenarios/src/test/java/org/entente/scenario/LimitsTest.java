package org.entente.scenario;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files that no person wrote: they are refused before they do harm. */
@Timeout(value = 20, unit = SECONDS)
class LimitsTest {
  @TempDir Path folder;

  @Test
  void aFileOfFiftyMegabytesIsNotEvenRead() throws IOException {
    Path file = folder.resolve("large.json");
    try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
      large.setLength(50_000_000);
    }
    assertThatThrownBy(() -> Scenarios.read(file))
        .hasMessage(
            file
                + ": the file is larger than 16 MiB\n"
                + "   a scenario is written by people; keep data in files of their own");
  }

  @Test
  void anEndlessDeviceIsNoFile() {
    Path zero = Path.of("/dev/zero");
    assumeTrue(Files.exists(zero), "a system with /dev/zero");
    assertThatThrownBy(() -> Scenarios.read(zero)).hasMessageContaining("not a regular file");
  }

  @Test
  void aPipeThatNobodyWritesToIsNoFile() throws Exception {
    Path pipe = folder.resolve("pipe.json");
    assumeTrue(isMade(pipe), "a system with mkfifo");
    assertThatThrownBy(() -> Scenarios.read(pipe)).hasMessageContaining("not a regular file");
  }

  private static boolean isMade(Path pipe) throws InterruptedException {
    try {
      return new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void aFileThatMayNotBeReadSaysSo() throws IOException {
    Path file = Files.writeString(folder.resolve("secret.json"), "{}");
    assumeTrue(file.toFile().setReadable(false) && !Files.isReadable(file), "a user with limits");
    assertThatThrownBy(() -> Scenarios.read(file)).hasMessageContaining("permission");
  }

  @Test
  void aFileThatIsNotThereNamesANeighbour() throws IOException {
    Files.writeString(folder.resolve("base.json"), "{}");
    assertThatThrownBy(() -> Scenarios.read(folder.resolve("bse.json")))
        .hasMessage(
            folder.resolve("bse.json") + ": there is no such file\n   did you mean 'base.json'?");
  }

  @Test
  void aFormulaOfAHundredThousandCharactersIsClippedInItsAnswer() {
    String formula = "1" + " + 1".repeat(25_000);
    assertThatThrownBy(
            () ->
                Scenarios.read(
                    "{ \"title\": \"x\", \"parameters\": { \"a\": { \"value\": \""
                        + formula
                        + "\" } } }"))
        .isInstanceOfSatisfying(
            ScenarioFileException.class,
            e -> {
              assertThat(e.diagnostics()).hasSize(1);
              assertThat(e.getMessage()).contains("parameters.a.value", "10").hasSizeLessThan(600);
            });
  }
}
