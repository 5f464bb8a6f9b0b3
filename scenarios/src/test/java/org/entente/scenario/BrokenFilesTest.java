package org.entente.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Broken scenario files, each with the whole text a modeler sees: {@code x.json} in {@code
 * src/test/resources/broken} and {@code x.txt} beside it. Files without such a text are there to be
 * extended by others. After a change that is meant, {@code mvn test -pl scenarios -am
 * -Dentente.golden=write} writes the texts anew; a new one begins as an empty file.
 */
class BrokenFilesTest {
  private static final Path FOLDER = Path.of("src/test/resources/broken");
  private static final boolean WRITE = "write".equals(System.getProperty("entente.golden"));

  @TestFactory
  Stream<DynamicTest> eachBrokenFileIsAnsweredByItsExpectedText() throws IOException {
    return expected().stream()
        .map(
            text -> {
              String name = text.getFileName().toString().replace(".txt", "");
              return DynamicTest.dynamicTest(name, () -> assertAnswer(name, text));
            });
  }

  private static void assertAnswer(String name, Path expected) throws IOException {
    ScenarioFileException thrown =
        catchThrowableOfType(
            ScenarioFileException.class, () -> Scenarios.read(FOLDER.resolve(name + ".json")));
    assertThat(thrown).as("%s.json is refused", name).isNotNull();
    String answer = thrown.getMessage().replace(FOLDER + "/", "");
    if (WRITE) {
      Files.writeString(expected, answer + "\n");
    }
    assertThat(answer + "\n").isEqualTo(Files.readString(expected));
  }

  @Test
  void thereAreAtLeastThirty() throws IOException {
    assertThat(expected()).hasSizeGreaterThanOrEqualTo(30);
  }

  @Test
  void noAnswerShowsAStackTraceOrAJavaName() throws IOException {
    for (Path text : expected()) {
      assertThat(Files.readString(text))
          .as(text.toString())
          .doesNotContain("Exception", "\tat ", "org.entente", "com.fasterxml");
    }
  }

  private static List<Path> expected() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }
}
