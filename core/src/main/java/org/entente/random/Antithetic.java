package org.entente.random;

/** Trials 2k and 2k + 1 are a pair: u and 1 − u, with u the plain plan's draw number k. */
record Antithetic(long seed) implements SamplingPlan {
  @Override
  public Uniforms at(Address address) {
    return new Pairs(address.key(seed));
  }

  private record Pairs(long key) implements Uniforms {
    @Override
    public double uniform(long trial) {
      double u = Draws.uniform(key, trial >>> 1);
      return (trial & 1) == 0 ? u : 1 - u;
    }

    @Override
    public void fill(long firstTrial, double[] out, int n) {
      for (int i = 0; i < n; i++) {
        out[i] = uniform(firstTrial + i);
      }
    }
  }
}
