package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tutorial, followed step by step: what it shows is what a reader gets. */
class TutorialTest {
  private static final Path FINISHED = Path.of("../examples/corin-dale");

  @TempDir Path folder;

  @Test
  void whoFollowsTheTutorialSeesWhatItShowsAndEndsWithTheFinishedFiles() throws IOException {
    Walkthrough.follow(Path.of("../docs/tutorial.md"), folder);
    for (Path finished : files(FINISHED)) {
      Path followed = folder.resolve("corin-dale").resolve(finished.getFileName());
      assertThat(withoutSchema(followed))
          .as(finished.toString())
          .isEqualTo(withoutSchema(finished));
    }
    Path data = Path.of("data/trade.csv");
    assertThat(folder.resolve("corin-dale").resolve(data))
        .hasSameTextualContentAs(FINISHED.resolve(data));
  }

  private static JsonNode withoutSchema(Path file) throws IOException {
    ObjectNode json = (ObjectNode) new ObjectMapper().readTree(file.toFile());
    json.remove("$schema"); // each names the one that is near
    return json;
  }

  @Test
  void theFinishedFilesAreAllThere() throws IOException {
    assertThat(files(FINISHED)).hasSize(5);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }
}
