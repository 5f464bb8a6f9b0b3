package org.entente.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitTest {
  private static Unit unit(String text) {
    return Unit.parse(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "USD bn/year | bn USD per year",
        "aircraft/year | aircraft per year",
        "index per reactor | 1/reactors",
        "fraction of pledge | share of price",
        "1/year per unit of driver | 1/year",
        "sd, higher = more open | sd",
        "steps 0-3 | step",
        "index 0-1 | probability",
        "index 0-100 | %",
        "USD m/year | 0.001 USD bn/year",
        "10^6 people | million people",
        "Mt/year | 1000 kt per year",
        "USD bn (at prices of 2024)/year | USD bn/year",
        "t/(person year) | t/person/year",
        "m/s^2 | m/s²",
        "USD/bcm*year | USD year/bcm",
        "1/year^0.5 | year^-0.5",
        "month | 1/(12/year)",
        "Crowns | crown",
      })
  void isTheSameHoweverItIsWritten(String one, String other) {
    assertThat(unit(one).in(unit(other))).hasValueCloseTo(1.0, within());
    assertThat(unit(one).isSame(unit(other))).isTrue();
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.data.Offset.offset(1e-12);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "USD bn/year | bcm/year",
        "USD bn/year | USD bn",
        "USD | EUR",
        "index 1-5 | index 0-4",
        "m/s | m people",
        "t | T",
      })
  void measureDifferentThings(String one, String other) {
    assertThat(unit(one).in(unit(other))).isEmpty();
    assertThat(unit(one).isSame(unit(other))).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "USD bn | USD m | 1000",
        "index 0-1 | index 0-100 | 100",
        "% | fraction | 0.01",
        "year | month | 12",
        "mcm | bcm | 0.001",
        "1/month | 1/year | 12",
        "kWh | MWh | 0.001"
      })
  void differByAScale(String one, String other, double ratio) {
    assertThat(unit(one).in(unit(other))).hasValueCloseTo(ratio, within());
    assertThat(unit(one).isSame(unit(other))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " , a remark",
        "USD//year",
        "USD/",
        "USD per",
        "USD^",
        "USD^x",
        "(USD",
        "0 t",
        "USD)",
        "index 5-1",
        "*"
      })
  void refuseATextThatSaysNoUnit(String text) {
    assertThatThrownBy(() -> unit(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void multiplyAndDivide() {
    Unit price = unit("USD/bcm");
    assertThat(price.times(unit("bcm/year"))).isEqualTo(unit("USD/year"));
    assertThat(unit("USD").over(price)).isEqualTo(unit("bcm"));
    assertThat(unit("USD").over(unit("USD"))).isEqualTo(Unit.PURE);
    assertThat(unit("USD bn").power(0)).isEqualTo(Unit.PURE);
    assertThat(unit("km^2").power(0.5)).isEqualTo(unit("km"));
    assertThat(Unit.YEAR.power(0.5).power(2).isSame(Unit.YEAR)).isTrue();
  }

  @Test
  void showAsWrittenOrAsMade() {
    assertThat(unit("USD bn/year, net")).hasToString("USD bn/year");
    assertThat(unit("USD bn").over(Unit.YEAR)).hasToString("USD bn/year");
    assertThat(unit("USD bn/year").times(unit("bcm/year"))).hasToString("USD bcm bn/year^2");
    assertThat(Unit.PER_YEAR).hasToString("1/year");
    assertThat(Unit.PURE).hasToString("a pure number");
    assertThat(unit("USD bn").over(unit("USD m"))).hasToString("a pure number in units of 1000");
    assertThat(unit("index 0-1").times(unit("USD bn/year"))).hasToString("USD bn/year");
  }

  @Test
  void knowWhatIsPureOrOfTime() {
    assertThat(unit("index 0-100").isPure()).isTrue();
    assertThat(unit("year").isPure()).isFalse();
    assertThat(unit("1/year^0.5").isOfTime()).isTrue();
    assertThat(unit("bcm/year").isOfTime()).isFalse();
  }

  @Test
  void everyWordWithAMeaningStandsOnThePage() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "units.md"));
    var words = new TreeSet<>(Words.PURE);
    words.addAll(Words.MULTIPLES.keySet());
    words.addAll(Words.PARTS.keySet());
    assertThat(words).allSatisfy(word -> assertThat(page).contains("`" + word + "`"));
  }
}
