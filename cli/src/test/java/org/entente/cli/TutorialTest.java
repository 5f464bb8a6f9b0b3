package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tutorial, followed step by step: what it shows is what a reader gets. */
class TutorialTest {
  private static final Path PAGE = Path.of("../docs/tutorial.md");

  @TempDir Path folder;
  private String page;

  @BeforeEach
  void open() throws IOException {
    page = Files.readString(PAGE);
    Files.copy(Path.of("../scenarios/alden-bray/base.json"), folder.resolve("base.json"));
  }

  private List<String> blocks(String language) {
    return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
        .matcher(page)
        .results()
        .map((MatchResult block) -> block.group(1))
        .toList();
  }

  private Path variant(String text) throws IOException {
    return Files.writeString(folder.resolve("slow-works.json"), text);
  }

  private String withoutFolder(String text) {
    return text.replace(folder + "/", "scenarios/alden-bray/");
  }

  @Test
  void theVariantRunsAsShown() throws IOException {
    Path variant = variant(blocks("json").get(0));
    Cli run =
        Cli.run(
            "run", folder.resolve("base.json").toString(), variant.toString(), "--trials", "20000");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).startsWith(blocks("text").get(0));
  }

  @Test
  void theMistakeIsAnsweredAsShown() throws IOException {
    Path variant = variant(blocks("json").get(0).replace("probability", "probabilty"));
    Cli validate = Cli.run("validate", variant.toString());
    assertThat(validate.exitCode()).isEqualTo(2);
    assertThat(withoutFolder(validate.err())).isEqualTo(blocks("text").get(1));
  }
}
