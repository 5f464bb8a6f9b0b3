package org.entente.random;

import org.apache.commons.math3.random.SobolSequenceGenerator;

/**
 * The direction numbers of the Sobol' sequence: those of Joe &amp; Kuo (2008), "Constructing Sobol
 * sequences with better two-dimensional projections", as Apache Commons Math ships them.
 *
 * <p>Commons Math gives points rather than direction numbers, and only in order. But its point
 * number 2<sup>k+1</sup> − 1 has the Gray code 2<sup>k</sup>, and so is direction number <i>k</i>
 * of every dimension.
 */
final class SobolDirections {
  /** Dimensions that there are direction numbers for. */
  static final int DIMENSIONS = 1000;

  private static final int COUNT = Integer.SIZE - 1;

  /** Points that the direction numbers suffice for. */
  static final long POINTS = 1L << COUNT;

  private SobolDirections() {}

  /** Read once, when first asked for. */
  private static final class Table {
    private static final int[][] DIRECTIONS = read();

    private static int[][] read() {
      SobolSequenceGenerator generator = new SobolSequenceGenerator(DIMENSIONS);
      int[][] directions = new int[DIMENSIONS][COUNT];
      for (int k = 0; k < COUNT; k++) {
        double[] point = generator.skipTo((int) ((2L << k) - 1));
        for (int dimension = 0; dimension < DIMENSIONS; dimension++) {
          directions[dimension][k] = (int) (long) (point[dimension] * 0x1p32);
        }
      }
      return directions;
    }
  }

  /**
   * The direction numbers of a dimension: binary fractions of 32 digits, of which number <i>k</i>
   * has <i>k</i> + 1. Point <i>i</i> of the sequence is the exclusive or of those whose bit is set
   * in <i>i</i>.
   *
   * @param dimension from 0
   */
  static int[] of(int dimension) {
    return Table.DIRECTIONS[dimension];
  }
}
