package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The page of analyses shows what its commands really print. Each block that begins with {@code $
 * entente} is run; a line {@code …} stands for lines left out.
 */
class AnalysisPageTest {
  private static final Path PAGE = Path.of("../docs/analysis.md");
  private static final Pattern BLOCK =
      Pattern.compile("```text\n\\$ entente ([^\n]*)\n(.*?)```", Pattern.DOTALL);
  private static final String LEFT_OUT = "…\n";

  @TestFactory
  Stream<DynamicTest> commandsPrintWhatThePageShows() throws IOException {
    List<MatchResult> blocks = BLOCK.matcher(Files.readString(PAGE)).results().toList();
    return blocks.stream()
        .map(
            block ->
                DynamicTest.dynamicTest(
                    block.group(1), () -> assertPrints(block.group(1), block.group(2))));
  }

  private static void assertPrints(String command, String shown) {
    String[] words =
        Arrays.stream(words(command))
            .map(word -> word.startsWith("scenarios/") ? "../" + word : word)
            .toArray(String[]::new);
    Cli run = Cli.run(words);
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    String out = run.timeless().replace("../scenarios/", "scenarios/");
    assertThat(out).matches(Pattern.compile(pattern(shown), Pattern.DOTALL));
  }

  private static String pattern(String shown) {
    StringBuilder pattern = new StringBuilder();
    for (String line : shown.split("(?<=\n)")) {
      pattern.append(line.equals(LEFT_OUT) ? "(?:.*\n)?" : Pattern.quote(line));
    }
    return pattern.toString();
  }

  /** Words of a command line; those in double quotes may hold blanks. */
  private static String[] words(String command) {
    return Pattern.compile("\"([^\"]*)\"|(\\S+)")
        .matcher(command)
        .results()
        .map(word -> word.group(1) != null ? word.group(1) : word.group(2))
        .toArray(String[]::new);
  }
}
