package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
  private long now;

  private Progress progress(boolean live) {
    PrintStream err = new PrintStream(shown, true, StandardCharsets.UTF_8);
    return new Progress(err, live, () -> now, 2, 1000);
  }

  private String shown() {
    return shown.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aQuickRunShowsNothing() {
    Progress progress = progress(true);
    progress.begin("Base");
    now = 900_000_000;
    progress.progress(900);
    progress.end();
    assertThat(shown()).isEmpty();
  }

  @Test
  void aLongRunShowsItsShareAndTheTimeLeftAndErasesItInTheEnd() {
    Progress progress = progress(true);
    progress.begin("Base");
    now = 2_000_000_000;
    progress.progress(500);
    assertThat(shown()).isEqualTo("\r25 %, 6 s left: Base");
    progress.end();
    assertThat(shown()).endsWith("\r" + " ".repeat(20) + "\r");
  }

  @Test
  void whereNobodyLooksNothingIsShown() {
    Progress progress = progress(false);
    progress.begin("Base");
    now = 5_000_000_000L;
    progress.progress(500);
    progress.end();
    assertThat(shown()).isEmpty();
  }

  @Test
  void aRunThatIsCancelledSaysHowFarItCame() {
    Progress progress = progress(false);
    progress.begin("Base");
    progress.end();
    progress.begin("Under pressure");
    progress.progress(340);
    progress.cancel();
    assertThat(progress.cancelled()).isTrue();
    assertThat(progress.soFar())
        .isEqualTo("after 340 of 1,000 trials of 'Under pressure' (scenario 2 of 2)");
  }
}
