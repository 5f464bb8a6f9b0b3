package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class TerminalTest {

  private static Terminal terminal(Map<String, String> environment, boolean interactive) {
    return Terminal.of(environment, interactive, StandardCharsets.UTF_8);
  }

  @Example
  void onlyATerminalHasColours() {
    Map<String, String> able = Map.of("TERM", "xterm-256color");
    assertThat(terminal(able, true).colour()).isTrue();
    assertThat(terminal(able, false).colour()).isFalse();
    assertThat(terminal(Map.of("TERM", "dumb"), true).colour()).isFalse();
    assertThat(terminal(Map.of("TERM", "xterm", "NO_COLOR", "1"), true).colour()).isFalse();
    assertThat(terminal(Map.of("TERM", "xterm", "NO_COLOR", ""), true).colour()).isTrue();
  }

  @Example
  void theEnvironmentSaysHowWideItIs() {
    assertThat(terminal(Map.of("COLUMNS", "90"), true).width()).isEqualTo(90);
    assertThat(terminal(Map.of("COLUMNS", "5"), true).width()).isEqualTo(40);
    assertThat(terminal(Map.of("COLUMNS", "wide"), true).width()).isEqualTo(120);
    assertThat(terminal(Map.of(), true).width()).isEqualTo(120);
  }

  @Example
  void theLauncherSaysWhichStreamsAreTerminals() {
    Properties properties = new Properties();
    properties.setProperty("entente.terminal", "stderr");
    properties.setProperty("native.encoding", "US-ASCII");
    ByteArrayOutputStream any = new ByteArrayOutputStream();
    Console console = Console.of(any, any, properties, Map.of("TERM", "xterm"));
    assertThat(console.live()).isTrue();
    assertThat(console.terminal().colour()).isFalse();
    assertThat(console.terminal().unicode()).isFalse();
    assertThat(console.charset()).isEqualTo(StandardCharsets.US_ASCII);
  }

  @Example
  void plainTerminalsGetPlainQuotes() {
    Terminal plain = Terminal.of(Map.of(), false, StandardCharsets.US_ASCII);
    assertThat(plain.show("Moscow’s “turn” – so far…")).isEqualTo("Moscow's \"turn\" - so far...");
    assertThat(terminal(Map.of(), false).show("a\u001b[1mb\nc")).isEqualTo("a [1mb c");
  }

  @Property
  void wrappingKeepsAllWordsAndTheWidth(
      @ForAll @AlphaChars @Chars(' ') @StringLength(max = 80) String text,
      @ForAll @IntRange(min = 1, max = 30) int width) {
    List<String> lines = Terminal.wrap(text, width);
    assertThat(lines).allMatch(line -> line.length() <= width);
    assertThat(String.join("", lines).replace(" ", "")).isEqualTo(text.replace(" ", ""));
  }
}
