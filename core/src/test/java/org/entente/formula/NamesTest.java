package org.entente.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
  private static final List<String> KNOWN =
      List.of("sanctions", "sanctionsEffect", "trade", "tradeIranian", "gas", "oil", "base_growth");

  @ParameterizedTest
  @ValueSource(strings = {"a", "trade2035", "base_growth", "X", "a_"})
  void lettersDigitsAndUnderscoresMakeAName(String text) {
    assertThat(Names.isValid(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "_a", "2a", "a-b", "a b", "na\u00efve", "a.b"})
  void othersDoNot(String text) {
    assertThat(Names.isValid(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"time", "noise", "pi", "true", "and", "if", "firstYear", "exp"})
  void theLanguageKeepsItsOwnNames(String name) {
    assertThat(Names.isReserved(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Time", "trade", "yes", "first"})
  void otherNamesAreFree(String name) {
    assertThat(Names.isReserved(name)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "sanction, sanctions",
    "santcions, sanctions",
    "Sanctions, sanctions",
    "sanctionseffect, sanctionsEffect",
    "baseGrowth, base_growth",
    "trde, trade",
    "tradeIran, tradeIranian",
    "gaz, gas"
  })
  void aWrongNameIsMetWithItsNearest(String unknown, String nearest) {
    assertThat(Names.didYouMean(unknown, KNOWN)).containsExactly(nearest);
  }

  @ParameterizedTest
  @ValueSource(strings = {"corridor", "x", "oo", "pressure", ""})
  void aNameLikeNoneGetsNoSuggestion(String unknown) {
    assertThat(Names.didYouMean(unknown, KNOWN)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"xab", "axb"})
  void amongEquallyNearNamesThreeAreShownInOrder(String unknown) {
    List<String> many = List.of("xad", "xac", "xaa", "xae", "axc", "axa", "axe", "axf");
    assertThat(Names.didYouMean(unknown, many)).hasSize(3).isSorted();
  }
}
