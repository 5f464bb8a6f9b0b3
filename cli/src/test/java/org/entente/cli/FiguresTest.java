package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.entente.cli.Table.Cell;
import org.entente.result.Probability;

class FiguresTest {
  private final Figures figures = new Figures(new Terminal(100, false, true));

  @Example
  void aProbabilityComesWithHalfItsInterval() {
    assertThat(figures.probability(Probability.of(31_071, 100_000)))
        .isEqualTo(Cell.of("31.1", " ± 0.3"));
    assertThat(figures.interval(Probability.of(31_071, 100_000))).isEqualTo("30.8–31.4");
  }

  @Example
  void whatNeverOrAlwaysHappensIsABound() {
    assertThat(figures.percent(Probability.of(0, 100_000))).isEqualTo("<0.004");
    assertThat(figures.percent(Probability.of(100_000, 100_000))).isEqualTo(">99.996");
    assertThat(figures.percent(Probability.of(0, 1))).isEqualTo("<80");
  }

  @Property
  void theBoundHoldsTheIntervalOfTheProbability(
      @ForAll @LongRange(min = 1, max = 1_000_000_000) long trials) {
    String never = figures.percent(Probability.of(0, trials));
    assertThat(Double.parseDouble(never.substring(1)) / 100)
        .isGreaterThanOrEqualTo(Probability.of(0, trials).high() * (1 - 1e-12));
  }
}
