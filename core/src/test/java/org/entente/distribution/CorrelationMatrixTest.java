package org.entente.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.entente.distribution.CorrelationMatrix.Pair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrelationMatrixTest {
  private static final CorrelationMatrix IMPOSSIBLE =
      CorrelationMatrix.of(
          List.of(new Pair("a", "b", 0.9), new Pair("b", "c", 0.9), new Pair("a", "c", -0.9)));

  private static void assertSquare(CorrelationMatrix matrix, double[][] lower, double tolerance) {
    double[][] values = matrix.values();
    for (int i = 0; i < values.length; i++) {
      for (int j = 0; j < values.length; j++) {
        double sum = 0;
        for (int k = 0; k < values.length; k++) {
          sum += lower[i][k] * lower[j][k];
        }
        assertEquals(values[i][j], sum, tolerance, i + ", " + j);
        assertTrue(j <= i || lower[i][j] == 0, "lower triangle");
      }
    }
  }

  @Test
  void namesAreSortedAndTheOrderOfPairsDoesNotMatter() {
    Pair one = new Pair("trade", "gas", 0.3);
    Pair two = new Pair("gas", "sanctions", -0.4);
    CorrelationMatrix matrix = CorrelationMatrix.of(List.of(one, two));
    assertEquals(List.of("gas", "sanctions", "trade"), matrix.names());
    assertEquals(-0.4, matrix.values()[0][1]);
    assertEquals(0.3, matrix.values()[2][0]);
    assertEquals(0, matrix.values()[1][2]);
    CorrelationMatrix other = CorrelationMatrix.of(List.of(two, one));
    assertSquare(matrix, other.cholesky(), 1e-15);
  }

  @Test
  void noPairsMakeAnEmptyValidMatrix() {
    CorrelationMatrix empty = CorrelationMatrix.of(List.of());
    assertTrue(empty.isValid());
    assertEquals(0, empty.cholesky().length);
  }

  @Test
  void perfectCorrelationLeavesNothingOfItsOwn() {
    CorrelationMatrix matrix =
        CorrelationMatrix.of(
            List.of(new Pair("a", "b", -1), new Pair("a", "c", 0.6), new Pair("b", "c", -0.6)));
    assertTrue(matrix.isValid());
    double[][] lower = matrix.cholesky();
    assertEquals(0, lower[1][1]);
    assertSquare(matrix, lower, 1e-15);
  }

  @Test
  void contradictionsAreNamedWithWhatWouldBeValid() {
    assertFalse(IMPOSSIBLE.isValid());
    // 1 - 2 * 0.9, for the vector (1, -1, 1).
    assertEquals(-0.8, IMPOSSIBLE.leastEigenvalue(), 1e-12);
    List<CorrelationMatrix.Change> changes = IMPOSSIBLE.changes();
    assertEquals(3, changes.size());
    // By symmetry all three go to the same size, and singularity puts it at 1/2.
    for (CorrelationMatrix.Change change : changes) {
      assertEquals(Math.signum(change.from()) * 0.5, change.to(), 1e-9, change.toString());
    }
    IllegalStateException refusal = assertThrows(IllegalStateException.class, IMPOSSIBLE::cholesky);
    assertTrue(refusal.getMessage().contains("first=a, second=b"), refusal.getMessage());
  }

  /**
   * N. J. Higham, "Computing the nearest correlation matrix", 2002, section 4: the tridiagonal
   * matrix of ones, whose nearest has 0.7607 beside the diagonal and 0.1573 in the corner.
   */
  @Test
  void theNearestMatrixIsHighams() {
    CorrelationMatrix matrix =
        CorrelationMatrix.of(List.of(new Pair("a", "b", 1), new Pair("b", "c", 1)));
    double[][] nearest = matrix.nearest().values();
    assertEquals(0.7607, nearest[0][1], 5e-5);
    assertEquals(0.7607, nearest[1][2], 5e-5);
    assertEquals(0.1573, nearest[0][2], 5e-5);
    assertTrue(matrix.nearest().isValid());
  }

  @Test
  void theNearestOfAValidMatrixIsItself() {
    CorrelationMatrix matrix = CorrelationMatrix.of(List.of(new Pair("a", "b", 0.5)));
    assertSame(matrix, matrix.nearest());
    assertEquals(List.of(), matrix.changes());
  }

  /** Any unit-diagonal mixture of the nearest matrix with a valid one is no nearer. */
  @Test
  void noValidMatrixOnTheWayIsNearer() {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      for (int j = 0; j < i; j++) {
        pairs.add(new Pair("x" + i, "x" + j, 0.95 * Math.cos(3.0 * i * j + i)));
      }
    }
    CorrelationMatrix matrix = CorrelationMatrix.of(pairs);
    assertFalse(matrix.isValid());
    double[][] nearest = matrix.nearest().values();
    assertSquare(matrix.nearest(), matrix.nearest().cholesky(), 1e-9);
    double best = distance(matrix.values(), nearest, 0);
    for (double share = 0.001; share < 1; share *= 2) {
      assertTrue(distance(matrix.values(), nearest, share) > best);
    }
  }

  /** Squared distance of a from b shrunk towards the identity by a share. */
  private static double distance(double[][] a, double[][] b, double share) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < i; j++) {
        double difference = a[i][j] - (1 - share) * b[i][j];
        sum += difference * difference;
      }
    }
    return sum;
  }

  @Test
  void pairsThatMakeNoSenseAreRefused() {
    assertEquals(
        "correlation must be from -1 to 1, was 1.2",
        assertThrows(IllegalArgumentException.class, () -> new Pair("a", "b", 1.2)).getMessage());
    assertThrows(IllegalArgumentException.class, () -> new Pair("a", "b", Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> new Pair("a", "a", 0.2));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 1", "-1, -1", "0.5, 0.5176380902050415", "-0.4, -0.41582338163551863"})
  void rankCorrelationsOfTheGaussianCopulaFollowPearson(double rank, double normal) {
    assertEquals(normal, Copulas.normalOfRank(rank), 1e-15);
  }

  @ParameterizedTest
  @CsvSource({"1, 0.3", "2.5, -0.7", "5, 0.9", "40, 0.1", "0.7, 0.5", "5, 1", "5, 0"})
  void rankCorrelationsOfStudentsCopulaAreInverted(double df, double rank) {
    double normal = Copulas.normalOfRank(rank, df);
    assertEquals(rank, Copulas.rankOfNormal(normal, df), 1e-9);
    assertTrue(Math.abs(normal) >= Math.abs(rank), "t copulas need more: " + normal);
  }

  @Test
  void studentsCopulaTendsToTheGaussianOne() {
    assertEquals(Copulas.normalOfRank(0.6), Copulas.normalOfRank(0.6, 1e5), 1e-5);
    assertEquals(Copulas.normalOfRank(0.6), Copulas.normalOfRank(0.6, 1e7), 0.0);
  }

  /** For perfect correlation the draws are one and the same, and so are their ranks. */
  @ParameterizedTest
  @CsvSource({"1", "3", "8", "200"})
  void perfectCorrelationIsPerfectRankCorrelation(double df) {
    assertEquals(1, Copulas.rankOfNormal(1, df), 1e-6);
  }
}
