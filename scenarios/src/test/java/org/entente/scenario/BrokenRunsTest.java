package org.entente.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.entente.engine.SimulationException;
import org.entente.result.Simulation;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Files that read well but whose run fails, each with the whole text a modeler sees: {@code x.json}
 * in {@code src/test/resources/broken-runs} and {@code x.txt} beside it. The draws are the same on
 * every machine, so trial and values are, too.
 */
class BrokenRunsTest {
  private static final Path FOLDER = Path.of("src/test/resources/broken-runs");

  @TestFactory
  Stream<DynamicTest> eachRunStopsAndSaysWhereWhenAndWhy() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .map(file -> DynamicTest.dynamicTest(name(file), () -> assertAnswer(file)))
          .toList()
          .stream();
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString().replace(".json", "");
  }

  private static void assertAnswer(Path file) throws IOException {
    ScenarioFile read = Scenarios.read(file);
    SimulationException stopped =
        catchThrowableOfType(
            SimulationException.class,
            () -> Simulation.of(read.scenario()).trials(10_000).seed(1).run());
    assertThat(stopped).as("the run of %s stops", file).isNotNull();
    assertThat(stopped.getMessage() + "\n")
        .isEqualTo(Files.readString(FOLDER.resolve(name(file) + ".txt")));
    assertThat(read.origin(stopped.failure().path())).isPresent();
  }
}
