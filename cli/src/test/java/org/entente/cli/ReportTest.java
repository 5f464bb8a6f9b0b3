package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
  @TempDir Path folder;

  @Test
  void aFolderBecomesOnePageWithItsScenariosSideBySide() throws IOException {
    Path page = folder.resolve("report.html");
    Cli report =
        Cli.run("report", "src/test/scenarios/two", "--trials", "300", "--out", page.toString());
    assertThat(report.exitCode()).isZero();
    assertThat(report.out()).isEmpty();
    assertThat(report.err()).isEmpty();
    assertThat(Files.readString(page))
        .startsWith("<!DOCTYPE html>")
        .contains("2 scenarios side by side", "src/test/scenarios/two/base.json");
  }

  @Test
  void withoutAFileThePageGoesToStandardOutput() {
    Cli report =
        Cli.run("report", "src/test/scenarios/two/base.json", "--trials", "50", "--title", "A & B");
    assertThat(report.exitCode()).isZero();
    assertThat(report.out()).contains("<h1>A &amp; B</h1>").endsWith("</html>\n");
  }

  @Test
  void aScenarioThatCannotBeReadIsToldAndTheOthersAreReported() throws IOException {
    Path page = folder.resolve("report.html");
    Cli report =
        Cli.run("report", "src/test/scenarios/mixed", "--trials", "50", "--out", page.toString());
    assertThat(report.exitCode()).isEqualTo(2);
    assertThat(report.err()).contains("bad.json");
    assertThat(page).exists();
  }

  @Test
  void aTrialThatCannotBeCalculatedLeavesNoPageBehind() {
    Path page = folder.resolve("report.html");
    Cli report =
        Cli.run(
            "report",
            "src/test/scenarios/broken/not-a-number.json",
            "--trials",
            "50",
            "--out",
            page.toString());
    assertThat(report.exitCode()).isEqualTo(1);
    assertThat(report.err()).contains("not-a-number.json").doesNotContain("\tat ");
    assertThat(page).doesNotExist();
  }
}
