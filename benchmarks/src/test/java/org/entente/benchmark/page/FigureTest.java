package org.entente.benchmark.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class FigureTest {
  @Test
  void showsNoMoreDigitsThanItsErrorSupports() {
    assertThat(new Figure(0.43217, 0.412, 0.461).text()).isEqualTo("0.43 (0.41–0.46)");
    assertThat(new Figure(1231.5, 1200, 1270).text()).isEqualTo("1230 (1200–1270)");
    assertThat(Figure.exact(0).text()).isEqualTo("0");
    assertThat(Figure.exact(0.123456).text()).isEqualTo("0.1235");
  }

  @Test
  void addsTheErrorsOfADifferenceInSquares() {
    Figure difference = Figure.of(10, 3).minus(Figure.of(4, 4));
    assertThat(difference).isEqualTo(new Figure(6, 1, 11));
  }

  @Test
  void addsTheRelativeErrorsOfARatioInSquares() {
    Figure ratio = Figure.of(10, 0.3).over(Figure.of(5, 0.2));
    assertThat(ratio.value()).isEqualTo(2);
    assertThat(ratio.high()).isCloseTo(2.1, within(1e-12));
  }

  @Test
  void theMedianLiesInItsInterval() {
    Figure median = Median.of(List.of(3.0, 1.0, 2.0, 10.0, 4.0, 2.5, 3.5));
    assertThat(median.value()).isEqualTo(3);
    assertThat(median.low()).isBetween(1.0, 2.5);
    assertThat(median.high()).isBetween(3.5, 10.0);
  }

  @Test
  void theMedianOfOneRunHasNoWidth() {
    assertThat(Median.of(List.of(7.0))).isEqualTo(Figure.exact(7));
  }

  @Test
  void aPowerLawIsFound() {
    double[] x = {1, 2, 5, 10};
    double[] y = {3, 3 * Math.pow(2, 1.5), 3 * Math.pow(5, 1.5), 3 * Math.pow(10, 1.5)};
    Power power = Power.fit(x, y);
    assertThat(power.exponent().value()).isCloseTo(1.5, within(1e-12));
    assertThat(power.at(4)).isCloseTo(24, within(1e-9));
  }

  /** Two points on either side of the line through the others: residuals of ± 0.1 in the log. */
  @Test
  void anExponentHasTheErrorOfStudentsT() {
    double[] x = {1, Math.E, Math.exp(2), Math.exp(3)};
    double[] y = {Math.exp(0.1), Math.exp(0.9), Math.exp(1.9), Math.exp(3.1)};
    Figure exponent = Power.fit(x, y).exponent();
    assertThat(exponent.value()).isCloseTo(1, within(1e-12));
    double error = 4.303 * Math.sqrt(0.04 / 2 / 5);
    assertThat(exponent.high()).isCloseTo(1 + error, within(1e-9));
  }
}
