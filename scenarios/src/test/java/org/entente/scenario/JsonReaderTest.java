package org.entente.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Strict reading: exactly the well-formed documents pass, and each fault is met where it is. */
class JsonReaderTest {
  private static final String SIGNS = "{}[]:,\"'\\/#\t\n 01.-+eEnNtTx\u0001ü";
  private static final String EXAMPLE = example();

  /** An independent judge of what is JSON. */
  private static final ObjectMapper JUDGE =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .build();

  private static String example() {
    try {
      return Files.readString(Path.of("src/test/resources/example.json"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Diagnostic> faults(String text) {
    Findings findings = new Findings();
    Document document = new Document("(text)", text);
    findings.opened(document);
    try {
      JsonReader.read(document, findings);
      findings.throwIfAny();
      return List.of();
    } catch (ScenarioFileException e) {
      return e.diagnostics();
    }
  }

  private static boolean isJsonObject(String text) {
    try {
      JsonNode node = JUDGE.readTree(text);
      return node.isObject();
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  @Property(tries = 2000)
  void oneWrongCharacterIsMetAtOrAfterItsPlace(
      @ForAll @IntRange(max = 4000) int position, @ForAll @IntRange(max = 31) int sign) {
    int at = position % EXAMPLE.length();
    String wrong =
        EXAMPLE.substring(0, at) + SIGNS.charAt(sign % SIGNS.length()) + EXAMPLE.substring(at + 1);
    List<Diagnostic> faults = faults(wrong);
    assertThat(faults.isEmpty()).as(wrong).isEqualTo(isJsonObject(wrong));
    for (Diagnostic fault : faults) {
      assertThat(fault.line()).isBetween(1, (int) wrong.lines().count() + 1);
      assertThat(fault.column()).isBetween(1, fault.source().length() + 1);
    }
  }

  @Property(tries = 300)
  void aFileThatEndsTooEarlyIsRefused(@ForAll @IntRange(max = 4000) int position) {
    String cut = EXAMPLE.substring(0, position % (EXAMPLE.length() - 2));
    assertThat(faults(cut)).hasSize(1);
  }

  @Example
  void everythingKnowsItsLineAndColumn() {
    Findings findings = new Findings();
    Document document =
        new Document("(text)", "{ \"a\":\r\n [1,\r  true, \"ü\\u0041\"],\n\"b\" :{} }");
    findings.opened(document);
    Json.Obj root = JsonReader.read(document, findings);
    Json.Arr a = (Json.Arr) root.get("a").orElseThrow();
    assertThat(List.of(place(root.members().get("a").name()), place(a.at())))
        .containsExactly("1:3", "2:2");
    assertThat(a.items()).extracting(item -> place(item.at())).containsExactly("2:3", "3:3", "3:9");
    assertThat(((Json.Text) a.items().get(2)).value()).isEqualTo("üA");
    assertThat(a.items().get(2).at().length()).isEqualTo(9);
    assertThat(place(root.members().get("b").name())).isEqualTo("4:1");
    assertThat(place(root.get("b").orElseThrow().at())).isEqualTo("4:6");
  }

  private static String place(Location location) {
    return location.line() + ":" + location.column();
  }

  @Example
  void placesAreRightFarIntoALargeFile() {
    StringBuilder text = new StringBuilder("{");
    for (int i = 0; i < 20_000; i++) {
      text.append("\n  \"name").append(i).append("\": \"a text of some length\",");
    }
    text.append("\n  \"last\": [0, None]}");
    assertThat(faults(text.toString()).get(0).toString())
        .startsWith("(text):20002:15: JSON has no word None");
  }

  @Example
  void moreValuesThanAPersonWritesAreRefused() {
    String text = "{ \"a\": [" + "1,".repeat(500_000) + "1] }";
    assertThat(faults(text).get(0).problem().code()).isEqualTo("too-large");
  }

  @Example
  void depthIsCheckedBeforeItHurts() {
    String text = "{ \"a\": " + "[".repeat(1_000_000);
    assertThat(faults(text).get(0).problem().code()).isEqualTo("too-deep");
  }

  @Example
  void aTextOfAMillionCharactersPassesAndALongerOneDoesNot() {
    assertThat(faults("{ \"a\": \"" + "x".repeat(1 << 20) + "\" }")).isEmpty();
    assertThat(faults("{ \"a\": \"" + "x".repeat((1 << 20) + 1) + "\" }").get(0).problem().code())
        .isEqualTo("too-large");
  }

  @Example
  void atMostAHundredProblemsAreTold() {
    StringBuilder text = new StringBuilder("{ \"title\": \"x\"");
    for (int i = 0; i < 1000; i++) {
      text.append(",\n\"unknown").append(i).append("\": 1");
    }
    assertThatThrownBy(() -> Scenarios.read(text.append(" }").toString()))
        .isInstanceOfSatisfying(
            ScenarioFileException.class, e -> assertThat(e.diagnostics()).hasSize(101))
        .hasMessageEndingWith("(text): and more problems; these are the first 100");
  }
}
