package org.entente.scenario;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Error;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

/**
 * The schema and the whole reader, meaning included, agree on thousands of valid and broken files:
 * what the schema refuses, the reader refuses; what the reader alone refuses, it refuses for a
 * reason that no schema can know, and that is stated here.
 */
class AgreementTest {
  /** What the reader knows and no schema can, by the code of the problem. */
  static final Map<String, String> BEYOND_A_SCHEMA =
      Map.ofEntries(
          entry("unknown-source", "the ids of sources are keys elsewhere in the file"),
          entry("out-of-order", "two numbers are compared"),
          entry("out-of-range", "numbers, or arguments of a distribution, are compared"),
          entry("wrong-size", "two arrays are as long"),
          entry("duplicate-pair", "a pair may be written in either order"),
          entry("duplicate-member", "p5 and p05 are one quantile; texts with a member twice"),
          entry("bad-distribution", "the arguments of a distribution are compared"),
          entry("distribution-out-of-place", "what is drawn depends on what a factor is"),
          entry("no-such-file", "files are not looked for"),
          entry("data-outside", "folders are not looked at"),
          entry("unknown-column", "data files are not read"),
          entry("two-rests", "only one future, or one weight, takes the rest"),
          entry("name-clash", "names of several collections are compared"),
          entry("unknown-name", "names are keys elsewhere in the file"),
          entry("unknown-option", "options are keys elsewhere in the file"),
          entry("unknown-state", "states are keys elsewhere in the file"),
          entry("bad-correlation", "a matrix, and what its names stand for"),
          entry("no-time", "whether a clock is needed hangs on all else"),
          entry("no-step", "what a formula may use hangs on where it stands"),
          entry("no-step-before", "what a formula may use hangs on where it stands"),
          entry("needs-a-step", "what a formula may use hangs on where it stands"),
          entry("not-yet", "what a formula may use hangs on where it stands"),
          entry("no-noise", "a formula is parsed"),
          entry("no-value", "a formula is typed"),
          entry("needs-itself", "formulas are sorted by what they need"),
          entry("not-a-choice", "a formula is typed"),
          entry("not-a-condition", "a formula is typed"),
          entry("not-a-number", "a formula is typed"),
          entry("not-an-event", "a formula is typed"),
          entry("type-mismatch", "a formula is typed"),
          entry("unit-mismatch", "a formula is reckoned in units"),
          entry("unit-not-pure", "a formula is reckoned in units"),
          entry("unit-exponent", "a formula is reckoned in units"),
          entry("bad-unit", "a unit is parsed"),
          entry("choice-without-option", "a formula is typed"),
          entry("outcome-out-of-place", "a formula is parsed"),
          entry("path-out-of-place", "a formula is parsed"),
          entry("outside-the-clock", "years are compared with the clock"),
          entry("not-constant", "a formula is parsed"),
          entry("bad-lag", "a formula is parsed"));

  /**
   * What a variant alone does not show, as only the result of laying it over its base has to be
   * valid.
   */
  static final Map<String, String> BEYOND_A_VARIANT =
      Map.of(
          "extends-outside", "folders are not looked at",
          "missing-member", "what it takes away, or does not give, may be needed",
          "exclusive-members", "the base may have what excludes it",
          "unknown-member", "the base may have another type, which has no such member",
          "wrong-form", "the base may have another form of arguments",
          "wrong-type", "the base may have nothing there that a part could be laid over",
          "null-value", "a type that replaces may leave nothing to take away",
          "empty-list", "it may take away all there is");

  private static final String FORMULA = "formula-";
  private static final Set<String> SCHEMA_KNOWS = Set.of("formula-empty", "formula-too-long");

  private static final JsonMapper STRICT =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Path folder;

  @BeforeProperty
  void makeFolder() throws IOException {
    folder = Files.createTempDirectory("agreement");
    Files.writeString(folder.resolve("base.json"), SchemaExamples.example().toString());
  }

  @AfterProperty
  void removeFolder() throws IOException {
    Files.deleteIfExists(folder.resolve("variant.json"));
    Files.delete(folder.resolve("base.json"));
    Files.delete(folder);
  }

  private static List<JsonNode> originals() {
    return List.of(
        SchemaExamples.example(),
        SchemaExamples.example(),
        TheSchema.parse(textOf("alden-bray/base.json")));
  }

  private static String textOf(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Provide
  Arbitrary<JsonNode> files() {
    List<JsonNode> originals = originals();
    return Arbitraries.randomValue(
        random -> {
          JsonNode file = originals.get(random.nextInt(originals.size())).deepCopy();
          return Mutations.mutate(file, 1 + random.nextInt(3), random);
        });
  }

  @Provide
  Arbitrary<JsonNode> variants() {
    List<JsonNode> originals = originals();
    return Arbitraries.randomValue(
        random -> {
          JsonNode file = originals.get(random.nextInt(2)).deepCopy();
          JsonNode variant = Mutations.variantOf(file, random);
          return Mutations.mutate(variant, random.nextInt(3), random);
        });
  }

  @Provide
  Arbitrary<String> texts() {
    String original = Unchecked.text("example.json");
    return Arbitraries.randomValue(random -> mistyped(original, random));
  }

  /** A text with some characters lost, doubled or exchanged. */
  private static String mistyped(String text, Random random) {
    StringBuilder typed = new StringBuilder(text);
    for (int i = 0; i <= random.nextInt(2); i++) {
      int at = random.nextInt(typed.length());
      switch (random.nextInt(4)) {
        case 0 -> typed.deleteCharAt(at);
        case 1 -> typed.insert(at, typed.charAt(at));
        case 2 -> typed.setCharAt(at, "{}[]\",:01-.eEtfn \n".charAt(random.nextInt(18)));
        default -> typed.insert(at, "{}[]\",:01-.eEtfn \n".charAt(random.nextInt(18)));
      }
    }
    return typed.toString();
  }

  @Property(tries = 1500)
  void ofEachFileTheySayTheSame(@ForAll("files") JsonNode file) {
    String text = file.toString();
    assertAgreement(TheSchema.errors(file), codes(() -> Scenarios.read(text)), Set.of(), text);
  }

  @Property(tries = 1500)
  void ofEachVariantTheySayTheSame(@ForAll("variants") JsonNode variant) throws IOException {
    Path file = folder.resolve("variant.json");
    Files.writeString(file, variant.toString());
    assertAgreement(
        TheSchema.errors(variant),
        codes(() -> Scenarios.read(file)),
        BEYOND_A_VARIANT.keySet(),
        variant.toString());
  }

  @Property(tries = 1500)
  void ofEachTextTheySayTheSame(@ForAll("texts") String text) {
    Set<String> codes = codes(() -> Scenarios.read(text));
    try {
      JsonNode file = STRICT.readTree(text);
      assertThat(codes).as(text).doesNotContain("not-json");
      assertAgreement(TheSchema.errors(file), codes, Set.of(), text);
    } catch (JsonProcessingException notJson) {
      assertThat(codes).as(text).containsAnyOf("not-json", "duplicate-member", "wrong-type");
    }
  }

  private static void assertAgreement(
      List<Error> errors, Set<String> codes, Set<String> ofTheResult, String text) {
    Set<String> shared = new TreeSet<>(codes);
    shared.removeIf(AgreementTest::isBeyondASchema);
    if (errors.isEmpty()) {
      shared.removeAll(ofTheResult);
      assertThat(shared).as("the schema accepts, the reader does not:%n%s", text).isEmpty();
    } else {
      assertThat(shared).as("the schema refuses for %s%n%s", errors, text).isNotEmpty();
    }
  }

  private static boolean isBeyondASchema(String code) {
    return BEYOND_A_SCHEMA.containsKey(code)
        || code.startsWith(FORMULA) && !SCHEMA_KNOWS.contains(code);
  }

  private static Set<String> codes(Runnable read) {
    Set<String> codes = new LinkedHashSet<>();
    try {
      read.run();
    } catch (ScenarioFileException e) {
      e.diagnostics().forEach(diagnostic -> codes.add(diagnostic.problem().code()));
    }
    return codes;
  }
}
