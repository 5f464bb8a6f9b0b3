package org.entente.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CellsTest {
  private static final double[] FINE = {0.03, 0.07, 0.45, 0.55, 0.93, 0.97};
  private static final int SLOTS = 2048;

  /** Shapes that samples take: a standard normal value made into another. */
  enum Shape {
    NORMAL(z -> z),
    FAR_FROM_ZERO(z -> 1e9 + z),
    LONG_TAILED(z -> Math.exp(2 * z)),
    VERY_LONG_TAILED(z -> Math.exp(20 * z)),
    BOTH_TAILS_LONG(z -> z * z * z * z * z),
    TINY(z -> 1e-300 * z),
    HUGE(z -> 1e307 * z),
    WHOLE(z -> Math.rint(3 * z)),
    MOSTLY_ZERO(z -> Math.max(0, z - 0.5)),
    CONSTANT(z -> 0.1);

    private final DoubleUnaryOperator form;

    Shape(DoubleUnaryOperator form) {
      this.form = form;
    }

    double[] sample(int seed, int n) {
      Random random = new Random(seed);
      return DoubleStream.generate(() -> form.applyAsDouble(random.nextGaussian()))
          .limit(n)
          .toArray();
    }
  }

  private static Cells cells(double... pilot) {
    double[] sorted = pilot.clone();
    Arrays.sort(sorted);
    return Cells.of(new Pilot(sorted, FINE), SLOTS);
  }

  @Provide
  Arbitrary<Double> finite() {
    return Arbitraries.oneOf(
        Arbitraries.doubles(),
        Arbitraries.integers().between(-3, 3).map(i -> (double) i),
        Arbitraries.of(Double.MAX_VALUE, -Double.MAX_VALUE, Double.MIN_VALUE, -0.0));
  }

  @Property
  void cellsAreInTheOrderOfTheirValuesWhateverThePilot(
      @ForAll("samples") @NotEmpty double[] pilot,
      @ForAll("finite") double a,
      @ForAll("finite") double b) {
    Cells cells = cells(pilot);

    assertThat(cells.find(Math.min(a, b))).isLessThanOrEqualTo(cells.find(Math.max(a, b)));
  }

  @Property
  void aValueLiesWithinItsCellWhateverThePilot(
      @ForAll("samples") @NotEmpty double[] pilot, @ForAll("finite") double value) {
    Cells cells = cells(pilot);
    int cell = cells.find(value);

    assertThat(cell).isBetween(0, cells.size() - 1);
    assertThat(value + 0.0).isBetween(cells.atLeast(cell), cells.atMost(cell));
  }

  @Provide
  Arbitrary<double[]> samples() {
    return finite().array(double[].class).ofMinSize(1).ofMaxSize(60);
  }

  @ParameterizedTest
  @EnumSource
  void everyValueOfALargerSampleLiesWithinItsCell(Shape shape) {
    Cells cells = cells(shape.sample(1, 4096));
    for (double value : shape.sample(2, 100_000)) {
      int cell = cells.find(value);
      assertThat(value + 0.0).isBetween(cells.atLeast(cell), cells.atMost(cell));
    }
  }

  /**
   * A cell that is divided holds at most a 256th of the pilot and a slot that is not at most twice
   * that; the share of a larger sample may exceed it by chance: 0.02 is beyond any reasonable
   * doubt.
   */
  @ParameterizedTest
  @EnumSource
  void noCellButAnAtomHoldsMuchOfASample(Shape shape) {
    Cells cells = cells(shape.sample(1, 4096));
    double[] sample = shape.sample(2, 100_000);
    int[] counts = new int[cells.size()];
    for (double value : sample) {
      counts[cells.find(value)]++;
    }
    for (int cell = 0; cell < counts.length; cell++) {
      if (!cells.isAtom(cell)) {
        assertThat(counts[cell]).isLessThan(sample.length / 50);
      }
    }
  }

  @Test
  void aValueThatReturnsHasACellOfItsOwn() {
    Cells cells = cells(Shape.MOSTLY_ZERO.sample(1, 4096));
    int cell = cells.find(0.0);

    assertThat(cells.isAtom(cell)).isTrue();
    assertThat(cells.atLeast(cell)).isEqualTo(0.0);
    assertThat(cells.atMost(cell)).isEqualTo(0.0);
    assertThat(cells.find(-0.0)).isEqualTo(cell);
    assertThat(cells.find(Double.MIN_VALUE)).isEqualTo(cell + 1);
  }

  @Property(tries = 50)
  void thePilotAloneDecides(@ForAll @IntRange(min = 1, max = 4096) int n) {
    double[] pilot = Shape.NORMAL.sample(n, n);

    assertThat(cells(pilot).sameAs(cells(pilot))).isTrue();
  }

  @Test
  void anotherPilotGivesOtherCells() {
    assertThat(cells(1, 2, 3).sameAs(cells(1, 2, 4))).isFalse();
  }
}
