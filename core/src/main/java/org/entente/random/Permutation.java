package org.entente.random;

/**
 * Pseudo-random permutations of the numbers below <i>n</i> that need no table: any place can be
 * asked for by itself.
 *
 * <p>A Feistel network of {@value #ROUNDS} rounds permutes the numbers of as many bits as <i>n</i>
 * − 1 has; a result of <i>n</i> or more is put in again until one below <i>n</i> comes out ("cycle
 * walking", Black &amp; Rogaway 2002, "Ciphers with arbitrary finite domains", §3), which takes
 * less than two turns on average.
 *
 * @param n how many numbers, at least 1
 * @param leftBits bits of the upper half
 * @param rightBits bits of the lower half
 */
record Permutation(long n, int leftBits, int rightBits) {
  private static final int ROUNDS = 4;

  /** The permutations of the numbers below n. */
  static Permutation of(long n) {
    int bits = Math.max(2, Long.SIZE - Long.numberOfLeadingZeros(n - 1));
    return new Permutation(n, bits / 2, bits - bits / 2);
  }

  /**
   * Where a number goes.
   *
   * @param key which permutation
   * @param number 0 to n − 1
   * @return 0 to n − 1, for each number another one
   */
  long at(long key, long number) {
    long place = number;
    do {
      place = turn(key, place);
    } while (place >= n);
    return place;
  }

  private long turn(long key, long number) {
    long right = number & mask(rightBits);
    long left = number >>> rightBits;
    for (int round = 0; round < ROUNDS; round += 2) {
      left = (left ^ Draws.bits(key, ROUNDS * right + round)) & mask(leftBits);
      right = (right ^ Draws.bits(key, ROUNDS * left + round + 1)) & mask(rightBits);
    }
    return left << rightBits | right;
  }

  private static long mask(int bits) {
    return (1L << bits) - 1;
  }
}
