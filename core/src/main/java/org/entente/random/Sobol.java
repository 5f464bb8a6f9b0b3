package org.entente.random;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * In each replication the trials are the points of a Sobol' sequence, scrambled by Owen's nested
 * uniform permutation of binary digits (Owen 1995, "Randomly permuted (t,m,s)-nets and
 * (t,s)-sequences").
 *
 * <p>A digit is flipped by a random bit that belongs to the digits before it. These bits are hashed
 * when they are needed, as in Laine &amp; Karras (2011), "Stratified sampling for stochastic
 * transparency", and Burley (2020), "Practical hash-based Owen scrambling"; but from a hash of the
 * digits themselves, so that nothing is approximate. One hash of the digits before serves the next
 * {@value #GROUP} digits: it has a bit for each of the 63 nodes of their tree. Below the first
 * <i>m</i> digits, with 2<sup>m</sup> points at least as many as there are, no two points have the
 * same digits before; the bits there are independent of all else, and are those of the plain plan.
 *
 * @param seed which randomisation
 * @param size trials of a replication
 * @param dimensions which dimension an address has; the others are laid out as a Latin hypercube
 */
record Sobol(long seed, long size, Map<Address, Integer> dimensions) implements SamplingPlan {
  private static final int GROUP = 6;

  Sobol {
    dimensions = Map.copyOf(dimensions);
  }

  /**
   * Gives dimensions to addresses, the most important ones first: parameters, which are felt in
   * every step; what is drawn at the start; then step after step. Among equals the order is kept.
   */
  static Map<Address, Integer> dimensions(List<Address> addresses) {
    List<Address> inOrder =
        addresses.stream()
            .sorted(Comparator.comparingInt(Sobol::rank).thenComparingInt(Address::step))
            .limit(SobolDirections.DIMENSIONS)
            .toList();
    Map<Address, Integer> dimensions = new HashMap<>();
    inOrder.forEach(address -> dimensions.put(address, dimensions.size()));
    return dimensions;
  }

  private static int rank(Address address) {
    return switch (address.role()) {
      case PARAMETER -> 0;
      case INITIAL -> 1;
      default -> address.step() == 0 ? 1 : 2;
    };
  }

  @Override
  public Uniforms at(Address address) {
    Integer dimension = dimensions.get(address);
    return dimension == null
        ? new LatinHypercube(seed, size).at(address)
        : new Points(address.key(seed), size, SobolDirections.of(dimension));
  }

  /** One dimension of the points. */
  private static final class Points implements Uniforms {
    /** Told apart from the keys of other plans' randomisations. */
    private static final int PURPOSE = 2;

    private final long key;
    private final long size;
    private final int digits;
    private final int[] directions;

    /** What changes from a point to the next: entry k where the next number ends in k zeros. */
    private final int[] changes;

    Points(long key, long size, int[] directions) {
      this.key = key;
      this.size = size;
      this.digits = Long.SIZE - Long.numberOfLeadingZeros(size - 1);
      this.directions = directions;
      this.changes = directions.clone();
      for (int k = 1; k < changes.length; k++) {
        changes[k] ^= changes[k - 1];
      }
    }

    @Override
    public double uniform(long trial) {
      long place = trial % size;
      return scrambled(point(place), randomisation(trial / size), trial);
    }

    @Override
    public void fill(long firstTrial, double[] out, int n) {
      long replication = firstTrial / size;
      long place = firstTrial % size;
      long randomisation = randomisation(replication);
      int point = point(place);
      for (int i = 0; i < n; i++) {
        out[i] = scrambled(point, randomisation, firstTrial + i);
        if (++place == size) {
          place = 0;
          point = 0;
          randomisation = randomisation(++replication);
        } else {
          point ^= changes[Long.numberOfTrailingZeros(place)];
        }
      }
    }

    private int point(long place) {
      int point = 0;
      for (int k = 0; k < digits; k++) {
        point ^= directions[k] & -(int) (place >>> k & 1);
      }
      return point;
    }

    private long randomisation(long replication) {
      return Draws.bits(Draws.subkey(key, PURPOSE), replication);
    }

    private double scrambled(int point, long randomisation, long trial) {
      long upper = 0;
      for (int done = 0; done < digits; done += GROUP) {
        int count = Math.min(GROUP, digits - done);
        long before = ((point & 0xFFFFFFFFL) | 1L << Integer.SIZE) >>> (Integer.SIZE - done);
        upper = upper << count | group(point << done, count, Draws.bits(randomisation, before));
      }
      long lower = Draws.bits(key, trial) >>> (Long.SIZE - Draws.DIGITS + digits);
      return Draws.unit(upper << (Draws.DIGITS - digits) | lower);
    }

    /** The first digits of a number, each flipped by the bit of its node in their tree. */
    private static long group(int number, int count, long flips) {
      long flipped = 0;
      int node = 1;
      for (int k = 0; k < count; k++) {
        int digit = number >>> (Integer.SIZE - 1 - k) & 1;
        flipped = flipped << 1 | (digit ^ flips >>> node & 1);
        node = node << 1 | digit;
      }
      return flipped;
    }
  }
}
