package org.entente.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.entente.model.Distribution;
import org.entente.model.Event;
import org.entente.model.Factor;
import org.entente.model.Parameter;
import org.entente.model.Quantity;
import org.entente.model.Scenario;

/** Writing loses nothing, and reading adds nothing. */
class RoundTripTest {
  private static final Pattern ONE_TEXT =
      Pattern.compile(" *(\"[^\"]*\": )?\"(\\\\.|[^\"\\\\])*\",?");

  @Provide
  Arbitrary<Scenario> scenarios() {
    return RandomScenarios.any();
  }

  @Property(tries = 500)
  void whatIsWrittenReadsBackEqual(@ForAll("scenarios") Scenario scenario) {
    assertThat(Unchecked.read(Scenarios.write(scenario))).isEqualTo(scenario);
  }

  @Property(tries = 200)
  void theCanonicalTextIsItsOwnCanonicalText(@ForAll("scenarios") Scenario scenario) {
    String text = Scenarios.write(scenario);
    assertThat(Scenarios.write(Unchecked.read(text))).isEqualTo(text);
  }

  @Property(tries = 200)
  void linesAreLongOnlyWhereOneTextIs(@ForAll("scenarios") Scenario scenario) {
    Stream<String> tooLong = Scenarios.write(scenario).lines().filter(line -> line.length() > 100);
    assertThat(tooLong).allMatch(line -> ONE_TEXT.matcher(line).matches());
  }

  @Property
  void everyFiniteNumberReadsBackTheSame(@ForAll long bits) {
    double value = Double.longBitsToDouble(bits);
    if (Double.isFinite(value)) {
      assertThat(Double.parseDouble(Layout.number(value))).isEqualTo(value);
    }
  }

  @Example
  void numbersAreWrittenAsPeopleWriteThem() {
    assertThat(Layout.number(3)).isEqualTo("3");
    assertThat(Layout.number(-0.05)).isEqualTo("-0.05");
    assertThat(Layout.number(2e-3)).isEqualTo("0.002");
    assertThat(Layout.number(1e6)).isEqualTo("1000000");
    assertThat(Layout.number(1e15)).isEqualTo("1e15");
    assertThat(Layout.number(1.5e-7)).isEqualTo("1.5e-7");
    assertThat(Layout.number(-0.0)).isEqualTo("-0.0");
    // Double.toString gives 2.0E-3 as well, but 2.0E23 as 2.0E23 only since Java 19.
    assertThat(Layout.number(2e23)).isEqualTo("2e23");
  }

  @Example
  void whatNoFileCanSayIsRefusedByName() {
    Scenario empty = Scenario.of("x");
    assertThatThrownBy(() -> Scenarios.write(empty.parameter("a", Parameter.of(Double.NaN))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "A scenario can not be written: parameters.a.value should be a finite number, but is"
                + " NaN");
    Event drawn = Event.empty().probability(Distribution.uniform(0, 1));
    assertThatThrownBy(() -> Scenarios.write(empty.event("e", drawn)))
        .hasMessageContaining("events.e.probability should be a number, true, false or a formula");
    Factor yes =
        new Factor(
            "",
            "",
            Optional.empty(),
            Optional.of(Quantity.of(1)),
            Optional.empty(),
            Optional.of(Quantity.of(true)),
            Optional.empty(),
            true,
            org.entente.model.Support.NONE,
            "");
    assertThatThrownBy(() -> Scenarios.write(empty.factor("f", yes)))
        .hasMessageContaining("factors.f.noise should be a number, a formula or a distribution");
  }
}
