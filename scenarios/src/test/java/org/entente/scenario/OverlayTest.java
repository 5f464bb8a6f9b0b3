package org.entente.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.entente.model.Scenario;

/** The laws of laying a variant over its base. */
@SuppressWarnings("ClassCanBeStatic") // groups of jqwik are inner classes
class OverlayTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private static JsonNode lay(String over, String base) {
    return read(Overlay.lay(tree(over), tree(base)));
  }

  private static Json.Obj tree(String text) {
    Findings findings = new Findings();
    Document document = new Document("(text)", text);
    findings.opened(document);
    return JsonReader.read(document, findings);
  }

  private static JsonNode read(Json value) {
    return parse(json(value).toString());
  }

  private static JsonNode json(Json value) {
    if (value instanceof Json.Obj object) {
      ObjectNode node = JSON.objectNode();
      object.members().forEach((name, member) -> node.set(name, json(member.value())));
      return node;
    }
    if (value instanceof Json.Arr array) {
      ArrayNode node = JSON.arrayNode();
      array.items().forEach(item -> node.add(json(item)));
      return node;
    }
    if (value instanceof Json.Text text) {
      return JSON.textNode(text.value());
    }
    if (value instanceof Json.Num number) {
      return JSON.numberNode(new BigDecimal(number.text()));
    }
    return value instanceof Json.Bool bool ? JSON.booleanNode(bool.value()) : JSON.nullNode();
  }

  private static JsonNode parse(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  /** Lays one parameter over another; single quotes stand for double ones. */
  private static void assertParameter(String base, String over, String expected) {
    assertLaid("parameters", base, over, expected);
  }

  private static void assertFactor(String base, String over, String expected) {
    assertLaid("factors", base, over, expected);
  }

  static void assertLaid(String kind, String base, String over, String expected) {
    String before = "{'" + kind + "': {'x': ";
    JsonNode laid = lay(quoted(before + over + "}}"), quoted(before + base + "}}"));
    assertThat(laid.get(kind).get("x")).isEqualTo(parse(quoted(expected)));
  }

  private static String quoted(String text) {
    return text.replace('\'', '"');
  }

  @Group
  class AMergePatch {
    @Provide
    Arbitrary<JsonNode> documents() {
      return Arbitraries.randomValue(random -> object(random, 3));
    }

    private static JsonNode object(Random random, int depth) {
      ObjectNode node = JSON.objectNode();
      for (String name : new String[] {"a", "b", "c", "d"}) {
        if (random.nextBoolean()) {
          node.set(name, any(random, depth - 1));
        }
      }
      return node;
    }

    private static JsonNode any(Random random, int depth) {
      return switch (random.nextInt(depth > 0 ? 8 : 5)) {
        case 0 -> JSON.nullNode();
        case 1 -> JSON.numberNode(random.nextInt(3));
        case 2 -> JSON.textNode("x");
        case 3 -> JSON.booleanNode(random.nextBoolean());
        case 4 -> JSON.arrayNode().add(random.nextInt(2)).addNull();
        default -> object(random, depth);
      };
    }

    /** The pseudo-code of RFC 7396, section 2. */
    private static JsonNode mergePatch(JsonNode target, JsonNode patch) {
      if (!patch.isObject()) {
        return patch;
      }
      ObjectNode result = target.isObject() ? target.deepCopy() : JSON.objectNode();
      patch
          .properties()
          .forEach(
              member -> {
                if (member.getValue().isNull()) {
                  result.remove(member.getKey());
                } else {
                  JsonNode old = result.path(member.getKey());
                  result.set(member.getKey(), mergePatch(old, member.getValue()));
                }
              });
      return result;
    }

    @Property
    void isWhatAnOverlayOfOrdinaryMembersDoes(
        @ForAll("documents") JsonNode base, @ForAll("documents") JsonNode over) {
      JsonNode laid = lay(over.toString(), base.toString());
      assertThat(laid.toString()).isEqualTo(parse(mergePatch(base, over).toString()).toString());
    }
  }

  @Group
  class AnyScenario {
    @Provide
    Arbitrary<Scenario> scenarios() {
      return RandomScenarios.any();
    }

    @Property(tries = 300)
    void isNotChangedByNothing(@ForAll("scenarios") Scenario scenario) {
      String text = Scenarios.write(scenario);
      assertThat(lay("{}", text)).isEqualTo(read(tree(text)));
    }

    @Property(tries = 300)
    void isNotChangedByItself(@ForAll("scenarios") Scenario scenario) {
      String text = Scenarios.write(scenario);
      assertThat(lay(text, text)).isEqualTo(read(tree(text)));
    }

    @Property(tries = 300)
    void keepsNoSupportOfAParameterWhoseNumberIsNew(@ForAll("scenarios") Scenario scenario) {
      String text = Scenarios.write(scenario);
      for (String name : scenario.parameters().keySet()) {
        String over = "{\"parameters\": {\"" + name + "\": {\"value\": 0.123456}}}";
        JsonNode laid = lay(over, text).get("parameters").get(name);
        assertThat(laid.get("value")).isEqualTo(parse("0.123456"));
        assertThat(laid.properties())
            .noneMatch(member -> Vocabulary.SUPPORT.contains(member.getKey()));
      }
    }
  }

  @Group
  class AnObjectWithAType {
    @Example
    void replacesADistribution() {
      assertParameter(
          "{'value': {'type': 'pert', 'min': 0, 'mode': 1, 'max': 2}}",
          "{'value': {'type': 'normal', 'mean': 1, 'sd': null}}",
          "{'value': {'type': 'normal', 'mean': 1}}");
    }

    @Example
    void replacesAProcessEvenOfTheSameType() {
      assertFactor(
          "{'process': {'type': 'meanReverting', 'speed': 0.2, 'target': 1, 'jump': 3}}",
          "{'process': {'type': 'meanReverting', 'speed': 0.3, 'target': 2}}",
          "{'process': {'type': 'meanReverting', 'speed': 0.3, 'target': 2}}");
    }

    @Example
    void replacesAWrappedValueWithItsSupport() {
      assertParameter(
          "{'value': {'value': 1, 'assumption': 'a guess'}}",
          "{'value': {'type': 'normal', 'sd': 1}}",
          "{'value': {'type': 'normal', 'sd': 1}}");
    }

    @Example
    void isNoneIfTypeIsTheNameOfSomething() {
      assertThat(
              lay(
                  "{\"parameters\": {\"type\": {\"note\": \"x\"}}}",
                  "{\"parameters\": {\"a\": {\"value\": 1}, \"type\": {\"value\": 2}}}"))
          .isEqualTo(
              parse(
                  quoted(
                      "{'parameters': {'a': {'value': 1}, 'type': {'value': 2, 'note': 'x'}}}")));
      assertParameter(
          "{'value': {'type': 'choice', 'options': {'type': 'rest', 'other': 0.2}}}",
          "{'value': {'options': {'type': 0.7}}}",
          "{'value': {'type': 'choice', 'options': {'type': 0.7, 'other': 0.2}}}");
    }
  }

  @Group
  class AnObjectWithoutAType {
    @Example
    void changesThePartThatItNames() {
      assertFactor(
          "{'process': {'type': 'meanReverting', 'speed': 0.3, 'target': 1}}",
          "{'process': {'speed': 0.2}}",
          "{'process': {'type': 'meanReverting', 'speed': 0.2, 'target': 1}}");
    }

    @Example
    void wrapsADistributionByReplacingIt() {
      assertFactor(
          "{'initial': {'type': 'uniform', 'min': 0, 'max': 1}}",
          "{'initial': {'value': 0.5, 'assumption': 'the middle'}}",
          "{'initial': {'value': 0.5, 'assumption': 'the middle'}}");
    }

    @Example
    void mergesIntoAWrappedValue() {
      assertFactor(
          "{'initial': {'value': {'type': 'uniform', 'min': 0, 'max': 1}, 'note': 'n'}}",
          "{'initial': {'value': {'max': 2}}}",
          "{'initial': {'value': {'type': 'uniform', 'min': 0, 'max': 2}, 'note': 'n'}}");
    }
  }

  @Group
  class Support {
    private static final String SUPPORTED =
        "{'label': 'l', 'value': 1, 'evidence': [{'source': 's', 'says': 'one'}], "
            + "'assumption': 'a guess'}";

    @Example
    void isDroppedWithTheValueItSupported() {
      assertParameter(SUPPORTED, "{'value': 2}", "{'label': 'l', 'value': 2}");
    }

    @Example
    void isReplacedAsAWholeByThatOfTheNewValue() {
      assertParameter(
          SUPPORTED,
          "{'value': 2, 'assumption': 'a bolder guess'}",
          "{'label': 'l', 'value': 2, 'assumption': 'a bolder guess'}");
    }

    @Example
    void staysIfTheValueIsWrittenAgainAsItWas() {
      assertParameter(
          SUPPORTED,
          "{'value': 1.0, 'label': 'm'}",
          "{'label': 'm', 'value': 1.0, 'evidence': [{'source': 's', 'says': 'one'}], "
              + "'assumption': 'a guess'}");
    }

    @Example
    void staysIfOnlyWordsChange() {
      assertParameter(
          "{'value': 1, 'assumption': 'a'}",
          "{'label': 'l', 'unit': 'u', 'note': 'n', 'about': 'chance'}",
          "{'value': 1, 'assumption': 'a', 'label': 'l', 'unit': 'u', 'note': 'n', "
              + "'about': 'chance'}");
    }

    @Example
    void isDroppedIfAnArgumentDeepInsideChanges() {
      assertParameter(
          "{'value': {'type': 'mixture', 'parts': {'low': {'weight': 0.5, "
              + "'value': {'type': 'normal', 'mean': 0, 'sd': 1}}}}, 'assumption': 'a'}",
          "{'value': {'parts': {'low': {'value': {'sd': 2}}}}}",
          "{'value': {'type': 'mixture', 'parts': {'low': {'weight': 0.5, "
              + "'value': {'type': 'normal', 'mean': 0, 'sd': 2}}}}}");
    }

    @Example
    void ofAFactorCoversWhatHasNoneNearer() {
      String base =
          "{'initial': {'value': 1, 'assumption': 'near'}, 'noise': 0.1, 'assumption': 'far'}";
      assertFactor(
          base,
          "{'initial': {'value': 2, 'assumption': 'new'}}",
          "{'initial': {'value': 2, 'assumption': 'new'}, 'noise': 0.1, 'assumption': 'far'}");
      assertFactor(
          base, "{'noise': 0.2}", "{'initial': {'value': 1, 'assumption': 'near'}, 'noise': 0.2}");
    }

    @Example
    void fartherOutDoesNotStepInForSupportThatWasDropped() {
      assertFactor(
          "{'initial': {'value': 1, 'assumption': 'near'}, 'noise': 0.1, 'assumption': 'far'}",
          "{'initial': {'value': 2}}",
          "{'initial': {'value': 2}, 'noise': 0.1}");
      assertFactor(
          "{'initial': {'value': 1, 'assumption': 'near'}, 'noise': 0.1, 'assumption': 'far'}",
          "{'initial': 2}",
          "{'initial': 2, 'noise': 0.1}");
    }

    @Example
    void isDroppedIfNothingIsLeftThatItCovers() {
      assertParameter(
          "{'value': 1, 'evidence': []}",
          "{'value': {'value': 2, 'assumption': 'new'}}",
          "{'value': {'value': 2, 'assumption': 'new'}}");
    }

    @Example
    void isDroppedIfAValueIsAddedOrTakenAway() {
      assertFactor(
          "{'initial': 1, 'assumption': 'a'}", "{'noise': 1}", "{'initial': 1, 'noise': 1}");
      assertFactor(
          "{'initial': 1, 'noise': 1, 'assumption': 'a'}", "{'noise': null}", "{'initial': 1}");
    }

    @Example
    void ofABaseRateIsItsSource() {
      assertParameter(
          "{'value': 1, 'baseRate': {'value': 1, 'referenceClass': 'c', 'source': 's'}}",
          "{'baseRate': {'value': 2}}",
          "{'value': 1, 'baseRate': {'value': 2, 'referenceClass': 'c'}}");
      assertParameter(
          "{'value': 1, 'baseRate': {'value': 1, 'referenceClass': 'c', 'source': 's'}}",
          "{'baseRate': {'note': 'n'}}",
          "{'value': 1, 'baseRate': {'value': 1, 'referenceClass': 'c', 'source': 's', 'note': 'n'}}");
    }

    @Example
    void staysWithAFutureWhoseTitleChanges() {
      assertThat(
              lay(
                  "{\"futures\": {\"f\": {\"title\": \"new\"}}}",
                  "{\"futures\": {\"f\": {\"title\": \"old\", \"when\": \"c\","
                      + " \"assumption\": \"a\"}}}"))
          .isEqualTo(
              parse(
                  quoted("{'futures': {'f': {'title': 'new', 'when': 'c', 'assumption': 'a'}}}")));
    }
  }

  @Example
  void aFutureThatAVariantAddsComesAfterThoseOfItsBase() {
    JsonNode laid =
        lay(
            "{\"futures\": {\"c\": {\"title\": \"C\"}, \"b\": {\"title\": \"B2\"}}}",
            "{\"futures\": {\"b\": {\"title\": \"B\"}, \"a\": {\"title\": \"A\"}}}");
    assertThat(laid.get("futures").toString())
        .isEqualTo("{\"b\":{\"title\":\"B2\"},\"a\":{\"title\":\"A\"},\"c\":{\"title\":\"C\"}}");
  }
}
