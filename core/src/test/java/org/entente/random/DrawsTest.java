package org.entente.random;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The statistical tests have fixed keys. Each bound is the two-sided quantile of the statistic
 * under the hypothesis of independent uniforms at a false-alarm rate of 10^-6.
 */
class DrawsTest {
  /** A standard normal exceeds this in either direction with probability 10^-6. */
  private static final double NORMAL_BOUND = 4.891638;

  private static final double FALSE_ALARM = 1e-6;

  private static final int N = 1_000_000;

  /** Output of S. Vigna's splitmix64.c for the seed 1234567, as published with Rosetta Code. */
  @Test
  void bitsAreThePublishedOutputOfSplitMix64() {
    long[] published = {
      6457827717110365317L,
      3203168211198807973L,
      Long.parseUnsignedLong("9817491932198370423"),
      4593380528125082431L,
      Long.parseUnsignedLong("16408922859458223821")
    };
    for (int trial = 0; trial < published.length; trial++) {
      assertEquals(published[trial], Draws.bits(1234567L, trial));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, -1, 0x1a2b3c4d5e6f7531L, Long.MIN_VALUE, Long.MAX_VALUE})
  void bitsAreTheOutputOfTheLibrarysSplitMix64(long key) {
    UniformRandomProvider library = RandomSource.SPLIT_MIX_64.create(key);
    for (int trial = 0; trial < 1000; trial++) {
      assertEquals(library.nextLong(), Draws.bits(key, trial));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 7, 63, 64, 65, 511, 512, 513})
  void columnsHaveTheBitsOfSingleDraws(int n) {
    long key = Draws.key(7, "trade", Role.NOISE, 3);
    for (long first : new long[] {0, 1, 511, 3_000_000_000L}) {
      double[] column = new double[n + 1];
      Draws.uniforms(key, first, column, n);
      double[] single = new double[n + 1];
      for (int i = 0; i < n; i++) {
        single[i] = Draws.uniform(key, first + i);
      }
      assertArrayEquals(single, column, 0.0);
    }
  }

  @Test
  void uniformsLieInsideTheUnitIntervalAndMirrorExactly() {
    long key = Draws.key(1, "u", Role.PARAMETER, 0);
    for (int trial = 0; trial < 100_000; trial++) {
      double u = Draws.uniform(key, trial);
      assertTrue(u > 0 && u < 1);
      assertEquals(u, 1 - (1 - u), 0.0);
      double multiple = u * 0x1.0p53;
      assertEquals(1, Math.abs(multiple % 2), "an odd multiple of 2^-53");
    }
  }

  /** Pinned, from a second implementation (Python), so that results keep their bits. */
  @Test
  void keysStayWhatTheyAre() {
    assertEquals(7248292043350940186L, Draws.key(1, "trade", Role.NOISE, 3));
    assertEquals(7358670875503261637L, Draws.key(0, "", Role.PARAMETER, 0));
  }

  @Test
  void changingAnyOnePartOfAnAddressChangesAboutHalfTheBitsOfItsKey() {
    long key = Draws.key(1, "trade", Role.NOISE, 3);
    for (long other :
        new long[] {
          Draws.key(2, "trade", Role.NOISE, 3),
          Draws.key(1, "tradf", Role.NOISE, 3),
          Draws.key(1, "tradetrade", Role.NOISE, 3),
          Draws.key(1, "trade", Role.INITIAL, 3),
          Draws.key(1, "trade", Role.NOISE, 4)
        }) {
      // Binomial(64, 1/2): outside 9..55 with probability 10^-9.
      int changed = Long.bitCount(key ^ other);
      assertTrue(changed >= 9 && changed <= 55, changed + " bits changed");
    }
  }

  @Test
  void namesThatDifferOnlyInOrderOrCaseOrLengthHaveKeysOfTheirOwn() {
    Set<Long> keys = new HashSet<>();
    for (String name : new String[] {"", "a", "aa", "aaa", "ab", "ba", "A", "\0", "\0\0", "ä"}) {
      assertTrue(keys.add(Draws.key(1, name, Role.NOISE, 1)), "collision at '" + name + "'");
    }
  }

  /** A random collision among 1.2 million keys has probability 4·10^-8. */
  @Test
  void noTwoOfAMillionAddressesShareAKey() {
    long[] keys = new long[10 * 200 * 6 * 100];
    int k = 0;
    for (long seed = 0; seed < 10; seed++) {
      for (int name = 0; name < 200; name++) {
        for (Role role : Role.values()) {
          for (int step = 0; step < 100; step++) {
            keys[k++] = Draws.key(seed, "x" + name, role, step);
          }
        }
      }
    }
    assertEquals(keys.length, Arrays.stream(keys).distinct().count());
  }

  /** Each flipped input bit must flip each output bit half of the time. */
  @Test
  void everyBitOfTheSeedChangesEveryBitOfADrawHalfOfTheTime() {
    int n = 4000;
    // 4096 cells, so the bound for a single cell has a false-alarm rate of 10^-6 / 4096.
    double bound = 6.4 * Math.sqrt(0.25 / n);
    for (int in = 0; in < 64; in++) {
      int[] flips = new int[64];
      for (int i = 0; i < n; i++) {
        long one = Draws.bits(Draws.key(i, "avalanche", Role.NOISE, 1), 0);
        long two = Draws.bits(Draws.key(i ^ (1L << in), "avalanche", Role.NOISE, 1), 0);
        count(one ^ two, flips);
      }
      for (int out = 0; out < 64; out++) {
        assertEquals(0.5, flips[out] / (double) n, bound, "seed bit " + in + ", bit " + out);
      }
    }
  }

  private static void count(long difference, int[] flips) {
    for (int bit = 0; bit < 64; bit++) {
      flips[bit] += (int) (difference >>> bit & 1);
    }
  }

  static Stream<Sequence> sequences() {
    long key = Draws.key(1, "trade", Role.NOISE, 1);
    return Stream.of(
        new Sequence("along trials", i -> Draws.uniform(key, i)),
        new Sequence("along seeds", i -> Draws.uniform(Draws.key(i, "a", Role.NOISE, 1), 0)),
        new Sequence("along steps", i -> Draws.uniform(Draws.key(1, "a", Role.NOISE, i), 0)),
        new Sequence(
            "along names", i -> Draws.uniform(Draws.key(1, "x" + i, Role.PARAMETER, 0), 5)));
  }

  @ParameterizedTest
  @MethodSource("sequences")
  void drawsFillEqualCellsEvenly(Sequence sequence) {
    int cells = 1024;
    int[] counts = new int[cells];
    for (int i = 0; i < N; i++) {
      counts[(int) (sequence.at(i) * cells)]++;
    }
    assertChiSquare(counts, N);
  }

  @ParameterizedTest
  @MethodSource("sequences")
  void pairsOfNeighboursFillTheSquareEvenly(Sequence sequence) {
    int side = 32;
    int[] counts = new int[side * side];
    for (int i = 0; i < N; i += 2) {
      int row = (int) (sequence.at(i) * side);
      counts[row * side + (int) (sequence.at(i + 1) * side)]++;
    }
    assertChiSquare(counts, N / 2);
  }

  private static void assertChiSquare(int[] counts, int n) {
    double expected = (double) n / counts.length;
    double sum = 0;
    for (int count : counts) {
      sum += (count - expected) * (count - expected) / expected;
    }
    ChiSquaredDistribution law = ChiSquaredDistribution.of(counts.length - 1);
    assertTrue(sum > law.inverseCumulativeProbability(FALSE_ALARM / 2), "too even: " + sum);
    assertTrue(sum < law.inverseSurvivalProbability(FALSE_ALARM / 2), "too uneven: " + sum);
  }

  @ParameterizedTest
  @MethodSource("sequences")
  void theEmpiricalDistributionStaysWithinKolmogorovsBound(Sequence sequence) {
    double[] sorted = new double[N];
    Arrays.setAll(sorted, sequence::at);
    Arrays.sort(sorted);
    double distance = 0;
    for (int i = 0; i < N; i++) {
      distance =
          Math.max(distance, Math.max(sorted[i] - (double) i / N, (i + 1.0) / N - sorted[i]));
    }
    // P(D > x / sqrt(n)) is about 2 exp(-2 x^2) (Kolmogorov), 10^-6 at x = 2.694.
    assertTrue(distance < 2.694 / Math.sqrt(N), "distance " + distance);
  }

  @ParameterizedTest
  @MethodSource("sequences")
  void drawsHaveNoSerialCorrelation(Sequence sequence) {
    for (int lag : new int[] {1, 2, 3, 7, 512}) {
      double sum = 0;
      for (int i = 0; i < N; i++) {
        sum += (sequence.at(i) - 0.5) * (sequence.at(i + lag) - 0.5);
      }
      assertEquals(0, 12 * sum / Math.sqrt(N), NORMAL_BOUND, "lag " + lag);
    }
  }

  @Test
  void sequencesOfDifferentAddressesAreUncorrelated() {
    long key = Draws.key(1, "trade", Role.NOISE, 1);
    long[] others = {
      Draws.key(2, "trade", Role.NOISE, 1),
      Draws.key(1, "gas", Role.NOISE, 1),
      Draws.key(1, "trade", Role.INITIAL, 1),
      Draws.key(1, "trade", Role.NOISE, 2)
    };
    for (long other : others) {
      assertNotEquals(key, other);
      double sum = 0;
      for (int i = 0; i < N; i++) {
        sum += (Draws.uniform(key, i) - 0.5) * (Draws.uniform(other, i) - 0.5);
      }
      assertEquals(0, 12 * sum / Math.sqrt(N), NORMAL_BOUND);
    }
  }

  /** A way to walk through addresses. */
  record Sequence(String name, IntToDoubleFunction walk) {
    double at(int i) {
      return walk.applyAsDouble(i);
    }

    @Override
    public String toString() {
      return name;
    }
  }
}
