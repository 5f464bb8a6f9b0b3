package org.entente.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.entente.model.Scenario;
import org.junit.jupiter.api.Test;

class DeparturesTest {
  private static final String TEXT =
      """
      { "title": "A", "time": { "start": 2024, "end": 2030, "step": "year" },
        "parameters": {
          "p": { "label": "Pace", "value": { "type": "normal", "mean": 1, "sd": 2 }, "assumption": "old" },
          "note": { "value": 3, "note": "said" },
          "c": { "value": { "type": "choice", "options": { "title": 0.5, "other": "rest" } } }
        },
        "factors": { "f": { "initial": 1, "process": { "type": "meanReverting", "speed": 0.2, "target": "p" } } },
        "events": { "e": { "probability": 0.1 } } }
      """;

  private static Scenario read(String text) {
    return Scenarios.read(text).scenario();
  }

  private static List<Departure> between(String before, String after) {
    assertThat(TEXT).contains(before);
    return Departures.between(read(TEXT), read(TEXT.replace(before, after)));
  }

  @Test
  void aScenarioDiffersInNothingFromItself() {
    assertThat(Departures.between(read(TEXT), read(TEXT))).isEmpty();
  }

  @Test
  void theInnermostPlaceIsToldWithLabelAndSupport() {
    assertThat(
            between("\"sd\": 2 }, \"assumption\": \"old\"", "\"sd\": 3 }, \"assumption\": \"new\""))
        .containsExactly(
            new Departure(
                Departure.Kind.VALUE,
                "parameters.p.value.sd",
                "Pace",
                Optional.of("2"),
                Optional.of("3"),
                List.of("assumption: new")),
            new Departure(
                Departure.Kind.SUPPORT,
                "parameters.p.assumption",
                "Pace",
                Optional.of("\"old\""),
                Optional.of("\"new\""),
                List.of()));
  }

  @Test
  void anotherTypeIsAnotherValueAsAWhole() {
    List<Departure> all =
        between(
            "{ \"type\": \"normal\", \"mean\": 1, \"sd\": 2 }",
            "{ \"type\": \"uniform\", \"min\": 1, \"max\": 2 }");
    assertThat(all).hasSize(1);
    assertThat(all.get(0).place()).isEqualTo("parameters.p.value");
    assertThat(all.get(0).before().orElseThrow()).contains("normal").doesNotContain("\n");
  }

  @Test
  void aBareValueIsOneWithoutSupport() {
    List<Departure> all =
        between("\"speed\": 0.2", "\"speed\": { \"value\": 0.2, \"assumption\": \"why\" }");
    assertThat(all).extracting(Departure::kind).containsExactly(Departure.Kind.SUPPORT);
    assertThat(
            between(
                "\"probability\": 0.1",
                "\"probability\": { \"value\": 0.3, \"assumption\": \"w\" }"))
        .extracting(Departure::place)
        .containsExactly("events.e.probability.value", "events.e.probability.assumption");
  }

  @Test
  void namesThatAModelerChoseAreNoWordsOfTheFormat() {
    assertThat(between("\"note\": { \"value\": 3", "\"note\": { \"value\": 4"))
        .extracting(Departure::kind)
        .containsExactly(Departure.Kind.VALUE);
    assertThat(between("\"title\": 0.5", "\"title\": 0.4"))
        .extracting(Departure::kind)
        .containsExactly(Departure.Kind.VALUE);
    assertThat(between("\"note\": \"said\"", "\"note\": \"left\""))
        .extracting(Departure::kind)
        .containsExactly(Departure.Kind.WORDS);
  }

  @Test
  void whatOnlyOneHasIsToldAsAWhole() {
    List<Departure> all =
        between("\"events\": {", "\"events\": { \"n\": { \"label\": \"New\", \"rate\": 1 },");
    assertThat(all).hasSize(1);
    assertThat(all.get(0).place()).isEqualTo("events.n");
    assertThat(all.get(0).label()).isEqualTo("New");
    assertThat(all.get(0).before()).isEmpty();
  }

  @Test
  void theFlagshipsVariantDiffersInWhatItsFileWrites() {
    Scenario base = Scenarios.read(Path.of("russia-iran/base.json")).scenario();
    Scenario deepened = Scenarios.read(Path.of("russia-iran/deepened-integration.json")).scenario();
    assertThat(
            Departures.between(base, deepened).stream()
                .filter(departure -> departure.kind() == Departure.Kind.VALUE)
                .map(departure -> departure.place().split("\\.")[1])
                .distinct())
        .hasSize(19);
  }
}
