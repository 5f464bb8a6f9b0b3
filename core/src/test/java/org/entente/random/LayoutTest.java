package org.entente.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How evenly the plans lay out their trials. */
class LayoutTest {
  private static final Address A = new Address("a", Role.PARAMETER, 0);
  private static final Address B = new Address("b", Role.PARAMETER, 0);

  private static double[] column(SamplingPlan plan, Address address, int n) {
    double[] column = new double[n];
    plan.at(address).fill(0, column, n);
    return column;
  }

  private static void assertEachSliceOnce(double[] column, int from, int size) {
    BitSet slices = new BitSet();
    for (int i = from; i < from + size; i++) {
      slices.set((int) (column[i] * size));
    }
    assertThat(slices.cardinality()).isEqualTo(size);
  }

  @Property(tries = 100)
  void aPermutationHitsEveryNumberOnce(
      @ForAll @IntRange(min = 1, max = 5000) int n, @ForAll long key) {
    Permutation permutation = Permutation.of(n);
    BitSet hit = new BitSet();
    for (int i = 0; i < n; i++) {
      hit.set((int) permutation.at(key, i));
    }
    assertThat(hit.cardinality()).isEqualTo(n);
    assertThat(hit.length()).isEqualTo(n);
  }

  @Property(tries = 100)
  void aPermutationOfManyStaysInRange(
      @ForAll @LongRange(min = 1, max = 1L << 40) long n, @ForAll long key) {
    assertThat(Permutation.of(n).at(key, n - 1)).isBetween(0L, n - 1);
  }

  @Test
  void pairsMirrorEachOther() {
    double[] column = column(new Antithetic(3), A, 1000);
    for (int i = 0; i < column.length; i += 2) {
      assertThat(column[i + 1]).isEqualTo(1 - column[i]);
    }
  }

  @ParameterizedTest(name = "replications of {0}")
  @ValueSource(ints = {1, 2, 3, 100, 1024, 1500})
  void aLatinHypercubeHasEverySliceOnceInEachReplication(int size) {
    double[] column = column(new LatinHypercube(3, size), A, 4 * size);
    for (int replication = 0; replication < 4; replication++) {
      assertEachSliceOnce(column, replication * size, size);
    }
  }

  /**
   * In 2000 replications of 4 trials the places of the slices are as random permutations have it.
   */
  @Test
  void slicesOfALatinHypercubeAreUnrelatedFromOneAddressToAnother() {
    int[] together = new int[16];
    int replications = 2000;
    double[] a = column(new LatinHypercube(3, 4), A, 4 * replications);
    double[] b = column(new LatinHypercube(3, 4), B, 4 * replications);
    for (int i = 0; i < a.length; i++) {
      together[4 * (int) (4 * a[i]) + (int) (4 * b[i])]++;
    }
    // Each pair of slices is met in replications with probability 1/4 each time: five standard
    // errors, so one of 10^5 sets of 16 counts would fail.
    double error = Math.sqrt(replications * 0.25 * 0.75);
    for (int count : together) {
      assertThat((double) count)
          .isBetween(replications / 4.0 - 5 * error, replications / 4.0 + 5 * error);
    }
  }

  /** The points without scrambling, against the library's own sequence. */
  @Test
  void directionNumbersGiveThePointsOfTheLibrary() {
    SobolSequenceGenerator library = new SobolSequenceGenerator(SobolDirections.DIMENSIONS);
    for (int i = 0; i < 300; i++) {
      double[] point = library.nextVector();
      for (int dimension : new int[] {0, 1, 2, 77, 999}) {
        int gray = i ^ i >> 1;
        int ours = 0;
        for (int k = 0; k < 10; k++) {
          ours ^= (gray >> k & 1) == 0 ? 0 : SobolDirections.of(dimension)[k];
        }
        assertThat((ours & 0xFFFFFFFFL) * 0x1p-32).isEqualTo(point[dimension]);
      }
    }
  }

  /**
   * The first two dimensions of the Sobol' sequence are a (0, m, 2)-net, and scrambling keeps that:
   * of 2^m points each box of 2^-k by 2^-(m-k) has one.
   */
  @ParameterizedTest(name = "2^{0} points")
  @ValueSource(ints = {1, 5, 7, 12})
  void scrambledPointsAreANet(int m) {
    int size = 1 << m;
    SamplingPlan plan = new Sobol(3, size, Sobol.dimensions(List.of(A, B)));
    double[] a = column(plan, A, 3 * size);
    double[] b = column(plan, B, 3 * size);
    for (int replication = 0; replication < 3; replication++) {
      for (int k = 0; k <= m; k++) {
        BitSet boxes = new BitSet();
        for (int i = replication * size; i < (replication + 1) * size; i++) {
          int column = (int) (a[i] * (1 << k));
          int row = (int) (b[i] * (1 << (m - k)));
          boxes.set(column << (m - k) | row);
        }
        assertThat(boxes.cardinality()).as("boxes of 2^-%d", k).isEqualTo(size);
      }
    }
  }

  @Test
  void everyDimensionOfScrambledPointsHasEverySliceOnce() {
    List<Address> addresses = new ArrayList<>();
    for (int i = 0; i < 1200; i++) {
      addresses.add(new Address("x" + i, Role.PARAMETER, 0));
    }
    SamplingPlan plan = new Sobol(3, 256, Sobol.dimensions(addresses));
    for (Address address : addresses) {
      double[] column = column(plan, address, 512);
      assertEachSliceOnce(column, 0, 256);
      assertEachSliceOnce(column, 256, 256);
    }
  }

  @Test
  void replicationsAreRandomisedApart() {
    SamplingPlan plan = new Sobol(3, 1024, Sobol.dimensions(List.of(A)));
    double[] column = column(plan, A, 32 * 1024);
    double sum = 0;
    for (int i = 0; i < 31 * 1024; i++) {
      sum += (column[i] - 0.5) * (column[i + 1024] - 0.5);
    }
    // A replication's scrambling is felt in its first digits by all of its points: the sum of the
    // products over a pair of replications has a standard deviation of up to n/12, so that over 31
    // pairs it is below 5√31 n/12, but for one of 10^6 seeds.
    assertThat(Math.abs(sum)).isLessThan(5 * Math.sqrt(31) * 1024 / 12);
  }

  @Test
  void parametersAndTheStartComeBeforeTheSteps() {
    Address late = new Address("n", Role.NOISE, 2);
    Address early = new Address("n", Role.STRIKE, 1);
    Address start = new Address("n", Role.INITIAL, 0);
    assertThat(Sobol.dimensions(List.of(late, early, start, A)))
        .containsEntry(A, 0)
        .containsEntry(start, 1)
        .containsEntry(early, 2)
        .containsEntry(late, 3);
  }

  @Test
  void aNumberOfTrialsThatCannotBeLaidOutIsRefusedWithOneThatCan() {
    assertThat(Sampling.MONTE_CARLO.problem(17)).isEmpty();
    assertThat(Sampling.SOBOL.problem(100_000)).isEmpty();
    assertThat(Sampling.ANTITHETIC.problem(100_000))
        .isEqualTo(
            "Expected a multiple of 64 trials for antithetic (32 replications of whole pairs),"
                + " found 100000; take 99968 or 100032");
    assertThat(Sampling.SOBOL.problem(20))
        .isEqualTo(
            "Expected a multiple of 32 trials for sobol (32 replications), found 20; take 32");
    assertThat(Sampling.SOBOL.problem(1L << 37))
        .isEqualTo("Expected at most 68719476736 trials of sobol, found 137438953472");
    assertThatThrownBy(() -> Sampling.SOBOL.plan(1, 20, List.of(A)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("take 32");
  }

  @Test
  void aWordStandsForOnePlan() {
    for (Sampling sampling : Sampling.values()) {
      assertThat(Sampling.of(sampling.word())).contains(sampling);
    }
    assertThat(Sampling.of("halton")).isEmpty();
  }
}
