package org.entente.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FormulaErrorTest {
  @Test
  void theCaretStandsUnderWhatIsMeant() {
    assertThat(at(4, 7).show("a + bcd")).isEqualTo("a + bcd\n    ^~~");
  }

  @Test
  void theCaretMayStandBehindTheEnd() {
    assertThat(at(3, 3).show("a +")).isEqualTo("a +\n   ^");
  }

  @Test
  void onlyTheLineThatIsMeantIsShown() {
    assertThat(at(6, 7).show("a +\n  $\n+ b")).isEqualTo("  $\n  ^");
  }

  @Test
  void whatRunsOverSeveralLinesIsMarkedInTheFirst() {
    assertThat(at(0, 7).show("a +\nb + c")).isEqualTo("a +\n^~~");
  }

  @Test
  void tabsAndControlCharactersAreShownAsBlanks() {
    assertThat(at(2, 3).show("\t\u001b$")).isEqualTo("  $\n  ^");
  }

  @Test
  void aCharacterOutsideTheBasicPlaneTakesOneColumn() {
    assertThat(at(3, 4).show("\ud83d\ude00+$")).isEqualTo("\ud83d\ude00+$\n  ^");
  }

  @Test
  void longLinesAreCutAroundTheCaret() {
    String text = "a + ".repeat(100) + "$" + " + b".repeat(100);
    String[] lines = at(400, 401).show(text).split("\n", -1);
    assertThat(lines[0]).hasSize(106).startsWith("...").endsWith("...");
    assertThat(lines[0].charAt(lines[1].indexOf('^'))).isEqualTo('$');
  }

  @Test
  void aMessageCarriesItsHint() {
    assertThat(new FormulaError("c", 0, 1, "no", "do")).hasToString("no (do)");
    assertThat(new FormulaError("c", 0, 1, "no", "")).hasToString("no");
  }

  @Test
  void theExceptionShowsEveryError() {
    assertThatThrownBy(() -> Parser.parse("avg(x) + 1,"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            """
            unknown function 'avg' (did you mean 'average'?)
              avg(x) + 1,
              ^~~
            commas only separate arguments of a function
              avg(x) + 1,
                        ^""");
  }

  @Test
  void aRangeThatRunsBackwardsIsRefused() {
    assertThatThrownBy(() -> at(3, 2)).hasMessage("expected 0 <= start <= end, found 3 and 2");
  }

  private static FormulaError at(int start, int end) {
    return new FormulaError("code", start, end, "message", "");
  }
}
