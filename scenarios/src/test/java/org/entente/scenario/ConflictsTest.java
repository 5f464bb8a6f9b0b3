package org.entente.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.model.Conflict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConflictsTest {
  @TempDir Path folder;

  private Path scenario(String conflicts) throws IOException {
    Path evidence = Files.createDirectories(folder.resolve("evidence"));
    Files.writeString(evidence.resolve("conflicts.json"), conflicts);
    return folder.resolve("base.json");
  }

  @Test
  void theConflictsOfTheFlagshipAreReadWithTheirSides() {
    List<Conflict> conflicts = Conflicts.beside(Path.of("russia-iran/base.json"));
    assertThat(conflicts).hasSize(55);
    Conflict first = conflicts.get(0);
    assertThat(first.id()).isEqualTo("x01");
    assertThat(first.kind()).isEqualTo("numeric");
    assertThat(first.positions()).hasSize(3);
    assertThat(first.positions().get(0).claims()).containsExactly("s4-012");
    assertThat(first.represented()).containsExactly("mirrorRatio", "trade");
    assertThat(conflicts).allMatch(it -> !it.represented().isEmpty() || !it.reason().isEmpty());
  }

  @Test
  void aScenarioWithoutSuchAFileHasNone() {
    assertThat(Conflicts.beside(folder.resolve("base.json"))).isEmpty();
  }

  @Test
  void everythingThatIsWrongIsToldWithItsPlace() throws IOException {
    Path scenario =
        scenario(
            """
            { "conflicts": {
                "a": { "positions": [ { "source": "s", "says": 3 } ] },
                "b": { "title": "B", "represented": "trade" } } }
            """);
    assertThatThrownBy(() -> Conflicts.beside(scenario))
        .isInstanceOf(ScenarioFileException.class)
        .hasMessageContaining("conflicts.json:2")
        .hasMessageContaining("expected a member 'title'")
        .hasMessageContaining("expected a text, found the number 3")
        .hasMessageContaining("conflicts.json:3")
        .hasMessageContaining("expected an array");
  }

  @Test
  void aFileOfAnotherKindIsRefused() throws IOException {
    Path scenario = scenario("{}");
    assertThatThrownBy(() -> Conflicts.beside(scenario))
        .hasMessageContaining("expected a member 'conflicts'");
  }
}
