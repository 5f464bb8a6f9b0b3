package org.entente.random;

/**
 * In each replication every address gives each of its trials a slice of (0, 1) of its own: which
 * slice says a permutation of the replication and the address, where in the slice the plain plan's
 * draw.
 *
 * @param seed which randomisation
 * @param size trials of a replication
 */
record LatinHypercube(long seed, long size) implements SamplingPlan {
  @Override
  public Uniforms at(Address address) {
    return new Slices(address.key(seed), Permutation.of(size));
  }

  private record Slices(long key, Permutation permutation) implements Uniforms {
    /** Told apart from the keys of other plans' randomisations. */
    private static final int PURPOSE = 1;

    @Override
    public double uniform(long trial) {
      long size = permutation.n();
      return slice(randomisation(trial / size), trial, trial % size);
    }

    @Override
    public void fill(long firstTrial, double[] out, int n) {
      long size = permutation.n();
      long replication = firstTrial / size;
      long place = firstTrial % size;
      long randomisation = randomisation(replication);
      for (int i = 0; i < n; i++, place++) {
        if (place == size) {
          place = 0;
          randomisation = randomisation(++replication);
        }
        out[i] = slice(randomisation, firstTrial + i, place);
      }
    }

    private long randomisation(long replication) {
      return Draws.bits(Draws.subkey(key, PURPOSE), replication);
    }

    private double slice(long randomisation, long trial, long place) {
      long slice = permutation.at(randomisation, place);
      double u = (slice + Draws.uniform(key, trial)) / permutation.n();
      return Draws.unit((long) (u * 0x1p52));
    }
  }
}
