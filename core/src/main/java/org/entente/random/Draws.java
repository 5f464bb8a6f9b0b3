package org.entente.random;

/**
 * Random numbers by address.
 *
 * <p>An address is (seed, name, role, step, trial). All of it but the trial is hashed into a 64-bit
 * <em>key</em>; the trial then picks one output of the SplitMix64 generator seeded with that key.
 * Because SplitMix64 is a counter passed through a mixing function, output number <i>t</i> is
 * reached directly:
 *
 * <pre>{@code
 * bits(key, t) = mix64(key + (t + 1) * 0x9E3779B97F4A7C15)
 * }</pre>
 *
 * <p><b>Keys.</b> {@link #key} absorbs seed, name (UTF-16 units, then their number), role and step
 * one after the other, each with the 64-bit finaliser of MurmurHash3, and ends with {@code mix64}.
 * Changing any one of them gives an unrelated key. Distinct addresses may share a key only by
 * chance: among 10<sup>4</sup> keys with probability 3·10<sup>-12</sup>.
 *
 * <p><b>Overlap.</b> All keys are places on one cycle of 2<sup>64</sup> outputs. Two of <i>k</i>
 * sequences of <i>n</i> trials overlap with probability about k²n/2<sup>64</sup>: for
 * 10<sup>3</sup> sequences of 10<sup>7</sup> trials 5·10<sup>-7</sup>.
 *
 * <p><b>Precision.</b> {@link #uniform} has 52 random bits: u = (j + ½)·2<sup>-52</sup>. It is
 * never 0 or 1, and {@code 1 - u} is exact and again such a number.
 *
 * <p>All methods are pure and safe for use by many threads.
 *
 * <p>References: G. L. Steele, D. Lea, C. H. Flood, "Fast splittable pseudorandom number
 * generators", OOPSLA 2014; A. Appleby, MurmurHash3 (finaliser {@code fmix64}).
 */
public final class Draws {
  /** The counter's increment: the odd number nearest to 2^64 divided by the golden ratio. */
  private static final long GAMMA = 0x9E3779B97F4A7C15L;

  /** The bits of 1; numbers from 1 to 2 have the same but for their last {@value #DIGITS}. */
  private static final long ONE = 0x3FF0000000000000L;

  /** Random binary digits of a uniform number. */
  static final int DIGITS = 52;

  private Draws() {}

  /**
   * The key of a sequence of draws, one for each trial.
   *
   * @param seed the run's seed
   * @param name name of what is drawn
   * @param role what the draw is for
   * @param step number of the step, 0 at the start
   * @return a 64-bit key
   */
  public static long key(long seed, String name, Role role, int step) {
    long hash = absorb(0, seed);
    for (int i = 0; i < name.length(); i++) {
      hash = absorb(hash, name.charAt(i));
    }
    hash = absorb(hash, name.length());
    hash = absorb(hash, role.code());
    hash = absorb(hash, step);
    return mix64(hash);
  }

  /**
   * Sixty-four random bits.
   *
   * @param key key of the sequence
   * @param trial number of the trial, from 0
   * @return output number {@code trial} of SplitMix64 seeded with {@code key}
   */
  public static long bits(long key, long trial) {
    return mix64(key + (trial + 1) * GAMMA);
  }

  /**
   * A number uniform in (0, 1), both ends out.
   *
   * @param key key of the sequence
   * @param trial number of the trial, from 0
   * @return an odd multiple of 2^-53
   */
  public static double uniform(long key, long trial) {
    return unit(bits(key, trial) >>> (Long.SIZE - DIGITS));
  }

  /**
   * The uniforms of consecutive trials: {@code out[i] = uniform(key, firstTrial + i)}, the same
   * bits.
   *
   * @param key key of the sequence
   * @param firstTrial number of the first trial
   * @param out receives the numbers from index 0
   * @param n how many
   */
  public static void uniforms(long key, long firstTrial, double[] out, int n) {
    long state = key + firstTrial * GAMMA;
    for (int i = 0; i < n; i++) {
      state += GAMMA;
      out[i] = unit(mix64(state) >>> (Long.SIZE - DIGITS));
    }
  }

  /**
   * The uniform number with given binary digits: those of a number from 1 to 2, less 1 and half a
   * digit, which is exact, and quicker than to make a whole number a floating-point one.
   *
   * @param digits 0 to 2^52 - 1
   * @return {@code (digits + 0.5) / 2^52}
   */
  static double unit(long digits) {
    return Double.longBitsToDouble(ONE | digits) - (1 - 0x1.0p-53);
  }

  /** A key for something else that is random at the address of a key. */
  static long subkey(long key, int purpose) {
    return mix64(absorb(key, purpose));
  }

  private static long absorb(long hash, long word) {
    long z = (hash + GAMMA) ^ word;
    z = (z ^ (z >>> 33)) * 0xFF51AFD7ED558CCDL;
    z = (z ^ (z >>> 33)) * 0xC4CEB9FE1A85EC53L;
    return z ^ (z >>> 33);
  }

  /** SplitMix64's output function: variant 13 of D. Stafford's mixers. */
  private static long mix64(long value) {
    long z = value;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
