package org.entente.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.model.Family;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The reference of the format is run: {@code docs/scenario-format.md} holds whole files ({@code
 * ```json name.json}), parts of files ({@code ```json fragment}), and after a broken file the
 * answer to it ({@code ```text}). Its tables of overlays are laid.
 */
class FormatReferenceTest {
  private static final Path REFERENCE = Path.of("../docs/scenario-format.md");
  private static final Pattern BLOCK =
      Pattern.compile("```(json|text|csv)(?: (\\S+))?\n(.*?)```\n", Pattern.DOTALL);
  private static final Pattern OVERLAY =
      Pattern.compile("^\\| `(\\{.*)` \\| `(\\{.*)` \\| `(\\{.*)` \\|$", Pattern.MULTILINE);

  @TempDir Path folder;

  /** A fenced block of the page. */
  private record Block(String language, String name, String text) {}

  private static String page() throws IOException {
    return Files.readString(REFERENCE);
  }

  private static List<Block> blocks() throws IOException {
    List<Block> blocks = new ArrayList<>();
    Matcher matcher = BLOCK.matcher(page());
    while (matcher.find()) {
      blocks.add(new Block(matcher.group(1), matcher.group(2), matcher.group(3)));
    }
    return blocks;
  }

  @BeforeEach
  void writeTheFilesOfThePage() throws IOException {
    for (Block block : blocks()) {
      if (isFile(block) || block.language().equals("csv")) {
        Path file = folder.resolve(block.name());
        Files.createDirectories(file.getParent());
        Files.writeString(file, block.text());
      }
    }
  }

  private static boolean isFile(Block block) {
    return block.language().equals("json") && block.name().endsWith(".json");
  }

  @TestFactory
  Stream<DynamicTest> eachFileIsReadOrAnsweredAsThePageSays() throws IOException {
    List<Block> blocks = blocks();
    return Stream.iterate(0, i -> i < blocks.size(), i -> i + 1)
        .filter(i -> isFile(blocks.get(i)))
        .map(
            i -> {
              boolean answered =
                  i + 1 < blocks.size() && blocks.get(i + 1).language().equals("text");
              String answer = answered ? blocks.get(i + 1).text() : "";
              String name = blocks.get(i).name();
              return DynamicTest.dynamicTest(name, () -> assertAnswer(name, answer));
            });
  }

  private void assertAnswer(String name, String answer) {
    ScenarioFileException thrown =
        catchThrowableOfType(
            ScenarioFileException.class, () -> Scenarios.read(folder.resolve(name)));
    String found = thrown == null ? "" : thrown.getMessage().replace(folder + "/", "") + "\n";
    assertThat(found).isEqualTo(answer);
  }

  @TestFactory
  Stream<DynamicTest> eachFragmentIsWellFormed() throws IOException {
    String sources = "\"brief\": {\"title\": \"x\"}, \"alliances\": {\"title\": \"x\"}";
    return blocks().stream()
        .filter(block -> "fragment".equals(block.name()))
        .map(
            block -> {
              String start = "{ \"title\": \"x\",\n";
              String more =
                  block.text().contains("\"sources\"") ? "" : ", \"sources\": {" + sources + "}";
              String text = start + block.text() + more + "}";
              return DynamicTest.dynamicTest(
                  block.text().lines().findFirst().orElseThrow(), () -> Unchecked.read(text));
            });
  }

  @TestFactory
  Stream<DynamicTest> eachRowOfAnOverlayIsLaid() throws IOException {
    return OVERLAY
        .matcher(page())
        .results()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.group(1) + " with " + row.group(2),
                    () ->
                        OverlayTest.assertLaid(
                            "factors", row.group(1), row.group(2), row.group(3))));
  }

  @Test
  void thePageHoldsAllOfThese() throws IOException {
    assertThat(blocks()).filteredOn(FormatReferenceTest::isFile).hasSizeGreaterThan(5);
    assertThat(blocks()).filteredOn(block -> block.language().equals("text")).hasSize(5);
    assertThat(OVERLAY.matcher(page()).results()).hasSizeGreaterThan(9);
  }

  @Test
  void thePageNamesEveryWordOfTheFormat() throws IOException {
    String page = page();
    List<String> words = new ArrayList<>();
    words.addAll(Vocabulary.SCENARIO);
    words.addAll(Vocabulary.PARAMETER);
    words.addAll(Vocabulary.FACTOR);
    words.addAll(Vocabulary.EVENT);
    words.addAll(Vocabulary.EVIDENCE);
    words.addAll(Vocabulary.BASE_RATE);
    words.addAll(Vocabulary.distributions());
    words.addAll(Vocabulary.PROCESSES.keySet());
    Vocabulary.PROCESSES.values().forEach(words::addAll);
    for (Family family : Family.values()) {
      words.addAll(family.arguments());
    }
    for (String word : words) {
      assertThat(page).as("the page explains %s", word).contains("`" + word + "`");
    }
  }

  @Test
  void thePageGivesEveryFormOfEveryFamily() throws IOException {
    for (Family family : Family.values()) {
      String row =
          page()
              .lines()
              .filter(line -> line.startsWith("| `" + family.type() + "` |"))
              .findFirst()
              .orElseThrow();
      for (Family.Form form : family.forms()) {
        String required = "`" + String.join("` `", form.required()) + "`";
        String optional =
            form.optional().isEmpty() ? "" : " [`" + String.join("` `", form.optional()) + "`]";
        assertThat(row).contains(required + optional);
      }
    }
  }
}
