package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The settings for editors in the repository: they mean the scenarios, and the schema is there. */
class EditorSettingsTest {
  private static final Path ROOT = Path.of("..");

  @Test
  void visualStudioCodeMapsTheScenariosToTheSchema() throws IOException {
    JsonNode settings = new ObjectMapper().readTree(ROOT.resolve(".vscode/settings.json").toFile());
    JsonNode mapping = settings.get("json.schemas").get(0);
    assertThat(ROOT.resolve(mapping.get("url").asText())).isRegularFile();
    List<String> patterns = new ArrayList<>();
    mapping.get("fileMatch").forEach(pattern -> patterns.add(pattern.asText().substring(1)));
    assertMeansTheScenarios(patterns);
  }

  @Test
  void intelliJMapsTheScenariosToTheSchema() throws Exception {
    Element settings =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(ROOT.resolve(".idea/jsonSchemas.xml").toFile())
            .getDocumentElement();
    assertThat(options(settings, "relativePathToSchema"))
        .singleElement()
        .satisfies(schema -> assertThat(ROOT.resolve(schema)).isRegularFile());
    assertMeansTheScenarios(options(settings, "path"));
  }

  private static List<String> options(Element settings, String name) {
    NodeList options = settings.getElementsByTagName("option");
    return Stream.iterate(0, i -> i < options.getLength(), i -> i + 1)
        .map(i -> (Element) options.item(i))
        .filter(option -> option.getAttribute("name").equals(name))
        .map(option -> option.getAttribute("value"))
        .filter(value -> !value.isEmpty())
        .toList();
  }

  private static void assertMeansTheScenarios(List<String> patterns) throws IOException {
    List<PathMatcher> matchers =
        patterns.stream().map(p -> FileSystems.getDefault().getPathMatcher("glob:" + p)).toList();
    List<Path> meant = new ArrayList<>();
    for (String folder : List.of("scenarios", "examples")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(folder), 2)) {
        files
            .filter(Files::isRegularFile)
            .map(ROOT::relativize)
            .filter(file -> matchers.stream().anyMatch(matcher -> matcher.matches(file)))
            .filter(file -> !file.toString().contains("target"))
            .forEach(meant::add);
      }
    }
    assertThat(meant)
        .contains(Path.of("scenarios/russia-iran/base.json"), Path.of("examples/neighbours.json"))
        .doesNotContain(Path.of("scenarios/russia-iran/evidence/claims.json"))
        .allSatisfy(file -> assertThat(Files.readString(ROOT.resolve(file))).contains("\"title\""));
  }
}
